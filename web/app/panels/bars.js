// Small bars beside a relation: shares of a whole, two years side by side. SVG, since the page's policy
// allows no styles in attributes.

import { figure } from '../lang.js';

const kSpace = 'http://www.w3.org/2000/svg';
const kRow = 12;
const kLabel = 72;  // CSS pixels

/** @param {string} name @param {Record<string, string | number>} attributes */
function svg(name, attributes) {
  const element = document.createElementNS(kSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** Each value in 亿 or 万 where all are large and round, as the working above them: 1200万 beside 1500万.
 * @param {readonly number[]} values */
function names(values) {
  const fits = /** @param {number} unit */ (unit) => values.every((value) => value >= unit && value % (unit / 100) === 0);
  const [unit, sign] = fits(1e8) ? [1e8, '亿'] : fits(1e4) ? [1e4, '万'] : [1, ''];
  return values.map((value) => figure(value / unit) + sign);
}

/**
 * @param {readonly number[]} values @param {number} most what fills the width
 * @param {string} label for those who do not see it
 * @param {{ wide?: number, named?: boolean }} [look] `wide` in CSS pixels; `named`: each has its value beside it
 */
export function bars(values, most, label, { wide = 160, named = false } = {}) {
  const box = svg('svg', {
    class: 'bars', width: wide + (named ? kLabel : 0), height: values.length * kRow, role: 'img', 'aria-label': label,
  });
  const beside = named ? names(values) : [];
  values.forEach((value, i) => {
    const width = most > 0 ? Math.max(1, Math.round(wide * Math.min(1, value / most))) : 1;
    box.append(
      svg('rect', { class: 'bar-ground', x: 0, y: i * kRow + 2, width: wide, height: kRow - 4, rx: 2 }),
      svg('rect', { class: `bar bar-${i % 2}`, x: 0, y: i * kRow + 2, width, height: kRow - 4, rx: 2 }),
    );
    if (!named) return;
    const name = svg('text', { class: 'bar-label', x: wide + 6, y: i * kRow + 10 });
    name.textContent = beside[i];
    box.append(name);
  });
  return box;
}

/** The bars of a relation, or null where they would say nothing.
 * @param {import('../../../wasm/api.js').FiguresFile['relations'][number]} relation */
export function barsOf({ kind, parts, total, working }) {
  if (parts.some((part) => part < 0)) return null;
  const look = { named: true };
  if (kind === 'share' && parts.length >= 2) return bars(parts, 100, working, look);
  if (kind === 'growth' && parts.length === 2) return bars(parts, Math.max(...parts), working, look);
  if (kind === 'sum' && parts.length >= 2 && parts.length <= 8 && total > 0) return bars(parts, total, working, look);
  return null;
}

/** One share of 1. @param {number} share @param {string} label */
export function shareBar(share, label) { return bars([share], 1, label); }
