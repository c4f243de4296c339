// Copying with format: what Word or WPS gets from the clipboard.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { pageHere, skip } from './harness.mjs';

const report = `云溪街道2024年工作总结
县总工会：
今年以来，<各项>工作&任务按期完成。
一、主要工作
（一）组织建设。新建基层工会12家。
单位\t人数
东河村\t12
云溪街道总工会
2024年12月20日`;

describe('copying with format', { skip }, () => {
  let page;
  const here = pageHere({ text: report });
  before(async () => {
    ({ page } = here);
    await page.waitForFunction(() => document.getElementById('status-page').textContent.includes('共'));
    await page.locator('#export').click();
    await page.getByText('复制带格式的全文').click();
    await page.getByText('已复制。').waitFor();
  });

  // What a program gets that something is pasted into.
  const pasted = () => page.evaluate(() => new Promise((resolve) => {
    addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      resolve({ html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') });
    }, { capture: true, once: true });
    document.body.dataset.waiting = 'yes';
  }));

  it('gives the whole text, and every paragraph its face, size and indent', async () => {
    const got = pasted();
    await page.waitForFunction(() => document.body.dataset.waiting);
    await page.locator('.cm-content').focus();
    await page.keyboard.press('Control+V');
    const { html, text } = await got;
    assert.match(text, /一、主要工作/);
    const other = await (await here.site.context()).newPage();
    const seen = await other.evaluate((written) => {
      document.documentElement.innerHTML = written;
      return [...document.querySelectorAll('p')].map((p) => {
        const [run] = p.querySelectorAll('span');
        const style = getComputedStyle(run);
        return { text: p.textContent, face: style.fontFamily.replaceAll('"', ''), size: Math.round(parseFloat(style.fontSize) * 0.75),
          indent: Math.round(parseFloat(getComputedStyle(p).textIndent) * 0.75), align: getComputedStyle(p).textAlign };
      });
    }, html);
    const of = (start) => seen.find((each) => each.text.startsWith(start));
    assert.deepEqual(of('云溪街道2024'), { text: '云溪街道2024年工作总结', face: '方正小标宋简体', size: 22, indent: 0, align: 'center' });
    assert.deepEqual([of('县总工会').indent, of('县总工会').face], [0, '仿宋_GB2312']);
    assert.deepEqual(of('今年'), { text: '今年以来，<各项>工作&任务按期完成。', face: '仿宋_GB2312', size: 16, indent: 32, align: 'justify' });
    assert.equal(of('一、').face, '黑体');
    assert.equal(of('（一）').face, '楷体_GB2312');
    assert.equal(of('东河村').size, 12);
    assert.equal(of('2024年12月').align, 'right');
    if (!lacks('officeStyles')) {
      assert.match(html, /mso-char-indent-count:2\.0/);
      assert.match(html, /mso-outline-level:1/);
    }
    assert.deepEqual(page.record.violations, []);
    assert.deepEqual(page.record.errors, []);
  });
});
