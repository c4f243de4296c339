// What the page around an editor lends it: services, each a callback that returns a promise. A host
// that fails or never answers costs a message, never the text.

import { WengaoError } from '../../wasm/wengao.js';

/** @typedef {import('../../wasm/api.js').Face} Face */
/** @typedef {import('../../wasm/api.js').Format} Format */
/** Which of the host's documents, and which of its versions; without one, the latest.
 * @typedef {{ id: string, version?: string }} Which */
/** One of the host's documents or versions. @typedef {{ id: string, title: string }} Kept */
/**
 * @typedef {object} Services
 * @property {(which: Which) => Promise<string | Uint8Array | ArrayBuffer | null>} [load]
 * @property {(text: string, which: Which) => Promise<void>} [save]
 * @property {() => Promise<readonly Kept[]>} [list]
 * @property {(id: string) => Promise<readonly Kept[]>} [versions]
 * @property {() => Promise<object>} [profile]
 * @property {() => Promise<readonly string[]>} [names]
 * @property {() => Promise<readonly string[]>} [phrases]
 * @property {(face: Face) => Promise<Uint8Array | ArrayBuffer | null>} [font]
 * @property {(file: { format: Format, bytes: Uint8Array, name: string }) => Promise<void>} [takeExport]
 */

const kPatience = 15_000;  // ms
/** Longer lists are cut: a host's mistake must not make a menu of a million entries. */
const kMost = { names: 20_000, phrases: 1000, list: 1000, versions: 1000 };
/** @type {Face[]} */
const faces = ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'];

/** @param {any} given */
const asBytes = (given) => (given instanceof ArrayBuffer ? new Uint8Array(given) : given);

export class Host {
  #services;
  #words;

  /** @param {() => Services} services @param {() => ReturnType<typeof import('./words.js').wordsOf>} words */
  constructor(services, words) {
    this.#services = services;
    this.#words = words;
  }

  /** @param {keyof Services} name */
  has(name) { return typeof this.#services()[name] === 'function'; }

  /** What the host answers; null where it has no such service.
   * @param {keyof Services} name @param {...unknown} args @returns {Promise<any>} */
  async ask(name, ...args) {
    if (!this.has(name)) return null;
    const services = /** @type {Record<string, (...args: unknown[]) => unknown>} */ (/** @type {unknown} */ (this.#services()));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new WengaoError('host_timeout', this.#words().tooSlow)), kPatience);
    });
    try {
      return await Promise.race([services[name](...args), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Names or phrases, those that are words. @param {'names' | 'phrases'} name @returns {Promise<string[]>} */
  async words(name) {
    const given = await this.ask(name) ?? [];
    if (!Array.isArray(given)) throw new WengaoError('bad_option', this.#words().badAnswer(name), name);
    return given.filter((each) => typeof each === 'string' && each.trim() !== '').slice(0, kMost[name]);
  }

  /** Documents or versions. @param {'list' | 'versions'} name @param {string} [id] @returns {Promise<Kept[]>} */
  async kept(name, id) {
    const given = await this.ask(name, id) ?? [];
    const good = (/** @type {any} */ each) => typeof each?.id === 'string' && typeof each.title === 'string';
    if (!Array.isArray(given) || !given.every(good)) throw new WengaoError('bad_option', this.#words().badAnswer(name), name);
    return given.slice(0, kMost[name]);
  }

  /** A text, or the bytes of a file; null: nothing is kept. @param {Which} which @returns {Promise<string | Uint8Array | null>} */
  async load(which) {
    const given = asBytes(await this.ask('load', which) ?? null);
    if (given === null || typeof given === 'string' || given instanceof Uint8Array) return given;
    throw new WengaoError('bad_option', this.#words().badAnswer('load'), 'load');
  }

  /** The fonts a PDF or OFD draws in. One face may stand for those that the host does not have.
   * @returns {Promise<Partial<Record<Face, Uint8Array>>>} */
  async fonts() {
    if (!this.has('font')) return {};
    const got = (await Promise.all(faces.map((face) => this.ask('font', face)))).map(asBytes);
    const any = got.find((font) => font instanceof Uint8Array);
    return any ? Object.fromEntries(faces.map((face, i) => [face, got[i] instanceof Uint8Array ? got[i] : any])) : {};
  }
}
