// The promise of an editor's first check, kept once, whatever becomes of the editor afterwards; and how
// long it is put off.

export function firstCheck() {
  const out = { over: false, promise: Promise.resolve(), done: () => {}, failed: (/** @type {unknown} */ _error) => {} };
  out.promise = new Promise((resolve, reject) => {
    out.done = () => { out.over = true; resolve(); };
    out.failed = reject;
  });
  out.promise.catch(() => {});  // told by an `error` event
  return out;
}

/** Until a promise is kept, or that much time has passed. @param {Promise<unknown>} promise @param {number} ms */
export async function soon(promise, ms) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  await Promise.race([promise, new Promise((resolve) => { timer = setTimeout(resolve, ms); })]);
  clearTimeout(timer);
}
