// Native and wasm give the same bytes, on whole documents.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Wengao } from '../../wasm/wengao.js';
import { assets, binary, documents, filesBelow } from './module.mjs';

const core = await Wengao.load({ worker: false, assets });
test.after(() => core.close());

const tool = (args) => spawnSync(binary, args, { maxBuffer: 1 << 28 });
const native = (verb, file) => tool([...verb, file]).stdout.toString();

async function compare(file) {
  const doc = await core.open(readFileSync(file), { name: file }).catch((error) => {
    // Refused by both, in the same words.
    const done = tool(['outline', file]);
    assert.equal(done.status, 2, `${file}: ${error}`);
    assert.ok(done.stderr.toString().includes(error.message), `${file}: ${error}`);
    return null;
  });
  if (doc === null) return;
  for (const [question, verb] of Object.entries({ outline: ['outline'],
    check: ['check', '--format', 'json'], figures: ['figures', '--format', 'json'] })) {
    const ours = await doc.answer(question);
    assert.ok(ours.startsWith('[{"file":'), `${question} ${file}`);
    assert.equal(ours, native(verb, file), `${question} ${file}`);
  }
  doc.close();
}

test('documents of the project', async () => {
  const files = filesBelow('tests', ['.txt']);
  assert.ok(files.length > 10, `${files.length} files`);
  for (const file of files) await compare(file);
});

for (const folder of ['../shared/seeds', '../shared/corpus']) {
  const files = filesBelow(folder, documents);
  const skip = files.length === 0 ? `${folder} is not here` : false;
  test(`documents of ${folder}`, { skip }, async () => {
    for (const file of files) await compare(file);
  });
}

test('similar: what documents share, with the document each place is in', async () => {
  const shared = '组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手';
  const old = await core.open(`镇里修路三条。${shared}。`, { name: 'same name' });
  const doc = await core.open(`${shared}。\n今年又在村口建起一座能停二十辆车的停车场。`, { name: 'same name' });
  const found = await doc.similar([old]);
  assert.equal(found.passages.length, 1);
  assert.equal(found.passages[0].text, shared);
  assert.equal(found.passages[0].other.document, 0);
  assert.equal(found.passages[0].other.column, 8);
  assert.ok(found.reports[0].new < 0.6);
  assert.equal((await doc.similar()).passages.length, 0);
  old.close();
  await assert.rejects(doc.similar([old]), { code: 'not_found' });
  doc.close();
});

test('exports are the bytes of the tool', async () => {
  const [file] = filesBelow('tests/golden', ['.txt']);
  for (const format of ['docx', 'html', 'txt', 'md', 'svg', 'xlsx']) {
    const doc = await core.open(readFileSync(file), { name: file });
    const ours = await doc.export(format, { date: '2026-01-05' });
    const out = `${process.env.TMPDIR ?? '/tmp'}/wengao-same-${process.pid}.${format}`;
    const done = spawnSync(binary, ['convert', file, '-o', out, '--date', '2026-01-05', '--quiet']);
    assert.equal(done.status, 0, done.stderr.toString());
    assert.ok(Buffer.from(ours).equals(readFileSync(out)), format);
    doc.close();
  }
});

test('text is written in a charset asked for, and what it lacks is told', async () => {
  const doc = await core.open('工作总结\n东𠮷村完成任务，奖励€5。');
  /** @type {string[][]} */
  const told = [];
  const written = async (charset) => doc.export('txt', { charset, indent: true, onLost: (list) => told.push(list) });
  assert.equal(new TextDecoder('gbk').decode(await written('gbk')), '工作总结\n　　东〓村完成任务，奖励€5。\n');
  assert.equal(new TextDecoder('gb18030').decode(await written('gb18030')), '工作总结\n　　东𠮷村完成任务，奖励€5。\n');
  assert.deepEqual([...(await written('utf-8-bom')).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.equal(new TextDecoder('utf-16le').decode(await written('utf-16le')), '工作总结\n　　东𠮷村完成任务，奖励€5。\n');
  assert.deepEqual(told, [['𠮷']]);
  await assert.rejects(written('big5'), { code: 'bad_option' });
  doc.close();
});

test('GB18030 is read with a pack fetched when it is first needed', async () => {
  // 关于防汛工作的总结 + a line end + 各组按时上报，不得漏报。
  const bytes = Uint8Array.from(Buffer.from(
    'b9d8d3dab7c0d1b4b9a4d7f7b5c4d7dcbde10ab8f7d7e9b0b4cab1c9cfb1a8a3acb2bbb5c3c2a9b1a8a1a3', 'hex'));
  const doc = await core.open(bytes, { name: 'gb.txt' });
  assert.equal(doc.charset, 'gb18030');
  assert.equal(doc.text, '关于防汛工作的总结\n各组按时上报，不得漏报。');
  const again = await core.open(bytes, { charset: 'gb18030' });
  assert.equal(again.text, doc.text);
});

test('Big5 is read with the same pack', async () => {
  const bytes = Uint8Array.from(Buffer.from(
    'c3f6a9f3a677a5fea5cdb2a3a475a740aabac160b5b2a141a640c0cbac64a454a451a447ae61a143', 'hex'));
  const doc = await core.open(bytes, { name: 'big5.txt' });
  assert.equal(doc.charset, 'big5');
  assert.equal(doc.text, '關於安全生產工作的總結，共檢查三十二家。');
});

test('a pack that cannot be had is a clear error, and not the end', async () => {
  const poor = await Wengao.load({ worker: false, assets,
    loadData: () => Promise.reject(new Error('no network')) });
  const bytes = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xb7, 0xc0, 0xd1, 0xb4]);
  await assert.rejects(poor.open(bytes, { charset: 'gb18030' }),
    { code: 'data_missing', detail: 'icu-charset' });
  assert.equal((await poor.open('还能用。')).text, '还能用。');
  poor.close();
});

