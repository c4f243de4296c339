// Tables in the text: a row is a line, its cells are parted by tabs. What can be done with them, as
// changes of the text; nothing here changes it.

/** @typedef {import('../../../wasm/api.js').Change} Change */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {{ row: number, column: number }} Place */
/**
 * @typedef {object} Table
 * @property {number} first line, 0-based
 * @property {string[][]} rows
 */
/** @typedef {{ changes: Change[], at: Place | null }} Step `at`: where the cursor goes; null: it stays */

/** A cell that belongs to the one on its left, or above it (core/doc/table.h). */
export const merged = { left: '［并左］', above: '［并上］' };

/** @param {string} text */
const tabsIn = (text) => text.split('\t').length - 1;

/** A row that is just being written, or has no words yet, is one when it stands beside rows. @param {string} text @param {Line | undefined} line */
export const mayBeRow = (text, line) => text.includes('\t') && (line?.kind === 'table' || !line?.decided);

/**
 * The table a line is a row of, or null.
 * @param {Text} doc @param {readonly Line[]} lines @param {number} line @returns {Table | null}
 */
export function tableAt(doc, lines, line) {
  const columns = tabsIn(doc.line(line + 1).text);
  const isRow = (/** @type {number} */ at) => at >= 0 && at < doc.lines && mayBeRow(doc.line(at + 1).text, lines[at]) && tabsIn(doc.line(at + 1).text) === columns;
  if (columns === 0 || !isRow(line)) return null;
  let [first, end] = [line, line + 1];
  while (isRow(first - 1)) --first;
  while (isRow(end)) ++end;
  if (!lines.slice(first, end).some(({ kind }) => kind === 'table')) return null;
  return { first, rows: Array.from({ length: end - first }, (_, row) => doc.line(first + row + 1).text.split('\t')) };
}

/** The cell at a flat offset. @param {Text} doc @param {Table} table @param {number} pos @returns {Place} */
export function cellAt(doc, { first }, pos) {
  const line = doc.lineAt(pos);
  return { row: line.number - 1 - first, column: tabsIn(line.text.slice(0, pos - line.from)) };
}

/** Where a cell's words stand. @param {Text} doc @param {Table} table @param {Place} place */
export function spanOf(doc, { first, rows }, { row, column }) {
  const before = rows[row].slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
  const from = doc.line(first + row + 1).from + before;
  return { from, to: from + rows[row][column].length };
}

/**
 * The changes that turn a table's rows into others of the same number.
 * @param {Text} doc @param {Table} table @param {(row: string[], index: number) => string[]} turn
 * @returns {Change[]}
 */
const eachRow = (doc, { first, rows }, turn) => rows.flatMap((row, index) => {
  const { from, to, text } = doc.line(first + index + 1);
  const insert = turn(row, index).join('\t');
  return insert === text ? [] : [{ from, to, insert }];
});

/** @param {Text} doc @param {Table} table @param {number} before a row is put there @param {string[]} [cells] @returns {Step} */
export function addRow(doc, { first, rows }, before, cells = rows[0].map(() => '')) {
  const words = cells.join('\t');
  const change = before < rows.length
    ? { from: doc.line(first + before + 1).from, insert: `${words}\n` }
    : { from: doc.line(first + rows.length).to, insert: `\n${words}` };
  return { changes: [{ ...change, to: change.from }], at: { row: before, column: 0 } };
}

/** @param {Text} doc @param {Table} table @param {Place} here @returns {Step} */
export function removeRow(doc, { first, rows }, { row, column }) {
  const { from, to } = doc.line(first + row + 1);
  const change = to < doc.length ? { from, to: to + 1 } : { from: Math.max(0, from - 1), to };
  return { changes: [{ ...change, insert: '' }], at: rows.length > 1 ? { row: Math.min(row, rows.length - 2), column } : null };
}

/** @param {Text} doc @param {Table} table @param {Place} here @param {number} before a column is put there @returns {Step} */
export function addColumn(doc, table, { row }, before) {
  return { changes: eachRow(doc, table, (cells) => [...cells.slice(0, before), '', ...cells.slice(before)]), at: { row, column: before } };
}

/** A table of one column is none: its last but one takes the tabs with it. @param {Text} doc @param {Table} table @param {Place} here @returns {Step} */
export function removeColumn(doc, table, { row, column }) {
  const left = table.rows[0].length - 1;
  return { changes: eachRow(doc, table, (cells) => cells.filter((_, index) => index !== column)),
    at: left > 1 ? { row, column: Math.min(column, left - 1) } : null };
}

