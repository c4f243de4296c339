// The tab is killed again and again while the writer types, at moments nobody chose: what the page had
// called saved is there, and so is all but the last second before.
//
//   KILLS=200 node --test tests/web/kills.test.mjs
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { crash, lacks } from '../browsers/index.mjs';
import { open, skip, visit } from './harness.mjs';

const kills = Number(process.env.KILLS ?? 6);
const kGrace = 2500;  // ms: the second, and what a busy machine takes to write

// The same moments every time, so that a failure can be seen again.
let seed = 20_240_607;
const random = (below) => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
  return seed % below;
};
const words = [...'今年以来各项工作稳步推进群众满意，。；走访慰问困难职工𠮷'];

describe('a tab that is killed while typing', { skip: skip || lacks('crash') }, () => {
  let site;
  before(async () => { site = await open(); });
  after(() => site?.close());

  it(`has lost nothing that was called saved, ${kills} times`, async () => {
    const context = await site.context();
    let [lostMost, oldest, acknowledged, typed] = ['', 0, '', []];
    await context.exposeBinding('toldSaved', (_source, text) => { acknowledged = text; });
    await context.exposeBinding('toldTyped', (_source, text, at) => { typed.push({ text, at }); });
    await context.addInitScript(() => addEventListener('DOMContentLoaded', () => {
      globalThis.wholeText = () => [...document.getElementById('editor').shadowRoot.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
      new MutationObserver(() => {
        if (document.getElementById('saved').textContent.startsWith('已保存')) globalThis.toldSaved(globalThis.wholeText());
      }).observe(document.getElementById('saved'), { childList: true, characterData: true, subtree: true });
      document.addEventListener('input', () => requestAnimationFrame(() => globalThis.toldTyped(globalThis.wholeText(), Date.now())));
    }));

    for (let round = 0; round < kills; ++round) {
      typed = [];
      const page = await visit(context, site.url);
      await page.locator('.cm-content').focus();
      // All of the text is to stay in view: that is where it is read from.
      if (round % 8 === 7) { await page.keyboard.press('Control+A'); await page.keyboard.press('Delete'); acknowledged = ''; }
      await page.keyboard.press('Control+End');
      let going = true;
      void (async () => {
        while (going) await page.keyboard.insertText(words[random(words.length)]).then(() => new Promise((next) => { setTimeout(next, random(60)); }), () => { going = false; });
      })();
      await new Promise((now) => { setTimeout(now, 150 + random(1800)); });
      const at = Date.now();
      await crash(page);
      going = false;  // what is being typed then is never answered
      await page.close();

      const again = await visit(context, site.url);
      const kept = await again.evaluate(() => globalThis.wholeText());
      assert.ok(kept.startsWith(acknowledged), `round ${round}: called saved ${acknowledged}; there is ${kept}`);
      const missing = typed.find(({ text }) => text.length > kept.length && text.startsWith(kept));
      if (missing && at - missing.at > oldest) { oldest = at - missing.at; lostMost = missing.text.slice(kept.length); }
      assert.ok(!missing || at - missing.at < kGrace, `round ${round}: ${at - missing?.at} ms of typing lost`);
      acknowledged = kept;
      await again.close();
    }
    console.log(`${kills} kills: nothing acknowledged was lost; the oldest key that was: ${oldest} ms before the kill (${lostMost})`);
    await context.close();
  });
});
