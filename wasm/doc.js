// Doc: one document on the page's side. Holds the text, so that a worker that dies takes nothing
// along; sends edits; keeps a mirror of the answers.
import { WengaoError, errorOf } from './error.js';
import { Mirror } from './mirror.js';
import { readPatch, readPlan } from './records.js';
import { TextRope } from './text-rope.js';

/** @typedef {import('./api.js').Change} Change */
/** @typedef {import('./api.js').FixPlan} FixPlan */
/** @typedef {import('./api.js').Kind} Kind */
/** @typedef {import('./link.js').Link} Link */
/** @typedef {import('./records.js').Catalogue} Catalogue */

/** What was sent and not yet answered: an edit, or a decision about a line.
 * @typedef {{ revision: number, changes?: readonly Change[], line?: number, kind?: number,
 *   level?: number, like?: boolean, likeDecisions?: string }} Step */

/** What the core says of an opened document.
 * @typedef {{ doc: number, text: string, patch: ArrayBuffer,
 *   info: import('./api.js').Imported }} Opened */

export class Doc {
  /** @type {string} */
  name;
  /** @type {string} */
  charset;
  /** @type {string[]} */
  notes;
  /** @type {import('./api.js').Imported} */
  imported;
  revision = 1;
  #link;
  #catalogue;
  #lang;
  /** The core's number for this document; 0 while there is none. */
  #handle;
  #mirror = new Mirror();
  /** The text of the last answer, and the steps taken since. */
  #text;
  /** @type {Step[]} */
  #steps = [];
  #answered = 1;
  #length;
  #closed = false;
  /** JSON of the decisions for lines of like look; empty while there is none. */
  #likeDecisions = '';
  /** JSON of the house's word on rules; empty: none. */
  #profile = '';
  /** @type {Map<string, Set<(event: any) => void>>} */
  #listeners = new Map();
  /** @type {{ revision: number, resolve: () => void, reject: (error: Error) => void }[]} */
  #waiting = [];
  #forget;

  /** @param {{ link: Link, catalogue: Catalogue, lang: import('./api.js').Lang, name: string,
   *   opened: Opened, profile: string, likeDecisions: string, forget: (doc: Doc) => void }} from */
  constructor({ link, catalogue, lang, name, opened, profile, likeDecisions, forget }) {
    this.#link = link;
    this.#catalogue = catalogue;
    this.#lang = lang;
    this.#forget = forget;
    this.name = name;
    this.charset = opened.info.charset;
    this.imported = opened.info;
    this.notes = opened.info.notes.map(({ message }) => message);
    this.#profile = profile;
    this.#likeDecisions = likeDecisions;
    this.#handle = opened.doc;
    this.#text = new TextRope(opened.text);
    this.#length = opened.text.length;
    this.#mirror.apply(readPatch(opened.patch, catalogue));
  }

