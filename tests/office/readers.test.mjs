// Our files in readers that other people wrote, in Chromium: OFD in ofd.js, DOCX in mammoth and in
// docx-preview. Nothing may be lost. Pictures of what is seen go to build/screenshots.
//   node --test tests/office/readers.test.mjs
// Needs a native build, Chromium, and npm to fetch the readers once.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { pictures } from './made_pictures.mjs';
import { firstDifference, placedInSvg } from './pages.mjs';
import { scripts, withoutReaders } from './readers.mjs';
import { bare, fonts, lacking, ownDocuments, report, root, seedReports, withoutSeeds, workshop } from './workshop.mjs';

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((name) => name && existsSync(name));
const skip = lacking() || (!executablePath && 'no Chromium on this machine') || withoutReaders();

describe('readers of other people', { skip }, () => {
  const { file, convert, filesOf } = workshop(after);
  let browser;
  before(async () => { browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }); });
  after(() => browser?.close());

  const reports = () => file('made.json', JSON.stringify({ format: 'wengao', version: 1, metadata: { title: '', author: '', organisation: '' }, lines: [],
    pictures: [{ type: 'png', width: 40_000, height: 30_000, description: '会场', bytes: pictures['PNG colours'].bytes.toString('base64') }],
    text: report.replace('二、存在问题', '［图片1：会场］\n二、存在问题') }));

  /** A page with readers in it, and the faces of official documents. @param {...string} needed */
  async function pageWith(...needed) {
    const page = await browser.newPage({ viewport: { width: 900, height: 1200 } });
    const faces = { '仿宋_GB2312': 'Fang-Regular', FangSong: 'Fang-Regular', '楷体_GB2312': 'Kai-Regular', KaiTi: 'Kai-Regular',
      '黑体': 'Hei-Regular', SimHei: 'Hei-Regular', '宋体': 'Song-Regular', SimSun: 'Song-Regular', '方正小标宋简体': 'Song-Bold' };
    const rules = [...['宋体', 'SimSun'].map((family) => [family, 'NotoSerifCJKsc-Rare']),
      ...Object.entries(faces).map(([family, face]) => [family, `Fandol${face}`])]
      .map(([family, file]) => `@font-face { font-family: "${family}"; src: url(${file}.otf) }`);
    await page.route('http://reader/*', (route) => {
      const name = basename(new URL(route.request().url()).pathname);
      return name === '' ? route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta charset="utf-8"><style>${rules.join('')}</style><main></main>` })
        : route.fulfill({ path: join(fonts, name), contentType: 'font/otf' });
    });
    await page.goto('http://reader/');
    for (const name of needed) await page.addScriptTag({ path: scripts[name] });
    return page;
  }
  const shot = async (page, name) => {
    mkdirSync(join(root, 'build/screenshots'), { recursive: true });
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(root, `build/screenshots/${name}.png`), fullPage: true });
  };

  /** Characters as ofd.js places them, by page, in millimetres. It draws the halves of one beyond the BMP
   * apart, at one place: here they are one again. @param {string} ofd a file */
  async function placedByOfdJs(page, ofd) {
    const sheets = await page.evaluate(async ({ bytes, width }) => {
      const parsed = await new Promise((success, fail) => {
        window.ofd.parseOfdDocument({ ofd: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)).buffer, success, fail });
      });
      const main = document.querySelector('main');
      main.replaceChildren(...window.ofd.renderOfd(width, parsed[0]));
      return [...main.children].map((sheet) => {
        const millimetre = parseFloat(sheet.style.width) / 210;
        return [...sheet.querySelectorAll('text')].flatMap((text) => [...text.textContent].map((c) => ({ c,
          x: (parseFloat(text.parentElement.style.left) + Number(text.getAttribute('x'))) / millimetre,
          y: (parseFloat(text.parentElement.style.top) + Number(text.getAttribute('y'))) / millimetre })))
          .filter(({ c }) => !/\s/.test(c)).sort((a, b) => (Math.abs(a.y - b.y) > 0.05 ? a.y - b.y : a.x - b.x));
      });
    }, { bytes: readFileSync(ofd).toString('base64'), width: 800 });
    const half = (one, from) => one !== undefined && one.c.length === 1 && one.c >= from && one.c < String.fromCharCode(from.charCodeAt(0) + 0x400);
    return sheets.map((sheet) => sheet.flatMap((one, i) => {
      if (half(one, '\uDC00') && half(sheet[i - 1], '\uD800')) return [];
      return half(one, '\uD800') && half(sheet[i + 1], '\uDC00') ? [{ ...one, c: one.c + sheet[i + 1].c }] : [one];
    }));
  }

  it('ofd.js draws every character where the preview has it, and the picture', async () => {
    const made = reports();
    const page = await pageWith('ofd');
    const placed = await placedByOfdJs(page, convert(made, 'made.ofd').out);
    assert.equal(firstDifference(placedInSvg(readFileSync(convert(made, 'made.svg').out, 'utf8')), placed, 0.05), undefined);
    assert.equal(await page.locator('main image').count(), 1);
    await shot(page, 'ofd-in-ofd.js');
  });

  it('every document of our own, and every seed where they lie beside, has every character in ofd.js', { timeout: 300_000 }, async () => {
    const page = await pageWith('ofd');
    for (const source of [...withoutSeeds ? [] : seedReports(), ...ownDocuments()]) {
      const stem = basename(source, '.txt');
      convert(source, `${stem}.ofd`);
      convert(source, `${stem}.svg`);
      const drawn = filesOf(stem, '.svg');
      for (const [i, ofd] of filesOf(stem, '.ofd').entries()) {
        const difference = firstDifference(placedInSvg(readFileSync(drawn[i], 'utf8')), await placedByOfdJs(page, ofd), 0.05);
        assert.equal(difference, undefined, ofd);
        if (stem === 'rare') await shot(page, 'rare-in-ofd.js');
      }
    }
  });

  it('mammoth reads the whole DOCX: text, headings, table, picture', async () => {
    const page = await pageWith('mammoth');
    const read = await page.evaluate(async (bytes) => {
      const { value, messages } = await window.mammoth.convertToHtml({ arrayBuffer: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)).buffer });
      const main = document.querySelector('main');
      main.innerHTML = value;
      const all = (name) => [...main.querySelectorAll(name)].map((each) => each.textContent);
      return { text: main.textContent, headings: all('h1, h2, h3'), cells: all('td, th'), pictures: all('img').length,
        problems: messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style') && !message.startsWith('Unrecognised run style')) };
    }, readFileSync(convert(reports(), 'made.docx').out).toString('base64'));
    assert.equal(bare(read.text), bare(report));
    assert.deepEqual(read.headings.filter((words) => /^[一二三]、/.test(words)), ['一、主要做法', '二、存在问题', '三、下步打算']);
    assert.deepEqual(read.cells.slice(0, 3).map(bare), ['村名', '里程（公里）', '负责人']);
    assert.equal(read.pictures, 1);
    assert.deepEqual(read.problems, []);
  });

  it('docx-preview shows the whole DOCX', async () => {
    const page = await pageWith('jszip', 'docxPreview');
    const seen = await page.evaluate(async (bytes) => {
      const main = document.querySelector('main');
      await window.docx.renderAsync(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)).buffer, main, undefined, { useBase64URL: true });
      const body = [...main.querySelectorAll('article')];
      return { text: body.map((each) => each.textContent).join(''), cells: main.querySelectorAll('td').length,
        pictures: main.querySelectorAll('img').length };
    }, readFileSync(convert(reports(), 'shown.docx').out).toString('base64'));
    assert.equal(bare(seen.text), bare(report));
    assert.equal(seen.cells, 9);
    assert.equal(seen.pictures, 1);
    await shot(page, 'docx-in-docx-preview');
  });
});
