// The sheet of keys, and what the product is made of.

import { h } from './dom.js';
import { t } from './strings.js';
import { openDialog } from './ui/dialog.js';

export function openHelp() {
  openDialog(t.help, [
    h('dl', { class: 'keys' }, ...t.keys.flatMap(([key, what]) => [
      h('dt', {}, ...key.split(' / ').flatMap((part, index) =>
        [index ? ' / ' : '', h('kbd', { text: part })])),
      h('dd', { text: what }),
    ])),
  ], [{ label: t.close, primary: true }]);
}

/** @param {URL} assets */
export async function openAbout(assets) {
  const notices = h('pre', { class: 'notices', text: '…' });
  openDialog(t.about, [
    h('p', { text: t.aboutBody }),
    h('p', { text: t.aboutLicence }),
    notices,
  ], [{ label: t.close, primary: true }]);
  try {
    const answer = await fetch(new URL('notices.txt', assets));
    notices.textContent = answer.ok ? await answer.text() : `${answer.status}`;
  } catch (error) {
    notices.textContent = String(error);
  }
}
