// Documents as a page uses them: edits, findings, fixes, restarts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Wengao } from '../../wasm/wengao.js';
import { assets, modes } from './module.mjs';

/** What a view that only listens would show. */
function watch(doc) {
  const view = { lines: [...doc.lines], ids: new Set(doc.findings().map((f) => f.id)), revision: 1 };
  doc.on('change', ({ revision, blocks, findings }) => {
    view.revision = revision;
    for (const { first, removed, inserted } of blocks) view.lines.splice(first, removed, ...inserted);
    for (const id of findings.removed) assert.ok(view.ids.delete(id), `finding ${id} was there`);
    for (const { id } of findings.added) view.ids.add(id);
  });
  return view;
}

/** The answers a fresh document gives to the same text. */
async function fresh(core, doc) {
  const other = await core.open(doc.text);
  const strip = ({ id, block, related, ...rest }) => ({ ...rest, line: doc.lineOf(block) });
  const lines = (d) => d.lines.map(({ id, findings, ...rest }) => rest);
  assert.deepEqual(lines(doc), lines(other));
  assert.deepEqual(doc.findings().map(strip),
    other.findings().map(({ id, block, related, ...rest }) => ({ ...rest, line: other.lineOf(block) })));
  assert.deepEqual(doc.counts, other.counts);
  other.close();
}

