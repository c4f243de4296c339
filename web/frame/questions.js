// The frame's side of the services: callbacks for the editor that ask the page around by messages. Few may
// be under way; one that is not answered is forgotten, and a reply that nobody waits for is not heard.

import { WengaoError } from '../../wasm/wengao.js';
import { kMostWaiting, services as shapes, transferables } from './protocol.js';
import { forms } from './services.js';

/** @typedef {import('./services.js').Services} Services */
/** @typedef {import('./services.js').Name} Name */

const kPatience = 15_000;  // ms; so long the editor waits for its host

export class Questions {
  #next = 1;
  /** @type {Map<number, { service: Name, resolve: (value: any) => void, reject: (error: Error) => void,
   *   timer: ReturnType<typeof setTimeout> }>} */
  #waiting = new Map();
  #say;
  #words;

  /** @param {(message: object, transfer: Transferable[]) => void} say
   * @param {() => { tooSlow: string, badAnswer: (name: string) => string }} words */
  constructor(say, words) {
    this.#say = say;
    this.#words = words;
  }

  /** Callbacks that ask the page around. @param {readonly Name[]} names @returns {Services} */
  services(names) {
    return Object.fromEntries(names.map((service) => [service, (/** @type {any[]} */ ...values) => this.#ask(service, values)]));
  }

  /** @param {Name} service @param {any[]} values @returns {Promise<any>} */
  #ask(service, values) {
    if (this.#waiting.size >= kMostWaiting) return Promise.reject(new WengaoError('busy', this.#words().tooSlow, service));
    const ask = this.#next++;
    const args = forms[service]?.fields(...values) ?? {};
    this.#say({ ask, service, args }, transferables(/** @type {{ bytes?: Uint8Array }} */ (args).bytes));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#waiting.delete(ask), kPatience);
      this.#waiting.set(ask, { service, resolve, reject, timer });
    });
  }

  /** @param {NonNullable<ReturnType<typeof import('./protocol.js').replyIn>>} reply */
  take({ reply: ask, value, error }) {
    const waiting = this.#waiting.get(ask);
    if (!waiting) return;
    this.#waiting.delete(ask);
    const { service, resolve, reject, timer } = waiting;
    clearTimeout(timer);
    if (error) reject(new WengaoError(error.code, error.message));
    else if (!shapes[service].reply(value)) reject(new WengaoError('bad_reply', this.#words().badAnswer(service), service));
    else resolve(service === 'profile' && value ? Promise.resolve(String(value)).then(JSON.parse) : value);
  }
}
