// The examples of the handbook that need a browser, as a portal of one's own serves them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { examples } from '../docs/handbook.mjs';
import { open, skip } from './place.mjs';

let browser;
let server;
const folder = mkdtempSync(path.join(tmpdir(), 'wengao-portal-'));
before(async () => {
  if (skip) return;
  for (const { file, text } of examples.filter((one) => /^(?:first|form|frame)\//.test(one.file))) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  browser = await open();
  server = await browser.serve({ folder });
});
after(async () => {
  await server?.close();
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function visit(name, look) {
  const page = await browser.visit(`${server.url}${name}/index.html`);
  await look(page);
  assert.deepEqual(page.record, { errors: [], foreign: [] });
  assert.deepEqual(browser.reports, []);
  await page.leave();
}

test('two lines are an editor', { skip, timeout: 60_000 }, () => visit('first', async (page) => {
  const editor = page.locator('wengao-editor');
  await editor.locator('.cm-content').click();
  await page.keyboard.insertText('走访居民38户，，办结事项21件。');
  await editor.locator('.card.error').waitFor();
}));

test('the form goes when nothing is left to fix', { skip, timeout: 60_000 }, () => visit('form', async (page) => {
  await page.click('#template');
  await page.getByText('必改 1 处').waitFor();
  await page.getByRole('button', { name: '报送' }).click();
  assert.match(page.url(), /index\.html$/, 'it has not gone');
  await page.locator('wengao-editor').locator('[data-tool=fix-all]').click();
  await page.getByText('必改 0 处').waitFor();
  await Promise.all([page.waitForURL(/submit$/), page.getByRole('button', { name: '报送' }).click()]);
}));

test('the host keeps what is written', { skip, timeout: 60_000 }, () => visit('form', async (page) => {
  await page.evaluate(() => import('/form/services.js'));
  await page.waitForFunction(() => document.querySelector('wengao-editor').value.startsWith('青石镇工作总结'));
  const editor = page.locator('wengao-editor');
  await editor.locator('[data-tool=phrases]').selectOption('特此报告。');
  await page.waitForFunction(async () => (await document.querySelector('wengao-editor').services.load({ id: '' })).includes('特此报告。'));
}));

test('the frame is moved by messages', { skip, timeout: 60_000 }, () => visit('frame', async (page) => {
  await page.getByText('必改 1 处').waitFor();
  await page.click('#fix');
  await page.waitForFunction(() => document.title.includes('38户，办结'));
}));

test('the page around the frame keeps the text and takes what is exported', { skip, timeout: 60_000 }, () => visit('frame', async (page) => {
  await page.getByText('必改 1 处').waitFor();
  await page.evaluate(() => import('/frame/services.js'));
  const frame = page.frameLocator('#editor');
  await frame.locator('[data-tool=phrases]').selectOption('特此报告。');
  await page.waitForFunction(() => document.title.startsWith('已保存'));
  await frame.locator('[data-tool=export]').click();
  await page.waitForFunction(() => /\.docx，\d+字节$/.test(document.title));
}));
