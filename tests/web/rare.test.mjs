// Characters that the faces lack: shown by slices of their own, drawn in PDF, told.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { onPage, report, root } from './harness.mjs';

const skip = existsSync(path.join(root, 'build/web/fonts/NotoSerifCJKsc-Rare.otf')) ? false : 'no fonts in build/web';

/** The slices a page has asked for in the fallback face: [of common characters, of rare ones]. */
const asked = (page) => page.evaluate(() => {
  const names = performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop() ?? '');
  return [names.filter((name) => /^fang\.\d+\.woff2$/.test(name)).length, names.filter((name) => /^rare\.\d+\.woff2$/.test(name)).length];
});
/** Sets one line in the fallback face alone, as on a machine without the official ones, and waits for it. */
const shown = (page, text) => page.evaluate(async (text) => {
  const line = document.createElement('div');
  line.style.font = '16px "Wengao FangSong"';
  line.textContent = text;
  document.body.append(line);
  line.getBoundingClientRect();
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  await document.fonts.ready;
  line.remove();
}, text);

onPage('characters that the faces lack', { text: report }, (here) => {
  it('take their slices only where they stand', { skip }, async () => {
    const { page } = here;
    await page.locator('.outline-row', { hasText: '存在的问题' }).waitFor();
    await shown(page, '全镇工会会员共三千二百人，经费42.5万元。');
    const [common, none] = await asked(page);
    assert.ok(common > 0);
    assert.equal(none, 0);
    await shown(page, '勠力同心');
    assert.equal((await asked(page))[1], 1);
  });

  it('take no more of them in a picture of the pages', { skip }, async () => {
    const { page } = here;
    const [, before] = await asked(page);
    await page.locator('#export').click();
    await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('menuitem', { name: '页面图片' }).click()]);
    assert.equal((await asked(page))[1], before);
  });

  it('are drawn in a PDF, and told', { skip }, async () => {
    const { page } = here;
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n新建职工活动室320㎡，勠力同心。');
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('menuitem', { name: 'PDF' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).subarray(0, 5).toString(), '%PDF-');
    await page.locator('#toast', { hasText: /没有的字用了别的字体：㎡、勠/ }).waitFor();
  });
});
