// Bundles the page into build/web. Run from anywhere: node web/build.mjs [--watch]
//
// The wasm and its data come from build/wasm, the fonts from build/fonts/web; where one is not built
// yet the page is bundled without it and says so when it is opened.
import { context, build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { facesOnScreen, rareFont } from '../scripts/fonts.mjs';
import { hansData } from './hans.mjs';
import { buildOneFile } from './one-file/build.mjs';
import { buildServiceWorker } from './pwa/build.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'build/web');
const at = (/** @type {string} */ name) => path.join(root, name);

// Chromium 109 is the last one for Windows 7.
const target = ['chrome109', 'firefox115', 'safari16.4'];

const scripts = {
  bundle: true, format: /** @type {const} */ ('esm'), minify: true, target, outdir: out,
  legalComments: /** @type {const} */ ('none'), charset: /** @type {const} */ ('utf8'),
};
// The page's dialogs are parts of their own, loaded when first opened; the worker is one file.
const bundles = [
  { ...scripts, entryPoints: { app: at('web/app/main.js') }, splitting: true, chunkNames: 'parts/[name]-[hash]' },
  { ...scripts, entryPoints: { worker: at('wasm/worker.js') } },
];
const styles = {
  bundle: true, minify: true, target, outdir: out, charset: /** @type {const} */ ('utf8'),
  entryPoints: { app: at('web/css/app.css'), editor: at('web/css/editor.css'), dark: at('web/css/dark.css') },
};

/** The whole faces and the rare characters, for PDF and OFD; each is fetched with the first file that draws it. */
async function exportFonts() {
  return [...(await facesOnScreen()).map(({ font }) => font), rareFont].filter((name) => existsSync(at(`build/fonts/${name}`)));
}

/** Copies what is not bundled. */
async function copyRest() {
  const fonts = await exportFonts();
  const copies = [
    ['web/index.html', 'index.html'], ['web/manifest.webmanifest', 'manifest.webmanifest'], ['web/icon.svg', 'icon.svg'],
    ['build/wasm/wengao-core.wasm', 'wengao-core.wasm'], ['build/wasm/data', 'data'],
    ['build/wasm/wengao-subset.wasm', 'wengao-subset.wasm'],
    ['build/spelling/wengao-spelling.dat', 'data/spelling.dat'], ['build/spelling/wengao-spelling.NOTICE.txt', 'data/spelling.NOTICE.txt'],
    ...fonts.map((name) => [`build/fonts/${name}`, `fonts/${name}`]),
    ['build/fonts/web', 'fonts'],
  ];
  for (const [from, to] of copies) {
    if (existsSync(at(from))) cpSync(at(from), path.join(out, to), { recursive: true, preserveTimestamps: true });
    else {
      rmSync(path.join(out, to), { recursive: true, force: true });
      console.warn(`web/build.mjs: ${from} is not there yet`);
    }
  }
  const kept = path.join(out, 'fonts');
  for (const name of existsSync(kept) ? readdirSync(kept) : []) {
    if (name.endsWith('.otf') && !fonts.includes(name)) rmSync(path.join(kept, name));
  }
}

/**
 * The parts that the page begins with are named in its head: else each is asked for only when the one
 * before has been read.
 * @param {import('esbuild').Metafile} made
 */
function preload(made) {
  const nameOf = (/** @type {string} */ file) => path.relative(out, path.join(root, file)).split(path.sep).join('/');
  const app = Object.entries(made.outputs).find(([file]) => nameOf(file) === 'app.js')?.[1];
  const first = app?.imports.filter(({ kind }) => kind === 'import-statement').map(({ path: file }) => nameOf(file)) ?? [];
  const index = path.join(out, 'index.html');
  const links = first.map((name) => `<link rel="modulepreload" href="${name}">\n`).join('');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<script type="module"', () => `${links}<script type="module"`));
}

/** What the page of each rule says and shows, for the catalogue: the module holds neither. */
function writeRulePages() {
  const folder = at('core/lint/rules');
  /** @type {Record<string, import('./app/later/rules.js').RulePage>} */
  const pages = {};
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.md')).sort()) {
    const page = readFileSync(path.join(folder, name), 'utf8');
    const [, id, words] = /\n`([a-z.0-9-]+)`[^\n]*\n\n([^]*?)(?:\n## |$)/.exec(page) ?? [];
    if (!id) continue;
    const [bad = '', good = ''] = [...page.matchAll(/\n```text\n([^]*?)\n```/g)].map(([, example]) => example);
    pages[id] = { words: words.replace(/\s*\n\s*/g, '').trim(), bad, good };
  }
  mkdirSync(path.join(out, 'data'), { recursive: true });
  writeFileSync(path.join(out, 'data/rules.json'), JSON.stringify(pages));
}

/** The guide for writers, for the page's own help: its sections in both languages. */
function writeHelp() {
  const sections = (/** @type {string} */ name) => readFileSync(at(`web/docs/guides/${name}.md`), 'utf8').split(/^## /m).slice(1).map((section) => {
    const [title, ...lines] = section.trim().split(/\n+/);
    return { title, lines: lines.map((line) => line.replace(/^- /, '')) };
  });
  writeFileSync(path.join(out, 'data/help.json'), JSON.stringify({ zh: sections('use'), en: sections('use.en') }));
}

/** @type {import('esbuild').BuildResult<{ metafile: true }>[] | null} */
let made = null;
mkdirSync(out, { recursive: true });
rmSync(path.join(out, 'parts'), { recursive: true, force: true });
if (process.argv.includes('--watch')) {
  for (const options of [...bundles, styles]) await (await context(options)).watch();
} else {
  made = await Promise.all([...bundles, styles].map((options) => build({ ...options, absWorkingDir: root, metafile: true })));
}
await copyRest();
if (made) preload(made[0].metafile);
writeRulePages();
writeHelp();
writeFileSync(path.join(out, 'data/hans.json'), await hansData());
await buildOneFile(root, out, scripts);
await buildServiceWorker(root, out, scripts);
