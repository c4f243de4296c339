// The measures of GB/T 9704—2012 in the PDF itself: element, required, measured, all in millimetres.
//   node --test tests/office/measures.test.mjs
// Needs a native build, mupdf-tools and poppler-utils. Places of characters are those of their origins;
// what the standard measures to the ink (the mark, the dash of the page number) is measured in a drawing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { linesOf, placedInPdf } from './pages.mjs';
import { lacking, report, sentence, workshop } from './workshop.mjs';

const skip = lacking('mutool', 'pdftoppm');
const { folder, file, convert } = workshop(after);

const [left, right, top, bottom] = [28, 184, 37, 262];
const [cell, row] = [156 / 28, 225 / 22];
const [sanHao, erHao, siHao] = [16, 22, 14].map((points) => points * 25.4 / 72);
/** The baseline of a row, counted from 0: the em box stands in the middle, its foot 0.12 em under it. */
const baseline = (n, size = sanHao) => top + n * row + (row - size) / 2 + 0.88 * size;

/** A report as text, with lines like “[signer] 签发人：某某” whose part in it is decided. */
function made(name, text) {
  const lines = [];
  const plain = text.trim().split('\n').map((line, i) => {
    const [, kind, words] = /^\[([a-z-]+)\] (.*)$/.exec(line) ?? [];
    if (kind) lines.push({ line: i + 1, kind });
    return words ?? line;
  });
  const pdf = convert(file(`${name}.json`, JSON.stringify({ format: 'wengao', version: 1, metadata: { title: '', author: '', organisation: '' },
    lines, text: plain.join('\n') })), `${name}.pdf`).out;
  const pages = placedInPdf(pdf).map(linesOf);
  const width = ({ c, size }) => (/[\x20-\x7E]/.test(c) ? 0.5 : 1) * size;
  /** The line that has these words, from there on; Latin is half as wide as Chinese. */
  function at(words) {
    for (const [page, lines_] of pages.entries()) {
      for (const line of lines_) {
        const start = line.map(({ c }) => c).join('').indexOf(words);
        if (start < 0) continue;
        const part = line.slice(start, start + words.length);
        return { page, x: part[0].x, y: part[0].y, size: part[0].size, end: part.at(-1).x + width(part.at(-1)), lineEnd: line.at(-1).x + width(line.at(-1)) };
      }
    }
    return assert.fail(`${name}: no “${words}”`);
  }
  return { pdf, pages, at, rules: rulesOf(pdf) };
}

