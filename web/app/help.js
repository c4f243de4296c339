// The sheet of keys, the guide for writers, and what the product is made of.

import { handbook, textOf } from './assets.js';
import { h } from './dom.js';
import { fw } from './frame-words.js';
import { lang } from './lang.js';
import { t } from './strings.js';
import { openDialog } from './ui/dialog.js';

/** @typedef {{ title: string, lines: string[] }} Section */

export function openHelp() {
  const guide = h('div', { class: 'guide', hidden: true });
  const keys = h('dl', { class: 'keys' }, ...fw.keys.flatMap(([key, what]) => [
    h('dt', {}, ...key.split(' / ').flatMap((part, index) =>
      [index ? ' / ' : '', h('kbd', { text: part })])),
    h('dd', { text: what }),
  ]));
  const tabs = /** @type {[string, HTMLElement][]} */ ([[t.guide, guide], [t.keySheet, keys]]).map(([text, part], index, all) => h('button', {
    type: 'button', 'aria-pressed': String(index === 1), text,
    on: {
      click: () => {
        tabs.forEach((tab, at) => { tab.setAttribute('aria-pressed', String(at === index)); all[at][1].hidden = at !== index; });
        if (part === guide && !guide.firstChild) void drawGuide(guide);
      },
    },
  }));
  openDialog(t.help, [
    h('div', { class: 'segments', role: 'group', 'aria-label': t.help }, ...tabs), keys, guide,
    ...(handbook ? [h('p', {}, h('a', { href: handbook, target: '_blank', text: t.handbook }))] : []),
  ], [{ label: t.close, primary: true }], { wide: true });
}

/** @param {HTMLElement} box */
async function drawGuide(box) {
  try {
    /** @type {Section[]} */
    const sections = JSON.parse(await textOf('data/help.json'))[lang];
    box.replaceChildren(...sections.flatMap(({ title, lines }) => [h('h3', { text: title }),
      h('ul', {}, ...lines.map((line) => h('li', {}, ...line.split(/(`[^`]+`)/).map((part) =>
        part.startsWith('`') ? h('kbd', { text: part.slice(1, -1) }) : part))))]));
  } catch (error) {
    box.textContent = String(error);
  }
}

/** Without the marks of headings, tables and code. @param {string} markdown */
const plain = (markdown) => markdown.replace(/^\|[-|: ]+\|\n/gm, '').replace(/^\| (.*) \|$/gm, (_, row) => row.replaceAll(' | ', '；'))
  .replace(/^#+ /gm, '').replaceAll('`', '');

export async function openAbout() {
  const notices = h('pre', { class: 'notices', text: '…' });
  openDialog(t.about, [
    h('p', { text: t.aboutBody }),
    h('p', { text: t.aboutLicence }),
    notices,
  ], [{ label: t.close, primary: true }]);
  try {
    notices.textContent = plain(await textOf('notices.txt'));
  } catch (error) {
    notices.textContent = String(error);
  }
}
