// Several windows, one report: one edits, the others follow until they take over. A window is the owner
// while it holds the report's lock; where the browser has no locks (a page of an intranet without
// https) the windows ask each other.

/** @typedef {{ release: () => void }} Claim */
/** @typedef {{ type: 'saved' | 'head' | 'yield' | 'asked' | 'taken', id: string }} Word */

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('wengao');
const kAnswer = 150;    // ms an owner has to say that it is there
const kYield = 2000;    // ms it has to save and let go

/** @param {Word} word to the other windows */
export const tell = (word) => channel?.postMessage(word);

/** @param {(word: Word) => void} heard of other windows' doings */
export function listen(heard) {
  channel?.addEventListener('message', ({ data }) => { if (typeof data?.id === 'string') heard(data); });
}

/**
 * Asks to be the window that edits a report. `lost` is called when another takes over.
 * @param {string} id @param {() => void} lost
 * @returns {Promise<Claim | null>} null: another window edits it
 */
export async function claim(id, lost) {
  if (!navigator.locks) return (await asked(id)) ? null : { release: () => {} };
  return request(id, { ifAvailable: true }, lost);
}

/**
 * Takes a report over: its owner saves and lets go; one that does not answer loses it.
 * @param {string} id @param {() => void} lost @returns {Promise<Claim | null>}
 */
export async function takeOver(id, lost) {
  tell({ type: 'yield', id });
  if (!navigator.locks) {
    await new Promise((resume) => { setTimeout(resume, 2 * kAnswer); });
    return { release: () => {} };
  }
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), kYield);
  const held = await request(id, { signal: patience.signal }, lost).catch(() => null);
  clearTimeout(timer);
  return held ?? request(id, { steal: true }, lost);
}

/** @param {string} id @param {LockOptions} options @param {() => void} lost @returns {Promise<Claim | null>} */
function request(id, options, lost) {
  return new Promise((resolve, reject) => {
    let held = false;
    navigator.locks.request(`wengao:${id}`, options, (lock) => {
      if (!lock) { resolve(null); return undefined; }
      held = true;
      return new Promise((/** @type {(value?: undefined) => void} */ done) => { resolve({ release: () => done() }); });
    }).catch((error) => (held ? lost() : reject(error)));
  });
}

/** Whether another window says that it edits a report. @param {string} id @returns {Promise<boolean>} */
function asked(id) {
  return new Promise((resolve) => {
    if (!channel) { resolve(false); return; }
    const answer = (/** @type {MessageEvent} */ { data }) => { if (data?.type === 'taken' && data.id === id) done(true); };
    const done = (/** @type {boolean} */ taken) => { channel.removeEventListener('message', answer); clearTimeout(timer); resolve(taken); };
    const timer = setTimeout(() => done(false), kAnswer);
    channel.addEventListener('message', answer);
    tell({ type: 'asked', id });
  });
}
