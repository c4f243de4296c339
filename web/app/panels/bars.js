// Small bars beside a relation: shares of a whole, two years side by side. SVG, since the page's policy
// allows no styles in attributes.

const kSpace = 'http://www.w3.org/2000/svg';
const kRow = 12;

/** @param {string} name @param {Record<string, string | number>} attributes */
function svg(name, attributes) {
  const element = document.createElementNS(kSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/**
 * @param {readonly number[]} values @param {number} most what fills the width
 * @param {string} label for those who do not see it @param {number} [wide] in CSS pixels
 */
export function bars(values, most, label, wide = 160) {
  const box = svg('svg', {
    class: 'bars', width: wide, height: values.length * kRow, role: 'img', 'aria-label': label,
  });
  values.forEach((value, i) => {
    const width = most > 0 ? Math.max(1, Math.round(wide * Math.min(1, value / most))) : 1;
    box.append(
      svg('rect', { class: 'bar-ground', x: 0, y: i * kRow + 2, width: wide, height: kRow - 4, rx: 2 }),
      svg('rect', { class: `bar bar-${i % 2}`, x: 0, y: i * kRow + 2, width, height: kRow - 4, rx: 2 }),
    );
  });
  return box;
}

/** The bars of a relation, or null where they would say nothing.
 * @param {import('../../../wasm/api.js').FiguresFile['relations'][number]} relation */
export function barsOf({ kind, parts, total, working }) {
  if (parts.some((part) => part < 0)) return null;
  if (kind === 'share' && parts.length >= 2) return bars(parts, 100, working);
  if (kind === 'growth' && parts.length === 2) return bars(parts, Math.max(...parts), working);
  if (kind === 'sum' && parts.length >= 2 && parts.length <= 8 && total > 0) return bars(parts, total, working);
  return null;
}

/** One share of 1. @param {number} share @param {string} label */
export function shareBar(share, label) { return bars([share], 1, label); }
