// One core for all editors of a page that load it from the same place in the same language. It ends
// some time after the last of them is gone: an editor that is moved, or drawn anew by a framework,
// finds it running.

import { Wengao } from '../../wasm/wengao.js';

/** @typedef {import('../../wasm/api.js').Core} Core */
/** @typedef {import('../../wasm/api.js').LoadOptions} LoadOptions */
/** @typedef {{ loading: Promise<Core>, users: number }} Shared */

const kLinger = 2000;  // ms

/** @type {Map<string, Shared>} */
const cores = new Map();

/** @param {LoadOptions} options @returns {{ loading: Promise<Core>, leave: () => void }} */
export function useCore(options) {
  const key = JSON.stringify([options.assets, options.wasmUrl, options.workerUrl, options.lang].map(String));
  const shared = cores.get(key) ?? { loading: Wengao.load({ ...options, worker: true }), users: 0 };
  cores.set(key, shared);
  ++shared.users;
  const end = () => {
    if (shared.users > 0 || cores.get(key) !== shared) return;
    cores.delete(key);
    shared.loading.then((core) => core.close(), () => {});
  };
  // One that could not be started is not handed out again.
  shared.loading.catch(() => { if (cores.get(key) === shared) cores.delete(key); });
  let left = false;
  return {
    loading: shared.loading,
    leave() {
      if (left) return;
      left = true;
      if (--shared.users === 0) setTimeout(end, kLinger);
    },
  };
}
