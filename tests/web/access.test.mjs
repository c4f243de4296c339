// For everyone: keyboard, names, narrow windows, dark, 200 %.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { paste, report, root, skip, visit } from './harness.mjs';
import { siteHere } from './site-here.mjs';

const axe = skip ? '' : readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  // Not while something is half faded in or out: a driver may have no way to ask for less motion.
  await page.waitForFunction(() => document.getAnimations()
    .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity));
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
  }));
  return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`);
}

describe('everyone', { skip }, () => {
  const site = siteHere();

  for (const colorScheme of ['light', 'dark']) {
    it(`finds nothing with axe, ${colorScheme}`, async () => {
      const context = await site.context({ colorScheme, reducedMotion: 'reduce' });  // nothing is half faded in
      const page = await visit(context, site.url);
      assert.deepEqual(await violations(page), [], 'empty paper');
      await paste(page, report);
      await page.locator('#findings .card').first().waitFor();
      assert.deepEqual(await violations(page), [], 'findings');
      await page.locator('#tab-preview').click();
      await page.locator('.sheet svg').first().waitFor();
      assert.deepEqual(await violations(page), [], 'preview');
      await page.locator('#tab-figures').click();
      await page.locator('#figures .ledger').waitFor();
      assert.deepEqual(await violations(page), [], 'figures');
      await page.locator('#tab-versions').click();
      await page.getByRole('textbox', { name: /版本名称/ }).fill('初稿');
      await page.keyboard.press('Enter');
      await page.locator('.version').first().waitFor();
      assert.deepEqual(await violations(page), [], 'versions');
      await page.locator('.version').first().getByRole('button', { name: '比较' }).click();
      await page.locator('dialog .compared').waitFor();
      assert.deepEqual(await violations(page), [], 'comparison');
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+Shift+O');
      await page.locator('#home tbody tr').first().waitFor();
      assert.deepEqual(await violations(page), [], 'all reports');
      await page.keyboard.press('Escape');
      await page.locator('#home').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+H');
      await page.locator('.wg-find').waitFor();
      assert.deepEqual(await violations(page), [], 'find and replace');
      await page.keyboard.press('Escape');
      await page.locator('#tab-findings').click();
      await page.locator('#fix-all').click();
      await page.locator('dialog').waitFor();
      assert.deepEqual(await violations(page), [], 'dialog');
      await page.keyboard.press('Escape');
      await page.locator('.findings-actions').getByRole('button', { name: '填写空缺' }).click();
      await page.locator('dialog .hole').first().waitFor();
      assert.deepEqual(await violations(page), [], 'placeholders');
      await page.keyboard.press('Escape');
      for (const name of ['报送核对', '检查规则', '插入表格', '转换与清理', '帮助']) {
        await page.locator('#more').click();
        await page.getByRole('menuitem', { name }).click();
        await page.locator('dialog').waitFor();
        await page.locator('dialog .rule-name').first().click({ timeout: name === '检查规则' ? 5000 : 1 }).catch(() => {});
        assert.deepEqual(await violations(page), [], name);
        await page.keyboard.press('Escape');
        await page.locator('dialog').waitFor({ state: 'detached' });
      }
      await page.locator('#status-words').click();
      await page.locator('dialog .counts').waitFor();
      assert.deepEqual(await violations(page), [], 'counts');
      await page.keyboard.press('Escape');
      await page.locator('.cm-line').last().click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      assert.deepEqual(await violations(page), [], 'menu of the text');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+End');
      await paste(page, '\n项目\t金额\n慰问\t');
      await page.locator('.table-bar:not([hidden])').waitFor();
      assert.deepEqual(await violations(page), [], 'table');
      await page.locator('#more').click();
      await page.getByRole('menuitem', { name: '两分钟入门' }).click();
      await page.locator('.tour').waitFor();
      assert.deepEqual(await violations(page), [], 'tour');
      await context.close();
    });
  }

  it('reaches every control by the keyboard, each with a name', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, report);
    await page.locator('#findings .card').first().waitFor();
    await page.keyboard.press('Control+M');  // Tab leaves the text
    const seen = new Set();
    for (let n = 0; n < 80; ++n) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        return { id: element.id, name: element.getAttribute('aria-label') || element.textContent?.trim() || '', tag: element.tagName };
      });
      if (!here) continue;
      assert.notEqual(here.id === 'editor' ? 'text' : here.name, '', `a control without a name: ${here.tag}#${here.id}`);
      seen.add(here.id);
    }
    for (const id of ['new', 'open', 'print', 'export', 'more', 'panel-toggle', 'tab-findings', 'fix-all', 'status-kind', 'status-zoom']) {
      assert.ok(seen.has(id), `#${id} was not reached; seen: ${[...seen]}`);
    }
    await context.close();
  });

  it('steps through findings, opens actions at the cursor and accepts a fix by keys alone', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    await paste(page, report);
    await page.locator('#findings .card').first().waitFor();
    await page.keyboard.press('Control+Home');
    for (let n = 0; n < 12; ++n) {
      await page.keyboard.press('F8');
      const focused = await page.locator('.cm-line .wg-focus').first().textContent();
      if (focused.includes('13、5')) break;
    }
    await page.keyboard.press('Alt+Enter');
    await page.locator('.word-card:not([hidden])').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.word-card:not([hidden])').count(), 0);
    await page.keyboard.press('Control+Enter');
    await page.locator('.cm-line', { hasText: '13.5万元' }).waitFor();
    await page.keyboard.press('F1');
    await page.locator('dialog', { hasText: '快捷键' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+\\');
    assert.equal(await page.locator('#panel').isVisible(), false);
    await context.close();
  });

  it('tells who does not see them of findings, structure and pages', async () => {
    const context = await site.context();
    const page = await visit(context, site.url);
    // What is ready together is told together: all that was told is gathered, in whatever pieces it came.
    await page.evaluate(() => {
      const place = /** @type {HTMLElement} */ (document.querySelector('#announced'));
      const told = /** @type {string[]} */ ([]);
      Object.assign(globalThis, { told });
      new MutationObserver(() => told.push(place.textContent ?? '')).observe(place, { childList: true, characterData: true, subtree: true });
    });
    const heard = (words) => page.waitForFunction((pattern) => globalThis.told.some((/** @type {string} */ words) => new RegExp(pattern).test(words)), words.source);
    await paste(page, report);
    for (const words of [/\d+ 处必改，另有 \d+ 处问题/, /结构：5 个标题/, /第 1 页，共 1 页/]) await heard(words);
    await page.locator('.cm-line', { hasText: '继续做好各项服务工作' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('\n四、保障措施');
    await heard(/结构：6 个标题/);
    await paste(page, '\n加强领导，明确责任。'.repeat(30));
    await heard(/第 [2-9] 页，共 [2-9] 页/);
    await context.close();
  });

  it('marks what is chosen where the system allows its own few colours only', async (t) => {
    const context = await site.context({ forcedColors: 'active' });
    const page = await visit(context, site.url);
    if (!await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) {
      t.skip('the driver cannot have colours forced');
      return;
    }
    await paste(page, report);
    await page.locator('#findings .card').first().waitFor();
    const drawn = (where) => page.locator(where).first().evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return `${color} on ${backgroundColor}`;
    });
    const chosen = await drawn('#export');
    assert.notEqual(chosen, await drawn('#print'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    for (const where of ['.cm-line .wg-focus', '#tab-findings', '.outline-row.current']) {
      // The outline is drawn anew as the findings come in.
      let seen = await drawn(where);
      for (let tries = 0; tries < 50 && seen !== chosen; ++tries) {
        await page.waitForTimeout(100);
        seen = await drawn(where);
      }
      assert.equal(seen, chosen, where);
    }
    await context.close();
  });

  it('is dark or light as the writer says, whatever the system does', async () => {
    const context = await site.context({ colorScheme: 'light' });
    const page = await visit(context, site.url);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.locator('#more').click();
    await page.getByRole('menuitem', { name: '外观' }).click();
    await page.getByRole('menuitemradio', { name: '深色' }).click();
    await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, light);
    const dark = await ground();
    await page.reload();
    await page.waitForFunction((wanted) => getComputedStyle(document.body).backgroundColor === wanted, dark);
    await context.close();
  });

  for (const [width, height] of [[1024, 768], [683, 384], [1920, 1080]]) {
    it(`needs no sideways scrolling at ${width} × ${height}`, async () => {
      const context = await site.context({ viewport: { width, height } });
      const page = await visit(context, site.url);
      await paste(page, report);
      await page.locator('.cm-line.wg-title').waitFor();
      const over = await page.evaluate(() => {
        const scroller = document.getElementById('editor').shadowRoot.querySelector('.cm-scroller');
        return [document.documentElement.scrollWidth - innerWidth, scroller.scrollWidth - scroller.clientWidth];
      });
      assert.ok(over[0] <= 0 && over[1] <= 1, `wider than the window by ${over}`);
      const toggle = page.locator('#panel-toggle');
      if (width < 1100) {
        assert.equal(await page.locator('#panel').isVisible(), false);
        await toggle.click();
        await page.locator('#findings .card').first().waitFor();
        await page.keyboard.press('Escape');
        await page.locator('#panel').waitFor({ state: 'hidden' });
      }
      await context.close();
    });
  }
});
