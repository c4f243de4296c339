// Supplies: what the core has not at hand and the other side can fetch: data packs, fonts, the
// subsetter. Each is asked for once at a time.

import { CoreError } from './core.js';

/** @typedef {{ promise: Promise<Uint8Array>, done: (bytes?: Uint8Array) => void }} Asked */

export class Supplies {
  /** @type {Map<string, Asked>} */
  #asked = new Map();
  /** Data packs that the core has or is about to have.
   * @type {Map<string, Promise<void>>} */
  #packs = new Map();
  #ask;
  #put;

  /** @param {(name: string) => void} ask the other side
   * @param {(name: string, bytes: Uint8Array) => void} put a data pack into the core */
  constructor(ask, put) {
    this.#ask = ask;
    this.#put = put;
  }

  /** @param {string} name @param {Uint8Array} [bytes] none: it cannot be had */
  given(name, bytes) { this.#asked.get(name)?.done(bytes); }

  /** @param {string} name @param {CoreError} missing what to say when it cannot be had
   * @returns {Promise<Uint8Array>} */
  file(name, missing) {
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
    this.#ask(name);
    return promise;
  }

  /** Runs; where a data pack turns out to be missing, gets it and runs again.
   * @template T @param {() => T | Promise<T>} run
   * @param {(name: string) => void} waiting called before a pack is got
   * @returns {Promise<T>} */
  async withData(run, waiting) {
    const tried = new Set();
    for (;;) {
      try {
        return await run();
      } catch (error) {
        if (!(error instanceof CoreError) || error.code !== 'data_missing') throw error;
        if (tried.has(error.detail)) throw error;
        tried.add(error.detail);
        waiting(error.detail);
        await this.#pack(error);
      }
    }
  }

  /** @param {CoreError} missing @returns {Promise<void>} */
  #pack(missing) {
    const name = missing.detail;
    const known = this.#packs.get(name);
    if (known !== undefined) return known;
    const got = this.file(name, missing).then((bytes) => this.#put(name, bytes));
    this.#packs.set(name, got);
    got.catch(() => this.#packs.delete(name));
    return got;
  }
}
