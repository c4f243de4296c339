// Without a network: from the second visit everything is there; a new version is offered, and taken
// without losing a word.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { serve } from '../../scripts/serve.mjs';
import { open, paste, report, root, saved, skip, visit, waitReady } from './harness.mjs';

const faces = existsSync(path.join(root, 'build/web/fonts')) ? readdirSync(path.join(root, 'build/web/fonts')).filter((name) => name.endsWith('.otf')) : [];
const noFaces = faces.length === 0 && 'no fonts in build/web';

describe('the installed page', { skip }, () => {
  let site;
  let server;
  let folder;
  let context;
  let page;
  const asked = [];  // of the server
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    cpSync(path.join(root, 'build/web'), folder, { recursive: true, filter: (name) => !/\.(?:br|woff2)$|wengao(?:-fonts\.js|\.html)$/.test(name) });
    server = await serve({ root: folder, port: 0, asked: (url) => asked.push(url) });
    site = await open();
    context = await site.context({ serviceWorkers: 'allow' });
  });
  after(async () => {
    await site?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('is there from the second visit, with its dialogs and packs, though no server is', async () => {
    page = await visit(context, server.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.close();
    await context.setOffline(true);
    page = await visit(context, server.url);
    await page.locator('#status-offline').waitFor();
    await paste(page, report);
    await saved(page, report);
    await page.locator('#findings .card', { hasText: '13、5' }).waitFor();
    await page.locator('#home-open').click();
    await page.locator('#home .home-open', { hasText: '云溪街道' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#home').waitFor({ state: 'detached' });
    await page.locator('#file').setInputFiles({
      name: '旧.txt', mimeType: 'text/plain',
      buffer: Buffer.from('x+XPqs/nuL7BqjIwMjTE6rmk1/fX3L3hDQrSu6Gi1vfSqrmk1/cNCtfft8O80s2l0ruw2bb+yq67p6OssOy6w7j3z+7KtcrCo6zIutbat7TTs8G8usOhow0Ktv6hos/C0ruyvbTyy+MNCrzM0PjX9rrDt/7O8bmk1/ehow==', 'base64'),
    });
    await page.locator('dialog footer .primary').click();
    await saved(page, /^清溪乡妇联/);
    assert.deepEqual(page.record.violations, []);
    await context.setOffline(false);
  });

  it('can be installed', { skip: lacks('devtools') }, async () => {
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    // A profile for tests is a private one, where nothing is installed.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
    await devtools.detach();
  });

  it('asks its server for nothing while the writer works', async () => {
    await page.reload();
    await waitReady(page);
    asked.length = 0;
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('走访职工，，慰问13、5万元。');
    await page.locator('#findings .card', { hasText: '13、5' }).first().waitFor();
    for (const [tab, shown] of [['preview', '.sheet svg'], ['figures', '#figures .ledger'], ['versions', '#versions input']]) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(shown).first().waitFor();
    }
    for (const name of ['报送核对', '检查规则', '转换与清理', '插入表格', '帮助']) {
      await page.locator('#more').click();
      await page.getByRole('menuitem', { name }).click();
      await page.locator('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('#export').click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Word 文档/ }).click()]);
    // But for what the browser does by itself, which looks for a new version when a page was opened; and on
    // a machine without the official faces ours come, slice by slice.
    assert.deepEqual(asked.filter((url) => !/sw\.js$|\.woff2$/.test(url)), []);
  });

  it('makes PDF without a network once it made one with it, whatever the next one draws', { skip: noFaces, timeout: 120_000 }, async () => {
    const pdf = async () => {
      await page.locator('#export').click();
      await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('menuitem', { name: 'PDF' }).click()]);
    };
    await pdf();
    await page.waitForFunction(async (faces) => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().filter(({ url }) => /\.otf\?/.test(url)).length === faces;
    }, faces.length);
    await context.setOffline(true);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n（一）新建活动室320㎡\n勠力同心。');
    await pdf();
    await page.locator('#toast', { hasText: /没有的字用了别的字体：勠、㎡/ }).waitFor();
    await context.setOffline(false);
  });

  it('offers a new version and takes it when asked, with the last word saved', async () => {
    const index = path.join(folder, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('</footer>', '<span id="next-version"></span></footer>'));
    const worker = path.join(folder, 'sw.js');
    const old = /"index\.html":"([0-9a-f]+)"/.exec(readFileSync(worker, 'utf8'))[1];
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(old, 'f'.repeat(16)).replace(/"[0-9a-f]{16}"/, '"0000000000000000"'));
    await page.reload();
    await waitReady(page);
    assert.equal(await page.locator('#next-version').count(), 0, 'the page goes on as it is');
    await page.locator('#status-update').waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('最后一句。');
    await page.locator('#status-update').click();
    await page.locator('#next-version').waitFor({ state: 'attached' });
    await waitReady(page);
    await saved(page, /最后一句。$/);
    assert.deepEqual(page.record.violations, []);
  });
});
