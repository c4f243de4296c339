// What changed between two texts: paragraphs kept, taken out, put in, changed inside, moved.

/** @typedef {{ from: number, to: number, fromB: number, toB: number }} Hunk  [from, to) of a became [fromB, toB) of b */
/** @typedef {'same' | 'del' | 'ins'} Mark */
/**
 * @typedef {{ kind: 'same' | 'changed' | 'removed' | 'added', a: number, b: number, moved: boolean }} Row
 * indexes of paragraphs, −1: there is none
 */

const kSteps = 1200;  // of difference between texts; beyond, everything between is one change
const kAlike = 0.4;   // paragraphs that share so much are one paragraph, changed
const kMoved = 8;     // shorter ones are the same by chance

/**
 * Where two sequences differ (Myers), beginnings and ends in common left out first.
 * @template T @param {ArrayLike<T>} a @param {ArrayLike<T>} b @returns {Hunk[]} in order
 */
export function hunksOf(a, b) {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) ++head;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) ++tail;
  const [n, m] = [a.length - head - tail, b.length - head - tail];
  if (n === 0 && m === 0) return [];
  const whole = [{ from: head, to: head + n, fromB: head, toB: head + m }];
  if (n === 0 || m === 0) return whole;
  const most = Math.min(n + m, kSteps);
  const furthest = new Int32Array(2 * most + 3);
  /** @type {Int32Array[]} */
  const trace = [];
  for (let d = 0; d <= most; ++d) {
    trace.push(furthest.slice(most + 1 - d, most + 2 + d));
    for (let k = -d; k <= d; k += 2) {
      const at = most + 1 + k;
      let x = k === -d || (k !== d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
      let y = x - k;
      while (x < n && y < m && a[head + x] === b[head + y]) { ++x; ++y; }
      furthest[at] = x;
      if (x >= n && y >= m) return backtrack(trace, d, n, m, head);
    }
  }
  return whole;
}

/** @param {Int32Array[]} trace @param {number} last @param {number} n @param {number} m @param {number} head */
function backtrack(trace, last, n, m, head) {
  /** @type {Hunk[]} */
  const out = [];
  let [x, y] = [n, m];
  for (let d = last; d > 0; --d) {
    // trace[d] holds diagonals −d … d as they were before step d.
    const before = trace[d];
    const value = (/** @type {number} */ k) => before[k + d] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && value(k - 1) < value(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const startX = value(fromK);
    const startY = startX - fromK;
    const [a0, b0] = [head + startX, head + startY];
    const hunk = down ? { from: a0, to: a0, fromB: b0, toB: b0 + 1 } : { from: a0, to: a0 + 1, fromB: b0, toB: b0 };
    const next = out.at(-1);
    if (next && next.from === hunk.to && next.fromB === hunk.toB) { next.from = hunk.from; next.fromB = hunk.fromB; } else out.push(hunk);
    [x, y] = [startX, startY];
  }
  return out.reverse();
}

/** The words of one paragraph, before and after. @param {string} a @param {string} b @returns {{ mark: Mark, text: string }[]} */
export function wordsOf(a, b) {
  const [left, right] = [pieces(a), pieces(b)];
  /** @type {{ mark: Mark, text: string }[]} */
  const out = [];
  const put = (/** @type {Mark} */ mark, /** @type {string[]} */ some) => { if (some.length) out.push({ mark, text: some.join('') }); };
  let at = 0;
  for (const { from, to, fromB, toB } of hunksOf(left, right)) {
    put('same', left.slice(at, from));
    put('del', left.slice(from, to));
    put('ins', right.slice(fromB, toB));
    at = to;
  }
  put('same', left.slice(at));
  return out;
}

// A number is one piece: 57 and 67 are two numbers, not a digit changed.
const pieces = (/** @type {string} */ text) => text.match(/\d[\d.,]*|[A-Za-z]+|[^]/gu) ?? [];

/** @param {string} a @param {string} b @returns {number} 0–1 */
function likeness(a, b) {
  if (!a || !b || Math.max(a.length, b.length) > 4 * Math.min(a.length, b.length) + 8) return 0;
  let same = 0;
  for (const { mark, text } of wordsOf(a, b)) if (mark === 'same') same += text.length;
  return 2 * same / (a.length + b.length);
}

/** Paragraph by paragraph. @param {readonly string[]} a @param {readonly string[]} b @returns {Row[]} */
export function rowsOf(a, b) {
  /** @type {Row[]} */
  const rows = [];
  let [at, atB] = [0, 0];
  const same = (/** @type {number} */ to) => {
    for (; at < to; ++at, ++atB) rows.push({ kind: 'same', a: at, b: atB, moved: false });
  };
  for (const { from, to, toB } of hunksOf(a, b)) {
    same(from);
    while (at < to || atB < toB) {
      if (at < to && atB < toB && likeness(a[at], b[atB]) >= kAlike) rows.push({ kind: 'changed', a: at++, b: atB++, moved: false });
      else if (at < to && (atB >= toB || to - at >= toB - atB)) rows.push({ kind: 'removed', a: at++, b: -1, moved: false });
      else rows.push({ kind: 'added', a: -1, b: atB++, moved: false });
    }
  }
  same(a.length);
  markMoved(rows, a, b);
  return rows;
}

/** What was taken out here and put in there was moved. @param {Row[]} rows @param {readonly string[]} a @param {readonly string[]} b */
function markMoved(rows, a, b) {
  /** @type {Map<string, Row>} */
  const gone = new Map();
  for (const row of rows) if (row.kind === 'removed' && a[row.a].length >= kMoved) gone.set(a[row.a], row);
  for (const row of rows) {
    if (row.kind !== 'added') continue;
    const from = gone.get(b[row.b]);
    if (!from) continue;
    from.moved = true;
    row.moved = true;
    gone.delete(b[row.b]);
  }
}

/** @param {readonly Row[]} rows */
export function tallyOf(rows) {
  const many = (/** @type {(row: Row) => boolean} */ test) => rows.filter(test).length;
  return {
    added: many((row) => row.kind === 'added' && !row.moved), removed: many((row) => row.kind === 'removed' && !row.moved),
    changed: many((row) => row.kind === 'changed'), moved: many((row) => row.kind === 'added' && row.moved),
  };
}
