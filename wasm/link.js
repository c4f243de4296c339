// Link: the way to a host, in a worker or beside us. Calls are promises; the rest are messages.
import { WengaoError, errorOf } from './error.js';
import { bytesOf } from './load.js';
import { nodeModule } from './node.js';
import { placeOf } from './places.js';

/** @typedef {import('./api.js').LoadOptions} LoadOptions */
/** @typedef {{ post: (message: any, transfer?: Transferable[]) => void, stop: () => void }} Port */

/** A port to a new worker.
 * @param {LoadOptions} options @param {(message: any) => void} receive @param {(reason: string) => void} died
 * @returns {Promise<Port>} */
async function openWorker(options, receive, died) {
  if (options.createWorker !== undefined || typeof Worker !== 'undefined') {
    const worker = options.createWorker?.() ?? new Worker(
      scriptAddress(placeOf('worker.js', { assets: options.assets, own: options.workerUrl })), { type: 'module' });
    worker.addEventListener('message', (event) => receive(event.data));
    worker.addEventListener('error', (event) => died(event.message || 'worker error'));
    worker.addEventListener('messageerror', () => died('message could not be read'));
    return {
      post: (message, transfer) => worker.postMessage(message, transfer ?? []),
      stop: () => worker.terminate(),
    };
  }
  const threads = await nodeModule('worker_threads');
  const worker = new threads.Worker(placeOf('worker.js', { own: options.workerUrl }));
  worker.on('message', receive);
  worker.on('error', (/** @type {unknown} */ error) => died(String(error)));
  worker.on('exit', () => died('worker exited'));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer ?? []),
    stop: () => { worker.removeAllListeners('exit'); void worker.terminate(); },
  };
}

/** A port to a host beside us. Messages take a turn of their own, as they do with a worker.
 * @param {(message: any) => void} receive @returns {Promise<Port>} */
async function openHere(receive) {
  const { Host } = await import('./host.js');
  let open = true;
  const host = new Host((message) => queueMicrotask(() => { if (open) receive(message); }));
  return {
    post: (message) => queueMicrotask(() => { if (open) host.receive(message); }),
    stop: () => { open = false; },
  };
}

export class Link {
  /** @type {Port | null} */
  #port = null;
  #nextCall = 1;
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void,
   *   progress?: (share: number) => void }>} */
  #calls = new Map();
  #options;
  #lang;
  #receive;
  #died;
  #over = false;

  /** @param {LoadOptions} options @param {(message: any) => void} receive what is no answer
   * @param {(reason: string) => void} died called once, when the host is no more */
  constructor(options, receive, died) {
    this.#options = options;
    this.#lang = options.lang ?? 'zh';
    this.#receive = receive;
    this.#died = died;
  }

  /** @returns {Promise<import('./records.js').Catalogue>} */
  async start() {
    const receive = (/** @type {any} */ message) => this.#take(message);
    const died = (/** @type {string} */ reason) => this.#end(reason);
    const apart = this.#options.worker ?? true;
    this.#port = apart ? await openWorker(this.#options, receive, died)
      : await openHere(receive);
    const { assets, wasmUrl, wasm = placeOf('wengao-core.wasm', { assets, own: wasmUrl }).href } = this.#options;
    return await this.call('start', { wasm, lang: this.#lang });
  }

  /** @param {string} verb @param {object} args
   * @param {{ progress?: (share: number) => void, signal?: AbortSignal }} [with_]
   * @returns {Promise<any>} */
  call(verb, args, { progress, signal } = {}) {
    if (this.#over) return Promise.reject(errorOf('worker_died', this.#lang));
    if (signal?.aborted) return Promise.reject(signal.reason);
    const call = this.#nextCall++;
    return new Promise((resolve, reject) => {
      this.#calls.set(call, { resolve, reject, progress });
      this.#port?.post({ call, verb, args });
      signal?.addEventListener('abort', () => {
        if (!this.#calls.delete(call)) return;
        this.post({ cancel: call });
        reject(signal.reason);
      }, { once: true });
    });
  }

  /** @param {object} message */
  post(message) { if (!this.#over) this.#port?.post(message); }

  /** Ends it as though it had died. */
  abandon() { this.#end('abandoned'); }

  /** Ends it without a word to anyone but those who wait. */
  stop() {
    this.#over = true;
    this.#port?.stop();
    this.#rejectAll(errorOf('closed', this.#lang));
  }

  /** @param {any} message */
  #take(message) {
    if (message.call !== undefined) {
      const waiting = this.#calls.get(message.call);
      if (message.progress !== undefined) {
        waiting?.progress?.(message.progress);
        return;
      }
      this.#calls.delete(message.call);
      const { error } = message;
      if (error === undefined) waiting?.resolve(message.value);
      else waiting?.reject(new WengaoError(error.code, error.message, error.detail));
    } else if (message.died !== undefined) {
      this.#end(message.died);
    } else if (message.need !== undefined) {
      void this.#fetchPack(message.need);
    } else {
      this.#receive(message);
    }
  }

  /** @param {string} name */
  async #fetchPack(name) {
    try {
      const { assets, loadData } = this.#options;
      const got = loadData ? await loadData(name)
        : await bytesOf(placeOf(name.includes('.') ? name : `data/${name}.dat`, { assets }));
      this.post({ data: name, bytes: got instanceof Uint8Array ? got : new Uint8Array(got) });
    } catch {
      this.post({ data: name }); // the host then rejects the call with data_missing
    }
  }

  /** @param {string} reason */
  #end(reason) {
    if (this.#over) return;
    this.#over = true;
    this.#port?.stop();
    this.#rejectAll(errorOf('worker_died', this.#lang, reason));
    this.#died(reason);
  }

  /** @param {WengaoError} error */
  #rejectAll(error) {
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
  }
}

/** @type {{ createScriptURL(address: string): URL } | null} */
let policy = null;

/** Under Trusted Types a worker's address must come from a policy (named "wengao-worker").
 * @param {URL} address @returns {URL} */
function scriptAddress(address) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy('wengao-worker', {
    createScriptURL: (/** @type {string} */ href) => href,
  });
  return /** @type {NonNullable<typeof policy>} */ (policy).createScriptURL(address.href);
}
