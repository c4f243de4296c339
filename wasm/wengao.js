// The public module. Types and promises are in api.d.ts; how to use it in README.md.
import { Doc } from './doc.js';
import { WengaoError, errorOf } from './error.js';
import { Link } from './link.js';
import { sourceWith } from './pictures.js';
import { Standing } from './standing.js';

export { WengaoError };

/** @typedef {import('./api.js').LoadOptions} LoadOptions */
/** @typedef {import('./records.js').Catalogue} Catalogue */

// A worker that dies this often within the time is not started again: the text itself kills it.
const MANY_DEATHS = 3;
const SHORT_TIME_MS = 20_000;

class Core {
  #options;
  #lang;
  /** @type {Link} */
  #link;
  /** @type {Catalogue | null} */
  #catalogue = null;
  /** @type {Set<Doc>} */
  #docs = new Set();
  /** @type {number[]} */
  #deaths = [];
  #closed = false;

  /** @param {LoadOptions} options */
  constructor(options) {
    this.#options = options;
    this.#lang = options.lang ?? 'zh';
    this.#link = this.#newLink();
  }

  #newLink() {
    return new Link(this.#options, (message) => this.#receive(message),
      (reason) => { void this.#restart(reason); });
  }

  async start() {
    try {
      this.#catalogue = await this.#link.start();
    } catch (error) {
      this.#closed = true;
      this.#link.stop();
      throw errorOf('cannot_start', this.#lang, String(error));
    }
    return this;
  }

  /** @returns {Catalogue} */
  #known() {
    if (this.#closed || this.#catalogue === null) throw errorOf('closed', this.#lang);
    return this.#catalogue;
  }

  get version() { return this.#known().version; }
  get formats() { return /** @type {import('./api.js').Format[]} */ (this.#known().formats); }

  /** @param {string | ArrayBuffer | Uint8Array | Blob} source
   * @param {import('./api.js').OpenOptions} [options] @returns {Promise<Doc>} */
  async open(source, { name = '', charset, revisions = 'accept', hiddenText = false, pasted = false,
    decisions = [], likeDecisions, profile = '', intended, pictures = '', signal } = {}) {
    const catalogue = this.#known();
    const link = this.#link;
    // Told before anything is copied.
    if (sizeOf(source) > catalogue.maxBytes) throw errorOf('too_large', this.#lang, name);
    const plain = typeof source === 'string' ? sourceWith(source, pictures) : await plainSource(source);
    const kept = decisions.map(({ line, kind, level }) => (
      { line, kind: catalogue.kinds.indexOf(kind), level })).filter(({ kind }) => kind >= 0);
    const choices = (revisions === 'reject' ? 1 : 0) + (hiddenText ? 2 : 0) + (pasted ? 4 : 0);
    const standing = new Standing({ profile, intended: intended ? JSON.stringify(intended) : '',
      likeDecisions: likeDecisions ? JSON.stringify(likeDecisions) : '' });
    const opened = await this.#untilAborted(signal, link.call('open',
      { source: plain, charset, choices, revision: 1, decisions: kept, ...standing.withText }));
    const doc = new Doc({ link, catalogue, lang: this.#lang, name, opened, standing, pictures,
      forget: (one) => { this.#docs.delete(one); } });
    this.#docs.add(doc);
    // The worker may have died between its answer and now.
    if (link !== this.#link) await doc.reopen(this.#link, catalogue);
    return doc;
  }

  /** The module cannot be interrupted: giving up an import ends its worker; the open documents go to
   * another. @template T @param {AbortSignal | undefined} signal @param {Promise<T>} work
   * @returns {Promise<T>} */
  async #untilAborted(signal, work) {
    if (!signal) return work;
    const abort = () => this.#link.abandon();
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      return await work;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  async rules() { return this.#known().rules; }
  async genres() { return this.#known().genres; }

  /** @param {string} genre @returns {Promise<string>} */
  async skeleton(genre) {
    this.#known();
    return this.#link.call('skeleton', { genre });
  }

  close() {
    if (this.#closed) return;
    for (const doc of [...this.#docs]) doc.close();
    this.#closed = true;
    this.#link.stop();
  }

  /** @param {any} message */
  #receive(message) {
    for (const doc of this.#docs) if (doc.handle === message.doc) doc.receive(message);
  }

  /** @param {string} reason */
  async #restart(reason) {
    if (this.#closed || this.#catalogue === null) return; // start() tells of it
    const now = Date.now();
    this.#deaths = this.#deaths.filter((at) => now - at < SHORT_TIME_MS).concat(now);
    for (const doc of this.#docs) doc.detached();
    if (this.#deaths.length >= MANY_DEATHS) {
      for (const doc of this.#docs) doc.failed(errorOf('worker_died', this.#lang, reason));
      return;
    }
    this.#link = this.#newLink();
    try {
      await this.#link.start();
      for (const doc of [...this.#docs]) {
        await doc.reopen(this.#link, this.#catalogue);
        doc.restarted(reason);
      }
    } catch (error) {
      // A death on the way comes here again by itself; anything else is told.
      if (error instanceof WengaoError && error.code === 'worker_died') return;
      for (const doc of this.#docs) doc.failed(errorOf('worker_died', this.#lang, String(error)));
    }
  }
}

/** @param {ArrayBuffer | Uint8Array | Blob} source @returns {Promise<Uint8Array>} */
async function plainSource(source) {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(await source.arrayBuffer());
}

/** @param {string | ArrayBuffer | Uint8Array | Blob} source @returns {number} bytes */
function sizeOf(source) {
  if (typeof source === 'string') return 2 * source.length;
  return source instanceof Blob ? source.size : source.byteLength;
}

/** @type {{ load(options?: LoadOptions): Promise<Core> }} */
export const Wengao = {
  load: (options = {}) => new Core(options).start(),
};
