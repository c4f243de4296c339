// The ledger: every figure in a table that can be sorted, filtered, taken along as CSV, and set beside
// last year's.

import { h } from '../dom.js';
import { t } from '../strings.js';
import { bars } from './bars.js';
import { f } from './figure-words.js';

/** @typedef {import('../../../wasm/api.js').FiguresFile['facts'][number]} Fact */
/** @typedef {'place' | 'subject' | 'time' | 'where' | 'value' | 'change'} Order */
/** @typedef {{ fact: Fact, at: number, time: string, last: Fact | null, change: number | null }} Row */

const kAtMost = 400;

/** What a figure is a figure of; those of two years agree in it. @param {Fact} fact */
const keyOf = ({ subject, unit }) => `${subject.replace(/[\s\u3000]/gu, '')}\n${unit}`;

/** @param {Fact} fact */
const isTime = ({ type }) => type === 'date' || type === 'span';

/** When each figure is of, to be sorted by: a date says it, a period does where it is one of the dates. A
 * year that is not said (--03-15) is the one before it in the text; before any is said, behind them all.
 * @param {readonly Fact[]} facts @returns {string[]} */
function timesOf(facts) {
  /** @type {Map<string, string>} */
  const said = new Map();
  let year = '9999';
  return facts.map(({ text, from, period = '' }) => {
    if (from === undefined) return said.get(period) ?? '';
    if (!from.startsWith('--')) year = from.slice(0, 4);
    said.set(text, from.startsWith('--') ? `${year}${from.slice(1)}` : from);
    return said.get(text) ?? '';
  });
}

/** @param {readonly Fact[]} facts @param {readonly Fact[]} before last year's @returns {Row[]} */
export function rowsOf(facts, before) {
  /** @type {Map<string, Fact>} */
  const known = new Map();
  for (const fact of before) if (fact.subject && !isTime(fact) && !known.has(keyOf(fact))) known.set(keyOf(fact), fact);
  const times = timesOf(facts);
  return facts.map((fact, at) => {
    const last = (fact.subject && !isTime(fact) && known.get(keyOf(fact))) || null;
    const points = fact.unit.endsWith('%');
    const change = !last || (!points && last.value === 0) ? null
      : points ? fact.value - last.value : (fact.value - last.value) / last.value * 100;
    return { fact, at, time: times[at], last, change };
  });
}

/** +12.5% or, of percentages, +2.5 points. @param {Row} row */
export function changeText({ fact, change }) {
  if (change === null) return '';
  const shown = `${change > 0 ? '+' : ''}${(Math.round(change * 10) / 10).toString().replace('-', '−')}`;
  return fact.unit.endsWith('%') ? f.points(shown) : `${shown}%`;
}

/** @type {Record<string, (row: Row) => boolean>} */
const kinds = {
  all: () => true,
  money: ({ fact }) => fact.type === 'money',
  percent: ({ fact }) => fact.type === 'percent' || fact.type === 'points',
  dates: ({ fact }) => isTime(fact),
  rough: ({ fact }) => fact.approximate,
  changedOnly: ({ change }) => change !== null && change !== 0,
};

/** RFC 4180; a cell that a spreadsheet would take for a formula is led by an apostrophe.
 * @param {readonly Row[]} rows @param {boolean} withLast */
