// The headless module in a worker of the portal's own, beside the page and in a worker of its own: the
// same answers, under the strict policy.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { spells } from '../package/installed.mjs';
import { open, skip } from './place.mjs';

let browser;
let server;
const folder = mkdtempSync(path.join(tmpdir(), 'wengao-portal-'));
before(async () => {
  if (skip) return;
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>portal</title>');
  writeFileSync(path.join(folder, 'check.js'), `import { Wengao } from '/wengao/wengao.js';
    export async function check(text, options) {
      const core = await Wengao.load(options);
      const doc = await core.open(text);
      if (${spells}) {
        await doc.spelling('errors');
        await new Promise((resolve) => { doc.on('spelling', ({ state }) => { if (state === 'done') resolve(); }); });
      }
      const rules = [...new Set(doc.findings().map(({ rule }) => rule))];
      const answers = [await doc.answer('outline'), await doc.answer('check'), await doc.answer('figures')];
      core.close();
      return { rules, answers };
    }`);
  writeFileSync(path.join(folder, 'job.js'), `import { check } from './check.js';
    addEventListener('message', async ({ data }) => postMessage(await check(data, { worker: false }).catch(String)));`);
  browser = await open();
  server = await browser.serve({ folder, trusted: 'portal' });
});
after(async () => {
  await server?.close();
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test('in a worker, beside the page, in its own worker: the same answers', { skip, timeout: 90_000 }, async () => {
  const page = await browser.visit(`${server.url}index.html`);
  const [job, beside, apart] = await page.evaluate(async () => {
    const text = '石桥镇2024年工作总结\n一、主要工作\n走访居民38户，，办结事项21件。\n他门经常去开会，按时交作页。';
    const urls = trustedTypes.createPolicy('portal', { createScriptURL: (url) => url });
    const worker = new Worker(urls.createScriptURL('/job.js'), { type: 'module' });
    const said = new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
    });
    worker.postMessage(text);
    const { check } = await import('/check.js');
    return [await said, await check(text, { worker: false }), await check(text, { worker: true })];
  });
  assert.equal(apart.rules.includes('spelling.error'), spells);
  assert.ok(apart.rules.length > 1, JSON.stringify(apart.rules));
  assert.deepEqual(job, apart);
  assert.deepEqual(beside, apart);
  assert.deepEqual(page.record, { errors: [], foreign: [] });
  assert.deepEqual(browser.reports, []);
  await page.leave();
});