for (const { name, worker } of modes) {
  test(`${name}: edits beside 𠮷, as patches, equal a fresh reading`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('一、𠮷林村\n20__年，产值2。8亿元。\n（一）抓落实。');
    const view = watch(doc);
    assert.ok(doc.findings().length >= 2);
    assert.equal(doc.edit(4, 4, '某'), 2);  // after 𠮷
    assert.equal(doc.length, doc.text.length);
    doc.edit(0, 0, '第1篇：总结\n\n');
    doc.editAll([{ from: 3, to: 4, insert: '' }, { from: doc.length, to: doc.length, insert: '\n𠮷' }]);
    await doc.settled();
    assert.equal(view.revision, doc.revision);
    assert.deepEqual(view.lines.map((l) => l.id), doc.lines.map((l) => l.id));
    assert.deepEqual([...view.ids].sort(), doc.findings().map((f) => f.id).sort());
    for (const finding of doc.findings()) assert.equal(doc.finding(finding.id), finding);
    await fresh(core, doc);
    core.close();
  });

  test(`${name}: a fix is planned, applied and told`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('𠮷林村实现产值2。8亿元。');
    const finding = doc.findings().find((f) => f.rule === 'number.decimal');
    const plan = await doc.planFix(finding.id, 0);
    assert.equal(doc.text, '𠮷林村实现产值2。8亿元。');
    assert.equal(plan.revision, 1);
    let told = null;
    doc.on('edits', (event) => { told = event; });
    await doc.applyFix(finding.id, 0);
    assert.deepEqual(told, { revision: 2, changes: plan.changes });
    assert.equal(doc.text, '𠮷林村实现产值2.8亿元。');
    await doc.settled();
    assert.equal(doc.findings().some((f) => f.rule === 'number.decimal'), false);
    await assert.rejects(doc.planFix(finding.id, 0), { code: 'not_found' });
    core.close();
  });

  test(`${name}: a plan for a text that has moved on is stale`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('产值2。8亿元。');
    const [finding] = doc.findings();
    const planned = doc.planFix(finding.id, 0);
    doc.edit(0, 0, '𠮷');
    await assert.rejects(planned, { code: 'stale' });
    core.close();
  });

  test(`${name}: half a pair is refused by the core and mended here`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('甲𠮷乙');
    const errors = [];
    doc.on('error', ({ code }) => errors.push(code));
    const view = watch(doc);
    assert.throws(() => doc.edit(3, 9, ''), { code: 'bad_offset' });
    doc.edit(2, 3, 'X');
    doc.edit(0, 0, '。');
    await doc.settled();
    assert.deepEqual(errors, ['bad_offset']);
    assert.equal(doc.text, '。甲\uFFFDX乙');
    assert.equal(doc.length, 5);
    assert.deepEqual(view.lines.map((l) => l.id), doc.lines.map((l) => l.id));
    await fresh(core, doc);
    core.close();
  });

  test(`${name}: the reports of a file can be taken apart`, async () => {
    const core = await Wengao.load({ worker, assets });
    const first = '2023年防汛工作总结\n今年，𠮷林镇降雨偏多，全镇安全度汛。\n`\n一、主要做法\n落实责任。';
    const second = '2023年禁毒工作总结\n全年开展禁毒宣传二十余场，成效明显。';
    const doc = await core.open(`第1篇：防汛工作总结\n${first}\n第2篇：禁毒工作总结\n${second}`);
    const reports = await doc.reports();
    assert.deepEqual(reports.map((r) => [r.title, r.genre, r.period, r.noiseLines]),
      [['2023年防汛工作总结', 'annual-summary', '2023年', 1],
        ['2023年禁毒工作总结', 'annual-summary', '2023年', 0]]);
    assert.ok(reports.every((r) => r.characters > 20 && r.genreConfidence >= 60));
    assert.equal(await doc.reportText(0), first.replace('`\n', ''));
    assert.equal(await doc.reportText(1), second);
    await assert.rejects(doc.reportText(2), { code: 'not_found' });
    core.close();
  });

  test(`${name}: numbers are written again as one step, and a view is told`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('𠮷林村工作总结\n一、抓生产\n详见第三部分。\n三．抓民生');
    const plan = await doc.planNormalise();
    assert.deepEqual([plan.applied, plan.skipped, plan.changes.length], [2, 0, 2]);
    let told = null;
    doc.on('edits', (event) => { told = event; });
    await doc.normalise();
    assert.equal(doc.text, '𠮷林村工作总结\n一、抓生产\n详见第二部分。\n二、抓民生');
    assert.deepEqual(told.changes, plan.changes);
    await doc.settled();
    const moved = await doc.planRenumber([{ line: 1, number: 2 }, { line: 3, number: 1 }]);
    assert.deepEqual(moved.changes.map(({ insert }) => insert), ['二、', '一', '一、']);
    assert.deepEqual((await doc.planNormalise()).changes, []);
    core.close();
  });

  test(`${name}: decisions, pages, export, closing`, async () => {
    const core = await Wengao.load({ worker, assets });
    const doc = await core.open('2023年工作总结\n抓好落实\n今年以来，各项工作稳步推进。');
    doc.setKind(1, 'heading', 2);
    await doc.settled();
    assert.deepEqual([doc.lines[1].kind, doc.lines[1].level, doc.lines[1].decided], ['heading', 2, true]);
    const count = await doc.pages(0);
    assert.ok(count >= 1);
    assert.match(await doc.pageSvg(0, 0), /<svg/);
    assert.deepEqual(await doc.pageOf(2), { report: 0, page: 0 });
    const turned = new Promise((resolve) => {
      doc.on('change', ({ pages }) => { if (pages.length > 0) resolve(pages); });
    });
    doc.edit(doc.length, doc.length, '\n再上新台阶。'.repeat(60));
    const [{ report, last, count: now }] = await turned;
    assert.equal(report, 0);
    assert.ok(now > count && last === now);
    const json = JSON.parse(new TextDecoder().decode(await doc.export('json', { date: '2026-01-05' })));
    assert.ok(JSON.stringify(json).includes('抓好落实'));
    await assert.rejects(doc.export('wps'), { code: 'unknown_format' });
    const late = doc.settled(doc.edit(0, 0, 'x'));
    doc.close();
    await assert.rejects(late, { code: 'closed' });
    assert.throws(() => doc.edit(0, 0, 'x'), { code: 'closed' });
    core.close();
    await assert.rejects(core.open('x'), { code: 'closed' });
  });
}

test('bursts of random edits that wait for nothing end in the same text and answers', async () => {
  const core = await Wengao.load({ worker: true, assets });
  let seed = 7;
  const below = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const pieces = ['𠮷', '一、主要工作\n', '20__年', '，，', '\n', '（二）抓落实。各组', '2。5万元', '', '第2篇：总结\n'];
  let expected = '一、𠮷林村\n20__年，产值2。8亿元。\n'.repeat(800);
  const doc = await core.open(expected);
  const view = watch(doc);
  const whole = (at) => (/[\udc00-\udfff]/.test(expected[at] ?? '') ? at + 1 : at);
  for (let burst = 0; burst < 12; burst += 1) {
    for (let i = 0; i < 25; i += 1) {
      const from = whole(below(expected.length));
      const to = whole(Math.min(expected.length, from + below(burst === 5 ? 9000 : 6)));
      const insert = pieces[below(pieces.length)].repeat(burst === 7 ? 400 : 1);
      expected = expected.slice(0, from) + insert + expected.slice(to);
      doc.edit(from, to, insert);
      assert.equal(doc.length, expected.length);
    }
    if (burst % 3 === 0) await doc.settled();
    assert.equal(doc.text, expected);
  }
  await doc.settled();
  assert.deepEqual(view.lines.map((l) => l.id), doc.lines.map((l) => l.id));
  assert.equal(doc.lines.length, expected.split('\n').length);
  await fresh(core, doc);
  core.close();
});

