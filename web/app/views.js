// How much stands beside the text: structure and panel, the text alone, the whole screen.

import { byId } from './dom.js';
import { preference, prefer } from './prefs.js';
import { t } from './strings.js';
import { openMenu } from './ui/menu.js';

/**
 * @param {ReturnType<typeof import('./layout.js').installLayout>} layout
 * @param {() => void} resized
 * @param {ReturnType<typeof import('./one-by-one.js').installOneByOne>} oneByOne
 */
export function installViews(layout, resized, oneByOne) {
  const { body } = document;
  const draw = () => { body.classList.toggle('single', preference('view') === 'single'); resized(); };
  /** @param {boolean} single */
  function choose(single) {
    prefer('view', single ? 'single' : 'split');
    draw();
  }
  draw();
  const alone = () => body.classList.contains('single');
  const views = {
    toggle: () => choose(!alone()),
    menu: () => openMenu(byId('more'), [
      { label: t.oneByOne, hint: 'Ctrl+F8', checked: oneByOne.on, run: oneByOne.toggle },
      'line',
      { label: t.viewSplit, checked: !alone(), run: () => { choose(false); layout.showTab('preview'); } },
      { label: t.viewSingle, hint: 'Ctrl+Shift+\\', checked: alone(), run: () => choose(true) },
      ...(document.fullscreenEnabled ? [{
        label: t.viewFull, checked: document.fullscreenElement !== null,
        run: () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
      }] : []),
    ], { label: t.viewMenu, alignEnd: true }),
  };
  return views;
}
