// What stands in the element: the toolbar, the text, the findings; and how wide the paper is.

import { h } from '../app/dom.js';

/** @typedef {{ id: string, title: string }} Choice */

const kNarrow = 640;  // px below which the margins are left out

/**
 * A menu of the browser's own: its first line names it, and it goes back to it. It is hidden while it
 * has nothing to offer.
 * @param {string} name @param {string} label @param {(id: string) => void} chosen
 */
function menu(name, label, chosen) {
  const box = h('select', {
    class: 'tool', 'data-tool': name, 'aria-label': label, hidden: true,
    on: { change: () => { const { value } = box; box.selectedIndex = 0; chosen(value); } },
  });
  return {
    box,
    /** @param {readonly Choice[]} choices */
    offer(choices) {
      box.replaceChildren(h('option', { text: label, value: '' }), ...choices.map(({ id, title }) => h('option', { value: id, text: title })));
      box.hidden = choices.length === 0;
    },
  };
}

/**
 * @param {ReturnType<typeof import('./words.js').wordsOf>} words
 * @param {{ fixAll: () => void, print: () => void, export: (format: string) => void, open: (id: string) => void,
 *   version: (id: string) => void, phrase: (words: string) => void }} does
 */
export function buildTools(words, does) {
  const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => void} */ run) =>
    h('button', { class: 'tool small', type: 'button', 'data-tool': name, text, on: { click: run } });
  const tally = h('span', { class: 'tally', role: 'status' });
  const menus = {
    documents: menu('documents', words.documents, does.open),
    versions: menu('versions', words.versions, does.version),
    phrases: menu('phrases', words.phrases, does.phrase),
    formats: menu('formats', words.formats, does.export),
  };
  menus.formats.offer(['pdf', 'ofd', 'html', 'txt', 'md'].map((id) => ({ id, title: words.formatNames[id] })));
  const box = h('div', { class: 'tools', part: 'toolbar', role: 'toolbar', 'aria-label': words.tools },
    menus.documents.box, button('fix-all', words.fixAll, does.fixAll), button('export', words.exportDocx, () => does.export('docx')),
    menus.formats.box, button('print', words.print, does.print), menus.phrases.box, menus.versions.box,
    h('slot', { name: 'toolbar' }), h('span', { class: 'spring' }), tally);
  return { box, tally, menus };
}

/** Keeps the paper as wide as there is room for. @param {HTMLElement} desk @param {() => void} changed
 * @returns {() => void} ends it */
export function fit(desk, changed) {
  let fitted = 0;
  let frame = 0;
  const apply = () => {
    const width = desk.clientWidth;
    if (width === 0 || width === fitted) return;
    fitted = width;
    const narrow = width < kNarrow;
    desk.classList.toggle('narrow', narrow);
    desk.style.setProperty('--u', `${Math.min((width - 16) / (narrow ? 168 : 210), 3.2)}px`);
    changed();
  };
  // In the next frame: sizes that change while they are told of are an error to the page around
  // ("ResizeObserver loop completed with undelivered notifications").
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(apply);
  });
  apply();
  observer.observe(desk);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
