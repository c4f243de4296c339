// How often the spelling check is right, and how much it finds, on official text with known errors
// and on clean official text. The texts lie outside of the repository; skips where they are not.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Runs the tool over the texts, a line each, and compares characters. `rules`: which findings count. */
function measure(t, name, option, rules) {
  const w = workplace(t);
  const lines = pairs(name);
  w.write('a.txt', `${lines.map(([text]) => text).join('\n\n')}\n`);
  const [{ findings }] = JSON.parse(w.run(['check', option, '--format', 'json', 'a.txt']).out);
  let [flags, right, hits, falseOnClean, clean, wrong] = [0, 0, 0, 0, 0, 0];
  for (const [text, wanted] of lines) {
    if (text === wanted) clean += text.length;
    for (let i = 0; i < text.length; i += 1) if (text[i] !== wanted[i]) wrong += 1;
  }
  for (const { rule, fixes, line } of findings) {
    if (!rules.test(rule) || fixes.length === 0) continue;
    const [text, wanted] = lines[(line - 1) / 2];
    const [{ column, endColumn, text: words }] = fixes[0].edits;
    flags += 1;
    const is = wanted.slice(column - 1, endColumn - 1);
    // A flag is right when every character it would change becomes what was wanted.
    let good = words.length === is.length;
    for (let i = 0; good && i < words.length; i += 1) {
      if (words[i] !== text[column - 1 + i] && words[i] !== is[i]) good = false;
      else if (words[i] !== text[column - 1 + i]) hits += 1;
    }
    if (good) right += 1;
    if (text === wanted) falseOnClean += 1;
  }
  const answer = { right: 100 * right / Math.max(flags, 1), found: 100 * hits / Math.max(wrong, 1), false: 1e4 * falseOnClean / Math.max(clean, 1), flags };
  t.diagnostic(`${name} ${option} ${rules.source}: right ${answer.right.toFixed(1)} %, found ${answer.found.toFixed(1)} %, ` +
    `false ${answer.false.toFixed(2)} per 10,000, ${flags} flags`);
  return answer;
}

const model = /^spelling\./;

test('official documents with errors: errors are right, and half is found', { skip }, (t) => {
  const errors = measure(t, 'ec_odw_train.tsv', '--spelling', model);
  assert.ok(errors.right >= 96);
  // Lists of misspellings speak first; what they say the model does not say again.
  const lists = /^(spelling\.|word\.(typo|fixed))/;
  assert.ok(measure(t, 'ec_odw_train.tsv', '--spelling', lists).found >= 52);
  const suggestions = measure(t, 'ec_odw_train.tsv', '--spelling=suggest', lists);
  assert.ok(suggestions.right >= 93);
  assert.ok(suggestions.found >= 58);
});

test('clean official text: hardly anything is said', { skip }, (t) => {
  assert.ok(measure(t, 'clean_official_a.tsv', '--spelling', model).false <= 1);
  assert.ok(measure(t, 'clean_official_a.tsv', '--spelling=suggest', model).false <= 4);
});
