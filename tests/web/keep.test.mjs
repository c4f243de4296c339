// Nothing is lost: saved while typing, restored on return, one window at a time.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { crash, lacks } from '../browsers/index.mjs';
import { open, paste, report, saved, savedDraft, skip, visit, waitReady } from './harness.mjs';

describe('the draft', { skip }, () => {
  let site;
  before(async () => { site = await open(); });
  after(() => site?.close());

  it('is there again after a reload, with the cursor’s text and the writer’s decisions', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, `${report}\n补充说明𠮷`);
    await page.locator('.cm-line', { hasText: '补充说明' }).click();
    await page.keyboard.press('Control+Shift+2');
    await page.locator('.cm-line.wg-h2', { hasText: '补充说明' }).waitFor();
    await saved(page, `${report}\n补充说明𠮷`);
    await page.reload();
    await waitReady(page);
    await page.locator('.cm-line', { hasText: '补充说明𠮷' }).waitFor();
    await page.locator('.cm-line.wg-h2', { hasText: '补充说明' }).waitFor();
    assert.match(await page.locator('#saved').textContent(), /^已保存/);
    await saved(page, `${report}\n补充说明𠮷`);
    await context.close();
  });

  it('has a decision that was made just before the page was left, though the core never answers', async () => {
    const context = await site.context();
    await context.addInitScript(() => {
      const { addEventListener } = Worker.prototype;
      Worker.prototype.addEventListener = function mute(type, listener, ...rest) {
        const heard = type === 'message' ? (event) => { if (!localStorage.mute) listener.call(this, event); } : listener;
        return addEventListener.call(this, type, heard, ...rest);
      };
    });
    const page = await visit(context, site.url);
    const line = report.split('\n').length;
    const decided = { line, kind: 'heading', level: 2 };
    await page.evaluate(() => { localStorage.mute = 'yes'; });
    await paste(page, `${report}\n补充说明𠮷`);
    await saved(page, `${report}\n补充说明𠮷`);
    await page.keyboard.press('Control+Shift+2');
    await page.reload();
    // Asked from outside, since nothing here may wait for the core.
    const heading = () => page.evaluate(() => document.getElementById('editor').shadowRoot
      ?.querySelector('.cm-line.wg-h2')?.textContent);
    for (let n = 0; n < 200 && !await heading(); ++n) await page.waitForTimeout(50);
    assert.equal(await heading(), '补充说明𠮷');
    assert.deepEqual((await savedDraft(page)).decisions, [decided]);
    // A word typed before the core has started must not save the draft without the decision.
    await page.keyboard.press('Control+End');
    await page.keyboard.type('一');
    await saved(page, `${report}\n补充说明𠮷一`);
    assert.deepEqual((await savedDraft(page)).decisions, [decided]);
    await page.evaluate(() => localStorage.removeItem('mute'));
    await page.reload();
    await waitReady(page);
    await page.locator('.cm-line.wg-h2', { hasText: '补充说明𠮷一' }).waitFor();
    await page.locator('#status-kind', { hasText: '二级标题（已指定）' }).waitFor();
    assert.deepEqual(page.record.errors, []);
    await context.close();
  });

  it('has the words of its last moment, though the store drops what is written then', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await page.locator('.cm-content').focus();
    await page.keyboard.type('写好了的一句。');
    await saved(page, '写好了的一句。');
    await page.evaluate(() => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function dropped(names, mode, ...rest) {
        const tx = transaction.call(this, names, mode, ...rest);
        if (mode === 'readwrite') { tx.commit = () => {}; queueMicrotask(() => tx.abort()); }
        return tx;
      };
    });
    await page.keyboard.type('最后一句');
    await page.locator('.cm-line', { hasText: '最后一句' }).waitFor();
    await page.reload();
    await waitReady(page);
    await saved(page, '写好了的一句。最后一句');
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('left:'))), []);
    await context.close();
  });

  it('is not called saved while a later change is not', async () => {
    const context = await site.context();
    await context.addInitScript(() => {
      // Every write is acknowledged half a second late.
      const late = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
      Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        set(f) { late.set.call(this, (event) => setTimeout(() => f.call(this, event), 500)); },
      });
      globalThis.lies = 0;
      addEventListener('DOMContentLoaded', () => {
        const mark = document.getElementById('saved');
        new MutationObserver(() => {
          const text = document.getElementById('editor').shadowRoot.querySelector('.cm-content').textContent;
          if (mark.textContent.startsWith('已保存') && globalThis.typed && text !== globalThis.typed) ++globalThis.lies;
        }).observe(mark, { childList: true, characterData: true, subtree: true });
      });
    });
    const page = await visit(context, site.url);
    await page.evaluate(() => { globalThis.typed = '甲乙丙丁戊己'; });
    await page.locator('.cm-content').focus();
    for (const word of '甲乙丙丁戊己') {
      await page.keyboard.type(word);
      await page.waitForTimeout(330);  // each is written while the one before is being written
    }
    await saved(page, '甲乙丙丁戊己');
    assert.equal(await page.evaluate(() => globalThis.lies), 0);
    await context.close();
  });

  it('has everything that was acknowledged when the tab is killed', { skip: lacks('crash') }, async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await page.locator('.cm-content').focus();
    await page.keyboard.type('第一句已经写完。');
    const acknowledged = await saved(page, '第一句已经写完。');
    await page.keyboard.type('第二句');
    await crash(page);
    const again = await visit(context, site.url);
    await saved(again, (now) => now.startsWith(acknowledged));
    await context.close();
  });

  it('is not written over when the writer is faster than the store', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, '昨天写的话。');
    await saved(page, '昨天写的话。');
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = function (...args) {
        const request = open.apply(this, args);
        let handler;
        Object.defineProperty(request, 'onsuccess', { set: (f) => { handler = f; } });
        request.addEventListener('success', (event) => setTimeout(() => handler?.call(request, event), 2500));
        return request;
      };
    });
    await page.reload();
    await page.locator('.cm-content').focus();
    await page.keyboard.type('今天先写一句。');
    await page.locator('.cm-line', { hasText: '昨天写的话。' }).waitFor();
    await saved(page, '昨天写的话。\n今天先写一句。');
    await context.close();
  });

  it('is kept and can be taken away when the core cannot start', async () => {
    const context = await site.context();
    await context.route('**/*.wasm', (route) => route.abort());
    const page = await visit(context, site.url, { ready: false });
    await page.waitForFunction(() => document.body.dataset.core === 'failed');
    await page.locator('.cm-content').focus();
    await page.keyboard.type('没有检查也能写。');
    await saved(page, '没有检查也能写。');
    await page.locator('#findings', { hasText: '检查功能没有启动' }).waitFor();
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('menuitem', { name: '纯文本' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(Buffer.concat(chunks).toString(), '没有检查也能写。');
    await context.close();
  });

  it('is not touched when the worker dies; checking comes back by itself', { skip: lacks('workers') }, async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, report);
    await page.locator('#findings .card', { hasText: '13、5' }).waitFor();
    await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('a defect'); }); });
    await page.locator('#toast', { hasText: '检查功能已重新启动' }).waitFor();
    await saved(page, report);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('发放补贴2、5万元。');
    await page.locator('#findings .card', { hasText: '2、5' }).waitFor();
    await page.locator('#findings .card', { hasText: '13、5' }).locator('.fix').click();
    await page.locator('.cm-line', { hasText: '13.5万元' }).waitFor();
    await context.close();
  });

  it('is edited by one window; another follows and can take over', async () => {
    const context = await site.context();
    const first = await visit(context, site.url);
    await paste(first, '甲窗口写的话。');
    await saved(first, '甲窗口写的话。');
    const second = await visit(context, site.url);
    await second.locator('#banner', { hasText: '另一个窗口' }).waitFor();
    await second.locator('.cm-content').click();
    await second.keyboard.type('乙');
    assert.equal(await second.locator('.cm-line').first().textContent(), '甲窗口写的话。');
    await second.locator('#banner button').click();
    await second.waitForLoadState();
    await waitReady(second);
    await first.locator('#banner', { hasText: '另一个窗口' }).waitFor();
    await second.locator('.cm-content').focus();
    await second.keyboard.press('Control+End');
    await second.keyboard.type('乙窗口接着写。');
    await saved(second, '甲窗口写的话。乙窗口接着写。');
    await context.close();
  });

  it('has its pictures again after a reload', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const file = {
      format: 'wengao', version: 1, lines: [], text: '河湾村工作总结\n［图片1：会场］\n会议开得好。',
      pictures: [{ type: 'png', width: 150000, height: 90000, description: '会场', bytes: png }],
    };
    const context = await site.context();
    const page = await visit(context, site.url);
    await page.locator('#file').setInputFiles({ name: '河湾.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    await saved(page, file.text);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('完');
    await saved(page, `${file.text}完`);
    await page.reload();
    await waitReady(page);
    await page.locator('.cm-line', { hasText: '会议开得好。完' }).waitFor();
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'), page.getByRole('menuitem', { name: '文稿格式' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const written = JSON.parse(Buffer.concat(chunks).toString());
    assert.equal(written.pictures[0].bytes, png);
    assert.equal(written.text, `${file.text}完`);
    await context.close();
  });

  it('has the writer’s word on lines of like look after a reload', async () => {
    const text = '红石镇2023年工作总结\n今年以来，全镇上下团结一心，扎实推进各项工作，取得了较好的成效。\n一、抓生产\n春耕备耕\n全镇完成春播面积两万三千亩，整修渠道四十公里，调运化肥八百吨，保证了春耕生产的需要。\n二、抓救灾\n抗旱救灾\n组织党员干部三百余人次下村入户，帮助群众打井修渠，解决了两千多亩农田的灌溉问题。';
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, text);
    await saved(page, text);
    await page.locator('#outline-confirm', { hasText: '确认 2 处' }).click();
    await page.locator('dialog .doubts li').getByRole('button', { name: '无序号标题' }).click();
    await page.keyboard.press('Escape');
    for (const words of ['春耕备耕', '抗旱救灾']) await page.locator('.cm-line.wg-heading', { hasText: words }).waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('好');
    await saved(page, `${text}好`);
    for (const until = Date.now() + 15_000; !(await savedDraft(page)).like?.decisions.length;) {
      assert.ok(Date.now() < until, 'the answer is kept with the text');
    }
    await page.reload();
    await waitReady(page);
    for (const words of ['春耕备耕', '抗旱救灾']) await page.locator('.cm-line.wg-heading', { hasText: words }).waitFor();
    await context.close();
  });

  it('remembers what is to be ignored', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, report);
    const card = page.locator('#findings .group', { hasText: '数字' }).locator('.card').first();
    await card.getByRole('button', { name: '忽略' }).click();
    await page.getByRole('menuitem', { name: '只忽略这一处' }).click();
    await page.locator('#findings', { hasText: '已忽略 1 处' }).waitFor();
    assert.equal((await savedDraft(page)).ignoredPlaces.length, 1);
    await page.reload();
    await waitReady(page);
    await page.locator('#findings', { hasText: '已忽略 1 处' }).waitFor();
    await context.close();
  });
});
