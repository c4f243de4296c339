// Every report as an office suite sees it: DOCX → LibreOffice → PDF → text, with no lost character.
//   node --test tests/office/libreoffice.test.mjs
// Needs a native build, libreoffice-writer and poppler-utils; says so and skips where they lack.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wengao = join(root, 'build/native/wengao');
const seeds = join(process.env.WENGAO_SHARED ?? join(root, '../shared'), 'seeds');
const documents = join(root, 'tests/office/documents');
const fonts = process.env.WENGAO_FONTS ?? join(root, 'build/fonts');

function missing() {
  if (!existsSync(wengao)) return 'no native build (build/native/wengao)';
  for (const [tool, args] of [['soffice', ['--version']], ['pdftotext', ['-v']]]) {
    if (spawnSync(tool, args).error) return `no ${tool}`;
  }
  return false;
}

const work = mkdtempSync(join(tmpdir(), 'wengao-office-'));
after(() => rmSync(work, { recursive: true, force: true }));

// Wengao's own reading of a file: its reports and what it set apart.
const outlineOf = (file) => JSON.parse(execFileSync(wengao, ['outline', file], { encoding: 'utf8', maxBuffer: 1 << 28 }))[0];

// All DOCX of a file, in order: OUT.docx, or OUT-1.docx and so on for several reports.
function convert(file) {
  const folder = join(work, basename(file).replace(/\W/g, '_'));
  mkdirSync(folder);
  execFileSync(wengao, ['convert', file, '-o', join(folder, 'out.docx'), '--quiet', '--date', '2026-01-05']);
  const number = (name) => Number(/-(\d+)\./.exec(name)?.[1] ?? 0);
  return readdirSync(folder).sort((a, b) => number(a) - number(b)).map((name) => join(folder, name));
}

// One start of the office for all files of a folder.
function toPdf(files) {
  if (files.length === 0) return;
  const conf = join(work, 'fonts.conf');
  writeFileSync(conf, readFileSync(join(root, 'tests/office/fonts.conf'), 'utf8').replace('WENGAO_FONTS', fonts));
  const run = spawnSync('soffice', ['-env:UserInstallation=file://' + join(work, 'profile'), '--headless',
    '--convert-to', 'pdf', '--outdir', join(files[0], '..'), ...files],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: conf, XDG_CACHE_HOME: join(work, 'cache') } });
  assert.equal(run.status, 0, run.stderr);
  for (const file of files) {
    assert.ok(existsSync(file.replace(/docx$/, 'pdf')), `LibreOffice did not open ${basename(file)}: ${run.stderr}`);
  }
}

// Without white space and marks of no width. NFKC makes the compatibility forms that PDF fonts bring
// (⼀ for 一) equal; page numbers are taken off line by line.
const bare = (text) => text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '');
const pdfText = (pdf) => execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  .split(/\n|\f/).filter((line) => !/^\s*—\s*\d+\s*—\s*$/.test(line)).join('\n');

const counts = (text) => {
  const found = new Map();
  for (const c of text) found.set(c, (found.get(c) ?? 0) + 1);
  return found;
};

// Characters of `expected` that `actual` has fewer of. Counted and not compared in order: a table's
// cells and a justified line's pieces come out of a PDF in the order of their places.
function lost(expected, actual) {
  const have = counts(actual);
  return [...counts(expected)].filter(([c, n]) => (have.get(c) ?? 0) < n).map(([c, n]) => `${c}×${n - (have.get(c) ?? 0)}`);
}

function expectations(file) {
  const lines = new TextDecoder().decode(readFileSync(file)).split(/\r\n|\r|\n/);
  const outline = outlineOf(file);
  const noise = new Set(outline.noise.map((entry) => entry.line));
  return outline.reports.map((report) => lines
    .map((line, index) => [line, index + 1])
    .filter(([, number]) => number >= report.firstLine && number <= report.lastLine && !noise.has(number))
    .map(([line]) => line).join('\n'));
}

function check(file) {
  const expected = expectations(file);
  const docx = convert(file);
  assert.equal(docx.length, Math.max(1, expected.length));
  toPdf(docx);
  for (const [index, text] of expected.entries()) {
    const got = pdfText(docx[index].replace(/docx$/, 'pdf'));
    assert.deepEqual(lost(bare(text), bare(got)), [], `${basename(file)}, report ${index + 1}`);
  }
  return expected.length;
}

const lacking = missing();

for (const name of existsSync(documents) ? readdirSync(documents) : []) {
  test(`own document ${name}`, { skip: lacking }, () => { assert.ok(check(join(documents, name)) > 0); });
}

const seedSkip = lacking || (!existsSync(seeds) && 'no ../shared/seeds beside the repository');
for (const name of seedSkip ? ['(all)'] : readdirSync(seeds).filter((file) => file.endsWith('.txt'))) {
  test(`seed ${name}`, { skip: seedSkip }, () => { assert.ok(check(join(seeds, name)) > 0); });
}
