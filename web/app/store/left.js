// What was not acknowledged yet when the page was left. A browser may drop what a page begins to write
// into the store while it goes (Chromium 109 does); what is put here is put there and then. It waits
// until its report is read again, and goes when the store has it.

const kPrefix = 'left:';

/** @param {import('./reports.js').Content} content */
export function leave(content) {
  try {
    localStorage.setItem(kPrefix + content.id, JSON.stringify(content));
  } catch {
    // Too long, or not allowed: the write that is begun has to do.
  }
}

/** @param {string} id of a report @returns {unknown} null: nothing was left */
export function leftOf(id) {
  try {
    return JSON.parse(localStorage.getItem(kPrefix + id) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} id */
export function forget(id) {
  try {
    localStorage.removeItem(kPrefix + id);
  } catch {
    // Nothing was left where nothing may be kept.
  }
}

/** Reports that something was left of. @returns {string[]} */
export function leftIds() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(kPrefix)).map((key) => key.slice(kPrefix.length));
  } catch {
    return [];
  }
}
