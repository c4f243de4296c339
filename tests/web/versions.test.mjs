// Versions: kept by name and by themselves, compared as marked text, restored whole or a paragraph.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { hunksOf, rowsOf, tallyOf, wordsOf } from '../../web/app/versions/diff.js';
import { pageHere, paste, report, saved, skip, waitReady } from './harness.mjs';

// A small generator, so that a failure can be seen again.
function randomly(seed) {
  let x = seed;
  return (n) => { x = (x * 1103515245 + 12345) & 0x7fffffff; return Math.floor((x / 0x7fffffff) * n) % n; };
}

describe('the difference of two texts', () => {
  it('leads from one to the other, whatever they are', () => {
    for (let seed = 1; seed <= 1500; ++seed) {
      const random = randomly(seed);
      const some = () => Array.from({ length: random(14) }, () => '甲乙丙'[random(3)]);
      const [a, b] = [some(), some()];
      const out = [];
      let at = 0;
      for (const { from, to, fromB, toB } of hunksOf(a, b)) {
        out.push(...a.slice(at, from), ...b.slice(fromB, toB));
        at = to;
      }
      out.push(...a.slice(at));
      assert.deepEqual(out, b, `seed ${seed}`);
      const rows = rowsOf(a, b);
      assert.deepEqual(rows.filter((row) => row.a >= 0).map((row) => a[row.a]), a);
      assert.deepEqual(rows.filter((row) => row.b >= 0).map((row) => b[row.b]), b);
    }
  });

  it('takes a number for one word, and sees what was moved', () => {
    assert.deepEqual(wordsOf('接待来访57件', '接待来访67件').filter(({ mark }) => mark !== 'same').map(({ text }) => text), ['57', '67']);
    const [one, two, three] = ['第一段说的是组织建设情况。', '第二段说的是帮扶救助情况。', '第三段说的是维权服务情况。'];
    assert.deepEqual(tallyOf(rowsOf([one, two, three], [two, three, one])), { added: 0, removed: 0, changed: 0, moved: 1 });
  });

  it('of long texts costs no more than reading them', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `第${n}段，说的是各项工作。`);
    const other = long.map((line, n) => (n % 1000 === 0 ? `${line}有改动。` : line));
    assert.deepEqual(tallyOf(rowsOf(long, other)), { added: 0, removed: 0, changed: 20, moved: 0 });
  });
});

describe('versions of a report', { skip }, () => {
  let page;
  const here = pageHere({ text: report });
  before(() => { ({ page } = here); });

  const changed = report.replace('12家', '15家').replace('继续做好各项服务工作。', '继续做好各项服务工作。\n加强干部培训。');
  const named = () => page.locator('.version', { hasText: '送审稿' });

  it('are kept by name', async () => {
    await page.locator('#tab-versions').click();
    await page.locator('#versions', { hasText: '还没有留存的版本' }).waitFor();
    await page.getByRole('textbox', { name: /版本名称/ }).fill('送审稿');
    await page.keyboard.press('Enter');
    await named().filter({ hasText: '与现在相同' }).waitFor();
  });

  it('tell what changed since', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+A');
    await paste(page, changed);
    await saved(page, changed);
    await named().filter({ hasText: '增 1 段，改 1 段' }).waitFor();
  });

  it('are compared as marked text, where one paragraph can be taken back', async () => {
    await named().getByRole('button', { name: '比较' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('.compared .changed del', { hasText: '12' }).waitFor();
    assert.equal(await dialog.locator('.compared .changed ins').textContent(), '15');
    assert.equal(await dialog.locator('.compared .added ins').textContent(), '加强干部培训。');
    assert.match(await dialog.locator('.compared .fold').first().textContent(), /\d+ 段没有改动/);
    await dialog.locator('.compared .changed').getByRole('button', { name: '恢复这一段' }).click();
    await dialog.locator('.compared .changed').waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    await saved(page, changed.replace('15家', '12家'));
  });

  it('are restored whole, as one undo step', async () => {
    await named().getByRole('button', { name: '恢复这一版' }).click();
    await saved(page, report);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await saved(page, changed.replace('15家', '12家'));
  });

  it('are kept by themselves before another day’s work, and outlive a reload', async () => {
    const now = changed.replace('15家', '12家');
    await page.reload();
    await waitReady(page);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('完。');
    await saved(page, `${now}完。`);
    await page.locator('#tab-versions').click();
    const own = page.locator('.version', { hasText: '自动留存' });
    await own.filter({ hasText: '到现在：改 1 段' }).first().waitFor();
    // The one before the restoring, and what was done to it since, each against the one below.
    assert.match(await own.nth(0).textContent(), /比上一版：改 1 段/);
    assert.match(await own.nth(1).textContent(), /比上一版：增 1 段，改 1 段/);
    await named().waitFor();
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });
});
