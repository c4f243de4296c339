// The API reference, made of the declarations themselves: what is said of a name stands above it, each
// name has an address, and the names within a declaration lead to theirs.

import { escape } from './markdown.mjs';

/** @typedef {{ name: string, text: string, said: string }} Declared */

/** What a file exports, in its order. @param {string} source of a .d.ts @returns {Declared[]} */
export function declaredIn(source) {
  const out = [];
  const start = /^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(export (?:interface|type|class|const|function) (\w+)[\s\S]*?)(?=\n(?:\/\*\*|export |import |declare )|$(?![\s\S]))/gm;
  for (const [, comment = '', text, name] of source.matchAll(start)) {
    const said = comment.replaceAll(/^\s*\/?\*+\/?\s?|\s*\*\/\s*$/gm, '').trim();
    out.push({ name, text: text.trimEnd().replace(/^export /, ''), said });
  }
  return out;
}

/** @param {readonly { title: string, source: string }[]} parts @returns {string} HTML */
export function reference(parts) {
  const all = parts.map(({ title, source }) => ({ title, declared: declaredIn(source) }));
  const names = new Set(all.flatMap(({ declared }) => declared.map(({ name }) => name)));
  const linked = (/** @type {string} */ text, /** @type {string} */ own) => text.split(/(\/\*\*[\s\S]*?\*\/|\/\/[^\n]*)/)
    .map((piece, i) => i % 2 ? `<i>${escape(piece)}</i>`
      : escape(piece).replaceAll(/\b[A-Z]\w+\b/g, (word) => names.has(word) && word !== own ? `<a href="#${word}">${word}</a>` : word)).join('');
  const one = (/** @type {Declared} */ { name, text, said }) => `<section id="${name}"><h3>${name}</h3>${said ? `<p lang="en">${escape(said)}</p>` : ''}
<pre lang="en"><code>${linked(text, name)}</code></pre></section>`;
  return all.map(({ title, declared }) => `<h2>${escape(title)}</h2>
<p>${declared.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' · ')}</p>
${declared.map(one).join('\n')}`).join('\n');
}
