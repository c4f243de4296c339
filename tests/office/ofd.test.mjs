// OFD packages: whole, with every number once and every file there, and with every character at the
// place the preview and the PDF have it.
//   node --test tests/office/ofd.test.mjs
// Needs a native build and unzip; the reports of ../shared/seeds where they lie beside the repository.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { firstDifference, placedInOfd, placedInSvg } from './pages.mjs';
import { lacking, report, seedReports, withoutSeeds, workshop } from './workshop.mjs';

const skip = lacking('unzip', 'xmllint');
const { file, convert, filesOf, unpacked } = workshop(after);
const made = file('made.txt', report);

// What readers rely on: GB/T 33190, 7 and 8, and the limits of the readers there are.
function assertWhole(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .map((each) => join(each.parentPath ?? each.path, each.name));
  const xml = files.filter((name) => name.endsWith('.xml'));
  execFileSync('xmllint', ['--noout', ...xml]);
  const text = new Map(xml.map((name) => [name, readFileSync(name, 'utf8')]));
  const document = text.get(join(folder, 'Doc_0/Document.xml'));
  assert.ok(text.get(join(folder, 'OFD.xml')).includes('<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>'));
  // Files that are named are there.
  for (const [name, content] of text) {
    for (const [, place] of content.matchAll(/<ofd:(?:PublicRes|DocumentRes|CustomTags|FileLoc)>([^<]+)</g)) {
      assert.ok(existsSync(join(dirname(name), place)), `${name}: ${place}`);
    }
    for (const [, place] of content.matchAll(/<ofd:(?:FontFile|MediaFile)>([^<]+)</g)) {
      assert.ok(existsSync(join(dirname(name), 'Res', place)), `${name}: ${place}`);
    }
    for (const [, place] of content.matchAll(/BaseLoc="(Pages[^"]+)"/g)) assert.ok(existsSync(join(dirname(name), place)), place);
  }
  // Every number once, none above the highest, and what is referred to exists.
  const all = [...text.values()].join('\n');
  const ids = [...all.matchAll(/ ID="(\d+)"/g)].map(([, id]) => Number(id));
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(Math.max(...ids) <= Number(/MaxUnitID>(\d+)</.exec(document)[1]));
  for (const [, id] of all.matchAll(/(?:Font|ResourceID|PageID|PageRef)="(\d+)"/g)) assert.ok(ids.includes(Number(id)), id);
  for (const [, id] of all.matchAll(/<ofd:ObjectRef[^>]*>(\d+)</g)) assert.ok(ids.includes(Number(id)), id);
  // One distance less than characters: ofdrw reads beyond the list otherwise.
  for (const [, attributes, content] of all.matchAll(/<ofd:TextCode([^>]*)>([^<]+)</g)) {
    const list = /DeltaX="([^"]+)"/.exec(attributes)?.[1].split(' ') ?? [];
    let count = 0;
    for (let i = 0; i < list.length; i += 1) {
      if (list[i] !== 'g') count += 1;
      else { count += Number(list[i + 1]); i += 2; }
    }
    assert.equal(count, [...content.replace(/&\w+;/g, '.')].length - 1, content);
    assert.match(attributes, /X="0" Y="/);
  }
}

test('a report becomes a whole package whose characters stand where the pages have them', { skip }, () => {
  const folder = unpacked(convert(made, 'made.ofd').out);
  assertWhole(folder);
  const pages = placedInSvg(readFileSync(convert(made, 'made.svg').out, 'utf8'));
  assert.ok(pages.length > 1);
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

test('the same report and date give the same bytes', { skip }, () => {
  assert.ok(readFileSync(convert(made, 'a.ofd').out).equals(readFileSync(convert(made, 'b.ofd').out)));
});

test('a rare character stands alone and names its glyph', { skip }, () => {
  const folder = unpacked(convert(file('rare.txt', '工作总结\n在\u{20BB7}野村召开。\n'), 'rare.ofd').out);
  assertWhole(folder);
  assert.match(readFileSync(join(folder, 'Doc_0/Pages/Page_0/Content.xml'), 'utf8'),
    /<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>\d+<\/ofd:Glyphs><\/ofd:CGTransform><ofd:TextCode X="0" Y="[\d.]+">\u{20BB7}</u);
});

test('every seed report: whole, each character in its place', { skip: skip || withoutSeeds, timeout: 600_000 }, () => {
  for (const seed of seedReports()) {
    const stem = basename(seed, '.txt');
    convert(seed, `${stem}.ofd`);
    convert(seed, `${stem}.svg`);
    const drawn = filesOf(stem, '.svg');
    assert.ok(drawn.length > 0 && drawn.length === filesOf(stem, '.ofd').length);
    for (const [i, package_] of filesOf(stem, '.ofd').entries()) {
      const folder = unpacked(package_);
      assertWhole(folder);
      assert.equal(firstDifference(placedInSvg(readFileSync(drawn[i], 'utf8')), placedInOfd(folder), 0.02), undefined, package_);
    }
  }
});
