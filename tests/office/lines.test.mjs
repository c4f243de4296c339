// Does an office break lines and pages where the preview does? SVG pages against the PDF that
// LibreOffice makes of the DOCX, at every character.
//   node --test tests/office/lines.test.mjs
// Measured on our own documents, on reports made at random of what is hard to break, and, where they lie
// beside the repository, on the seeds and the long reports of the corpus. One switch
// is set for LibreOffice by hand, on its own reading of our file (FODT), since it does not read it
// from a DOCX: w:autoSpaceDE/N = 0. Without that it adds a fifth of an em beside every number and
// Latin word; those figures are shown as well.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { madeReports } from './made_reports.mjs';
import { fonts, ownDocuments, root, wengao } from './workshop.mjs';

const shared = process.env.WENGAO_SHARED ?? join(root, '../shared');

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
  .replace(/&#39;|&apos;/g, "'").replace(/&amp;/g, '&').normalize('NFKC')
  .replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '');

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

// After how many characters each line and each page ends.
function endsOf(pages) {
  let characters = 0;
  const ends = { lines: new Set(), pages: new Set() };
  for (const page of pages) {
    for (const line of page) ends.lines.add(characters += line.length);
    ends.pages.add(characters);
  }
  return { ...ends, characters };
}

function office(to, files) {
  const conf = join(work, 'fonts.conf');
  writeFileSync(conf, readFileSync(join(root, 'tests/office/fonts.conf'), 'utf8').replace('WENGAO_FONTS', fonts));
  const run = spawnSync('soffice', ['-env:UserInstallation=file://' + join(work, 'profile'), '--headless',
    '--convert-to', to, '--outdir', join(files[0], '..'), ...files],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: conf, XDG_CACHE_HOME: join(work, 'cache') } });
  assert.equal(run.status, 0, run.stderr);
}

const inBoth = (ours, theirs) => [...ours].filter((end) => theirs.has(end)).length;

/** All reports of these files, ours against theirs. */
function compare(folder, sources, spaces) {
  const out = join(work, folder);
  mkdirSync(out);
  for (const [index, source] of sources.entries()) {
    for (const extension of ['svg', 'docx']) {
      execFileSync(wengao, ['convert', source, '-o', join(out, `${index}.${extension}`), '--quiet', '--date', '2026-01-05']);
    }
  }
  const files = readdirSync(out).filter((name) => name.endsWith('.docx')).map((name) => join(out, name));
  if (spaces) {
    office('pdf', files);
  } else {
    office('fodt', files);
    const read = files.map((file) => file.replace(/docx$/, 'fodt'));
    for (const file of read) {
      const xml = readFileSync(file, 'utf8');
      assert.ok(xml.includes('style:text-autospace="ideograph-alpha"'), 'LibreOffice reads w:autoSpaceDE now');
      writeFileSync(file, xml.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"'));
    }
    office('pdf', read);
  }
  const sum = { lines: 0, sameLines: 0, pages: 0, samePages: 0, differing: [] };
  for (const file of files) {
    const ours = endsOf(pagesOfSvg(readFileSync(file.replace(/docx$/, 'svg'), 'utf8')));
    const theirs = endsOf(pagesOfPdf(file.replace(/docx$/, 'pdf')));
    assert.equal(theirs.characters, ours.characters, `${basename(file)}: characters`);
    const [lines, pages] = [inBoth(ours.lines, theirs.lines), inBoth(ours.pages, theirs.pages)];
    sum.lines += ours.lines.size;
    sum.sameLines += lines;
    sum.pages += ours.pages.size;
    sum.samePages += pages;
    if (lines < ours.lines.size) sum.differing.push(basename(file));
  }
  return sum;
}

const told = ({ lines, sameLines, pages, samePages }) =>
  `${sameLines} of ${lines} lines and ${samePages} of ${pages} pages end alike`;
const lacking = missing();

test('our own documents break alike, line for line and page for page', { skip: lacking }, (t) => {
  const sum = compare('own', ownDocuments(), false);
  t.diagnostic(told(sum));
  assert.ok(sum.lines > 70);
  assert.deepEqual(sum.differing, []);
  assert.equal(sum.samePages, sum.pages);
});

test('reports made at random: 99 of 100 lines, 98 of 100 pages', { skip: lacking, timeout: 600_000 }, (t) => {
  const folder = join(work, 'made');
  mkdirSync(folder);
  const files = madeReports().map((text, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, text);
    return file;
  });
  const sum = compare('random', files, false);
  t.diagnostic(told(sum));
  assert.ok(sum.sameLines >= 0.99 * sum.lines, told(sum));
  // LibreOffice takes a whole paragraph to its signature: see core/export/docx/README.md.
  assert.ok(sum.samePages >= 0.98 * sum.pages, told(sum));
});

for (const folder of ['seeds', 'corpus/txt']) {
  const files = existsSync(join(shared, folder)) ?
    readdirSync(join(shared, folder)).filter((name) => name.endsWith('.txt')).map((name) => join(shared, folder, name)) : [];
  const skip = lacking || (files.length === 0 && `no ../shared/${folder} beside the repository`);
  const name = folder.split('/')[0];

  test(`${name}: 99 of 100 lines and pages`, { skip, timeout: 600_000 }, (t) => {
    const sum = compare(name, files, false);
    t.diagnostic(told(sum));
    assert.ok(sum.sameLines >= 0.99 * sum.lines, told(sum));
    assert.ok(sum.samePages >= 0.99 * sum.pages, told(sum));
  });

  test(`${name} with the spaces LibreOffice adds: shown, not asserted`, { skip, timeout: 600_000 }, (t) => {
    t.diagnostic(told(compare(`${name}-spaced`, files, true)));
  });
}
