// What bundlers make of the package: they take its files along, and leave out what is not used.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { budgets, sentFor } from '../../web/package/sizes.mjs';
import { install, skip, spells } from './installed.mjs';

/** @type {ReturnType<typeof install>} */
let place;
before(() => {
  if (skip) return;
  place = install();
  place.write('checks.js', `import { Wengao } from 'wengao';
    export const check = async (text, options) => (await (await Wengao.load(options)).open(text)).check();`);
  place.write('edits.js', "import 'wengao/editor';");
});
after(() => place?.remove());

/** @type {Record<string, (entry: string, out: string) => Promise<string[]>>} each gives its warnings */
const bundlers = {
  async esbuild(entry, out) {
    const { warnings } = await esbuild.build({
      absWorkingDir: place.folder, entryPoints: [entry], bundle: true, format: 'esm', splitting: true, minify: true, outdir: out,
      logLevel: 'silent',
    });
    return warnings.map(({ text }) => text);
  },
  async vite(entry, out) {
    const warnings = [];
    await vite.build({
      root: place.folder, logLevel: 'silent', configFile: false,
      build: { outDir: out, emptyOutDir: true, rollupOptions: {
        input: path.join(place.folder, entry), preserveEntrySignatures: 'strict', onwarn: ({ message }) => warnings.push(message),
        output: { entryFileNames: entry },
      } },
    });
    return warnings;
  },
  async webpack(entry, out) {
    const stats = await new Promise((resolve, reject) => {
      webpack({
        mode: 'production', context: place.folder, entry: `./${entry}`, experiments: { outputModule: true }, performance: { hints: false },
        output: { path: out, filename: entry, library: { type: 'module' } },
      }, (error, done) => (error ? reject(error) : resolve(done)));
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    return [...errors, ...warnings].map(({ message }) => message);
  },
};
const filesIn = (out, ending) => readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))
  .map((name) => path.join(out, name));
const textOf = (out) => filesIn(out, 'js').map((file) => readFileSync(file, 'utf8')).join('\n');

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name}: nothing to warn of; what only checks leaves the editor out, and works`, { skip, timeout: 120_000 }, async (t) => {
    const out = path.join(place.folder, `${name}-checks`);
    assert.deepEqual(await bundle('checks.js', out), []);
    assert.doesNotMatch(textOf(out), /cm-content|customElements/);
    const wasm = path.join(place.folder, 'node_modules/wengao/wengao-core.wasm');
    const sent = sentFor([...filesIn(out, 'js'), wasm]);
    t.diagnostic(`checking only: ${sent.toLocaleString('en')} bytes compressed; budget ${budgets.checking.toLocaleString('en')}`);
    assert.ok(sent <= budgets.checking, `${sent}`);
    writeFileSync(path.join(out, 'run.mjs'), `import { readFileSync } from 'node:fs'; import { check } from './checks.js';
      const { findings } = await check('走访居民38户，，办结事项21件。', { worker: false, wasm: readFileSync(process.argv[2]) });
      console.log(findings.length > 0);`);
    writeFileSync(path.join(out, 'package.json'), '{"type":"module"}');
    assert.equal(place.run(path.join(out, 'run.mjs'), wasm).trim(), 'true');
  });
}

for (const name of ['vite', 'webpack']) {
  test(`${name} takes the editor's files along`, { skip, timeout: 120_000 }, async () => {
    const out = path.join(place.folder, `${name}-edits`);
    assert.deepEqual(await bundlers[name]('edits.js', out), []);
    assert.match(textOf(out), /wengao-editor/);
    // Vite writes small files, as that of no spelling check is, into the script.
    const packs = spells || name !== 'vite' ? 3 : 2;
    assert.deepEqual(['.wasm', '.dat', '.css'].map((ending) => filesIn(out, ending).length), [2, packs, 2]);
    assert.ok(textOf(out).includes('self.postMessage'), 'the worker');
  });
}
