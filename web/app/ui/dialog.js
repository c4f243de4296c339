// Modal dialogs and the short notice at the foot of the window.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';

/**
 * @typedef {object} Action
 * @property {string} label
 * @property {boolean} [primary]
 * @property {boolean} [start] stands at the left end of the foot
 * @property {boolean} [stay] the dialog stays open
 * @property {() => void} [run] after the dialog has closed
 */

/**
 * @param {string} title @param {Node[]} body @param {Action[]} actions
 * @param {{ wide?: boolean, focus?: boolean, closed?: () => void }} [options] `focus` false: not on the
 * primary action but on what the body marks with autofocus
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, body, actions, options = {}) {
  const dialog = h('dialog', { class: options.wide ? 'dialog wide' : 'dialog', 'aria-label': title });
  const button = (/** @type {Action} */ action) => h('button', {
    class: action.primary ? 'tool primary' : 'tool', type: 'button',
    autofocus: action.primary && options.focus !== false, text: action.label,
    on: { click: () => { if (!action.stay) dialog.close(); action.run?.(); } },
  });
  const start = actions.filter((action) => action.start).map(button);
  const buttons = [...start, ...(start.length ? [h('span', { class: 'spring' })] : []),
    ...actions.filter((action) => !action.start).map(button)];
  dialog.append(
    h('header', {}, h('h2', { text: title }), closeButton(() => dialog.close())),
    h('div', { class: 'dialog-body', tabindex: 0 }, ...body),
    h('footer', {}, ...buttons),
  );
  dialog.addEventListener('close', () => {
    const toast = byId('toast');
    if (dialog.contains(toast)) document.body.append(toast);
    dialog.remove();
    options.closed?.();
  });
  // WebKit keeps Escape to a search field, even when nothing stands in it.
  dialog.addEventListener('keydown', ({ key, target, isComposing }) => {
    const empty = target instanceof HTMLInputElement && target.type === 'search' && target.value === '';
    if (key === 'Escape' && empty && !isComposing) dialog.close();
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** @param {() => void} run */
function closeButton(run) {
  const button = h('button', { class: 'tool quiet icon-only', type: 'button', 'aria-label': t.close, on: { click: run } });
  button.append(drawing('close'));
  return button;
}

/** A drawing from the symbols in index.html. @param {string} name */
export function drawing(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(space, 'use');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/**
 * A sentence for a few seconds, perhaps with one thing to do about it.
 * @param {string} message @param {{ label: string, run: () => void }} [action]
 */
export function notice(message, action) {
  const toast = byId('toast');
  toast.replaceChildren(h('span', { text: message }), ...(action ? [h('button', {
    class: 'link', type: 'button', text: action.label,
    on: { click: () => { toast.classList.remove('shown'); action.run(); } },
  })] : []));
  // Over a modal dialog only what is inside it can be seen.
  (document.querySelector('dialog[open]') ?? document.body).append(toast);
  toast.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove('shown'), action ? 8000 : 4000);
}
