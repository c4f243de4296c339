// PDF and OFD in the module: the same bytes as the tool's, fonts fetched when first needed and no more
// of them than the pages draw.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { Wengao } from '../../wasm/wengao.js';
import { assets, binary, root } from './module.mjs';

const skip = existsSync(join(root, 'build/fonts/FandolFang-Regular.otf')) ? false : 'no fonts in build/fonts';

// Fonts lie in another folder of the build than the modules.
const load = (asked = [], none = /^$/) => Wengao.load({ worker: false, assets,
  loadData: async (name) => {
    asked.push(name);
    if (none.test(name)) throw new Error('offline');
    const folder = name.startsWith('fonts/') ? 'build' : 'build/wasm';
    return readFileSync(join(root, folder, name.includes('.') ? name : `data/${name}.dat`));
  } });

const report = `关于农村公路养护情况的工作总结
县交通运输局：
今年以来，我镇完成农村公路养护128.5公里，投入资金1,234.5万元，改造广场320㎡，勠力同心。
一、主要做法
（一）压实责任。签订责任书42份。
${'逐段登记、按月更新，做到责任到人、经费到位、检查到边。'.repeat(60)}
青石镇人民政府
2024年1月5日`;

for (const format of ['pdf', 'ofd']) {
  test(`${format}: the tool and the module write the same bytes`, { skip }, async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'wengao-pages-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'a.txt');
    writeFileSync(file, report);
    const out = join(folder, `a.${format}`);
    const run = spawnSync(binary, ['convert', file, '-o', out, '--date', '2026-01-05'], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    const core = await load();
    t.after(() => core.close());
    const doc = await core.open(report);
    const first = await doc.export(format, { date: '2026-01-05' });
    assert.ok(readFileSync(out).equals(first));
    // Again, with the fonts there already; and again after an edit and its undoing.
    assert.deepEqual(await doc.export(format, { date: '2026-01-05' }), first);
    doc.edit(0, 0, '新修订：');
    assert.notDeepEqual(await doc.export(format, { date: '2026-01-05' }), first);
    doc.edit(0, 4, '');
    assert.deepEqual(await doc.export(format, { date: '2026-01-05' }), first);
  });
}

test('a font is fetched once, and only when a page draws in it', { skip }, async (t) => {
  const asked = [];
  const core = await load(asked);
  t.after(() => core.close());
  const doc = await core.open('工作总结\n一、做法\n今年完成任务。');
  await doc.export('docx', { date: '2026-01-05' });
  assert.deepEqual(asked, []);
  const shares = [];
  await doc.export('pdf', { date: '2026-01-05', onProgress: (share) => shares.push(share) });
  await doc.export('ofd', { date: '2026-01-05' });
  assert.deepEqual(asked.sort(), ['fonts/FandolFang-Regular.otf', 'fonts/FandolHei-Regular.otf',
    'fonts/FandolSong-Bold.otf', 'fonts/FandolSong-Regular.otf', 'wengao-subset.wasm']);
  assert.ok(shares.length >= 4 && shares.every((share, i) => share >= 0 && share < 1 && (i === 0 || share >= shares[i - 1])), `${shares}`);
});

test('what no face has is drawn by the font of rare characters, and told; so is what no font has', { skip }, async (t) => {
  const asked = [];
  const core = await load(asked);
  t.after(() => core.close());
  const doc = await core.open('工作总结\n\u{20BB7}野村320㎡\u{31350}完成任务。');
  let told = [];
  await doc.export('pdf', { date: '2026-01-05', onReplaced: (characters) => { told = characters; } });
  assert.deepEqual(told, [['㎡', false], ['\u{20BB7}', false], ['\u{31350}', true]]
    .map(([character, missing]) => ({ face: 'fangsong', character, missing })));
  assert.ok(asked.includes('fonts/NotoSerifCJKsc-Rare.otf'));
});

test('where the font of rare characters cannot be had, the file is made without them', { skip }, async (t) => {
  const core = await load([], /Rare/);
  t.after(() => core.close());
  const doc = await core.open('今年改造320㎡。');
  let told = [];
  const bytes = await doc.export('pdf', { date: '2026-01-05', onReplaced: (characters) => { told = characters; } });
  assert.deepEqual(told, [{ face: 'fangsong', character: '㎡', missing: true }]);
  assert.match(Buffer.from(bytes).toString('latin1'), /^%PDF-1\.7/);
});

test('fonts of the user are used in place of those shipped', { skip }, async (t) => {
  const asked = [];
  const core = await load(asked);
  t.after(() => core.close());
  const doc = await core.open('今年完成任务。');
  const fonts = { fangsong: new Uint8Array(readFileSync(join(root, 'build/fonts/FandolKai-Regular.otf'))) };
  const bytes = await doc.export('pdf', { date: '2026-01-05', fonts });
  assert.ok(!asked.includes('fonts/FandolFang-Regular.otf'));
  assert.match(Buffer.from(bytes).toString('latin1'), /^%PDF-1\.7/);
});

test('without fonts there is a sentence; the document lives on', { skip }, async (t) => {
  const core = await Wengao.load({ worker: false, assets, loadData: () => Promise.reject(new Error('offline')) });
  t.after(() => core.close());
  const doc = await core.open(report);
  await assert.rejects(doc.export('pdf'), { code: 'data_missing', message: /wengao-subset\.wasm/ });
  assert.ok((await doc.export('docx')).length > 0);
});

test('an export given up is rejected, and the next one succeeds', { skip }, async (t) => {
  const core = await load();
  t.after(() => core.close());
  const doc = await core.open(report);
  const stop = new AbortController();
  const given = doc.export('pdf', { signal: stop.signal, onProgress: () => stop.abort() });
  await assert.rejects(given, { name: 'AbortError' });
  assert.ok((await doc.export('pdf')).length > 0);
  // Two at once do not disturb one another.
  const [one, two] = await Promise.all([doc.export('pdf'), doc.export('pdf')]);
  assert.deepEqual(one, two);
});

test('the subsetter exports the functions of its list, in the order of its header', () => {
  const listed = readFileSync(join(root, 'wasm/subset/exports.txt'), 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
  const module = new WebAssembly.Module(readFileSync(new URL('wengao-subset.wasm', assets)));
  const exported = WebAssembly.Module.exports(module).map(({ name }) => name).filter((name) => name.startsWith('ws_'));
  assert.deepEqual(exported.sort(), [...listed].sort());
  const declared = [...readFileSync(join(root, 'wasm/subset/api.h'), 'utf8').matchAll(/^[\w:* ]*[ *](ws_\w+)\(/gm)];
  assert.deepEqual(declared.map(([, name]) => name), listed);
});
