// Tables: what each act makes of the rows, and working in one with the bar, the keys and a spreadsheet's
// clipboard.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Text } from '@codemirror/state';
import {
  addColumn, addRow, cellAt, merge, merged, pasteCells, removeColumn, removeRow, split, sumColumn, tableAt,
} from '../../web/app/editor/table.js';
import { onPage, saved } from './harness.mjs';

const rows = ['项目\t数量\t金额', '慰问𠮷\t3\t100.5', '助学\t12\t1,200'];
const doc = Text.of(['情况如下：', ...rows, '继续做好工作。']);
const lines = doc.toJSON().map((text) => ({ kind: text.includes('\t') ? 'table' : 'body' }));
const table = tableAt(doc, lines, 2);

/** The rows after an act. */
function after({ changes }) {
  let text = doc.toString();
  for (const { from, to, insert } of [...changes].reverse()) text = text.slice(0, from) + insert + text.slice(to);
  return text.split('\n').slice(1, -1);
}

describe('acts on a table', () => {
  it('know the table and the cell of a place', () => {
    assert.deepEqual([table.first, table.rows.length], [1, 3]);
    assert.deepEqual(cellAt(doc, table, doc.line(3).from + 5), { row: 1, column: 1 });
    assert.equal(tableAt(doc, lines, 0), null);
  });

  it('add and take away rows and columns', () => {
    assert.deepEqual(after(addRow(doc, table, 1)), [rows[0], '\t\t', rows[1], rows[2]]);
    assert.deepEqual(after(addRow(doc, table, 3)), [...rows, '\t\t']);
    assert.deepEqual(after(removeRow(doc, table, { row: 1, column: 0 })), [rows[0], rows[2]]);
    assert.deepEqual(after(addColumn(doc, table, { row: 0, column: 1 }, 1)), ['项目\t\t数量\t金额', '慰问𠮷\t\t3\t100.5', '助学\t\t12\t1,200']);
    assert.deepEqual(after(removeColumn(doc, table, { row: 0, column: 1 })), ['项目\t金额', '慰问𠮷\t100.5', '助学\t1,200']);
  });

  it('join a cell to its neighbour with its words, and part them again', () => {
    const step = merge(doc, table, { row: 1, column: 1 }, 'left');
    assert.deepEqual(after(step), [rows[0], `慰问𠮷3\t${merged.left}\t100.5`, rows[2]]);
    assert.equal(merge(doc, table, { row: 0, column: 0 }, 'left'), null);
    assert.equal(merge(doc, table, { row: 0, column: 0 }, 'above'), null);
    const joined = Text.of(['情况如下：', rows[0], `慰问\t${merged.left}\t${merged.left}`, '继续。']);
    const now = tableAt(joined, [{}, { kind: 'table' }, { kind: 'table' }, {}], 2);
    assert.deepEqual(split(joined, now, { row: 1, column: 0 }).changes.map(({ insert }) => insert), ['慰问\t\t']);
  });

  it('sum a column, in a row of totals that is added or there', () => {
    assert.equal(after(sumColumn(doc, table, { row: 0, column: 2 })).at(-1), '合计\t\t1300.5');
    assert.equal(sumColumn(doc, table, { row: 0, column: 0 }), null);
    const withTotal = Text.of([...rows, '合计\t\t']);
    const now = tableAt(withTotal, Array.from({ length: 4 }, () => ({ kind: 'table' })), 0);
    assert.deepEqual(sumColumn(withTotal, now, { row: 0, column: 1 }).changes.map(({ insert }) => insert), ['合计\t15\t']);
  });

  it('take cells of a spreadsheet from a cell on, with rows and columns where there is no room', () => {
    assert.deepEqual(after(pasteCells(doc, table, { row: 2, column: 2 }, '7\t8\r\n9\t10\r\n')),
      ['项目\t数量\t金额\t', '慰问𠮷\t3\t100.5\t', '助学\t12\t7\t8', '\t\t9\t10']);
    assert.equal(pasteCells(doc, table, { row: 0, column: 0 }, '一格'), null);
  });
});

const text = `青禾街道办事处2024年工作总结\n情况如下：\n${rows.join('\n')}\n继续做好工作。`;

onPage('working in a table', { text }, (here) => {
  const bar = () => here.page.locator('.table-bar:not([hidden])');
  const act = (name) => bar().getByRole('button', { name, exact: true }).click();
  const undo = async () => { await here.page.keyboard.press('Control+Z'); await saved(here.page, text); };

  it('draws cells in columns of one width', async () => {
    const { page } = here;
    await page.locator('.wg-cell').nth(8).waitFor();
    const left = await page.locator('.wg-row .wg-cell:nth-child(2)').evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    assert.equal(left.length, 3);
    assert.equal(new Set(left).size, 1);
  });

  it('shows its bar in a table only', async () => {
    const { page } = here;
    await page.locator('.cm-line', { hasText: '继续做好工作' }).click();
    await bar().waitFor({ state: 'detached' });
    await page.locator('.wg-cell', { hasText: '慰问' }).click();
    await bar().waitFor();
  });

  it('sums, adds and takes away, each undone in one step', async () => {
    const { page } = here;
    await page.locator('.wg-cell', { hasText: '1,200' }).click();
    await act('合计本列');
    await saved(page, text.replace('1,200', '1,200\n合计\t\t1300.5'));
    await undo();
    await page.locator('.wg-cell', { hasText: '数量' }).click();
    await act('右侧插列');
    await saved(page, /数量\t\t金额\n慰问𠮷\t3\t\t100\.5/);
    await undo();
    await page.locator('.wg-cell', { hasText: '慰问' }).click();
    await act('删行');
    await saved(page, text.replace(`${rows[1]}\n`, ''));
    await undo();
  });

  it('goes from cell to cell, writes into them, and adds a row behind the last', async () => {
    const { page } = here;
    await page.locator('.wg-cell', { hasText: '1,200' }).click();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('15');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('培训');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4');
    await saved(page, text.replace('12\t1,200', '15\t1,200\n培训\t4\t'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('表后一段。');
    await saved(page, text.replace('12\t1,200', '15\t1,200\n培训\t4\t\n表后一段。'));
  });

  it('takes what a spreadsheet copies', async () => {
    const { page } = here;
    await page.locator('.wg-cell', { hasText: '培训' }).click();
    await page.evaluate(() => navigator.clipboard.writeText('宣传\t6\t60\n调研\t2\t20\n'));
    await page.keyboard.press('Control+V');
    await saved(page, /宣传\t6\t60\n调研\t2\t20\n表后一段。/);
  });

  it('threw nothing', () => {
    assert.deepEqual(here.page.record.errors, []);
    assert.deepEqual(here.page.record.violations, []);
  });
});