for (const [what, bytes, code] of [
  ['a file of 65 MB', new Blob([new Uint8Array(65 << 20)]), 'too_large'],
  ['a text of 40 million characters', '字'.repeat(40_000_000), 'too_large'],
  ['nothing', new Uint8Array(), 'empty_input'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7\n%\x80\x81'), 'not_supported'],
]) {
  test(`${what} gives an error that says so`, async () => {
    await assert.rejects(core.open(bytes), (error) => {
      assert.equal(error.code, code);
      assert.match(error.message, /[\u4e00-\u9fff]/);
      return true;
    });
  });
}

test('figures: kept up with edits, they are those from scratch', async () => {
  const doc = await core.open('单位：万元\n村\t投资\n东村\t12\n西村\t20\n合计\t33\n主要抓了以下三项工作：\n1. 抓宣传，走访57户，其中低保户38户、监测户19户。\n2. 抓培训。\n结尾。', { name: 'a.txt' });
  const check = async () => {
    const [scratch, kept] = [JSON.parse(await doc.answer('figures'))[0], await doc.figures()];
    assert.deepEqual(kept, scratch);
    return kept;
  };
  assert.equal((await check()).relations.filter(({ holds }) => !holds).length, 2);
  const { text } = doc;
  doc.edit(0, 0, '说明\n');                                            // every line moves
  await check();
  doc.edit(text.indexOf('33') + 3, text.indexOf('33') + 5, '32');       // 合计 holds
  doc.edit(doc.length - 3, doc.length - 3, '3. 抓督查。\n');            // and so do three points
  const { relations } = await check();
  assert.ok(relations.every(({ holds }) => holds), JSON.stringify(relations));
  doc.edit(0, doc.length, '走访57户。');
  assert.equal((await check()).facts.length, 1);
  doc.close();
});

test('what stands twice is judged once the dictionary has come, and it comes only then', async (t) => {
  const asked = [];
  const loadData = async (name) => {
    asked.push(name);
    return new Uint8Array(readFileSync(new URL(`data/${name}.dat`, assets)));
  };
  const own = await Wengao.load({ worker: false, assets, loadData });
  t.after(() => own.close());
  const said = (doc) => doc.findings().filter(({ rule }) => rule.startsWith('duplicate.'))
    .map(({ rule, block, from, to }) => `${rule} ${doc.text.split('\n')[doc.lineOf(block)].slice(from, to)}`);
  const plain = await own.open('天天走访，人人有责。');
  await plain.answer('check');
  assert.deepEqual(asked, []);
  const doc = await own.open('取得了了成效。\n人人有责。\n全镇进行进行了检查，听取会议议程。');
  await doc.answer('check');
  assert.deepEqual(asked, ['icu-segment']);
  assert.deepEqual(said(doc), ['duplicate.char 了了', 'duplicate.word 进行进行']);
  // From then on every edit is judged at once.
  doc.edit(0, 0, '落实落实责任，');
  await new Promise((resolve) => { doc.on('change', resolve); });
  assert.deepEqual(said(doc), ['duplicate.word 落实落实', 'duplicate.char 了了', 'duplicate.word 进行进行']);
  await plain.answer('check');
  assert.deepEqual(asked, ['icu-segment']);
});

test('without the dictionary the rest of the check stands', async (t) => {
  const poor = await Wengao.load({ worker: false, assets,
    loadData: () => Promise.reject(new Error('no network')) });
  t.after(() => poor.close());
  const doc = await poor.open('取得了了成效，20__年');
  assert.match(await doc.answer('check'), /placeholder/);
});
