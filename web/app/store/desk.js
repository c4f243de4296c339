// The draft on the desk: restored when the page opens, saved while it is written, owned by one window.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';
import { Autosave } from './autosave.js';
import { recall } from './drafts.js';
import { claim } from './owner.js';

/** @typedef {import('./drafts.js').Draft} Draft */

const kId = 'current';

/**
 * @param {object} page
 * @param {() => Omit<Draft, 'id' | 'savedAt'>} page.take
 * @param {(draft: Draft) => void} page.restore
 * @param {(text: string) => void} page.saved
 * @param {(on: boolean) => void} page.readOnly
 * @param {() => void} page.exportText
 * @param {() => boolean} page.unsaved whether there is text that no draft holds
 */
export function openDraft(page) {
  const autosave = new Autosave(() => ({ ...page.take(), id: kId, savedAt: Date.now() }), {
    saving: () => page.saved(t.saving),
    saved: (at) => { page.saved(savedAt(at)); banner(null); },
    failed: (error) => {
      console.error(error);
      page.saved('');
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      banner(full ? t.storeFull : t.storeBlocked, t.exportText, page.exportText);
    },
  });

  function lost() {
    autosave.allowed = false;
    page.readOnly(true);
    banner(t.elsewhere, t.takeOver, () => void takeOver());
  }
  async function takeOver() {
    await claim(true, lost);
    location.reload();
  }

  return {
    changed: () => autosave.changed(),
    draft: page.take,
    moved: () => { if (autosave.pending) autosave.changed(); },
    now: () => autosave.now(),
    /** Restores what was kept. @returns {Promise<Draft | null>} */
    async start() {
      autosave.allowed = false;  // nothing may be written over the draft before it was read
      const [owner, draft] = await Promise.all([
        claim(false, lost),
        recall(kId).catch((error) => {
          console.error(error);
          banner(t.storeBlocked, t.exportText, page.exportText);
          return null;
        }),
      ]);
      const typed = page.unsaved();
      if (draft) {
        page.restore(draft);
        page.saved(savedAt(new Date(draft.savedAt)));
      }
      if (owner) {
        autosave.allowed = true;
        if (typed) autosave.changed();
      }
      else lost();
      return draft;
    },
  };
}

/** The time, with the day where it is another. @param {Date} at */
function savedAt(at) {
  const time = at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  const sameDay = at.toDateString() === new Date().toDateString();
  return t.saved(sameDay ? time : t.onDay(at.getMonth() + 1, at.getDate(), time));
}

/** @param {string | null} message @param {string} [label] @param {() => void} [run] */
function banner(message, label = '', run = () => {}) {
  const box = byId('banner');
  box.hidden = message === null;
  box.replaceChildren(...(message === null ? [] : [
    h('span', { text: message }),
    h('button', { class: 'link', type: 'button', text: label, on: { click: run } }),
  ]));
}
