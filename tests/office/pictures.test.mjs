// Pictures in PDF and OFD: every kind that documents hold, at its place and in its colours, as other
// programs draw it; with words for those who do not see it.
//   node --test tests/office/pictures.test.mjs
// Needs a native build, qpdf, mupdf-tools, poppler-utils and unzip.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { damaged, pictures, side } from './made_pictures.mjs';
import { assertWholeOfd } from './ofd_package.mjs';
import { assertSoundPdf, bare, lacking, workshop } from './workshop.mjs';

const skip = lacking('qpdf', 'mutool', 'pdftoppm', 'pdfimages', 'unzip', 'xmllint');
const { folder, file, convert, unpacked } = workshop(after);
const size = 20_000; // micrometres

/** A report in our own form, each picture under its name. */
function reportWith(name, list) {
  const lines = list.flatMap(({ words }, i) => [`${words}如下：`, `［图片${i + 1}：${words}］`]);
  return file(name, JSON.stringify({ format: 'wengao', version: 1, metadata: { title: '', author: '', organisation: '' }, lines: [],
    pictures: list.map(({ bytes, words }) => ({ type: 'png', width: size, height: size, description: words, bytes: bytes.toString('base64') })),
    text: ['农村道路养护图集', ...lines].join('\n') }));
}
const all = Object.entries(pictures).map(([words, { bytes }]) => ({ words, bytes }));
const report = skip ? '' : reportWith('all.json', all);

// Where the preview has them, in millimetres, by page.
const boxes = (svg) => readFileSync(svg, 'utf8').split('<rect ').slice(1).map((page) =>
  [...page.matchAll(/<image x="(\d+)" y="(\d+)" width="(\d+)"[^>]*><title>([^<]*)</g)]
    .map(([, x, y, width, words]) => ({ x: x / 100, y: y / 100, width: width / 100, words })));

const dotsPerMillimetre = 5;
const resolution = String(dotsPerMillimetre * 25.4);
function readPpm(path) {
  const bytes = readFileSync(path);
  const [head, width] = /^P6\s(\d+)\s\d+\s255\s/.exec(bytes.toString('latin1', 0, 40));
  return (x, y) => [...bytes.subarray(head.length + 3 * (Math.round(y) * width + Math.round(x))).subarray(0, 3)];
}
// The colour in the middle of each square of a picture, drawn alone.
function dotsOf(picture) {
  execFileSync('mutool', ['draw', '-q', '-r', '96', '-w', String(side), '-h', String(side), '-o', join(folder, 'dots.ppm'), picture]);
  const at = readPpm(join(folder, 'dots.ppm'));
  return [[4, 4], [12, 4], [4, 12], [12, 12]].map(([x, y]) => at(x, y));
}
const readers = {
  poppler: (pdf, page) => {
    execFileSync('pdftoppm', ['-r', resolution, '-f', String(page), '-l', String(page), '-singlefile', pdf, join(folder, 'drawn')]);
    return readPpm(join(folder, 'drawn.ppm'));
  },
  mupdf: (pdf, page) => {
    execFileSync('mutool', ['draw', '-q', '-r', resolution, '-o', join(folder, 'drawn.ppm'), pdf, String(page)]);
    return readPpm(join(folder, 'drawn.ppm'));
  },
};

for (const [reader, draw] of Object.entries(readers)) {
  test(`${reader} draws each in its colours where the preview has it`, { skip }, () => {
    const pdf = convert(report, 'all.pdf').out;
    let seen = 0;
    for (const [page, list] of boxes(convert(report, 'all.svg').out).entries()) {
      const colourAt = draw(pdf, page + 1);
      for (const { x, y, width, words } of list) {
        const { seen: expected, near = 3 } = pictures[words];
        expected.forEach((colour, k) => {
          const at = (part) => (part + 0.5) * width / 2;
          const drawn = colourAt((x + at(k % 2)) * dotsPerMillimetre, (y + at(k >> 1)) * dotsPerMillimetre);
          assert.ok(drawn.every((value, i) => Math.abs(value - colour[i]) <= near), `${words}, square ${k}: ${drawn}, not ${colour}`);
        });
        seen += 1;
      }
    }
    assert.equal(seen, all.length);
  });
}

