// Pages as PNG pictures: the core's drawing of each page, drawn once more onto a canvas. What the page
// may load forbids a picture made of a drawing, and that would not have the page's fonts either.

import { svgElement } from '../panels/page-drawing.js';
import { crc32, fields } from './zip.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */

const kDotsPerInch = 200;
const kScale = kDotsPerInch / 2540;  // dots for a hundredth of a millimetre, the unit of the drawing

/**
 * @param {Doc} doc @param {number} report @param {string} stem of the files' names
 * @param {{ signal: AbortSignal, step?: (n: number, all: number) => void }} work
 * @returns {Promise<{ name: string, bytes: Uint8Array }[]>} a file a page
 */
export async function pageImages(doc, report, stem, { signal, step }) {
  const count = await doc.pages(report);
  const files = [];
  for (let page = 0; page < count; ++page) {
    signal.throwIfAborted();
    step?.(page, count);
    const drawing = await svgElement(await doc.pageSvg(report, page));
    files.push({ name: count === 1 ? `${stem}.png` : `${stem}-${page + 1}.png`, bytes: await picture(drawing) });
  }
  return files;
}

/** @param {Element} drawing @returns {Promise<Uint8Array>} */
async function picture(drawing) {
  await fontsOf(drawing);
  const [, , width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * kScale);
  canvas.height = Math.round(height * kScale);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.scale(kScale, kScale);
  draw(drawing, familyOf(drawing, ''), pen);
  const blob = await new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (!(blob instanceof Blob)) throw new Error('canvas');
  return withDots(new Uint8Array(await blob.arrayBuffer()));
}

/** @param {Element} element @param {string} inherited */
const familyOf = (element, inherited) => element.getAttribute('font-family') ?? inherited;

/** Faces that the page ships come when first asked for; those of the computer are there.
 * @param {Element} drawing */
async function fontsOf(drawing) {
  /** @type {Map<string, string>} */
  const characters = new Map();
  for (const text of drawing.querySelectorAll('text')) {
    const family = familyOf(text, familyOf(drawing, ''));
    characters.set(family, (characters.get(family) ?? '') + text.textContent);
  }
  await Promise.all([...characters].flatMap(([family, text]) => facesOf(family, text))
    .map((face) => face.load().catch((error) => console.warn(error))));
}

/** The shipped faces of a family's list that draw these characters: of several that may draw one, the last
 * declared, as in the page; `document.fonts.load` would fetch all of them.
 * @param {string} family @param {string} text @returns {FontFace[]} */
function facesOf(family, text) {
  const names = new Set(family.split(',').map((name) => name.trim().replace(/^["']|["']$/g, '')));
  const left = new Set([...text].map((c) => /** @type {number} */ (c.codePointAt(0))));
  return [...document.fonts].reverse().filter((face) => {
    if (!names.has(face.family.replace(/^["']|["']$/g, ''))) return false;
    const ranges = face.unicodeRange.split(',').map((range) => range.trim().slice(2).split('-').map((hex) => parseInt(hex, 16)));
    const drawn = [...left].filter((c) => ranges.some(([first, last = first]) => c >= first && c <= last));
    for (const c of drawn) left.delete(c);
    return drawn.length > 0;
  });
}

/** @param {Element} parent @param {string} family @param {CanvasRenderingContext2D} pen */
function draw(parent, family, pen) {
  for (const element of parent.children) {
    const number = (/** @type {string} */ name) => Number(element.getAttribute(name) ?? 0);
    switch (element.localName) {
      case 'g':
        pen.save();
        move(element.getAttribute('transform') ?? '', pen);
        draw(element, familyOf(element, family), pen);
        pen.restore();
        break;
      case 'rect':
        pen.fillStyle = element.getAttribute('fill') ?? '#000';
        pen.fillRect(0, 0, number('width'), number('height'));
        break;
      case 'line':
        pen.strokeStyle = element.getAttribute('stroke') ?? '#000';
        pen.lineWidth = number('stroke-width');
        pen.beginPath();
        pen.moveTo(number('x1'), number('y1'));
        pen.lineTo(number('x2'), number('y2'));
        pen.stroke();
        break;
      case 'foreignObject': {
        const [shown] = element.children;
        if (shown instanceof HTMLCanvasElement) {
          pen.drawImage(shown, number('x'), number('y'), number('width'), number('height'));
        }
        break;
      }
      case 'text': {
        pen.font = `${number('font-size')}px ${familyOf(element, family)}`;
        pen.fillStyle = element.getAttribute('fill') ?? '#000';
        const places = (element.getAttribute('x') ?? '').split(' ').map(Number);
        [...element.textContent ?? ''].forEach((character, at) => pen.fillText(character, places[at], number('y')));
        break;
      }
      default:
    }
  }
}

/** @param {string} transform what the core writes: "translate(21000 0) rotate(90)" @param {CanvasRenderingContext2D} pen */
function move(transform, pen) {
  for (const [, what, numbers] of transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)) {
    const [first, second = 0] = numbers.split(' ').map(Number);
    if (what === 'translate') pen.translate(first, second);
    else pen.rotate(first * Math.PI / 180);
  }
}

/** With the dots of a metre, by which a printer and Word know how large the page is (PNG, 11.3.5.3).
 * @param {Uint8Array} png as a browser writes it @returns {Uint8Array} */
function withDots(png) {
  const kHead = 33;  // the signature and IHDR, always the first chunk
  const perMetre = Math.round(kDotsPerInch / 0.0254);
  const number = (/** @type {number} */ value) => fields([[4, value]]).reverse();
  const words = Uint8Array.from([...new TextEncoder().encode('pHYs'), ...number(perMetre), ...number(perMetre), 1]);
  const chunk = Uint8Array.from([...number(words.length - 4), ...words, ...number(crc32(words))]);
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, kHead));
  out.set(chunk, kHead);
  out.set(png.subarray(kHead), kHead + chunk.length);
  return out;
}
