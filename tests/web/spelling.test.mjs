// The spelling check as a writer meets it: off until wanted, a wrong character found, mended by a click,
// refused for good; what happens without its data, without a network, and in the one-file form.
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'node:test';
import { cardOf, open, pageHere, paste, root, saved, skip as noPage, visit, waitReady } from './harness.mjs';
import { siteHere } from './site-here.mjs';

const built = path.join(root, 'build/web');
const skip = noPage || (!existsSync(path.join(built, 'data/spelling.dat')) && 'the data of the spelling check is not built');

const wrong = `柳河镇2024年工作总结
一年来，我镇认真落实各项制度，群众满意率不断提高。
我们要做好监测和评沽工作，切实把风险降到最低。
群众诉求得到会应。`;

const button = (page) => page.locator('#status-spelling');
const state = (page, wanted) => page.locator(`#status-spelling[data-state="${wanted}"]`).waitFor();
async function choose(page, level) {
  await button(page).click();
  await page.getByRole('menuitemradio', { name: level, exact: true }).click();
}
const refuse = async (card, page) => {
  await card.getByRole('button', { name: '忽略' }).click();
  await page.getByRole('menuitem', { name: '没有错，记入词典' }).click();
};

describe('the spelling check', { skip }, () => {
  let page;
  const here = pageHere({ options: { viewport: { width: 1440, height: 900 } } });
  before(() => {
    mkdirSync(path.join(root, 'build/screenshots'), { recursive: true });
    ({ page } = here);
  });

  const dialog = () => page.locator('dialog.dialog');
  const dictionary = async () => {
    await button(page).click();
    await page.getByRole('menuitemradio', { name: '用户词典…' }).click();
    await dialog().locator('.dictionary').waitFor();
  };
  const fetched = () => page.record.requests.filter((url) => url.endsWith('/spelling.dat')).length;

  it('is off, and its data not got, until it is wanted', async () => {
    await paste(page, wrong);
    await saved(page, wrong);
    assert.equal(await button(page).textContent(), '错别字未查');
    assert.equal(fetched(), 0);
    assert.equal(await cardOf(page, 'spelling.error').count(), 0);
  });

  it('names the word, what is probably meant and why, and mends it by a click', async () => {
    await choose(page, '查错别字');
    await state(page, 'done');
    assert.equal(await button(page).textContent(), '错别字已查');
    assert.equal(fetched(), 1);
    const card = cardOf(page, 'spelling.error');
    assert.equal(await card.locator('.card-title').textContent(), '“评沽”疑为“评估”（同音）');
    assert.equal(await card.count(), 1);
    assert.equal(await cardOf(page, 'spelling.suggestion').count(), 0);
    await page.locator('.cm-line .wg-error', { hasText: '评沽' }).waitFor();
    await page.screenshot({ path: path.join(root, 'build/screenshots/spelling.png'), animations: 'disabled' });
    await card.locator('.fix').click();
    await saved(page, wrong.replace('评沽', '评估'));
    await card.waitFor({ state: 'detached' });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await cardOf(page, 'spelling.error').waitFor();
  });

  it('shows what it is less sure of when that is asked for', async () => {
    await choose(page, '连同把握较小的疑点');
    await cardOf(page, 'spelling.suggestion').waitFor();
    assert.match(await cardOf(page, 'spelling.suggestion').locator('.card-title').textContent(), /“会应”疑为“回应”/);
    await page.locator('.cm-line .wg-hint', { hasText: '会应' }).waitFor();
  });

  it('lets every correction be refused for good', async () => {
    await refuse(cardOf(page, 'spelling.error'), page);
    await cardOf(page, 'spelling.error').waitFor({ state: 'detached' });
    assert.match(await page.locator('#toast').textContent(), /“评沽”已记入词典/);
    await saved(page, wrong);
    await page.reload();
    await waitReady(page);
    await state(page, 'done');
    await cardOf(page, 'spelling.suggestion').waitFor();
    assert.equal(await cardOf(page, 'spelling.error').count(), 0);
  });

  it('takes a list of words in, gives one out, and takes words back', async () => {
    await dictionary();
    const chooser = page.waitForEvent('filechooser');
    await dialog().getByRole('button', { name: '导入词表…' }).click();
    await (await chooser).setFiles({ name: '词表.txt', mimeType: 'text/plain', buffer: Buffer.from('会应\r\n柳河湾\r\n评沽\r\n') });
    await dialog().locator('.dictionary li', { hasText: '会应' }).waitFor();
    assert.deepEqual(await dialog().locator('.dictionary li .name').allTextContents(), ['柳河湾', '会应', '评沽']);
    await page.screenshot({ path: path.join(root, 'build/screenshots/dictionary.png'), animations: 'disabled' });
    const [download] = await Promise.all([page.waitForEvent('download'), dialog().getByRole('button', { name: '导出词表' }).click()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).toString(), '评沽\n会应\n柳河湾\n');
    await dialog().getByRole('button', { name: '删除“评沽”' }).click();
    await dialog().locator('.dictionary li', { hasText: '评沽' }).waitFor({ state: 'detached' });
    // Another profile, or none, leaves the writer's words alone.
    await dialog().getByRole('button', { name: '恢复默认' }).click();
    assert.deepEqual(await dialog().locator('.dictionary li .name').allTextContents(), ['柳河湾', '会应']);
    await page.keyboard.press('Escape');
    await cardOf(page, 'spelling.error').waitFor();
    await cardOf(page, 'spelling.suggestion').waitFor({ state: 'detached' });
  });

  it('keeps one character alone with its neighbours, since elsewhere it may be wrong', async () => {
    const two = '这是一向重要的任务。\n他门都参加了会议。';
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+A');
    await paste(page, two);
    await saved(page, two);
    await cardOf(page, 'spelling.error').nth(1).waitFor();
    await refuse(cardOf(page, 'spelling.error').first(), page);
    await page.locator('#toast', { hasText: '“一向重”已记入词典' }).waitFor();
    await cardOf(page, 'spelling.error').nth(1).waitFor({ state: 'detached' });
    assert.match(await cardOf(page, 'spelling.error').locator('.card-title').textContent(), /“他门”疑为“他们”/);
  });

  it('is switched off, and nothing is left of it', async () => {
    await choose(page, '不查');
    await state(page, 'off');
    await cardOf(page, 'spelling.error').waitFor({ state: 'detached' });
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });
});

