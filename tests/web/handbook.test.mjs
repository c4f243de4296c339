// The handbook beside the page: under the page's own policy, led to from it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { open, root, skip, visit } from './harness.mjs';

const missing = skip || (existsSync(path.join(root, 'build/web/docs/rules.html')) ? false : 'the handbook is not built');
let browser;
before(async () => { if (!missing) browser = await open(); });
after(() => browser?.close());

test('the help leads to it; its pages and the catalogue of rules work under the policy', { skip: missing, timeout: 60_000 }, async () => {
  const context = await browser.context();
  const page = await visit(context, browser.url);
  await page.keyboard.press('F1');
  const [handbook] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: /^手册/ }).click()]);
  const troubles = [];
  handbook.on('console', (message) => {
    // The browser itself asks for an icon.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) troubles.push(message.text());
  });
  handbook.on('pageerror', (error) => troubles.push(String(error)));
  await handbook.getByRole('heading', { name: '文稿手册' }).waitFor();
  await handbook.getByRole('navigation').getByRole('link', { name: '嵌入表单' }).click();
  await handbook.getByRole('heading', { name: '嵌入表单', level: 1 }).waitFor();
  assert.equal(await handbook.evaluate(() => getComputedStyle(document.querySelector('nav')).width), '190px', 'its style sheet is there');
  await handbook.getByRole('navigation').getByRole('link', { name: '规则目录' }).click();
  await handbook.getByRole('searchbox').or(handbook.locator('input')).first().fill('number.decimal');
  await handbook.waitForFunction(() => [...document.querySelectorAll('article')].filter((one) => one.checkVisibility()).length === 1);
  await handbook.getByRole('link', { name: '文稿手册' }).click();
  await handbook.getByRole('heading', { name: '十分钟接入' }).waitFor();
  assert.deepEqual(troubles, []);
  assert.deepEqual(page.record.violations, []);
  await context.close();
});

test('the guide for writers is in the page itself', { skip: missing }, async () => {
  const context = await browser.context();
  const page = await visit(context, browser.url);
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: '使用说明' }).click();
  await page.locator('.guide h3', { hasText: '版本和备份' }).waitFor();
  await page.locator('.guide kbd', { hasText: 'F8' }).waitFor();
  assert.deepEqual(page.record.errors, []);
  await context.close();
});

test('with the service worker in place, the handbook is not the page, and is kept once it was read', { skip: missing, timeout: 60_000 }, async () => {
  const context = await browser.context({ serviceWorkers: 'allow' });
  const page = await visit(context, browser.url);
  await page.evaluate(async () => { await navigator.serviceWorker.ready; });
  await page.reload();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(`${browser.url}docs/profile.html`);
  await page.getByRole('heading', { name: '单位规则', level: 1 }).waitFor();
  await context.setOffline(true);
  await page.goto(`${browser.url}docs/profile.html`);
  await page.getByRole('heading', { name: '单位规则', level: 1 }).waitFor();
  await context.close();
});
