// Files of fixed pages in steps: the core says which characters of which font its pages draw, the
// subsetter cuts the font, the core writes the file. Fonts and subsetter are fetched when first needed.
// Text in a charset of its own takes no font, but may lose characters.
import { CoreError } from './core.js';
import { Subsetter } from './subsetter.js';

/** The five faces, in the order of the core's numbers. @type {import('./api.js').Face[]} */
const faces = ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'];

const NOTHING = 0xffffffff;

// The core writes about as long as the subsetter takes for one font.
const WRITING = 1;

/** @typedef {{ fetch: (name: string) => Promise<Uint8Array>, progress: (share: number) => void,
 *   check: () => Promise<void> }} Outside what a step may ask for; `check` throws when given up */

export class PageExport {
  /** @type {Subsetter | null} */
  #subsetter = null;
  #own = 0;
  #core;
  #files;

  /** @param {import('./core.js').Core} core @param {string[]} files of the catalogue's fonts */
  constructor(core, files) {
    this.#core = core;
    this.#files = files;
  }

  /** @param {number} doc @param {object} options
   * @param {Partial<Record<import('./api.js').Face, Uint8Array>>} fonts the user's own
   * @param {Outside} outside
   * @returns {Promise<{ bytes: ArrayBuffer, replaced: import('./api.js').Replaced[], lost: string[] }>} */
  async write(doc, options, fonts, outside) {
    let wanted = this.#core.exportPlan(doc, options);
    let done = 0;
    const steps = new Set([wanted[0]]);
    while (wanted[0] !== NOTHING) {
      outside.progress(done / (steps.size + 1 + WRITING));
      const subset = await this.#subset(wanted[0], wanted.slice(1), fonts, outside);
      await outside.check();
      done += 1;
      wanted = this.#core.exportGive(subset);
      steps.add(wanted[0]);
    }
    outside.progress(done / (done + WRITING));
    /** @type {import('./api.js').Replaced[]} */
    const replaced = [];
    /** @type {string[]} */
    const lost = [];
    for (let at = 1; at < wanted.length; at += 3) {
      const character = String.fromCodePoint(wanted[at + 1]);
      if (wanted[at] === NOTHING) lost.push(character);
      else replaced.push({ face: faces[wanted[at]], character, missing: wanted[at + 2] === 1 });
    }
    return { bytes: this.#core.exportFile(), replaced, lost };
  }

  /** @param {number} source @param {Uint32Array} characters
   * @param {Partial<Record<import('./api.js').Face, Uint8Array>>} fonts @param {Outside} outside */
  async #subset(source, characters, fonts, outside) {
    this.#subsetter ??= await Subsetter.start(await outside.fetch('wengao-subset.wasm'));
    const own = fonts[faces[source]];
    if (own !== undefined) {
      const name = `own ${this.#own += 1}`;
      this.#subsetter.open(name, own);
      const subset = this.#subsetter.subset(name, characters);
      this.#subsetter.close(name);
      return subset;
    }
    const name = this.#files[source];
    if (name === undefined) throw new CoreError('internal', `font ${source}`, '');
    if (!this.#subsetter.has(name)) {
      const file = await outside.fetch(`fonts/${name}`).catch((error) => {
        if (source < faces.length) throw error;
        return null;  // rare characters are told as missing: a file without a few is better than none
      });
      if (file === null) return new Uint8Array(0);
      this.#subsetter.open(name, file);
    }
    return this.#subsetter.subset(name, characters);
  }
}
