// Chinese input methods, through Chromium's own composition events: no character lost or doubled, and
// nothing is checked, moved or replaced while a composition is open.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { open, pageHere, saved, savedText, skip } from './harness.mjs';

describe('an input method', { skip: skip || lacks('devtools') }, () => {
  let context;
  let page;
  let cdp;
  const here = pageHere();
  before(async () => {
    ({ context, page } = here);
    cdp = await context.newCDPSession(page);
    await page.locator('.cm-content').focus();
  });

  const compose = (text) => cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text) => cdp.send('Input.insertText', { text });

  /** Types as a pinyin method does: letters, candidates, then the word. */
  async function write(letters, word) {
    for (let n = 1; n <= letters.length; ++n) await compose(letters.slice(0, n));
    await commit(word);
  }

  it('writes words once each, in order', async () => {
    await write('jinnian', '今年');
    await write('yilai', '以来');
    await page.keyboard.type(',');
    await write('gonghui', '工会');
    await write('wancheng', '完成了');
    await saved(page, '今年以来,工会完成了');
  });

  it('has nothing checked or redrawn under an open composition', async () => {
    await commit('\n走访困难职工46户，发放慰问金13、5万元。');
    await page.locator('.cm-line .wg-mark').first().waitFor();
    await page.waitForTimeout(700);  // every answer has come, every panel is drawn
    const cards = await page.locator('#findings .card').count();
    assert.ok(cards > 0);
    const marks = await page.locator('.cm-line .wg-mark').count();
    await page.evaluate(() => {
      const content = document.getElementById('editor').shadowRoot.querySelector('.cm-content');
      globalThis.changedMarks = 0;
      new MutationObserver((records) => {
        for (const record of records) {
          if (record.type === 'attributes' || [...record.addedNodes, ...record.removedNodes]
            .some((node) => node.nodeType === 1 && node.className?.includes?.('wg-'))) ++globalThis.changedMarks;
        }
      }).observe(content, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    });
    // What is being composed would itself be a finding if it were checked.
    for (const text of ['X', 'XX', 'XX n', 'XX nian']) await compose(text);
    await page.waitForTimeout(700);
    assert.equal(await page.evaluate(() => globalThis.changedMarks), 0);
    assert.equal(await page.locator('#findings .card').count(), cards);
    assert.equal(await page.locator('.cm-line .wg-mark').count(), marks);
    await commit('XX年完成。');
    await page.locator('.cm-line .wg-hole').waitFor();
    await saved(page, '今年以来,工会完成了\n走访困难职工46户，发放慰问金13、5万元。XX年完成。');
  });

  it('leaves nothing behind when a composition is given up', async () => {
    const before = await savedText(page);
    await compose('zuofei');
    await compose('');
    await page.keyboard.type('。');
    await saved(page, `${before}。`);
  });

  it('composes before a marked word without harm to it', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await write('quannian', '全年');
    await saved(page, /\n全年走访困难职工46户，发放慰问金13、5万元。/);
    await page.locator('.cm-line .wg-mark', { hasText: '13、5' }).waitFor();
  });

  it('fires no key inside a composition', async () => {
    await compose('shi');
    await page.keyboard.press('F8');
    await page.waitForTimeout(100);
    assert.equal(await page.locator('.word-card:not([hidden])').count(), 0);
    await commit('是');
    assert.deepEqual(page.record.errors, []);
  });
});
