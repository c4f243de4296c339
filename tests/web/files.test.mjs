// Opening files: charsets guessed and overruled, dropped files, what is not text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { pageHere, paste, saved, savedText, skip } from './harness.mjs';
import { zip } from './zip.mjs';

const text = '清溪乡妇联2024年工作总结\n一、主要工作\n走访家庭一百二十户，办好各项实事，群众反映良好。\n二、下一步打算\n继续做好服务工作。';
const gb18030 = Buffer.from('x+XPqs/nuL7BqjIwMjTE6rmk1/fX3L3hDQrSu6Gi1vfSqrmk1/cNCtfft8O80s2l0ruw2bb+yq67p6OssOy6w7j3z+7KtcrCo6zIutbat7TTs8G8usOhow0Ktv6hos/C0ruyvbTyy+MNCrzM0PjX9rrDt/7O8bmk1/ehow==', 'base64');
const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

describe('files', { skip }, () => {
  let context;
  let page;
  const here = pageHere();
  before(() => { ({ context, page } = here); });

  const choose = (name, buffer) => page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer });
  const told = (words) => page.locator('#toast', { hasText: words }).waitFor();

  it('are read in the charset they are in', async () => {
    for (const [name, bytes, charset] of [
      ['甲.txt', gb18030, 'GB18030 / GBK'], ['乙.txt', Buffer.from(text), 'UTF-8'], ['丙.txt', utf16, 'UTF-16 LE'],
    ]) {
      await choose(name, bytes);
      // Only a guess is shown before it is taken.
      if (bytes === gb18030) {
        await page.locator('dialog .import-preview', { hasText: '走访家庭一百二十户' }).waitFor();
        await page.locator('dialog footer .primary').click();
      }
      await told(`已打开“${name}”`);
      assert.equal(await page.locator('#status-charset').textContent(), charset);
      await saved(page, text);
      await page.locator('.cm-line.wg-h1', { hasText: '一、主要工作' }).waitFor();
    }
  });

  it('show a guess of the charset before it is taken, which can be overruled', async () => {
    await choose('丁.txt', gb18030);
    const dialog = page.locator('dialog');
    const preview = dialog.locator('.import-preview');
    await preview.filter({ hasText: '清溪乡妇联' }).waitFor();
    await dialog.locator('.import-charset .picker').click();
    await dialog.getByRole('menuitemradio', { name: 'UTF-16 LE' }).click();
    await preview.filter({ hasNotText: '清溪乡妇联' }).waitFor();
    await dialog.locator('.import-charset .picker').click();
    await dialog.getByRole('menuitemradio', { name: 'GB18030' }).click();
    await preview.filter({ hasText: '清溪乡妇联' }).waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await saved(page, text);  // of the file before
    await choose('丁.txt', gb18030);
    await dialog.locator('footer .primary').click();
    await told('已打开“丁.txt”');
    await saved(page, text);
  });

  it('can be read in another charset afterwards', async () => {
    await page.locator('#status-charset').click();
    await page.getByRole('menuitemradio', { name: 'UTF-16 LE' }).click();
    await page.waitForFunction(() => document.getElementById('status-charset').textContent === 'UTF-16 LE');
    await saved(page, (now) => now !== text);
    await page.locator('#status-charset').click();
    await page.getByRole('menuitemradio', { name: 'GB18030' }).click();
    await page.waitForFunction(() => document.getElementById('status-charset').textContent.startsWith('GB18030'));
    await saved(page, text);
  });

  it('are reports of their own: the text before is one click away', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await paste(page, '原来的话。');
    await saved(page, '原来的话。');
    await choose('戊.txt', Buffer.from(text));
    await told('已打开“戊.txt”');
    await saved(page, text);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+Z');  // leads out of no report
    await page.locator('#toast').getByRole('button', { name: '回到原来的' }).click();
    await page.locator('.cm-line', { hasText: '原来的话。' }).waitFor();
    await saved(page, '原来的话。');
    await page.locator('.cm-line', { hasText: '原来的话。' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('20__年');
    await page.locator('.cm-line .wg-hole').waitFor();
  });

  it('show their own findings, none of the text before', async () => {
    await choose('庚.txt', Buffer.from('今年完成了20__年任务。\n'));
    await page.locator('#findings .card', { hasText: '20__' }).waitFor();
    await choose('辛.txt', Buffer.from('发放慰问金13、5万元。\n'));
    await page.locator('#findings .card', { hasText: '13、5' }).waitFor();
    const cards = await page.locator('#findings .card').allTextContents();
    assert.ok(cards.every((text) => !text.includes('20__')), cards.join('\n'));
    await page.locator('#findings .card del').first().waitFor();
  });

  it('are taken when dropped', async () => {
    const data = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], '己.txt', { type: 'text/plain' }));
      return transfer;
    }, text);
    await page.dispatchEvent('#desk', 'dragenter', { dataTransfer: data });
    await page.locator('#drop').waitFor();
    await page.dispatchEvent('#desk', 'drop', { dataTransfer: data });
    await told('已打开“己.txt”');
    assert.equal(await page.locator('#drop').isVisible(), false);
    await saved(page, text);
  });

  it('dropped several at once are listed; the others wait in the list', async () => {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      for (const [name, words] of [['一.txt', '东湖村工作总结\n一、主要工作\n修好水渠。'], ['二.txt', '西湖村工作总结\n一、主要工作\n种好果树。']]) {
        transfer.items.add(new File([words], name, { type: 'text/plain' }));
      }
      return transfer;
    });
    await page.dispatchEvent('#desk', 'drop', { dataTransfer: data });
    const dialog = page.locator('dialog');
    await dialog.locator('.pieces li').nth(1).waitFor();
    assert.equal(await dialog.locator('footer .primary').textContent(), '分开打开 2 篇');
    await dialog.locator('footer .primary').click();
    await saved(page, /^东湖村工作总结/);
    await page.locator('#toast', { hasText: '另 1 篇' }).getByRole('button', { name: '查看' }).click();
    await page.locator('#home .home-open', { hasText: '西湖村工作总结' }).click();
    await saved(page, '西湖村工作总结\n一、主要工作\n种好果树。');
  });

  it('with several reports offer them as separate documents', async () => {
    const one = (name) => `${name}2024年工作总结\n今年以来，${name}较好地完成了各项任务。现将有关情况总结如下：\n一、主要工作\n走访群众一百户。\n二、下一步打算\n继续努力。`;
    await choose('多篇.txt', Buffer.from(`第1篇：\n${one('甲村')}\n第2篇：\n${one('乙村')}`));
    const dialog = page.locator('dialog');
    await dialog.locator('.pieces li', { hasText: '乙村2024年工作总结' }).waitFor();
    await dialog.locator('.pieces li', { hasText: '甲村' }).getByRole('checkbox').click();
    await dialog.locator('footer .primary', { hasText: '打开这一篇' }).click();
    await saved(page, one('乙村'));
  });

  it('pasted from Word or a page keep their tables and numbers', async () => {
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+A');
    await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<p>收入情况</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>门票</td><td>12</td></tr></table><script>1</script>'], { type: 'text/html' }),
      'text/plain': new Blob(['收入情况 项目 金额 门票 12'], { type: 'text/plain' }),
    })]));
    await page.keyboard.press('Control+V');
    await saved(page, /收入情况\n项目\t金额\n门票\t12/);
    await page.keyboard.press('Control+Z');
    await saved(page, (now) => now.startsWith('乙村'));
  });

  it('pasted with pictures keep them, beside those there are, through a reload', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await page.evaluate(() => navigator.clipboard.writeText(''));
    const put = async (parts) => {
      await page.evaluate((all) => navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(all).map(([type, words]) =>
        [type, new Blob([words], { type })])))]), parts);
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+V');
    };
    await put({ 'text/html': `<h1>现场</h1><img alt="会场" src="data:image/png;base64,${png}">`, 'text/plain': '现场' });
    await saved(page, /现场\n［图片1：会场］$/);
    await put({ 'text/html': `<h2>现场二</h2><img src="data:image/png;base64,${png}">`, 'text/plain': '现场二' });
    await saved(page, /\n［图片2］$/);
    // A picture alone, as a screenshot is copied.
    await page.evaluate(async (base64) => {
      const file = new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'image.png', { type: 'image/png' });
      const data = new DataTransfer();
      data.items.add(file);
      // A constructed event of Firefox has a clipboard of its own, and an empty one.
      const event = Object.defineProperty(new ClipboardEvent('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
      document.getElementById('editor').shadowRoot.querySelector('.cm-content').dispatchEvent(event);
    }, png);
    await saved(page, /\n［图片3］$/);
    await page.reload();
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
    await page.locator('#export').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '文稿格式' }).click()]);
    const { pictures } = JSON.parse(readFileSync(await file.path(), 'utf8'));
    assert.deepEqual(pictures.map(({ bytes }) => bytes), [png, png, png]);
  });

  it('from Word say what came in: tracked changes can be rejected, comments lead to their lines', async () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`;
    const bytes = zip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      'word/comments.xml': `<w:comments xmlns:w="${w}"><w:comment w:id="0" w:author="审稿人" w:date="2024-03-01T09:00:00Z"><w:p>${run('户数请核实')}</w:p></w:comment></w:comments>`,
      'word/document.xml': `<w:document xmlns:w="${w}"><w:body><w:p>${run('北山村2024年工作总结')}</w:p><w:p>${run('全年走访群众')}<w:del w:id="1" w:author="甲">${'<w:r><w:delText>五十</w:delText></w:r>'}</w:del><w:ins w:id="2" w:author="甲">${run('六十')}</w:ins>${run('户。')}<w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>`,
    });
    await choose('北山村.docx', bytes);
    await saved(page, '北山村2024年工作总结\n全年走访群众六十户。');
    const line = page.locator('#imported');
    await line.filter({ hasText: '修订' }).waitFor();
    await line.getByRole('button', { name: '改为拒绝' }).click();
    await saved(page, '北山村2024年工作总结\n全年走访群众五十户。');
    await line.getByRole('button', { name: '批注和修订 3 条' }).click();
    const dialog = page.locator('dialog');
    await dialog.locator('.comments li', { hasText: '户数请核实' }).getByRole('button').click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.cm-activeLine', { hasText: '全年走访群众' }).waitFor();
    await line.getByRole('button', { name: '关闭' }).click();
    assert.equal(await line.isVisible(), false);
  });

  it('that take long show a bar and can be given up; the text stays', async () => {
    const before = await savedText(page);
    await page.locator('#file').setInputFiles({
      name: '很长.txt', mimeType: 'text/plain', buffer: Buffer.from('全年共接待来访57件，其中上级转办38件。\n'.repeat(300_000)),
    });
    await page.locator('.progress').getByRole('button', { name: '取消' }).click();
    await told('已取消');
    await page.locator('.progress').waitFor({ state: 'detached' });
    await saved(page, before);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('发放补贴3、5万元。');
    await page.locator('#findings .card', { hasText: '3、5' }).waitFor();
  });

  it('come from the system’s “open with” where the browser offers it', async () => {
    const other = await context.newPage();
    await other.addInitScript(() => {
      const file = new File(['南湖村工作总结\n一、主要工作\n修好道路。'], '南湖村.txt', { type: 'text/plain' });
      Object.defineProperty(globalThis, 'launchQueue', { value: {
        setConsumer: (take) => { globalThis.launch = () => take({ files: [{ getFile: async () => file }] }); },
      } });
    });
    await other.goto(here.site.url);
    await other.locator('#banner button').click();  // the first window holds the draft
    await other.waitForLoadState();
    await other.waitForFunction(() => document.body.dataset.core === 'ready' && globalThis.launch);
    await other.evaluate(() => globalThis.launch());
    await saved(other, /^南湖村工作总结/);
    await other.close();
    await page.reload();
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
  });

  it('that are not text are refused with a sentence, and the text stays', async () => {
    const before = await savedText(page);
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256));
    await choose('图.png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), bytes]));
    await told('没有打开');
    await saved(page, before);
  });

  it('start from a skeleton, and from an empty paper', async () => {
    await page.locator('#new').click();
    const items = page.getByRole('menuitem');
    assert.ok(await items.count() >= 3, 'genres are offered');
    await items.nth(1).click();
    await saved(page, (now) => now.length > 60);
    await page.locator('#new').click();
    await page.getByRole('menuitem', { name: '空白文稿' }).click();
    await page.locator('#welcome').waitFor();
    await page.waitForFunction(() => document.getElementById('saved').textContent === '');
    assert.equal(await page.locator('.cm-line').count(), 1);
  });
});
