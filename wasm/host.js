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
import { SpellingTurns } from './spelling-turns.js';

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

// How long nothing may have changed before the layout rules look at the pages.
const idle = 400;

const questions = ['outline', 'check', 'figures', 'reports', 'doubts', 'decisions', 'intended'];

export class Host {
  /** @type {Core | null} */
  #core = null;
  #dead = false;
  #lang = 0;
  /** What was asked for, by name.
   * @type {Map<string, { promise: Promise<Uint8Array>, done: (bytes?: Uint8Array) => void }>} */
  #asked = new Map();
  /** @type {Map<string, Promise<void>>} */
  #packs = new Map();
  /** @type {PageExport | null} */
  #pages = null;
  /** @type {Set<string>} formats whose fonts come from outside */
  #fontFormats = new Set();
  /** Files of fixed pages are written one after the other. @type {Promise<unknown>} */
  #writing = Promise.resolve();
  /** @type {Set<number>} */
  #cancelled = new Set();
  /** What is known of each open document.
   * @type {Map<number, { revision: number, watched: Set<number>,
   *   idle?: ReturnType<typeof setTimeout> }>} */
  #docs = new Map();
  /** Documents whose pages are to be looked at when nothing else is to do.
   * @type {Set<number>} */
  #turned = new Set();
  #spelling = new SpellingTurns((doc, units) => this.#spell(doc, units));
  #post;

