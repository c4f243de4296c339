// Held: a document's text on the page's side. The text of the last answer and the steps taken since,
// so that a core that dies takes neither text nor decision along.
import { WengaoError } from './error.js';
import { TextRope } from './text-rope.js';

/** @typedef {import('./api.js').Change} Change */

/** What was sent and not yet answered: an edit, or a decision about a line.
 * @typedef {{ revision: number, changes?: readonly Change[], line?: number, kind?: number,
 *   level?: number, like?: boolean, likeDecisions?: string }} Step */

export class Held {
  #text;
  /** @type {Step[]} */
  #steps = [];
  /** Of the text with all steps made. */
  length;

  /** @param {string} text */
  constructor(text) {
    this.#text = new TextRope(text);
    this.length = text.length;
  }

  get text() {
    if (this.#steps.length === 0) return this.#text.toString();
    const rope = this.#text.copy();
    for (const { changes } of this.#steps) if (changes !== undefined) rope.replaceAll(changes);
    return rope.toString();
  }

  /** @returns {readonly Step[]} */
  get steps() { return this.#steps; }
  get waiting() { return this.#steps.length; }

  /** @param {Step} step */
  take(step) {
    this.#steps.push(step);
    for (const { from, to, insert } of step.changes ?? []) this.length += insert.length - (to - from);
  }

  /** The core knows all steps up to that revision.
   * @param {number} revision @returns {boolean} whether one was about lines of like look */
  answered(revision) {
    let like = false;
    while (this.#steps.length > 0 && this.#steps[0].revision <= revision) {
      const step = /** @type {Step} */ (this.#steps.shift());
      if (step.changes !== undefined) this.#text.replaceAll(step.changes);
      if (step.like || step.likeDecisions !== undefined) like = true;
    }
    return like;
  }

  /** A core that was given everything anew has answered the first of the steps.
   * @param {string} text as the core has it @param {number} steps */
  answeredWhole(text, steps) {
    this.#text = new TextRope(text);
    this.#steps.splice(0, steps);
  }

  /** The writer's decisions, moved along with the edits that have not been answered.
   * @param {readonly import('./api.js').Line[]} lines of the last answer
   * @param {readonly string[]} kinds the core's numbers
   * @returns {{ line: number, kind: number, level: number }[]} */
  decisions(lines, kinds) {
    const rope = this.#text.copy();
    let text = rope.toString();
    let held = lines.flatMap(({ decided, kind, level }, line) => (decided
      ? [{ at: startOf(text, line), kind: kinds.indexOf(kind), level }] : []));
    for (const { changes, line, kind = -1, level = 0 } of this.#steps) {
      if (line === undefined && changes === undefined) continue; // not about one line
      if (changes !== undefined) {
        for (const one of held) one.at = moved(one.at, changes);
        rope.replaceAll(changes);
        text = rope.toString();
      } else {
        const at = startOf(text, line ?? 0);
        held = held.filter((one) => one.at !== at);
        if (kind >= 0) held.push({ at, kind, level });
      }
    }
    return held.map(({ at, kind, level }) => (
      { line: text.slice(0, at).split('\n').length - 1, kind, level }));
  }
}

/** Changes as the core takes them: inside the text, in order, line ends one character.
 * @param {readonly Change[]} changes @param {number} length of the text @returns {Change[]} */
export function fitting(changes, length) {
  let at = 0;
  return changes.map(({ from, to, insert }) => {
    if (!(at <= from && from <= to && to <= length)) {
      throw new WengaoError('bad_offset', `${from}–${to} / ${length}`, `${from}`);
    }
    at = to;
    return { from, to, insert: insert.replace(/\r\n?/g, '\n') };
  });
}

/** @param {string} text @param {number} line @returns {number} flat offset of its start */
function startOf(text, line) {
  let at = 0;
  for (let i = 0; i < line; i += 1) at = text.indexOf('\n', at) + 1;
  return at;
}

/** @param {number} at @param {readonly Change[]} changes @returns {number} where it lies after */
function moved(at, changes) {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (from >= at) break;
    shift += insert.length - (Math.min(to, at) - from);
  }
  return at + shift;
}
