// The parts of the one-file form: they stand in the file itself, as elements that do nothing, packed
// (gzip, base64) or as they are. Unpacked when needed.

/** @param {string} name */
const packed = (name) => document.querySelector(`script[data-part="${CSS.escape(name)}"]`)?.textContent ?? null;

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
function bytesOf(base64) {
  const binary = atob(base64);
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) out[i] = binary.charCodeAt(i);
  return out;
}

/** @param {string} base64 @returns {Promise<ArrayBuffer>} */
const inflated = (base64) =>
  new Response(new Blob([bytesOf(base64)]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();

/** @param {string} name @returns {Promise<ArrayBuffer>} */
async function unpacked(name) {
  const text = packed(name);
  if (text === null) throw new Error(`${name} is not in this file`);
  return inflated(text);
}

/** @param {string} text @param {string} type */
const address = (text, type) => URL.createObjectURL(new Blob([text], { type }));

export const handbook = '';

export const editorStyle = address(packed('editor.css') ?? '', 'text/css');

/** @returns {Promise<import('../../wasm/api.js').LoadOptions>} */
export async function coreOptions() {
  const [wasm, worker] = await Promise.all([unpacked('wengao-core.wasm'), textOf('worker.js')]);
  return {
    worker: true, wasm, assets: new URL('./', location.href),
    createWorker: () => new Worker(address(worker, 'text/javascript')),
    // Packs have a bare name, files one with an ending.
    loadData: (name) => packed(`data/${name}.dat`) !== null ? unpacked(`data/${name}.dat`) : packed(name) !== null ? unpacked(name) : beside(name),
  };
}

/** Files beside this one, by name. @type {Map<string, Promise<void>>} */
const others = new Map();

/** Runs a script that lies beside this file; it need not be there. @param {string} file @returns {Promise<void>} */
function ran(file) {
  const running = others.get(file) ?? new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(file, location.href).href;
    script.onload = () => resolve();
    script.onerror = () => { others.delete(file); reject(new Error(`${file} is not beside this file`)); };
    document.head.append(script);
  });
  others.set(file, running);
  return running;
}

/**
 * From a second file: whole faces for PDF and OFD, or the data of the spelling check.
 * @param {string} name @returns {Promise<ArrayBuffer>}
 */
async function beside(name) {
  const own = /** @type {any} */ (globalThis);
  if (name === 'spelling') {
    await ran('wengao-spelling.js');
    return inflated(own.wengaoSpelling);
  }
  await ran('wengao-fonts.js');
  const text = own.wengaoFonts?.[name];
  if (typeof text !== 'string') throw new Error(`${name} is in neither file`);
  return bytesOf(text).buffer;
}

/** @param {string} name @returns {Promise<string>} */
export async function textOf(name) { return new TextDecoder().decode(await unpacked(name)); }

/** The fallback faces, for machines that have no official ones. */
export function whenIdle() {
  const begin = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 200));
  begin(() => {
    /** @type {{ family: string, range: string, name: string }[]} */
    const faces = JSON.parse(packed('faces') ?? '[]');
    for (const { family, range, name } of faces) {
      const text = packed(name);
      if (text) document.fonts.add(new FontFace(family, bytesOf(text).buffer, { unicodeRange: range, weight: '100 900' }));
    }
  });
}
