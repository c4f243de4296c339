// Word files as another office reads them: our text against LibreOffice's text export, character for
// character, and the same again after a trip through our own DOCX.
//   node --test tests/office/import.test.mjs
// Needs a native build and libreoffice-writer; files of ../shared/corpus where they lie beside the
// repository. What may differ is listed in core/import/README.md; `documented` names the files.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wengao = join(root, 'build/native/wengao');
const corpus = join(process.env.WENGAO_SHARED ?? join(root, '../shared'), 'corpus');
const office = spawnSync('soffice', ['--version']).error ? 'no soffice' : false;
const lacking = existsSync(wengao) ? false : 'no native build (build/native/wengao)';
const noCorpus = lacking || (!existsSync(corpus) && 'no ../shared/corpus beside the repository');

const work = mkdtempSync(join(tmpdir(), 'wengao-import-'));
after(() => rmSync(work, { recursive: true, force: true }));

const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
const stem = (file) => parse(file).name;

// One start of LibreOffice for all files; gives the text of those it opened, by stem.
function officeTexts(files, name) {
  const out = join(work, name);
  mkdirSync(out);
  spawnSync('soffice', ['-env:UserInstallation=file://' + join(work, 'profile'), '--headless',
    '--convert-to', 'txt:Text', '--outdir', out, ...files], { encoding: 'utf8' });
  return new Map(filesIn(out).map((file) => [stem(file), readFileSync(file, 'utf8').replace(/^\uFEFF/, '')]));
}

// Our reading: lines with their kinds, or the sentence that says why there is none.
function reading(file) {
  const out = join(work, `${stem(file)}.json`);
  const run = spawnSync(wengao, ['convert', file, '-o', out, '--quiet', '--date', '2026-01-05'], { encoding: 'utf8' });
  assert.equal(run.signal, null, `${stem(file)} ended by ${run.signal}`);
  if (run.status !== 0) return { why: run.stderr.trim() };
  const json = JSON.parse(readFileSync(out, 'utf8'));
  const tables = new Set(json.lines.filter(({ kind }) => kind === 'table').map(({ line }) => line - 1));
  return { lines: json.text.split('\n').map((text, index) => ({ text, table: tables.has(index) })) };
}

// Soft hyphens only say where a word may break; a place merged into a cell is a mark of ours, and
// nothing in its export.
const bare = (text) => text.replace(/［并[左上]］|[\s\u00AD]/gu, '');
const isWithin = (short, long) => {
  let at = 0;
  for (const c of long) if (at < short.length && c === short[at]) at += c.length;
  return at === short.length;
};

// Its export knows no pictures; ours have a line each, which our DOCX turns into pictures again.
const isPicture = ({ text }) => /^［图片\d*(：[^］]*)?］$/.test(text);
const isShown = ({ text }) => /^［图片\d+(：[^］]*)?］$/.test(text);

// What LibreOffice does otherwise, and where. `check` says what must hold all the same.
const documented = {
  poi_delins: ['deleted text stays in its export', (ours, theirs) => isWithin(ours, theirs)],
  poi_footnotes: ['its export has the number of a note and not the note', (ours, theirs) => isWithin(theirs, ours)],
  poitl_issue_554: ['its export has no text boxes', (ours, theirs) => isWithin(theirs, ours)],
};

test('every Word file and page gives a document or the true reason', { skip: noCorpus }, () => {
  const reasons = {
    poi_Bug60341: /没有文字/, poi_comment: /没有文字/, 'poi_zero-length': /没有文字/,
    poi_truncated62886: /损坏.*压缩包不完整/, 'poi_bug53475-password-is-pass': /加密.*密码/,
  };
  const files = [...filesIn(join(corpus, 'docx')), ...filesIn(join(corpus, 'html'))];
  assert.ok(files.length > 20);
  for (const file of files) {
    const { lines, why } = reading(file);
    const reason = reasons[stem(file)];
    if (reason) assert.match(why ?? '', reason, stem(file));
    else assert.ok(lines?.length > 0, `${stem(file)}: ${why}`);
  }
});

test('our text of Word files is LibreOffice\'s', { skip: noCorpus || office, timeout: 600_000 }, (t) => {
  const files = filesIn(join(corpus, 'docx'));
  const theirs = officeTexts(files, 'corpus');
  let compared = 0;
  for (const file of files) {
    const lines = reading(file).lines?.filter((line) => !isPicture(line));
    const their = theirs.get(stem(file));
    if (!lines || their === undefined) continue;
    const [ours, other] = [bare(lines.map(({ text }) => text).join('')), bare(their)];
    const exception = documented[stem(file)];
    if (exception) {
      assert.notEqual(ours, other, `${stem(file)} no longer differs: ${exception[0]}`);
      assert.ok(exception[1](ours, other), `${stem(file)}: more than “${exception[0]}”`);
      continue;
    }
    assert.equal(ours, other, stem(file));
    // Outside tables a line of ours is a line of theirs, in the same order.
    const whole = their.split('\n').map(bare).filter((line) => line !== '');
    let at = 0;
    for (const { text, table } of lines) {
      if (table || bare(text) === '') continue;
      const found = whole.indexOf(bare(text), at);
      assert.ok(found >= 0, `${stem(file)}: no such line in theirs: ${text}`);
      at = found + 1;
    }
    ++compared;
  }
  t.diagnostic(`${compared} files equal character for character`);
  assert.ok(compared >= 15);
});

test('DOCX → our DOCX → LibreOffice: the text stays', { skip: noCorpus || office, timeout: 600_000 }, () => {
  const made = [];
  const expected = new Map();
  for (const file of filesIn(join(corpus, 'docx'))) {
    const { lines } = reading(file);
    if (!lines) continue;
    const [outline] = JSON.parse(execFileSync(wengao, ['outline', '--quiet', file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
    const apart = new Set(outline.noise.map(({ line }) => line));
    execFileSync(wengao, ['convert', file, '-o', join(work, `${stem(file)}.docx`), '--quiet', '--date', '2026-01-05']);
    const [report, ...more] = outline.reports;
    if (more.length > 0 || !report) continue;
    made.push(join(work, `${stem(file)}.docx`));
    expected.set(stem(file), bare(lines
      .filter((line, index) => index + 1 >= report.firstLine && index + 1 <= report.lastLine
        && !apart.has(index + 1) && !isShown(line)).map(({ text }) => text).join('')));
  }
  const theirs = officeTexts(made, 'again');
  assert.ok(made.length >= 15);
  for (const [name, text] of expected) assert.equal(bare(theirs.get(name) ?? ''), text, name);
});

test('JSON and text come back as they went', { skip: noCorpus }, () => {
  for (const file of filesIn(join(corpus, 'docx'))) {
    const { lines } = reading(file);
    if (!lines) continue;
    const first = join(work, `${stem(file)}.json`);
    const again = join(work, `${stem(file)}-again.json`);
    execFileSync(wengao, ['convert', first, '-o', again, '--quiet', '--date', '2026-01-05']);
    assert.deepEqual(readFileSync(again), readFileSync(first), stem(file));
  }
});
