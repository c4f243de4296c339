// Printing: every page of the report, each on a sheet of its own.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { open, paste, report, skip, visit } from './harness.mjs';

describe('printing', { skip }, () => {
  let site;
  let page;
  let pages;
  before(async () => {
    site = await open();
    page = await visit(await site.context(), site.url);
    const more = Array.from({ length: 45 }, (_, n) => `第${n + 1}项工作按计划完成，群众比较满意，下一步将继续巩固成果、补齐短板。`);
    await paste(page, report.replace('二、存在的问题', `${more.join('\n')}\n二、存在的问题`));
    const handle = await page.waitForFunction(() => {
      const all = Number(/共 (\d+) 页/.exec(document.getElementById('status-page').textContent)?.[1]);
      return all >= 3 ? all : 0;
    });
    pages = await handle.jsonValue();
  });
  after(() => site?.close());

  it('lays every page on a sheet', async () => {
    await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes'; }; });
    await page.keyboard.press('Control+P');
    await page.locator('body[data-printed]').waitFor();
    assert.equal(await page.locator('#printout .print-page svg').count(), pages);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page(?![s\w])/g)?.length, pages);
    assert.deepEqual(page.record.violations, []);
  });

  it('leaves the page as it was', async () => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('#printout').evaluate((box) => box.childElementCount), 0);
    assert.ok(await page.locator('.cm-line.wg-date').isVisible());
  });
});
