// Gets the module running from bytes or an address: in a page, a worker or Node. The module is
// standalone; the few functions it wants from outside are given here and do nothing that matters.

import { nodeModule } from './node.js';

/** The bytes behind a whole address; file: too, which only Node reads.
 * @param {string | URL} address
 * @returns {Promise<ArrayBuffer | Uint8Array>} */
export async function bytesOf(address) {
  const url = new URL(address);
  if (url.protocol === 'file:' && typeof process !== 'undefined') {
    const { readFile } = await nodeModule('fs/promises');
    return await readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: ${response.status}`);
  return await response.arrayBuffer();
}

/** @param {string | URL | ArrayBuffer | Uint8Array} source address or bytes of wengao-core.wasm
 * @returns {Promise<WebAssembly.Exports>} */
export async function instantiate(source) {
  const bytes = typeof source === 'string' || source instanceof URL ? await bytesOf(source) : source;
  const { imports, begin } = surroundings();
  const made = await WebAssembly.instantiate(/** @type {BufferSource} */ (bytes), imports);
  return begin(made.instance);
}

/** For a module that the call under way stands in need of: compiled in this thread. Compiled beside
 * it, it would wait for its turn behind the core, which the engine's better compiler has in hand for
 * a while after a text is opened. The thread of a page in Chromium may not, and has to wait.
 * @param {ArrayBuffer | Uint8Array} bytes
 * @returns {Promise<WebAssembly.Exports>} */
export async function instantiateHere(bytes) {
  const { imports, begin } = surroundings();
  try {
    const module = new WebAssembly.Module(/** @type {BufferSource} */ (bytes));
    return begin(new WebAssembly.Instance(module, imports));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return instantiate(bytes);
  }
}

/** What a module wants from outside, and how it begins. */
function surroundings() {
  /** @type {WebAssembly.Instance | null} */
  let instance = null;
  const memory = () => new DataView(
    /** @type {WebAssembly.Memory} */ (instance?.exports.memory).buffer);
  const wasi = {
    /** @param {number} code */
    proc_exit(code) { throw new WebAssembly.RuntimeError(`exit ${code}`); },
    /** @param {number} count @param {number} size */
    environ_sizes_get(count, size) {
      memory().setUint32(count, 0, true);
      memory().setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
    fd_close: () => 0,
    fd_seek: () => 0,
    fd_read: () => 0,
    /** Says that everything was written: the core prints nothing.
     * @param {number} _fd @param {number} list @param {number} count @param {number} written */
    fd_write(_fd, list, count, written) {
      let total = 0;
      for (let i = 0; i < count; i += 1) total += memory().getUint32(list + 8 * i + 4, true);
      memory().setUint32(written, total, true);
      return 0;
    },
  };
  return {
    imports: { env: { emscripten_notify_memory_growth() {} }, wasi_snapshot_preview1: wasi },
    /** @param {WebAssembly.Instance} made */
    begin(made) {
      instance = made;
      /** @type {() => void} */ (made.exports._initialize)();
      return made.exports;
    },
  };
}
