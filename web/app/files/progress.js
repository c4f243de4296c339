// A bar for work that takes long, with a way to give it up. Short work shows nothing.

import { h } from '../dom.js';
import { t } from '../strings.js';

const kPatience = 400;  // ms before the bar is shown

/** @param {string} what @returns {{ signal: AbortSignal, step: (n: number, all: number) => void, done: () => void }} `step`: how much is done */
export function longWork(what) {
  const controller = new AbortController();
  const bar = h('span', { class: 'progress-bar', role: 'progressbar', 'aria-label': what });
  const box = h('div', { class: 'progress', role: 'status' },
    h('span', { text: what }), bar,
    h('button', { class: 'link', type: 'button', text: t.cancel, on: { click: () => controller.abort() } }));
  const timer = setTimeout(() => document.body.append(box), kPatience);
  return {
    signal: controller.signal,
    step(n, all) {
      bar.classList.add('counted');
      bar.style.setProperty('--done', `${Math.round(100 * n / all)}%`);
      bar.setAttribute('aria-valuenow', String(Math.round(100 * n / all)));
    },
    done() { clearTimeout(timer); box.remove(); },
  };
}
