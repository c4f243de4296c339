// The browser gives the same bytes as Node and the tool, in a worker, under the strictest policy
// the page may be served with.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { launch, skip } from '../browsers/index.mjs';
import { Wengao } from '../../wasm/wengao.js';
import { assets, binary, filesBelow, root } from './module.mjs';

const spellingData = join(root, 'build/spelling/wengao-spelling.dat');

const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html; charset=utf-8' };

/** Serves the sources of wasm/ and what is built, as one folder. */
function serve() {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    const file = [join(root, 'wasm', name), join(root, 'build/wasm', name),
      ...(name === 'data/spelling.dat' ? [spellingData] : [])]
      .find((path) => name !== '' && existsSync(path));
    response.setHeader('content-security-policy',
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
    response.setHeader('content-type', types[name.split('.').pop() || 'html'] ?? types.html);
    if (name === '') response.end('<!doctype html><meta charset="utf-8"><title>t</title>');
    else if (name === 'favicon.ico') response.writeHead(204).end();
    else if (file === undefined) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(
      { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }));
  });
}

/** Runs `look` with a page that may ask nobody else, and must not complain.
 * @param {(page: any) => Promise<void>} look */
async function inBrowser(look) {
  const site = await serve();
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') problems.push(message.text()); });
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) problems.push(request.url());
    });
    await page.goto(site.url);
    await look(page);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    site.close();
  }
}
const tool = (...args) => spawnSync(binary, args, { maxBuffer: 1 << 28 }).stdout.toString();

test('outline, findings, figures and a file, byte for byte', { skip }, async () => {
  const files = ['tests/golden/pages', 'tests/recognise', '../shared/seeds']
    .flatMap((folder) => filesBelow(folder, ['.txt']).slice(0, 8));
  assert.ok(files.length > 3);
  await inBrowser(async (page) => {
    const read = (list) => page.evaluate(async (inputs) => {
      const { Wengao } = await import('/wengao.js');
      const core = await Wengao.load({ worker: true, assets: '/' });
      const out = [];
      for (const { name, bytes } of inputs) {
        const doc = await core.open(Uint8Array.from(bytes), { name });
        const file = await doc.export('docx', { date: '2026-01-05' });
        out.push({ file: [...file], outline: await doc.answer('outline'),
          check: await doc.answer('check'), figures: await doc.answer('figures') });
        doc.close();
      }
      core.close();
      return out;
    }, list);
    const answers = await read(files.map((name) => ({ name, bytes: [...readFileSync(name)] })));
    assert.equal(answers.length, files.length);
    const core = await Wengao.load({ worker: false, assets });
    for (const [i, { file, outline, check, figures }] of answers.entries()) {
      assert.equal(outline, tool('outline', files[i]));
      assert.equal(check, tool('check', '--format', 'json', files[i]));
      assert.equal(figures, tool('figures', '--format', 'json', files[i]));
      const doc = await core.open(readFileSync(files[i]));
      assert.deepEqual(file, [...await doc.export('docx', { date: '2026-01-05' })]);
      doc.close();
    }
    core.close();
  });
});

test('the spelling check, byte for byte', { skip: skip || (!existsSync(spellingData) && 'the data of the spelling check is not built') }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  try {
    const wrong = join(folder, 'wrong.txt');
    writeFileSync(wrong, '要做好监测和评沽工作，产量抄过一万吨。\n他带带了同志们。\n群众诉求得到会应，这件事家户喻晓。\n');
    const files = [wrong, ...filesBelow('../shared/seeds', ['.txt']).slice(0, 3)];
    await inBrowser(async (page) => {
      const answers = await page.evaluate(async (inputs) => {
        const { Wengao } = await import('/wengao.js');
        const core = await Wengao.load({ worker: true, assets: '/' });
        const out = [];
        for (const { name, bytes } of inputs) {
          const doc = await core.open(Uint8Array.from(bytes), { name });
          const done = new Promise((resolve) => { doc.on('spelling', ({ state }) => { if (state === 'done') resolve(); }); });
          await doc.spelling('suggestions');
          await done;
          out.push(await doc.answer('check'));
          doc.close();
        }
        core.close();
        return out;
      }, files.map((name) => ({ name, bytes: [...readFileSync(name)] })));
      for (const [i, answer] of answers.entries()) {
        assert.equal(answer, tool('check', '--spelling=suggest', '--format', 'json', files[i]));
      }
      assert.match(answers[0], /spelling\.error/);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
