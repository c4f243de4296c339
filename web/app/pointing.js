// From the text to a finding and back: by click, by key, from hole to hole.

import { findingAt, placedFindings } from './editor/marks.js';

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

  /** Selects the next hole, so that typing fills it. */
  function nextHole() {
    const holes = placedFindings(view.state).filter((p) => p.finding.category === 'placeholder');
    if (holes.length === 0) return;
    const at = view.state.selection.main.to;
    const hole = holes.find((p) => p.from >= at) ?? holes[0];
    commands.show(hole);
    view.dispatch({ selection: { anchor: hole.from, head: hole.to }, scrollIntoView: true });
    view.focus();
    layout.leaveDrawer();
  }

  return { clicked, openHere, shown, nextHole };
}
