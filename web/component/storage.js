// Keeping an editor's text: nowhere, in this browser, or with the host. It is saved after a pause and
// when the page is left. A store that fails costs a message, never the text.

import { WengaoError } from '../../wasm/wengao.js';

/** @typedef {import('./host.js').Host} Host */
/** @typedef {import('./host.js').Which} Which */
/** @typedef {{ load: (which: Which) => Promise<string | Uint8Array | null>, save: (text: string, which: Which) => Promise<void> }} Store */

const kPause = 400;  // ms

/** @param {string | null} kind the attribute @param {string} key @param {Host} host @returns {Store | null} */
function storeFor(kind, key, host) {
  if (kind === 'local') {
    const name = `wengao:${key}`;
    return {
      load: async () => localStorage.getItem(name),
      save: async (text) => localStorage.setItem(name, text),
    };
  }
  return kind === 'host' ? { load: (which) => host.load(which), save: (text, which) => host.ask('save', text, which) } : null;
}

export class Keeper {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** Written since it was last handed over. */
  #unsaved = false;
  /** The save that is under way, and the one that waits for it. @type {Promise<boolean> | null} */
  #saving = null;
  /** @type {Promise<boolean> | null} */
  #next = null;
  #editor;
  #host;
  #said;

  /**
   * @param {{ kind: () => string | null, key: () => string, text: () => string, which: () => Which }} editor
   * @param {Host} host @param {{ saved: () => void, failed: (error: unknown) => void, words: () => { storeFailed: string } }} said
   */
  constructor(editor, host, said) {
    this.#editor = editor;
    this.#host = host;
    this.#said = said;
  }

  get #store() { return storeFor(this.#editor.kind(), this.#editor.key(), this.#host); }

  async load() { return await this.#store?.load(this.#editor.which()) ?? null; }

  soon() {
    this.#unsaved = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.now(), kPause);
  }

  /** One save at a time: an older text must not come last. @returns {Promise<boolean>} whether all is kept */
  now() {
    clearTimeout(this.#timer);
    if (!this.#saving) return this.#saving = this.#save().finally(() => { this.#saving = null; });
    return this.#next ??= this.#saving.then(() => { this.#next = null; return this.now(); });
  }

  /** The page is left, which waits for nothing. */
  leave() { void this.#save(); }

  /** @returns {Promise<boolean>} */
  async #save() {
    const store = this.#store;
    if (!store || !this.#unsaved) return true;
    this.#unsaved = false;
    try {
      await store.save(this.#editor.text(), this.#editor.which());
      this.#said.saved();
      return true;
    } catch (error) {
      this.#unsaved = true;
      this.#said.failed(error instanceof WengaoError ? error : new WengaoError('not_saved', this.#said.words().storeFailed));
      return false;
    }
  }

  /** What is on the desk is what was kept. */
  fresh() { clearTimeout(this.#timer); this.#unsaved = false; }
}
