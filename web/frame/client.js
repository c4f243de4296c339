// The other side of the frame: what a portal's own page imports. It needs nothing else of the package.

import { answerIn, kVersion, transferables } from './protocol.js';

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

/** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void, timer: ReturnType<typeof setTimeout> }} Waiting */

export class Frame {
  #window;
  #origin;
  #patience;
  #next = 1;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Map<string, Set<(detail: any) => void>>} */
  #listeners = new Map();
  /** @param {MessageEvent} event */
  #take = (event) => {
    if (event.source !== this.#window() || event.origin !== this.#origin) return;
    const said = answerIn(event.data);
    if (!said) return;
    if ('event' in said) {
      for (const listener of this.#listeners.get(said.event) ?? []) listener(said.detail);
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
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new FrameError('timeout', verb));
      }, this.#patience);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#window()?.postMessage({ wengao: kVersion, id, verb, args }, { targetOrigin: this.#origin, transfer });
    });
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

  close() {
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