/** Straight lines by page. @param {string} pdf */
function rulesOf(pdf) {
  const mm = 25.4 / 72;
  return execFileSync('mutool', ['trace', pdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
    .split('<page ').slice(1).map((page) =>
      [...page.matchAll(/<stroke_path linewidth="([\d.]+)"[^>]*color="([\d. ]+)"[^>]*>\s*<moveto x="([\d.]+)" y="([\d.]+)"\/>\s*<lineto x="([\d.]+)" y="([\d.]+)"/g)]
        .map(([, thick, colour, x1, y1, x2, y2]) => ({ width: thick * mm, red: colour === '1 0 0', x1: x1 * mm, y: 297 - y1 * mm, x2: x2 * mm, level: y1 === y2 })));
}

/** Where ink of a colour begins and ends within a strip of a page, from top to bottom.
 * @param {(r: number, g: number, b: number) => boolean} isInk */
function inkOf(pdf, page, { x, y, width, height }, isInk) {
  const fine = 40; // dots a millimetre
  const box = ['-x', x, '-y', y, '-W', width, '-H', height].map((each) => (typeof each === 'number' ? String(Math.round(each * fine)) : each));
  execFileSync('pdftoppm', ['-r', String(fine * 25.4), '-f', String(page), '-l', String(page), '-singlefile', ...box, pdf, join(folder, 'strip')]);
  const bytes = readFileSync(join(folder, 'strip.ppm'));
  const [head, columns, rows] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(bytes.toString('latin1', 0, 40));
  const inked = [];
  for (let k = 0; k < Number(rows); k += 1) {
    for (let dot = 0, at = head.length + 3 * k * Number(columns); dot < Number(columns); dot += 1, at += 3) {
      if (isInk(bytes[at], bytes[at + 1], bytes[at + 2])) { inked.push(k); break; }
    }
  }
  return { first: y + inked[0] / fine, last: y + (inked.at(-1) + 1) / fine };
}
const isRed = (r, g) => r > 128 && g < 128;
const isBlack = (r) => r < 128;

/** Prints the table and holds every row to it. @param {[string, number, number, number?][]} rows */
function hold(t, rows) {
  for (const [element, required, measured] of rows) {
    t.diagnostic(`${element.padEnd(52)} ${required.toFixed(3).padStart(8)} ${measured.toFixed(3).padStart(8)}`);
  }
  for (const [element, required, measured, near = 0.1] of rows) {
    assert.ok(Math.abs(required - measured) <= near, `${element}: ${required} required, ${measured} measured`);
  }
}

test('the text area, the text and the page number', { skip }, (t) => {
  const { pdf, pages, at } = made('plain', report);
  const full = pages.flat().find((line) => line.length === 28 && line.every(({ c }) => /\p{sc=Han}|，|、|。/u.test(c)));
  const lowest = pages[0].at(-2)[0];
  const title = at('青石镇二〇二三');
  const folio = pages.map((page) => page.at(-1));
  const end = (line) => line.at(-1).x + line.at(-1).size;
  const dash = inkOf(pdf, 1, { x: folio[0][0].x, y: 265, width: siHao, height: 8 }, isBlack);
  hold(t, [
    ['5.2.1 left edge of the text', left, full[0].x],
    ['5.2.1 right edge of a line of 28', right, full[27].x + cell],
    ['5.2.1 first row', baseline(0, erHao), title.y],
    ['5.2.3 last of 22 rows', baseline(21), pages[1].at(-2)[0].y],
    ['5.2.3 pitch of 28 characters', cell, (full[27].x - full[0].x) / 27],
    ['5.2.3 pitch of 22 rows', row, at('今年以来').y - at('县交通运输局').y],
    ['5.2.2 size of the text, 16 pt', sanHao, lowest.size > 5 ? lowest.size : full[0].size],
    ['7.3.1 size of the title, 22 pt', erHao, title.size],
    ['7.3.1 title in the middle', (left + right) / 2, (title.x + title.lineEnd) / 2],
    ['7.3.2 addressee, one row under the title', baseline(2), at('县交通运输局').y],
    ['7.3.2 addressee from the left edge', left, at('县交通运输局').x],
    ['7.3.3 indent of a paragraph, two characters', left + 2 * cell, at('今年以来').x],
    ['7.3.3 heading 一、, two characters', left + 2 * cell, at('一、主要做法').x],
    ['7.3.3 heading （一）, two characters', left + 2 * cell, at('（一）压实责任').x],
    ['7.5 size of the page number, 14 pt', siHao, folio[0][0].size],
    ['7.5 dash under the text, 7 mm', bottom + 7, (dash.first + dash.last) / 2],
    ['7.5 odd page: one character from the right', right - siHao, end(folio[0])],
    ['7.5 even page: one character from the left', left + siHao, folio[1][0].x],
  ]);
});

const paper = `[copy-number] 000012
[secrecy] 秘密★1年
[urgency] 特急
[issuer] 云溪镇人民政府文件
[doc-number] 云政发〔2024〕18号
[title] 云溪镇人民政府关于申请安排防汛抢险专项资金的通知
[addressee] 各村（社区），镇直各单位：
入汛以来，我镇遭遇连续强降雨，部分堤段出现险情。现申请安排专项资金80万元。
[attachment-note] 附件：1.险情登记表
[attachment-note] 2.资金测算表
[signature] 云溪镇人民政府
[date] 2024年7月12日
[annotation] （此件公开发布）
[attachment-title] 附件1
[attachment-title] 险情登记表
${sentence}
[imprint] 抄送：县财政局，县水利局，县应急管理局。
[imprint] 云溪镇党政综合办公室　2024年7月12日印发`;

test('the head of a paper', { skip }, (t) => {
  const { pdf, at, rules } = made('paper', paper);
  const [rule] = rules[0].filter(({ red }) => red);
  const mark = at('云溪镇人民政府文件');
  const number = at('云政发〔2024〕18号');
  const ink = inkOf(pdf, 1, { x: left, y: 60, width: 156, height: 40 }, isRed);
  hold(t, [
    ['7.2.1 copy number in the first row', baseline(0), at('000012').y],
    ['7.2.1 copy number from the left edge', left, at('000012').x],
    ['7.2.2 secrecy in the second row', baseline(1), at('秘密★1年').y],
    ['7.2.2 secrecy from the left edge', left, at('秘密★1年').x],
    ['7.2.3 urgency in the third row', baseline(2), at('特急').y],
    // The highest ink of nine characters: faces differ by a tenth of a millimetre or two.
    ['7.2.4 upper edge of the mark, 35 mm under the text area\'s', top + 35, ink.first, 0.5],
    ['7.2.4 mark in the middle', (left + right) / 2, (mark.x + mark.end) / 2],
    ['7.2.5 size of the number, 16 pt', sanHao, number.size],
    ['7.2.5 number in the middle', (left + right) / 2, (number.x + number.end) / 2],
    ['7.2.7 red rule as wide as the text: left', left, rule.x1],
    ['7.2.7 red rule as wide as the text: right', right, rule.x2],
    ['7.2.7 red rule under the number, 4 mm', number.y + 0.12 * sanHao + 4, rule.y],
    ['7.3.1 title two rows under the rule', rule.y + rule.width / 2 + 2 * row + (row - erHao) / 2 + 0.88 * erHao, at('云溪镇人民政府关于').y],
    ['7.3.1 size of the title, 22 pt', erHao, at('云溪镇人民政府关于').size],
    ['7.3.2 addressee one row under the title', at('专项资金的通知').y + 2 * row - 0.38 * (erHao - sanHao), at('各村（社区）').y],
  ]);
});

test('the end of a paper: attachments, signature, date, note, imprint', { skip }, (t) => {
  const { at, rules, pages } = made('end', paper);
  const date = at('2024年7月12日');
  const signature = pages[date.page].find((line) => line.map(({ c }) => c).join('') === '云溪镇人民政府');
  const attached = pages[at('全镇坚持').page];
  const lines = rules.at(-1).filter(({ level }) => level);
  const imprint = at('云溪镇党政综合办公室');
  const printed = at('2024年7月12日印发');
  hold(t, [
    ['7.3.4 附件： one row under the text', at('请安排专项资金').y + 2 * row, at('附件：').y],
    ['7.3.4 附件： two characters from the left', left + 2 * cell, at('附件：').x],
    ['7.3.4 numbers stand under one another', at('1.险情').x, at('2.资金').x],
    ['7.3.5.2 signature one row under the text', at('2.资金').y + 2 * row, signature[0].y],
    ['7.3.5.2 signature two characters from the right', right - 2 * cell, signature.at(-1).x + cell],
    ['7.3.5.2 date two characters to the right of it', signature[0].x + 2 * cell, date.x],
    ['7.3.5.2 date in the next row', signature[0].y + row, date.y],
    ['7.3.6 note in the next row', date.y + row, at('（此件公开发布）').y],
    ['7.3.6 note two characters from the left', left + 2 * cell, at('（此件公开发布）').x],
    ['7.3.7 attachment on the page after the text', date.page + 1, at('全镇坚持').page],
    ['7.3.7 附件1 in the first row', baseline(0), attached[0][0].y],
    ['7.3.7 附件1 from the left edge', left, attached[0][0].x],
    ['7.3.7 title of the attachment in the third row', baseline(2, erHao), attached[1][0].y],
    ['7.4 first rule, 0.35 mm', 0.35, lines[0].width, 0.01],
    ['7.4 rule between, 0.25 mm', 0.25, lines[1].width, 0.01],
    ['7.4 last rule at the foot of the text area', bottom, lines.at(-1).y],
    ['7.4 rules as wide as the text: left', left, lines[0].x1],
    ['7.4 rules as wide as the text: right', right, lines[0].x2],
    ['7.4.1 size of the imprint, 14 pt', siHao, imprint.size],
    ['7.4.1 copies one character from the left', left + siHao, at('抄送：').x],
    ['7.4.2 office one character from the left', left + siHao, imprint.x],
    ['7.4.2 date one character from the right', right - siHao, printed.lineEnd],
    ['7.4 on the last page, an even one', 0, pages.length % 2],
  ]);
});

test('a letter and an order', { skip }, (t) => {
  const letter = made('letter', `[issuer] 白沙县人民政府办公室
[copy-number] 000003
[doc-number] 白政办函〔2024〕16号
[secrecy] 秘密★1年
[title] 关于商请支持水库除险加固工作的函
[addressee] 市水务局办公室：
红星水库除险加固工程已列入今年计划。
[signature] 白沙县人民政府办公室
[date] 2024年3月18日`);
  const double = letter.rules[0].filter(({ red }) => red).sort((a, b) => a.y - b.y);
  const ink = inkOf(letter.pdf, 1, { x: 20, y: 25, width: 170, height: 20 }, isRed);
  const order = made('order', `[issuer] 白沙县人民政府令
[doc-number] 第12号
《白沙县农村供水管理办法》已经县政府常务会议通过，现予公布。
[signature] 县长　林某某
[date] 2024年2月20日`);
  const mark = inkOf(order.pdf, 1, { x: left, y: 50, width: 156, height: 30 }, isRed);
  hold(t, [
    ['10.1 upper edge of the mark, 30 mm under the paper\'s', 30, ink.first, 0.5],
    ['10.1 rules 170 mm long: left', 20, double[0].x1],
    ['10.1 rules 170 mm long: right', 190, double[0].x2],
    ['10.1 last rule 20 mm over the paper\'s foot', 277, double.at(-1).y + double.at(-1).width / 2],
    ['10.1 first rule: thick over thin', 1, Number(double[0].width > double[1].width)],
    ['10.1 last rule: thin over thick', 1, Number(double[2].width < double[3].width)],
    ['10.1 copy number from the left edge', left, letter.at('000003').x],
    ['10.1 number to the right edge', right, letter.at('白政办函').lineEnd],
    ['10.1 no page number on the first page', 0, letter.pages[0].filter((line) => line[0].y > 265).length],
    ['10.2 upper edge of the mark, 20 mm under the text area\'s', top + 20, mark.first, 0.5],
    ['10.2 number in the middle', (left + right) / 2, (order.at('第12号').x + order.at('第12号').end) / 2],
  ]);
});
