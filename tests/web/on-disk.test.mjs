// Saving into a file on the disk, again and again, where the browser can; and what is said when another
// program has written into it. The browser's own dialog cannot be driven: a file of the private file
// system of the origin stands for the one the writer would choose.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { onPage, saved } from './harness.mjs';

const text = '青禾街道办事处2024年工作总结\n各项工作稳步推进。';

onPage('a file on the disk', { text }, (here) => {
  const noFiles = lacks('originFiles');
  const content = () => here.page.evaluate(async () => (await (await globalThis.chosen.getFile()).text()));
  /** Saves, and waits until the page says so: before that it still holds the file. */
  const stored = async (save) => {
    await here.page.evaluate(() => document.getElementById('toast')?.replaceChildren());  // of an earlier save
    await save();
    await here.page.locator('#toast.shown', { hasText: '已存入“总结.txt”' }).waitFor();
  };
  const write = (words) => here.page.evaluate(async (said) => {
    const stream = await globalThis.chosen.createWritable();
    await stream.write(said);
    await stream.close();
  }, words);

  it('is chosen once and written into from then on', { skip: noFiles }, async () => {
    const { page } = here;
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      globalThis.chosen = await root.getFileHandle('总结.txt', { create: true });
      globalThis.showSaveFilePicker = async () => globalThis.chosen;
    });
    await page.locator('#export').click();
    await stored(() => page.getByRole('menuitem', { name: '保存到电脑里的文件' }).click());
    assert.match(await content(), /各项工作稳步推进。/);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('成效明显。');
    await saved(page, `${text}成效明显。`);
    await stored(() => page.keyboard.press('Control+S'));
    assert.match(await content(), /成效明显。/);
  });

  it('that was changed elsewhere is not written over unasked', { skip: noFiles }, async () => {
    const { page } = here;
    await page.waitForTimeout(5);  // another time of change than ours
    await write('别人写的。');
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+S');
    const dialog = page.locator('dialog', { hasText: '文件在别处改动过' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    assert.equal(await content(), '别人写的。');
    await page.keyboard.press('Control+S');
    await stored(() => dialog.getByRole('button', { name: '覆盖' }).click());
    assert.match(await content(), /成效明显。/);
  });

  it('is not offered where the browser has no such thing', async () => {
    const { page } = here;
    await page.addInitScript(() => { delete globalThis.showSaveFilePicker; });
    await page.reload();
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
    await page.locator('#export').click();
    await page.getByRole('menuitem', { name: /Word 文档/ }).waitFor();
    assert.equal(await page.getByRole('menuitem', { name: '保存到电脑里的文件' }).count(), 0);
    assert.deepEqual(page.record.errors, []);
  });
});
