// The catalogue of rules is complete: every rule, what its page says, every row of its table.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { binary, workplace } from './tool.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const ids = readdirSync(join(root, 'core/lint/rules')).filter((f) => f.endsWith('.md'))
  .map((f) => f.slice(0, -3).replace('_', '.')).sort();
const rows = (table) => readFileSync(join(root, `core/lint/data/${table}`), 'utf8').split('\n').slice(1)
  .filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0]);
const tables = readdirSync(join(root, 'core/lint/data')).filter((f) => f.endsWith('.tsv'));

test('every rule stands in the catalogue with its page, its examples and its words', (t) => {
  const { status, out } = workplace(t).run(['rules', '--format', 'json']);
  assert.equal(status, 0);
  const rules = JSON.parse(out);
  assert.deepEqual(rules.map(({ id }) => id), ids);
  for (const { id, page, name } of rules) {
    const file = readFileSync(join(root, `core/lint/rules/${id.replace('.', '_')}.md`), 'utf8');
    assert.ok(page.length > 10 && file.includes(page), id);
    assert.ok(file.startsWith(`# ${name}\n`), id);
  }
  const listed = rules.flatMap((rule) => rule.rows.map(({ wrong }) => wrong));
  assert.deepEqual(listed.sort(), tables.flatMap(rows).sort());
});

test('the page and the Markdown hold every rule', (t) => {
  const w = workplace(t);
  const html = w.run(['rules', '--format', 'html']).out;
  const markdown = w.run(['rules']).out;
  for (const id of ids) {
    assert.ok(html.includes(`<article id="${id}">`), id);
    assert.ok(markdown.includes(`\n\`${id}\` · `), id);
  }
  assert.doesNotMatch(html, /(?:src|href)=/, 'the page needs nothing else');
  assert.match(w.run(['rules', '--lang', 'en']).out, /^# Rules\n/);
  const refused = w.run(['rules', '--format', 'pdf']);
  assert.equal(refused.status, 2);
});

const built = join(root, 'build/docs/rules.html');
test('the built page is what the tool gives', { skip: existsSync(built) ? false : `${built} is not here` }, (t) => {
  if (process.env.WENGAO_BIN !== undefined) t.diagnostic(binary);
  assert.equal(readFileSync(built, 'utf8'), workplace(t).run(['rules', '--format', 'html']).out);
});
