// The figures the text states: relations with their working, the broken ones first, then the ledger.

import { EditorView } from '@codemirror/view';
import { byId, h } from '../dom.js';
import { hiddenField, placedFindings, withMarks, withoutMark } from '../editor/marks.js';
import { lightUp, rangeOf } from '../editor/together.js';
import { download, fileName, today } from '../files/save.js';
import { t } from '../strings.js';
import { barsOf } from './bars.js';
import { f } from './figure-words.js';
import { csvOf, Ledger } from './ledger.js';
import { chooseFiles } from './others.js';

/** @typedef {import('../../../wasm/api.js').FiguresFile} Figures */
/** @typedef {Figures['relations'][number]} Relation */
/**
 * @typedef {object} Page
 * @property {EditorView} view
 * @property {import('../core/client.js').CoreClient} client
 * @property {import('../commands.js').Commands} commands
 * @property {() => string} title
 * @property {() => void} leave a drawer that lies over the text
 */

const kAtMost = 200;

export class FiguresPanel {
  /** @type {Figures | null} */
  figures = null;
  /** @type {{ name: string, facts: Figures['facts'] } | null} */
  lastYear = null;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.box = byId('figures');
    this.count = byId('tab-figures').querySelector('.count');
    this.relations = h('div');
    this.tools = h('div', { class: 'figure-tools' });
    this.empty = h('p', { class: 'quiet-line', text: t.factsEmpty });
    this.heading = h('h2', { text: t.facts });
    this.ledger = new Ledger((fact) => this.#go([{ ...fact, endColumn: fact.column + [...fact.text].length }]));
    this.box.replaceChildren(this.relations, this.heading, this.tools, this.ledger.box, this.empty);
  }

  get visible() { return !this.box.hidden && this.box.offsetParent !== null; }

  /** @param {Figures | null} figures */
  show(figures) {
    this.figures = figures;
    const facts = figures?.facts ?? [];
    if (this.count) this.count.textContent = facts.length ? String(facts.length) : '';
    for (const part of [this.heading, this.tools, this.ledger.box]) part.hidden = facts.length === 0;
    this.empty.hidden = facts.length > 0;
    this.#drawRelations();
    this.#drawTools();
    this.ledger.show(facts, this.lastYear?.facts ?? null);
  }