/**
 * A cell joined to the one on its left or above it, which takes its words.
 * @param {Text} doc @param {Table} table @param {Place} here @param {'left' | 'above'} side
 * @returns {Step | null} null at the edge
 */
export function merge(doc, table, { row, column }, side) {
  const to = side === 'left' ? { row, column: column - 1 } : { row: row - 1, column };
  // What is joined already is followed to the cell that has the words.
  while (to.column >= 0 && table.rows[to.row]?.[to.column] === merged.left) --to.column;
  while (to.row >= 0 && table.rows[to.row]?.[to.column] === merged.above) --to.row;
  if (to.row < 0 || to.column < 0) return null;
  const words = table.rows[row][column];
  if (Object.values(merged).includes(words)) return null;
  const rows = table.rows.map((cells) => [...cells]);
  rows[to.row][to.column] += words;
  rows[row][column] = merged[side];
  return { changes: eachRow(doc, table, (_, index) => rows[index]), at: to };
}

/** Cells joined to this one stand alone again, and empty. @param {Text} doc @param {Table} table @param {Place} here @returns {Step} */
export function split(doc, table, { row, column }) {
  const { rows } = table;
  const alone = Object.values(merged).includes(rows[row][column]);
  let [right, down] = [column + 1, row + 1];
  while (!alone && rows[row][right] === merged.left) ++right;
  while (!alone && rows[down]?.[column] === merged.above) ++down;
  return {
    changes: eachRow(doc, table, (cells, index) => cells.map((words, at) =>
      (index >= row && index < down && at >= column && at < right && Object.values(merged).includes(words) ? '' : words))),
    at: { row, column },
  };
}

const kTotal = /^\s*(?:合\s*计|总\s*计|小\s*计)\s*$/;

/** A number as a table has it: 1,317.31; null where the cell is none. @param {string} words */
function numberIn(words) {
  const bare = words.trim().replace(/[,，]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(bare) ? bare : null;
}

/**
 * The sum of a column in the row of totals, which is added where there is none.
 * @param {Text} doc @param {Table} table @param {Place} here
 * @returns {Step | null} null where the column has no numbers
 */
export function sumColumn(doc, table, { column }) {
  const { rows } = table;
  const last = rows.length - 1;
  const totals = rows[last].findIndex((words) => kTotal.test(words));
  const known = totals >= 0 && totals !== column;
  const numbers = (known ? rows.slice(0, last) : rows).flatMap((row) => numberIn(row[column] ?? '') ?? []);
  if (numbers.length === 0) return null;
  const places = Math.max(...numbers.map((words) => (words.split('.')[1] ?? '').length));
  // In whole units of the last place: tenths cannot be added as they are.
  const sum = numbers.reduce((total, words) => {
    const [whole, part = ''] = words.split('.');
    return total + BigInt(whole + part.padEnd(places, '0'));
  }, 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const said = `${sum < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places ? `.${digits.slice(-places)}` : ''}`;
  if (!known) return { ...addRow(doc, table, rows.length, rows[0].map((_, index) => index === column ? said : index === 0 ? '合计' : '')), at: { row: rows.length, column } };
  return { changes: eachRow(doc, table, (cells, index) => index === last ? cells.map((words, at) => at === column ? said : words) : cells), at: { row: last, column } };
}

/**
 * Cells of a spreadsheet put in from a cell on; rows and columns are added where there is no room.
 * @param {Text} doc @param {Table} table @param {Place} here @param {string} pasted
 * @returns {Step | null} null where it is one cell
 */
export function pasteCells(doc, table, { row, column }, pasted) {
  const block = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').map((line) => line.split('\t'));
  if (block.length === 1 && block[0].length === 1) return null;
  const width = Math.max(table.rows[0].length, column + Math.max(...block.map((cells) => cells.length)));
  const rows = Array.from({ length: Math.max(table.rows.length, row + block.length) }, (_, at) =>
    Array.from({ length: width }, (__, index) => block[at - row]?.[index - column] ?? table.rows[at]?.[index] ?? ''));
  const from = doc.line(table.first + 1).from;
  const { to } = doc.line(table.first + table.rows.length);
  return { changes: [{ from, to, insert: rows.map((cells) => cells.join('\t')).join('\n') }],
    at: { row: row + block.length - 1, column: column + block[block.length - 1].length - 1 } };
}
