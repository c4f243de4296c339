// The sheet of keys, and what the product is made of.

import { handbook, textOf } from './assets.js';
import { h } from './dom.js';
import { fw } from './frame-words.js';
import { t } from './strings.js';
import { openDialog } from './ui/dialog.js';

export function openHelp() {
  openDialog(t.help, [
    h('dl', { class: 'keys' }, ...fw.keys.flatMap(([key, what]) => [
      h('dt', {}, ...key.split(' / ').flatMap((part, index) =>
        [index ? ' / ' : '', h('kbd', { text: part })])),
      h('dd', { text: what }),
    ])),
    ...(handbook ? [h('p', {}, h('a', { href: handbook, target: '_blank', text: t.handbook }))] : []),
  ], [{ label: t.close, primary: true }]);
}

export async function openAbout() {
  const notices = h('pre', { class: 'notices', text: '…' });
  openDialog(t.about, [
    h('p', { text: t.aboutBody }),
    h('p', { text: t.aboutLicence }),
    notices,
  ], [{ label: t.close, primary: true }]);
  try {
    notices.textContent = await textOf('notices.txt');
  } catch (error) {
    notices.textContent = String(error);
  }
}
