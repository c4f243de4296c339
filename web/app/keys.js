// Keys that work wherever the focus is; none inside a composition.

import { byId } from './dom.js';
import { openFind } from './editor/find.js';

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('./commands.js').Commands} page.commands
 * @param {{ now: () => Promise<boolean> }} page.desk
 * @param {import('./files/files.js').Files} page.files
 * @param {ReturnType<typeof import('./layout.js').installLayout>} page.layout
 * @param {ReturnType<typeof import('./pointing.js').pointing>} page.point
 * @param {() => void} page.home
 * @param {() => void} page.help
 * @param {() => void} page.alone the text alone, or not
 * @param {() => void} page.oneByOne findings one by one, or not
 */
export function installKeys({ alone, oneByOne, view, commands, desk, files, layout, point, home, help }) {
  addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (mod && !event.shiftKey && key === 's') { void desk.now(); void files.saveAgain(); }
    else if (mod && event.shiftKey && key === 'e') files.exportMenu(byId('export'));
    else if (mod && !event.shiftKey && key === 'p') void files.print();
    else if (mod && key === 'o') (event.shiftKey ? home : files.choose)();
    else if (mod && event.shiftKey && (key === '\\' || key === '|')) alone();
    else if (mod && key === '\\') layout.togglePanel();
    // Only the lines in view are in the page, so the browser's own search would miss the rest.
    else if (mod && !event.shiftKey && (key === 'f' || key === 'h')) openFind(view, key === 'h');
    else if (mod && event.key === 'F8') oneByOne();
    else if (event.key === 'F8') commands.step(event.shiftKey ? -1 : 1, point.shown);
    else if (event.key === 'F1') help();
    else return;
    event.preventDefault();
  });
}
