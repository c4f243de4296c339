// Saving in each form: one file, fixed pages, several at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { onPage, report, savedText } from './harness.mjs';

onPage('a report', { text: report }, (here) => {
  it('are saved in each form', async () => {
    const { page } = here;
    await page.locator('.outline-row', { hasText: '存在的问题' }).waitFor();
    for (const [label, extension, proof] of [['网页', 'html', '<'], ['纯文本', 'txt', '云溪'], ['文稿格式', 'json', '{']]) {
      await page.locator('#export').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'), page.getByRole('menuitem', { name: label }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `云溪街道总工会2024年工作总结.${extension}`);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      const written = Buffer.concat(chunks).toString().replace(/^\uFEFF/, '');
      assert.ok(written.startsWith(proof), written.slice(0, 40));
      assert.match(written, /工会干部多为兼职/);
    }
    assert.deepEqual(page.record.errors, []);
    assert.deepEqual(page.record.violations, []);
  });

  it('stay as they are when an exporter fails, and so do the other forms', async () => {
    const { page, context } = here;
    await context.route('**/*.otf', (route) => route.abort());
    await page.locator('#export').click();
    await page.getByRole('menuitem', { name: 'PDF' }).click();
    await page.locator('#toast.shown', { hasText: '没有导出' }).waitFor();
    await page.locator('.progress').waitFor({ state: 'detached' });
    page.record.errors.length = 0;  // of the network, in the console
    await page.locator('#export').click();
    await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Word 文档/ }).click()]);
    assert.equal(await savedText(page), report);
    await context.unroute('**/*.otf');
  });

  it('are saved as fixed pages, PDF and OFD, whose faces are fetched when first needed', async () => {
    const { page } = here;
    for (const [label, extension, proof] of [['PDF', 'pdf', '%PDF-'], ['OFD', 'ofd', 'PK']]) {
      await page.locator('#export').click();
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('menuitem', { name: label }).click(),
      ]);
      assert.equal(download.suggestedFilename(), `云溪街道总工会2024年工作总结.${extension}`);
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      assert.equal(Buffer.concat(chunks).subarray(0, proof.length).toString(), proof);
      await page.locator('.progress').waitFor({ state: 'detached' });
    }
  });

  it('are saved as pictures, a page each, as large as the paper', async () => {
    const { page } = here;
    await page.locator('#export').click();
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('menuitem', { name: '页面图片' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    assert.equal(download.suggestedFilename(), '云溪街道总工会2024年工作总结.png');
    const png = Buffer.concat(chunks);
    // A4 at 200 dots an inch, and its dots a metre.
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1654, 2339]);
    const dots = png.indexOf('pHYs');
    assert.deepEqual([png.readUInt32BE(dots + 4), png.readUInt32BE(dots + 8), png[dots + 12]], [7874, 7874, 1]);
    // The ink of the page stands within its text area, and there is some.
    const ink = await page.evaluate(async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      let [left, top, dark] = [bitmap.width, bitmap.height, 0];
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] > 128) continue;
        dark += 1;
        left = Math.min(left, at / 4 % bitmap.width);
        top = Math.min(top, Math.floor(at / 4 / bitmap.width));
      }
      return { left: left * 25.4 / 200, top: top * 25.4 / 200, dark: dark / bitmap.width / bitmap.height };
    }, [...png]);
    assert.ok(ink.left > 27.5 && ink.left < 40 && ink.top > 36 && ink.top < 60 && ink.dark > 0.005 && ink.dark < 0.2, JSON.stringify(ink));
    await page.locator('.progress').waitFor({ state: 'detached' });
  });

  it('are saved as text in a charset and with indents as chosen, which is kept', async () => {
    const { page } = here;
    await page.locator('#export').click();
    await page.getByRole('menuitem', { name: '编码和缩进' }).click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('GBK', { exact: true }).check();
    await dialog.getByLabel('段首空两个字').check();
    const read = async (download) => {
      const chunks = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      return new TextDecoder('gbk', { fatal: true }).decode(Buffer.concat(chunks));
    };
    const [first] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: '导出', exact: true }).click()]);
    assert.match(await read(first), /\n　　.*工会干部多为兼职/);
    await page.locator('#export').click();
    const [again] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '纯文本' }).click()]);
    assert.match(await read(again), /\n　　.*工会干部多为兼职/);
  });

  it('are saved in several forms at once, named by a pattern, as one ZIP', async () => {
    const { page } = here;
    await page.locator('#export').click();
    await page.getByRole('menuitem', { name: '多种格式' }).click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('Word 文档').check();
    for (const box of await dialog.getByRole('checkbox').all()) await box.uncheck();
    await dialog.getByLabel('Word 文档').check();
    await dialog.getByLabel('纯文本').check();
    await dialog.getByRole('textbox').fill('{标题}（报送稿）');
    const [download] = await Promise.all([
      page.waitForEvent('download'), dialog.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), '云溪街道总工会2024年工作总结等2个文件.zip');
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const listed = execFileSync('python3', ['-c', 'import sys, io, zipfile; z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); assert z.testzip() is None; print("\\n".join(z.namelist()))'], { input: bytes, encoding: 'utf8' });
    assert.deepEqual(listed.trim().split('\n'), ['云溪街道总工会2024年工作总结（报送稿）.docx', '云溪街道总工会2024年工作总结（报送稿）.txt']);
  });
});
