// Texts put aside: what was on the desk before another came, and the other texts of a file or of
// several. Kept in the same store as the draft, newest first.

import { all, forget, keep } from './drafts.js';

/** @typedef {import('./drafts.js').Draft} Draft */

const kPrefix = 'shelf:';
const kMost = 40;

/** @returns {Promise<Draft[]>} newest first */
export async function shelved() {
  const drafts = await all();
  return drafts.filter(({ id }) => id.startsWith(kPrefix)).sort((a, b) => b.savedAt - a.savedAt);
}

/** @param {Omit<Draft, 'id' | 'savedAt'>} draft @param {number} [savedAt] orders several put aside at once */
export async function shelve(draft, savedAt = Date.now()) {
  if (!draft.text.trim()) return;
  await keep({ ...draft, id: `${kPrefix}${savedAt}-${Math.random().toString(36).slice(2, 8)}`, savedAt });
  for (const old of (await shelved()).slice(kMost)) await forget(old.id);
}

export { forget as unshelve };
