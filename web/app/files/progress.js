// A bar for work that takes long, with a way to give it up. Short work shows nothing.

import { h } from '../dom.js';
import { t } from '../strings.js';

const kPatience = 400;  // ms before the bar is shown

/** @param {string} what @returns {{ signal: AbortSignal, done: () => void }} */
export function longWork(what) {
  const controller = new AbortController();
  const box = h('div', { class: 'progress', role: 'status' },
    h('span', { text: what }),
    h('span', { class: 'progress-bar', role: 'progressbar', 'aria-label': what }),
    h('button', { class: 'link', type: 'button', text: t.cancel, on: { click: () => controller.abort() } }));
  const timer = setTimeout(() => document.body.append(box), kPatience);
  return {
    signal: controller.signal,
    done() { clearTimeout(timer); box.remove(); },
  };
}
