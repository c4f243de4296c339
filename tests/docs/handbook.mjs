// The handbook's examples, for the tests that run them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { guides } from '../../web/docs/build.mjs';
import { codeIn } from '../../web/docs/markdown.mjs';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
export { guides };
const read = (name) => readFileSync(path.join(root, `web/docs/guides/${name}.md`), 'utf8');

/** @typedef {import('../../web/docs/markdown.mjs').Code & { guide: string }} Example */
/** @type {Example[]} */
export const examples = guides.flatMap((guide) => codeIn(read(guide)).map((code) => ({ ...code, guide })));

/** The text of a file that a guide shows. @param {string} guide @param {string} file */
export const shown = (guide, file) => examples.find((one) => one.guide === guide && one.file === file)?.text;

/** The commands of a guide, in order. @param {string} guide */
export const commandsIn = (guide) => examples.filter((one) => one.guide === guide && one.language === 'console')
  .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)));
