// A real browser on the built page. Every test page keeps a record of what must not happen: security
// policy violations, requests to other origins, uncaught errors.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { isOfDriver, launch, permissions, skip as noBrowser } from '../browsers/index.mjs';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const built = path.join(root, 'build/web');

/** Why these tests cannot run here, or false. */
export const skip = noBrowser || (!existsSync(path.join(built, 'wengao-core.wasm')) && 'build/web is not built');

/** A browser and a server for the tests of one file. */
export async function open() {
  const browser = await launch();
  const server = await serve({ root: built, port: 0 });
  return {
    url: server.url,
    /** A fresh profile: nothing is kept from other tests. */
    context(options = {}) {
      return browser.newContext({
        viewport: { width: 1366, height: 768 }, locale: 'zh-CN', serviceWorkers: 'block', permissions, ...options,
      });
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Opens the page and waits until the core answers.
 * @returns the page, with `record` of what went wrong
 */
export async function visit(context, url, { ready = true } = {}) {
  const page = await context.newPage();
  const record = { errors: [], violations: [], requests: [] };
  page.on('pageerror', (error) => {
    const text = error.stack ?? String(error);
    if (!isOfDriver(text)) record.errors.push(text);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (isOfDriver(text)) return;
    if (/Content.Security.Policy/i.test(text)) record.violations.push(text);
    else if (message.type() === 'error') record.errors.push(text);
  });
  page.on('request', (request) => record.requests.push(request.url()));
  await page.goto(url);
  if (ready) await waitReady(page);
  return Object.assign(page, { record });
}

/**
 * For the tests of one describe: a page that is open from their start to their end, with `text` pasted
 * and saved.
 * @param {{ text?: string, options?: object }} [start]
 * @returns {{ site, context, page }} filled when the tests run
 */
export function pageHere({ text, options } = {}) {
  const here = {};
  before(async () => {
    here.site = await open();
    here.context = await here.site.context(options);
    here.page = await visit(here.context, here.site.url);
    if (text === undefined) return;
    await paste(here.page, text);
    await saved(here.page, text);
  });
  after(() => here.site?.close());
  return here;
}

/** Tests of one page, in order: each goes on where the one before left it. */
export const onPage = (name, start, tests) => describe(name, { skip }, () => tests(pageHere(start)));

export const waitReady = (page) => page.waitForFunction(() => document.body.dataset.core === 'ready');

/** Puts text in as a writer does: through the clipboard. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+V');
}

/** The report on the desk as it is in the browser's store, once the page says that everything is saved. */
export async function savedDraft(page) {
  await page.waitForFunction(() => document.getElementById('saved')?.textContent?.startsWith('已保存'));
  return page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open('wengao');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const get = db.transaction('contents').objectStore('contents').get(sessionStorage.report);
      get.onsuccess = () => { db.close(); resolve(get.result); };
      get.onerror = () => reject(get.error);
    };
  }));
}

/** The saved text as it is now. */
export const savedText = async (page) => (await savedDraft(page))?.text;

/**
 * Waits until the saved text is as wanted: keys and clipboard reach the page in their own time.
 * @param {string | RegExp | ((text: string) => boolean)} wanted
 */
export async function saved(page, wanted, patience = 15_000) {
  const fits = (text) => typeof wanted === 'string' ? text === wanted
    : wanted instanceof RegExp ? wanted.test(text ?? '') : text !== undefined && wanted(text);
  const until = Date.now() + patience;
  for (;;) {
    const text = await savedText(page);
    if (fits(text)) return text;
    if (Date.now() > until) {
      if (typeof wanted === 'string') assert.equal(text, wanted);
      assert.fail(`saved is ${text}; wanted ${wanted}`);
    }
    await new Promise((resume) => { setTimeout(resume, 40); });
  }
}

/** A finding's card in the panel, by rule. */
export const cardOf = (page, rule) => page.locator(`#findings .card[data-rule="${rule}"]`);

export const report = `云溪街道总工会2024年工作总结
今年以来，云溪街道总工会围绕中心工作，，较好地完成了20__年的各项任务。现将有关情况总结如下：
一、主要工作
（一）组织建设。新建基层工会12家，发展会员860人。
（三）帮扶救助。走访困难职工46户，发放慰问金13、5万元。
二、存在的问题
工会干部多为兼职，精力投入不足。
三、下一步打算
继续做好各项服务工作。
云溪街道总工会
2024年12月20日`;
