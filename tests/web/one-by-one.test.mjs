// Findings one by one: the next comes when one is dealt with, until none is left.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onPage, saved } from './harness.mjs';

const text = '青禾街道办事处2024年工作总结\n今年以来，，各项工作平稳。\n新建书屋2。5万平方米。\n组织健步走活动，，反响良好。';

onPage('findings one by one', { text }, (here) => {
  const bar = () => here.page.locator('.one-bar');
  const focused = () => here.page.locator('.cm-line.wg-focus-line');
  const count = (words) => bar().getByText(words).waitFor();

  it('begin at the cursor, with the rest of the text set back', async () => {
    const { page } = here;
    await page.locator('#findings .card').nth(2).waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F8');
    await count('第 1 处，共 3 处');
    assert.match(await focused().innerText(), /各项工作平稳/);
    const opacity = (line) => line.evaluate((one) => Number(getComputedStyle(one).opacity));
    assert.equal(await opacity(focused()), 1);
    assert.ok(await opacity(page.locator('.cm-line').first()) < 0.6);
  });

  it('go on when one is fixed or ignored, forth and back by the bar', async () => {
    const { page } = here;
    await page.keyboard.press('Control+Enter');
    await saved(page, (now) => now.includes('今年以来，各项'));
    await count('第 1 处，共 2 处');
    assert.match(await focused().innerText(), /2。5万/);
    await bar().getByRole('button', { name: '下一处' }).click();
    await count('第 2 处，共 2 处');
    await bar().getByRole('button', { name: '上一处' }).click();
    await count('第 1 处，共 2 处');
    await page.locator('#findings .card.focused').getByRole('button', { name: '忽略' }).click();
    await page.getByRole('menuitem', { name: '只忽略这一处' }).click();
    await count('第 1 处，共 1 处');
  });

  it('end when nothing is left', async () => {
    const { page } = here;
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Enter');
    await bar().waitFor({ state: 'hidden' });
    await page.locator('#toast', { hasText: '没有发现问题' }).waitFor();
    assert.equal(await page.evaluate(() => document.body.classList.contains('one-by-one')), false);
    assert.deepEqual(page.record.errors, []);
  });
});