export function csvOf(rows, withLast) {
  const cell = (/** @type {unknown} */ value) => {
    let text = String(value ?? '');
    if (/^[=+@\t\r]|^-(?!\d)/u.test(text)) text = `'${text}`;
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const [paragraph, value, upper, unit] = f.csvHead;
  const head = [paragraph, t.factSubject, t.factValue, value, upper, unit, f.rough, f.trend, f.period,
    f.where, f.type, f.from, f.to, ...(withLast ? [f.lastYearColumn, f.change] : [])];
  const body = rows.map((row) => [
    row.fact.line, row.fact.subject, row.fact.text, row.fact.value, row.fact.upper ?? '', row.fact.unit, row.fact.approximate ? 1 : 0,
    row.fact.trend ? f[row.fact.trend] : '', row.fact.period ?? '', row.fact.place ?? '', f.types[row.fact.type],
    row.fact.from ?? '', row.fact.to ?? row.fact.from ?? '',
    ...(withLast ? [row.last?.text ?? '', changeText(row)] : []),
  ]);
  return `\uFEFF${[head, ...body].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

export class Ledger {
  words = '';
  kind = 'all';
  /** @type {Order} */
  order = 'place';
  down = false;
  /** @type {Row[]} */
  rows = [];
  withLast = false;

  /** @param {(fact: Fact) => void} go */
  constructor(go) {
    this.go = go;
    this.body = h('tbody');
    this.head = h('tr');
    this.rest = h('p', { class: 'quiet-line' });
    this.search = h('input', {
      type: 'search', placeholder: f.filter, 'aria-label': f.filterLabel,
      on: { input: () => { this.words = this.search.value.trim(); this.draw(); } },
    });
    this.choice = h('select', { 'aria-label': f.filterLabel, on: { change: () => { this.kind = this.choice.value; this.draw(); } } });
    this.box = h('div', { class: 'ledger-box' }, h('div', { class: 'ledger-tools' }, this.search, this.choice),
      h('table', { class: 'ledger' }, h('thead', {}, this.head), this.body), this.rest);
  }

  /** @param {readonly Fact[]} facts @param {readonly Fact[] | null} before */
  show(facts, before) {
    this.rows = rowsOf(facts, before ?? []);
    this.withLast = before !== null;
    const names = ['all', 'money', 'percent', 'dates', 'rough', ...(this.withLast ? ['changedOnly'] : [])];
    if (!names.includes(this.kind)) this.kind = 'all';
    this.choice.replaceChildren(...names.map((name) => h('option', {
      value: name, selected: name === this.kind, text: /** @type {any} */ (f)[name],
    })));
    this.draw();
  }

  /** What is shown, in the order it is shown. */
  chosen() {
    const rows = this.rows.filter((row) => kinds[this.kind](row) && (!this.words ||
      `${row.fact.subject}\n${row.fact.text}\n${row.fact.unit}\n${row.fact.period ?? ''}\n${row.fact.place ?? ''}`.includes(this.words)));
    // What says nothing comes last.
    const words = (/** @type {string} */ a, /** @type {string} */ b) => Number(!a) - Number(!b) || a.localeCompare(b, 'zh');
    /** @type {Record<Order, (a: Row, b: Row) => number>} */
    const orders = {
      place: () => 0,
      subject: (a, b) => words(a.fact.subject, b.fact.subject),
      time: (a, b) => words(a.time, b.time),
      where: (a, b) => words(a.fact.place ?? '', b.fact.place ?? ''),
      value: (a, b) => Number(isTime(a.fact)) - Number(isTime(b.fact)) || a.fact.value - b.fact.value,
      change: (a, b) => (a.change ?? -Infinity) - (b.change ?? -Infinity),
    };
    const by = (/** @type {Row} */ a, /** @type {Row} */ b) => orders[this.order](a, b) || a.at - b.at;
    rows.sort(this.down ? (a, b) => by(b, a) : by);
    return rows;
  }

  /** A column, with what it can be sorted by. @param {...[Order, string]} orders */
  #heading(...orders) {
    const on = orders.some(([order]) => order === this.order);
    return h('th', { scope: 'col', 'aria-sort': on ? (this.down ? 'descending' : 'ascending') : 'none' }, ...orders.map(([order, name]) => h('button', {
      type: 'button', class: 'link', 'data-order': order, 'aria-label': f.sortBy(name),
      text: `${name}${this.order === order ? (this.down ? ' ↓' : ' ↑') : ''}`,
      on: {
        click: () => {
          this.down = this.order === order && !this.down;
          this.order = order;
          this.draw();
          /** @type {HTMLElement | null} */ (this.head.querySelector(`[data-order=${order}]`))?.focus();
        },
      },
    })));
  }

  /** The time and the place it is of, as far as the text says. @param {Fact} fact */
  #when({ period, place }) {
    const said = [period, place].filter((words) => words !== undefined);
    return said.length > 0 && h('span', { class: 'period', text: said.join(' · ') });
  }

  /** By how much it changed, in words and, where both can be drawn, as two bars. @param {Row} row */
  #change(row) {
    const { fact, last } = row;
    const cell = h('td', { class: 'change', text: changeText(row) });
    if (last && last.value >= 0 && fact.value >= 0 && last.value + fact.value > 0) {
      cell.append(bars([last.value, fact.value], Math.max(last.value, fact.value), f.changeOf(last.text, fact.text), { wide: 56 }));
    }
    return cell;
  }

  draw() {
    this.head.replaceChildren(
      this.#heading(['subject', t.factSubject], ['time', f.time], ['where', f.where]), this.#heading(['value', t.factValue]),
      ...(this.withLast ? [h('th', { scope: 'col', text: f.lastYearColumn }), this.#heading(['change', f.change])] : []),
      this.#heading(['place', t.factPlace]));
    const rows = this.chosen();
    this.body.replaceChildren(...rows.slice(0, kAtMost).map((row) => h('tr', {},
      h('td', {}, row.fact.subject || '—', this.#when(row.fact)),
      h('td', { class: isTime(row.fact) ? 'figure time' : 'figure', text: row.fact.text }),
      ...(this.withLast ? [h('td', { class: 'figure', text: row.last?.text ?? '' }), this.#change(row)] : []),
      h('td', {}, h('button', { class: 'link', type: 'button', text: t.line(row.fact.line), on: { click: () => this.go(row.fact) } })))));
    this.rest.textContent = rows.length === 0 ? f.noMatch : rows.length > kAtMost ? t.factsMore(rows.length - kAtMost) : '';
  }
}
