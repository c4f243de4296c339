// The spelling check in the module: the same answers as the tool's, its states, what is missing.
// Skips where its data is not built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { Wengao } from '../../wasm/wengao.js';
import { assets, binary, filesBelow, root } from './module.mjs';

const data = join(root, 'build/spelling/wengao-spelling.dat');
const skip = existsSync(data) ? false : 'build/spelling is not made (scripts/make_spelling.sh)';
const loadData = async (name) =>
  new Uint8Array(readFileSync(name === 'spelling' ? data : new URL(`data/${name}.dat`, assets)));

/** Resolves when the check of the present text is done. */
const checked = (doc) => new Promise((resolve) => {
  const stop = doc.on('spelling', ({ state }) => {
    if (state !== 'done') return;
    stop();
    resolve();
  });
});
const words = (doc) => doc.findings().filter(({ rule }) => rule.startsWith('spelling.'))
  .map(({ block, from, to }) => doc.text.split('\n')[doc.lineOf(block)].slice(from, to));

test('native and wasm find the same, byte for byte', { skip }, async (t) => {
  const core = await Wengao.load({ worker: false, assets, loadData });
  t.after(() => core.close());
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const wrong = join(folder, 'wrong.txt');
  writeFileSync(wrong, '要做好监测和评沽工作，产量抄过一万吨。\n他带带了同志们。\n群众诉求得到会应，这件事家户喻晓。\n'.repeat(3));
  const files = [wrong, ...filesBelow('tests/golden', ['.txt']).slice(0, 10),
    ...filesBelow('../shared/corpus/txt', ['.txt']).slice(0, 4)];
  for (const file of files) {
    const doc = await core.open(readFileSync(file), { name: file });
    const done = checked(doc);
    await doc.spelling('suggestions');
    await done;
    const native = spawnSync(binary, ['check', '--spelling=suggest', '--format', 'json', file], { maxBuffer: 1 << 28 });
    assert.equal(await doc.answer('check'), native.stdout.toString(), file);
    doc.close();
  }
});

test('states, edits, refused corrections, off', { skip }, async (t) => {
  const core = await Wengao.load({ worker: true, assets, loadData });
  t.after(() => core.close());
  const doc = await core.open('要做好监测和评沽工作。\n群众诉求得到会应。');
  const states = [];
  doc.on('spelling', ({ state }) => states.push(state));
  let done = checked(doc);
  await doc.spelling('errors');
  await done;
  assert.deepEqual(states, ['loading', 'checking', 'done']);
  assert.deepEqual(words(doc), ['评沽']);

  done = checked(doc);
  doc.edit(0, 0, '产量抄过一万吨。');
  await done;
  assert.deepEqual(words(doc), ['抄过', '评沽']);
  const finding = doc.findings().find(({ rule }) => rule === 'spelling.error');
  assert.match(finding.message, /“抄过”疑为“超过”（同音）/);
  done = checked(doc);
  await doc.applyFix(finding.id, 0);
  await done;
  assert.ok(doc.text.startsWith('产量超过一万吨。'));

  done = checked(doc);
  await doc.spelling('suggestions', { words: ['评沽'] });
  await done;
  assert.deepEqual(words(doc), ['会应']);
  await doc.spelling('off');
  await doc.settled();
  assert.deepEqual(words(doc), []);
  assert.equal(states.at(-1), 'off');
});

test('the dictionary of a profile holds: for the model and for the lists', { skip }, async (t) => {
  const core = await Wengao.load({ worker: false, assets, loadData });
  t.after(() => core.close());
  const doc = await core.open('要做好监测和评沽工作，作出布署。');
  let done = checked(doc);
  await doc.spelling('errors');
  await done;
  const all = () => doc.findings().map(({ rule }) => rule);
  assert.deepEqual(all(), ['spelling.error', 'word.typo']);
  done = checked(doc);
  await doc.setProfile(JSON.stringify({ wengaoProfile: 1, names: ['评沽', '布署'] }));
  await done;
  assert.deepEqual(all(), []);
  done = checked(doc);
  await doc.setProfile(JSON.stringify({ wengaoProfile: 1 }));
  await done;
  assert.deepEqual(all(), ['spelling.error', 'word.typo']);
});

test('without its data the document goes on without it', async (t) => {
  const core = await Wengao.load({ worker: false, assets, loadData: async () => { throw new Error('absent'); } });
  t.after(() => core.close());
  const doc = await core.open('要做好监测和评沽工作。');
  await assert.rejects(doc.spelling('errors'), { code: 'data_missing' });
  await assert.rejects(doc.spelling('everything'), { code: 'bad_option' });
  doc.edit(0, 0, '今年');
  await doc.settled();
  assert.ok(doc.text.startsWith('今年'));
});

test('damaged data is refused', async (t) => {
  const core = await Wengao.load({ worker: false, assets, loadData: async () => new Uint8Array(1000) });
  t.after(() => core.close());
  const doc = await core.open('要做好监测和评沽工作。');
  await assert.rejects(doc.spelling('errors'), { code: 'damaged' });
});
