// The style sheets of the editor element, made of the page's: its tokens belong to the element there,
// and each can be set from outside (--wengao-accent for --accent).
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The declarations of the first rule for :root in a piece of CSS. @param {string} css */
const rootRule = (css) => /:root \{([^}]*)\}/.exec(css)?.[1] ?? '';

/** @param {string} declarations where a value may be given from outside */
const open = (declarations) => declarations.replaceAll(/--([\w-]+): ([^;]+);/g, '--$1: var(--wengao-$1, $2);');

/** @param {string} light the page's tokens.css @param {string} dark its dark.css @returns {string} */
export function tokensFor(light, dark) {
  const lightRule = open(rootRule(light));
  const darkRule = open(rootRule(dark));
  return `:host { ${lightRule} }
    @media (prefers-color-scheme: dark) { :host { ${darkRule} } }
    :host([theme="light"]) { color-scheme: light; ${lightRule.replace(/color-scheme:[^;]*;/, '')} }
    :host([theme="dark"]) { color-scheme: dark; ${darkRule} }`;
}

/** @param {string} root @param {string[]} target @returns {Promise<Record<string, string>>} */
export async function sheets(root, target) {
  const read = (/** @type {string} */ name) => readFileSync(path.join(root, 'web', name), 'utf8');
  const small = async (/** @type {string} */ css) =>
    (await transform(css, { loader: 'css', minify: true, target, charset: 'utf8' })).code;
  return {
    'element.css': await small(tokensFor(read('css/tokens.css'), read('css/dark.css')) + read('component/element.css')),
    'text.css': await small(read('css/editor.css')),
    'frame.css': await small(read('frame/frame.css')),
  };
}
