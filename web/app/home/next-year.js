// Last year's report as the ground of this year's: years move on or are left open, figures and days of
// the month become holes to fill; shown before it is made. The old report stays as it is.

import { h } from '../dom.js';
import { chooseFiles } from '../panels/others.js';
import { blank } from '../store/desk.js';
import { recall } from '../store/reports.js';
import { notice, openDialog } from '../ui/dialog.js';
import { nameOf } from './home.js';
import { when } from './row.js';
import { hw } from './words.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {{ client: import('../core/client.js').CoreClient, desk: import('../store/desk.js').Desk, done: () => void }} Page */
/** @typedef {{ from: number, to: number, insert: string }} Edit within a line */
/** @typedef {{ years: 'next' | 'hole', numbers: 'hole' | 'keep', dates: 'hole' | 'keep' }} Choice */

const kListed = 120;
// Chapter and verse: figures of these belong to no year.
const kNotData = /^(?:GB|DB|ISO)/;

/** @param {readonly import('../store/reports.js').Head[]} list @param {Page} page */
export function chooseLastYear(list, page) {
  const rows = h('ul', { class: 'shelf' }, ...list.filter(({ words }) => words > 0).map((head) => h('li', {},
    h('button', { class: 'shelf-name', type: 'button', on: { click: () => { dialog.close(); void draftFrom(head.id, page); } } },
      h('span', { class: 'name', text: nameOf(head) }), h('span', { class: 'words', text: head.start })),
    h('span', { class: 'reason', text: when(head.changedAt) }))));
  const dialog = openDialog(hw.nextChoose, [h('p', { class: 'lead', text: hw.nextChooseBody }), rows], [
    { label: hw.cancel },
    { label: hw.nextFile, primary: true, run: () => void chooseFiles(page.client, false).then(([doc]) => doc && draft(doc, doc.name.replace(/\.[^.]*$/, ''), page)) },
  ]);
}

/** @param {string} id @param {Page} page */
export async function draftFrom(id, page) {
  const got = await recall(id);
  if (!got) return;
  const doc = await page.client.read(got.content.text, { name: nameOf(got.head), decisions: got.content.decisions });
  await draft(doc, nameOf(got.head), page);
}

/** @param {Doc} doc closed at the end @param {string} name @param {Page} page */
async function draft(doc, name, { desk, done }) {
  const [{ text }, figures, reports] = [doc, await doc.figures(), await doc.reports()];
  doc.close();
  const lines = text.split('\n');
  const year = yearOf(reports[0]?.period ?? '', lines);
  /** @type {Choice} */
  const choice = { years: year ? 'next' : 'hole', numbers: 'hole', dates: 'hole' };
  const count = h('p', { class: 'lead' });
  const preview = h('ol', { class: 'changes next-changes' });
  let made = carriedOver(lines, figures.facts, year, choice);

  function draw() {
    made = carriedOver(lines, figures.facts, year, choice);
    const touched = made.edits.flatMap((edits, index) => edits.length ? [{ index, edits }] : []);
    count.textContent = made.count ? hw.nextCount(made.count) : hw.nextNone;
    preview.replaceChildren(...touched.slice(0, kListed).map(({ index, edits }) => h('li', {}, h('p', { class: 'excerpt' }, ...drawn(lines[index], edits)))),
      ...(touched.length > kListed ? [h('li', { class: 'quiet-line', text: hw.nextMore(touched.length - kListed) })] : []));
  }
  /**
   * @template {keyof Choice} K
   * @param {string} label @param {K} key @param {[Choice[K], string][]} options
   */
  function row(label, key, options) {
    const buttons = options.map(([value, words]) => h('button', {
      type: 'button', 'aria-pressed': String(choice[key] === value), text: words,
      on: {
        click: () => {
          choice[key] = value;
          buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(options[index][0] === value)));
          draw();
        },
      },
    }));
    return h('div', { class: 'next-row' }, h('span', { text: label }), h('div', { class: 'segments', role: 'group', 'aria-label': label }, ...buttons));
  }
  draw();
  openDialog(hw.nextTitle, [
    h('p', { class: 'lead', text: hw.nextLead(name) }),
    row(hw.nextYears, 'years', year ? [['next', hw.nextYearsOn(year, year + 1)], ['hole', hw.nextYearsHole]] : [['hole', hw.nextYearsHole]]),
    row(hw.nextNumbers, 'numbers', [['hole', hw.nextNumbersHole], ['keep', hw.nextNumbersKeep]]),
    row(hw.nextDates, 'dates', [['hole', hw.nextDatesHole], ['keep', hw.nextDatesKeep]]),
    h('h3', { text: hw.nextPreview }), count, preview,
  ], [
    { label: hw.cancel },
    {
      label: hw.nextDo, primary: true,
      run: async () => {
        if (await desk.fresh(blank(made.text))) { done(); notice(hw.nextDone(made.count)); }
      },
    },
  ], { wide: true });
}

