// What the guides show runs, or is what the examples do.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { events, services, verbs } from '../../web/frame/protocol.js';
import { examplesIn, install, root, skip } from './installed.mjs';

/** @type {ReturnType<typeof install>} */
let place;
before(() => { if (!skip) place = install(); });
after(() => place?.remove());

test('the example of the package\'s guide prints findings, the fixed text and a file', { skip, timeout: 60_000 }, () => {
  const [first] = examplesIn('web/package/README.md', 'js');
  place.write('guide.mjs', first);
  const lines = place.run('guide.mjs').trim().split('\n');
  assert.ok(lines.some((line) => /^2 .*，，/.test(line)), lines.join('\n'));
  assert.deepEqual(lines.slice(-3), ['一、主要工作', '走访居民38户，办结事项21件。', 'true']);
});

test('the scripts of the guides are well-formed and use what is declared', { skip, timeout: 60_000 }, () => {
  const scripts = ['web/package', 'web/component', 'web/frame'].flatMap((folder) => examplesIn(`${folder}/README.md`, 'js'));
  assert.ok(scripts.length >= 4);
  scripts.forEach((script, i) => writeFileSync(path.join(place.folder, `guide${i}.ts`), [
    /import .*Wengao/.test(script) ? '' : "import { Wengao } from 'wengao';", "import type {} from 'wengao/editor';",
    script.replace("'/wengao/frame-client.js'", "'wengao/frame'").replace("getElementById('editor')", "getElementById('editor') as HTMLIFrameElement")
      .replace("querySelector('wengao-editor')", "querySelector('wengao-editor')!"), 'export {}; void Wengao;'].join('\n')));
  place.write('tsconfig.json', JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', lib: ['es2023', 'dom', 'dom.iterable'], types: [], strict: true, noEmit: true },
    files: scripts.map((_, i) => `guide${i}.ts`),
  }));
  const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', place.folder], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('the guides name every verb, event and attribute, and files that are there', { skip }, () => {
  const frame = readFileSync(path.join(root, 'web/frame/README.md'), 'utf8');
  for (const name of [...Object.keys(verbs), ...Object.keys(services), ...events]) assert.match(frame, new RegExp(`\`${name}\``), name);
  const editor = readFileSync(path.join(root, 'web/component/README.md'), 'utf8');
  const source = readFileSync(path.join(root, 'web/component/editor.js'), 'utf8');
  for (const [, name] of source.matchAll(/(?:get|has)Attribute\('([\w-]+)'\)/g)) assert.match(editor, new RegExp(`\`${name}\``), name);
  for (const guide of ['package', 'component', 'frame', 'examples']) {
    const text = readFileSync(path.join(root, `web/${guide}/README.md`), 'utf8');
    for (const [, link] of text.matchAll(/\]\(([^)#:]+)\)/g)) assert.ok(existsSync(path.join(root, 'web', guide, link)), link);
  }
});

test('each documented command starts its example', { skip, timeout: 60_000 }, async (t) => {
  const text = readFileSync(path.join(root, 'web/examples/README.md'), 'utf8');
  const commands = [...text.matchAll(/`node (node_modules\/\S+) (form|frame)`/g)];
  assert.equal(commands.length, 2);
  for (const [, script, name] of commands) {
    const child = spawn(process.execPath, [script, name], { cwd: place.folder });
    t.after(() => child.kill());
    const url = await new Promise((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
      child.once('exit', (code) => reject(new Error(`exit ${code}`)));
    });
    const page = await fetch(url);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-security-policy'), /default-src 'none'.*wasm-unsafe-eval/);
    assert.match(await page.text(), /wengao/);
    assert.equal((await fetch(new URL('/wengao/%2e%2e/%2e%2e/package.json', url))).status, 404, 'nothing outside the folder');
  }
});
