// Builds the npm package: build/package/wengao (as it is installed) and build/package/wengao-x.y.z.tgz.
// Needs build/wasm and build/web/notices.txt (scripts/build.sh package sees to both). The same input gives the same bytes, wherever and whenever it is built.
//
//   node web/package/build.mjs [FOLDER]
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sheets } from './sheets.mjs';
import { printSizes } from './sizes.mjs';
import { tgz } from './tar.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const at = (/** @type {string} */ name) => path.join(root, name);
const read = (/** @type {string} */ name) => readFileSync(at(name));

/** The page's own choices stay the page's. @type {import('esbuild').Plugin} */
const ownChoices = {
  name: 'own-choices',
  setup(builder) { builder.onResolve({ filter: /\/prefs\.js$/ }, () => ({ path: at('web/component/prefs.js') })); },
};
const scripts = {
  plugins: [ownChoices],
  absWorkingDir: root, bundle: true, format: /** @type {const} */ ('esm'), minify: true, write: false,
  target: ['chrome109', 'firefox115', 'safari16.4'], outdir: at('build/package/wengao'),
  legalComments: /** @type {const} */ ('none'), charset: /** @type {const} */ ('utf8'),
};
// What both the module and the editor need is a chunk of its own; the worker is one file.
/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...scripts, splitting: true, chunkNames: 'chunk-[hash]',
    entryPoints: {
      wengao: 'wasm/wengao.js', editor: 'web/component/editor.js', 'frame-page': 'web/frame/page.js',
    },
  },
  { ...scripts, entryPoints: { worker: 'wasm/worker.js' } },
  { ...scripts, entryPoints: { 'frame-client': 'web/frame/client.js' } },
];

// From the project → in the package.
const copies = {
  'build/wasm/wengao-core.wasm': 'wengao-core.wasm',
  'build/wasm/wengao-subset.wasm': 'wengao-subset.wasm',
  'wasm/api.d.ts': 'wengao.d.ts',
  'wasm/answers.d.ts': 'answers.d.ts',
  'wasm/files.d.ts': 'files.d.ts',
  'wasm/lines.d.ts': 'lines.d.ts',
  'web/component/editor.d.ts': 'editor.d.ts',
  'web/frame/client.d.ts': 'frame-client.d.ts',
  'web/frame/frame.html': 'frame.html',
  'web/package/package.json': 'package.json',
  'web/package/README.md': 'README.md',
  'web/package/CHANGELOG.md': 'CHANGELOG.md',
  'web/package/contract.json': 'contract.json',
  'web/component/README.md': 'docs/editor.md',
  'web/frame/README.md': 'docs/frame.md',
  'web/examples/README.md': 'docs/examples.md',
  'LICENSE': 'LICENSE',
  'build/web/notices.txt': 'NOTICES.txt',
};
// A build without a spelling check has an empty file: bundlers look for one by its name.
const spelling = {
  'build/spelling/wengao-spelling.dat': 'data/spelling.dat',
  'build/spelling/wengao-spelling.NOTICE.txt': 'data/spelling.NOTICE.txt',
};
const folders = { 'build/wasm/data': 'data', 'web/examples': 'examples' };

/** The minifier drops what asks other bundlers not to look into Node's own modules (wasm/node.js).
 * @param {Uint8Array} script @returns {Uint8Array} */
const asking = (script) => Buffer.from(String(Buffer.from(script))
  .replaceAll('import(["node"', 'import(/* webpackIgnore: true *//* @vite-ignore */["node"'));

/** @returns {Promise<Map<string, Uint8Array>>} name in the package → content */
async function everything() {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  for (const options of bundles) {
    for (const { path: name, contents } of (await build(options)).outputFiles ?? []) {
      files.set(path.relative(scripts.outdir, name), asking(contents));
    }
  }
  for (const [name, text] of Object.entries(await sheets(root, scripts.target))) {
    files.set(`css/${name}`, Buffer.from(text));
  }
  for (const [from, to] of Object.entries(copies)) files.set(to, read(from));
  for (const [from, to] of Object.entries(spelling)) files.set(to, existsSync(at(from)) ? read(from) : Buffer.of());
  for (const [from, to] of Object.entries(folders)) {
    for (const name of readdirSync(at(from), { recursive: true, encoding: 'utf8' })) {
      if (/\.\w+$/.test(name) && name !== 'README.md') files.set(`${to}/${name}`, read(`${from}/${name}`));
    }
  }
  // What a page may name in integrity="…".
  const integrity = [...files].filter(([name]) => /^[^/]*\.(?:js|wasm)$|^css\//.test(name)).sort()
    .map(([name, bytes]) => [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`]);
  files.set('integrity.json', Buffer.from(`${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const out = path.resolve(process.argv[2] ?? at('build/package'));
if (!existsSync(at('build/wasm/wengao-core.wasm'))) {
  console.error('build/wasm is not built: scripts/build.sh wasm');
  process.exit(1);
}
const files = await everything();
rmSync(path.join(out, 'wengao'), { recursive: true, force: true });
for (const [name, bytes] of files) {
  const file = path.join(out, 'wengao', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
const { name, version } = JSON.parse(String(read('web/package/package.json')));
const packed = path.join(out, `${name}-${version}.tgz`);
writeFileSync(packed, tgz([...files].map(([each, bytes]) => ({ name: each, bytes }))));
printSizes(path.join(out, 'wengao'), packed);
