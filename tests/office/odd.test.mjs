// Whatever the text is, of whatever kinds its lines are said to be and on whatever paper, every file is
// one its checker accepts.
//   node --test tests/office/odd.test.mjs
// WENGAO_ODD=100: so many texts instead of six.
// Needs a native build, qpdf, mupdf-tools, poppler-utils, unzip and xmllint.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pictures } from './made_pictures.mjs';
import { assertWholeOfd } from './ofd_package.mjs';
import { assertSoundPdf, lacking, workshop } from './workshop.mjs';

const skip = lacking('qpdf', 'mutool', 'pdffonts', 'unzip', 'xmllint');
const { file, convert, filesOf, unpacked } = workshop(after);

// Marks, controls, rare and foreign characters, tables, headings, pictures, parts of a paper; numbers that repeat.
const pool = ['\u0001', '\u200B', '\u3000', '\t', '\n', '\n一、', '\n（一）', '\n1.', '\n附件1\n', '\n附件：1.表', '\uFFFF', '\u{20BB7}',
  '\u{1F600}', 'é', 'ß', 'ไ', '한', '〝', '\u00AD', '(', ')', '\\', '<', '&', ']]>', '"', '%', '好', '的工作', '2024年', '——', '……', '《', 'a'.repeat(90),
  '\n村名\t里程\n甲\t1.5\n', '\n\t\n', '\n村名\t资金\t［并左］\n［并上］\t计划\t完成\n', '\n［图片1：会场］\n', '\n［图片2］\n', '\n抄送：县财政局。\n', '\n2024年1月5日\n', '\n云政发〔2024〕18号\n'];

const kinds = ['body', 'title', 'subtitle', 'byline', 'addressee', 'heading', 'table', 'caption', 'attachment-note', 'attachment-title', 'signature',
  'date', 'annotation', 'issuer', 'doc-number', 'urgency', 'secrecy', 'copy-number', 'signer', 'imprint', 'separator', 'noise', 'blank'];
const papers = [{}, { 'body-font': '<宋体>&"', 'body-size': '四号', 'page-number': '<1>&"' }, { paper: '16开', punctuation: '悬挂', seal: '加盖印章' },
  { margins: '四周60毫米', 'title-size': '小二', 'single-lines': '不允许' }, { 'characters-a-line': '22字', 'lines-a-page': '5行', punctuation: '压缩' }];

function random(seed) {
  let state = seed;
  return (n) => { state = (state * 48271) % 2147483647; return state % n; };
}

const xmlIn = (folder) => readdirSync(folder, { recursive: true }).filter((name) => /\.(xml|rels)$/.test(name)).map((name) => join(folder, name));
const wellFormed = (...files) => execFileSync('xmllint', ['--noout', ...files]);

function wholePackage(made) {
  execFileSync('unzip', ['-tq', made]);
  wellFormed(...xmlIn(unpacked(made)));
}

/** What accepts a file of each format. */
const checkers = {
  pdf: assertSoundPdf,
  ofd: (ofd) => assertWholeOfd(unpacked(ofd)),
  docx: wholePackage,
  xlsx: wholePackage,
  svg: (svg) => wellFormed(svg),
  // Every element closed, every character that is markup escaped: as XML has it, but for void elements.
  html: (html) => execFileSync('xmllint', ['--noout', '-'], { input: readFileSync(html, 'utf8')
    .replace(/<!doctype[^>]*>/i, '').replace(/<(meta|img|br|hr|col|link)\b([^>]*)>/g, '<$1$2/>') }),
  json: (json) => JSON.parse(readFileSync(json, 'utf8')),
  md: (md) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(md)),
  txt: (txt) => new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(txt)),
};

for (let round = 0; round < Number(process.env.WENGAO_ODD ?? 6); round += 1) {
  test(`arbitrary text, number ${round + 1}, in every format`, { skip, timeout: 300_000 }, () => {
    const next = random(7 + round);
    const text = Array.from({ length: 40 + 120 * (round % 6) }, () => pool[next(pool.length)]).join('');
    // Three lines of four are what they look like, the others what the writer says.
    const lines = text.split(/\r\n|\r|\n/).flatMap((_, i) => (next(4) ? [] : [{ line: i + 1, kind: kinds[next(kinds.length)], level: next(6) }]));
    const paper = file(`paper-${round}.json`, JSON.stringify({ wengaoProfile: 1, layout: Object.entries(papers[round % papers.length]).map(([item, value]) => ({ item, value })) }));
    const odd = file(`odd-${round}.json`, JSON.stringify({ format: 'wengao', version: 1, metadata: { title: '<题>&', author: ']]>', organisation: '"' }, lines,
      pictures: ['PNG with alpha', 'JPEG'].map((name) => ({ type: 'png', width: 30_000, height: 30_000, description: '<会&场>', bytes: pictures[name].bytes.toString('base64') })),
      text }));
    for (const [format, check] of Object.entries(checkers)) {
      const stem = `odd-${round}-out`;
      convert(odd, `${stem}.${format}`, '--profile', paper);
      const made = filesOf(stem, `.${format}`);
      assert.ok(made.length > 0, format);
      made.forEach((each) => check(each));
    }
  });
}
