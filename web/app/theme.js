// Light, dark, or as the system has it.

import { byId } from './dom.js';
import { preference, prefer } from './prefs.js';
import { t } from './strings.js';
import { openMenu } from './ui/menu.js';

const media = /** @type {Record<string, string>} */ ({ light: 'not all', dark: 'all' });

export function installTheme() {
  byId('dark').setAttribute('media', media[preference('theme') ?? ''] ?? '(prefers-color-scheme: dark)');
}

export function chooseTheme() {
  const now = preference('theme') ?? '';
  openMenu(byId('more'), t.themes.map(([id, label]) => ({
    label, checked: id === now, run: () => { prefer('theme', id); installTheme(); },
  })), { label: t.theme, alignEnd: true });
}
