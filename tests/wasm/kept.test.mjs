// What is kept with a text: decisions, house rules, relations meant as they are, pictures. It is known
// to the first answer and survives the death of a worker.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Wengao } from '../../wasm/wengao.js';
import { assets, modes } from './module.mjs';

for (const { name, worker } of modes) {
  test(`${name}: doubts are asked about once, and the answers serve other documents`, async () => {
    const core = await Wengao.load({ worker, assets });
    const text = ['青禾镇2023年工作总结', '今年以来，全镇扎实推进各项工作，取得了较好的成效。', '一、抓生产',
      '春耕备耕', '全镇完成春播面积两万三千亩，整修渠道四十公里，调运化肥八百吨，保证了春耕生产的需要。', '二、抓救灾',
      '𠮷家抗旱', '组织党员干部三百余人次下村入户，帮助群众打井修渠，解决了两千多亩农田的灌溉问题。'].join('\n');
    const doc = await core.open(text);
    const [doubt, ...more] = await doc.doubts();
    assert.equal(more.length, 0);
    assert.deepEqual([doubt.line, doubt.block, doubt.kind, doubt.like],
      [3, doc.lines[3].id, 'heading', 1]);
    assert.equal(doubt.alternatives[0].kind, 'body');
    assert.ok(doubt.seen.length > 0);
    doc.setKindLike(3, 'body');
    await doc.settled();
    assert.deepEqual([3, 6].map((line) => doc.lines[line].kind), ['body', 'body']);
    assert.deepEqual(await doc.doubts(), []);
    assert.deepEqual([(await doc.why(3)).source, (await doc.why(6)).source],
      ['decided', 'like-decided']);
    const kept = await doc.likeDecisions();
    assert.deepEqual(kept.decisions,
      [{ likeness: doubt.likeness, kind: 'body', level: 0, sureToo: false }]);
    const other = await core.open(text);
    other.remember(kept);
    await other.settled();
    assert.equal(other.lines[6].kind, 'body');
    await assert.rejects(doc.why(99), { code: 'not_found' });
    core.close();
  });

  test(`${name}: a profile is honoured, refused with its reason, and survives a death`, async () => {
    const core = await Wengao.load({ worker, assets });
    const text = '工作总结\n产值2。8亿元。\n完成20__年任务。';
    const off = '{"wengaoProfile":1,"rules":{"number.decimal":"off"}}';
    const doc = await core.open(text, { profile: off });
    const rules = () => doc.findings().map(({ rule }) => rule);
    assert.ok(!rules().includes('number.decimal'));
    await doc.setProfile('{"wengaoProfile":1,"rules":{"placeholder.year":"hint"}}');
    assert.ok(rules().includes('number.decimal'));
    assert.equal(doc.findings().find(({ rule }) => rule === 'placeholder.year').severity, 'hint');
    await assert.rejects(doc.setProfile('{"wengaoProfile":1,"rules":{"no.such":"off"}}'),
      (error) => error.code === 'bad_profile' && /no\.such/.test(error.message + error.detail));
    assert.equal(doc.findings().find(({ rule }) => rule === 'placeholder.year').severity, 'hint');
    const page = await doc.checkReport();
    assert.match(page, /^<!DOCTYPE html>/i);
    assert.match(page, /<mark>2。8/);
    const ignored = doc.findings().filter(({ rule }) => rule === 'number.decimal').map(({ id }) => id);
    const without = await doc.checkReport({ ignored, name: '甲.txt' });
    assert.match(without, /甲\.txt[^]*已忽略，不计入：1[^]*<mark>2。8/);
    assert.doesNotMatch(without, /<mark>2。8[^]*已忽略，不计入：1/);
    assert.match(without, /本单位规定[^]*没有填[^<]*：改为提示/);
    assert.deepEqual(await doc.deviations(), []);
    await doc.setProfile(JSON.stringify({ wengaoProfile: 1, layout: [{ item: 'body-font', value: '仿宋' }, { item: 'body-size', value: '四号', why: '沿用' }] }));
    assert.deepEqual(await doc.deviations(), [['正文字号', '四号', '三号', '5.2.2', '沿用']]);
    // What is kept from another version may not be understood: the text opens all the same.
    const other = await core.open(text, { profile: '{"wengaoProfile":9}', decisions: [{ line: 99, kind: 'body', level: 0 }] });
    assert.equal(other.text, text);
    core.close();
  });

  test(`${name}: a relation marked as intended makes no finding, is kept in the file and survives a death`, async () => {
    const core = await Wengao.load({ worker, assets });
    const text = '青石镇工作总结\n全年共收到来信57件，其中投诉38件、建议18件。';
    const doc = await core.open(text);
    const says = (one = doc) => one.findings().some(({ rule }) => rule === 'fact.sum');
    assert.ok(says());
    const [{ mark, intended }] = (await doc.figures()).relations;
    assert.equal(intended, false);
    await doc.setIntended([mark]);
    assert.ok(!says());
    assert.deepEqual(await doc.intended(), [mark]);
    await assert.rejects(doc.setIntended(['?']), { code: 'bad_option' });
    doc.edit(0, 0, '说明\n');
    await doc.settled();
    assert.ok(!says());
    assert.ok((await doc.figures()).relations[0].intended);

    const again = await core.open(await doc.export('json', {}));
    assert.deepEqual(await again.intended(), [mark]);
    assert.ok(!says(again));
    const kept = await core.open(text, { intended: [mark] });
    assert.ok(!says(kept));
    kept.edit(text.indexOf('38件'), text.indexOf('38件') + 2, '37');
    await kept.settled();
    assert.ok(says(kept));
    core.close();
  });
}

test('decisions kept with a text are known to the first answer', async () => {
  const core = await Wengao.load({ worker: false, assets });
  const doc = await core.open('工作总结\n补充说明', { decisions: [{ line: 1, kind: 'heading', level: 2 }] });
  assert.deepEqual([doc.lines[1].kind, doc.lines[1].level, doc.lines[1].decided], ['heading', 2, true]);
  core.close();
});

test('pictures are kept beside the text, and through the death of a worker', async () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const file = { format: 'wengao', version: 1, lines: [], text: '工作总结\n［图片1：会场］\n会议开得好。',
    pictures: [{ type: 'png', width: 150000, height: 90000, description: '会场', bytes: png }] };
  const core = await Wengao.load({ worker: true, assets });
  const doc = await core.open(new TextEncoder().encode(JSON.stringify(file)), { name: '甲.json' });
  const pictures = await doc.pictures();
  assert.deepEqual(JSON.parse(pictures), file.pictures);
  const bytesIn = async (one) => JSON.parse(new TextDecoder().decode(await one.export('json'))).pictures?.[0].bytes;
  const kept = await core.open(`${doc.text}\n`, { pictures });
  assert.equal(kept.text, `${doc.text}\n`);
  assert.equal(await bytesIn(kept), png);
  const bare = await core.open('没有图片。');
  assert.equal(await bare.pictures(), '');
  const restarted = new Promise((resolve) => { kept.on('restart', resolve); });
  const controller = new AbortController();
  const given = core.open('全年共接待来访57件。\n'.repeat(400_000), { signal: controller.signal });
  controller.abort();
  await assert.rejects(given, { name: 'AbortError' });
  await restarted;
  assert.equal(await bytesIn(kept), png);
  core.close();
});
