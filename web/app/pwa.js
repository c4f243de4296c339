// The page without a network, and new versions of it: fetched beside the work, taken when the writer
// says so, never under a text that is not saved.

import { byId } from './dom.js';
import { t } from './strings.js';

/** @param {URL} folder @param {{ settle: () => Promise<boolean> }} desk */
export async function installUpdates(folder, desk) {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(new URL('sw.js', folder)).catch((error) => { console.warn(error); return null; });
  if (!registration) return;
  const button = byId('status-update');
  let asked = false;
  /** @param {() => void} run */
  function offer(run) {
    button.textContent = t.newVersion;
    button.hidden = false;
    button.onclick = () => void desk.settle().then((saved) => { if (saved) run(); });
  }
  function look() {
    const { waiting } = registration ?? {};
    // The first version of all waits for nobody.
    if (waiting && serviceWorker.controller) offer(() => { asked = true; waiting.postMessage('take-over'); });
    byId('status-offline').hidden = !registration?.active;
  }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else offer(() => location.reload());  // another window has asked for it
  });
  look();
}
