import assert from 'node:assert/strict';
import { test } from 'node:test';

import { workplace } from './tool.mjs';

const report = [
  '柳河镇20__年安全生产工作总结',
  '20__年，柳河镇认真落实安全生产责任。现将有关情况总结如下：',
  '一、健全责任体系',
  '（一）落实责任。各村与企业签订责任书36份。',
  '（二）开展检查。共排查隐患32处，已整改32处。',
  '二、下一步打算',
  '继续抓好培训。',
  '柳河镇人民政府',
  '2024年1月8日',
].join('\n');

test('outline tells kinds, levels and lead spans, lines counted from 1', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  const { status, out } = w.run(['outline', 'a.txt']);
  assert.equal(status, 0);
  const [file] = JSON.parse(out);
  assert.equal(file.file, 'a.txt');
  assert.equal(file.reports.length, 1);
  const blocks = file.reports[0].blocks;
  assert.deepEqual(blocks.map((b) => b.kind),
    ['title', 'body', 'heading', 'heading', 'heading', 'heading', 'body', 'signature', 'date']);
  assert.deepEqual(blocks.filter((b) => b.kind === 'heading').map((b) => [b.line, b.level, b.number, b.runIn]),
    [[3, 1, '一、', false], [4, 2, '（一）', true], [5, 2, '（二）', true], [6, 1, '二、', false]]);
});

test('outline --why tells why a line is what it is taken for', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  const { status, out } = w.run(['outline', '--why', '3', 'a.txt']);
  assert.equal(status, 0);
  assert.match(out, /第 3 行：“一、健全责任体系”/);
  assert.match(out, /识别为：一级标题（把握 \d+%）/);
  assert.match(out, /序号“一、”的样式/);
  const english = w.run(['outline', '--why', '1', '--lang', 'en', 'a.txt']).out;
  assert.match(english, /Recognised as: title/);
  const json = JSON.parse(w.run(['outline', '--why', '8', '--format', 'json', 'a.txt']).out);
  assert.deepEqual([json.line, json.kind, json.source], [8, 'signature', 'recognised']);
  assert.equal(w.run(['outline', '--why', '99', 'a.txt']).status, 2);
  assert.equal(w.run(['outline', '--why', '0', 'a.txt']).status, 2);
});

test('normalise writes numbers again, the file itself only when -o names it', (t) => {
  const w = workplace(t);
  const text = '柳河镇工作总结\n一、抓生产\n详见第三部分。\n三．抓民生\n(一)修路\n';
  w.write('a.txt', text);
  const { status, out, err } = w.run(['normalise', 'a.txt']);
  assert.equal(status, 0);
  assert.equal(out, '柳河镇工作总结\n一、抓生产\n详见第二部分。\n二、抓民生\n（一）修路\n');
  assert.match(err, /重编序号 1 处，改正写法 1 处，引用随改 1 处/);
  assert.equal(w.run(['normalise', 'a.txt', '-o', 'a.txt', '--lang', 'en']).status, 0);
  assert.equal(w.run(['normalise', '--quiet', 'a.txt']).out, out);
  assert.equal(w.run(['normalise', 'a.txt', 'a.txt']).status, 2);
});

test('a clear report leaves nothing to confirm', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  assert.deepEqual(JSON.parse(w.run(['outline', 'a.txt']).out)[0].doubts, []);
});

test('check gives 1 with findings and 0 without, in four forms', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  const json = w.run(['check', '--format', 'json', 'a.txt']);
  assert.equal(json.status, 1);
  const found = JSON.parse(json.out)[0].findings;
  const year = found.find((f) => f.line === 1 && f.category === 'placeholder');
  assert.equal(year.text, '20__年'.slice(0, year.text.length));
  assert.equal(year.column, 4);
  const sarif = JSON.parse(w.run(['check', '--format=sarif', 'a.txt']).out);
  assert.equal(sarif.version, '2.1.0');
  assert.equal(sarif.runs[0].results.length, found.length);
  const text = w.run(['check', 'a.txt']);
  assert.match(text.out, /a\.txt:1:4/);
  const page = w.run(['check', '--format', 'html', 'a.txt']);
  assert.equal(page.status, 1);
  assert.match(page.out, /^<!DOCTYPE html>/i);
  assert.match(page.out, /还有必改项/);
  w.write('clean.txt', report.replaceAll('20__', '2023'));
  assert.match(w.run(['check', '--format', 'html', 'clean.txt']).out, /可以报送/);
  const clean = w.run(['check', 'clean.txt']);
  assert.equal(clean.status, 0, clean.out);
});

