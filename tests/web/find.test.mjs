// Find and replace: plain words as they stand, case, regular expressions, within the selection; all at
// once as one undo step.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pageHere, saved, skip } from './harness.mjs';

const text = `春江镇工会工作总结
工会组织活动3次，ABC公司和abc公司参加。
1,234人参加，反映良好；反映情况5件。
工会小组12个,工会会员860人。`;

describe('find and replace', { skip }, () => {
  let page;
  const here = pageHere({ text });
  before(() => { ({ page } = here); });

  const field = (name) => page.getByRole('textbox', { name, exact: true });
  const toggle = (name) => page.locator('.wg-find').getByRole('button', { name, exact: true });
  const count = (words) => page.locator('.find-count', { hasText: words }).waitFor({ state: words ? 'visible' : 'attached' });
  async function find(words, shown) {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+F');
    await field('查找').fill(words);
    await count(shown);
  }

  it('counts, steps and says where it is', async () => {
    await find('工会', '4 处');
    await page.keyboard.press('Enter');
    await count('第 1 / 4 处');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await count('第 1 / 4 处');
    await page.keyboard.press('Shift+Enter');  // round the beginning
    await count('第 4 / 4 处');
    await page.locator('.cm-searchMatch-selected', { hasText: '工会' }).waitFor();
  });

  it('takes words as they stand: a half-width comma is no full-width one; case only when asked', async () => {
    await find(',', '2 处');
    await find('abc', '2 处');
    await toggle('Aa 区分大小写').click();
    await count('1 处');
    await toggle('Aa 区分大小写').click();
  });

  it('knows regular expressions, and says when one is not whole', async () => {
    await find('(\\d+', '');
    await toggle('正则表达式').click();
    await count('表达式不完整');
    await field('查找').fill('(\\d+)(个|件)');
    await count('2 处');
    await page.keyboard.press('Control+H');
    await field('替换为').fill('$1 $2');
    await toggle('全部替换').click();
    await saved(page, text.replace('5件', '5 件').replace('12个', '12 个'));
    await page.locator('#toast').getByRole('button', { name: '撤销' }).click();
    await saved(page, text);
    await find('', '');
    await toggle('正则表达式').click();
  });

  it('replaces one by one, and everything in one step', async () => {
    await find('反映', '2 处');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+H');
    await field('替换为').fill('反应');
    await page.keyboard.press('Enter');
    await saved(page, text.replace('反映', '反应'));
    await page.keyboard.press('Control+Enter');
    await saved(page, text.replaceAll('反映', '反应'));
    await page.keyboard.press('Escape');
    await page.locator('.wg-find').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await saved(page, text);
  });

  it('stays within the selected part', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+H');
    await page.locator('.wg-scope').first().waitFor();
    await field('查找').fill('工会');
    await count('2 处');
    await field('替换为').fill('职工');
    await toggle('全部替换').click();
    await saved(page, text.replace('工会小组12个,工会会员', '职工小组12个,职工会员'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await saved(page, text);
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });
});
