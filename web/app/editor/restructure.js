// Moving, raising and lowering sections. The numbers that follow from it, and the references to them,
// are planned by the core; all of it goes into the text as one undo step.

import { isolateHistory } from '@codemirror/commands';
import { ChangeSet } from '@codemirror/state';
import { preference } from '../prefs.js';
import { t } from '../strings.js';
import { notice } from '../ui/dialog.js';
import { decideKind, linesOf } from './lines.js';
import { canLevel, levelling, movedOrder, moving, numbersFor, placesFor, sectionAt } from './sections.js';

/** @typedef {import('./sections.js').Numbered} Numbered */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {{ line: number, kind: import('../../../wasm/api.js').Kind, level: number }} Decision */
/**
 * @typedef {object} Step
 * @property {ChangeSet} changes
 * @property {(at: number) => number} place where what stood at a flat offset stands then
 */

/** Whether numbers follow when sections are moved; the writer may want to do that by hand. */
export const renumbers = () => preference('renumber') !== 'off';

export class Restructure {
  /**
   * @param {EditorView} view @param {import('../core/client.js').CoreClient} client
   * @param {(from: number, to: number) => void} moved the section that began at a line begins at another
   */
  constructor(view, client, moved) {
    this.view = view;
    this.client = client;
    this.moved = moved;
  }

  /** The lines before which the section at a line may be put. @param {number} line */
  places(line) {
    const lines = linesOf(this.view.state);
    const section = sectionAt(lines, line);
    return section && !this.view.state.readOnly ? placesFor(lines, section) : [];
  }

  /** The section at the cursor a place up or down. @param {1 | -1} direction */
  stepHere(direction) { return this.step(this.#cursor(), direction); }
  /** @param {1 | -1} by */
  levelHere(by) { return this.level(this.#cursor(), by); }

  /** The section at a line past the one before or behind it. @param {number} line @param {1 | -1} direction */
  step(line, direction) {
    const section = sectionAt(linesOf(this.view.state), line);
    if (!section) return false;
    const places = this.places(line);
    const to = direction < 0 ? places.findLast((place) => place < section.first) : places.find((place) => place > section.end);
    return to !== undefined && this.move(line, to);
  }

  /** The section at a line before another line. @param {number} line @param {number} to one of places() */
  move(line, to) {
    const lines = linesOf(this.view.state);
    const section = sectionAt(lines, line);
    if (!section || (to >= section.first && to <= section.end)) return false;
    const order = movedOrder(lines.length, section, to);
    const kept = order.flatMap((from, at) => {
      const { decided, kind, level } = lines[from];
      return decided && from >= section.first && from < section.end ? [{ line: at, kind, level }] : [];
    });
    void this.#carryOut(section.first, numbersFor(lines, order), kept, (doc, numbers) => {
      const step = moving(numbers.apply(doc), section, to);
      return { changes: numbers.compose(step.changes), place: (at) => step.place(numbers.mapPos(at, 1)) };
    }, t.sectionMoved);
    return true;
  }

  /** The section at a line a level lower (1) or higher. @param {number} line @param {1 | -1} by */
  level(line, by) {
    const { state } = this.view;
    const lines = linesOf(state);
    const section = sectionAt(lines, line);
    if (!section || state.readOnly) return false;
    if (!canLevel(lines, section, by)) { notice(by > 0 ? t.cannotLower : t.cannotRaise); return true; }
    const { changes, numbers } = levelling(state.doc, lines, section, by);
    const kept = lines.flatMap(({ decided, kind, level }, at) =>
      decided && kind === 'heading' && at >= section.first && at < section.end ? [{ line: at, kind, level: level + by }] : []);
    void this.#carryOut(section.first, numbers, kept, (doc, others) => {
      const all = others.compose(ChangeSet.of(changes, doc.length).map(others));
      return { changes: all, place: (at) => all.mapPos(at, 1) };
    }, t.levelHeadings[section.level + by]);
    return true;
  }

  #cursor() {
    const { state } = this.view;
    return state.doc.lineAt(state.selection.main.head).number - 1;
  }

  /**
   * @param {number} first line of the section
   * @param {Numbered[]} wanted @param {Decision[]} kept decisions that hold then, by line
   * @param {(doc: Text, numbers: ChangeSet) => Step} build @param {string} told
   */
  async #carryOut(first, wanted, kept, build, told) {
    const { state } = this.view;
    const plan = renumbers() && wanted.length ? await this.client.plan((doc) => doc.planRenumber(wanted)) : null;
    if (this.view.state.doc !== state.doc || this.view.composing) { notice(t.stale); return; }
    const { changes, place } = build(state.doc, ChangeSet.of(plan?.changes ?? [], state.doc.length));
    const after = changes.apply(state.doc);
    const { anchor, head } = state.selection.main;
    this.moved(first, after.lineAt(place(state.doc.line(first + 1).from)).number - 1);
    this.view.dispatch({
      changes,
      selection: { anchor: place(anchor), head: place(head) },
      effects: kept.map(({ line, kind, level }) =>
        decideKind.of({ at: after.line(line + 1).from, to: { kind, level }, was: { kind: null, level: 0 } })),
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
      userEvent: 'move.section',
    });
    notice(told);
  }
}