  /** @param {(message: any, transfer?: Transferable[]) => void} post */
  constructor(post) { this.#post = post; }

  /** @param {any} message */
  receive(message) {
    if (this.#dead) return;
    if (message.call !== undefined) void this.#answer(message);
    else if (message.data !== undefined) this.#asked.get(message.data)?.done(message.bytes);
    else if (message.cancel !== undefined) this.#cancelled.add(message.cancel);
    else this.#change(message);
  }

  /** @param {{ call: number, verb: string, args: any }} message */
  async #answer({ call, verb, args }) {
    try {
      const { value, transfer } = await this.#withData(() => this.#run(verb, args, call),
        () => this.#post({ doc: args.doc, spelling: 'loading' }));
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
    }
    return this.#dead;
  }

  /** Runs; where a data pack turns out to be missing, gets it and runs again.
   * @template T @param {() => T | Promise<T>} run
   * @param {() => void} [waiting] called before the data of the spelling check is got
   * @returns {Promise<T>} */
  async #withData(run, waiting = () => {}) {
    const tried = new Set();
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof CoreError) || error.code !== 'data_missing') throw error;
        if (tried.has(error.detail)) throw error;
        tried.add(error.detail);
        if (error.detail === 'spelling') waiting();
        await this.#getPack(error);
      }
    }
  }

  /** @param {CoreError} missing @returns {Promise<void>} */
  #getPack(missing) {
    const name = missing.detail;
    const known = this.#packs.get(name);
    if (known !== undefined) return known;
    const got = this.#fetch(name, missing).then((bytes) => {
      if (name === 'spelling') this.#module().spellingData(bytes);
      else this.#module().addData(bytes);
    });
    this.#packs.set(name, got);
    got.catch(() => this.#packs.delete(name));
    return got;
  }

  /** A file of the assets, from the side that can fetch.
   * @param {string} name @param {CoreError} missing what to say when it cannot be had
   * @returns {Promise<Uint8Array>} */
  #fetch(name, missing) {
    const asked = this.#asked.get(name);
    if (asked !== undefined) return asked.promise;
    /** @type {(bytes?: Uint8Array) => void} */
    let done = () => {};
    const promise = new Promise((/** @type {(v: Uint8Array) => void} */ resolve, reject) => {
      done = (bytes) => {
        this.#asked.delete(name);
        if (bytes === undefined) reject(missing);
        else resolve(bytes);
      };
    });
    this.#asked.set(name, { promise, done });
    this.#post({ need: name });
    return promise;
  }

  /** @param {any} args @param {number} call */
  #writePages({ doc, options, fonts = {} }, call) {
    const pages = this.#pages;
    if (pages === null) throw new CoreError('internal', 'not started', '');
    const missing = (/** @type {string} */ name) => new CoreError('data_missing',
      this.#lang === 1 ? `${name} cannot be fetched; without it there is no file of fixed pages.`
        : `取不到 ${name}，无法生成版式文件。请检查网络或程序文件是否齐全。`, name);
    const outside = {
      fetch: (/** @type {string} */ name) => this.#fetch(name, missing(name)),
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
    const state = this.#docs.get(args.doc);
    const revision = state?.revision;
    switch (verb) {
      case 'open': {
        const { doc, info } = core.open(args.source, args.charset, args.choices ?? 0, this.#lang);
        this.#docs.set(doc, { revision: args.revision, watched: new Set() });
        // What is kept from another version may not be understood: the text opens all the same.
        if (args.profile) ifUnderstood(() => core.setProfile(doc, args.profile));
        if (args.intended) ifUnderstood(() => core.setIntended(doc, args.intended));
        if (args.likeDecisions) ifUnderstood(() => core.remember(doc, args.likeDecisions));
        for (const { line, kind, level } of args.decisions ?? []) {
          ifUnderstood(() => core.setKind(doc, line, kind, level));
        }
        this.#checkPagesSoon(doc);
        const patch = core.everything(doc);
        return { value: { doc, info, text: core.text(doc), patch }, transfer: [patch] };
      }
      case 'close':
        clearTimeout(state?.idle);
        this.#docs.delete(args.doc);
        this.#spelling.end(args.doc);
        core.close(args.doc);
        return { value: null };
      case 'setProfile': {
        const patch = core.setProfile(args.doc, args.profile);
        this.#post({ doc: args.doc, revision, patch }, [patch]);
        if (this.#spelling.changed(args.doc)) this.#post({ doc: args.doc, spelling: 'checking' });
        this.#checkPagesSoon(args.doc);
        return { value: null };
      }
      case 'spelling': {
        const patch = core.spelling(args.doc, args.level, args.words);
        this.#post({ doc: args.doc, revision, patch }, [patch]);
        this.#post({ doc: args.doc, spelling: args.level < 0 ? 'off' : 'checking' });
        if (args.level < 0) this.#spelling.end(args.doc);
        else this.#spelling.begin(args.doc);
        return { value: null };
      }
      case 'setIntended': {
        const patch = core.setIntended(args.doc, args.marks);
        this.#post({ doc: args.doc, revision, patch }, [patch]);
        return { value: null };
      }
      case 'planFix':
        return { value: { revision, plan: core.planFix(args.doc, args.finding, args.fix) } };
      case 'planNormalise':
        return { value: { revision, plan: core.planNormalise(args.doc) } };
      case 'planFixAll':
        return { value: { revision,
          plan: core.planFixAll(args.doc, args.safe, args.category, args.rule) } };
      case 'pages':
        state?.watched.add(args.report);
        return { value: core.pages(args.doc, args.report).count };
      case 'pageSvg':
        return { value: core.pageSvg(args.doc, args.report, args.page) };
      case 'pageOf':
        return { value: core.pageOf(args.doc, args.line) };
      case 'export': {
        const value = this.#fontFormats.has(args.options.format) ? await this.#writePages(args, call)
          : { bytes: core.export(args.doc, args.options), replaced: [] };
        return { value, transfer: [value.bytes] };
      }
      case 'answer':
        if (args.question === 'check') this.#checkPages(args.doc);
        return { value: core.answer(args.doc, questions.indexOf(args.question), args.name) };
      case 'checkReport':
        this.#checkPages(args.doc);
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
    const state = this.#docs.get(doc);
    if (state === undefined) return;
    try {
      const core = this.#module();
      const patch = changes !== undefined ? core.edit(doc, changes)
        : likeDecisions !== undefined ? core.remember(doc, likeDecisions)
          : like ? core.decideLike(doc, line, kind, level)
            : core.setKind(doc, line, kind, level);
      state.revision = revision;
      this.#post({ doc, revision, patch }, [patch]);
    } catch (error) {
      if (!this.#failed(error)) this.#post({ doc, revision, error: plain(error) });
      return;
    }
    if (this.#spelling.changed(doc)) this.#post({ doc, spelling: 'checking' });
    this.#checkPagesSoon(doc);
    if (state.watched.size === 0) return;
    if (this.#turned.size === 0) setTimeout(() => this.#turnPages(), 0);
    this.#turned.add(doc);
  }

  /** @param {number} doc @param {number} units @returns {boolean} true when nothing is left */
  #spell(doc, units) {
    const state = this.#docs.get(doc);
    if (state === undefined || this.#dead) return true;
    try {
      const { done, patch } = this.#module().spellingRun(doc, units);
      if (saysSomething(patch)) this.#post({ doc, revision: state.revision, patch }, [patch]);
      if (done) this.#post({ doc, spelling: 'done' });
      return done;
    } catch (error) {
      if (!this.#failed(error)) this.#post({ doc, spelling: 'off' });
      return true;
    }
  }

  /** @param {number} doc */
  #checkPagesSoon(doc) {
    const state = this.#docs.get(doc);
    if (state === undefined) return;
    clearTimeout(state.idle);
    state.idle = setTimeout(() => {
      try {
        this.#checkPages(doc);
      } catch (error) {
        this.#failed(error);
      }
    }, idle);
  }

  /** Tells what the pages show. @param {number} doc */
  #checkPages(doc) {
    // The pages that differ are told first: once looked at, they differ no more.
    if (this.#turned.has(doc)) this.#turnPages();
    const state = this.#docs.get(doc);
    if (state === undefined || this.#dead) return;
    clearTimeout(state.idle);
    const patch = this.#module().checkPages(doc);
    if (patch !== null) this.#post({ doc, revision: state.revision, patch }, [patch]);
  }

  // Pages come after findings: in a turn of their own, so that edits waiting in line go first.
  #turnPages() {
    const docs = [...this.#turned];
    this.#turned.clear();
    for (const doc of docs) {
      const state = this.#docs.get(doc);
      if (state === undefined || this.#dead) continue;
      const pages = [];
      for (const report of state.watched) {
        try {
          const { first, last, count } = this.#module().pages(doc, report);
          if (last > first) pages.push({ report, first, last, count });
        } catch (error) {
          if (this.#failed(error)) return;
          state.watched.delete(report); // the report is gone
          pages.push({ report, first: 0, last: 0, count: 0 });
        }
      }
      if (pages.length > 0) this.#post({ doc, revision: state.revision, pages });
    }
  }
}
