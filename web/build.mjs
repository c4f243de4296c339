// Bundles the page into build/web. Run from anywhere: node web/build.mjs [--watch]
//
// The wasm and its data come from build/wasm, the fonts from build/fonts/web; where one is not built
// yet the page is bundled without it and says so when it is opened.
import { context, build } from 'esbuild';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const out = path.join(root, 'build/web');
const at = (/** @type {string} */ name) => path.join(root, name);

// Chromium 109 is the last one for Windows 7.
const target = ['chrome109', 'firefox115', 'safari16.4'];

const scripts = {
  bundle: true, format: /** @type {const} */ ('esm'), minify: true, target, outdir: out,
  entryPoints: { app: at('web/app/main.js'), worker: at('wasm/worker.js') },
  legalComments: /** @type {const} */ ('none'), charset: /** @type {const} */ ('utf8'),
  external: ['node:*'],
};
const styles = {
  bundle: true, minify: true, target, outdir: out, charset: /** @type {const} */ ('utf8'),
  entryPoints: { app: at('web/css/app.css'), editor: at('web/css/editor.css') },
};

/** Copies what is not bundled. */
function copyRest() {
  const copies = [
    ['web/index.html', 'index.html'], ['web/icon.svg', 'icon.svg'],
    ['build/wasm/wengao-core.wasm', 'wengao-core.wasm'], ['build/wasm/data', 'data'],
    ['build/fonts/web', 'fonts'],
  ];
  for (const [from, to] of copies) {
    if (existsSync(at(from))) cpSync(at(from), path.join(out, to), { recursive: true, preserveTimestamps: true });
    else console.warn(`web/build.mjs: ${from} is not there yet`);
  }
}

mkdirSync(out, { recursive: true });
if (process.argv.includes('--watch')) {
  for (const options of [scripts, styles]) await (await context(options)).watch();
} else {
  await Promise.all([build(scripts), build(styles)]);
}
copyRest();
