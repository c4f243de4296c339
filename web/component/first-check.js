// The promise of an editor's first check: kept once, whatever becomes of the editor afterwards.

export function firstCheck() {
  const out = { over: false, promise: Promise.resolve(), done: () => {}, failed: (/** @type {unknown} */ _error) => {} };
  out.promise = new Promise((resolve, reject) => {
    out.done = () => { out.over = true; resolve(); };
    out.failed = reject;
  });
  out.promise.catch(() => {});  // told by an `error` event
  return out;
}
