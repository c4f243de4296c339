// Printing: what the printer gets are the pages of the PDF; where the browser does not print one, every
// page as it is drawn, each on a sheet of its own.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lacks, name as browser } from '../browsers/index.mjs';
import { open, paste, report, root, skip, visit } from './harness.mjs';

const noPdf = skip || (!existsSync(path.join(root, 'build/web/fonts/FandolFang-Regular.otf')) && 'no export fonts in build/web')
  || (spawnSync('pdftotext', ['-v']).error ? 'no pdftotext' : false);

const more = Array.from({ length: 45 }, (_, n) => `第${n + 1}项工作按计划完成，群众比较满意，下一步将继续巩固成果、补齐短板。`);
const long = report.replace('二、存在的问题', `${more.join('\n')}\n二、存在的问题`);

describe('printing', { skip }, () => {
  let site;
  before(async () => { site = await open(); });
  after(() => site?.close());

  /** A page with a long report on it, and how many pages that has. */
  async function written(prepare = async () => {}) {
    const context = await site.context();
    await prepare(context);
    const page = await visit(context, site.url);
    await paste(page, long);
    const handle = await page.waitForFunction(() => {
      const all = Number(/共 (\d+) 页/.exec(document.getElementById('status-page').textContent)?.[1]);
      return all >= 3 ? all : 0;
    });
    return { page, pages: await handle.jsonValue() };
  }

  it('prints the pages of the PDF', { skip: noPdf || lacks('pdfFrame') }, async (t) => {
    // Frames hold their print back, and keep what they were given.
    const { page, pages } = await written((context) => context.addInitScript(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        const url = make.call(URL, blob);
        if (blob.type === 'application/pdf') window.given = { blob, url };
        return url;
      };
      window.print = () => { window.drawn = true; };
      const content = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const view = content.get.call(this);
        if (view) view.print = () => { window.printed = this.src; };
        return view;
      } });
    }));
    await page.keyboard.press('Control+P');
    await page.waitForFunction(() => window.printed || window.drawn);
    const given = await page.evaluate(async () => ({
      same: window.printed === window.given.url, drawn: window.drawn === true,
      bytes: btoa(Array.from(new Uint8Array(await window.given.blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('')),
    }));
    assert.deepEqual([given.same, given.drawn], [true, false]);
    const folder = mkdtempSync(path.join(tmpdir(), 'wengao-print-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'printed.pdf');
    writeFileSync(file, Buffer.from(given.bytes, 'base64'));
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    assert.equal(text.split('\f').length - 1, pages);
    const bare = (words) => words.replace(/\s|—\s*\d+\s*—/g, '');
    assert.equal(bare(text), bare(long));
    assert.deepEqual(page.record.violations, []);
    // Printed again, the first frame has gone.
    await page.evaluate(() => { window.printed = ''; });
    await page.keyboard.press('Control+P');
    await page.waitForFunction(() => window.printed);
    assert.equal(await page.locator('body > iframe').count(), 1);
  });

  it('under the strictest policy prints every page as it is drawn, and says so', async () => {
    const { page, pages } = await written((context) => context.route(site.url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(),
        'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" } });
    }));
    await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes'; }; });
    await page.keyboard.press('Control+P');
    await page.locator('body[data-printed]').waitFor();
    await page.getByText('改印预览中的页面').waitFor();
    assert.equal(await page.locator('#printout .print-page svg').count(), pages);
    assert.equal(await page.locator('body > iframe').count(), 0);
    if (!lacks('paper')) {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.equal(Number(/^Pages:\s+(\d+)$/m.exec(execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }))[1]), pages);
    }
    assert.ok(page.record.violations.every((said) => said.includes('frame')), `${page.record.violations}`);
    // Afterwards the page is as it was.
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('#printout').evaluate((box) => box.childElementCount), 0);
    assert.ok(await page.locator('.cm-line.wg-date').isVisible());
  });

  it('prints what is drawn where the viewer shows nothing', async () => {
    const { page, pages } = await written((context) => context.addInitScript(() => {
      window.print = () => { document.body.dataset.printed = 'yes'; };
      Object.defineProperty(HTMLIFrameElement.prototype, 'src', { set() { /* stays blank */ } });
    }));
    await page.keyboard.press('Control+P');
    await page.locator('body[data-printed]').waitFor();
    assert.equal(await page.locator('#printout .print-page svg').count(), pages);
    assert.equal(await page.locator('body > iframe').count(), 0);
  });

  it('prints what is drawn where no viewer comes', { skip: browser !== 'webkit' && 'a viewer comes, or there is none' }, async () => {
    const { page, pages } = await written((context) => context.addInitScript(() => {
      window.print = () => { document.body.dataset.printed = 'yes'; };
    }));
    await page.keyboard.press('Control+P');
    await page.locator('body[data-printed]').waitFor();
    assert.equal(await page.locator('#printout .print-page svg').count(), pages);
  });
});
