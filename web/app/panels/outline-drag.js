// Dragging a section in the structure: a line shows where it would stand; only places that fit its
// level are offered. Esc gives up.

import { h } from '../dom.js';

/** @typedef {import('./entries.js').Entry} Entry */
/**
 * @typedef {object} Tree
 * @property {number} height of a row in px
 * @property {() => readonly Entry[]} seen
 * @property {(line: number) => number[]} places lines before which the section at a line may be put
 * @property {(line: number, to: number) => void} drop
 */

const kStart = 5;   // px the pointer moves before it is a drag
const kEdge = 24;   // px at the ends of the list where it scrolls
const kAway = 80;   // px beside the list where nothing is dropped

/** @param {HTMLElement} box @param {Tree} tree */
export function installDrag(box, tree) {
  const mark = h('div', { class: 'drop-mark', hidden: true });
  /** @type {{ line: number, y: number, row: HTMLElement, id: number, gaps: Map<number, number> | null } | null} */
  let held = null;

  /** Gaps between the rows that are seen, with the line each stands for. @param {number} line */
  function gapsFor(line) {
    const seen = tree.seen();
    /** @type {Map<number, number>} */
    const gaps = new Map();
    // Of places that look the same the last one is behind what a shut section hides.
    for (const to of tree.places(line)) gaps.set(seen.filter((entry) => entry.line < to).length, to);
    return gaps;
  }

  /** @param {PointerEvent} event the nearest gap that is allowed, or null beside the list */
  function gapAt({ clientX, clientY }) {
    const area = box.getBoundingClientRect();
    if (!held?.gaps || clientX < area.left - kAway || clientX > area.right + kAway) return null;
    const row = (clientY - area.top + box.scrollTop) / tree.height;
    let best = null;
    for (const gap of held.gaps.keys()) if (best === null || Math.abs(gap - row) < Math.abs(best - row)) best = gap;
    return best;
  }

  /** @param {PointerEvent} event */
  function moved(event) {
    if (!held || event.pointerId !== held.id) return;
    if (!held.gaps) {
      if (Math.abs(event.clientY - held.y) < kStart) return;
      held.gaps = gapsFor(held.line);
      if (held.gaps.size === 0) { end(); return; }
      box.setPointerCapture(held.id);
      held.row.classList.add('dragged');
      box.classList.add('dragging');
      box.append(mark);
    }
    const area = box.getBoundingClientRect();
    if (event.clientY < area.top + kEdge) box.scrollTop -= tree.height / 2;
    else if (event.clientY > area.bottom - kEdge) box.scrollTop += tree.height / 2;
    const gap = gapAt(event);
    mark.hidden = gap === null;
    if (gap !== null) mark.style.top = `${gap * tree.height - 2}px`;
  }

  /** @param {PointerEvent} event */
  function dropped(event) {
    if (!held || event.pointerId !== held.id) return;
    const to = held.gaps?.get(gapAt(event) ?? -1);
    const { line } = held;
    if (held.gaps) {
      // The pointer's release is no click on the row it is over.
      const still = (/** @type {Event} */ click) => click.stopPropagation();
      box.addEventListener('click', still, true);
      setTimeout(() => box.removeEventListener('click', still, true));
    }
    end();
    if (to !== undefined) tree.drop(line, to);
  }

  function end() {
    if (held?.gaps && box.hasPointerCapture(held.id)) box.releasePointerCapture(held.id);
    held?.row.classList.remove('dragged');
    box.classList.remove('dragging');
    mark.hidden = true;
    held = null;
  }

  box.addEventListener('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest('.outline-row');
    if (event.button !== 0 || event.pointerType === 'touch' || !(row instanceof HTMLElement) || target?.closest('.twist:not(.none)')) return;
    const entry = tree.seen()[Number(row.dataset.index)];
    if (!entry || entry.level === 0) return;
    held = { line: entry.line, y: event.clientY, row, id: event.pointerId, gaps: null };
  });
  box.addEventListener('pointermove', moved);
  box.addEventListener('pointerup', dropped);
  box.addEventListener('pointercancel', end);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && held?.gaps) { event.preventDefault(); event.stopPropagation(); end(); }
  }, true);
}
