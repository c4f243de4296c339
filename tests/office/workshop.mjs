// What the tests of fixed pages share: the tool, a folder of their own, a report, and looks into files.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeReports } from './made_reports.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const wengao = join(root, 'build/native/wengao');
export const fonts = process.env.WENGAO_FONTS ?? join(root, 'build/fonts');
const shared = process.env.WENGAO_SHARED ?? join(root, '../shared');

/** Why these tests cannot run here, or false. @param {...string} tools programs they call */
export function lacking(...tools) {
  if (!existsSync(wengao)) return 'no native build (build/native/wengao)';
  if (!existsSync(join(fonts, 'FandolFang-Regular.otf'))) return `no fonts in ${fonts}`;
  for (const tool of tools) if (spawnSync(tool, ['--version']).error) return `no ${tool}`;
  return false;
}

/** Reports of our own, each with what is hard to set: numbers, rare characters, every part of a paper. */
export const ownDocuments = () => {
  const here = join(root, 'tests/office/documents');
  return readdirSync(here).map((name) => join(here, name));
};

const kept = (/** @type {string} */ folder) => {
  const here = join(shared, folder);
  return {
    name: `report of ${folder}`,
    without: existsSync(here) ? false : `no ../shared/${folder} beside the repository`,
    files: () => readdirSync(here).filter((name) => name.endsWith('.txt')).map((name) => join(here, name)),
  };
};
const seeds = kept('seeds');
export const withoutSeeds = seeds.without;
export const seedReports = seeds.files;

/** Sets of reports to hold a format to: our own, those made at random, and, where they lie beside the
 * repository, the seeds and the long ones of the corpus. `without` says why there are none, or is false.
 * @param {ReturnType<typeof workshop>} shop where those made at random are written to */
export const reportSets = (shop) => [
  { name: 'own document', without: /** @type {string | false} */ (false), files: ownDocuments },
  { name: 'report made at random', without: /** @type {string | false} */ (false),
    files: () => madeReports().map((text, i) => shop.file(`random-${i}.txt`, text)) },
  seeds, kept('corpus/txt'),
];

/** A folder to work in, and the tool in it. @param {(end: () => void) => void} after */
export function workshop(after) {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-office-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let folders = 0;
  return {
    folder,
    /** @param {string} name @param {string | Uint8Array} content */
    file(name, content) {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    /** @param {string} input @param {string} name of the file that comes of it, in the folder */
    convert(input, name, ...more) {
      const out = join(folder, name);
      const run = spawnSync(wengao, ['convert', input, '-o', out, '--date', '2026-01-05', ...more], { encoding: 'utf8' });
      assert.equal(run.status, 0, run.stderr);
      return { out, said: run.stderr };
    },
    /** The files of one input: one, or numbered ones. @param {string} stem @param {string} kind */
    filesOf: (stem, kind) => readdirSync(folder).filter((name) => name.startsWith(stem) && name.endsWith(kind))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => join(folder, name)),
    /** @param {string} file an archive @returns where it is unpacked */
    unpacked(file) {
      const to = join(folder, `package-${folders += 1}`);
      mkdirSync(to);
      execFileSync('unzip', ['-qo', file, '-d', to]);
      return to;
    },
  };
}

/** Without blanks and marks of no width. @param {string} text */
export const bare = (text) => text.replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '');

export const sentence = '全镇坚持把农村道路养护作为民生实事来抓，逐段登记、按月更新，做到责任到人、经费到位、检查到边。';

/** Two pages with what reports have. */
export const report = `青石镇二〇二三年农村道路养护工作总结

县交通运输局：
今年以来，我镇坚持“建、管、养”并重——全年养护农村公路128.5公里，硬化场院320㎡，投入资金1,234.5万元，同比增长12.3%。现将有关情况总结如下：
一、主要做法
（一）压实责任。${sentence.repeat(3)}
（二）加强巡查。${sentence.repeat(3)}
村名\t里程（公里）\t负责人
东河村\t12.5\t王某
西河村\t8.25\t李某
二、存在问题
1.资金不足。${sentence.repeat(12)}
三、下步打算
${sentence.repeat(4)}
青石镇人民政府
2024年1月5日
`;

/** With a seal, cells that are merged, rows still to be filled in, and a table so wide that its pages lie on their side. */
export const turned = JSON.stringify({ format: 'wengao', version: 1,
  lines: [{ line: 15, kind: 'signature', level: 1 }, { line: 16, kind: 'date', level: 1 }],
  text: `青石镇二〇二三年养护资金情况报告
县财政局：
现将养护资金有关情况报告如下。
表1 资金汇总表
村名\t资金\t［并左］\t备注
［并上］\t计划\t完成\t［并上］
东河村\t10.5\t9.8\t按期
\t\t\t
西河村\t12.25\t12.25\t［并上］
表2 各季度明细表
单位\t${[1, 2, 3, 4, 5, 6, 7].map((n) => `第${n}批拨付金额`).join('\t')}
${['东河村', '西河村'].map((village) => [village, ...Array(7).fill('12,345,678.90')].join('\t')).join('\n')}
${sentence.repeat(2)}
青石镇人民政府
2024年1月5日
` });

/** A sound PDF with its fonts in it, by which no page is drawn with a complaint. @param {string} pdf */
export function assertSoundPdf(pdf) {
  const check = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
  assert.equal(check.status, 0, check.stdout + check.stderr);
  const drawn = spawnSync('mutool', ['draw', '-q', '-r', '20', '-F', 'ppm', '-o', '/dev/null', pdf], { encoding: 'utf8' });
  assert.equal(drawn.stderr.replaceAll('warning: ICC support is not available\n', ''), '');
  assert.equal(drawn.status, 0);
  const used = execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2);
  for (const font of used) assert.match(font, /Identity-H +yes yes yes/, 'embedded, a subset, with a map to Unicode');
}
