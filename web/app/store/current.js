// Which report is on the desk of this window: known again after a reload; a new window begins with the
// report that was last on any desk.

import { prefer, preference } from '../prefs.js';

const kName = 'report';

export const current = {
  id: '',
  /** @returns {string} empty: none yet */
  recall() {
    try {
      return sessionStorage.getItem(kName) ?? preference(kName) ?? '';
    } catch {
      return preference(kName) ?? '';
    }
  },
  /** @param {string} id */
  set(id) {
    current.id = id;
    prefer(kName, id);
    try {
      sessionStorage.setItem(kName, id);
    } catch {
      // Not allowed here: this window forgets by its next visit.
    }
  },
};
