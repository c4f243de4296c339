// The browser gives the same bytes as Node and the tool, in a worker, under the strictest policy
// the page may be served with.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash, webcrypto } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { launch, skip } from '../browsers/index.mjs';
import { Wengao } from '../../wasm/wengao.js';
import { assets, binary, documents, filesBelow, root } from './module.mjs';

globalThis.crypto ??= webcrypto; // Node 18 has it here alone

const spellingData = join(root, 'build/spelling/wengao-spelling.dat');

const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html; charset=utf-8' };

/** Serves the sources of wasm/, what is built and the documents, as one folder. */
function serve() {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1);
    const file = [join(root, 'wasm', name), join(root, 'build/wasm', name),
      ...(name === 'data/spelling.dat' ? [spellingData] : []), ...(name.startsWith('fonts/') ? [join(root, 'build', name)] : [])]
      .find((path) => name !== '' && existsSync(path));
    response.setHeader('content-security-policy',
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
    response.setHeader('content-type', types[name.split('.').pop() || 'html'] ?? types.html);
    const [, number] = /^document\/(\d+)$/.exec(name) ?? [];
    if (number) response.end(readFileSync(files[number]));
    else if (name === 'answers.js') response.end(`export ${answersTo}`);
    else if (name === 'hashes.js') response.end(`export ${hashesOf}`);
    else if (name === '') response.end('<!doctype html><meta charset="utf-8"><title>t</title>');
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

/** The documents of the project and of the folders beside it. */
const files = [...['tests/golden/pages', 'tests/recognise'].flatMap((folder) => filesBelow(folder, ['.txt']).slice(0, 8)),
  ...['../shared/seeds', '../shared/corpus'].flatMap((folder) => filesBelow(folder, documents))];

/** What is answered about a document; of a file only its hash. It runs in Node and in the page. */
async function answersTo(core, bytes, name) {
  const doc = await core.open(bytes, { name }).catch(({ message }) => ({ refused: message }));
  if ('refused' in doc) return doc;
  const file = new Uint8Array(await crypto.subtle.digest('SHA-256', await doc.export('docx', { date: '2026-01-05' })));
  const answers = { outline: await doc.answer('outline'), check: await doc.answer('check'), figures: await doc.answer('figures'), file: [...file].join() };
  doc.close();
  return answers;
}

test('outline, findings, figures and a file, byte for byte', { skip, timeout: 300_000 }, async () => {
  assert.ok(files.length > 3);
  const core = await Wengao.load({ worker: false, assets });
  await inBrowser(async (page) => {
    await page.evaluate(async (declared) => {
      const { Wengao } = await import('/wengao.js');
      Object.assign(globalThis, { core: await Wengao.load({ worker: true, assets: '/' }), answersTo: (await import(declared)).answersTo });
    }, '/answers.js');
    for (const [i, name] of files.entries()) {
      const there = await page.evaluate(async ([n, known]) => answersTo(core, new Uint8Array(await (await fetch(`/document/${n}`)).arrayBuffer()), known), [i, name]);
      assert.deepEqual(there, await answersTo(core, readFileSync(name), name), name);
      if ('refused' in there) continue;
      assert.equal(there.outline, tool('outline', name));
      assert.equal(there.check, tool('check', '--format', 'json', name));
      assert.equal(there.figures, tool('figures', '--format', 'json', name));
    }
  });
  core.close();
});

const fixed = `关于农村公路养护情况的工作总结
县交通运输局：
今年以来，我镇坚持“建、管、养”并重，养护农村公路128.5公里，投入资金1,234.5万元。
一、主要做法
（一）压实责任。签订责任书42份，𠮷野村A4级路段<全部>达标 & 验收……
${'逐段登记、按月更新，做到责任到人、经费到位、检查到边。'.repeat(60)}
表1 养护里程
村名\t里程\t资金
东村\t12.5\t120
合计\t12.5\t120
附件：1.养护里程表
青石镇人民政府
2024年1月5日`;
const formats = ['docx', 'pdf', 'ofd', 'svg', 'html', 'txt', 'md', 'json', 'xlsx'];

/** The SHA-256 of a document in each of the formats. It runs in Node and in the page. */
async function hashesOf(core, text, formats) {
  const doc = await core.open(text, { name: 'a.txt' });
  const hashes = {};
  for (const format of formats) {
    const hash = await crypto.subtle.digest('SHA-256', await doc.export(format, { date: '2026-01-05' }));
    hashes[format] = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  doc.close();
  return hashes;
}

const fonts = existsSync(join(root, 'build/fonts/FandolFang-Regular.otf'));
test('one document in every format, byte for byte', { skip: skip || (!fonts && 'no fonts in build/fonts'), timeout: 120_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'a.txt'), fixed);
  const ofTool = {};
  for (const format of formats) {
    const out = join(folder, `out.${format}`);
    tool('convert', join(folder, 'a.txt'), '-o', out, '--date', '2026-01-05', '--quiet');
    ofTool[format] = createHash('sha256').update(readFileSync(out)).digest('hex');
  }
  const core = await Wengao.load({ worker: false, assets,
    loadData: async (name) => readFileSync(join(root, name.startsWith('fonts/') ? 'build' : 'build/wasm', name.includes('.') ? name : `data/${name}.dat`)) });
  t.after(() => core.close());
  assert.deepEqual(await hashesOf(core, fixed, formats), ofTool, 'Node');
  await inBrowser(async (page) => {
    const there = await page.evaluate(async ([declared, text, names]) => {
      const { Wengao } = await import('/wengao.js');
      const { hashesOf } = await import(declared);
      const core = await Wengao.load({ worker: true, assets: '/' });
      const hashes = await hashesOf(core, text, names);
      core.close();
      return hashes;
    }, ['/hashes.js', fixed, formats]);
    assert.deepEqual(there, ofTool);
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
