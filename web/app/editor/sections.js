// Sections as what can be moved, raised and lowered: plans for it, which change nothing by themselves.

import { ChangeSet } from '@codemirror/state';

/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {{ first: number, end: number, level: number }} Section lines [first, end) */
/** @typedef {{ line: number, number: number }} Numbered the number a line is to have */

// What closes a report belongs to no section.
const closing = new Set(['signature', 'date', 'attachment-note', 'attachment-title', 'annotation', 'imprint', 'separator', 'title']);
const kDeepest = 5;

/** @param {Line} line 0 where it is no heading */
const levelOf = (line) => line.kind === 'heading' ? Math.max(1, line.level) : 0;
/** @param {Line} line */
const closes = (line) => closing.has(line.kind) || line.startsReport;
/** @param {Line} line */
const hasNumber = (line) => line.level > 0 && line.marker[1] > line.marker[0];

/** Where the section that begins at `first` ends. @param {readonly Line[]} lines @param {number} first */
function endOf(lines, first) {
  const level = levelOf(lines[first]);
  let end = first + 1;
  while (end < lines.length) {
    const here = levelOf(lines[end]);
    if ((here > 0 && here <= level) || closes(lines[end])) break;
    ++end;
  }
  return end;
}

/**
 * The section a line is in, or null.
 * @param {readonly Line[]} lines @param {number} line @returns {Section | null}
 */
export function sectionAt(lines, line) {
  let first = line;
  while (first >= 0 && levelOf(lines[first]) === 0) --first;
  if (first < 0) return null;
  const end = endOf(lines, first);
  return end > line ? { first, end, level: levelOf(lines[first]) } : null;
}

/**
 * The lines before which a section may be put: before a heading that is not below it, or behind the
 * last section, where the heading above is deep enough for it. Its own place is among them.
 * @param {readonly Line[]} lines @param {Section} section
 */
export function placesFor(lines, { first, end, level }) {
  const needed = levelsAbove(lines, first).find((each) => each < level) ?? 0;
  const places = [];
  let above = -1;  // level of the heading above; −1: no section is open
  for (let i = 0; i <= lines.length; ++i) {
    const line = lines[i];
    const here = line ? levelOf(line) : 0;
    const ends = !line || closes(line);
    if ((here > 0 && here <= level) || (ends && above >= 0)) {
      if ((i <= first || i >= end) && Math.max(above, 0) >= needed) places.push(i);
    }
    // Nothing can stand under what is moved.
    if (i >= first && i < end) above = Math.max(above, 0);
    else if (here > 0) above = here;
    else if (ends) above = -1;
  }
  return places;
}

/** The levels of the headings above a line in its report, the nearest first. @param {readonly Line[]} lines @param {number} first */
function levelsAbove(lines, first) {
  const levels = [];
  for (let i = first - 1; i >= 0; --i) {
    if (levelOf(lines[i])) levels.push(levelOf(lines[i]));
    if (closes(lines[i])) break;
  }
  return levels;
}

/**
 * The changes that put a section before another line.
 * @param {Text} doc @param {Section} section @param {number} to one of placesFor()
 */
export function moving(doc, { first, end }, to) {
  const [from, stop] = [doc.line(first + 1).from, doc.line(end).to];
  const words = doc.sliceString(from, stop);
  const last = end === doc.lines;  // its line end is the one before it
  const behind = to === doc.lines;
  const at = behind ? doc.length : doc.line(to + 1).from;
  const changes = ChangeSet.of([
    { from: last ? from - 1 : from, to: last ? stop : stop + 1 },
    { from: at, insert: behind ? `\n${words}` : `${words}\n` },
  ], doc.length);
  const start = changes.mapPos(at, -1) + (behind ? 1 : 0);
  return {
    changes,
    /** Where a flat offset is then. @param {number} pos */
    place: (pos) => pos >= from && pos <= stop ? start + pos - from : changes.mapPos(pos, 1),
  };
}

/** The lines in the order they have then. @param {number} count @param {Section} section @param {number} to */
export function movedOrder(count, { first, end }, to) {
  const rest = Array.from({ length: count }, (_, line) => line).filter((line) => line < first || line >= end);
  const moved = Array.from({ length: end - first }, (_, index) => first + index);
  rest.splice(to > first ? to - moved.length : to, 0, ...moved);
  return rest;
}

