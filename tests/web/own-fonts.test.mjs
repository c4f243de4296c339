// The writer's own faces in PDF: chosen, dropped, found on the machine; kept until given up.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { onPage, report, root, waitReady } from './harness.mjs';

const fonts = path.join(root, 'build/fonts');
const heading = path.join(fonts, 'FandolHei-Bold.otf');
const skip = !existsSync(heading) && 'the fonts are not there';

/** The names of the fonts in a PDF. @param {Buffer} pdf */
function fontNames(pdf) {
  let said = pdf.toString('latin1');
  for (const { index } of said.matchAll(/\nstream\n/g)) {
    try { said += inflateSync(pdf.subarray(index + 8)).toString('latin1'); } catch { /* not packed */ }
  }
  return [...new Set([...said.matchAll(/\/BaseFont\/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name))].sort();
}

onPage('the writer\'s own faces', { text: report }, (here) => {
  const dialog = () => here.page.locator('dialog[open]');
  const row = (face) => dialog().locator('.own-fonts li', { hasText: face });
  async function openDialog() {
    await here.page.locator('#export').click();
    await here.page.getByRole('menuitem', { name: '版式文件用的字体' }).click();
    await row('黑体').waitFor();
  }
  const close = () => dialog().locator('footer .primary').click();
  async function fontsOfPdf() {
    await here.page.locator('#export').click();
    const [download] = await Promise.all([
      here.page.waitForEvent('download', { timeout: 120_000 }), here.page.getByRole('menuitem', { name: 'PDF' }).click(),
    ]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    await here.page.locator('.progress').waitFor({ state: 'detached' });
    return fontNames(Buffer.concat(chunks));
  }

  it('are those that come along where none is chosen', { skip }, async () => {
    await openDialog();
    assert.match(await row('黑体').textContent(), /Fandol/);
    await close();
    const names = await fontsOfPdf();
    assert.ok(names.includes('FandolHei-Regular') && !names.includes('FandolHei-Bold'), names.join());
    // It is said at once, with the way to change it.
    await here.page.locator('#toast', { hasText: '用随附的 Fandol 字体代替' }).getByRole('button', { name: '指定字体' }).click();
    await row('黑体').waitFor();
    await close();
  });

  it('draw the PDF when chosen from a file, on the next visit too', { skip }, async () => {
    await openDialog();
    await row('黑体').locator('input').setInputFiles(heading);
    await row('FandolHei-Bold.otf').waitFor();
    await close();
    assert.ok((await fontsOfPdf()).includes('FandolHei-Bold'));
    await here.page.reload();
    await waitReady(here.page);
    await openDialog();
    await row('FandolHei-Bold.otf').waitFor();
    await close();
    const names = await fontsOfPdf();
    assert.ok(names.includes('FandolHei-Bold') && !names.includes('FandolHei-Regular'), names.join());
  });

  it('go with one click, and the one that comes along is back', { skip }, async () => {
    await openDialog();
    await row('黑体').getByRole('button', { name: '不用了' }).click();
    await row('黑体').filter({ hasText: 'Fandol 字体代替' }).waitFor();
    await close();
    assert.ok((await fontsOfPdf()).includes('FandolHei-Regular'));
  });

  it('are known by their names when dropped on the page; a file that is none is refused', { skip }, async () => {
    await here.page.evaluate((bytes) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], '黑体.otf'));
      files.items.add(new File(['no font'], '楷体.ttf'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, readFileSync(heading).toString('base64'));
    await row('黑体.otf').waitFor();
    assert.match(await row('楷体').textContent(), /Fandol/);
    await close();
  });

  it('are found on the machine where the browser shows its fonts', { skip }, async () => {
    await here.page.evaluate((bytes) => {
      const blob = async () => new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))]);
      const font = (family) => ({ family, fullName: family, postscriptName: family, blob });
      window.queryLocalFonts = async () => [font('Arial'), font('华文仿宋'), font('仿宋_GB2312'), font('Kaiser'), font('方正小标宋简体')];
    }, readFileSync(heading).toString('base64'));
    await openDialog();
    await dialog().getByRole('button', { name: '从本机字体里找' }).click();
    await row('仿宋_GB2312').waitFor();
    await row('方正小标宋简体').waitFor();
    assert.match(await row('楷体（').textContent(), /Fandol/);
    // With a file for every face nothing stands in, and nothing is said of it.
    await row('楷体（').locator('input').setInputFiles(heading);
    await row('宋体（').locator('input').setInputFiles(heading);
    await row('楷体（').filter({ hasText: 'FandolHei-Bold.otf' }).waitFor();
    await row('宋体（').filter({ hasText: 'FandolHei-Bold.otf' }).waitFor();
    await close();
    assert.deepEqual(await fontsOfPdf(), ['FandolHei-Bold']);
    await here.page.locator('#toast', { hasText: /已生成“[^”]*”$/ }).waitFor();
    assert.deepEqual(here.page.record.errors, []);
    assert.deepEqual(here.page.record.violations, []);
  });
});
