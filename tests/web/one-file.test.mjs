// The whole page as one file, opened from a disk: no server, no address, everything inside.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { open, report, root, saved, skip, visit } from './harness.mjs';

const built = path.join(root, 'build/web/wengao.html');
const fonts = path.join(root, 'build/web/wengao-fonts.js');
const reason = skip || (!existsSync(built) && 'build/web/wengao.html is not built');

describe('wengao.html from a disk', { skip: reason }, () => {
  let site;
  let context;
  let page;
  let folder;
  before(async () => {
    // Alone in a folder: nothing beside it can help.
    folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    copyFileSync(built, path.join(folder, 'wengao.html'));
    site = await open();
    context = await site.context();
    await context.setOffline(true);
    page = await visit(context, pathToFileURL(path.join(folder, 'wengao.html')).href);
  });
  after(async () => {
    await site?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is one file of 8 MB at most', () => {
    assert.ok(statSync(built).size <= 8_000_000, `${statSync(built).size} bytes`);
  });

  it('checks, fixes, shows the printed page and saves', async () => {
    await page.locator('#file').setInputFiles({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from(report) });
    await saved(page, report);
    await page.locator('#findings .card', { hasText: '13、5' }).locator('.fix').click();
    await saved(page, report.replace('13、5', '13.5'));
    await page.locator('#tab-preview').click();
    await page.locator('.sheet svg').first().waitFor();
    await page.locator('#export').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Word 文档/ }).click()]);
    assert.equal(download.suggestedFilename(), '云溪街道总工会2024年工作总结.docx');
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).subarray(0, 2).toString(), 'PK');
  });

  it('reads the rare charsets, whose tables it carries packed', async () => {
    const bytes = Buffer.from('x+XPqs/nuL7BqjIwMjTE6rmk1/fX3L3hDQrSu6Gi1vfSqrmk1/cNCtfft8O80s2l0ruw2bb+yq67p6OssOy6w7j3z+7KtcrCo6zIutbat7TTs8G8usOhow0Ktv6hos/C0ruyvbTyy+MNCrzM0PjX9rrDt/7O8bmk1/ehow==', 'base64');
    await page.locator('#file').setInputFiles({ name: '旧.txt', mimeType: 'text/plain', buffer: bytes });
    await page.locator('dialog .import-preview', { hasText: '清溪乡妇联' }).waitFor();
    await page.locator('dialog footer .primary').click();
    await saved(page, /^清溪乡妇联2024年工作总结/);
  });

  it('has the dialogs and the list of reports inside too', async () => {
    await page.locator('#more').click();
    await page.getByRole('menuitem', { name: '检查规则' }).click();
    await page.locator('dialog .rule-name').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('#home-open').click();
    await page.locator('#home .home-open', { hasText: '云溪街道' }).click();
    await saved(page, report.replace('13、5', '13.5'));
  });

  it('has the guide for writers inside', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: '使用说明' }).click();
    await page.locator('.guide h3', { hasText: '版本和备份' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('has the text again when it is opened again', async () => {
    await page.reload();
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
    await page.locator('.cm-line.wg-title', { hasText: '云溪街道' }).waitFor();
  });

  it('brings faces of its own for machines without the official ones', async () => {
    await page.waitForFunction(() => [...document.fonts].some(({ family, status }) => /Wengao FangSong/.test(family) && status === 'loaded'));
  });

  it('says that PDF needs the second file, and writes it with that beside', { skip: !existsSync(fonts) && 'wengao-fonts.js is not built' }, async () => {
    await page.locator('#export').click();
    await page.getByRole('menuitem', { name: 'PDF' }).click();
    await page.locator('#toast', { hasText: 'wengao-fonts.js' }).waitFor();
    symlinkSync(fonts, path.join(folder, 'wengao-fonts.js'));
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('menuitem', { name: 'PDF' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).subarray(0, 5).toString(), '%PDF-');
  });

  it('asked for nothing, broke no policy, threw nothing', () => {
    assert.deepEqual(page.record.requests.filter((url) => !/^(?:file|blob|data):/.test(url)), []);
    assert.deepEqual(page.record.requests.filter((url) => url.startsWith('file:') && !/\/wengao(?:\.html|-fonts\.js)$/.test(url)), []);
    assert.deepEqual(page.record.violations, []);
    // The second file that was not there is asked for in vain.
    assert.deepEqual(page.record.errors.filter((text) => !/ERR_FILE_NOT_FOUND|wengao-fonts/.test(text)), []);
  });
});
