// Findings one by one: the rest of the text steps back, and after each fix the next one comes.

import { byId, h } from './dom.js';
import { focusField, isQuiet, placedFindings } from './editor/marks.js';
import { t } from './strings.js';
import { notice } from './ui/dialog.js';

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('./commands.js').Commands} page.commands
 * @param {(placed: import('./editor/marks.js').Placed) => void} page.shown
 */
export function installOneByOne({ view, commands, shown }) {
  let on = false;
  let waiting = false;  // for what the core says of the last change
  const count = h('span', { class: 'one-count', role: 'status' });
  const tool = (/** @type {string} */ text, /** @type {() => void} */ run) => h('button', { class: 'tool small', type: 'button', text, on: { click: run } });
  const bar = h('div', { class: 'one-bar', role: 'toolbar', 'aria-label': t.oneByOne, hidden: true },
    count, tool(t.find.previous, () => step(-1)), tool(t.find.next, () => step(1)), tool(t.oneByOneEnd, () => turn(false)));
  byId('desk').append(bar);

  const left = () => placedFindings(view.state).filter(({ finding }) => !isQuiet(finding));

  /** @param {boolean} to */
  function turn(to) {
    on = to;
    waiting = false;
    document.body.classList.toggle('one-by-one', on);
    byId('editor').classList.toggle('one-by-one', on);
    bar.hidden = !on;
    if (on) step(1, Math.max(0, view.state.selection.main.head - 1)); else view.focus();
  }
  /** @param {1 | -1} direction @param {number} [from] */
  function step(direction, from = view.state.selection.main.head) {
    const all = left();
    if (all.length === 0) { turn(false); notice(t.nothingLeft); return; }
    const next = direction > 0 ? all.find((one) => one.from > from) ?? all[0] : all.findLast((one) => one.from < from) ?? all[all.length - 1];
    commands.show(next);
    shown(next);
    count.textContent = t.oneByOneCount(all.indexOf(next) + 1, all.length);
  }

  return {
    get on() { return on; },
    toggle: () => turn(!on),
    /** Ends it, where it is on. */
    end() { if (on) turn(false); return false; },
    /** A finding was dealt with. */
    dealtWith() { waiting = on; },
    /** Everything that is shown is true of the text. */
    drawn() {
      if (!on || !waiting || view.state.field(focusField)) return;
      waiting = false;
      step(1, Math.max(0, view.state.selection.main.head - 1));
    },
  };
}
