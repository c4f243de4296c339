// The same text elsewhere: in this document, in files opened for comparison, in texts kept on this
// machine. Both places side by side, what they share lit up, a share for each report.

import { EditorView } from '@codemirror/view';
import { byId, h } from '../dom.js';
import { lightUp, rangeOf } from '../editor/together.js';
import { shelved } from '../store/shelf.js';
import { notice } from '../ui/dialog.js';
import { shareBar } from './bars.js';
import { f } from './figure-words.js';
import { chooseFiles } from './others.js';

/** @typedef {import('../../../wasm/api.js').SimilarFile} Similar */
/** @typedef {Similar['passages'][number]} Passage */
/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {Passage['other']} Other */

const kAtMost = 200;
const kAround = 24;  // characters shown before and after

const percent = (/** @type {number} */ share) => `${Math.round(share * 1000) / 10}%`;

export class SimilarPanel {
  /** Texts to compare with, the older ones first. @type {Doc[]} */
  others = [];

  /** @param {import('./figures.js').Page} page */
  constructor(page) {
    this.page = page;
    this.box = byId('similar');
    this.count = byId('tab-similar').querySelector('.count');
    this.names = h('ul', { class: 'beside-files', 'aria-label': f.compared });
    this.hint = h('p', { class: 'quiet-line', text: f.compareHint });
    this.answer = h('div', { role: 'status' });
    const tool = (/** @type {string} */ text, /** @type {() => Promise<void>} */ run) =>
      h('button', { type: 'button', class: 'tool', text, on: { click: () => void run().catch((error) => console.warn(error)) } });
    this.box.replaceChildren(h('div', { class: 'figure-tools' },
      tool(f.compare, async () => this.#take(await chooseFiles(page.client, true))),
      tool(f.shelf, () => this.#takeShelf())), this.hint, this.names, this.answer);
  }

  get visible() { return !this.box.hidden && this.box.offsetParent !== null; }

  /** Beside those that are open; one of the same name and words takes the place of the other.
   * @param {readonly Doc[]} docs */
  async #take(docs) {
    if (docs.length === 0) return;
    const same = (/** @type {Doc} */ a, /** @type {Doc} */ b) => a.name === b.name && a.text === b.text;
    const [twice, kept] = [this.others.filter((old) => docs.some((doc) => same(old, doc))),
      this.others.filter((old) => !docs.some((doc) => same(old, doc)))];
    for (const doc of twice) doc.close();
    this.others = [...kept, ...docs];
    await this.refresh();
  }
  /** @param {Doc} doc */
  async #leave(doc) {
    this.others = this.others.filter((other) => other !== doc);
    doc.close();
    await this.refresh();
  }
  async #takeShelf() {
    const { client } = this.page;
    const drafts = (await shelved()).reverse();
    if (drafts.length === 0) { notice(f.shelfEmpty); return; }
    const docs = [];
    for (const draft of drafts) {
      const title = draft.name || draft.text.trim().split('\n', 1)[0].slice(0, 30);
      docs.push(await client.read(new TextEncoder().encode(draft.text), { name: title, charset: 'utf-8' }));
    }
    await this.#take(docs);
  }

  async refresh() {
    const { doc } = this.page.client;
    if (!doc) return;
    await doc.settled();
    const { others } = this;
    const found = await doc.similar(others);
    // Files opened meanwhile have an answer of their own under way.
    if (doc === this.page.client.doc && others === this.others) this.#draw(found);
  }

  /** @param {Similar} found */
  #draw({ reports, passages }) {
    // A passage within this document is told of both its places: once is enough.
    const own = passages.filter(({ line, column, other }) => other.document < this.others.length ||
      line < other.line || (line === other.line && column < other.column));
    const texts = [...this.others.map(({ text }) => text), this.page.view.state.doc.toString()].map((text) => text.split('\n'));
    if (this.count) this.count.textContent = own.length ? String(own.length) : '';
    this.hint.textContent = this.others.length ? f.against : f.compareHint;
    this.names.replaceChildren(...this.others.map((doc) => h('li', {}, h('span', { text: doc.name }), h('button', {
      type: 'button', class: 'tool quiet', text: '×', title: f.leave, 'aria-label': `${f.leave}：${doc.name}`,
      on: { click: () => void this.#leave(doc).catch((error) => console.warn(error)) },
    }))));
    this.answer.replaceChildren(
      h('ul', { class: 'shares' }, ...reports.map((report) => {
        const said = [
          ...(this.others.length ? [f.fresh(percent(report.new))] : []),
          ...(report.elsewhere > 0 ? [f.elsewhere(percent(report.elsewhere))] : []),
          ...(report.repeated > 0 ? [f.repeated(percent(report.repeated))] : []),
          ...report.with.filter(({ document }) => document < this.others.length).slice(0, 3).map((w) => f.shareWith(w.file, percent(w.share))),
        ].join(' · ');
        return h('li', {}, h('span', { class: 'share-name', text: f.report(report.report, report.title) }),
          shareBar(this.others.length ? report.new : 1 - report.repeated, said), h('span', { class: 'reason', text: said }));
      })),
      h('h2', { text: own.length ? f.passages(own.length) : f.none }),
      ...own.slice(0, kAtMost).map((passage) => this.#passage(passage, texts)),
      own.length > kAtMost ? h('p', { class: 'quiet-line', text: f.more(own.length - kAtMost) }) : '');
  }

  /** @param {Passage} passage @param {readonly string[][]} texts lines of each document */
  #passage(passage, texts) {
    const { other } = passage;
    const mine = other.document === this.others.length;
    const go = (/** @type {Passage | Other} */ place) => () => {
      const { view } = this.page;
      const ranges = [passage, ...(mine ? [other] : [])]
        .map((each) => rangeOf(view.state.doc, each)).filter((range) => range !== null);
      const target = rangeOf(view.state.doc, place);
      if (!target) return;
      view.dispatch({
        selection: { anchor: target.from },
        effects: [lightUp.of(ranges), EditorView.scrollIntoView(target.from, { y: 'start', yMargin: 80 })],
      });
      view.focus();
      this.page.leave();
    };
    const side = (/** @type {Passage | Other} */ place, /** @type {string} */ name, /** @type {number} */ document, /** @type {boolean} */ goes) => {
      const words = [...(texts[document][place.line - 1] ?? '')];
      const from = place.column - 1;
      const to = place.endColumn - 1;
      const excerpt = h('p', { class: 'excerpt' },
        `${from > kAround ? '…' : ''}${words.slice(Math.max(0, from - kAround), from).join('')}`,
        h('mark', { text: place.text }),
        `${words.slice(to, to + kAround).join('')}${to + kAround < words.length ? '…' : ''}`);
      const head = [h('span', { class: 'side-name', text: name, title: name }), ` ${f.line(place.line)}`];
      return h('div', { class: 'side' }, goes
        ? h('button', { type: 'button', class: 'link side-head', on: { click: go(place) } }, ...head)
        : h('span', { class: 'reason side-head' }, ...head), excerpt);
    };
    return h('section', { class: 'passage', 'aria-label': f.same(passage.same) },
      side(passage, f.here, this.others.length, true), side(other, mine ? f.here : other.file, other.document, mine),
      h('p', { class: 'reason', text: f.same(passage.same) }));
  }
}
