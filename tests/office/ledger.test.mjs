// The ledger as other programs read it: SheetJS, which npm fetches when first needed, and LibreOffice.
//   node --test tests/office/ledger.test.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import { scripts, withoutReaders } from './readers.mjs';
import { lacking, seedReports, withoutSeeds, wengao, workshop } from './workshop.mjs';

const skip = lacking() || withoutReaders();
const { folder, file, convert } = workshop(after);

/** @param {string} input @param {string} name */
function ledgerOf(input, name) {
  const { read, utils } = createRequire(import.meta.url)(scripts.xlsx);
  const { SheetNames, Sheets, Props } = read(readFileSync(convert(input, name).out));
  return { names: SheetNames, figures: utils.sheet_to_json(Sheets['数据']), relations: utils.sheet_to_json(Sheets['核对']), props: Props };
}
const figuresOf = (/** @type {string} */ input) =>
  JSON.parse(execFileSync(wengao, ['figures', '--format', 'json', input], { encoding: 'utf8', maxBuffer: 1 << 28 }))[0];

test('figures are numbers in a table, relations say whether they hold', { skip }, () => {
  const made = ledgerOf(file('made.txt', '青石镇2024年工作总结\n全年受理57件，其中来信38件、来访20件，同比下降12.5%。\n=1+1等公式不作数，另有-5件。\n'), 'made.xlsx');
  assert.deepEqual(made.names, ['数据', '核对']);
  assert.deepEqual(made.figures.slice(0, 4).map((row) => [row['段'], row['数据'], row['数值'], row['单位'], row['升降']]),
    [[2, '57件', 57, '件', undefined], [2, '38件', 38, '件', undefined], [2, '20件', 20, '件', undefined], [2, '12.5%', 12.5, '%', '下降']]);
  assert.deepEqual(made.relations, [{ 段: 2, 算式: made.relations[0]['算式'], 结果: '不符', 依据: '其中' }]);
  assert.match(made.relations[0]['算式'], /38 \+ 20/);
  assert.equal(made.props.Title, '青石镇2024年工作总结');
});

test('of every seed, as many figures and relations as the tool lists', { skip: skip || withoutSeeds }, () => {
  for (const [index, input] of seedReports().entries()) {
    const { figures, relations } = ledgerOf(input, `seed-${index}.xlsx`);
    const listed = figuresOf(input);
    assert.deepEqual(figures.map((row) => [row['段'], row['数值']]), listed.facts.map(({ line, value }) => [line, value]), input);
    assert.deepEqual(relations.map((row) => row['结果'] === '相符'), listed.relations.map(({ holds }) => holds), input);
  }
});

// The sheets of workbooks as LibreOffice writes them out again: rows of cells, by sheet, by workbook.
function asCalcReads(/** @type {string[]} */ books) {
  const run = spawnSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless',
    '--convert-to', 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false,false,false,-1', '--outdir', folder, ...books],
  { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return books.map((book) => Object.fromEntries(['数据', '核对'].map((sheet) => [sheet,
    readFileSync(join(folder, `${basename(book, '.xlsx')}-${sheet}.csv`), 'utf8').replace(/\n$/, '').split('\n').map((row) => row.split('\t'))])));
}

// Calc without its window has no program of its own.
const noCalc = !existsSync('/usr/lib/libreoffice/program/libsclo.so') && 'no Calc of LibreOffice';

test('LibreOffice shows the cells that SheetJS reads', { skip: skip || lacking('soffice') || noCalc }, () => {
  const { read, utils } = createRequire(import.meta.url)(scripts.xlsx);
  const made = file('calc.txt', '青石镇2024年工作总结\n全年受理57件，其中来信38件、来访20件，同比下降12.5%，人均收入32,500元。\n');
  const inputs = [made, ...(withoutSeeds ? [] : seedReports())];
  const books = inputs.map((input, index) => convert(input, `calc-${index}.xlsx`).out);
  for (const [index, sheets] of asCalcReads(books).entries()) {
    const { Sheets } = read(readFileSync(books[index]));
    for (const [name, rows] of Object.entries(sheets)) {
      const expected = utils.sheet_to_json(Sheets[name], { header: 1, defval: '', raw: true }).map((row) => row.map(String));
      assert.deepEqual(rows, expected, `${inputs[index]} ${name}`);
    }
  }
});
