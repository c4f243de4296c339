// The form of placeholders: each distinct one listed once, filled in one go, as one undo step. Where
// the same words stand for different figures, each place can be filled on its own.

import { h } from '../dom.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../editor/marks.js').Placed} Placed */
/** @typedef {import('@codemirror/state').Text} Text */
/** @typedef {{ words: string, head: string, tail: string, places: Placed[] }} Hole */

// A question of a skeleton is answered in the text, not in a field.
const kQuestion = /^【[^】]*？[^】]*】$/u;
// What stands for the missing words, with what is kept before and after it: 第|__|届, |20__|年.
const kBlank = /^(第?)((?:\d*[_＿×XxＸ*＊○〇□?？]+[_＿×XxＸ*＊○〇□?？\s\d]*|某+|[（(][\s\u3000]*[）)])+)(.*)$/u;
const kAround = 12;

/** @param {string} words @returns {[string, string]} */
function kept(words) {
  const found = kBlank.exec(words);
  return found ? [found[1], found[3]] : ['', ''];
}

/** @param {readonly Placed[]} placed in text order @param {Text} doc @returns {Hole[]} by first place */
export function holesOf(placed, doc) {
  /** @type {Map<string, Hole>} */
  const holes = new Map();
  let end = -1;
  for (const one of placed) {
    if (one.finding.category !== 'placeholder' || one.to <= one.from || one.from < end) continue;
    end = one.to;
    const words = doc.sliceString(one.from, one.to);
    if (kQuestion.test(words)) continue;
    const [head, tail] = kept(words);
    const hole = holes.get(words);
    if (hole) hole.places.push(one);
    else holes.set(words, { words, head, tail, places: [one] });
  }
  return [...holes.values()];
}

/** The year the text speaks of most, for the holes of years. @param {Text} doc */
function usualYear(doc) {
  /** @type {Map<string, number>} */
  const years = new Map();
  for (const [year] of doc.sliceString(0, 200_000).matchAll(/20\d\d(?=年)/g)) years.set(year, (years.get(year) ?? 0) + 1);
  return [...years].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * @param {object} page
 * @param {readonly Placed[]} page.placed @param {Text} page.doc
 * @param {(changes: { from: number, to: number, insert: string }[]) => void} page.fill
 * @param {(placed: Placed) => void} page.show
 */
export function openPlaceholders({ placed, doc, fill, show }) {
  const holes = holesOf(placed, doc);
  const year = usualYear(doc);
  /** @type {Map<Placed, string>} what each place becomes */
  const filled = new Map();
  const list = h('ul', { class: 'holes' });
  for (const hole of holes) list.append(holeRow(hole));

  const dialog = openDialog(w.holesTitle, [
    h('p', { class: 'lead', text: holes.length ? w.holesBody : w.holesNone }), list,
  ], [
    { label: w.cancel },
    {
      label: w.holesFill(0), primary: true,
      run: () => {
        const changes = [...filled].map(([{ from, to }, insert]) => ({ from, to, insert })).sort((a, b) => a.from - b.from);
        if (changes.length) fill(changes);
      },
    },
  ], { focus: false });
  const button = /** @type {HTMLButtonElement} */ (dialog.querySelector('footer .primary'));
  count();
  list.querySelector('input')?.focus();
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const inputs = [...list.querySelectorAll('input')].filter((input) => input.offsetParent !== null);
    const next = inputs[inputs.indexOf(event.target) + 1];
    if (next) next.focus(); else button.focus();
  });

  function count() {
    button.textContent = w.holesFill(filled.size);
    button.disabled = filled.size === 0;
  }

  /** @param {Hole} hole @param {readonly Placed[]} places @param {string} label */
  function field(hole, places, label) {
    const input = h('input', {
      class: 'bare', type: 'text', 'aria-label': label, autocomplete: 'off', spellcheck: 'false',
      on: {
        input: () => {
          const words = input.value.trim();
          for (const place of places) {
            if (words) filled.set(place, written(hole, words)); else filled.delete(place);
          }
          count();
        },
      },
    });
    return h('label', { class: 'field' }, hole.head && h('span', { class: 'kept', text: hole.head }), input,
      hole.tail && h('span', { class: 'kept', text: hole.tail }));
  }

  /** @param {Hole} hole */
  function holeRow(hole) {
    const { words, places } = hole;
    const row = h('li', { class: 'hole' });
    let apart = false;
    draw();
    return row;

    function draw() {
      for (const place of places) filled.delete(place);
      const each = places.length > 1 && h('button', {
        class: 'link', type: 'button', text: apart ? w.holesTogether : w.holesEach,
        on: { click: () => { apart = !apart; draw(); count(); row.querySelector('input')?.focus(); } },
      });
      const one = apart ? null : field(hole, places, w.holesLabel(words, places.length));
      const suggestion = one && year && /^20\D*年?$/.test(words) && h('button', {
        class: 'link', type: 'button', text: w.suggest(year),
        on: {
          click: () => {
            const input = /** @type {HTMLInputElement} */ (one.querySelector('input'));
            input.value = year;
            input.dispatchEvent(new Event('input'));
          },
        },
      });
      row.replaceChildren(
        h('div', { class: 'hole-head' },
          h('span', { class: 'hole-words', text: words }),
          h('span', { class: 'count', text: w.times(places.length) }),
          suggestion || '', h('span', { class: 'spring' }), each || ''),
        ...(one ? [h('div', { class: 'hole-fill' }, context(places[0]), one)]
          : places.map((place) => h('div', { class: 'hole-fill' }, context(place),
            field(hole, [place], `${words}，${w.holesPlace(place.line + 1)}`)))));
    }
  }

  /** @param {Placed} place */
  function context(place) {
    const line = doc.lineAt(place.from);
    const [from, to] = [place.from - line.from, place.to - line.from];
    const start = Math.max(0, from - kAround);
    return h('button', {
      class: 'excerpt', type: 'button', title: w.holesPlace(place.line + 1),
      on: { click: () => { dialog.close(); show(place); } },
    }, (start ? '…' : '') + line.text.slice(start, from).trimStart(), h('mark', { text: line.text.slice(from, to) }),
    line.text.slice(to, to + kAround) + (to + kAround < line.length ? '…' : ''));
  }
}

/** What a place becomes; words that bring the kept ones along are taken as they are. @param {Hole} hole @param {string} words */
function written({ head, tail }, words) {
  return (head && words.startsWith(head) ? '' : head) + words + (tail && words.endsWith(tail) ? '' : tail);
}
