// From the text to a finding and back: by click, by key.

import { findingAt } from './editor/marks.js';

/** @typedef {import('./editor/marks.js').Placed} Placed */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('./commands.js').Commands} commands
 * @property {import('./ui/word-card.js').WordCard} wordCard
 * @property {ReturnType<typeof import('./layout.js').installLayout>} layout
 */

/** @param {Page} page */
export function pointing({ view, commands, wordCard, layout }) {
  /** @param {MouseEvent} event */
  function clicked(event) {
    if (event.button !== 0 || !view.state.selection.main.empty || view.composing) return false;
    const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
    const placed = at === null ? null : findingAt(view.state, at, false);
    if (!placed) { commands.unfocus(); return false; }
    commands.show(placed, false);
    wordCard.show(placed, false);
    return false;
  }

  function openHere() {
    const placed = commands.here();
    if (!placed) return false;
    commands.show(placed, false);
    wordCard.show(placed, true);
    return true;
  }

  /** @param {Placed} placed */
  function shown(placed) {
    if (!layout.panelShows('findings')) requestAnimationFrame(() => wordCard.show(placed, false));
  }

  return { clicked, openHere, shown };
}