test('--fix leaves what the profile switches off', (t) => {
  const w = workplace(t);
  w.write('a.txt', '青禾县2023年工作总结\n产值2。8亿元，，同比增长。');
  w.write('house.json', '{"wengaoProfile":1,"rules":{"number.decimal":"off"}}');
  w.run(['check', '--fix', '--profile', 'house.json', 'a.txt']);
  assert.equal(w.read('a.txt').toString('utf8'), '青禾县2023年工作总结\n产值2。8亿元，同比增长。');
});

test('a relation marked as intended is kept in the JSON form and makes no finding', (t) => {
  const w = workplace(t);
  w.write('a.txt', '青石镇2024年工作总结\n全年共收到来信57件，其中投诉38件、建议18件。\n');
  w.run(['convert', 'a.txt', '-o', 'a.json']);
  const [{ relations: [{ mark, intended }] }] = JSON.parse(w.run(['figures', '--format', 'json', 'a.json']).out);
  assert.equal(intended, false);
  const found = (name) => JSON.parse(w.run(['check', '--format', 'json', name]).out)[0].findings.map(({ rule }) => rule);
  assert.ok(found('a.json').includes('fact.sum'));
  w.write('b.json', JSON.stringify({ ...JSON.parse(w.read('a.json')), intended: [mark] }));
  assert.ok(!found('b.json').includes('fact.sum'));
  assert.match(w.run(['figures', 'b.json']).out, /38 \+ 18 = 56 ≠ 57 {2}○ 已确认/);
  w.run(['convert', 'b.json', '-o', 'c.json']);
  assert.deepEqual(JSON.parse(w.read('c.json')).intended, [mark]);
  w.write('d.json', JSON.stringify({ ...JSON.parse(w.read('a.json')), intended: ['no mark'] }));
  assert.equal(w.run(['check', 'd.json']).status, 2);
});

test('figures lists facts, relations and where their numbers stand', (t) => {
  const w = workplace(t);
  w.write('a.txt', '全年收到来信57件，其中投诉38件、建议18件。\n村名\t来信\n东村\t12\n西村\t20\n合计\t33\n');
  const [{ facts, relations }] = JSON.parse(w.run(['figures', '--format', 'json', 'a.txt']).out);
  assert.deepEqual(facts.slice(0, 3).map(({ value, unit }) => [value, unit]), [[57, '件'], [38, '件'], [18, '件']]);
  const [prose, table] = relations;
  assert.deepEqual([prose.kind, prose.holds, prose.working], ['sum', false, '38 + 18 = 56 ≠ 57']);
  assert.deepEqual(prose.places.map(({ line, column }) => [line, column]), [[1, 7], [1, 15], [1, 21]]);
  assert.deepEqual([table.line, table.working], [5, '12 + 20 = 32 ≠ 33']);
  assert.match(w.run(['figures', 'a.txt']).out, /38 \+ 18 = 56 ≠ 57 {2}✗/);
});

test('similar tells both places of a shared passage, and what is new', (t) => {
  const w = workplace(t);
  const shared = '组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手。';
  w.write('old.txt', `镇里修路三条。${shared}\n`);
  w.write('new.txt', `${shared}\n今年又在村口建起一座能停二十辆车的停车场。\n`);
  const done = w.run(['similar', '--format', 'json', 'old.txt', 'new.txt']);
  assert.equal(done.status, 0, done.err);
  const [old, fresh] = JSON.parse(done.out);
  assert.equal(old.reports[0].new, 1);
  assert.ok(fresh.reports[0].new > 0.4 && fresh.reports[0].new < 0.6, fresh.reports[0].new);
  const [passage] = fresh.passages;
  assert.equal(passage.text, shared.slice(0, -1));
  assert.deepEqual([passage.line, passage.column], [1, 1]);
  assert.deepEqual([passage.other.file, passage.other.line, passage.other.column], ['old.txt', 1, 8]);
  assert.match(w.run(['similar', 'old.txt', 'new.txt']).out, /old\.txt:1:8/);
});

test('--fix writes the file back in its own charset, mark and line ends', (t) => {
  const w = workplace(t);
  const text = report.replaceAll('20__', '2023').replace('（二）开展', '(二)开展').replaceAll('\n', '\r\n');
  w.write('a.txt', Buffer.from('\ufeff' + text, 'utf8'));
  const fixed = w.run(['check', '--fix', 'a.txt']);
  assert.notEqual(fixed.status, 2, fixed.err);
  assert.equal(w.read('a.txt').toString('utf8'), '\ufeff' + text.replace('(二)', '（二）'));
});

test('--fix with -o leaves the original alone', (t) => {
  const w = workplace(t);
  w.write('a.txt', report.replace('（二）', '(二)'));
  w.run(['check', '--fix', 'a.txt', '-o', 'b.txt']);
  assert.match(w.read('a.txt').toString(), /\(二\)/);
  assert.match(w.read('b.txt').toString(), /（二）/);
});

