// What an empty paper says. It goes with the first word.

import { byId, h } from './dom.js';
import { t } from './strings.js';

/** @param {import('@codemirror/view').EditorView} view @param {import('./files/files.js').Files} files @param {() => void} tour */
export function installWelcome(view, files, tour) {
  const box = byId('welcome');
  const skeletons = h('button', {
    class: 'tool', type: 'button', 'aria-haspopup': 'menu', text: t.welcomeSkeleton,
    on: { click: () => files.newMenu(skeletons) },
  });
  box.append(
    h('h2', { text: t.welcomeTitle }),
    h('p', { text: t.welcomeBody }),
    h('div', { class: 'welcome-actions' },
      h('button', { class: 'tool primary', type: 'button', text: t.welcomeOpen, on: { click: () => files.choose() } }),
      skeletons,
      h('button', { class: 'tool', type: 'button', text: t.welcomeSample, on: { click: () => files.sample() } }),
      h('button', { class: 'tool', type: 'button', text: t.tour, on: { click: tour } })),
    h('p', { class: 'quiet-line', text: t.welcomeKept }),
  );
  box.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.preventDefault();
    view.focus();
  });
  const update = () => { box.hidden = view.state.doc.length > 0; };
  return { update };
}
