// The menu at the end of the bar: what has no button of its own, in groups.

import { byId } from './dom.js';
import { openAbout, openHelp } from './help.js';
import { t } from './strings.js';
import { chooseTheme } from './theme.js';
import { openMenu } from './ui/menu.js';

/** @typedef {import('./ui/menu.js').Item} Item */
/**
 * @typedef {object} Page
 * @property {import('./files/files.js').Files} files
 * @property {import('./commands.js').Commands} commands
 * @property {ReturnType<typeof import('./views.js').installViews>} views
 * @property {ReturnType<typeof import('./dialogs.js').dialogsOf>} dialogs
 * @property {() => void} find @property {() => void} home @property {() => void} spelling
 * @property {() => void} language
 */

/** @param {Page} page */
export function installMoreMenu({ files, commands, views, dialogs, find, home, spelling, language }) {
  const button = byId('more');
  /** What has a button where there is room. @returns {Item[]} */
  const narrow = () => byId('open').offsetParent !== null ? [] : [
    { label: t.newMenu, run: () => void files.newMenu(button) },
    { label: t.open, hint: 'Ctrl+O', run: () => files.choose() },
    { label: t.print, hint: 'Ctrl+P', run: () => void files.print() },
    'line',
  ];
  button.addEventListener('click', () => openMenu(button, [
    ...narrow(),
    { label: t.homeMenu, hint: 'Ctrl+Shift+O', run: home },
    { label: t.findMenu, hint: 'Ctrl+H', run: find },
    { label: t.insertMenu, hint: 'Alt+I', run: () => void dialogs.insert() },
    { label: t.convertMenu, hint: 'Alt+C', run: () => void dialogs.convert() },
    { label: t.letterheadMenu, run: () => void dialogs.letterhead() },
    'line',
    { label: t.handInMenu, run: () => void dialogs.handIn() },
    { label: t.numbersMenu, run: () => void commands.normalise() },
    { label: t.spellingMore, run: spelling },
    { label: t.rulesMenu, run: () => void dialogs.rules() },
    'line',
    { label: t.viewMore, run: views.menu },
    { label: t.themeMenu, run: chooseTheme },
    { label: t.languageMenu, run: language },
    'line',
    { label: t.tour, run: () => void dialogs.tour(() => files.sample()) },
    { label: t.help, hint: 'F1', run: openHelp },
    { label: t.about, run: () => void openAbout() },
  ], { label: t.moreMenu, alignEnd: true }));
}
