// The paper of a house: what of it differs from the standard is told with its clause, and the files are
// made on it. And fonts that stand in for those a house would have.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import test from 'node:test';
import { workplace } from './tool.mjs';

const report = '县交通运输局：\n今年以来，我镇养护农村公路。\n一、做法\n（一）压实责任。签订责任书。\n青石镇人民政府\n2024年1月5日\n';
const titled = (subject) => `关于${subject}情况的工作总结\n${report}`;

/** Every point in which a house may differ (with a seal and without are both the standard's): a value, and the clause it differs from. */
const points = {
  'body-font': ['宋体', '5.2.2'], 'body-size': ['四号', '5.2.2'], 'characters-a-line': ['30字', '5.2.3'], 'date-form': ['汉字', '7.3.5'],
  'heading-1-font': ['楷体_GB2312', '7.3.3'], 'heading-2-font': ['黑体', '7.3.3'], 'line-spacing': ['固定值28磅', '5.2.3'],
  'lines-a-page': ['每面24行', '5.2.3'], margins: ['上3厘米、下3厘米、左3厘米、右2厘米', '5.2.1'], 'page-number': ['居中，五号，第1页 共2页', '7.5'],
  paper: ['16开', '5.1'], punctuation: ['悬挂', '5.2.3'], 'single-lines': ['不允许', '5.2.3'],
  'title-font': ['宋体', '7.3.1'], 'title-size': ['小二', '7.3.1'],
};
const profile = (layout) => JSON.stringify({ wengaoProfile: 1, name: '青石镇', layout: Object.entries(layout).map(([item, value]) => ({ item, value })) });

test('each point in which a house differs is told with the clause of the standard, in both languages', (t) => {
  const w = workplace(t);
  w.write('a.txt', titled('养护'));
  for (const [item, [value, clause]] of Object.entries(points)) {
    w.write('p.json', profile({ [item]: value }));
    const zh = w.run(['check', 'a.txt', '--profile', 'p.json']);
    assert.ok(zh.err.includes(`${value}，不同于 GB/T 9704—2012 的 ${clause}（`), `${item}: ${zh.err}`);
    const en = w.run(['convert', 'a.txt', '-o', 'a.docx', '--profile', 'p.json', '--lang', 'en']);
    assert.ok(en.err.includes(`${value}; differs from GB/T 9704—2012, ${clause} (`), `${item}: ${en.err}`);
  }
});

test('what a house states as the standard has it is not told, nor a font of its own name, nor a seal', (t) => {
  const w = workplace(t);
  w.write('a.txt', titled('养护'));
  w.write('p.json', profile({ 'body-font': '仿宋', 'heading-2-font': '楷体', 'title-font': '方正小标宋_GBK', 'body-size': '三号',
    margins: '上3.7厘米、下3.5厘米、左2.8厘米、右2.6厘米', 'date-form': '阿拉伯数字', seal: '加盖印章' }));
  for (const lang of ['zh', 'en']) assert.doesNotMatch(w.run(['check', 'a.txt', '--profile', 'p.json', '--lang', lang]).err, /9704/);
});

test('a Word file names the fonts of the house, and has its margins, size and page numbers', (t) => {
  const w = workplace(t);
  w.write('a.txt', titled('养护'));
  w.write('p.json', profile({ 'body-font': '仿宋', 'heading-1-font': '方正黑体_GBK', 'heading-2-font': '楷体', 'title-font': '方正小标宋_GBK',
    'body-size': '小三', margins: '上3厘米、下3厘米、左3厘米、右2厘米', 'page-number': '居中，五号，第1页 共2页' }));
  const part = (file, name) => spawnSync('unzip', ['-p', w.at(file), name], { encoding: 'utf8' }).stdout;
  const style = (file, id) => new RegExp(`w:styleId="${id}".*?</w:style>`).exec(part(file, 'word/styles.xml'))[0];
  const slots = (name) => ['ascii', 'eastAsia', 'hAnsi', 'cs'].map((slot) => `w:${slot}="${name}"`).join(' ');
  const names = (file) => Object.fromEntries(['Normal', 'Heading1', 'Heading2Char', 'Title'].map((id) =>
    [id, /w:eastAsia="([^"]*)"/.exec(style(file, id))[1]]));

  assert.equal(w.run(['convert', 'a.txt', '-o', 'plain.docx']).status, 0);
  assert.deepEqual(names('plain.docx'), { Normal: '仿宋_GB2312', Heading1: '黑体', Heading2Char: '楷体_GB2312', Title: '方正小标宋简体' });
  assert.equal(w.run(['convert', 'a.txt', '-o', 'house.docx', '--profile', 'p.json']).status, 0);
  assert.deepEqual(names('house.docx'), { Normal: '仿宋', Heading1: '方正黑体_GBK', Heading2Char: '楷体', Title: '方正小标宋_GBK' });
  assert.ok(style('house.docx', 'Normal').includes(slots('仿宋')));
  assert.match(part('house.docx', 'word/fontTable.xml'), /w:name="仿宋"><w:altName w:val="仿宋_GB2312"/);
  assert.match(style('house.docx', 'Normal'), /<w:sz w:val="30"\/>/);
  assert.match(part('house.docx', 'word/document.xml'), /<w:pgMar w:top="1701" w:right="1134" w:bottom="1701" w:left="1701"/);
  const footer = part('house.docx', 'word/footer1.xml');
  assert.match(footer, /<w:jc w:val="center"\/>/);
  assert.match(footer, / PAGE .* NUMPAGES /);
});

const fonts = new URL('../../build/fonts/', import.meta.url).pathname;
const skip = existsSync(`${fonts}FandolFang-Regular.otf`) ? false : 'no fonts in build/fonts';

test('fonts that stand in are told once, those given are not', { skip }, (t) => {
  const w = workplace(t);
  w.write('two.txt', `第1篇：道路养护工作总结\n${titled('养护')}\n第2篇：环境整治工作总结\n${titled('整治')}\n`);
  const done = w.run(['convert', 'two.txt', '-o', 'a.pdf', '--date', '2024-01-08']);
  assert.equal(done.status, 0, done.err);
  assert.deepEqual(done.err.match(/以随附的 Fandol 字体代替.*/g), ['以随附的 Fandol 字体代替（可用 --fonts 指定字体文件夹）：仿宋_GB2312、楷体_GB2312、黑体、宋体、方正小标宋简体']);
  assert.match(w.run(['convert', 'two.txt', '-o', 'a.ofd', '--lang', 'en']).err, /A shipped Fandol font stands in for .*: 仿宋_GB2312, /);
  assert.doesNotMatch(w.run(['convert', 'two.txt', '-o', 'a.docx']).err, /Fandol/);
  assert.doesNotMatch(w.run(['convert', 'two.txt', '-o', 'a.pdf', '--quiet']).err, /Fandol/);
  assert.doesNotMatch(w.run(['convert', 'two.txt', '-o', 'a.pdf', '--fonts', fonts]).err, /代替/);
});
