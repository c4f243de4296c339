// wengao check --spelling with the full data: the examples and cases of its rules, levels, what is
// missing. Skips where the data is not built.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { binary, workplace } from '../cli/tool.mjs';

const root = join(fileURLToPath(import.meta.url), '../../..');
const data = join(root, 'build/spelling/wengao-spelling.dat');
const skip = existsSync(data) ? false : 'build/spelling is not made (scripts/make_spelling.sh)';

/** @returns {{ rule: string, text: string, fixes: { edits: { text: string }[] }[], message: string }[]} */
function found(w, text, option, extra = []) {
  w.write('a.txt', text);
  const done = w.run(['check', ...(option ? [option] : []), '--format', 'json', ...extra, 'a.txt']);
  assert.ok(done.status < 2, done.err);
  return JSON.parse(done.out)[0].findings;
}
const spelling = (findings) => findings.filter(({ rule }) => rule.startsWith('spelling.'));

test('the example of each rule fires once, and its fix gives the good one', { skip }, (t) => {
  const w = workplace(t);
  for (const name of ['error', 'suggestion']) {
    const page = readFileSync(join(root, `core/lint/rules/spelling_${name}.md`), 'utf8');
    const [bad, good] = [...page.matchAll(/```text\n([^]*?)\n```/g)].map((match) => match[1]);
    const all = spelling(found(w, bad, '--spelling=suggest'));
    assert.deepEqual(all.map(({ rule }) => rule), [`spelling.${name}`], bad);
    assert.equal(bad.replace(all[0].text, all[0].fixes[0].edits[0].text), good);
    assert.deepEqual(found(w, good, '--spelling=suggest'), [], good);
  }
});

test('the cases of each rule', { skip }, (t) => {
  const w = workplace(t);
  for (const name of ['error', 'suggestion']) {
    const cases = readFileSync(join(root, `tests/rules/spelling_${name}.txt`), 'utf8').trim().split(/^=== .*\n/m).slice(1);
    assert.ok(cases.length >= 2);
    for (const each of cases) {
      const [marked, expected] = each.trim().split('\n');
      const all = spelling(found(w, marked.replace(/\[\[|\]\]/g, ''), '--spelling=suggest'));
      assert.deepEqual(all.map((one) => `${one.rule}  fix ${one.fixes[0].edits[0].text}`), expected === 'none' ? [] : [expected], marked);
      if (all.length > 0) assert.equal(all[0].text, /\[\[(.*)\]\]/.exec(marked)[1]);
    }
  }
});

test('errors alone, suggestions on request, nothing without the option', { skip }, (t) => {
  const w = workplace(t);
  const text = '要做好监测和评沽工作。\n群众诉求得到会应。\n';
  assert.deepEqual(spelling(found(w, text)), []);
  assert.deepEqual(spelling(found(w, text, '--spelling')).map(({ text: words }) => words), ['评沽']);
  assert.deepEqual(spelling(found(w, text, '--spelling=suggest')).map(({ text: words }) => words), ['评沽', '会应']);
  const [one] = spelling(found(w, text, '--spelling'));
  assert.equal(one.message, '“评沽”疑为“评估”（同音）');
});

test('a folder is checked file by file', { skip }, (t) => {
  const w = workplace(t);
  w.write('文稿/一.txt', '要做好监测和评沽工作。\n');
  w.write('文稿/下属/二.txt', '健全各项制度。\n');
  w.write('文稿/下属/三.txt', '群众诉求得到会应，产量抄过一万吨。\n');
  const words = (option) => Object.fromEntries(JSON.parse(w.run(['check', option, '--format', 'json', '文稿']).out)
    .map(({ file, findings }) => [file, spelling(findings).map(({ text }) => text)]));
  assert.deepEqual(words('--spelling'), { '文稿/一.txt': ['评沽'], '文稿/下属/三.txt': ['抄过'], '文稿/下属/二.txt': [] });
  assert.deepEqual(words('--spelling=suggest')['文稿/下属/三.txt'], ['会应', '抄过']);
  const plain = w.run(['check', '--spelling', '文稿']);
  assert.equal(plain.status, 1);
  assert.match(plain.out, /“评沽”疑为“评估”（同音）/);
});

test('what a list of rules knows is said once', { skip }, (t) => {
  const w = workplace(t);
  const all = found(w, '会议作了全面布署，按排了工作。', '--spelling=suggest');
  assert.deepEqual(all.map(({ rule }) => rule), ['word.typo', 'word.typo']);
});

test('a profile names what is right, and switches rules off', { skip }, (t) => {
  const w = workplace(t);
  const text = '要做好监测和评沽工作。\n';
  w.write('p.json', JSON.stringify({ wengaoProfile: 1, names: ['评沽'] }));
  assert.deepEqual(spelling(found(w, text, '--spelling', ['--profile', 'p.json'])), []);
  w.write('p.json', JSON.stringify({ wengaoProfile: 1, rules: { 'spelling.*': 'off' } }));
  assert.deepEqual(spelling(found(w, text, '--spelling', ['--profile', 'p.json'])), []);
});

test('the words of a dictionary are right, beside those of a profile', { skip }, (t) => {
  const w = workplace(t);
  const words = (extra) => spelling(found(w, '他门经常去开会，按时交作页。要做好监测和评沽工作。\n', '--spelling', extra)).map(({ text }) => text);
  const all = words([]);
  assert.ok(all.includes('评沽') && all.includes('作页'), `${all}`);
  w.write('词典.txt', `\ufeff  作页 \r\n\r\n${'长'.repeat(41)}\n评估`);
  assert.deepEqual(words(['--dictionary', '词典.txt']), all.filter((word) => word !== '作页'));
  w.write('p.json', '{"wengaoProfile":1,"names":["评沽"]}');
  assert.deepEqual(words(['--profile', 'p.json', '--dictionary', '词典.txt']), all.filter((word) => !/作页|评沽/.test(word)));
  const absent = w.run(['check', '--dictionary', 'absent.txt', 'a.txt']);
  assert.equal(absent.status, 2);
  assert.match(absent.err, /absent\.txt/);
});

test('a term the document repeats is right', { skip }, (t) => {
  const w = workplace(t);
  const line = '群众诉求得到会应。\n';
  assert.equal(spelling(found(w, line, '--spelling=suggest')).length, 1);
  assert.equal(spelling(found(w, line.repeat(4), '--spelling=suggest')).length, 4);
  const others = '居民盼会应。\n代表的会应单。\n开展会应活动。\n';
  assert.deepEqual(spelling(found(w, line + others, '--spelling=suggest')), []);
});

// Processor time, since other work on the machine must not count: a quadratic step would take an hour of
// it.
test('one character again and again, and nothing but confusable ones, stay linear', { skip }, (t) => {
  const w = workplace(t);
  for (const piece of ['渡', '是事时式', '的地得', '带带了', '评估沽']) {
    w.write('long.txt', piece.repeat(300_000 / piece.length));
    const done = w.limited(20, ['check', '--spelling=suggest', '--format', 'json', 'long.txt']);
    assert.equal(done.signal, null, piece);
    assert.ok(done.status < 2, `${piece}: ${done.err}`);
  }
});

test('without the data the tool says what is missing', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  copyFileSync(binary, join(folder, 'wengao'));
  const done = spawnSync(join(folder, 'wengao'), ['check', '--spelling', '-'], { input: '健全制渡。' });
  assert.equal(done.status, 2);
  assert.match(done.stderr.toString(), /wengao-spelling\.dat/);
  assert.equal(spawnSync(join(folder, 'wengao'), ['check', '-'], { input: '健全制度。' }).status, 0);
});
