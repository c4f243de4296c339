// One finding as a card: what is wrong, before and after, the reason, the best thing to do. The same
// card stands in the panel and opens at the word.

import { h } from '../dom.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { wordsOf } from '../versions/diff.js';

/** @typedef {import('../../../wasm/api.js').Finding} Finding */
/** @typedef {import('../editor/marks.js').Placed} Placed */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {readonly import('../../../wasm/api.js').Change[]} Changes */
/**
 * @typedef {object} CardActions
 * @property {(placed: Placed) => void} show
 * @property {(placed: Placed, fix: number) => void} fix
 * @property {(placed: Placed, scope: 'one' | 'rule' | 'always') => void} ignore
 * @property {(placed: Placed) => void} refuse its words are right, here and everywhere
 * @property {(rule: string) => number} fixable how many findings of the rule have a fix
 * @property {(placed: Placed) => void} fixRule
 * @property {(rule: string) => void} explain
 * @property {(block: number, from: number) => void} goTo
 * @property {(block: number) => number} lineOf 0-based, −1 when it is gone
 * @property {(finding: Finding, fix: number) => Promise<{ changes: Changes, doc: Text } | null>} plan
 */

const kAround = 14;

/**
 * @param {Placed} placed @param {Text} doc @param {CardActions} actions
 * @param {{ level?: 'h3' | 'div' }} [options]
 */
export function findingCard(placed, doc, actions, options = {}) {
  const { finding } = placed;
  const card = h('article', {
    class: `card ${finding.category === 'placeholder' ? 'placeholder' : finding.severity}`,
    'data-finding': finding.id, 'data-rule': finding.rule,
    'aria-label': t.pair(t.severities[finding.severity], finding.message),
  });
  const title = h('button', {
    class: 'card-title', type: 'button', text: finding.message,
    on: { click: () => actions.show(placed) },
  });
  const excerpt = h('p', { class: 'excerpt' });
  drawPlace(excerpt, placed, doc);
  card.append(h(options.level ?? 'h3', { class: 'card-head' }, title), excerpt, otherPlaces(finding, actions),
    h('div', { class: 'card-foot' }, h('span', { class: 'reason', text: reason(placed), title: finding.clause }),
      h('span', { class: 'card-actions' }, ...buttons(placed, actions))));
  if (finding.fixes.length > 0) whenSeen(card, () => void drawFix(excerpt, placed, actions));
  return card;
}

// Other lines a finding speaks of, each a way to go there.
const kOthers = 3;

/** @param {Finding} finding @param {CardActions} actions */
function otherPlaces(finding, actions) {
  const places = finding.related.filter((place, index, all) => place.block !== finding.block &&
    all.findIndex((other) => other.block === place.block) === index).slice(0, kOthers);
  if (places.length === 0) return '';
  return h('p', { class: 'others' }, t.seeAlso, ...places.map((place) => h('button', {
    class: 'link', type: 'button', text: t.line(actions.lineOf(place.block) + 1),
    on: { click: () => actions.goTo(place.block, place.from) },
  })));
}

/** The same finding, moved by other edits. @param {Element} card @param {Placed} placed */
export function moveCard(card, placed) {
  const why = card.querySelector('.reason');
  if (why) why.textContent = reason(placed);
}

/** @type {WeakMap<Element, () => void>} */
const unseen = new WeakMap();
const watcher = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watcher.unobserve(target);
    unseen.get(target)?.();
  }
}, { rootMargin: '300px' });

/** Does the work when the card comes into view: the core is asked for few fixes, not thousands. */
function whenSeen(/** @type {Element} */ card, /** @type {() => void} */ work) {
  unseen.set(card, work);
  watcher.observe(card);
}

/** @param {Placed} placed */
function reason({ finding, line }) {
  // “GB/T 15834—2011, 4.5” is said in full on hovering.
  const why = finding.clause.replace(/—\d{4}, ?/, ' ') || t.sources[finding.source] || '';
  return why ? `${t.line(line + 1)} · ${why}` : t.line(line + 1);
}

/** @param {Placed} placed @param {CardActions} actions */
function buttons(placed, actions) {
  const { fixes } = placed.finding;
  const out = [];
  if (fixes.length > 0) {
    out.push(h('button', {
      class: 'tool small fix', type: 'button', text: fixes[0].label,
      on: { click: () => actions.fix(placed, 0) },
    }));
  }
  const ignore = h('button', {
    class: 'tool small', type: 'button', 'aria-haspopup': 'menu', text: t.ignore,
    on: {
      click: () => openMenu(ignore, [
        ...others(placed, actions),
        ...(placed.finding.category === 'word' ? [{ label: t.refuse, run: () => actions.refuse(placed) }] : []),
        { label: t.ignoreOne, run: () => actions.ignore(placed, 'one') },
        { label: t.ignoreRule, run: () => actions.ignore(placed, 'rule') },
        { label: t.ignoreAlways, run: () => actions.ignore(placed, 'always') },
        'line',
        { label: t.explainRule, run: () => actions.explain(placed.finding.rule) },
      ], { label: t.ignore, alignEnd: true }),
    },
  });
  out.push(ignore);
  return out;
}

/**
 * The other ways to mend it, and all of its rule at once.
 * @param {Placed} placed @param {CardActions} actions
 * @returns {import('../ui/menu.js').Item[]}
 */
