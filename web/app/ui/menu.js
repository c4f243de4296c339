// A menu that opens at an element or a point: arrows, Home, End, letters, Enter, Esc.

import { h } from '../dom.js';

/**
 * @typedef {{ label: string, hint?: string, checked?: boolean, run: () => void } | 'line'} Item
 * @typedef {{ x: number, y: number } | Element} Anchor
 */

/** @type {(() => void) | null} */
let closeOpen = null;

/** Closes the open menu, if there is one. */
export const closeMenu = () => closeOpen?.();

/**
 * @param {Anchor} anchor @param {readonly Item[]} items
 * @param {{ label: string, back?: () => void, alignEnd?: boolean, within?: Element }} options `back` puts
 * the focus back; `within`: the dialog it belongs to
 */
export function openMenu(anchor, items, options) {
  closeMenu();
  const before = document.activeElement;
  const checkable = items.some((item) => item !== 'line' && item.checked !== undefined);
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': options.label, tabindex: -1 });
  for (const item of items) {
    if (item === 'line') {
      menu.append(h('div', { class: 'menu-line', role: 'separator' }));
      continue;
    }
    menu.append(h('button', {
      class: 'menu-item', type: 'button', tabindex: -1,
      role: checkable ? 'menuitemradio' : 'menuitem',
      'aria-checked': checkable ? String(item.checked === true) : null,
      on: { click: () => { close(true); item.run(); } },
    }, h('span', { text: item.label }), item.hint ? h('kbd', { text: item.hint }) : null));
  }

  /** @param {boolean} refocus */
  function close(refocus) {
    closeOpen = null;
    document.removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', drop);
    menu.remove();
    if (anchor instanceof Element) anchor.setAttribute('aria-expanded', 'false');
    if (refocus) {
      if (options.back) options.back();
      else if (before instanceof HTMLElement) before.focus();
    }
  }
  const drop = () => close(false);
  /** @param {Event} event */
  const outside = (event) => {
    if (!event.composedPath().includes(menu)) close(false);
  };
  menu.addEventListener('keydown', (event) => {
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (event.key.length === 1 && event.key !== ' ') {
      buttons.find((b, i) => i > at && b.textContent?.startsWith(event.key))?.focus();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  (options.within ?? document.body).append(menu);
  place(menu, anchor, options.alignEnd ?? false);
  if (anchor instanceof Element) anchor.setAttribute('aria-expanded', 'true');
  closeOpen = drop;
  document.addEventListener('pointerdown', outside, true);
  addEventListener('resize', drop);
  const checked = menu.querySelector('[aria-checked="true"]') ?? menu.querySelector('button');
  if (checked instanceof HTMLElement) checked.focus();
}

/**
 * Below the anchor, or above where there is more room; always inside the window.
 * @param {HTMLElement} box @param {Anchor} anchor @param {boolean} alignEnd
 */
export function place(box, anchor, alignEnd) {
  const at = anchor instanceof Element ? anchor.getBoundingClientRect()
    : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { width, height } = box.getBoundingClientRect();
  const below = at.bottom + 4 + height <= innerHeight - 8;
  const top = below ? at.bottom + 4 : Math.max(8, at.top - height - 4);
  const left = alignEnd ? at.right - width : at.left;
  box.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
}
