// The only file that touches the memory of the second module, wengao-subset.wasm: fonts in, subsets
// out. Fonts stay open, so that a second file of the same faces is quick.
import { instantiateHere } from './load.js';

export class Subsetter {
  #wasm;
  /** By file name: the font's number and its last subset. The same document again wants the same.
   * @type {Map<string, { font: number, wanted: Uint32Array, subset: Uint8Array }>} */
  #fonts = new Map();

  /** @param {WebAssembly.Exports} exports */
  constructor(exports) {
    this.#wasm = /** @type {Record<string, any>} */ (exports);
  }

  /** @param {ArrayBuffer | Uint8Array} wasm */
  static async start(wasm) { return new Subsetter(await instantiateHere(wasm)); }

  /** @param {string} name */
  has(name) { return this.#fonts.has(name); }

  /** @param {Uint8Array} bytes @returns {number} where they lie, until freed */
  #put(bytes) {
    const at = this.#wasm.ws_alloc(Math.max(bytes.length, 1)) >>> 0;
    if (at === 0) throw new RangeError(`${bytes.length} B`);
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, at);
    return at;
  }

  /** @param {string} name of an open font, which is let go */
  close(name) {
    const held = this.#fonts.get(name);
    if (held !== undefined && held.font >= 0) this.#wasm.ws_close(held.font);
    this.#fonts.delete(name);
  }

  /** A file that is no font counts as one without characters.
   * @param {string} name @param {Uint8Array} file */
  open(name, file) {
    const font = this.#wasm.ws_open(this.#put(file), file.length);
    this.#fonts.set(name, { font, wanted: new Uint32Array(), subset: new Uint8Array() });
  }

  /** @param {string} name of an open font @param {Uint32Array} wanted code points
   * @returns {Uint8Array} empty when it cannot be made */
  subset(name, wanted) {
    const held = this.#fonts.get(name);
    if (held === undefined) return new Uint8Array();
    const again = held.wanted.length === wanted.length && held.wanted.every((c, i) => c === wanted[i]);
    if (again && held.subset.length > 0) return held.subset;
    const at = this.#put(new Uint8Array(wanted.buffer, wanted.byteOffset, wanted.byteLength));
    const status = this.#wasm.ws_subset(held.font, at, wanted.length);
    this.#wasm.ws_free(at);
    if (status < 0) return new Uint8Array();
    const out = this.#wasm.ws_out() >>> 0;
    held.subset = new Uint8Array(this.#wasm.memory.buffer)
      .slice(out, out + (this.#wasm.ws_out_size() >>> 0));
    held.wanted = wanted;
    return held.subset;
  }
}
