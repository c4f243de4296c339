// The other side of the frame: what a portal's own page imports. It needs nothing else of the package.

import { answerIn, kVersion, services as known, transferables } from './protocol.js';
import { carriedOut } from './services.js';

const kPatience = 60_000;  // ms
const kAskAgain = 400;  // ms

export class FrameError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'FrameError';
    this.code = code;
  }
}

/** @typedef {import('../component/host.js').Services} Services */
/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void, timer: ReturnType<typeof setTimeout> }} Waiting */

export class Frame {
  #window;
  #origin;
  #patience;
  /** Of all frames of a page: several may talk to one editor. */
  static #next = 1;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Map<string, Set<(detail: any) => void>>} */
  #listeners = new Map();
  /** @type {Services} */
  #services = {};
  get #serves() { return Object.keys(this.#services).length > 0; }
  /** @param {MessageEvent} event */
  #take = (event) => {
    if (event.source !== this.#window() || event.origin !== this.#origin) return;
    const said = answerIn(event.data);
    if (!said) return;
    if ('event' in said) {
      for (const listener of this.#listeners.get(said.event) ?? []) listener(said.detail);
      return;
    }
    if ('ask' in said) {
      void this.#reply(said);
      return;
    }
    const waiting = this.#waiting.get(said.id);
    if (!waiting) return;
    this.#waiting.delete(said.id);
    clearTimeout(waiting.timer);
    if (said.error) waiting.reject(new FrameError(said.error.code, said.error.message));
    else waiting.resolve(said.value);
  };

  /** @param {HTMLIFrameElement} iframe @param {string} origin of the frame @param {number} patience ms */
  constructor(iframe, origin, patience) {
    this.#window = () => iframe.contentWindow;
    this.#origin = origin;
    this.#patience = patience;
    addEventListener('message', this.#take);
  }

  /** @param {string} verb @param {object} args @param {Transferable[]} [transfer] @returns {Promise<any>} */
  #ask(verb, args, transfer = []) {
    const id = Frame.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new FrameError('timeout', verb));
      }, this.#patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#say({ id, verb, args }, transfer);
    });
  }

  /** @param {object} message @param {Transferable[]} [transfer] */
  #say(message, transfer = []) {
    this.#window()?.postMessage({ wengao: kVersion, ...message }, { targetOrigin: this.#origin, transfer });
  }

  /** @param {{ ask: number, service: string, args: Record<string, any> }} question */
  async #reply({ ask, service, args }) {
    if (!this.#serves) return;
    try {
      this.#say({ reply: ask, value: await carriedOut(this.#services, service, args) });
    } catch (error) {
      const { code, message = error } = /** @type {any} */ (error ?? {});
      this.#say({ reply: ask, error: { code: typeof code === 'string' ? code : 'internal', message: String(message) } });
    }
  }

  /** @param {string} event @param {(detail: any) => void} listener @returns {() => void} ends it */
  on(event, listener) {
    const set = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, set.add(listener));
    return () => { set.delete(listener); };
  }

  /** @param {string | ArrayBuffer | Uint8Array} source handed over, not copied: empty here afterwards
   * @param {object} [options] */
  open(source, options) {
    const bytes = source instanceof Uint8Array ? source.slice().buffer : source;
    return this.#ask('open', { source: bytes, options }, transferables(bytes));
  }
  getText() { return this.#ask('getText', {}); }
  getDocument() { return this.#ask('getDocument', {}); }
  check() { return this.#ask('check', {}); }
  /** @param {number} finding @param {number} [fix] */
  applyFix(finding, fix) { return this.#ask('applyFix', { finding, fix }); }
  /** @param {object} [filter] */
  fixAll(filter) { return this.#ask('fixAll', { filter }); }
  /** @param {string} format @param {object} [options] */
  export(format, options) { return this.#ask('export', { format, options }); }
  /** @param {number} finding */
  focusFinding(finding) { return this.#ask('focusFinding', { finding }); }
  /** @param {boolean} on */
  setReadOnly(on) { return this.#ask('setReadOnly', { on }); }
  /** @param {string | object} profile */
  setProfile(profile) {
    return this.#ask('setProfile', { profile: typeof profile === 'string' ? profile : JSON.stringify(profile) });
  }
  print() { return this.#ask('print', {}); }
  /** What this page does for the editor from now on, instead of what it did before.
   * @param {Services} services @param {{ documentId?: string }} [options] */
  serve(services, { documentId } = {}) {
    this.#services = services;
    const offered = Object.keys(known).filter((name) => typeof services[/** @type {keyof Services} */ (name)] === 'function');
    return this.#ask('serve', { services: offered, documentId });
  }

  /** The editor stays as it is, and is no longer served. */
  close() {
    if (this.#serves) this.serve({}).catch(() => {});
    removeEventListener('message', this.#take);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new FrameError('closed', ''));
    }
    this.#waiting.clear();
  }
}

/**
 * Waits until the editor in a frame answers: it says “hello” as it starts; one that started before is asked.
 * @param {HTMLIFrameElement} iframe @param {{ origin?: string, timeout?: number }} [options]
 * @returns {Promise<Frame>}
 */
export async function connect(iframe, { origin = new URL(iframe.src, document.baseURI).origin, timeout = kPatience } = {}) {
  const frame = new Frame(iframe, origin, timeout);
  let there = false;
  /** @type {() => void} */
  let wake = () => {};
  frame.on('hello', () => { there = true; wake(); });
  const until = Date.now() + timeout;
  while (!there) {
    await new Promise((resolve) => { wake = () => resolve(undefined); setTimeout(wake, kAskAgain); });
    if (there) break;
    if (Date.now() > until) {
      frame.close();
      throw new FrameError('timeout', 'connect');
    }
    const probe = new Frame(iframe, origin, kAskAgain);
    there = await probe.getText().then(() => true, () => false);
    probe.close();
  }
  return frame;
}
