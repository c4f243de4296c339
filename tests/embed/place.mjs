// A browser on the examples of the packed package, installed in an empty folder and served with the
// policy of a strict portal. What must never happen is kept: reports of the policy, requests to other
// origins, uncaught errors.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isOfDriver, launch, skip as noBrowser } from '../browsers/index.mjs';
import { install, root, skip as notBuilt } from '../package/installed.mjs';

/** Why these tests cannot run here, or false. */
export const skip = noBrowser || notBuilt;

export { root };

/** A page with nothing in it, on every server's origin. */
export const empty = 'empty.html';

/** @param {object} [options] of serve() */
export async function open(options = {}) {
  const place = install();
  const inside = path.join(place.folder, 'node_modules/wengao');
  const { serve } = await import(pathToFileURL(path.join(inside, 'examples/serve.mjs')).href);
  writeFileSync(path.join(inside, 'examples', empty), '<!doctype html><meta charset="utf-8"><title>empty</title><link rel="icon" href="data:,">\n');
  const reports = [];
  const report = (text) => { if (!isOfDriver(text)) reports.push(text); };
  const server = await serve({ report, ...options });
  const browser = await launch();
  return {
    place, inside, reports, serve: (more) => serve({ report, ...more }), url: server.url,
    /** @param {string} name of an example, or an address */
    async visit(name) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      const record = { errors: [], foreign: [] };
      page.on('pageerror', (error) => record.errors.push(error.stack ?? String(error)));
      page.on('console', (message) => {
        // The browser itself asks for an icon.
        const own = message.location().url.endsWith('/favicon.ico') || isOfDriver(message.text());
        if (message.type() === 'error' && !own) record.errors.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|blob:|data:|about:)/.test(request.url())) record.foreign.push(request.url());
      });
      await page.goto(new URL(name, server.url).href);
      return Object.assign(page, { record, leave: () => context.close() });
    },
    async close() {
      await browser.close();
      await server.close();
      place.remove();
    },
  };
}

/** Leaves a page on which nothing happened that must never happen. */
export async function leave(browser, page) {
  assert.deepEqual(page.record, { errors: [], foreign: [] });
  assert.deepEqual(browser.reports, [], 'the policy has nothing to report');
  await page.leave();
}

/** Waits until the editor has checked all that is written in it. */
export const checked = (page) => page.evaluate(async () => {
  const editor = document.querySelector('wengao-editor');
  await editor.ready;
  await editor.check();
});