test('- reads standard input', (t) => {
  const { status, out } = workplace(t).run(['outline', '-'], report);
  assert.equal(status, 0);
  assert.equal(JSON.parse(out)[0].reports.length, 1);
});

test('convert writes one file a report', (t) => {
  const w = workplace(t);
  const second = report.replaceAll('柳河镇', '青石乡').replaceAll('安全生产', '环境卫生');
  w.write('two.txt', `第1篇：安全生产工作总结\n${report}\n第2篇：环境卫生工作总结\n${second}\n`);
  const done = w.run(['convert', 'two.txt', '-o', 'out.txt', '--date', '2024-01-08']);
  assert.equal(done.status, 0, done.err);
  assert.match(w.read('out-1.txt').toString(), /柳河镇/);
  assert.match(w.read('out-2.txt').toString(), /青石乡/);
  assert.doesNotMatch(w.read('out-2.txt').toString(), /柳河镇/);
});

test('the same input and date give the same bytes', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  for (const format of ['docx', 'html', 'txt', 'md', 'json', 'svg', 'xlsx']) {
    for (const name of ['x', 'y']) {
      const done = w.run(['convert', 'a.txt', '-o', `${name}.${format}`, '--date', '2024-01-08']);
      assert.equal(done.status, 0, done.err);
    }
    assert.deepEqual(w.read(`x.${format}`), w.read(`y.${format}`), format);
  }
});

test('text is written in a choice of charsets, with indents; what is lost is told', (t) => {
  const w = workplace(t);
  w.write('a.txt', '工作总结\n东𠮷村完成任务。\n');
  const done = w.run(['convert', 'a.txt', '-o', 'b.txt', '--output-charset', 'gbk', '--indent']);
  assert.equal(done.status, 0, done.err);
  assert.match(done.err, /以〓代替：𠮷/);
  assert.equal(new TextDecoder('gbk').decode(w.read('b.txt')), '工作总结\n　　东〓村完成任务。\n');
  assert.equal(w.run(['convert', 'a.txt', '-o', 'c.txt', '--output-charset', 'gb18030']).err, '');
  assert.equal(w.run(['convert', 'a.txt', '-o', 'c.txt', '--output-charset', 'latin1']).status, 2);
});

test('new writes a skeleton that recognition understands and whose holes are found', (t) => {
  const w = workplace(t);
  assert.equal(w.run(['new', 'annual-summary', '-o', 'n.txt']).status, 0);
  const [file] = JSON.parse(w.run(['outline', 'n.txt']).out);
  assert.equal(file.reports[0].blocks.filter((b) => b.kind === 'heading').length, 4);
  const found = JSON.parse(w.run(['check', '--format', 'json', 'n.txt']).out)[0].findings;
  assert.ok(found.some((f) => f.category === 'placeholder'));
  const unknown = w.run(['new', '诗歌']);
  assert.equal(unknown.status, 2);
  assert.match(unknown.err, /annual-summary/);
});

test('what cannot be done is said in words, with status 2', (t) => {
  const w = workplace(t);
  w.write('empty.txt', '');
  w.write('a.pdf', '%PDF-1.7\n');
  for (const [args, words] of [
    [['check', 'absent.txt'], /absent\.txt/],
    [['check', 'empty.txt'], /没有文字内容/],
    [['outline', 'a.pdf'], /PDF/],
    [['check', '--format', 'xml', 'empty.txt'], /--format xml/],
    [['convert', 'a.pdf', '-o', 'a.xyz'], /xyz/],
    [['frobnicate', 'x'], /frobnicate/],
    [['check', '--date', '2024-02-30', 'empty.txt'], /2024-02-30/],
    [['check'], /FILE/],
  ]) {
    const { status, err } = w.run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(err, words);
  }
  assert.match(w.run(['check', '--lang', 'en', 'absent.txt']).err, /cannot be read/);
});

test('one unreadable file does not stop the others', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  const { status, out } = w.run(['outline', 'absent.txt', 'a.txt']);
  assert.equal(status, 2);
  assert.equal(JSON.parse(out).length, 1);
});

test('a profile switches rules off and changes their severity', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  const check = (...more) => JSON.parse(w.run(['check', '--format', 'json', 'a.txt', ...more]).out)[0].findings;
  const rule = check().find((f) => f.category === 'placeholder').rule;
  const profile = (setting) => w.write('p.json', JSON.stringify({ wengaoProfile: 1, rules: { [rule]: setting } }));
  profile('off');
  assert.ok(!check('--profile', 'p.json').some((f) => f.rule === rule));
  profile('hint');
  assert.ok(check('--profile', 'p.json').filter((f) => f.rule === rule).every((f) => f.severity === 'hint'));
  w.write('p.json', '{"wengaoProfile":1,"rules":{"no.such":"off"}}');
  const wrong = w.run(['check', '--profile', 'p.json', 'a.txt']);
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /no\.such/);
});
