// Questions: what can be asked about a document, each one call of the core.
import { WengaoError } from './error.js';

/** How the core is asked.
 * @typedef {(verb: string, args: object,
 *   outside?: { progress?: (share: number) => void, signal?: AbortSignal }) => Promise<any>} Ask */

export class Questions {
  /** @type {string} */
  name;
  #ask;

  /** @param {string} name of the document @param {Ask} ask */
  constructor(name, ask) {
    this.name = name;
    this.#ask = ask;
  }

  /** @returns {Promise<import('./api.js').Report[]>} */
  async reports() { return JSON.parse(await this.answer('reports')); }
  /** @param {number} report @returns {Promise<number>} */
  pages(report) { return this.#ask('pages', { report }); }
  /** @param {number} report @param {number} page @returns {Promise<string>} */
  pageSvg(report, page) { return this.#ask('pageSvg', { report, page }); }

  /** @param {number} line @returns {Promise<{ report: number, page: number } | null>} */
  async pageOf(line) {
    try {
      return await this.#ask('pageOf', { line });
    } catch (error) {
      if (error instanceof WengaoError && error.code === 'not_found') return null;
      throw error;
    }
  }

  /** @param {import('./api.js').Format} format @param {import('./api.js').ExportOptions} [options]
   * @returns {Promise<Uint8Array>} */
  async export(format, { onProgress, onReplaced, onLost, signal, fonts, ...options } = {}) {
    const { bytes, replaced, lost } = await this.#ask('export',
      { options: { ...options, format }, fonts }, { progress: onProgress, signal });
    if (replaced.length > 0) onReplaced?.(replaced);
    if (lost.length > 0) onLost?.(lost);
    return new Uint8Array(bytes);
  }

  /** @returns {Promise<import('./api.js').Doubt[]>} */
  async doubts() { return JSON.parse(await this.answer('doubts')); }
  /** @param {number} line @returns {Promise<import('./api.js').Why>} */
  async why(line) { return JSON.parse(await this.#ask('why', { line })); }
  /** @returns {Promise<string[]>} */
  async intended() { return JSON.parse(await this.answer('intended')); }
  /** @returns {Promise<import('./api.js').LikeDecisions>} */
  async likeDecisions() { return JSON.parse(await this.answer('decisions')); }

  /** @returns {Promise<import('./api.js').Deviation[]>} */
  async deviations() { return JSON.parse(await this.answer('deviations')); }

  /** The core's JSON as it is.
   * @param {'reports' | 'doubts' | 'decisions' | 'intended' | 'deviations' | 'outline' | 'check' | 'figures'} question
   * @returns {Promise<string>} */
  answer(question) { return this.#ask('answer', { question, name: this.name }); }
  /** @returns {Promise<import('./api.js').OutlineFile>} */
  async outline() { return JSON.parse(await this.answer('outline'))[0]; }
  /** @param {{ ignored?: readonly number[], name?: string }} [options] @returns {Promise<string>} */
  checkReport({ ignored = [], name = this.name } = {}) {
    return this.#ask('checkReport', { ignored: [...ignored], name });
  }
  /** @returns {Promise<import('./api.js').CheckFile>} */
  async check() { return JSON.parse(await this.answer('check'))[0]; }
}