/** The year it speaks of: of its period, else the one it names most. @param {string} period @param {readonly string[]} lines */
export function yearOf(period, lines) {
  const own = /(20\d\d)/.exec(period);
  if (own) return Number(own[1]);
  /** @type {Map<number, number>} */
  const times = new Map();
  for (const [, year] of lines.join('\n').matchAll(/(20\d\d)年/g)) times.set(Number(year), (times.get(Number(year)) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * @param {readonly string[]} lines
 * @param {readonly { line: number, column: number, text: string, unit: string, type?: string }[]} facts
 * @param {number} year 0: not known @param {Choice} choice
 */
export function carriedOver(lines, facts, year, choice) {
  /** @type {Edit[][]} */
  const edits = lines.map(() => []);
  lines.forEach((line, index) => {
    // The year itself, the one before and the one that was planned for; older ones are history.
    for (const match of line.matchAll(/(?<!\d)(20\d\d)(?=年)/g)) {
      const shift = Number(match[1]) - year;
      if (year && Math.abs(shift) > 1) continue;
      edits[index].push({ from: match.index, to: match.index + 4, insert: choice.years === 'hole' || !year ? '20__' : String(Number(match[1]) + 1) });
    }
    if (choice.dates === 'hole') {
      for (const match of line.matchAll(/(?<!\d)(\d{1,2})月(\d{1,2})(?=[日号])/g)) {
        edits[index].push({ from: match.index, to: match.index + match[0].length, insert: 'X月X' });
      }
    }
  });
  if (choice.numbers === 'hole') {
    for (const { line, column, text, unit, type } of facts) {
      if (type === 'date' || type === 'span') continue;  // those of above
      const words = lines[line - 1];
      const from = [...words ?? ''].slice(0, column - 1).join('').length;
      const figure = /\d[\d.,，]*/.exec(text);
      if (!figure || !words?.startsWith(text, from) || /[年月日号]/.test(unit) || kNotData.test(words.slice(Math.max(0, from - 5), from))) continue;
      edits[line - 1].push({ from: from + figure.index, to: from + figure.index + figure[0].length, insert: 'XX' });
    }
  }
  let count = 0;
  const out = lines.map((line, index) => {
    const own = apart(edits[index]);
    edits[index] = own;
    count += own.length;
    return own.reduceRight((words, { from, to, insert }) => words.slice(0, from) + insert + words.slice(to), line);
  });
  return { text: out.join('\n'), edits, count };
}

/** In order, none over another. @param {Edit[]} edits */
function apart(edits) {
  let end = -1;
  return edits.sort((a, b) => a.from - b.from || b.to - a.to).filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** @param {string} line @param {readonly Edit[]} edits */
function drawn(line, edits) {
  /** @type {(Node | string)[]} */
  const out = [];
  let at = Math.max(0, edits[0].from - 20);
  if (at > 0) out.push('…');
  for (const { from, to, insert } of edits) {
    if (from - at > 44) { out.push(`${line.slice(at, at + 12)}…${line.slice(from - 20, from)}`); } else out.push(line.slice(at, from));
    out.push(h('del', { text: line.slice(from, to) }), h('ins', { text: insert }));
    at = to;
  }
  out.push(line.slice(at, at + 20), ...(line.length > at + 20 ? ['…'] : []));
  return out;
}
