// Prints the sizes of what a browser loads, against the budgets, and leaves a Brotli copy beside each
// file of build/web that gains by it (serve.mjs sends it).
//
// As a module: measure() gives the same figures, for the test that keeps them.
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
export const webFolder = path.join(root, 'build/web');

/** Bytes after Brotli. */
export const budgets = { wasm: 600_000, firstPage: 1_200_000, spelling: 3_200_000 };

const compressible = /\.(?:html|js|mjs|css|wasm|dat|json|svg|txt|webmanifest)$/;
// Loaded only when a document or a command needs it; everything else belongs to the first page.
const loadedLater = [/^data\//, /^docs\//, /^parts\/(?!chunk-)/, /\.woff2$/, /\.otf$/, /^wengao-subset\.wasm$/, /\.txt$/, /\.map$/];
// Another form of the product, not fetched by the page: everything in one file, beside it whole faces and
// the data of the spelling check.
const notThePage = [/^wengao\.html$/, /^wengao-(?:fonts|spelling)\.js$/];

function filesUnder(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return filesUnder(folder, name);
    return entry.name.endsWith('.br') ? [] : [name];
  }).sort();
}

// What each Brotli copy was made of, by hash: a build may write the same file anew.
const recordFile = path.join(root, 'build/stamps/brotli.json');
const record = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};

async function compress(file) {
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const copy = `${file}.br`;
  if (record[copy] !== hash || !existsSync(copy)) {
    writeFileSync(copy, await promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }));
    record[copy] = hash;
  }
  // serve.mjs takes a copy older than its file for stale.
  const now = new Date();
  if (statSync(copy).mtimeMs < statSync(file).mtimeMs) utimesSync(copy, now, now);
}

export async function measure(folder = webFolder) {
  const names = filesUnder(folder).filter((name) => !notThePage.some((form) => form.test(name)));
  await Promise.all(names.filter((name) => compressible.test(name)).map((name) => compress(path.join(folder, name))));
  mkdirSync(path.dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(record));
  const rows = names.map((name) => {
    const file = path.join(folder, name);
    const raw = statSync(file).size;
    const sent = compressible.test(name) ? statSync(`${file}.br`).size : raw;
    return { name, raw, sent, first: !loadedLater.some((form) => form.test(name)) };
  });
  const sum = (some) => some.reduce((total, row) => total + row.sent, 0);
  return {
    rows,
    wasm: sum(rows.filter((row) => row.first && /\.(?:wasm|dat)$/.test(row.name))),
    firstPage: sum(rows.filter((row) => row.first)),
  };
}

function print({ rows, wasm, firstPage }) {
  const line = (name, raw, sent, note) =>
    console.log(`  ${name.padEnd(34)}${raw.padStart(11)}${sent.padStart(11)}  ${note}`);
  const number = (n) => n.toLocaleString('en');
  const fonts = rows.filter((row) => row.name.endsWith('.woff2'));
  line('file', 'raw', 'brotli', '');
  for (const row of rows) {
    if (!fonts.includes(row)) {
      line(row.name, number(row.raw), number(row.sent), row.first ? 'first page' : 'when needed');
    }
  }
  const fontBytes = fonts.reduce((total, row) => total + row.raw, 0);
  line(`fonts/*.woff2 (${fonts.length})`, number(fontBytes), number(fontBytes), 'when needed');
  const verdict = (size, budget) =>
    `budget ${number(budget)}: ${size <= budget ? 'kept' : 'EXCEEDED'}`;
  line('wasm with its first data', '', number(wasm), verdict(wasm, budgets.wasm));
  line('first page', '', number(firstPage), verdict(firstPage, budgets.firstPage));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print(await measure());
