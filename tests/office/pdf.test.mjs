// PDF files as other programs read them: sound, with every character at the place the preview has it,
// and with text that copies out right. measures.test.mjs holds them to GB/T 9704.
//   node --test tests/office/pdf.test.mjs
// Needs a native build, qpdf, mupdf-tools and poppler-utils; the reports of ../shared/seeds where they
// lie beside the repository.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { firstDifference, placedInPdf, placedInSvg } from './pages.mjs';
import { assertSoundPdf, bare, fonts, lacking, report, reportSets, turned, wengao, workshop } from './workshop.mjs';

const skip = lacking('qpdf', 'mutool', 'pdftotext', 'pdffonts');
const shop = workshop(after);
const { folder, file, convert, filesOf } = shop;
const made = file('made.txt', report);
const textOf = (pdf) => execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });

test('a report becomes a sound PDF whose characters stand where the pages have them', { skip }, () => {
  const { out } = convert(made, 'made.pdf');
  assertSoundPdf(out);
  const pages = placedInSvg(readFileSync(convert(made, 'made.svg').out, 'utf8'));
  assert.equal(firstDifference(pages, placedInPdf(out), 0.02), undefined);
});

test('pages on their side, merged cells and sealed names stand where the pages have them', { skip }, () => {
  const { out } = convert(file('turned.json', turned), 'turned.pdf');
  assertSoundPdf(out);
  const pages = placedInSvg(readFileSync(convert(join(folder, 'turned.json'), 'turned.svg').out, 'utf8'));
  assert.equal(pages.length, 3);
  assert.equal(firstDifference(pages, placedInPdf(out), 0.02), undefined);
});

test('its text copies out whole, in order', { skip }, () => {
  const numbers = /—\d+—/g;
  const { out } = convert(made, 'text.pdf');
  assert.equal(bare(textOf(out)).replace(numbers, ''), bare(report));
});

test('the same report and date give the same bytes', { skip }, () => {
  const first = readFileSync(convert(made, 'first.pdf').out);
  assert.ok(first.equals(readFileSync(convert(made, 'second.pdf').out)));
});

test('it says what it is: PDF/A-2u, tagged, with language, title, date and bookmarks', { skip }, () => {
  const { out } = convert(made, 'about.pdf');
  const json = JSON.parse(execFileSync('qpdf', ['--json=1', out], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const objects = Object.values(json.objects);
  const catalog = objects.find((each) => each?.['/Type'] === '/Catalog');
  assert.equal(catalog['/Lang'], 'zh-CN');
  assert.equal(catalog['/MarkInfo']['/Marked'], true);
  assert.deepEqual(json.outlines.map(({ title }) => title), ['一、主要做法', '二、存在问题', '三、下步打算']);
  assert.deepEqual(json.outlines[0].kids.map(({ title }) => title), ['（一）压实责任', '（二）加强巡查']);
  const tags = objects.map((each) => each?.['/S']).filter(Boolean);
  for (const tag of ['/Document', '/H1', '/H2', '/H3', '/P', '/Table', '/TR', '/TH', '/TD', '/GTS_PDFA1']) {
    assert.ok(tags.includes(tag), tag);
  }
  const bytes = readFileSync(out).toString('latin1');
  assert.match(bytes, /<pdfaid:part>2<.*<pdfaid:conformance>U</s);
  assert.match(bytes, /<xmp:CreateDate>2026-01-05T00:00:00Z</);
  assert.ok(objects.some((each) => each?.['/CreationDate'] === 'D:20260105000000Z'));
});

test('a table is as wide in each of its rows: empty cells count, merged ones say what they lie over', { skip }, () => {
  const table = ['村名\t养护\t［并左］\t备注', '［并上］\t里程\t投入\t［并上］', '东河村\t12.5\t120.5\t', '西河村\t8.25\t80\t已验收'];
  const { out } = convert(file('merged.txt', `工作总结\n各村情况如下。\n${table.join('\n')}\n`), 'merged.pdf');
  assertSoundPdf(out);
  const { objects } = JSON.parse(execFileSync('qpdf', ['--json=1', out], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const rows = Object.values(objects).find((each) => each?.['/S'] === '/Table')['/K'].map((row) => objects[row]['/K'].map((cell) => {
    const { '/S': tag, '/A': says = {} } = objects[cell];
    return `${tag}${says['/Scope'] ?? ''}${says['/ColSpan'] ? ` ${says['/ColSpan']} wide` : ''}${says['/RowSpan'] ? ` ${says['/RowSpan']} high` : ''}`;
  }));
  const head = '/TH/Column';
  assert.deepEqual(rows, [[`${head} 2 high`, `${head} 2 wide`, `${head} 2 high`], [head, head],
    ['/TD', '/TD', '/TD', '/TD'], ['/TD', '/TD', '/TD', '/TD']]);
});

test('a character that only the rare ones have is drawn by them, one that no font has as 〓: both named, both copied out', { skip }, () => {
  const { out, said } = convert(file('rare.txt', '工作总结\n𠮷野村\u{31350}姓按时完成任务。\n'), 'rare.pdf');
  assert.match(said, /改用其他字体：𠮷\n/);
  assert.match(said, /以〓代替.*：\u{31350}\n/u);
  assert.match(bare(textOf(out)), /𠮷野村\u{31350}姓按时完成任务。/u);
  assertSoundPdf(out);
});

test('without fonts there is a sentence that says which and what to do', { skip }, () => {
  const bin = join(folder, 'bin/alone');
  mkdirSync(bin, { recursive: true });
  const alone = join(bin, 'wengao');
  copyFileSync(wengao, alone);
  const run = spawnSync(alone, ['convert', made, '-o', join(folder, 'alone.pdf')], { encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /Fandol\S+\.otf.*--fonts/);
  const helped = spawnSync(alone, ['convert', made, '-o', join(folder, 'alone.pdf'), '--fonts', fonts]);
  assert.equal(helped.status, 0);
});

for (const set of reportSets(shop)) {
  test(`every ${set.name}: sound, small, each character in its place and in the text`, { skip: skip || set.without, timeout: 600_000 }, () => {
    for (const source of set.files()) {
      const stem = basename(source, '.txt');
      const { said } = convert(source, `${stem}.pdf`);
      const missing = /以〓代替.*：(.*)/.exec(said)?.[1];
      convert(source, `${stem}.svg`);
      const pdfs = filesOf(stem, '.pdf');
      const svgs = filesOf(stem, '.svg');
      assert.ok(pdfs.length > 0 && pdfs.length === svgs.length);
      for (const [i, pdf] of pdfs.entries()) {
        assertSoundPdf(pdf);
        const pages = placedInSvg(readFileSync(svgs[i], 'utf8'));
        const size = statSync(pdf).size;
        assert.ok(size <= Math.max(600 * 1024, 30 * 1024 * pages.length), `${pdf}: ${size} bytes`);
        assert.equal(firstDifference(pages, placedInPdf(pdf), 0.02, missing), undefined, pdf);
        const drawn = (text) => [...bare(text)].sort().join('');
        assert.equal(drawn(textOf(pdf)), drawn(pages.flat().map(({ c }) => c).join('')), pdf);
      }
    }
  });
}
