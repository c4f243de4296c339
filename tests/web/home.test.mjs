// All reports of this machine: kept apart, found, renamed, copied, thrown away and taken back; last
// year's report becomes this year's draft; everything goes to one file and comes back.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { pageHere, report, saved, savedDraft, skip, visit, waitReady } from './harness.mjs';

const other = `青石镇2024年上半年防汛工作情况汇报
今年以来，全镇共排查隐患57处，6月3日前整改到位，群众满意率98%。
青石镇人民政府
2024年7月1日`;

describe('all reports', { skip }, () => {
  let context;
  let page;
  const here = pageHere({ text: report });
  before(async () => {
    ({ context, page } = here);
    await openFile('防汛.txt', other);
  });

  async function openFile(name, text) {
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await saved(page, text);
    await page.locator('#genre', { hasText: '汇报' }).waitFor();
  }
  const rows = () => page.locator('#home tbody tr');
  const rowOf = (name) => rows().filter({ has: page.locator('.home-open', { hasText: name }) });
  async function home() {
    await page.locator('#home-open').click();
    await page.locator('#home').waitFor();
  }
  async function act(name, item) {
    await rowOf(name).getByRole('button', { name: /的操作$/ }).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  it('are listed with what is known of each', async () => {
    await home();
    await rows().nth(1).waitFor();
    const words = await rowOf('青石镇').first().innerText();
    assert.match(words, /青石镇2024年上半年防汛工作情况汇报/);
    assert.match(words, /正在编辑/);
    assert.match(words, /2024年上半年/);
    assert.match(await rowOf('云溪街道').innerText(), /必改 \d|待填 \d/);
  });

  it('are put into folders, and seen by folder', async () => {
    const inNew = async (name, folder) => {
      await act(name, '移到文件夹…');
      await page.getByRole('menuitemradio', { name: '新文件夹' }).click();
      await page.locator('dialog').getByLabel('文件夹名称').fill(folder);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `${folder} 1` }).waitFor();
    };
    await inNew('青石镇', '防汛');
    await inNew('云溪街道', '工会');
    await page.getByRole('button', { name: '防汛 1' }).click();
    await rowOf('青石镇').waitFor();
    assert.equal(await rows().count(), 1);
    await page.getByRole('button', { name: '给文件夹改名' }).click();
    await page.locator('dialog').getByLabel('文件夹名称').fill('汛期');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '汛期 1' }).waitFor();
    assert.equal(await rows().count(), 1);
    // What is written on keeps its folder.
    await rowOf('青石镇').locator('.home-open').click();
    await page.locator('#home').waitFor({ state: 'detached' });
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('。');
    await saved(page, /日。$/);
    await page.keyboard.press('Backspace');
    await saved(page, other);
    await home();
    await rowOf('青石镇').locator('.home-folder', { hasText: '汛期' }).waitFor();
    for (const name of ['青石镇', '云溪街道']) {
      await act(name, '移到文件夹…');
      await page.getByRole('menuitemradio', { name: '未归类' }).click();
      await rowOf(name).locator('.home-folder').waitFor({ state: 'detached' });
    }
    assert.equal(await page.locator('.home-folders').isVisible(), false);
  });

  it('are found by title and by words of their text', async () => {
    await page.getByRole('searchbox').fill('隐患57');
    await page.locator('#home mark', { hasText: '隐患57' }).waitFor();
    assert.equal(await rows().count(), 1);
    await page.getByRole('searchbox').fill('没有这样的话');
    await page.locator('#home .home-none', { hasText: '没有找到' }).waitFor();
    await page.getByRole('searchbox').fill('');
    await rows().nth(1).waitFor();
  });

  it('are sorted by each column', async () => {
    const names = () => page.locator('#home .home-open:not(th)').allTextContents();
    assert.match((await names())[0], /青石镇/);  // changed last
    await page.getByRole('button', { name: '标题', exact: true }).click();
    await page.locator('th[aria-sort="ascending"]', { hasText: '标题' }).waitFor();
    assert.match((await names())[0], /青石镇/);
    await page.getByRole('button', { name: '标题', exact: true }).click();
    await page.locator('th[aria-sort="descending"]', { hasText: '标题' }).waitFor();
    assert.match((await names())[0], /云溪/);
  });

  it('come on the desk by a click, each with its own text and undo', async () => {
    await rowOf('云溪街道').click();
    await page.locator('#home').waitFor({ state: 'detached' });
    await page.locator('.cm-line.wg-title', { hasText: '云溪街道总工会' }).waitFor();
    await saved(page, report);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('！');
    await saved(page, `${report}！`);
    await page.keyboard.press('Control+Z');
    await saved(page, report);
    await page.reload();
    await waitReady(page);
    await page.locator('.cm-line.wg-title', { hasText: '云溪街道总工会' }).waitFor();
  });

  it('are renamed, copied, thrown away and taken back', async () => {
    await home();
    await act('云溪街道', '重命名…');
    await page.getByRole('textbox', { name: '文稿名称' }).fill('报县总的稿');
    await page.keyboard.press('Enter');
    await rowOf('报县总的稿').waitFor();
    await act('青石镇', '复制一份');
    await rowOf('（副本）').waitFor();
    await act('（副本）', '移到回收站');
    await rowOf('（副本）').waitFor({ state: 'detached' });
    await page.locator('#home').getByRole('button', { name: '回收站' }).click();
    await rowOf('（副本）').waitFor();
    await act('（副本）', '恢复');
    await page.locator('#home .home-none', { hasText: '回收站是空的' }).waitFor();
    await page.locator('#home').getByRole('button', { name: '文稿', exact: true }).click();
    assert.equal(await rows().count(), 3);
    // The one on the desk goes too; the next one takes its place.
    await act('报县总的稿', '移到回收站');
    await rowOf('报县总的稿').waitFor({ state: 'detached' });
    await page.locator('#toast').getByRole('button', { name: '撤销' }).click();
    await rowOf('报县总的稿').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cm-line.wg-title', { hasText: '青石镇' }).waitFor();
    await home();
    await act('（副本）', '移到回收站');
    await page.locator('#home').getByRole('button', { name: '回收站' }).click();
    await page.getByRole('button', { name: '清空回收站' }).click();
    await page.locator('dialog').getByRole('button', { name: '彻底删除' }).click();
    await page.locator('#home .home-none', { hasText: '回收站是空的' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#home').waitFor({ state: 'detached' });
  });

  it('of last year become this year’s draft, years moved on and figures left open', async () => {
    await home();
    await act('青石镇', '据此起草新一年的…');
    const dialog = page.locator('dialog');
    await dialog.locator('.next-changes li').nth(1).waitFor();
    await dialog.getByRole('button', { name: '起草', exact: true }).click();
    await saved(page, '青石镇2025年上半年防汛工作情况汇报\n今年以来，全镇共排查隐患XX处，X月X日前整改到位，群众满意率XX%。\n青石镇人民政府\n2025年X月X日');
    await page.locator('.cm-line .wg-hole').first().waitFor();
    assert.equal(await page.locator('#home').count(), 0);
  });

  it('go to one file and come back from it, nothing written over', async () => {
    await home();
    await rows().nth(2).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#home').getByRole('button', { name: '更多', exact: true }).click().then(() => page.getByRole('menuitem', { name: '备份全部文稿到文件' }).click()),
    ]);
    assert.match(download.suggestedFilename(), /^文稿备份-.*\.json$/);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const file = Buffer.concat(chunks);
    assert.equal(JSON.parse(file.toString()).reports.length, 3);

    const clean = await here.site.context();
    const there = await visit(clean, here.site.url);
    const restore = async (bytes) => {
      await there.locator('#home').getByRole('button', { name: '更多', exact: true }).click();
      const chooser = there.waitForEvent('filechooser');
      await there.getByRole('menuitem', { name: '从备份恢复…' }).click();
      await (await chooser).setFiles({ name: '备份.json', mimeType: 'application/json', buffer: bytes });
    };
    await there.locator('#home-open').click();
    await there.locator('#home .home-none', { hasText: '还没有文稿' }).waitFor();
    await restore(Buffer.from('{"other":1}'));
    await there.locator('#toast', { hasText: '不是文稿的备份' }).waitFor();
    await restore(file);
    await there.locator('#home tbody tr').nth(2).waitFor();
    await restore(file);
    await there.locator('#toast', { hasText: '3 篇这里已有' }).waitFor();
    assert.equal(await there.locator('#home tbody tr').count(), 3);
    await there.locator('#home .home-open', { hasText: '报县总的稿' }).click();
    await saved(there, report);
    assert.deepEqual(there.record.errors, []);
    await clean.close();
    await page.keyboard.press('Escape');
    await page.locator('#home').waitFor({ state: 'detached' });
  });

  it('of the first form of the store are taken over', async () => {
    const old = await here.site.context();
    const blank = await old.newPage();
    await blank.goto(`${here.site.url}icon.svg`);
    await blank.evaluate(() => new Promise((resolve, reject) => {
      const request = indexedDB.open('wengao', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts', { keyPath: 'id' });
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const tx = request.result.transaction('drafts', 'readwrite');
        const draft = { name: '', decisions: [], ignoredRules: [], ignoredPlaces: [], cursor: 0 };
        tx.objectStore('drafts').put({ ...draft, id: 'current', text: '桌上的稿子。', savedAt: 2000 });
        tx.objectStore('drafts').put({ ...draft, id: 'shelf:1000-a', text: '换下的稿子。', savedAt: 1000 });
        tx.oncomplete = () => { request.result.close(); resolve(); };
      };
    }));
    await blank.close();
    const there = await visit(old, here.site.url);
    await there.locator('.cm-line', { hasText: '桌上的稿子。' }).waitFor();
    await there.locator('#home-open').click();
    await there.locator('#home .home-open', { hasText: '换下的稿子。' }).click();
    await there.locator('.cm-line', { hasText: '换下的稿子。' }).waitFor();
    assert.deepEqual(there.record.errors, []);
    await old.close();
  });

  it('edited in two windows: the one that follows shows what the other saves', async () => {
    const second = await visit(context, here.site.url);
    await second.locator('#banner', { hasText: '另一个窗口' }).waitFor();
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('（初稿）');
    await second.locator('.cm-line', { hasText: '（初稿）' }).waitFor();
    // Another report may be written there at the same time.
    await second.locator('#home-open').click();
    await second.locator('#home .home-open', { hasText: '报县总的稿' }).click();
    await second.locator('.cm-line.wg-title', { hasText: '云溪街道' }).waitFor();
    assert.equal(await second.locator('#banner').isVisible(), false);
    await second.locator('.cm-content').focus();
    await second.keyboard.press('Control+End');
    await second.keyboard.type('。');
    await saved(second, `${report}。`);
    assert.match((await savedDraft(page)).text, /（初稿）/);
    await second.close();
  });

  it('that cannot be read back whole are said to be damaged', async () => {
    const { id } = await savedDraft(page);
    await page.evaluate((key) => new Promise((resolve) => {
      const request = indexedDB.open('wengao');
      request.onsuccess = () => {
        const store = request.result.transaction('contents', 'readwrite').objectStore('contents');
        store.get(key).onsuccess = ({ target }) => {
          store.put({ ...target.result, text: `${target.result.text.slice(0, 40)}` }).onsuccess = () => { request.result.close(); resolve(); };
        };
      };
    }), id);
    await page.reload();
    await page.locator('#banner', { hasText: '有损坏' }).getByRole('button', { name: '导出文字' }).waitFor();
  });

  it('broke no policy, asked no other origin, threw nothing', () => {
    assert.deepEqual(page.record.violations, []);
    assert.deepEqual(page.record.errors, []);
  });
});
