// What an editor begins with: what its store kept, or the skeleton of its genre. A store that comes late,
// as the services of a host may, is asked as long as nobody has written anything.

/** @typedef {import('../../wasm/api.js').Core} Core */
/** @typedef {import('./paper.js').Paper} Paper */
/**
 * @typedef {object} Desk the element
 * @property {() => Paper | null} paper
 * @property {() => string | null} genre
 * @property {import('./storage.js').Keeper} keeper
 * @property {() => void} filled
 * @property {(error: unknown) => void} failed
 */

export class Beginning {
  /** What stands there though nobody wrote it: nothing, or a skeleton. */
  #blank = '';
  #desk;

  /** @param {Desk} desk */
  constructor(desk) { this.#desk = desk; }

  /** @param {Promise<Core>} loading @param {Paper} paper */
  async fill(loading, paper) {
    const blank = () => paper === this.#desk.paper() && paper.text === this.#blank;
    if (!blank()) return;
    try {
      const kept = await this.#desk.keeper.load();
      if (kept && blank()) await this.#put(kept, loading, paper);
      const genre = this.#desk.genre();
      if (!genre || paper.text !== '' || !blank()) return;
      const skeleton = await (await loading).skeleton(genre);
      if (!blank()) return;
      await this.#put(skeleton, loading, paper);
      this.#blank = paper.text;
    } catch (error) {
      this.#desk.failed(error);
    }
  }

  /** @param {string | Uint8Array} kept @param {Promise<Core>} loading @param {Paper} paper */
  async #put(kept, loading, paper) {
    if (typeof kept === 'string') paper.replace(kept.replaceAll(/\r\n?/g, '\n'));
    else {
      void paper.start(loading);
      await loading;
      await paper.open(kept, {});
    }
    this.#desk.filled();
  }
}
