// OFD packages: whole, with every number once and every file there, and with every character at the
// place the preview and the PDF have it.
//   node --test tests/office/ofd.test.mjs
// Needs a native build and unzip; the reports of ../shared/seeds where they lie beside the repository.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { assertWholeOfd } from './ofd_package.mjs';
import { schemaFaults } from './ofd_schema.mjs';
import { firstDifference, placedInOfd, placedInSvg } from './pages.mjs';
import { lacking, report, reportSets, turned, workshop } from './workshop.mjs';

const skip = lacking('unzip', 'xmllint');
const shop = workshop(after);
const { file, convert, filesOf, unpacked } = shop;
const made = file('made.txt', report);

test('a report becomes a whole package whose characters stand where the pages have them', { skip }, () => {
  const folder = unpacked(convert(made, 'made.ofd').out);
  assertWholeOfd(folder);
  const pages = placedInSvg(readFileSync(convert(made, 'made.svg').out, 'utf8'));
  assert.ok(pages.length > 1);
  assert.equal(firstDifference(pages, placedInOfd(folder), 0.02), undefined);
});

test('pages on their side, merged cells and sealed names stand where the pages have them', { skip }, () => {
  const input = file('turned.json', turned);
  const folder = unpacked(convert(input, 'turned.ofd').out);
  assertWholeOfd(folder);
  const pages = placedInSvg(readFileSync(convert(input, 'turned.svg').out, 'utf8'));
  assert.equal(firstDifference(pages, placedInOfd(folder), 0.02), undefined);
});

test('it says what it is: title, date, outline, elements of the paper', { skip }, () => {
  const folder = unpacked(convert(made, 'about.ofd').out);
  const about = readFileSync(join(folder, 'OFD.xml'), 'utf8');
  assert.match(about, /<ofd:Title>青石镇二〇二三年农村道路养护工作总结<.*<ofd:CreationDate>2026-01-05</s);
  assert.match(about, /<ofd:DocID>[0-9A-F]{32}</);
  const document = readFileSync(join(folder, 'Doc_0/Document.xml'), 'utf8');
  assert.deepEqual([...document.matchAll(/OutlineElem Title="([^"]+)"/g)].map(([, title]) => title),
    ['一、主要做法', '（一）压实责任', '（二）加强巡查', '二、存在问题', '1.资金不足', '三、下步打算']);
  const tags = readFileSync(join(folder, 'Doc_0/Tags/CustomTag.xml'), 'utf8');
  assert.deepEqual([...tags.matchAll(/<wg:(\p{sc=Han}+)>/gu)].map(([, name]) => name),
    ['标题', '主送机关', '正文', '发文机关署名', '成文日期']);
});

test('the check of the standard sees what is against it', { skip }, () => {
  const folder = unpacked(convert(made, 'checked.ofd').out);
  const page = readFileSync(join(folder, 'Doc_0/Pages/Page_0/Content.xml'), 'utf8');
  const document = readFileSync(join(folder, 'Doc_0/Document.xml'), 'utf8');
  const faults = (xml, part = 'Content.xml') => schemaFaults(part, xml).length;
  assert.equal(faults(page) + faults(document, 'Document.xml'), 0);
  assert.ok(faults(page.replace(/ Boundary="[^"]+"/, '')) > 0, 'a needed attribute');
  assert.ok(faults(page.replace(/(<ofd:FillColor [^>]*>)(<ofd:TextCode [^<]*<\/ofd:TextCode>)/, '$2$1')) > 0, 'the order');
  assert.ok(faults(page.replace('><ofd:Layer', '>\n<ofd:Layer')) > 0, 'white space that readers keep');
  assert.ok(faults(page.replace(/DeltaX="g /, 'DeltaX="h ')) > 0, 'a value');
  assert.ok(faults(document.replace(/<ofd:CommonData>.*<\/ofd:CommonData>/, ''), 'Document.xml') > 0, 'a needed element');
  assert.ok(faults(document.replace('BaseLoc="', 'BaseLoc="/'), 'Document.xml') > 0, 'a path from the root');
});

test('the same report and date give the same bytes', { skip }, () => {
  assert.ok(readFileSync(convert(made, 'a.ofd').out).equals(readFileSync(convert(made, 'b.ofd').out)));
});

test('a rare character stands alone, in its font; one that no font has names the glyph drawn for it', { skip }, () => {
  const folder = unpacked(convert(file('rare.txt', '工作总结\n在\u{20BB7}野村\u{31350}家召开。\n'), 'rare.ofd').out);
  assertWholeOfd(folder);
  const page = readFileSync(join(folder, 'Doc_0/Pages/Page_0/Content.xml'), 'utf8');
  const [, font] = /Font="(\d+)"[^>]*><ofd:FillColor[^>]*><ofd:TextCode X="0" Y="[\d.]+">\u{20BB7}</u.exec(page) ?? [];
  assert.match(readFileSync(join(folder, 'Doc_0/PublicRes.xml'), 'utf8'), new RegExp(`ID="${font}" FontName="NotoSerifCJKsc-Regular" FamilyName="宋体"`));
  assert.match(page, /<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>\d+<\/ofd:Glyphs><\/ofd:CGTransform><ofd:TextCode X="0" Y="[\d.]+">\u{31350}</u);
});

for (const set of reportSets(shop)) {
  test(`every ${set.name}: whole, each character in its place`, { skip: skip || set.without, timeout: 600_000 }, () => {
    for (const source of set.files()) {
      const stem = basename(source, '.txt');
      convert(source, `${stem}.ofd`);
      convert(source, `${stem}.svg`);
      const drawn = filesOf(stem, '.svg');
      assert.ok(drawn.length > 0 && drawn.length === filesOf(stem, '.ofd').length);
      for (const [i, package_] of filesOf(stem, '.ofd').entries()) {
        const folder = unpacked(package_);
        assertWholeOfd(folder);
        assert.equal(firstDifference(placedInSvg(readFileSync(drawn[i], 'utf8')), placedInOfd(folder), 0.02), undefined, package_);
      }
    }
  });
}
