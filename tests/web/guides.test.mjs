// A new report from a skeleton asks what belongs in each part; the questions go when they are written over.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onPage, saved, savedText } from './harness.mjs';

const skeleton = '青禾镇2024年工作总结\n一、主要工作\n【做了哪几件事？】\n二、存在的问题\n【哪些没有完成？】\n青禾镇人民政府';

onPage('the questions of a skeleton', { text: skeleton }, (here) => {
  const question = (words) => here.page.locator('.wg-guide', { hasText: words });

  it('are set back, and selected whole by a click', async () => {
    await question('哪几件事').waitFor();
    assert.equal(await question('').count(), 2);
    await question('哪几件事').click();
    // Chromium keeps a selection for each shadow root, others one for the page.
    assert.equal(await here.page.evaluate(() => (document.getElementById('editor').shadowRoot.getSelection?.() ?? getSelection()).toString()), '【做了哪几件事？】');
  });

  it('go with the first word', async () => {
    const { page } = here;
    await page.keyboard.insertText('新');
    await page.keyboard.insertText('建书屋2处。');
    await saved(page, skeleton.replace('【做了哪几件事？】', '新建书屋2处。'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.insertText('经费不足。');
    await saved(page, /二、存在的问题\n经费不足。\n青禾镇/);
  });

  it('can be passed by keys, and written over from their end', async () => {
    const { page } = here;
    while (!(await savedText(page)).includes('哪些没有完成')) await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Home');
    for (let n = 0; n < 6; ++n) await page.keyboard.press('ArrowDown');  // one of them leaves the selection
    await page.keyboard.insertText('。');
    await saved(page, (now) => now.includes('哪些没有完成') && now.split('\n').at(-1).includes('。'));
    await question('哪些没有完成').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.insertText('人手不足。');
    await saved(page, /\n人手不足。\n/);
    assert.deepEqual(page.record.errors, []);
  });
});