test('a JPEG goes in as it is, all others dot for dot', { skip }, () => {
  const pdf = convert(report, 'list.pdf').out;
  assertSoundPdf(pdf);
  const list = execFileSync('pdfimages', ['-list', pdf], { encoding: 'utf8' }).trim().split('\n').slice(2).map((row) => row.trim().split(/\s+/));
  assert.equal(list.filter(([, , kind]) => kind === 'image').length, all.length);
  assert.equal(list.filter(([, , kind]) => kind === 'smask').length, 4);
  assert.ok(list.every((row) => Number(row[3]) === (row[8] === 'jpeg' ? 32 : side)), 'every dot is there');
  assert.equal(list.filter((row) => row[8] === 'jpeg').length, 1);
  execFileSync('pdfimages', ['-all', pdf, join(folder, 'taken')]);
  const jpeg = list.findIndex((row) => row[8] === 'jpeg');
  assert.deepEqual(readFileSync(join(folder, `taken-${String(jpeg).padStart(3, '0')}.jpg`)), pictures.JPEG.bytes);
});

test('each is a figure with words; its line is not printed', { skip }, () => {
  const pdf = convert(report, 'figures.pdf').out;
  const { objects } = JSON.parse(execFileSync('qpdf', ['--json=1', pdf], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const figures = Object.values(objects).filter((each) => each?.['/S'] === '/Figure');
  assert.deepEqual(figures.map((each) => each['/Alt']), all.map(({ words }) => words));
  assert.ok(figures.every((each) => each['/A']['/BBox'].length === 4));
  const text = bare(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
  assert.ok(text.includes('JPEG如下：') && !text.includes('图片1'));
});

test('OFD holds each as a resource of a kind its readers know', { skip }, () => {
  const at = unpacked(convert(report, 'all.ofd').out);
  assertWholeOfd(at);
  const resources = readFileSync(join(at, 'Doc_0/DocumentRes.xml'), 'utf8');
  const stored = new Map([...resources.matchAll(/<ofd:MultiMedia ID="(\d+)" Type="Image" Format="(PNG|JPEG|BMP)"><ofd:MediaFile>([^<]+)</g)]
    .map(([, id, format, name]) => [id, { format, name }]));
  assert.equal(stored.size, all.length);
  assert.ok([...stored.values()].every(({ name }) => existsSync(join(at, 'Doc_0/Res', name))));
  const shown = boxes(convert(report, 'place.svg').out).flat();
  const drawn = shown.map(() => null);
  let page = 0;
  for (let k = 0; existsSync(join(at, `Doc_0/Pages/Page_${page}/Content.xml`)); page += 1) {
    for (const [, box, ctm, id] of readFileSync(join(at, `Doc_0/Pages/Page_${page}/Content.xml`), 'utf8')
      .matchAll(/<ofd:ImageObject ID="\d+" Boundary="([^"]+)" CTM="([^"]+)" ResourceID="(\d+)"/g)) {
      const [x, y, width, height] = box.split(' ').map(Number);
      assert.ok(Math.abs(x - shown[k].x) < 0.01 && Math.abs(y - shown[k].y) < 0.01);
      assert.equal(ctm, `${width} 0 0 ${height} 0 0`);
      drawn[k] = stored.get(id);
      k += 1;
    }
  }
  // What OFD does not know comes as PNG; all else byte for byte.
  shown.forEach(({ words }, k) => {
    const bytes = readFileSync(join(at, 'Doc_0/Res', drawn[k].name));
    if (words !== 'GIF') assert.deepEqual(bytes, pictures[words].bytes, words);
    else assert.deepEqual(dotsOf(file('gif.png', bytes)), pictures.GIF.seen);
  });
});

test('a damaged picture leaves its room empty and the file sound', { skip }, () => {
  const broken = reportWith('damaged.json', damaged.map((bytes, i) => ({ bytes, words: `第${i + 1}张` })));
  const at = unpacked(convert(broken, 'damaged.ofd').out);
  assertWholeOfd(at);
  assert.ok(!existsSync(join(at, 'Doc_0/DocumentRes.xml')));
  const { out } = convert(broken, 'damaged.pdf');
  assertSoundPdf(out);
  assert.equal(execFileSync('pdfimages', ['-list', out], { encoding: 'utf8' }).trim().split('\n').length, 2);
  assert.match(bare(execFileSync('pdftotext', ['-raw', out, '-'], { encoding: 'utf8' })), /第5张如下/);
});
