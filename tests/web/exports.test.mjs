// Saving in each form: one file, fixed pages, several at once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { onPage, report } from './harness.mjs';

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