  /** Lights the numbers and goes to the first. @param {readonly { line: number, column: number, endColumn: number }[]} places */
  #go(places) {
    const { view } = this.page;
    const ranges = places.map((place) => rangeOf(view.state.doc, place)).filter((range) => range !== null);
    if (ranges.length === 0) return;
    view.dispatch({
      selection: { anchor: ranges[0].from },
      effects: [lightUp.of(ranges), EditorView.scrollIntoView(ranges[0].from, { y: 'start', yMargin: 80 })],
    });
    view.focus();
    this.page.leave();
  }

  /** The findings that say the same as a relation. @param {Relation} relation */
  #findings(relation) {
    const { state } = this.page.view;
    const ranges = relation.places.map((place) => rangeOf(state.doc, place)).filter((range) => range !== null);
    return placedFindings(state).filter(({ finding, from, to }) => /^(?:fact|unit)\./u.test(finding.rule) &&
      ranges.some((range) => range.from < to && range.to > from));
  }

  /** @param {Relation} relation @param {boolean} intended */
  async #confirm(relation, intended) {
    const { view, commands, client } = this.page;
    const hidden = view.state.field(hiddenField);
    commands.hide(intended ? withMarks(hidden, [relation.mark]) : withoutMark(hidden, relation.mark));
    await client.tellIntended();
    if (client.doc) this.show(await client.doc.figures());
  }

  #drawRelations() {
    const relations = this.figures?.relations ?? [];
    const quiet = relations.filter((r) => !r.holds && r.intended);
    const broken = relations.filter((r) => !r.holds && !r.intended);
    const holding = relations.filter((r) => r.holds);
    const list = (/** @type {readonly Relation[]} */ some, /** @type {string} */ state) =>
      h('ul', { class: 'relations' }, ...some.slice(0, kAtMost).map((r) => this.#row(r, state)));
    const opened = new Set([...this.relations.querySelectorAll('details[open]')].map((d) => d.getAttribute('data-of')));
    const folded = (/** @type {string} */ of, /** @type {string} */ name, /** @type {readonly Relation[]} */ some) =>
      some.length > 0 && h('details', { 'data-of': of, open: opened.has(of) || (of === 'holds' && broken.length === 0 && !opened.size) },
        h('summary', { text: name }), list(some, of));
    this.relations.replaceChildren();
    if (relations.length === 0) return;
    this.relations.append(h('h2', { text: t.relations }));
    if (broken.length) this.relations.append(h('p', { class: 'broken-count', text: f.brokenCount(broken.length) }), list(broken, 'broken'));
    for (const part of [folded('holds', f.holdingCount(holding.length), holding), folded('quiet', f.quietCount(quiet.length), quiet)]) {
      if (part) this.relations.append(part);
    }
  }

  /** @param {Relation} r @param {string} state */
  #row(r, state) {
    const row = h('li', { class: state === 'broken' ? 'broken' : 'holds' }, h('button', {
      type: 'button', class: 'relation', on: { click: () => this.#go(r.places) },
    }, h('span', { class: 'working', text: `${r.working} ${r.holds ? '✓' : '✗'}` }),
    h('span', { class: 'reason', text: t.line(r.line) }),
    h('span', { class: 'because', text: `${t.relationKind(r.kind)}${r.evidence ? `　${f.because(r.evidence)}` : ''}` })));
    const chart = barsOf(r);
    if (chart) row.append(chart);
    if (state === 'holds') return row;
    const acts = h('div', { class: 'relation-acts' });
    if (state === 'broken') {
      const [placed] = this.#findings(r);
      placed?.finding.fixes.forEach((fix, index) => acts.append(h('button', {
        type: 'button', class: 'tool', text: fix.label, on: { click: () => void this.page.commands.fix(placed, index) },
      })));
    }
    acts.append(h('button', {
      type: 'button', class: 'tool quiet', title: f.intendedHint, text: state === 'broken' ? f.intended : f.takeBack,
      on: { click: () => void this.#confirm(r, state === 'broken').catch((error) => console.warn(error)) },
    }));
    row.append(acts);
    return row;
  }

  #drawTools() {
    const name = () => fileName(this.page.title());
    const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);
    const tool = (/** @type {string} */ text, /** @type {() => void} */ run) => h('button', { type: 'button', class: 'tool', text, on: { click: run } });
    this.tools.replaceChildren(
      tool(f.csv, () => {
        download(encode(csvOf(this.ledger.chosen(), this.lastYear !== null)), `${name()}.csv`, 'csv');
      }),
      tool(f.xlsx, () => void this.#saveWorkbook()),
      tool(f.json, () => download(encode(JSON.stringify(this.figures, null, 1)), `${name()}-figures.json`, 'json')),
      this.lastYear
        ? h('span', { class: 'last-year' }, h('span', { text: f.lastYearOf(this.lastYear.name) }), tool(f.leaveLastYear, () => { this.lastYear = null; this.show(this.figures); }))
        : tool(f.lastYear, () => void this.#openLastYear()));
  }

  /** The whole ledger: a spreadsheet filters and sorts by itself. */
  async #saveWorkbook() {
    const bytes = await this.page.client.doc?.export('xlsx', { date: today() });
    if (bytes) download(bytes, `${fileName(this.page.title())}.xlsx`, 'xlsx');
  }

  async #openLastYear() {
    const [doc] = await chooseFiles(this.page.client, false);
    if (!doc) return;
    const { facts } = await doc.figures();
    this.lastYear = { name: doc.name, facts };
    doc.close();
    this.show(this.figures);
  }
}
