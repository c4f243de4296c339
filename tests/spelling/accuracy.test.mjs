// How often the spelling check is right, and how much it finds, on official text with known errors
// and on clean official text. The texts lie outside of the repository; skips where they are not.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { workplace } from '../cli/tool.mjs';

const root = join(fileURLToPath(import.meta.url), '../../..');
const corpus = join(root, '../shared/corpus/spelling');
const skip = !existsSync(join(root, 'build/spelling/wengao-spelling.dat'))
  ? 'build/spelling is not made (scripts/make_spelling.sh)'
  : existsSync(corpus) ? false : '../shared/corpus/spelling is not here';

/** Pairs of a text as written and as it should be; those of one length, so that characters compare. */
const pairs = (name) => readFileSync(join(corpus, name), 'utf8').trim().split('\n')
  .map((line) => line.split('\t')).filter(([a, b]) => a.length === b.length && !/[\ud800-\udfff]/.test(a));

const everything = {};
/** The model alone: what lists of words would say first, it says. */
const alone = { wengaoProfile: 1, rules: { 'word.*': 'off' } };
const lists = /^(spelling\.|word\.(typo|fixed))/;

/**
 * Checks a folder of documents of one sentence each, and compares characters. What of a document is said
 * depends on all of it, so sentences of many hands do not make one.
 */
function measure(t, name, option, profile) {
  const w = workplace(t);
  const lines = pairs(name);
  lines.forEach(([text], i) => w.write(`texts/${i}.txt`, `${text}\n`));
  w.write('p.json', JSON.stringify({ wengaoProfile: 1, ...profile }));
  const files = JSON.parse(w.run(['check', option, '--format', 'json', '--profile', 'p.json', 'texts']).out);
  assert.equal(files.length, lines.length);
  let [flags, right, falseOnClean, clean, wrong] = [0, 0, 0, 0, 0];
  const hits = new Set();
  for (const [text, wanted] of lines) {
    if (text === wanted) clean += text.length;
    for (let i = 0; i < text.length; i += 1) if (text[i] !== wanted[i]) wrong += 1;
  }
  for (const { file, findings } of files) {
    const [text, wanted] = lines[parseInt(basename(file), 10)];
    for (const { rule, fixes } of findings) {
      if (!lists.test(rule) || fixes.length === 0) continue;
      const [{ column, endColumn, text: words }] = fixes[0].edits;
      flags += 1;
      const is = wanted.slice(column - 1, endColumn - 1);
      // A flag is right when every character it would change becomes what was wanted.
      let good = words.length === is.length;
      for (let i = 0; good && i < words.length; i += 1) {
        if (words[i] !== text[column - 1 + i] && words[i] !== is[i]) good = false;
        else if (words[i] !== text[column - 1 + i]) hits.add(`${file} ${column + i}`);
      }
      if (good) right += 1;
      if (text === wanted) falseOnClean += 1;
    }
  }
  const answer = { right: 100 * right / Math.max(flags, 1), found: 100 * hits.size / Math.max(wrong, 1), false: 1e4 * falseOnClean / Math.max(clean, 1) };
  t.diagnostic(`${name} ${option}${profile === alone ? ', the model alone' : ''}: right ${answer.right.toFixed(1)} %, ` +
    `found ${answer.found.toFixed(1)} %, false ${answer.false.toFixed(2)} per 10,000, ${flags} flags`);
  return answer;
}

test('official documents with errors: errors are right, and half is found', { skip }, (t) => {
  const model = measure(t, 'ec_odw_train.tsv', '--spelling', alone);
  assert.ok(model.right >= 97);
  assert.ok(model.found >= 52);
  const together = measure(t, 'ec_odw_train.tsv', '--spelling', everything);
  assert.ok(together.right >= 97);
  assert.ok(together.found >= model.found);
  const suggestions = measure(t, 'ec_odw_train.tsv', '--spelling=suggest', everything);
  assert.ok(suggestions.right >= 93);
  assert.ok(suggestions.found >= 62);
});

test('clean official text: hardly anything is said', { skip }, (t) => {
  assert.ok(measure(t, 'clean_official_a.tsv', '--spelling', everything).false <= 1);
  assert.ok(measure(t, 'clean_official_a.tsv', '--spelling=suggest', everything).false <= 4);
});
