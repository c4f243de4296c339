// A document of 300,000 characters: typing, pasting, undoing a fix-all.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { open, saved, savedText, skip, visit, waitReady } from './harness.mjs';
import { at, type } from './pace.mjs';

const kLength = 300_000;

function long() {
  const lines = ['青禾县2024年工作总结'];
  let length = lines[0].length;
  for (let n = 1; length < kLength; ++n) {
    const line = n % 40 === 0 ? `${'一二三四五六七八九十'[Math.floor(n / 40) % 10]}、持续推进重点工作`
      : `坚持问题导向，深入走访企业${n}家，协调解决用工、用电等问题${n % 17}个，发放补贴${n % 9}、${n % 7}万元，群众反映良好。`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

/** Other work on the machine does not count in processor time; the clock is looked at for freezes only. */
function checkPace(name, { keys, frames, each }) {
  console.log(`${name}: ${each.all.toFixed(1)} ms of processor a key (script ${each.script.toFixed(1)}, layout ${each.layout.toFixed(1)}); ` +
    `key to frame: p50 ${at(keys, 0.5).toFixed(1)} ms, p95 ${at(keys, 0.95).toFixed(1)} ms; ` +
    `frames: p95 ${at(frames, 0.95).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms`);
  // The rest is painting, which a machine with a graphics processor does beside.
  // What a key may take is a budget of the bench (tests/bench/editors.mjs). This is far below what one
  // look at the whole document takes, and far above a busy machine's noise.
  assert.ok(each.script + each.layout < 40, 'a key does no work on the whole document');
  assert.ok(Math.max(...frames) < 1000, 'no freeze');
}

describe('300,000 characters', { skip: skip || lacks('devtools') }, () => {
  let site;
  let page;
  before(async () => {
    site = await open();
    page = await visit(await site.context(), site.url);
  });
  after(() => site?.close());

  it('are pasted and checked', async () => {
    const text = long();
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.locator('.cm-content').focus();
    const begun = Date.now();
    await page.keyboard.press('Control+V');
    await page.locator('#findings .card').first().waitFor({ timeout: 20_000 });
    console.log(`paste to findings: ${Date.now() - begun} ms`);
    await saved(page, text);
  });

  it('do not slow typing', async () => {
    await page.locator('.cm-scroller').evaluate((box) => { box.scrollTop = box.scrollHeight / 2; });
    await page.waitForTimeout(500);
    await page.locator('.cm-line').nth(5).click();
    const pace = await type(page, 60);
    assert.equal(pace.keys.length, 60);
    checkPace('300,000 characters', pace);
  });

  it('are there when the page is opened again, and scrolled without a blank', async () => {
    const begun = Date.now();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('.cm-line').nth(10).waitFor();
    console.log(`opening: ${Date.now() - begun} ms`);
    await waitReady(page);
    // What stands in the middle of the desk after each frame of scrolling.
    const blanks = await page.evaluate(async () => {
      const { shadowRoot } = document.getElementById('editor');
      const box = shadowRoot.querySelector('.cm-scroller');
      const { left, top, width, height } = box.getBoundingClientRect();
      let blank = 0;
      for (let n = 0; n < 120; ++n) {
        box.scrollTop += 400;
        await new Promise((next) => { requestAnimationFrame(() => requestAnimationFrame(next)); });
        if (!shadowRoot.elementFromPoint(left + width / 2, top + height / 2)?.closest('.cm-line')) ++blank;
      }
      return blank;
    });
    assert.equal(blanks, 0);
  });

  it('are fixed whole and taken back in one step', async () => {
    const before = await savedText(page);
    await page.locator('#fix-all').click();
    const dialog = page.locator('dialog');
    await dialog.locator('.tool.primary').click();
    const fixed = await savedText(page);
    assert.ok(!/发放补贴\d、\d万元/.test(fixed), 'every broken decimal is mended');
    await page.keyboard.press('Control+Z');
    await saved(page, before);
    assert.deepEqual(page.record.errors, []);
  });

  for (const [name, text] of [
    ['one line of 100,000 characters', '坚持问题导向，深入走访企业，协调解决用工用电等问题，群众反映良好。'.repeat(3000)],
    ['50,000 headings', Array.from({ length: 50_000 }, (_, n) => `（${'一二三四五六七八九十'[n % 10]}）推进第${n}项工作`).join('\n')],
  ]) {
    it(`and ${name} do not slow typing`, async () => {
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Control+A');
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press('Control+V');
      await saved(page, text, 60_000);
      await page.keyboard.press('Control+Home');
      await page.waitForTimeout(3000);  // every answer has come, every panel is drawn
      checkPace(name, await type(page, 30));
      assert.deepEqual(page.record.errors, []);
    });
  }
});
