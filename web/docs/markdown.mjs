// As much Markdown as the guides use: headings, paragraphs, lists, tables, fenced code; in lines `code`,
// **strong** and links. Everything else is text.

/** @param {string} text */
export const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {string} text @param {(address: string) => string} link */
function inline(text, link) {
  return text.split(/(`[^`]+`)/).map((part) => {
    if (part.startsWith('`') && part.length > 2) return `<code>${escape(part.slice(1, -1))}</code>`;
    return escape(part).replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replaceAll(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, words, address) => `<a href="${link(address)}">${words}</a>`);
  }).join('');
}

/** Links may hold code; they are put aside while code is looked for. @param {string} text @param {(address: string) => string} link */
const line = (text, link) => inline(text.replaceAll(/\[`([^`\]]+)`\]\(([^)\s]+)\)/g, '[$1]($2)'), link);

/** The name of a heading in an address. @param {string} text */
export const anchor = (text) => text.replaceAll('`', '').trim().toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

/**
 * @typedef {{ language: string, file: string, text: string }} Code a fenced piece: ```js file=form.js
 */

const fence = /^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

/** @param {string} markdown @returns {Code[]} */
export const codeIn = (markdown) =>
  [...markdown.matchAll(fence)].map(([, language, file = '', text]) => ({ language, file, text }));

/** @param {string} text a table, list, heading or paragraph @param {(address: string) => string} link */
function block(text, link) {
  const rows = text.split('\n');
  const [, level, title] = /^(#{1,3}) (.*)$/.exec(text) ?? [];
  if (level) return `<h${level.length} id="${anchor(title)}">${line(title, link)}</h${level.length}>`;
  if (rows.length > 1 && /^\|[-| :]+\|$/.test(rows[1])) {
    const cells = (/** @type {string} */ row) => row.replaceAll(/^\||\|$/g, '').split(/(?<!\\)\|/).map((cell) => line(cell.trim().replaceAll('\\|', '|'), link));
    const row = (/** @type {string[]} */ all, /** @type {string} */ tag) => `<tr>${all.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    return `<table><thead>${row(cells(rows[0]), 'th')}</thead><tbody>${rows.slice(2).map((each) => row(cells(each), 'td')).join('\n')}</tbody></table>`;
  }
  const [, mark] = /^(- |\d+\. )/.exec(text) ?? [];
  if (mark) {
    const tag = mark === '- ' ? 'ul' : 'ol';
    const items = text.split(/\n(?=- |\d+\. )/).map((item) => `<li>${line(item.replace(/^(?:- |\d+\. )/, '').replaceAll(/\n\s*/g, ' '), link)}</li>`);
    return `<${tag}>${items.join('\n')}</${tag}>`;
  }
  // Between two Chinese characters the end of a line is nothing.
  return `<p>${line(text.replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '').replaceAll('\n', ' '), link)}</p>`;
}

/** @param {string} markdown @param {(address: string) => string} [link] where an address leads @returns {string} HTML */
export function toHtml(markdown, link = (address) => address) {
  /** @type {string[]} */
  const out = [];
  let at = 0;
  const plain = (/** @type {string} */ text) => {
    for (const each of text.split(/\n{2,}/).map((one) => one.trim())) if (each) out.push(block(each, link));
  };
  for (const match of markdown.matchAll(fence)) {
    plain(markdown.slice(at, match.index));
    at = match.index + match[0].length;
    const [, language, file, text] = match;
    out.push(`<figure>${file ? `<figcaption>${escape(file)}</figcaption>` : ''}<pre><code class="${language}">${escape(text.trimEnd())}</code></pre></figure>`);
  }
  plain(markdown.slice(at));
  return out.join('\n');
}
