// What is around the text: the menu of the right button, the tour, views, counts.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { onPage, saved } from './harness.mjs';

const text = '青禾街道办事处2024年工作总结\n一、抓服务，，办实事\n新建书屋2处𠮷。';

onPage('around the text', { text }, (here) => {
  // Three clicks would do, but the driver of Firefox counts to two.
  async function selectLine(words) {
    await here.page.locator('.cm-line', { hasText: words }).click();
    await here.page.keyboard.press('Home');
    await here.page.keyboard.press('Shift+End');
  }
  const item = (name) => here.page.getByRole('menuitem', { name });

  it('has a menu of its own, at the pointer and at the cursor', async () => {
    const { page } = here;
    await page.locator('.cm-line', { hasText: '新建书屋' }).click({ button: 'right' });
    await item('转换与清理').waitFor();
    await page.keyboard.press('Escape');
    await selectLine('新建书屋');
    await page.locator('.cm-line', { hasText: '新建书屋' }).click({ button: 'right' });
    await item('剪切').click();
    await saved(page, (now) => !now.includes('新建书屋'));
    await page.locator('.cm-line').last().click({ button: 'right' });
    await item('粘贴').click();
    await saved(page, /新建书屋2处𠮷。/);
  });

  it('opens it by the key of menus too', { skip: lacks('menuKey') }, async () => {
    const { page } = here;
    await page.keyboard.press('Shift+F10');
    await item('撤销').waitFor();
    await page.keyboard.press('Escape');
  });

  it('pastes tables as tables', async () => {
    const { page } = here;
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
      'text/plain': new Blob(['村名 户数 东湖村 12'], { type: 'text/plain' }),
      'text/html': new Blob(['<table><tr><td>村名</td><td>户数</td></tr><tr><td>东湖村</td><td>12</td></tr></table>'], { type: 'text/html' }),
    })]));
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.locator('.cm-line').last().click({ button: 'right' });
    await item('粘贴').click();
    await saved(page, /村名\t户数\n东湖村\t12/);
    for (let n = 0; n < 2; ++n) await page.keyboard.press('Control+Z');
    await saved(page, (now) => !now.includes('东湖村'));
  });

  it('offers the finding where there is one', async () => {
    const { page } = here;
    await page.locator('.wg-mark', { hasText: '，，' }).click({ button: 'right' });
    await item('这里的问题').click();
    await page.locator('.word-card:not([hidden])').waitFor();
    await page.keyboard.press('Escape');
  });

  it('counts the whole text and what is selected', async () => {
    const { page } = here;
    await selectLine('新建书屋');
    await page.locator('#status-words').click();
    const dialog = page.locator('dialog');
    await dialog.locator('.counts').waitFor();
    const row = (name) => dialog.locator('tr', { has: page.locator('th', { hasText: name }) }).locator('td').allTextContents();
    assert.deepEqual((await row('不计空格'))[1], '8');  // 𠮷 is one
    assert.deepEqual((await row('段落'))[0], '3');
    assert.deepEqual((await row('页数')), ['1', '1']);
    await page.keyboard.press('Escape');
  });

  it('shows the text alone, by keys and by menu, and remembers it', async () => {
    const { page } = here;
    await page.keyboard.press('Control+Shift+Backslash');
    await page.locator('#outline').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#panel').isVisible(), false);
    await page.reload();
    await page.locator('#outline').waitFor({ state: 'hidden' });
    await page.locator('#more').click();
    await item('视图').click();
    await page.getByRole('menuitemradio', { name: '正文与预览并排' }).click();
    await page.locator('#preview').waitFor();
    await page.locator('#outline').waitFor();
  });

  it('is as large as is chosen, and fills the screen', async () => {
    const { page } = here;
    const width = () => page.locator('.cm-content').evaluate((paper) => paper.getBoundingClientRect().width);
    for (const [percent, millimetre] of [[150, 1.5], [75, 0.75]]) {
      await page.locator('#status-zoom').click();
      await page.getByRole('menuitemradio', { name: `${percent}%` }).click();
      assert.equal(await page.locator('#status-zoom').textContent(), `${percent}%`);
      assert.ok(Math.abs(await width() - 210 * millimetre * 96 / 25.4) < 1, `${await width()} px at ${percent} %`);
    }
    await page.locator('#status-zoom').click();
    await page.getByRole('menuitemradio', { name: '适合宽度' }).click();
    if (lacks('screen') || !await page.evaluate(() => document.fullscreenEnabled)) return;
    const full = async (on) => {
      await page.locator('#more').click();
      await item('视图').click();
      await page.getByRole('menuitemradio', { name: '全屏' }).click();
      await page.waitForFunction((wanted) => (document.fullscreenElement !== null) === wanted, on);
    };
    await full(true);
    await full(false);
  });

  it('leads a newcomer over the sample, forth and back, until it is skipped', async () => {
    const { page } = here;
    await page.locator('#more').click();
    await item('两分钟入门').click();
    const tour = page.locator('.tour');
    await tour.getByText('1 / 6').waitFor();
    await page.keyboard.press('Enter');
    await tour.getByText('2 / 6').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await tour.getByText('2 / 6').waitFor();
    await tour.getByRole('button', { name: '跳过' }).click();
    await tour.waitFor({ state: 'detached' });
    await saved(page, /^柳溪镇总工会/);
    assert.ok(await page.evaluate(() => document.getElementById('editor').shadowRoot.activeElement !== null), 'the keyboard is on the text');
  });

  it('threw nothing', () => {
    assert.deepEqual(here.page.record.errors, []);
    assert.deepEqual(here.page.record.violations, []);
  });
});
