// The structure beside the text: sections shut and opened, moved, raised and lowered, by pointer and by
// keys; the numbers follow in the same undo step.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onPage, saved } from './harness.mjs';

const text = `青禾街道办事处2024年工作总结
现将有关情况总结如下：
一、抓服务
（一）办好实事。新建书屋2处。
（二）走访居民。走访居民300户。
二、抓治理
治理情况见第三部分。
三、抓队伍
开展培训4期。
青禾街道办事处
2024年12月20日`;

const rows = (page) => page.locator('.outline-row').allTextContents()
  .then((texts) => texts.map((words) => words.trim()));
const row = (page, words) => page.locator('.outline-row', { hasText: words });

/** Drags one row to the gap before another. */
async function drag(page, what, before) {
  const from = await row(page, what).boundingBox();
  const to = await row(page, before).boundingBox();
  await page.mouse.move(from.x + 60, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30, { steps: 3 });
  await page.mouse.move(to.x + 60, to.y + 2, { steps: 6 });
  await page.locator('.drop-mark:not([hidden])').waitFor();
}

const thirdFirst = text
  .replace('三、抓队伍\n开展培训4期。\n', '')
  .replace('一、抓服务', '一、抓队伍\n开展培训4期。\n二、抓服务')
  .replace('二、抓治理', '三、抓治理').replace('见第三部分', '见第一部分');

onPage('the structure', { text }, (here) => {
  it('shuts a section and opens it again', async () => {
    const { page } = here;
    await row(page, '一、抓服务').locator('.twist').click();
    assert.deepEqual(await rows(page), ['青禾街道办事处2024年工作总结', '一、抓服务', '二、抓治理', '三、抓队伍']);
    assert.equal(await row(page, '一、抓服务').getAttribute('aria-expanded'), 'false');
    await row(page, '一、抓服务').press('ArrowRight');
    await row(page, '办好实事').waitFor();
    await row(page, '一、抓服务').press('ArrowLeft');
    await row(page, '办好实事').waitFor({ state: 'detached' });
    await page.locator('#outline-menu').click();
    await page.getByRole('menuitem', { name: '全部展开' }).click();
    await row(page, '办好实事').waitFor();
    assert.equal((await rows(page)).length, 6);
  });

  it('moves a dragged section; numbers and references follow, and one undo takes all of it back', async () => {
    const { page } = here;
    await drag(page, '三、抓队伍', '一、抓服务');
    await page.mouse.up();
    await saved(page, thirdFirst);
    await row(page, '一、抓队伍').waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await saved(page, text);
    await page.keyboard.press('Control+Y');
    await saved(page, thirdFirst);
    await page.keyboard.press('Control+Z');
    await saved(page, text);
  });

  it('gives up on Esc, and offers only places of the section’s level', async () => {
    const { page } = here;
    await row(page, '三、抓队伍').waitFor();
    await drag(page, '三、抓队伍', '一、抓服务');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.equal(await page.locator('.drop-mark:not([hidden])').count(), 0);
    await drag(page, '三、抓队伍', '走访居民');  // between two of the second level: goes before or behind both
    await page.mouse.up();
    await saved(page, (now) => now !== text && !/（一）[^]*抓队伍[^]*（二）/.test(now));
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await saved(page, text);
  });

  it('moves by keys from the tree and keeps the keyboard on the section', async () => {
    const { page } = here;
    await row(page, '二、抓治理').click();
    await row(page, '二、抓治理').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await saved(page, /一、抓治理\n治理情况见第三部分。\n二、抓服务\n（一）办好/);
    await page.waitForFunction(() => document.activeElement?.textContent === '一、抓治理');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await saved(page, text);
  });

  it('lowers a section and raises it again', async () => {
    const { page } = here;
    await page.waitForFunction(() => document.activeElement?.textContent === '二、抓治理');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await saved(page, /（三）抓治理\n治理情况见第二部分。\n二、抓队伍\n/);
    await page.locator('.outline-row.level-2', { hasText: '抓治理' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === '（三）抓治理');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await saved(page, text);
  });

  it('says why a section cannot be lowered', async () => {
    const { page } = here;
    await row(page, '一、抓服务').click();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await page.locator('#toast', { hasText: '不能再降级' }).waitFor();
    await saved(page, text);
  });

  it('leaves numbers alone where the writer wants that', async () => {
    const { page } = here;
    await page.locator('#outline-menu').click();
    await page.getByRole('menuitem', { name: '移动后不重排序号' }).click();
    await row(page, '二、抓治理').click();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await saved(page, /二、抓治理\n治理情况见第三部分。\n一、抓服务/);
    await page.keyboard.press('Control+Z');
    await saved(page, text);
  });

  it('threw nothing', () => assert.deepEqual(here.page.record.errors, []));
});
