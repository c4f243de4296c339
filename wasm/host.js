// Host: answers messages with a Core. Runs in the worker, or beside the page where there is none.
//
// In    { call, verb, args }        answered by { call, value } or { call, error }
//       { doc, revision, changes }  an edit; { doc, revision, line, kind, level, like } a decision;
//       { doc, revision, likeDecisions } those for lines of like look, as JSON
//       { data: name, bytes }       a data pack or file asked for; no bytes: it cannot be had
//       { cancel: call }            the answer to that call is no longer wanted
// Out   { doc, revision, patch }    or { doc, revision, error } when an edit was refused
//       { doc, pages }              pages that look different now
//       { doc, spelling }           what the spelling check does: off, loading, checking, done
//       { need: name }              a data pack or file is wanted
//       { call, progress }          how much of a long call is done, from 0 to 1
//       { died: reason }            the module has failed; nothing more will be answered

import { Core, CoreError } from './core.js';
import { PageExport } from './export.js';
import { instantiate } from './load.js';
import { PageTurns } from './page-turns.js';
import { SpellingTurns } from './spelling-turns.js';
import { Supplies } from './supplies.js';

/** @typedef {{ code: string, message: string, detail: string }} PlainError */

/** @param {unknown} error @returns {PlainError} */
function plain(error) {
  if (error instanceof CoreError) {
    return { code: error.code, message: error.message, detail: error.detail };
  }
  return { code: 'internal', message: String(error), detail: '' };
}

/** @param {() => void} hand over what was kept: it may speak of rules or lines that are not there */
function ifUnderstood(hand) {
  try {
    hand();
  } catch (error) {
    if (!(error instanceof CoreError)) throw error;
  }
}

/** Whether findings come or go by a patch (wasm/records.h: its tenth and eleventh word).
 * @param {ArrayBuffer} patch */
function saysSomething(patch) {
  const [removed, added] = new Uint32Array(patch, 36, 2);
  return removed + added > 0;
}

const questions = ['outline', 'check', 'figures', 'reports', 'doubts', 'decisions', 'intended', 'deviations'];

