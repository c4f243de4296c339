// What stands around the text proper of a paper, as fields: read from its lines, and planned back into
// them as changes with the kinds of the new lines. GB/T 9704—2012, 7.2–7.4.

import { decideKind } from './lines.js';

/** @typedef {import('../../../wasm/api.js').Kind} Kind */
/** @typedef {import('../../../wasm/api.js').Line} Line */
/** @typedef {import('@codemirror/state').EditorState} EditorState */
/** @typedef {{ first: number, last: number }} Range lines [first, last) of one report */
/**
 * @typedef {object} Element
 * @property {Kind} kind
 * @property {string} [prefix] stands before the words of the field
 * @property {RegExp} [only] the lines of that kind it speaks of
 * @property {boolean} [several] it may have several lines
 */
/** @typedef {keyof typeof elements} Name */
/** @typedef {Record<Name, string>} Fields */

/** In the order they stand in. */
export const elements = /** @satisfies {Record<string, Element>} */ ({
  copyNumber: { kind: 'copy-number' },
  secrecy: { kind: 'secrecy' },
  urgency: { kind: 'urgency' },
  issuer: { kind: 'issuer', several: true },
  docNumber: { kind: 'doc-number', only: /[^日]$/ },
  signer: { kind: 'signer', prefix: '签发人：' },
  title: { kind: 'title', several: true },
  addressee: { kind: 'addressee' },
  signature: { kind: 'signature', several: true },
  date: { kind: 'date' },
  annotation: { kind: 'annotation' },
  copies: { kind: 'imprint', prefix: '抄送：', only: /^抄[送报]/ },
  printed: { kind: 'imprint', only: /印发$/ },
});
const names = /** @type {Name[]} */ (Object.keys(elements));
const heads = /** @type {Kind[]} */ (['copy-number', 'secrecy', 'urgency', 'issuer', 'doc-number', 'signer']);
const titles = /** @type {Kind[]} */ (['title', 'subtitle', 'byline']);
/** May stand before or between those without being of them. */
const between = /** @type {Kind[]} */ (['blank', 'noise', 'separator']);

/** @param {Name} name @returns {Element} */
const elementOf = (name) => elements[name];

/** The lines that a field speaks of. @param {EditorState} state @param {readonly Line[]} lines @param {Range} range @param {Name} name */
function linesFor({ doc }, lines, { first, last }, name) {
  const { kind, only } = elementOf(name);
  const out = [];
  for (let at = first; at < last; ++at) {
    if (lines[at].kind === kind && (!only || only.test(doc.line(at + 1).text.trim()))) out.push(at);
  }
  return out;
}

/** @param {EditorState} state @param {readonly Line[]} lines @param {Range} range @returns {Fields} */
export function readFields(state, lines, range) {
  const fields = /** @type {Fields} */ ({});
  for (const name of names) {
    const { prefix = '' } = elementOf(name);
    fields[name] = linesFor(state, lines, range, name).map((at) => state.doc.line(at + 1).text.trim())
      .map((text) => text.startsWith(prefix) ? text.slice(prefix.length) : text).join('\n');
  }
  return fields;
}

/** Where a new line of that kind goes: before this line. @param {readonly Line[]} lines @param {Range} range @param {Kind} kind @param {number} end behind the last line with words */
function placeFor(lines, { first, last }, kind, end) {
  const before = (/** @type {Kind[]} */ kinds) => {
    for (let at = first; at < last; ++at) if (kinds.includes(lines[at].kind)) return at;
    return end;
  };
  const after = (/** @type {Kind[]} */ kinds) => {
    let place = first;
    for (let at = first; at < last && (kinds.includes(lines[at].kind) || between.includes(lines[at].kind)); ++at) {
      if (kinds.includes(lines[at].kind) || lines[at].kind === 'separator') place = at + 1;
    }
    return place;
  };
  switch (kind) {
    case 'title': return after(heads);
    case 'addressee': return after([...heads, ...titles]);
    case 'signature': return before(['date', 'annotation', 'attachment-title', 'imprint']);
    case 'date': case 'annotation': return before([...(kind === 'date' ? /** @type {Kind[]} */ (['annotation']) : []), 'attachment-title', 'imprint']);
    case 'imprint': return end;
    default: return after(heads.slice(0, heads.indexOf(kind)));
  }
}

/**
 * One transaction that makes the fields true; null where nothing changes.
 * @param {EditorState} state @param {readonly Line[]} lines @param {Range} range @param {Fields} fields
 */
export function planFields(state, lines, range, fields) {
  const { doc } = state;
  const was = readFields(state, lines, range);
  /** New lines by the line they stand before. @type {Map<number, { text: string, kind: Kind }[]>} */
  const added = new Map();
  /** @type {Set<number>} */
  const gone = new Set();
  let end = range.last;
  while (end > range.first && lines[end - 1].kind === 'blank') --end;
  for (const name of names) {
    if (fields[name].trim() === was[name]) continue;
    const { kind, prefix = '' } = elementOf(name);
    const there = linesFor(state, lines, range, name);
    for (const at of there) gone.add(at);
    const wanted = fields[name].split('\n').map((text) => text.trim()).filter(Boolean).map((text) => ({ text: prefix + text, kind }));
    if (wanted.length === 0) continue;
    const place = there[0] ?? placeFor(lines, range, kind, end);
    added.set(place, [...added.get(place) ?? [], ...wanted]);
  }
  /** @type {{ from: number, to: number, insert: string, lead: number, lines: { text: string, kind: Kind }[] }[]} */
  const changes = [];
  for (let at = range.first; at <= end; ++at) {
    const own = added.get(at) ?? [];
    const insert = own.map(({ text }) => text).join('\n');
    if (at === doc.lines) {
      if (own.length) changes.push({ from: doc.length, to: doc.length, insert: `\n${insert}`, lead: 1, lines: own });
      continue;
    }
    const { from, to } = doc.line(at + 1);
    if (gone.has(at) && own.length) changes.push({ from, to, insert, lead: 0, lines: own });
    else if (gone.has(at)) changes.push({ from: to < doc.length ? from : Math.max(0, from - 1), to: Math.min(to + 1, doc.length), insert, lead: 0, lines: own });
    else if (own.length) changes.push({ from, to: from, insert: `${insert}\n`, lead: 0, lines: own });
  }
  if (changes.length === 0) return null;
  const set = state.changes(changes);
  const effects = changes.flatMap(({ from, lead, lines: own }) => {
    let at = set.mapPos(from, -1) + lead;
    return own.map(({ text, kind }) => {
      const effect = decideKind.of({ at, to: { kind, level: 0 }, was: { kind: null, level: 0 } });
      at += text.length + 1;
      return effect;
    });
  });
  return { changes: set, effects };
}