/**
 * The numbers that must be written again when sections stand in another order or on other levels:
 * those of every list that has lost, got or reordered members. Lists that are as they were stay, in
 * order or not.
 * @param {readonly Line[]} lines @param {readonly number[]} order of the lines then
 * @param {(line: number) => number} [level] then
 * @returns {Numbered[]}
 */
export function numbersFor(lines, order, level = (line) => levelOf(lines[line])) {
  const before = listsOf(lines, lines.map((_, line) => line), (line) => levelOf(lines[line]));
  /** @type {Numbered[]} */
  const out = [];
  for (const [head, members] of listsOf(lines, order, level)) {
    const old = before.get(head);
    if (old && old.length === members.length && old.every((line, index) => line === members[index])) continue;
    members.forEach((line, index) => out.push({ line, number: index + 1 }));
  }
  return out;
}

/**
 * Numbered headings by what they stand under: the heading above them, or the start of the report.
 * @param {readonly Line[]} lines @param {readonly number[]} order @param {(line: number) => number} levelAt
 */
function listsOf(lines, order, levelAt) {
  /** @type {Map<string, number[]>} */
  const lists = new Map();
  /** @type {number[]} */
  let open = [];  // the open heading of each level
  let report = -1;
  for (const line of order) {
    if (closes(lines[line])) { open = []; report = line; }
    const level = levelAt(line);
    if (level === 0) continue;
    open.length = Math.min(open.length, level);
    if (hasNumber(lines[line])) {
      const key = `${open.findLast((each) => each !== undefined) ?? `report ${report}`} ${level}`;
      lists.set(key, [...lists.get(key) ?? [], line]);
    }
    open[level] = line;
  }
  return lists;
}

const han = '〇一二三四五六七八九';
/** @param {number} n below 100 */
const inHan = (n) => (n < 20 ? '' : han[Math.floor(n / 10)]) + (n < 10 ? '' : '十') + (n % 10 ? han[n % 10] : '');

/** A number as a heading of that level has it: GB/T 9704—2012, 7.3.3. @param {number} n @param {number} level */
function marker(n, level) {
  const words = inHan(Math.min(n, 99));
  return ['', `${words}、`, `（${words}）`, `${n}.`, `（${n}）`, n <= 20 ? String.fromCodePoint(0x245F + n) : `（${n}）`][level];
}

/**
 * Whether a section can be a level higher (−1) or lower (1), with all below it.
 * @param {readonly Line[]} lines @param {Section} section @param {1 | -1} by
 */
export function canLevel(lines, { first, end, level }, by) {
  const headings = lines.slice(first, end).filter((line) => levelOf(line) > 0);
  if (!headings.every(hasNumber) || level + by < 1 || Math.max(...headings.map(levelOf)) + by > kDeepest) return false;
  // Lowered, it stands under the section before it.
  return by < 0 || levelsAbove(lines, first).find((each) => each <= level) === level;
}

/**
 * The changes that give a section's headings their form a level higher or lower. What followed it on
 * its old level then stands under it, or beside it.
 * @param {Text} doc @param {readonly Line[]} lines @param {Section} section @param {1 | -1} by
 * @returns {{ changes: { from: number, to: number, insert: string }[], numbers: Numbered[] }} `numbers`: of the others
 */
export function levelling(doc, lines, { first, end }, by) {
  const inside = (/** @type {number} */ line) => line >= first && line < end;
  const level = (/** @type {number} */ line) => levelOf(lines[line]) && levelOf(lines[line]) + (inside(line) ? by : 0);
  const numbers = numbersFor(lines, lines.map((_, line) => line), level);
  const changes = lines.slice(first, end).flatMap((line, index) => {
    if (levelOf(line) === 0) return [];
    const { from } = doc.line(first + index + 1);
    const number = numbers.find((each) => each.line === first + index)?.number ?? 1;
    return [{ from: from + line.marker[0], to: from + line.marker[1], insert: marker(number, levelOf(line) + by) }];
  });
  return { changes, numbers: numbers.filter(({ line }) => !inside(line)) };
}