  get handle() { return this.#handle; }
  get length() { return this.#length; }
  get lines() { return this.#mirror.lines; }
  get counts() { return this.#mirror.counts; }

  get text() {
    if (this.#steps.length === 0) return this.#text.toString();
    const rope = this.#text.copy();
    for (const { changes } of this.#steps) if (changes !== undefined) rope.replaceAll(changes);
    return rope.toString();
  }

  /** @param {number} from @param {number} to @param {string} insert @returns {number} */
  edit(from, to, insert) { return this.editAll([{ from, to, insert }]); }

  /** @param {readonly Change[]} changes @returns {number} */
  editAll(changes) {
    this.#open();
    if (changes.length === 0) return this.revision;
    let at = 0;
    let { length } = this;
    const plain = changes.map(({ from, to, insert }) => {
      if (!(at <= from && from <= to && to <= this.length)) {
        throw new WengaoError('bad_offset', `${from}–${to} / ${this.length}`, `${from}`);
      }
      at = to;
      const text = insert.replace(/\r\n?/g, '\n');
      length += text.length - (to - from);
      return { from, to, insert: text };
    });
    this.#length = length;
    return this.#take({ revision: this.revision + 1, changes: plain });
  }

  /** @param {number} line @param {Kind | null} kind @param {number} [level] @returns {number} */
  setKind(line, kind, level = 0) {
    this.#open();
    return this.#take({ revision: this.revision + 1, line, kind: this.#kind(kind), level });
  }

  /** @param {number} line @param {Kind | null} kind @param {number} [level] @returns {number} */
  setKindLike(line, kind, level = 0) {
    this.#open();
    const revision = this.revision + 1;
    return this.#take({ revision, line, kind: this.#kind(kind), level, like: true });
  }

  /** @param {import('./api.js').LikeDecisions} decisions @returns {number} */
  remember(decisions) {
    this.#open();
    this.#likeDecisions = JSON.stringify(decisions);
    return this.#take({ revision: this.revision + 1, likeDecisions: this.#likeDecisions });
  }

  /** @param {string} profile JSON @returns {Promise<void>} */
  async setProfile(profile) {
    await this.#call('setProfile', { profile });
    this.#profile = profile;
  }

  /** @param {Kind | null} kind @returns {number} */
  #kind(kind) {
    const number = kind === null ? -1 : this.#catalogue.kinds.indexOf(kind);
    if (kind !== null && number < 0) throw new WengaoError('bad_option', kind, kind);
    return number;
  }

  /** @param {Step} step @returns {number} */
  #take(step) {
    this.revision = step.revision;
    this.#steps.push(step);
    if (this.#handle > 0) this.#link.post({ doc: this.#handle, ...step });
    return this.revision;
  }

  /** @param {string} event @param {(event: any) => void} listener @returns {() => void} */
  on(event, listener) {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set.add(listener));
    return () => { set.delete(listener); };
  }

  /** A listener that throws harms no other.
   * @param {string} event @param {any} value */
  #emit(event, value) {
    for (const listener of this.#listeners.get(event) ?? []) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
  }

  /** @param {number} [revision] @returns {Promise<void>} */
  settled(revision = this.revision) {
    if (this.#answered >= revision) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ revision, resolve, reject });
    });
  }

  /** @param {number} block */
  lineOf(block) { return this.#mirror.lineOf(block); }
  findings() { return this.#mirror.findings(); }
  /** @param {number} id */
  finding(id) { return this.#mirror.finding(id); }

  /** @param {number} finding @param {number} fix @returns {Promise<FixPlan>} */
  async planFix(finding, fix) { return this.#plan('planFix', { finding, fix }); }

  /** @param {import('./api.js').FixFilter} [filter] @returns {Promise<FixPlan>} */
  async planFixAll({ safe = true, rule = '', category } = {}) {
    const number = category === undefined ? -1 : this.#catalogue.categories.indexOf(category);
    return this.#plan('planFixAll', { safe, rule, category: number });
  }

  /** @returns {Promise<FixPlan>} */
  async planNormalise() { return this.#plan('planNormalise', {}); }
  /** @returns {Promise<FixPlan>} */
  async normalise() { return this.#apply(await this.planNormalise()); }

  /** @param {string} verb @param {object} args @returns {Promise<FixPlan>} */
  async #plan(verb, args) {
    const asked = this.revision;
    const { revision, plan } = await this.#call(verb, args);
    if (this.revision !== asked || revision !== asked) throw errorOf('stale', this.#lang);
    return { revision, ...readPlan(plan) };
  }

  /** @param {number} finding @param {number} fix @returns {Promise<FixPlan>} */
  async applyFix(finding, fix) { return this.#apply(await this.planFix(finding, fix)); }

  /** @param {import('./api.js').FixFilter} [filter] @returns {Promise<FixPlan>} */
  async fixAll(filter) { return this.#apply(await this.planFixAll(filter)); }

  /** @param {FixPlan} plan @returns {FixPlan} */
  #apply(plan) {
    if (plan.changes.length === 0) return plan;
    const revision = this.editAll(plan.changes);
    this.#emit('edits', { revision, changes: plan.changes });
    return plan;
  }

  /** @returns {Promise<import('./api.js').Report[]>} */
  async reports() { return JSON.parse(await this.#ask('reports')); }
  /** @param {number} report @returns {Promise<number>} */
  pages(report) { return this.#call('pages', { report }); }
  /** @param {number} report @param {number} page @returns {Promise<string>} */
  pageSvg(report, page) { return this.#call('pageSvg', { report, page }); }

  /** @param {number} line @returns {Promise<{ report: number, page: number } | null>} */
  async pageOf(line) {
    try {
      return await this.#call('pageOf', { line });
    } catch (error) {
      if (error instanceof WengaoError && error.code === 'not_found') return null;
      throw error;
    }
  }

  /** @param {import('./api.js').Format} format @param {import('./api.js').ExportOptions} [options]
   * @returns {Promise<Uint8Array>} */
  async export(format, options = {}) {
    return new Uint8Array(await this.#call('export', { options: { ...options, format } }));
  }

  /** @param {number} report @returns {Promise<string>} */
  async reportText(report) {
    const asked = this.revision;
    const found = (await this.reports())[report];
    if (this.revision !== asked) throw errorOf('stale', this.#lang);
    if (found === undefined) throw new WengaoError('not_found', `report ${report}`, `${report}`);
    return this.text.split('\n').slice(found.first, found.last)
      .filter((_, i) => this.lines[found.first + i].kind !== 'noise').join('\n');
  }

  /** @returns {Promise<import('./api.js').Doubt[]>} */
  async doubts() { return JSON.parse(await this.#ask('doubts')); }
  /** @param {number} line @returns {Promise<import('./api.js').Why>} */
  async why(line) { return JSON.parse(await this.#call('why', { line })); }
  /** @returns {Promise<import('./api.js').LikeDecisions>} */
  async likeDecisions() { return JSON.parse(await this.#ask('decisions')); }

  /** @param {'outline' | 'check' | 'figures'} question @returns {Promise<string>} */
  answer(question) { return this.#ask(question); }
  /** @returns {Promise<import('./api.js').OutlineFile>} */
  async outline() { return JSON.parse(await this.#ask('outline'))[0]; }
  /** @param {{ ignored?: readonly number[], name?: string }} [options] @returns {Promise<string>} */
  checkReport({ ignored = [], name = this.name } = {}) {
    return this.#call('checkReport', { ignored: [...ignored], name });
  }
  /** @returns {Promise<import('./api.js').CheckFile>} */
  async check() { return JSON.parse(await this.#ask('check'))[0]; }
  /** @returns {Promise<import('./api.js').FiguresFile>} */
  async figures() { return JSON.parse(await this.#ask('figures'))[0]; }

  /** @param {readonly import('./api.js').Doc[]} [before]
   * @returns {Promise<import('./api.js').SimilarFile>} */
  async similar(before = []) {
    // Two files may have one name: to the core they are called by their place in the list.
    const docs = [...before, this];
    const files = JSON.parse(await this.#call('similar', {
      docs: docs.map((doc, i) => ({ doc: /** @type {Doc} */ (doc).handle, name: String(i) })) }));
    const own = files[before.length];
    const named = (/** @type {{ file: string, document: number }} */ place) => {
      place.document = Number(place.file);
      place.file = docs[place.document].name;
    };
    own.file = this.name;
    for (const { other } of own.passages) named(other);
    for (const report of own.reports) report.with.forEach(named);
    return own;
  }

  /** @param {string} question @returns {Promise<string>} */
  #ask(question) { return this.#call('answer', { question, name: this.name }); }

  /** @param {string} verb @param {object} args @returns {Promise<any>} */
  async #call(verb, args) {
    this.#open();
    return this.#link.call(verb, { doc: this.#handle, ...args });
  }

  #open() { if (this.#closed) throw errorOf('closed', this.#lang); }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject } of this.#waiting.splice(0)) reject(errorOf('closed', this.#lang));
    if (this.#handle > 0) this.#link.call('close', { doc: this.#handle }).catch(() => {});
    this.#forget(this);
  }

  // What follows is called by wengao.js only.

  /** @param {any} message of the host about this document */
  receive({ revision, patch, pages, error }) {
    if (this.#closed) return;
    if (error !== undefined) {
      void this.#again(new WengaoError(error.code, error.message, error.detail));
      return;
    }
    if (pages !== undefined) {
      this.#emit('change', { revision, blocks: [], findings: { removed: [], added: [] }, pages,
        counts: this.counts });
      return;
    }
    while (this.#steps.length > 0 && this.#steps[0].revision <= revision) {
      const step = /** @type {Step} */ (this.#steps.shift());
      if (step.changes !== undefined) this.#text.replaceAll(step.changes);
      if (step.like || step.likeDecisions !== undefined) this.#keepDecisions();
    }
    const read = readPatch(patch, this.#catalogue);
    this.#mirror.apply(read);
    this.#settle(revision);
    this.#emit('change', { revision, blocks: read.changes,
      findings: { removed: read.removed, added: read.added }, pages: [], counts: read.counts });
  }

  /** Decisions for lines of like look live in the core: a copy for when it dies. */
  #keepDecisions() {
    this.#ask('decisions').then((json) => { this.#likeDecisions = json; }, () => {});
  }

  /** @param {number} revision */
  #settle(revision) {
    this.#answered = revision;
    this.#waiting = this.#waiting.filter((one) => {
      if (one.revision <= revision) one.resolve();
      return one.revision > revision;
    });
  }

  /** The core refused an edit (half a surrogate pair, from a view that computes such edits): it is
   * given the whole text anew, where lone halves become U+FFFD.
   * @param {WengaoError} error */
  async #again(error) {
    if (this.#handle === 0) return; // already under way
    const old = this.#handle;
    this.#handle = 0;
    this.#link.call('close', { doc: old }).catch(() => {});
    this.#emit('error', error);
    try {
      await this.reopen(this.#link, this.#catalogue);
    } catch (failure) {
      // A worker that died meanwhile is started again by wengao.js, which comes back here.
      if (failure instanceof WengaoError && failure.code !== 'worker_died') this.failed(failure);
    }
  }

  /** Hands the text held here to a core that does not know it, with the writer's decisions: no answer
   * ever lacks them.
   * @param {Link} link @param {Catalogue} catalogue */
  async reopen(link, catalogue) {
    this.#link = link;
    this.#handle = 0;
    const decisions = this.#decisions();
    const held = this.#steps.length;
    const { revision } = this;
    /** @type {Opened} */
    const opened = await link.call('open', { source: this.text, revision, decisions,
      profile: this.#profile, likeDecisions: this.#likeDecisions });
    if (this.#closed) return;
    this.#handle = opened.doc;
    this.#text = new TextRope(opened.text);
    this.#steps.splice(0, held);
    const removed = this.#mirror.findingIds();
    const before = this.#mirror.lines.length;
    this.#mirror = new Mirror();
    const read = readPatch(opened.patch, catalogue);
    this.#mirror.apply(read);
    this.#settle(revision);
    const [{ inserted }] = read.changes;
    this.#emit('change', { revision, blocks: [{ first: 0, removed: before, inserted }],
      findings: { removed, added: read.added }, pages: [], counts: read.counts });
    for (const step of this.#steps) link.post({ doc: this.#handle, ...step });
  }

  /** The writer's decisions, moved along with the edits that have not been answered.
   * @returns {{ line: number, kind: number, level: number }[]} */
  #decisions() {
    const rope = this.#text.copy();
    let text = rope.toString();
    let held = this.lines.flatMap(({ decided, kind, level }, line) => (decided
      ? [{ at: startOf(text, line), kind: this.#catalogue.kinds.indexOf(kind), level }] : []));
    for (const { changes, line, kind = -1, level = 0 } of this.#steps) {
      if (line === undefined && changes === undefined) continue; // not about one line
      if (changes !== undefined) {
        for (const one of held) one.at = moved(one.at, changes);
        rope.replaceAll(changes);
        text = rope.toString();
      } else {
        const at = startOf(text, line ?? 0);
        held = held.filter((one) => one.at !== at);
        if (kind >= 0) held.push({ at, kind, level });
      }
    }
    return held.map(({ at, kind, level }) => (
      { line: text.slice(0, at).split('\n').length - 1, kind, level }));
  }

  /** @param {string} reason */
  restarted(reason) { this.#emit('restart', { revision: this.revision, reason }); }
  /** @param {WengaoError} error */
  failed(error) {
    this.#emit('error', error);
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
  /** The worker is gone; edits wait until there is another. */
  detached() { this.#handle = 0; }
}

/** @param {string} text @param {number} line @returns {number} flat offset of its start */
function startOf(text, line) {
  let at = 0;
  for (let i = 0; i < line; i += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** @param {number} at @param {readonly Change[]} changes @returns {number} where it lies after */
function moved(at, changes) {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (from >= at) break;
    shift += insert.length - (Math.min(to, at) - from);
  }
  return at + shift;
}
