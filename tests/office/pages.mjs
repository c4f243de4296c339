// Where characters stand on pages: read from our SVG pages, and from files by other people's tools.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A character, the left end of its baseline in millimetres from the page's upper left corner, and its
 * size. @typedef {{ c: string, x: number, y: number, size: number }} Placed */

export const plainText = (xml) => xml.replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');

// Blanks leave no ink, and readers differ in which they give back.
const inked = ({ c }) => !/^[\s\u200B-\u200F\u2060\uFEFF\u00AD]$/u.test(c);
// What stands in for marks that no font has.
const alike = { '〝': '\u201C', '〞': '\u201D', '〟': '\u201D' };
const same = (a, b) => a === b || alike[a] === b;
const byPlace = (a, b) => (Math.abs(a.y - b.y) > 0.05 ? a.y - b.y : a.x - b.x);

/** @param {string} svg @returns {Placed[][]} by page */
export function placedInSvg(svg) {
  return svg.split(/<rect /).slice(1).map((page) => {
    let turned = 0; // the width of the page within a group that is a quarter turn round, or 0
    return [...page.matchAll(/<g transform="translate\((\d+) 0\) rotate\(90\)">|<\/g>|<text x="([\d ]+)" y="(\d+)"[^>]*font-size="(\d+)"[^>]*>([^<]*)</g)].flatMap(
      ([, width, xs, y, size, text]) => {
        if (xs === undefined) { turned = Number(width ?? 0); return []; }
        const places = xs.split(' ').map(Number);
        return [...plainText(text)].map((c, i) => {
          const [across, down] = turned ? [turned - Number(y), places[i]] : [places[i], Number(y)];
          return { c, x: across / 100, y: down / 100, size: Number(size) / 100 };
        });
      }).filter(inked).sort(byPlace);
  });
}

/** @param {string} pdf a file @returns {Placed[][]} by page */
export function placedInPdf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-stext-'));
  const out = join(folder, 'pages.xml');
  try {
    execFileSync('mutool', ['draw', '-q', '-F', 'stext', '-o', out, pdf], { stdio: 'pipe' });
    const mm = 25.4 / 72;
    return readFileSync(out, 'utf8').split('<page ').slice(1).map((page) => {
      const placed = [];
      let size = 0;
      for (const [, font, x, y, c] of page.matchAll(/<font name="[^"]*" size="([\d.]+)"|<char quad="[^"]*" x="([-\d.]+)" y="([-\d.]+)"[^>]* c="([^"]*)"/g)) {
        if (font) size = Number(font) * mm;
        else placed.push({ c: plainText(c), x: Number(x) * mm, y: Number(y) * mm, size });
      }
      return placed.filter(inked).sort(byPlace);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first character that stands elsewhere, in words; nothing when all stand alike.
 * @param {Placed[][]} ours @param {Placed[][]} theirs @param {number} near millimetres
 * @param {string} [missing] characters that no font has, drawn as 〓 */
export function firstDifference(ours, theirs, near, missing = '') {
  if (ours.length !== theirs.length) return `${ours.length} pages, ${theirs.length} in the file`;
  for (const [p, page] of ours.entries()) {
    const other = theirs[p];
    for (const [i, a] of page.entries()) {
      const b = other[i];
      const alike = b !== undefined && (same(a.c, b.c) || (b.c === '〓' && missing.includes(a.c))) && Math.abs(a.x - b.x) <= near && Math.abs(a.y - b.y) <= near;
      if (!alike) return `page ${p + 1}, character ${i + 1}: ${JSON.stringify(a)}, in the file ${JSON.stringify(b)}`;
    }
    if (other.length !== page.length) return `page ${p + 1}: ${page.length} characters, ${other.length} in the file`;
  }
  return undefined;
}

/** Lines of a page, from top to bottom. @param {Placed[]} page @returns {Placed[][]} */
export function linesOf(page) {
  const lines = [];
  for (const one of page) {
    if (lines.length > 0 && Math.abs(lines.at(-1)[0].y - one.y) < 0.05) lines.at(-1).push(one);
    else lines.push([one]);
  }
  return lines;
}

/** @param {string} folder an OFD package, unpacked @returns {Placed[][]} by page */
export function placedInOfd(folder) {
  const document = readFileSync(join(folder, 'Doc_0/Document.xml'), 'utf8');
  return [...document.matchAll(/BaseLoc="([^"]+)"/g)].map(([, place]) => {
    const page = readFileSync(join(folder, 'Doc_0', place), 'utf8');
    return [...page.matchAll(/<ofd:TextObject ([^>]*Boundary="([^"]+)"[^>]*Size="([^"]+)".*?)<ofd:TextCode ([^>]*)>([^<]*)</g)].flatMap(
      ([, object, boundary, size, attributes, text]) => {
        const [left, top] = boundary.split(' ').map(Number);
        const [a, b, c, d, e, f] = /CTM="([^"]+)"/.exec(object)?.[1].split(' ').map(Number) ?? [1, 0, 0, 1, 0, 0];
        const list = /DeltaX="([^"]+)"/.exec(attributes)?.[1].split(' ') ?? [];
        const steps = [];
        for (let i = 0; i < list.length; i += 1) {
          if (list[i] !== 'g') steps.push(Number(list[i]));
          else { steps.push(...Array(Number(list[i + 1])).fill(Number(list[i + 2]))); i += 2; }
        }
        const y = Number(/Y="([^"]+)"/.exec(attributes)[1]);
        let x = 0;
        return [...plainText(text)].map((character, i) => {
          const placed = { c: character, x: left + a * x + c * y + e, y: top + b * x + d * y + f, size: Number(size) };
          x += steps[i] ?? 0;
          return placed;
        });
      }).filter(inked).sort(byPlace);
  });
}
