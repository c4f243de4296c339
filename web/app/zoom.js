// The size of the paper on the screen. The unit --u is one printed millimetre.

import { byId } from './dom.js';
import { preference, prefer } from './prefs.js';
import { t } from './strings.js';
import { openMenu } from './ui/menu.js';

const kMillimetre = 96 / 25.4;
const kPaper = 210;
const steps = [75, 90, 100, 110, 125, 150, 200];

/** @param {() => void} resized called when the paper has another size */
export function installZoom(resized) {
  const desk = byId('desk');
  const button = byId('status-zoom');
  let chosen = Number(preference('zoom')) || 0;  // 0: fit the width
  let last = '';

  function apply() {
    const room = desk.clientWidth;
    const narrow = room < 620;
    // On a narrow desk the paper's margins shrink before its type does.
    const paper = narrow ? 168 : kPaper;
    const fit = Math.min(1.25, (room - (narrow ? 8 : 40)) / (paper * kMillimetre));
    const zoom = chosen ? chosen / 100 : Math.max(0.5, fit);
    const unit = `${(zoom * kMillimetre).toFixed(4)}px`;
    byId('editor').classList.toggle('narrow', narrow);
    button.textContent = `${Math.round(zoom * 100)}%`;
    button.setAttribute('aria-label', `${t.zoom} ${button.textContent}`);
    if (unit + narrow === last) return;
    last = unit + narrow;
    desk.style.setProperty('--u', unit);
    resized();
  }
  button.addEventListener('click', () => openMenu(button, [
    { label: t.zoomFit, checked: chosen === 0, run: () => choose(0) },
    'line',
    ...steps.map((step) => ({ label: `${step}%`, checked: chosen === step, run: () => choose(step) })),
  ], { label: t.zoom, alignEnd: true }));

  /** @param {number} percent */
  function choose(percent) {
    chosen = percent;
    prefer('zoom', String(percent));
    apply();
  }
  new ResizeObserver(apply).observe(desk);
  apply();
}
