// The tour over the sample: what stands where, in six steps; skipped at any of them.

import { h } from '../dom.js';
import { place } from '../ui/menu.js';
import { w } from './words.js';

/** @typedef {{ at: string, tab?: 'findings' | 'preview' }} Stop what it points to */

/** @type {Stop[]} */
const stops = [
  { at: '#desk' }, { at: '#outline' }, { at: '#panel', tab: 'findings' },
  { at: '.findings-actions' }, { at: '#tab-preview', tab: 'preview' }, { at: '#export' },
];

/** @param {{ tab: (name: 'findings' | 'preview') => void, done: () => void }} page */
export function openTour({ tab, done }) {
  let step = 0;
  const title = h('h2', { id: 'tour-title' });
  const words = h('p', { id: 'tour-words' });
  const count = h('span', { class: 'reason' });
  const next = h('button', { class: 'tool primary small', type: 'button', on: { click: () => go(step + 1) } });
  const back = h('button', { class: 'tool small', type: 'button', text: w.tourBack, on: { click: () => go(step - 1) } });
  const skip = h('button', { class: 'link', type: 'button', text: w.tourSkip, on: { click: () => end() } });
  const box = h('div', { class: 'tour', role: 'dialog', 'aria-labelledby': 'tour-title', 'aria-describedby': 'tour-words' },
    title, words, h('div', { class: 'tour-foot' }, count, skip, h('span', { class: 'spring' }), back, next));
  const ring = h('div', { class: 'tour-ring', 'aria-hidden': 'true' });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end();
    else if (event.key === 'ArrowRight') go(step + 1);
    else if (event.key === 'ArrowLeft') go(step - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const again = () => show();
  addEventListener('resize', again);
  document.body.append(ring, box);
  go(0);

  /** @param {number} to */
  function go(to) {
    if (to < 0) return;
    if (to >= stops.length) { end(); return; }
    step = to;
    const stop = stops[step];
    if (stop.tab) tab(stop.tab);
    [title.textContent, words.textContent] = w.tourSteps[step];
    count.textContent = w.tourCount(step + 1, stops.length);
    next.textContent = step === stops.length - 1 ? w.tourDone : w.tourNext;
    back.hidden = step === 0;
    show();
    next.focus();
  }

  function show() {
    const target = document.querySelector(stops[step].at);
    const seen = target && target.getClientRects().length > 0;
    ring.hidden = !seen;
    box.style.top = box.style.left = '0px';
    const area = (seen ? target : document.body).getBoundingClientRect();
    Object.assign(ring.style, { top: `${area.top - 3}px`, left: `${area.left - 3}px`, width: `${area.width + 6}px`, height: `${area.height + 6}px` });
    // Beside something tall, below something flat.
    const tall = area.height > innerHeight / 2;
    const beside = area.left > innerWidth / 2 ? area.left - box.offsetWidth - 16 : Math.min(area.right + 16, innerWidth - box.offsetWidth - 16);
    place(box, tall ? { x: area.width > innerWidth / 2 ? innerWidth / 2 - box.offsetWidth / 2 : beside, y: innerHeight / 3 } : { x: area.left, y: area.bottom + 8 }, false);
  }

  function end() {
    removeEventListener('resize', again);
    ring.remove();
    box.remove();
    done();
  }
}
