// The three columns: tabs, the drawers of narrow windows, the count in the bar.

import { byId } from './dom.js';
import { preference, prefer } from './prefs.js';
import { t } from './strings.js';

/** @typedef {'findings' | 'figures' | 'similar' | 'preview' | 'versions'} Tab */

const tabs = /** @type {const} */ (['findings', 'figures', 'similar', 'preview', 'versions']);
const drawers = matchMedia('(max-width: 1099px)');
const outlineDrawer = matchMedia('(max-width: 859px)');

/** @param {{ tab: (name: Tab) => void }} listener */
export function installLayout(listener) {
  const { body } = document;
  let open = !drawers.matches && preference('panel') !== 'closed';

  function draw() {
    body.classList.toggle('panel-open', open);
    byId('panel-toggle').setAttribute('aria-expanded', String(open));
  }
  /** @param {boolean} to */
  function setOpen(to) {
    open = to;
    if (!drawers.matches) prefer('panel', open ? 'open' : 'closed');
    draw();
  }
  function togglePanel() {
    setOpen(!open);
    const shown = tabs.find((name) => !byId(name).hidden);
    if (open && shown) listener.tab(shown);
  }

  /** @param {Tab} name */
  function showTab(name) {
    for (const each of tabs) {
      const on = each === name;
      byId(each).hidden = !on;
      byId(`tab-${each}`).setAttribute('aria-selected', String(on));
      byId(`tab-${each}`).tabIndex = on ? 0 : -1;
    }
    if (!open) setOpen(true);
    listener.tab(name);
  }
  for (const name of tabs) byId(`tab-${name}`).addEventListener('click', () => showTab(name));
  byId('panel').querySelector('.tabs')?.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const at = tabs.findIndex((name) => byId(`tab-${name}`) === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    const name = tabs.at(to % tabs.length) ?? tabs[0];
    showTab(name);
    byId(`tab-${name}`).focus();
    event.preventDefault();
  });
  byId('panel-toggle').addEventListener('click', () => {
    togglePanel();
    // A drawer lies over the text: the keyboard goes with it.
    if (open && drawers.matches) tabs.map((name) => byId(`tab-${name}`)).find((tab) => tab.tabIndex === 0)?.focus();
  });
  byId('panel-close').addEventListener('click', () => { setOpen(false); byId('panel-toggle').focus(); });
  byId('panel').addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && drawers.matches) { setOpen(false); byId('panel-toggle').focus(); }
  });
  byId('outline-toggle').addEventListener('click', () => {
    const shown = body.classList.toggle('outline-open');
    byId('outline-toggle').setAttribute('aria-expanded', String(shown));
  });
  drawers.addEventListener('change', () => { open = !drawers.matches; draw(); });
  draw();

  return {
    togglePanel, showTab,
    /** @param {Tab} name */
    panelShows: (name) => open && !byId(name).hidden,
    /** Drawers lie over the text: going somewhere closes them. */
    leaveDrawer() {
      if (drawers.matches && open) setOpen(false);
      if (outlineDrawer.matches) {
        body.classList.remove('outline-open');
        byId('outline-toggle').setAttribute('aria-expanded', 'false');
      }
    },
    /** @param {number} errors @param {number} all @param {boolean} known */
    counts(errors, all, known) {
      const pill = byId('must-fix');
      pill.hidden = !known;
      pill.textContent = errors ? t.mustFix(errors) : t.clean;
      pill.classList.toggle('clean', errors === 0);
      const count = byId('tab-findings').querySelector('.count');
      if (count) count.textContent = all ? String(all) : '';
    },
  };
}
