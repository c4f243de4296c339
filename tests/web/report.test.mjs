// The whole path: paste a report, see its defects, fix one, see the page, save a file.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pageHere, report, saved, savedText, skip } from './harness.mjs';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((name) => existsSync(name));

describe('a pasted report', { skip }, () => {
  let site;
  let page;
  const here = pageHere({ text: report });
  before(async () => {
    ({ site, page } = here);
    await page.locator('#findings .card').first().waitFor();
  });

  it('shows its structure', async () => {
    const rows = page.locator('.outline-row');
    await rows.nth(5).waitFor();
    const texts = await rows.allTextContents();
    assert.deepEqual(texts.map((text) => text.trim()), [
      '云溪街道总工会2024年工作总结', '一、主要工作', '（一）组织建设', '（三）帮扶救助',
      '二、存在的问题', '三、下一步打算',
    ]);
  });

  it('dresses headings, lead spans and the signature', async () => {
    const line = (text) => page.locator('.cm-line', { hasText: text });
    assert.match(await line('云溪街道总工会2024年工作总结').getAttribute('class'), /wg-title/);
    assert.match(await line('一、主要工作').getAttribute('class'), /wg-h1/);
    assert.equal(await line('组织建设').locator('.wg-lead').first().textContent(), '（一）组织建设');
    assert.match(await line('2024年12月20日').getAttribute('class'), /wg-date/);
    const weight = await line('一、主要工作').evaluate((element) => getComputedStyle(element).fontFamily);
    assert.match(weight, /SimHei/);
    const indent = await line('今年以来').evaluate((element) => parseFloat(getComputedStyle(element).textIndent));
    assert.ok(indent > 30, `body is indented by ${indent} px`);
  });

  it('lists findings by kind and marks their words', async () => {
    const text = await page.locator('#findings').innerText();
    assert.match(text, /待填空缺/);
    assert.match(text, /序号/);
    assert.match(text, /数字/);
    assert.equal(await page.locator('.cm-line .wg-hole').first().textContent(), '20__年');
    assert.ok(await page.locator('.cm-line .wg-mark').count() >= 2);
  });

  it('goes to a finding from its card and tints its words', async () => {
    await page.locator('#findings .group', { hasText: '数字' }).locator('.card-title').first().click();
    await page.locator('.cm-line .wg-focus').waitFor();
    assert.match(await page.locator('.cm-line .wg-focus').first().textContent(), /13、5|、/);
  });

  it('carries out a fix, in one undo step', async () => {
    const card = page.locator('#findings .group', { hasText: '数字' }).locator('.card').first();
    await card.locator('.fix').click();
    await page.locator('.cm-line', { hasText: '13.5万元' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.cm-line', { hasText: '13、5万元' }).waitFor();
    await page.keyboard.press('Control+Y');
    await page.locator('.cm-line', { hasText: '13.5万元' }).waitFor();
    await saved(page, /发放慰问金13\.5万元。/);
  });

  it('shows the printed page, with the fixed words', async () => {
    await page.locator('#tab-preview').click();
    const sheet = page.locator('.sheet svg').first();
    await sheet.waitFor();
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.replace(/\s/g, '').includes('13.5万元'));
    assert.match(await page.locator('#status-page').textContent(), /第 1 页，共 \d+ 页/);
  });

  it('saves a DOCX with the text, which an office suite opens', { skip: !office && 'no LibreOffice' }, async () => {
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Word 文档/ }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '云溪街道总工会2024年工作总结.docx');
    const folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    try {
      const file = path.join(folder, 'report.docx');
      await download.saveAs(file);
      execFileSync(office, ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 });
      const text = readFileSync(path.join(folder, 'report.txt'), 'utf8').replace(/^\uFEFF/, '');
      const bare = (words) => words.replace(/\s/g, '');
      assert.equal(bare(text), bare(report.replace('13、5', '13.5')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('takes the writer’s word for what a paragraph is, from the margin, undone like any change', async () => {
    const line = page.locator('.cm-line', { hasText: '继续做好各项服务工作' });
    const box = await line.boundingBox();
    await page.mouse.click(box.x - 40, box.y + 12);
    const menu = page.getByRole('menu', { name: '本段类型' });
    await menu.waitFor();
    await menu.getByRole('menuitemradio', { name: /^三级标题/ }).click();
    await page.locator('.cm-line.wg-h3', { hasText: '继续做好' }).waitFor();
    await page.locator('#status-kind', { hasText: '三级标题（已指定）' }).waitFor();
    await page.locator('.outline-row.level-3', { hasText: '继续做好' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.cm-line.wg-body', { hasText: '继续做好' }).waitFor();
  });

  it('takes it by keys alone too', async () => {
    await page.locator('.cm-line', { hasText: '继续做好各项服务工作' }).click();
    await page.keyboard.press('Alt+k');
    await page.getByRole('menu', { name: '本段类型' }).waitFor();
    for (let n = 0; n < 20; ++n) {
      const here = await page.evaluate(() => document.activeElement?.textContent);
      if (here?.startsWith('四级标题')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.cm-line.wg-h4', { hasText: '继续做好' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.cm-line.wg-body', { hasText: '继续做好' }).waitFor();
  });

  it('tints every word a finding speaks of', async () => {
    await page.locator('#tab-findings').click();
    await page.locator('.cm-line', { hasText: '工会干部多为兼职' }).click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('全年共接待来访57件，其中上级转办38件，直接受理18件。');  // one step to undo, however slow
    const card = page.locator('#findings .group', { hasText: '数据不符' }).locator('.card').first();
    await card.locator('.card-title').click();
    await page.locator('.cm-line .wg-focus').nth(2).waitFor();
    const words = (await page.locator('.cm-line .wg-focus').allTextContents()).join(' ');
    for (const number of ['57', '38', '18']) assert.ok(words.includes(number), `${number} in ${words}`);
    await page.locator('.cm-line', { hasText: '工会干部多为兼职' }).click();
    await page.keyboard.press('Control+Z');
    await page.locator('.cm-line', { hasText: '57件' }).waitFor({ state: 'detached' });
  });

  it('moves a section with its text, and back by undo', async () => {
    const before = await savedText(page);
    await page.locator('.cm-line', { hasText: '工会干部多为兼职' }).click();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await saved(page, /二、下一步打算\n继续做好各项服务工作。\n三、存在的问题\n工会干部多为兼职，精力投入不足。\n云溪街道总工会\n/);
    await page.keyboard.press('Control+Z');
    await saved(page, before);
  });

  it('fixes everything certain at once, shown before, undone in one step', async () => {
    await page.locator('#tab-findings').click();
    const before = await savedText(page);
    await page.locator('#fix-all').click();
    const dialog = page.locator('dialog.dialog');
    await dialog.locator('.changes li').first().waitFor();
    await dialog.locator('.tool.primary').click();
    await saved(page, (now) => now !== before);
    await page.keyboard.press('Control+Z');
    await saved(page, before);
  });

  it('broke no policy, asked no other origin, threw nothing', () => {
    assert.deepEqual(page.record.violations, []);
    assert.deepEqual(page.record.errors, []);
    const origin = new URL(site.url).origin;
    assert.deepEqual(page.record.requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:')), []);
  });
});
