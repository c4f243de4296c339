// Modal dialogs and the short notice at the foot of the window.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';

/**
 * @param {string} title @param {Node[]} body
 * @param {{ label: string, primary?: boolean, run?: () => void }[]} actions
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, body, actions) {
  const dialog = h('dialog', { class: 'dialog', 'aria-label': title });
  const buttons = actions.map((action) => h('button', {
    class: action.primary ? 'tool primary' : 'tool', type: 'button', autofocus: action.primary,
    text: action.label, on: { click: () => { dialog.close(); action.run?.(); } },
  }));
  dialog.append(
    h('header', {}, h('h2', { text: title }), closeButton(() => dialog.close())),
    h('div', { class: 'dialog-body', tabindex: 0 }, ...body),
    h('footer', {}, ...buttons),
  );
  dialog.addEventListener('close', () => dialog.remove());
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
  toast.classList.add('shown');
  clearTimeout(timer);
  timer = setTimeout(() => toast.classList.remove('shown'), action ? 8000 : 4000);
}
