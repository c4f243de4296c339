// A report as rich text for Word and WPS: they drop style sheets on pasting, so every paragraph says for
// itself what its style is, in the words offices know (mso-…). GB/T 9704—2012, 5.2 and 7.3.

/** @typedef {{ font?: string, size?: number, line?: number, indent?: number, align?: string, colour?: string,
 *   left?: number, right?: number, level?: number, border?: string }} Look sizes in points, indents in characters */

const fang = '仿宋_GB2312', kai = '楷体_GB2312', hei = '黑体', biao = '方正小标宋简体';

/** @type {Look} */
const body = { font: fang, size: 16, line: 28.95, indent: 2, align: 'justify' };
const plain = { indent: 0, align: 'left' };
const centred = { indent: 0, align: 'center' };

// By element and by class; a class goes before its element.
/** @type {Record<string, Look>} */
const looks = {
  H1: { ...centred, font: biao, size: 22, line: 36 },
  H2: { font: hei, level: 1 }, H3: { font: kai, level: 2 }, H4: { level: 3 }, H5: { level: 4 }, H6: { level: 5 },
  subtitle: { ...centred, font: kai }, byline: { ...centred, font: kai }, caption: { ...centred, font: hei },
  addressee: plain, 'copy-number': plain, secrecy: { ...plain, font: hei }, urgency: { ...plain, font: hei },
  'attachment-mark': { ...plain, font: hei }, 'attachment-title': { ...centred, font: biao, size: 22, line: 36 },
  issuer: { ...centred, font: biao, size: 36, line: 50, colour: '#ff0000' },
  'doc-number': { ...centred, border: 'border-bottom:1.5pt solid #ff0000' },
  signer: { indent: 0, align: 'right', right: 1 }, imprint: { ...plain, size: 14, left: 1, right: 1 },
  TD: { ...centred, size: 12, line: 18 }, TH: { ...centred, size: 12, line: 18 }, FIGURE: { ...centred, line: 0 },
  'lead-1': { font: hei }, 'lead-2': { font: kai },
};

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Characters wide: Latin and digits half. @param {string} text */
const widthOf = (text) => [...text].reduce((sum, c) => sum + (c > '\u2000' ? 1 : 0.5), 0);

/** The words with their face. @param {Node} node @param {Look} look @returns {string} */
function runs(node, look) {
  if (node.nodeType === Node.TEXT_NODE) {
    const face = `font-family:${look.font};mso-fareast-font-family:${look.font};mso-hansi-font-family:${look.font}`;
    const text = escaped(node.textContent ?? '');
    return text && `<span lang="ZH-CN" style="font-size:${look.size}pt;${face};color:${look.colour ?? '#000000'}">${text}</span>`;
  }
  if (!(node instanceof Element)) return '';
  if (node.tagName === 'BR') return '<br>';
  if (node.tagName === 'IMG') {
    return `<img ${['src', 'alt', 'width', 'height'].map((name) => `${name}="${escaped(node.getAttribute(name) ?? '')}"`).join(' ')}>`;
  }
  const inner = { ...look, ...looks[node.className] };
  return [...node.childNodes].map((child) => runs(child, inner)).join('');
}

/** @param {Element} element @param {Look} look */
function paragraph(element, look) {
  const { indent = 0, left = 0, right = 0, size = 16, line, align, level, border } = look;
  const style = [`margin:0 ${right * size}pt 0 ${left * size}pt`, `text-indent:${indent * size}pt`,
    `mso-char-indent-count:${indent}.0`, `text-align:${align}`, ...(line ? [`line-height:${line}pt`, 'mso-line-height-rule:exactly'] : []),
    ...(level ? [`mso-outline-level:${level}`] : []), ...(border ? [border] : [])];
  return `<p style="${style.join(';')}">${runs(element, look) || '&nbsp;'}</p>`;
}

/** 7.3.5.2: the date two characters to the right of the name, neither nearer to the edge than two.
 * @param {Element} footer */
function closing(footer) {
  const [name = 0, day = 0] = ['.signature', '.date'].map((each) => widthOf(footer.querySelector(each)?.textContent ?? ''));
  const nameRight = day > name ? 4 + day - name : 2;
  return [...footer.children].map((element) => paragraph(element, { ...body, indent: 0, align: 'right',
    right: element.className === 'date' && name > 0 ? Math.max(nameRight + name - day - 2, 2) : nameRight })).join('');
}

/** @param {Element} table */
function grid(table) {
  const rows = [...table.querySelectorAll('tr')].map((row) => `<tr>${[...row.children].map((cell) => {
    const span = ['colspan', 'rowspan'].map((name) => (cell.hasAttribute(name) ? ` ${name}="${cell.getAttribute(name)}"` : '')).join('');
    return `<td${span} style="border:.5pt solid #000000;padding:2pt 5pt">${paragraph(cell, { ...body, ...looks.TD })}</td>`;
  }).join('')}</tr>`);
  return `<table border="1" cellspacing="0" style="border-collapse:collapse;width:100%">${rows.join('')}</table>`;
}

/** @param {Element} parent @returns {string} */
function blocks(parent) {
  return [...parent.children].map((element) => {
    if (element.tagName === 'HEADER' || element.tagName === 'ARTICLE') return blocks(element);
    if (element.tagName === 'FOOTER') return closing(element);
    if (element.tagName === 'TABLE') return grid(element);
    return paragraph(element, { ...body, ...looks[element.tagName], ...looks[element.className] });
  }).join('\n');
}

/** @param {string} html the core's page of a report, without its style sheet */
export function richText(html) {
  const page = new DOMParser().parseFromString(html.replace(/<style>[^]*?<\/style>/, ''), 'text/html');
  return `<html><head><meta charset="utf-8"></head><body>${blocks(page.body)}</body></html>`;
}

/** Puts both forms on the clipboard. @param {string} rich @param {string} text @returns {Promise<boolean>} */
export async function copyBoth(rich, text) {
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData('text/html', rich);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // The old way first: the new one takes the offices' own words out of the styles.
  document.addEventListener('copy', fill, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  if (copied) return true;
  if (typeof ClipboardItem === 'undefined') return false;
  const item = new ClipboardItem({ 'text/html': new Blob([rich], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) });
  return navigator.clipboard.write([item]).then(() => true, () => false);
}
