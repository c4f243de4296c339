// The switch of the spelling check, at the foot of the window, and what the check is doing. It is off
// until it is wanted; its data comes with the first text it is to look at.

import { byId } from './dom.js';
import { preference, prefer } from './prefs.js';
import { t } from './strings.js';
import { notice } from './ui/dialog.js';
import { openMenu } from './ui/menu.js';

/** @typedef {import('../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../wasm/api.js').SpellingLevel} Level */
/** @typedef {import('../../wasm/api.js').SpellingState | 'failed'} State */

const levels = /** @type {const} */ (['off', 'errors', 'suggestions']);

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('./core/client.js').CoreClient} page.client
 * @param {() => void} page.dictionary opens the writer's words
 * @param {() => void} page.explain tells what the check finds and what it does not
 */
export function installSpelling({ view, client, dictionary, explain }) {
  const button = byId('status-spelling');
  /** @type {Level} */
  let level = levels.find((one) => one === preference('spelling')) ?? 'off';
  /** @type {Doc | null} */
  let heard = null;     // the document whose events are heard
  let asked = false;    // it has been asked to be checked

  /** @param {State} state */
  function show(state) {
    button.dataset.state = state;
    button.textContent = t.spellingStates[state];
  }

  /** Asks the core to do what the switch says. @param {Doc} doc @param {boolean} telling says aloud what fails */
  async function ask(doc, telling) {
    asked = level !== 'off';
    try {
      await doc.spelling(level);
    } catch (error) {
      if (doc !== client.doc) return;
      console.warn(error);
      show('failed');
      const alone = location.protocol === 'file:';
      if (telling) notice(alone ? t.spellingAlone : t.spellingMissing, { label: t.spellingAgain, run: () => choose(level) });
    }
  }

  /** @param {Level} to */
  function choose(to) {
    level = to;
    prefer('spelling', to);
    if (client.doc && (view.state.doc.length > 0 || to === 'off')) void ask(client.doc, true);
    else show('off');
  }

  /** @param {Element} anchor */
  function open(anchor) {
    openMenu(anchor, [
      ...levels.map((one) => ({ label: t.spellingLevels[one], checked: one === level, run: () => choose(one) })),
      'line',
      { label: t.spellingDictionary, run: dictionary },
      { label: t.spellingExplain, run: explain },
    ], { label: t.spellingMenu, alignEnd: true });
  }

  /** An empty text needs no data. */
  function changed() {
    if (!asked && level !== 'off' && client.doc && client.doc === heard && view.state.doc.length > 0) void ask(client.doc, false);
  }

  button.addEventListener('click', () => open(button));
  show('off');

  return {
    open, changed,
    /** Another text; or the same when the core was started anew: then it sees to itself. @param {Doc} doc */
    opened(doc) {
      if (doc === heard) return;
      heard = doc;
      asked = false;
      show('off');
      doc.on('spelling', ({ state }) => {
        if (doc === heard) show(state === 'off' && level !== 'off' ? 'failed' : state);
      });
      changed();
    },
  };
}
