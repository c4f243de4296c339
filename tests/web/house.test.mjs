// What the house has laid down: words it does not use, right names, points that differ from the standard.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pageHere, skip } from './harness.mjs';
import { partOf } from './zip.mjs';

const text = '东坪村2024年工作总结\n今年以来，我村以产业为抓手，各项工作稳步推进。';

describe('the house’s own word', { skip }, () => {
  let page;
  const here = pageHere({ text });
  before(() => { ({ page } = here); });

  const dialog = () => page.locator('dialog.dialog');
  async function house() {
    await page.locator('#more').click();
    await page.getByRole('menuitem', { name: '检查规则' }).click();
    await dialog().getByRole('button', { name: '本单位规定', exact: true }).click();
  }

  it('on a word it does not use is heard in the text at once, and taken back', async () => {
    await house();
    await dialog().getByRole('textbox', { name: '不用的词' }).fill('抓手');
    await dialog().getByRole('textbox', { name: '改用' }).fill('重点');
    await page.keyboard.press('Enter');
    await dialog().locator('.house-rules del', { hasText: '抓手' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#findings .card', { hasText: '抓手' }).waitFor();
    await house();
    await dialog().locator('.house-rules li', { hasText: '抓手' }).getByRole('button', { name: '删除' }).click();
    await dialog().locator('.house-rules del').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('#findings .card', { hasText: '抓手' }).waitFor({ state: 'detached' });
  });

  it('on the form of papers is set beside the standard’s, with the clause', async () => {
    await house();
    const profile = { wengaoProfile: 1, name: '东坪镇', layout: [{ item: 'body-size', value: '四号', why: '便于装订' }, { item: 'body-font', value: '宋体' }, { item: 'title-font', value: '方正小标宋_GBK' }] };
    const chooser = page.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: '导入配置…' }).click();
    await (await chooser).setFiles({ name: '配置.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(profile)) });
    const row = dialog().locator('.deviations tbody tr', { hasText: '正文字号' });
    await row.waitFor();
    assert.deepEqual(await row.locator('th, td').allTextContents(), ['正文字号', '四号', '三号', 'GB/T 9704—2012, 5.2.2', '便于装订']);
    assert.deepEqual(await dialog().locator('.deviations tbody th').allTextContents(), ['正文字号', '正文字体'], 'a font of the standard’s face is no deviation');
    assert.match(await dialog().locator('.house-rules .lead').textContent(), /东坪镇/);
    await page.keyboard.press('Escape');
  });

  it('on the form of papers is kept by the Word file', async () => {
    await page.locator('#export').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Word 文档/ }).click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const normal = /w:styleId="Normal".*?<\/w:style>/.exec(partOf(Buffer.concat(chunks), 'word/styles.xml'))[0];
    assert.match(normal, /w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/);
    assert.match(normal, /<w:sz w:val="28"\/>/);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });
});
