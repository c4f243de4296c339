// Does an office break lines and pages where the preview does? SVG pages against the PDF that
// LibreOffice makes of the DOCX, line for line.
//   node --test tests/office/lines_test.mjs
// Asserted on text of Han characters and marks. Where numbers and Latin words stand in the text,
// LibreOffice differs for reasons of its own, so there the figures are only shown: it ignores
// w:autoSpaceDE/N = 0 and adds a fifth of an em beside every number, leaves a run's last character
// untightened, and parts a number from its unit and a date after 年, which the pages never do.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const wengao = join(root, 'build/native/wengao');
const fonts = process.env.WENGAO_FONTS ?? join(root, 'build/fonts');

function missing() {
  if (!existsSync(wengao)) return 'no native build (build/native/wengao)';
  if (!existsSync(join(fonts, 'FandolFang-Regular.otf'))) return `no Fandol fonts in ${fonts}`;
  for (const [tool, args] of [['soffice', ['--version']], ['pdftotext', ['-v']]]) {
    if (spawnSync(tool, args).error) return `no ${tool}`;
  }
  return false;
}

const work = mkdtempSync(join(tmpdir(), 'wengao-lines-'));
after(() => rmSync(work, { recursive: true, force: true }));

const plain = (xml) => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
  .replace(/&#39;|&apos;/g, "'").replace(/&amp;/g, '&').normalize('NFKC').replace(/\s/gu, '');

// Pieces of text at places, put together into lines from top to bottom; what stands within `near`
// of a line's height belongs to it. The page number, under the text area, is left out.
function linesOf(pieces, near, bottom) {
  const rows = [];
  for (const piece of pieces.filter(({ y }) => y < bottom).sort((a, b) => a.y - b.y)) {
    const row = rows.find(({ y }) => Math.abs(y - piece.y) < near);
    if (row) row.pieces.push(piece); else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows.map(({ pieces: parts }) => parts.sort((a, b) => a.x - b.x).map(({ text }) => plain(text)).join(''))
    .filter((line) => line !== '');
}

function pagesOfSvg(svg) {
  return svg.split(/<rect /).slice(1).map((page) => linesOf(
    [...page.matchAll(/<text x="([\d]+)[^"]*" y="(\d+)"[^>]*>([^<]*)</g)]
      .map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text })), 100, 26300));
}

function pagesOfPdf(pdf) {
  const xml = execFileSync('pdftotext', ['-bbox-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return xml.split('<page ').slice(1).map((page) => linesOf(
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)<\/word>/g)]
      .map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text })), 9, 742));
}

// How many lines of `a` stand in `b` in the same order: the longest common subsequence.
function common(a, b) {
  let row = new Array(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (let k = 1; k <= b.length; ++k) next.push(line === b[k - 1] ? row[k - 1] + 1 : Math.max(row[k], next[k - 1]));
    row = next;
  }
  return row[b.length];
}

function compare(name) {
  const source = join(root, 'tests/office/documents', name);
  const conf = join(work, 'fonts.conf');
  writeFileSync(conf, readFileSync(join(root, 'tests/office/fonts.conf'), 'utf8').replace('WENGAO_FONTS', fonts));
  const out = (extension) => join(work, name.replace(/txt$/, extension));
  for (const extension of ['svg', 'docx']) {
    execFileSync(wengao, ['convert', source, '-o', out(extension), '--quiet', '--date', '2026-01-05']);
  }
  const run = spawnSync('soffice', ['-env:UserInstallation=file://' + join(work, 'profile'), '--headless',
    '--convert-to', 'pdf', '--outdir', work, out('docx')],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: conf, XDG_CACHE_HOME: join(work, 'cache') } });
  assert.equal(run.status, 0, run.stderr);
  const ours = pagesOfSvg(readFileSync(out('svg'), 'utf8'));
  const theirs = pagesOfPdf(out('pdf'));
  return { ours, theirs, same: common(ours.flat(), theirs.flat()) };
}

const lacking = missing();

test('Han text breaks alike, line for line and page for page', { skip: lacking }, () => {
  const { ours, theirs, same } = compare('han.txt');
  assert.ok(ours.flat().length > 35);
  assert.equal(same, ours.flat().length);
  assert.deepEqual(theirs.map((page) => page[0]), ours.map((page) => page[0]));
});

test('text with numbers: shown, not asserted', { skip: lacking }, (t) => {
  const { ours, same } = compare('every_part.txt');
  t.diagnostic(`${same} of ${ours.flat().length} lines break alike`);
});
