// Prints the pages of a document alone, whatever stands around the editor: in a frame of its own,
// which has no address and so needs no leave of the content policy.

import { svgElement } from '../app/panels/page-drawing.js';

const css = `@page { size: A4; margin: 0 } html, body { margin: 0; padding: 0 }
  .page { width: 210mm; height: 297mm; overflow: hidden; break-after: page }
  .page:last-child { break-after: auto } .page svg { display: block; width: 210mm; height: 297mm }
  .page-picture { display: block; width: 100%; height: 100% }`;

/** @param {import('../../wasm/api.js').Doc} doc @param {number} report @param {string} title */
export async function printPages(doc, report, title) {
  const count = await doc.pages(report);
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const inside = frame.contentDocument;
  const view = /** @type {(Window & typeof globalThis) | null} */ (frame.contentWindow);
  if (!inside || !view) { frame.remove(); return; }
  inside.title = title;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  inside.adoptedStyleSheets = [sheet];
  for (let number = 0; number < count; ++number) {
    const page = inside.createElement('div');
    page.className = 'page';
    page.append(inside.adoptNode(await svgElement(await doc.pageSvg(report, number))));
    inside.body.append(page);
  }
  // `hidden` would print nothing in some browsers; it is only out of sight now.
  frame.hidden = false;
  Object.assign(frame.style, { position: 'fixed', inset: 'auto 0 0 auto', width: '0', height: '0', border: '0' });
  const done = () => frame.remove();
  view.addEventListener('afterprint', done, { once: true });
  view.focus();
  view.print();
}
