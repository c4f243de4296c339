// A page of the core as elements of this document. Its pictures are data: addresses, which
// `default-src 'self'` does not let load; so they are decoded here and drawn into canvases.

import { pageMarkup } from '../trusted.js';

/** @param {string} text @returns {Promise<Element>} */
export async function svgElement(text) {
  const parsed = new DOMParser().parseFromString(pageMarkup(text), 'image/svg+xml').documentElement;
  const images = [...parsed.querySelectorAll('image')];
  const addresses = images.map((image) => image.getAttribute('href') ?? '');
  // Before the page becomes part of the document, so that nothing is even tried.
  for (const image of images) image.removeAttribute('href');
  const page = document.importNode(parsed, true);
  await Promise.all([...page.querySelectorAll('image')].map((image, index) =>
    draw(image, addresses[index]).catch((error) => console.warn(error))));
  return page;
}

/** Puts a canvas in the place of an image. @param {Element} image @param {string} address */
async function draw(image, address) {
  const bitmap = await createImageBitmap(blobOf(address));
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'foreignObject');
  for (const name of ['x', 'y', 'width', 'height']) frame.setAttribute(name, image.getAttribute(name) ?? '0');
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.className = 'page-picture';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', image.querySelector('title')?.textContent ?? '');
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  frame.append(canvas);
  image.replaceWith(frame);
}

/** @param {string} address data:TYPE;base64,BYTES @returns {Blob} */
function blobOf(address) {
  const comma = address.indexOf(',');
  const type = address.slice('data:'.length, address.indexOf(';'));
  return new Blob([Uint8Array.from(atob(address.slice(comma + 1)), (c) => c.charCodeAt(0))], { type });
}
