// Marks, dates and amounts as official papers write them.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { amountInWords, dateForms, numberInWords } from '../../web/app/convert/amounts.js';
import { pageHere, saved, skip } from './harness.mjs';

describe('amounts and dates in words', () => {
  it('say each place once, zeros where they belong', () => {
    for (const [figure, words] of [
      ['1317.31', '壹仟叁佰壹拾柒元叁角壹分'], ['12.2万', '壹拾贰万贰仟元整'], ['100', '壹佰元整'], ['1,005', '壹仟零伍元整'],
      ['100000', '壹拾万元整'], ['10010', '壹万零壹拾元整'], ['300000008', '叁亿零捌元整'], ['1.5亿元', '壹亿伍仟万元整'],
      ['0.5', '伍角整'], ['0.05', '伍分'], ['8.05', '捌元零伍分'], ['20.50', '贰拾元伍角整'], ['0', '零元整'], ['-3', '负叁元整'],
    ]) assert.equal(amountInWords(figure), words, figure);
    for (const other of ['', '约3', '3.456', 'abc', '12345678901234567']) assert.equal(amountInWords(other), null, other);
    for (const [figure, words] of [
      ['10', '十'], ['15', '十五'], ['110', '一百一十'], ['2024', '二千零二十四'], ['100000', '十万'], ['0', '零'], ['12000500', '一千二百万零五百'],
    ]) assert.equal(numberInWords(figure), words, figure);
    assert.deepEqual(dateForms(new Date(2025, 9, 20)).slice(0, 2), ['2025年10月20日', '二〇二五年十月二十日']);
  });
});

describe('the dialog for them', { skip }, () => {
  let page;
  const here = pageHere();
  before(() => { ({ page } = here); });

  it('puts them at the cursor, or in place of the selected number', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.type('慰问金3250.5');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('Alt+i');
    const dialog = page.locator('dialog');
    await dialog.getByRole('button', { name: '〔', exact: true }).waitFor();
    await dialog.getByRole('textbox', { name: '数字大写' }).fill('3250.5');
    await dialog.getByRole('button', { name: '叁仟贰佰伍拾元伍角整' }).click();
    await saved(page, /叁仟贰佰伍拾元伍角整$/);
    await page.keyboard.press('Alt+i');
    await dialog.getByRole('button', { name: '㎡', exact: true }).click();
    await saved(page, /整㎡$/);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });

  it('puts a table on lines of its own, with the cursor in it', async () => {
    await page.keyboard.press('Control+A');
    await page.keyboard.type('各村情况如下。');
    await page.keyboard.press('Alt+i');
    const dialog = page.locator('dialog');
    await dialog.getByRole('spinbutton', { name: '行' }).fill('3');
    await dialog.getByRole('spinbutton', { name: '列' }).fill('3');
    await dialog.getByRole('button', { name: '插入表格' }).click();
    await saved(page, '各村情况如下。\n序号\t栏目1\t栏目2\n1\t\t\n2\t\t');
    await page.locator('.table-bar').waitFor();
    assert.equal(await page.locator('.wg-cell').count(), 9);
    await page.keyboard.press('Tab');
    await page.keyboard.type('村名');
    await saved(page, /序号\t村名\t栏目2/);
  });

  it('puts pictures on lines of their own', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+i');
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const dialog = page.locator('dialog');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: '插入图片' }).click()]);
    await chooser.setFiles([{ name: '会场.png', mimeType: 'image/png', buffer: png }]);
    await saved(page, /\n［图片1[：］]/);
    assert.deepEqual(page.record.errors, []);
  });
});
