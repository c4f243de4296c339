// Reads patches and plans: 32-bit words laid out as records.h says.

/** @typedef {import('./api.js').Line} Line */
/** @typedef {import('./api.js').Finding} Finding */
/** @typedef {import('./api.js').FixInfo} FixInfo */
/** @typedef {import('./api.js').Place} Place */
/** @typedef {import('./api.js').Change} Change */
/** @typedef {import('./api.js').RuleInfo} RuleInfo */

/** What the numbers in records stand for.
 * @typedef {{ version: string, maxBytes: number, kinds: import('./api.js').Kind[],
 *   severities: import('./api.js').Severity[], categories: import('./api.js').Category[],
 *   rules: RuleInfo[], genres: { id: string, name: string }[], formats: string[],
 *   fonts: string[], fontFormats: string[] }} Catalogue */

/** A line as this side keeps it: its findings come and go.
 * @typedef {Omit<Line, 'findings'> & { findings: Finding[] }} HeldLine */

/** @typedef {{ counts: import('./api.js').Counts,
 *   changes: { first: number, removed: number, inserted: HeldLine[] }[],
 *   removed: number[], added: Finding[] }} Patch */

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const [RUN_IN, STARTS_REPORT, DECIDED] = [1, 2, 4];

/** @param {ArrayBuffer} buffer @param {Catalogue} catalogue @returns {Patch} */
export function readPatch(buffer, catalogue) {
  // The text at the end may leave the buffer's length odd in words.
  const words = new Uint32Array(buffer, 0, buffer.byteLength >> 2);
  const [, wordCount, length, lines, errors, warnings, hints, changeCount, lineCount,
    removedCount, addedCount, units] = words;
  let at = 12;
  const changes = [];
  for (let i = 0; i < changeCount; i += 1, at += 3) {
    changes.push({ first: words[at], removed: words[at + 1], count: words[at + 2] });
  }
  /** @type {HeldLine[]} */
  const held = [];
  for (let i = 0; i < lineCount; i += 1, at += 8) held.push(readLine(words, at, catalogue));
  const removed = Array.from(words.subarray(at, at + removedCount));
  at += removedCount;
  const text = utf16.decode(new Uint8Array(buffer, buffer.byteLength - 2 * units));
  let textAt = 0;
  /** @param {number} size */
  const take = (size) => text.slice(textAt, textAt += size);
  /** @type {Finding[]} */
  const added = [];
  for (let i = 0; i < addedCount; i += 1) {
    const [id, block, from, to, rule, severity, relatedCount, fixCount, size] =
      words.subarray(at, at + 9);
    at += 9;
    const message = take(size);
    /** @type {Place[]} */
    const related = [];
    for (let k = 0; k < relatedCount; k += 1, at += 3) {
      related.push({ block: words[at], from: words[at + 1], to: words[at + 2] });
    }
    /** @type {FixInfo[]} */
    const fixes = [];
    for (let k = 0; k < fixCount; k += 1, at += 2) {
      fixes.push({ safe: words[at] === 1, label: take(words[at + 1]) });
    }
    const { id: ruleId, category, source, clause } = catalogue.rules[rule];
    added.push({ id, block, from, to, rule: ruleId, category,
      severity: catalogue.severities[severity], source, clause, message, related, fixes });
  }
  let next = 0;
  return {
    counts: { words: wordCount, length, lines,
      findings: { error: errors, warning: warnings, hint: hints } },
    changes: changes.map(({ first, removed: gone, count }) => (
      { first, removed: gone, inserted: held.slice(next, next += count) })),
    removed,
    added,
  };
}

/** @param {Uint32Array} words @param {number} at @param {Catalogue} catalogue
 * @returns {HeldLine} */
function readLine(words, at, catalogue) {
  const packed = words[at + 1];
  const flags = packed >>> 24;
  return {
    id: words[at],
    kind: catalogue.kinds[packed & 255],
    level: (packed >>> 8) & 255,
    confidence: (packed >>> 16) & 255,
    runIn: (flags & RUN_IN) !== 0,
    startsReport: (flags & STARTS_REPORT) !== 0,
    decided: (flags & DECIDED) !== 0,
    content: [words[at + 2], words[at + 3]],
    marker: [words[at + 4], words[at + 5]],
    lead: [words[at + 6], words[at + 7]],
    findings: [],
  };
}

/** @param {ArrayBuffer} buffer
 * @returns {{ changes: Change[], applied: number, skipped: number }} */
export function readPlan(buffer) {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >> 2);
  const [, applied, skipped, count] = words;
  const text = utf16.decode(new Uint8Array(buffer, 4 * (4 + 3 * count)));
  let textAt = 0;
  /** @type {Change[]} */
  const changes = [];
  for (let i = 0; i < count; i += 1) {
    const [from, to, units] = words.subarray(4 + 3 * i, 7 + 3 * i);
    changes.push({ from, to, insert: text.slice(textAt, textAt += units) });
  }
  return { changes, applied, skipped };
}
