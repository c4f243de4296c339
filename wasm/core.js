// The only file that touches the module's memory. Views are made again after every call, since a
// call may let the memory grow, which detaches those made before; everything handed out is a copy.

import { editRecords, unitsOf } from './encode.js';

/** @typedef {import('./api.js').Change} Change */

/** An error the core told of: `code` is its stable name. */
export class CoreError extends Error {
  /** @param {string} code @param {string} message @param {string} detail */
  constructor(code, message, detail) {
    super(message);
    this.name = 'CoreError';
    this.code = code;
    this.detail = detail;
  }
}

const utf8 = new TextDecoder();
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const encoder = new TextEncoder();
const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'];

export class Core {
  #wasm;

  /** @param {WebAssembly.Exports} exports what load.js instantiated */
  constructor(exports) {
    this.#wasm = /** @type {Record<string, any>} */ (exports);
  }

  /** @returns {Uint8Array} of the memory as it is now */
  #memory() { return new Uint8Array(this.#wasm.memory.buffer); }

  /** A copy of the answer.
   * @returns {Uint8Array<ArrayBuffer>} */
  #out() {
    const at = this.#wasm.wg_out() >>> 0;
    return this.#memory().slice(at, at + (this.#wasm.wg_out_size() >>> 0));
  }

  /** @param {number} status @returns {number} the status when it is a success */
  #checked(status) {
    if (status >= 0) return status;
    const [code, message, detail] = utf8.decode(this.#out()).split('\0');
    throw new CoreError(code, message, detail);
  }

  /** @param {number} status @returns {string} the answer as text when it is a success */
  #said(status) {
    this.#checked(status);
    return utf8.decode(this.#out());
  }

  /** Puts bytes into the module's memory for the time of one call.
   * @param {Uint8Array} bytes @param {(at: number) => number} call @returns {number} */
  #with(bytes, call) {
    const at = this.#wasm.wg_alloc(Math.max(bytes.length, 1)) >>> 0;
    if (at === 0) throw new CoreError('too_large', `${bytes.length} B`, 'memory');
    this.#memory().set(bytes, at);
    const status = call(at);
    this.#wasm.wg_free(at);
    return this.#checked(status);
  }

  /** @param {Uint8Array} pack a pack of ICU data */
  addData(pack) { this.#with(pack, (at) => this.#wasm.wg_add_data(at, pack.length)); }

  /** @param {Uint8Array} data of the spelling check */
  spellingData(data) { this.#with(data, (at) => this.#wasm.wg_spelling_data(at, data.length)); }

  /** @param {number} doc @param {number} level −1 off, 0 errors, 1 suggestions too
   * @param {string} words those that are right, a line each @returns {ArrayBuffer} a patch */
  spelling(doc, level, words) {
    this.#with(unitsOf(words), (at) => this.#wasm.wg_spelling(doc, level, at, words.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {number} units about how many characters are looked at
   * @returns {{ done: boolean, patch: ArrayBuffer }} */
  spellingRun(doc, units) {
    const done = this.#checked(this.#wasm.wg_spelling_run(doc, units)) === 1;
    return { done, patch: this.#out().buffer };
  }

  /** @param {string | Uint8Array} source @param {string | undefined} charset
   * @param {number} choices as in api.h @param {number} lang
   * @returns {{ doc: number, info: { charset: string, certain: boolean, format: string,
   *   undecodable: number, notes: { count: number, message: string }[] } }} */
  open(source, charset, choices, lang) {
    let doc;
    if (typeof source === 'string') {
      doc = this.#with(unitsOf(source),
        (at) => this.#wasm.wg_open_text(at, source.length, lang));
    } else {
      const known = charset === undefined ? -1 : charsets.indexOf(charset.toLowerCase());
      if (charset !== undefined && known < 0) {
        throw new CoreError('bad_option', `charset ${charset}`, charset);
      }
      doc = this.#with(source, (at) => this.#wasm.wg_open(at, source.length, known, choices, lang));
    }
    return { doc, info: JSON.parse(utf8.decode(this.#out())) };
  }

  /** @param {number} doc */
  close(doc) { this.#checked(this.#wasm.wg_close(doc)); }

  /** @param {number} doc @param {readonly Change[]} changes @returns {ArrayBuffer} a patch */
  edit(doc, changes) {
    const bytes = editRecords(changes);
    this.#with(bytes, (at) => this.#wasm.wg_edit(doc, at, changes.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {number} line @param {number} kind −1 takes it back
   * @param {number} level @returns {ArrayBuffer} a patch */
  setKind(doc, line, kind, level) {
    this.#checked(this.#wasm.wg_set_kind(doc, line, kind, level));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {number} line @param {number} kind −1 takes it back
   * @param {number} level @returns {ArrayBuffer} a patch */
  decideLike(doc, line, kind, level) {
    this.#checked(this.#wasm.wg_decide_like(doc, line, kind, level));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {string} decisions JSON @returns {ArrayBuffer} a patch */
  remember(doc, decisions) {
    const json = encoder.encode(decisions);
    this.#with(json, (at) => this.#wasm.wg_remember(doc, at, json.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {string} profile JSON @returns {ArrayBuffer} a patch */
  setProfile(doc, profile) {
    const json = encoder.encode(profile);
    this.#with(json, (at) => this.#wasm.wg_set_profile(doc, at, json.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {string} marks JSON @returns {ArrayBuffer} a patch */
  setIntended(doc, marks) {
    const json = encoder.encode(marks);
    this.#with(json, (at) => this.#wasm.wg_set_intended(doc, at, json.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @returns {ArrayBuffer} a patch */
  everything(doc) {
    this.#checked(this.#wasm.wg_everything(doc));
    return this.#out().buffer;
  }

  /** @param {number} doc @returns {string} */
  text(doc) {
    this.#checked(this.#wasm.wg_text(doc));
    return utf16.decode(this.#out());
  }

  /** @param {number} doc @param {number} finding @param {number} fix @returns {ArrayBuffer} */
  planFix(doc, finding, fix) {
    this.#checked(this.#wasm.wg_plan_fix(doc, finding, fix));
    return this.#out().buffer;
  }

  /** @param {number} doc @returns {ArrayBuffer} a plan */
  planNormalise(doc) {
    this.#checked(this.#wasm.wg_plan_normalise(doc));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {readonly { line: number, number: number }[]} wanted
   * @returns {ArrayBuffer} a plan */
  planRenumber(doc, wanted) {
    const pairs = Uint32Array.from(wanted.flatMap(({ line, number }) => [line, number]));
    this.#with(new Uint8Array(pairs.buffer), (at) => this.#wasm.wg_plan_renumber(doc, at, wanted.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {boolean} safe @param {number} category −1 all
   * @param {string} rule empty: all @returns {ArrayBuffer} a plan */
  planFixAll(doc, safe, category, rule) {
    const id = encoder.encode(rule);
    this.#with(id, (at) => this.#wasm.wg_plan_fix_all(doc, safe ? 1 : 0, category, at, id.length));
    return this.#out().buffer;
  }

  /** @returns {Uint32Array} the answer as words */
  #words() { return new Uint32Array(this.#out().buffer); }

  /** @param {number} doc @param {number} report
   * @returns {{ first: number, last: number, count: number }} */
  pages(doc, report) {
    this.#checked(this.#wasm.wg_pages(doc, report));
    const [first, last, count] = this.#words();
    return { first, last, count };
  }

  /** What the pages of all reports show.
   * @param {number} doc
   * @returns {ArrayBuffer | null} a patch; null: nothing new */
  checkPages(doc) { return this.#news(this.#wasm.wg_check_pages(doc)); }

  /** What the dictionary of words tells of lines that waited for it.
   * @param {number} doc
   * @returns {ArrayBuffer | null} a patch; null: nothing new */
  checkWords(doc) { return this.#news(this.#wasm.wg_check_words(doc)); }

  /** @param {number} status @returns {ArrayBuffer | null} a patch; null: findings are as before */
  #news(status) {
    this.#checked(status);
    const { buffer } = this.#out();
    // The counts of findings that went and came: records.h.
    const [removed, added] = new Uint32Array(buffer, 9 * 4, 2);
    return removed + added === 0 ? null : buffer;
  }

  /** @param {number} doc @param {number} report @param {number} page @returns {string} */
  pageSvg(doc, report, page) { return this.#said(this.#wasm.wg_page_svg(doc, report, page)); }

  /** @param {number} doc @param {number} line @returns {{ report: number, page: number }} */
  pageOf(doc, line) {
    this.#checked(this.#wasm.wg_page_of(doc, line));
    const [report, page] = this.#words();
    return { report, page };
  }

  /** @param {number} doc @param {object} options @returns {ArrayBuffer} */
  export(doc, options) {
    const json = encoder.encode(JSON.stringify(options));
    this.#with(json, (at) => this.#wasm.wg_export(doc, at, json.length));
    return this.#out().buffer;
  }

  /** @param {number} doc @param {object} options @returns {Uint32Array} the font to be subset and its
   * characters, or what was replaced, as in api.h */
  exportPlan(doc, options) {
    const json = encoder.encode(JSON.stringify(options));
    this.#with(json, (at) => this.#wasm.wg_export_plan(doc, at, json.length));
    return this.#words();
  }

  /** @param {Uint8Array} subset empty: that font cannot be had @returns {Uint32Array} the next */
  exportGive(subset) {
    this.#with(subset, (at) => this.#wasm.wg_export_give(at, subset.length));
    return this.#words();
  }

  /** @returns {ArrayBuffer} */
  exportFile() {
    this.#checked(this.#wasm.wg_export_file());
    return this.#out().buffer;
  }

  /** @param {number} doc @param {number} question 0 outline, 1 check, 2 figures, 3 reports, 4 doubts,
   * 5 decisions, 6 intended, 7 deviations
   * @param {string} file @returns {string} JSON */
  answer(doc, question, file) {
    const name = encoder.encode(file);
    this.#with(name, (at) => this.#wasm.wg_answer(doc, question, at, name.length));
    return utf8.decode(this.#out());
  }

  /** @param {number} doc @param {number} since @returns {string} JSON */
  figuresSince(doc, since) { return this.#said(this.#wasm.wg_figures_since(doc, since)); }

  /** @param {number} doc @param {number[]} ignored ids of findings @param {string} file
   * @returns {string} HTML */
  checkReport(doc, ignored, file) {
    const name = encoder.encode(file);
    const bytes = new Uint8Array(4 * ignored.length + name.length);
    bytes.set(new Uint8Array(Uint32Array.from(ignored).buffer));
    bytes.set(name, 4 * ignored.length);
    this.#with(bytes, (at) => this.#wasm.wg_check_report(doc, at, ignored.length,
      at + 4 * ignored.length, name.length));
    return utf8.decode(this.#out());
  }

  /** @param {number} doc @param {number} line @returns {string} JSON */
  why(doc, line) { return this.#said(this.#wasm.wg_why(doc, line)); }

  /** @param {{ doc: number, name: string }[]} docs the oldest first @returns {string} JSON */
  similar(docs) {
    const json = encoder.encode(JSON.stringify(docs));
    this.#with(json, (at) => this.#wasm.wg_similar(at, json.length));
    return utf8.decode(this.#out());
  }

  /** @param {number} lang @returns {any} */
  catalogue(lang) { return JSON.parse(this.#said(this.#wasm.wg_catalogue(lang))); }

  /** @param {string} genre @returns {string} */
  skeleton(genre) {
    const id = encoder.encode(genre);
    this.#with(id, (at) => this.#wasm.wg_skeleton(at, id.length));
    return utf16.decode(this.#out());
  }
}
