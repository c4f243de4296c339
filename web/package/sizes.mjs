// What of the package a browser loads, after Brotli, against the budgets; without fonts, which the
// package does not hold. measure() gives the same figures to the test that keeps them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const recordFile = path.join(root, 'build/stamps/package-brotli.json');

/** Bytes after Brotli. */
export const budgets = { checking: 700_000, editor: 1_200_000 };

/** Names of the modules a module imports as it is loaded, itself included.
 * @param {string} folder @param {string} name @param {Set<string>} [seen] */
export function loadedWith(folder, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(path.join(folder, name), 'utf8');
  for (const [, other] of text.matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g)) loadedWith(folder, other, seen);
  return seen;
}

/** Bytes after Brotli; written down by hash, since compressing the wasm takes seconds.
 * @param {readonly string[]} files @returns {number} */
export function sentFor(files) {
  /** @type {Record<string, number>} */
  const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
  let sum = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    const hash = createHash('sha256').update(bytes).digest('hex');
    record[hash] ??= brotliCompressSync(bytes).length;
    sum += record[hash];
  }
  mkdirSync(path.dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(record));
  return sum;
}

/** @param {string} folder of the package as it is installed */
export function measure(folder) {
  const core = ['worker.js', 'wengao-core.wasm'];
  const checking = [...loadedWith(folder, 'wengao.js'), ...core];
  const editor = [...new Set([...checking, ...loadedWith(folder, 'editor.js'), 'css/element.css', 'css/text.css'])];
  const sent = (/** @type {string[]} */ names) => sentFor(names.map((name) => path.join(folder, name)));
  return { checking: { names: checking, sent: sent(checking) }, editor: { names: editor, sent: sent(editor) } };
}

/** @param {string} folder @param {string} packed the .tgz */
export function printSizes(folder, packed) {
  const number = (/** @type {number} */ n) => n.toLocaleString('en').padStart(11);
  console.log(`  ${path.basename(packed).padEnd(28)}${number(statSync(packed).size)}`);
  const sizes = measure(folder);
  for (const what of /** @type {const} */ (['checking', 'editor'])) {
    const { sent, names } = sizes[what];
    console.log(`  ${what.padEnd(28)}${number(sent)}  brotli, ${names.length} files; budget ${
      budgets[what].toLocaleString('en')}: ${sent <= budgets[what] ? 'kept' : 'EXCEEDED'}`);
  }
}