test('when the worker dies, calls are rejected and the text lives on', async () => {
  const { Worker } = await import('node:worker_threads');
  const workers = [];
  const core = await Wengao.load({ assets, createWorker: () => {
    const worker = new Worker(new URL('../../wasm/worker.js', import.meta.url));
    workers.push(worker);
    const off = { message: (f) => worker.on('message', (data) => f({ data })),
      error: (f) => worker.on('exit', () => f({ message: 'exit' })), messageerror: () => {} };
    return { addEventListener: (kind, f) => off[kind](f), terminate: () => worker.terminate(),
      postMessage: (message, transfer) => worker.postMessage(message, transfer) };
  } });
  const doc = await core.open('一、主要工作\n抓好落实\n20__年。');
  doc.setKind(1, 'heading', 3);
  await doc.settled();
  const restarted = new Promise((resolve) => { doc.on('restart', resolve); });
  const view = watch(doc);
  view.revision = doc.revision;
  void workers[0].terminate();
  const pending = doc.outline(); // posted to a worker that will never answer
  doc.edit(0, 0, '𠮷村\n');
  await assert.rejects(pending, { code: 'worker_died' });
  doc.edit(0, 0, '甲');
  await restarted;
  await doc.settled();
  assert.equal(workers.length, 2);
  assert.equal(doc.text, '甲𠮷村\n一、主要工作\n抓好落实\n20__年。');
  assert.equal((await doc.outline()).file, '');
  assert.deepEqual([doc.lines[2].kind, doc.lines[2].level, doc.lines[2].decided], ['heading', 3, true]);
  assert.deepEqual(view.lines.map((l) => l.id), doc.lines.map((l) => l.id));
  assert.deepEqual([...view.ids].sort(), doc.findings().map((f) => f.id).sort());
  core.close();
});

test('a large text lets the memory grow and stays editable', async () => {
  const core = await Wengao.load({ worker: false, assets });
  const line = '深入推进各项重点工作，取得了较好成效，群众满意度不断提升，𠮷。\n';
  const doc = await core.open(line.repeat(30000));
  assert.equal(doc.lines.length, 30001);
  assert.equal(doc.length, 30000 * line.length);
  doc.edit(15000 * line.length, 15000 * line.length, '一、主要工作\n');
  await doc.settled();
  assert.equal(doc.lines[15000].kind, 'heading');
  assert.equal(doc.text.slice(15000 * line.length, 15000 * line.length + 6), '一、主要工作');
  core.close();
});

test('catalogue, genres and skeletons', async () => {
  const core = await Wengao.load({ worker: false, assets, lang: 'en' });
  const rules = await core.rules();
  assert.ok(rules.length > 20);
  assert.deepEqual(rules.map((r) => r.id), rules.map((r) => r.id).sort());
  const [genre] = await core.genres();
  assert.match(await core.skeleton(genre.id), /一、/);
  await assert.rejects(core.skeleton('poem'), { code: 'not_found' });
  await assert.rejects(Wengao.load({ worker: false, assets, wasm: new Uint8Array(8) }), { code: 'cannot_start' });
  core.close();
});

test('an import can be given up; open documents go on', async () => {
  const core = await Wengao.load({ worker: true, assets });
  const doc = await core.open('产值2。8亿元。');
  const restarted = new Promise((resolve) => { doc.on('restart', resolve); });
  const controller = new AbortController();
  const pending = core.open('全年共接待来访57件。\n'.repeat(400_000), { signal: controller.signal });
  setTimeout(() => controller.abort(), 30);
  await assert.rejects(pending, { name: 'AbortError' });
  await restarted;
  doc.edit(0, 0, '今年');
  await doc.settled();
  assert.ok(doc.findings().some(({ rule }) => rule === 'number.decimal'));
  core.close();
});
