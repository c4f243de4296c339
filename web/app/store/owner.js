// Two windows on one draft: one edits, the other follows until it takes over.

const kLock = 'wengao:draft';

/**
 * Asks to be the window that edits. `lost` is called when another takes over.
 * @param {boolean} steal @param {() => void} lost
 * @returns {Promise<boolean>} whether this window may edit
 */
export function claim(steal, lost) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks.request(kLock, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    }).catch(() => lost());
  });
}
