// One report in the list.

import { h } from '../dom.js';
import { figure, locale } from '../lang.js';
import { drawing } from '../ui/dialog.js';
import { folderOf } from './folders.js';
import { nameOf } from './home.js';
import { hw } from './words.js';

/** @typedef {import('../store/reports.js').Head} Head */

const kAround = 16;  // characters before the words that were searched

/**
 * @param {Head} head
 * @param {{ current: boolean, bin: boolean, wanted: string, text: string, open: () => void, menu: (anchor: Element) => void }} shown
 */
export function row(head, { current, bin, wanted, text, open, menu }) {
  const name = nameOf(head);
  const actions = h('button', { class: 'tool quiet icon-only', type: 'button', 'aria-haspopup': 'menu', 'aria-label': hw.actions(name), on: { click: (event) => { event.stopPropagation(); menu(actions); } } });
  actions.append(drawing('more'));
  return h('tr', { 'data-id': head.id, class: current ? 'current' : '', on: { click: open, contextmenu: (event) => { event.preventDefault(); menu(actions); } } },
    h('td', { class: 'home-title' },
      h('div', { class: 'home-name' },
        h('button', { class: 'home-open', type: 'button', title: name, on: { click: (event) => { event.stopPropagation(); open(); } } }, ...marked(name, wanted)),
        folderOf(head) && h('span', { class: 'home-folder', text: folderOf(head) }),
        current && !bin && h('span', { class: 'chip', text: hw.here })),
      h('div', { class: 'home-start' }, ...(excerpt(text, wanted) ?? [rest(head)]))),
    h('td', { class: 'home-genre' }, h('span', { text: head.genre }), h('span', { class: 'home-period', text: head.period })),
    h('td', { class: 'home-words', text: figure(head.words) }),
    h('td', { class: 'home-open-items' }, ...todo(head)),
    h('td', { class: 'home-changedAt', title: new Date(head.changedAt).toLocaleString(locale), text: when(bin ? head.deletedAt : head.changedAt) }),
    h('td', { class: 'home-more' }, actions));
}

/** What follows the title. @param {Head} head */
const rest = ({ start, title }) => (title && start.startsWith(title) ? start.slice(title.length) : start).trim();

/** @param {Head} head */
function todo({ errors, holes, warnings }) {
  /** @type {[string, number, (n: number) => string][]} */
  const all = [['error', errors, hw.errors], ['placeholder', holes, hw.holes], ['warning', warnings, hw.warnings]];
  const some = all.filter(([, n]) => n > 0).map(([name, n, say]) => h('span', { class: `todo ${name}`, text: say(n) }));
  return some.length ? some : [h('span', { class: 'todo none', text: hw.done })];
}

/** @param {string} words @param {string} wanted in small letters */
function marked(words, wanted) {
  const at = wanted ? words.toLowerCase().indexOf(wanted) : -1;
  if (at < 0) return [words];
  return [words.slice(0, at), h('mark', { text: words.slice(at, at + wanted.length) }), words.slice(at + wanted.length)];
}

/** The searched words where they stand. @param {string} text @param {string} wanted */
function excerpt(text, wanted) {
  const at = wanted ? text.toLowerCase().indexOf(wanted) : -1;
  if (at < 0) return null;
  const from = Math.max(0, at - kAround);
  return marked(`${from ? '…' : ''}${text.slice(from, at + 120).replace(/\s+/g, ' ')}`, wanted);
}

/** @param {number} at */
export function when(at) {
  const date = new Date(at);
  const now = new Date();
  if (date.toDateString() === now.toDateString()) {
    return hw.today(date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false }));
  }
  if (date.getFullYear() === now.getFullYear()) return hw.day(date.getMonth() + 1, date.getDate());
  return hw.fullDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
