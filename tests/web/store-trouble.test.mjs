// What the page says when its store is full, forbidden or gone, and that all of the text can be taken away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { skip, visit } from './harness.mjs';
import { siteHere } from './site-here.mjs';

const troubles = {
  'full': [/存储空间不足/, () => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  }],
  'forbidden, as in some private windows': [/不允许保存/, () => {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  }],
  'gone in the middle of the work': [/不允许保存|存储空间不足/, () => {
    const { put } = IDBObjectStore.prototype;
    let left = 1;
    IDBObjectStore.prototype.put = function limited(...args) {
      if (--left < 0) throw new DOMException('gone', 'InvalidStateError');
      return put.apply(this, args);
    };
  }],
};

describe('a store that is', { skip }, () => {
  const site = siteHere();

  for (const [name, [message, spoil]] of Object.entries(troubles)) {
    it(name, async () => {
      const context = await site.context();
      await context.addInitScript(spoil);
      const page = await visit(context, site.url);
      await page.locator('.cm-content').focus();
      await page.keyboard.type('第一段。\n第二段𠮷。');
      const banner = page.locator('#banner:not([hidden])');
      await banner.waitFor();
      assert.match(await banner.textContent(), message);
      assert.equal((await page.locator('#saved').textContent()).startsWith('已保存'), false, 'nothing is called saved');
      // It stays as it is while saving fails again: its button may be pressed just then.
      await page.evaluate(() => { document.querySelector('#banner button').pressed = true; });
      await page.locator('.cm-content').focus();
      await page.keyboard.type('完');
      await page.locator('.cm-line', { hasText: '完' }).waitFor();
      await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 1500); }));
      assert.equal(await page.evaluate(() => document.querySelector('#banner button').pressed), true);
      const [download] = await Promise.all([page.waitForEvent('download'), banner.getByRole('button').click()]);
      assert.equal(readFileSync(await download.path(), 'utf8'), '第一段。\n第二段𠮷。完');
      await context.close();
    });
  }
});
