// What recognition wants to be told: the doubtful paragraphs with what else they might be, and the
// lines set apart as web residue, which can be taken back.

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../../../wasm/api.js').Doubt} Doubt */
/** @typedef {import('../../../wasm/api.js').Kind} Kind */
/** @typedef {{ line: number, text: string }} Noise 0-based */

const kShown = 200;
const kChoices = 4;

/**
 * @param {object} page
 * @param {readonly Doubt[]} page.doubts
 * @param {readonly Noise[]} page.noise
 * @param {(kind: Kind, level: number) => string} page.name
 * @param {(line: number) => void} page.go
 * @param {(line: number, kind: Kind | null, level: number, like: boolean) => void} page.decide
 * @param {() => void} page.remember asked at the end, where the writer wants it
 * @param {() => void} page.done
 */
export function openConfirm({ doubts, noise, name, go, decide, remember, done }) {
  const box = h('input', { type: 'checkbox', class: 'check' });
  const body = [];
  const heading = h('h3', { text: w.confirmDoubts(doubts.reduce((sum, { like }) => sum + 1 + like, 0)) });
  if (doubts.length) {
    const list = h('ol', { class: 'doubts' });
    for (const doubt of doubts.slice(0, kShown)) list.append(row(doubt));
    body.push(heading, list, h('label', { class: 'choice' }, box, h('span', { text: w.confirmRemember })));
  } else if (!noise.length) body.push(h('p', { class: 'lead', text: w.confirmNone }));
  if (noise.length) {
    const list = h('ol', { class: 'noise-lines' });
    for (const each of noise.slice(0, kShown)) list.append(noiseRow(each));
    body.push(h('h3', { text: w.confirmNoise(noise.length) }), h('p', { class: 'lead', text: w.confirmNoiseBody }), list);
    if (noise.length > kShown) body.push(h('p', { class: 'quiet-line', text: w.confirmMore(noise.length - kShown) }));
  }
  const dialog = openDialog(w.confirmTitle, body, [{ label: w.close, primary: true }], {
    focus: doubts.length === 0, closed: () => { if (box.checked) remember(); done(); },
  });
  /** @type {HTMLElement | null} */ (dialog.querySelector('.segments button'))?.focus();

  /** @param {number} line */
  function place(line) {
    return h('button', {
      class: 'link where', type: 'button', text: w.confirmGo(line + 1),
      on: { click: () => { dialog.close(); go(line); } },
    });
  }

  /** @param {Doubt} doubt */
  function row(doubt) {
    /** @type {{ kind: Kind, level: number }[]} */
    const options = [{ kind: doubt.kind, level: doubt.level }];
    for (const { kind, level } of doubt.alternatives) {
      if (!options.some((one) => one.kind === kind && one.level === level)) options.push({ kind, level });
    }
    if (options.length < 2) options.push({ kind: doubt.kind === 'body' ? 'heading' : 'body', level: 0 });
    const like = h('input', { type: 'checkbox', class: 'check', checked: true });
    const buttons = options.slice(0, kChoices).map(({ kind, level }) => h('button', {
      type: 'button', 'aria-pressed': 'false', text: name(kind, level),
      on: {
        click: (event) => {
          for (const each of buttons) each.setAttribute('aria-pressed', String(each === event.currentTarget));
          item.classList.add('done');
          decide(doubt.line, kind, level, doubt.like > 0 && like.checked);
        },
      },
    }));
    const item = h('li', {},
      h('div', { class: 'doubt-head' }, place(doubt.line), h('span', { class: 'seen', text: doubt.seen.join('，') })),
      h('p', { class: 'excerpt', text: shorten(doubt.text) }),
      h('div', { class: 'doubt-foot' },
        h('div', { class: 'segments', role: 'group', 'aria-label': shorten(doubt.text) }, ...buttons),
        doubt.like > 0 && h('label', { class: 'choice' }, like, h('span', { text: w.confirmLike(doubt.like) }))));
    return item;
  }

  /** @param {Noise} each */
  function noiseRow({ line, text }) {
    const back = h('button', {
      class: 'tool small', type: 'button', text: w.confirmBack,
      on: {
        click: () => {
          decide(line, 'body', 0, false);
          item.classList.add('done');
          back.disabled = true;
        },
      },
    });
    const item = h('li', {}, place(line), h('span', { class: 'words', text: shorten(text), title: text }), back);
    return item;
  }
}

/** @param {string} text */
function shorten(text) {
  const words = text.trim();
  return words.length > 72 ? `${words.slice(0, 72)}…` : words;
}