function others(placed, actions) {
  const { fixes, rule } = placed.finding;
  /** @type {import('../ui/menu.js').Item[]} */
  const out = fixes.slice(1).map((fix, index) => ({ label: fix.label, run: () => actions.fix(placed, index + 1) }));
  const alike = fixes.length ? actions.fixable(rule) : 0;
  if (alike > 1) out.push({ label: t.fixRule(alike), run: () => actions.fixRule(placed) });
  if (out.length) out.push('line');
  return out;
}

/** The words with some of their line around them. @param {HTMLElement} box @param {Placed} placed @param {Text} doc */
function drawPlace(box, placed, doc) {
  const row = doc.lineAt(placed.from);
  const [from, to] = [placed.from - row.from, Math.min(placed.to - row.from, row.length)];
  box.replaceChildren(before(row.text, from), h('mark', { text: shorten(row.text.slice(from, to)) }),
    after(row.text, to));
}

/**
 * The same with what the first fix makes of them, once the core has said.
 * @param {HTMLElement} box @param {Placed} placed @param {CardActions} actions
 */
async function drawFix(box, placed, actions) {
  const plan = await actions.plan(placed.finding, 0);
  if (plan && plan.changes.length > 0) drawChanges(box, plan.doc, plan.changes);
}

/**
 * Old and new words of the changes on the first changed line.
 * @param {HTMLElement} box @param {Text} doc @param {Changes} changes
 */
export function drawChanges(box, doc, changes) {
  if (changes[0].to > doc.length) return;
  const row = doc.lineAt(changes[0].from);
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = trimmed(changes[0], doc).from;
  parts.push(before(row.text, at - row.from));
  for (const change of changes.flatMap((each) => split(trimmed(each, doc), doc))) {
    if (change.from > row.to) break;
    const gap = doc.sliceString(at, change.from);
    parts.push(gap.length > 2 * kAround ? `${gap.slice(0, kAround)}…${gap.slice(-kAround)}` : gap);
    const old = doc.sliceString(change.from, Math.min(change.to, row.to));
    if (old) parts.push(h('del', { text: shorten(old) }));
    if (change.insert) parts.push(h('ins', { text: shorten(change.insert.replaceAll('\n', '⏎')) }));
    at = change.to;
    if (parts.length > 24) break;
  }
  parts.push(at <= row.to ? after(row.text, at - row.from) : '');
  box.replaceChildren(...parts);
}

const kLong = 16;       // units: shorter changes are shown whole
const kLongest = 2000;  // longer ones too

/**
 * Several mends of a line may come as one change of all between them: only what differs is struck out.
 * @param {import('../../../wasm/api.js').Change} change @param {Text} doc
 */
function split(change, doc) {
  const old = doc.sliceString(change.from, change.to);
  const { length } = change.insert;
  if (Math.min(old.length, length) < kLong || Math.max(old.length, length) > kLongest) return [change];
  /** @type {typeof change[]} */
  const out = [];
  let at = change.from;
  for (const { mark, text } of wordsOf(old, change.insert)) {
    const to = mark === 'ins' ? at : at + text.length;
    if (mark !== 'same') {
      const last = out.at(-1);
      if (last?.to !== at) out.push({ from: at, to, insert: mark === 'ins' ? text : '' });
      else { last.to = to; if (mark === 'ins') last.insert += text; }
    }
    at = to;
  }
  return out;
}

/**
 * Without what stays the same at its ends, so that only what differs is struck out.
 * @param {import('../../../wasm/api.js').Change} change @param {Text} doc
 */
function trimmed({ from, to, insert }, doc) {
  const old = doc.sliceString(from, to);
  const most = Math.min(old.length, insert.length);
  let head = 0;
  while (head < most && old[head] === insert[head]) ++head;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === insert.at(-1 - tail)) ++tail;
  // A number is read whole: 57 → 56, not 7 → 6.
  while (head > 0 && /[\d.%（(]/.test(old[head - 1])) --head;
  while (tail > 0 && /[\d.%）)]/.test(old[old.length - tail])) --tail;
  return whole({ from: from + head, to: to - tail, insert: insert.slice(head, insert.length - tail) }, doc);
}

const kNumber = 12;  // units a number is followed for

/** A change inside a number is shown with all of the number. @param {import('../../../wasm/api.js').Change} change @param {Text} doc */
function whole({ from, to, insert }, doc) {
  const row = doc.lineAt(from);
  if (to > row.to) return { from, to, insert };
  const before = /[\d.]*$/.exec(doc.sliceString(Math.max(row.from, from - kNumber), from))?.[0] ?? '';
  const after = /^[\d.]*/.exec(doc.sliceString(to, Math.min(row.to, to + kNumber)))?.[0] ?? '';
  if (!before || !after) return { from, to, insert };
  return { from: from - before.length, to: to + after.length, insert: before + insert + after };
}

/** @param {string} text @param {number} to */
function before(text, to) {
  const from = Math.max(0, to - kAround);
  return (from > 0 ? '…' : '') + text.slice(from, to).trimStart();
}

/** @param {string} text @param {number} from */
function after(text, from) {
  const to = Math.min(text.length, from + kAround);
  return text.slice(from, to) + (to < text.length ? '…' : '');
}

/** @param {string} text */
const shorten = (text) => text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-20)}` : text;
