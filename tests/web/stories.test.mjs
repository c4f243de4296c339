// Whole working days, from end to end: a scraped page becomes reports that are handed in; last year's
// report becomes this year's; the first once more from one file, without a network.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { paste, root, saved, skip, visit } from './harness.mjs';
import { siteHere } from './site-here.mjs';

const villages = ['东湖村', '西湖村', '南湖村', '北湖村', '中湖村'];
const report = (name, index) => `${name}2024年工作总结
今年以来，${name}较好地完成了20__年的各项任务。现将有关情况总结如下：
一、主要工作
（一）民生实事。修建水渠${index + 2}条，，投入资金12、${index}万元。
（三）走访慰问。走访困难群众XX户。
二、下一步打算
继续做好各项服务工作。
${name}村民委员会
2024年12月2${index}日`;
const page5 = `首页 > 范文大全 > 工作总结\n${villages.map((name, index) => `第${index + 1}篇：\n${report(name, index)}`).join('\n')}\n相关文章\n下载文档`;

/** The names of the files in a ZIP, each with its first bytes. */
const zipped = (file) => JSON.parse(execFileSync('python3', ['-c',
  'import sys, json, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(json.dumps({n: z.read(n)[:4].decode("latin1") for n in z.namelist()}))', file], { encoding: 'utf8' }));

/** Everything certain is fixed, blanks are filled, the checklist is green. */
async function finish(page) {
  const dialog = page.locator('dialog.dialog');
  await page.locator('#tab-findings').click();
  await page.locator('#fix-all').click();
  await dialog.locator('.changes li').first().waitFor();
  await dialog.locator('footer .primary').click();
  await saved(page, (now) => !now.includes('，，') && /12\.\d万元/.test(now));
  // Whether a part is missing only the writer knows.
  await page.locator('#findings .card', { hasText: '（三）' }).locator('.fix').first().click();
  await saved(page, (now) => now.includes('（二）走访慰问'));
  await page.locator('.findings-actions').getByRole('button', { name: '填写空缺' }).click();
  await dialog.locator('.hole', { hasText: '20__年' }).locator('input').first().fill('2024年');
  await dialog.locator('.hole', { hasText: 'XX' }).locator('input').last().fill('38');
  await dialog.locator('footer .primary').click();
  await saved(page, (now) => now.includes('完成了2024年的') && now.includes('困难群众38户'));
  await page.locator('#must-fix.clean').waitFor();
  await page.locator('#must-fix').click();
  await dialog.locator('.verdict.ready').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** DOCX, PDF and OFD in one go. */
async function handIn(page, name) {
  await page.locator('#export').click();
  await page.getByRole('menuitem', { name: '多种格式' }).click();
  const dialog = page.locator('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
  for (const label of ['Word 文档', 'PDF 文件', 'OFD']) await dialog.getByLabel(label).check();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 180_000 }), dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  assert.deepEqual(zipped(await download.path()), { [`${name}.docx`]: 'PK\x03\x04', [`${name}.pdf`]: '%PDF', [`${name}.ofd`]: 'PK\x03\x04' });
}

/** Pasted, three of five kept apart. */
async function keepThree(page) {
  await paste(page, page5);
  await page.locator('#toast', { hasText: '有 5 篇文稿' }).getByRole('button', { name: '分开存放' }).click();
  const dialog = page.locator('dialog');
  await dialog.locator('.pieces li').nth(4).waitFor();
  for (const name of ['北湖村', '中湖村']) await dialog.locator('.pieces li', { hasText: name }).getByRole('checkbox').click();
  await dialog.locator('footer .primary', { hasText: '分开打开 3 篇' }).click();
  await saved(page, /^东湖村2024年工作总结/);
}

async function wholeStory(page) {
  await keepThree(page);
  for (const [index, name] of villages.slice(0, 3).entries()) {
    if (index > 0) {
      await page.keyboard.press('Control+Shift+O');
      await page.locator('#home .home-open', { hasText: `${name}2024年` }).first().click();
      await page.locator('#home').waitFor({ state: 'detached' });
      await saved(page, (now) => now.startsWith(name));
      await page.locator('#findings .card').first().waitFor();
    }
    await finish(page);
  }
  await handIn(page, '南湖村2024年工作总结');
  assert.deepEqual(page.record.errors, []);
  assert.deepEqual(page.record.violations, []);
}

describe('stories', { skip }, () => {
  const site = siteHere();

  it('a scraped page of five reports: three are kept, mended, filled, found ready and handed in', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await wholeStory(page);
    await context.close();
  });

  it('last year’s DOCX becomes this year’s draft, is compared with it and handed in', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    // Last year's file, as this page wrote it then.
    await paste(page, report('东湖村', 1).replace('20__', '2024').replace('，，', '，').replace('12、1', '12.1').replace('（三）', '（二）').replace('XX', '36'));
    await page.locator('#must-fix.clean').waitFor();
    await page.locator('#export').click();
    const [old] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Word 文档/ }).click()]);
    await page.locator('#new').click();
    await page.getByRole('menuitem', { name: '空白文稿' }).click();
    await page.locator('#welcome').waitFor();

    await page.locator('#file').setInputFiles({ name: '去年总结.docx', mimeType: 'application/octet-stream', buffer: readFileSync(await old.path()) });
    await saved(page, /^东湖村2024年工作总结/);
    await page.keyboard.press('Control+Shift+O');
    const row = page.locator('#home tbody tr', { hasText: '东湖村' }).first();
    await row.getByRole('button', { name: /的操作/ }).click();
    await page.getByRole('menuitem', { name: '据此起草新一年的' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('.next-changes li').first().waitFor();
    await dialog.getByRole('button', { name: '起草', exact: true }).click();
    const draft = await saved(page, /^东湖村2025年工作总结/);
    assert.match(draft, /走访困难群众XX户/);

    await page.locator('.findings-actions').getByRole('button', { name: '填写空缺' }).click();
    await dialog.locator('.hole input').first().waitFor();
    for (const input of await dialog.locator('.hole input').all()) if (await input.isVisible()) await input.fill('6');
    await dialog.locator('footer .primary').click();
    await saved(page, (now) => !/XX|X月/.test(now));

    await page.locator('#tab-figures').click();
    await page.locator('#figures .ledger').waitFor();
    await page.locator('#tab-similar').click();
    await page.locator('#similar').getByRole('button', { name: '与本机存放的文稿对照' }).click();
    await page.locator('#similar', { hasText: '相同' }).waitFor();
    await handIn(page, '东湖村2025年工作总结');
    await context.close();
  });

  const built = path.join(root, 'build/web/wengao.html');
  const fonts = path.join(root, 'build/web/wengao-fonts.js');
  it('the first once more, from wengao.html on a disk, without a network', { skip: !existsSync(built) || !existsSync(fonts) ? 'wengao.html is not built' : false }, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    try {
      for (const file of [built, fonts]) copyFileSync(file, path.join(folder, path.basename(file)));
      const context = await site.context();
      await context.setOffline(true);
      const page = await visit(context, pathToFileURL(path.join(folder, 'wengao.html')).href);
      await wholeStory(page);
      assert.ok(page.record.requests.every((url) => /^(?:file|blob|data):/.test(url)), page.record.requests.join('\n'));
      await context.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