describe('the spelling check without its data', { skip }, () => {
  const site = siteHere();

  it('says so, with a way to try again; everything else goes on', async () => {
    const context = await site.context();
    await context.route('**/spelling.dat', (route) => route.abort());
    const page = await visit(context, site.url);
    await paste(page, wrong);
    await saved(page, wrong);
    await choose(page, '查错别字');
    await state(page, 'failed');
    await page.locator('#toast', { hasText: '没有取到错别字数据' }).waitFor();
    await context.unroute('**/spelling.dat');
    await page.locator('#toast').getByRole('button', { name: '再试' }).click();
    await cardOf(page, 'spelling.error').waitFor();
    await context.close();
  });

  it('needs no network once it had the data', async () => {
    const context = await site.context({ serviceWorkers: 'allow' });
    let page = await visit(context, site.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await waitReady(page);
    const names = () => page.evaluate(async () => {
      const all = [];
      for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) all.push(url);
      return all.filter((url) => url.includes('data/spelling.dat'));
    });
    assert.deepEqual(await names(), []);
    await paste(page, wrong);
    await saved(page, wrong);
    await choose(page, '查错别字');
    await state(page, 'done');
    assert.equal((await names()).length, 1);
    await page.close();
    await context.setOffline(true);
    page = await visit(context, site.url);
    await state(page, 'done');
    await cardOf(page, 'spelling.error').waitFor();
    assert.deepEqual(page.record.violations, []);
    await context.close();
  });
});

describe('the spelling check in wengao.html', { skip: skip || (!existsSync(path.join(built, 'wengao.html')) && 'build/web/wengao.html is not built') }, () => {
  it('takes its data from the second file, and says when that is not there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    const site = await open();
    try {
      copyFileSync(path.join(built, 'wengao.html'), path.join(folder, 'wengao.html'));
      const context = await site.context();
      await context.setOffline(true);
      const page = await visit(context, pathToFileURL(path.join(folder, 'wengao.html')).href);
      await page.locator('#file').setInputFiles({ name: '总结.txt', mimeType: 'text/plain', buffer: Buffer.from(wrong) });
      await saved(page, wrong);
      await choose(page, '查错别字');
      await page.locator('#toast', { hasText: 'wengao-spelling.js' }).waitFor();
      copyFileSync(path.join(built, 'wengao-spelling.js'), path.join(folder, 'wengao-spelling.js'));
      await page.locator('#toast').getByRole('button', { name: '再试' }).click();
      await cardOf(page, 'spelling.error').waitFor();
      assert.deepEqual(page.record.violations, []);
    } finally {
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