export class Host {
  /** @type {Core | null} */
  #core = null;
  #dead = false;
  #lang = 0;
  /** @type {PageExport | null} */
  #pages = null;
  /** @type {Set<string>} formats whose fonts come from outside */
  #fontFormats = new Set();
  /** Files of fixed pages are written one after the other. @type {Promise<unknown>} */
  #writing = Promise.resolve();
  /** @type {Set<number>} */
  #cancelled = new Set();
  /** Of each open document: the answers so far are true for it.
   * @type {Map<number, number>} */
  #revisions = new Map();
  #spelling = new SpellingTurns((doc, units) => this.#spell(doc, units));
  #turns = new PageTurns({
    pages: (doc, report) => this.#module().pages(doc, report),
    tell: (doc, pages) => this.#post({ doc, revision: this.#revisions.get(doc), pages }),
    check: (doc) => {
      void this.#checkWords(doc);
      this.#patched(doc, this.#module().checkPages(doc));
    },
    failed: (error) => this.#failed(error),
  });
  #supplies = new Supplies((name) => this.#post({ need: name }), (name, bytes) => {
    if (name === 'spelling') this.#module().spellingData(bytes);
    else this.#module().addData(bytes);
  });
  #post;

  /** @param {(message: any, transfer?: Transferable[]) => void} post */
  constructor(post) { this.#post = post; }

  /** @param {any} message */
  receive(message) {
    if (this.#dead) return;
    if (message.call !== undefined) void this.#answer(message);
    else if (message.data !== undefined) this.#supplies.given(message.data, message.bytes);
    else if (message.cancel !== undefined) this.#cancelled.add(message.cancel);
    else this.#change(message);
  }

  /** @param {{ call: number, verb: string, args: any }} message */
  async #answer({ call, verb, args }) {
    try {
      const { value, transfer } = await this.#supplies.withData(() => this.#run(verb, args, call),
        (pack) => { if (pack === 'spelling') this.#post({ doc: args.doc, spelling: 'loading' }); });
      if (!this.#dead) this.#post({ call, value }, transfer);
    } catch (error) {
      if (!this.#failed(error)) this.#post({ call, error: plain(error) });
    }
    this.#cancelled.delete(call);
  }

  /** A trap leaves the module's state half changed: it is not called again.
   * @param {unknown} error @returns {boolean} */
  #failed(error) {
    if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
      if (!this.#dead) this.#post({ died: String(error) });
      this.#dead = true;
      this.#turns.stop();
    }
    return this.#dead;
  }

  /** @param {number} doc @param {ArrayBuffer | null} patch null: nothing has changed */
  #patched(doc, patch) {
    if (patch !== null) this.#post({ doc, revision: this.#revisions.get(doc), patch }, [patch]);
  }

  /** Judges what waits for the dictionary of words; where it cannot be had, the rest stands.
   * @param {number} doc */
  async #checkWords(doc) {
    try {
      await this.#supplies.withData(() => {
        if (this.#revisions.has(doc) && !this.#dead) {
          this.#patched(doc, this.#module().checkWords(doc));
        }
      }, () => {});
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What is else left to a pause. @param {number} doc */
  async #checkAll(doc) {
    await this.#checkWords(doc);
    this.#turns.checkNow(doc);
  }

  /** @param {any} args @param {number} call */
  #writeInSteps({ doc, options, fonts = {} }, call) {
    const pages = this.#pages;
    if (pages === null) throw new CoreError('internal', 'not started', '');
    const missing = (/** @type {string} */ name) => new CoreError('data_missing',
      this.#lang === 1 ? `${name} cannot be fetched; without it there is no file of fixed pages.`
        : `取不到 ${name}，无法生成版式文件。请检查网络或程序文件是否齐全。`, name);
    const outside = {
      fetch: (/** @type {string} */ name) => this.#supplies.file(name, missing(name)),
      progress: (/** @type {number} */ share) => this.#post({ call, progress: share }),
      check: async () => {
        await new Promise((resolve) => { setTimeout(resolve, 0); }); // lets a cancel come in
        if (this.#cancelled.has(call)) throw new CoreError('cancelled', 'cancelled', '');
      },
    };
    const write = () => pages.write(doc, options, fonts, outside);
    const written = this.#writing.then(write, write);
    this.#writing = written;
    return written;
  }

  #module() {
    if (this.#core === null) throw new CoreError('internal', 'not started', '');
    return this.#core;
  }

  /** @param {string} verb @param {any} args @param {number} call
   * @returns {Promise<{ value: any, transfer?: Transferable[] }>} */
  async #run(verb, args, call) {
    if (verb === 'start') {
      this.#core = new Core(await instantiate(args.wasm));
      this.#lang = args.lang === 'en' ? 1 : 0;
      const catalogue = this.#core.catalogue(this.#lang);
      this.#pages = new PageExport(this.#core, catalogue.fonts);
      this.#fontFormats = new Set(catalogue.fontFormats);
      return { value: catalogue };
    }
    const core = this.#module();
    const revision = this.#revisions.get(args.doc);
    switch (verb) {
      case 'open': {
        const { doc, info } = core.open(args.source, args.charset, args.choices ?? 0, this.#lang);
        this.#revisions.set(doc, args.revision);
        // What is kept from another version may not be understood: the text opens all the same.
        if (args.profile) ifUnderstood(() => core.setProfile(doc, args.profile));
        if (args.intended) ifUnderstood(() => core.setIntended(doc, args.intended));
        if (args.likeDecisions) ifUnderstood(() => core.remember(doc, args.likeDecisions));
        for (const { line, kind, level } of args.decisions ?? []) {
          ifUnderstood(() => core.setKind(doc, line, kind, level));
        }
        this.#turns.begin(doc);
        const patch = core.everything(doc);
        return { value: { doc, info, text: core.text(doc), patch }, transfer: [patch] };
      }
      case 'close':
        this.#revisions.delete(args.doc);
        this.#turns.end(args.doc);
        this.#spelling.end(args.doc);
        core.close(args.doc);
        return { value: null };
      case 'setProfile':
        this.#patched(args.doc, core.setProfile(args.doc, args.profile));
        if (this.#spelling.changed(args.doc)) this.#post({ doc: args.doc, spelling: 'checking' });
        this.#turns.changed(args.doc);  // the house may have another paper
        return { value: null };
      case 'spelling':
        this.#patched(args.doc, core.spelling(args.doc, args.level, args.words));
        this.#post({ doc: args.doc, spelling: args.level < 0 ? 'off' : 'checking' });
        if (args.level < 0) this.#spelling.end(args.doc);
        else this.#spelling.begin(args.doc);
        return { value: null };
      case 'setIntended':
        this.#patched(args.doc, core.setIntended(args.doc, args.marks));
        return { value: null };
      case 'planFix':
        return { value: { revision, plan: core.planFix(args.doc, args.finding, args.fix) } };
      case 'planNormalise':
        return { value: { revision, plan: core.planNormalise(args.doc) } };
      case 'planRenumber':
        return { value: { revision, plan: core.planRenumber(args.doc, args.wanted) } };
      case 'planFixAll':
        return { value: { revision,
          plan: core.planFixAll(args.doc, args.safe, args.category, args.rule) } };
      case 'pages':
        this.#turns.watch(args.doc, args.report);
        return { value: core.pages(args.doc, args.report).count };
      case 'pageSvg':
        return { value: core.pageSvg(args.doc, args.report, args.page) };
      case 'pageOf':
        return { value: core.pageOf(args.doc, args.line) };
      case 'export': {
        const { format, charset } = args.options;
        const value = this.#fontFormats.has(format) || charset !== undefined ? await this.#writeInSteps(args, call)
          : { bytes: core.export(args.doc, args.options), replaced: [], lost: [] };
        return { value, transfer: [value.bytes] };
      }
      case 'answer':
        if (args.question === 'check') await this.#checkAll(args.doc);
        return { value: core.answer(args.doc, questions.indexOf(args.question), args.name) };
      case 'figuresSince':
        return { value: core.figuresSince(args.doc, args.since) };
      case 'checkReport':
        await this.#checkAll(args.doc);
        return { value: core.checkReport(args.doc, args.ignored, args.name) };
      case 'similar':
        return { value: core.similar(args.docs) };
      case 'why':
        return { value: core.why(args.doc, args.line) };
      case 'skeleton':
        return { value: core.skeleton(args.genre) };
      default:
        throw new CoreError('bad_option', verb, verb);
    }
  }

  /** @param {any} message an edit or a decision */
  #change({ doc, revision, changes, line, kind, level, like, likeDecisions }) {
    if (!this.#revisions.has(doc)) return;
    try {
      const core = this.#module();
      const patch = changes !== undefined ? core.edit(doc, changes)
        : likeDecisions !== undefined ? core.remember(doc, likeDecisions)
          : like ? core.decideLike(doc, line, kind, level)
            : core.setKind(doc, line, kind, level);
      this.#revisions.set(doc, revision);
      this.#patched(doc, patch);
    } catch (error) {
      if (!this.#failed(error)) this.#post({ doc, revision, error: plain(error) });
      return;
    }
    if (this.#spelling.changed(doc)) this.#post({ doc, spelling: 'checking' });
    this.#turns.changed(doc);
  }

  /** @param {number} doc @param {number} units @returns {boolean} true when nothing is left */
  #spell(doc, units) {
    if (!this.#revisions.has(doc) || this.#dead) return true;
    try {
      const { done, patch } = this.#module().spellingRun(doc, units);
      if (saysSomething(patch)) this.#patched(doc, patch);
      if (done) this.#post({ doc, spelling: 'done' });
      return done;
    } catch (error) {
      if (!this.#failed(error)) this.#post({ doc, spelling: 'off' });
      return true;
    }
  }
}
