// The page beside @hufe921/canvas-editor on the same text of 300,000 characters in one run: opening,
// typing in the middle, scrolling; and the page with 30,000 on a processor four and six times as slow. That editor is installed into build/bench when it is not there yet
// and is no dependency of the project.
//
//   node tests/bench/editors.mjs [--json FILE]
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { open, paste, root, saved, visit } from '../web/harness.mjs';
import { at, type } from '../web/pace.mjs';
import { generate } from './generate.mjs';

const kLength = 300_000;
const kKeys = 60;
const kKeysOther = 5;  // each takes it seconds
const other = '@hufe921/canvas-editor';
const work = path.join(root, 'build/bench');
const text = generate(kLength, 11).slice(0, kLength);

if (!existsSync(path.join(work, 'node_modules', other))) {
  mkdirSync(work, { recursive: true });
  if (!existsSync(path.join(work, 'package.json'))) writeFileSync(path.join(work, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', work, `${other}@0.9.137`], { stdio: 'ignore' });
}

/** A page with nothing but that editor. */
async function otherPage() {
  const folder = path.join(work, 'canvas-editor');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>canvas-editor</title><div id="editor"></div><script type="module" src="page.js"></script>');
  await build({
    stdin: { contents: `import Editor from '${other}'; globalThis.begin = (text) => new Editor(document.getElementById('editor'), { main: [{ value: text }] }, {});`, resolveDir: work },
    bundle: true, minify: true, format: 'esm', outfile: path.join(folder, 'page.js'), logLevel: 'error',
  });
  return folder;
}

/** How long frames take while `scroll` is called in each. @param {import('playwright-core').Page} page @param {() => Promise<void>} scroll in the page, once */
const scrolled = (page, scroll) => page.evaluate(async (body) => {
  const step = (0, eval)(`(${body})`);
  const times = [];
  for (let n = 0; n < 60; ++n) {
    const begun = performance.now();
    step();
    await new Promise((next) => { requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = next; port2.postMessage(0); }); });
    times.push(performance.now() - begun);
  }
  return times;
}, String(scroll));

/** First paint, text in its place, and a key's frame on a slow processor. @param {number} rate */
async function slow(rate) {
  const context = await site.context();
  const page = await visit(context, site.url);
  await paste(page, text.slice(0, 30_000));
  await saved(page, text.slice(0, 30_000), 60_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.cm-line').nth(2).waitFor();
  const opened = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, ready: performance.now(),
  }));
  await page.waitForFunction(() => document.body.dataset.core === 'ready');
  await page.locator('.cm-line').nth(2).click();
  const { keys } = await type(page, 30);
  await context.close();
  return { rate, ...opened, key: at(keys, 0.5) };
}

const site = await open();
const slowly = [];
const rows = [];
try {
  for (const rate of [4, 6]) slowly.push(await slow(rate));
  {
    const context = await site.context({ bypassCSP: true });
    const page = await visit(context, site.url);
    await paste(page, text);
    await saved(page, text, 60_000);
    const begun = Date.now();
    await page.reload({ waitUntil: 'commit' });
    await page.locator('.cm-line').nth(2).waitFor();
    const opening = Date.now() - begun;
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
    await page.locator('.cm-scroller').evaluate((box) => { box.scrollTop = box.scrollHeight / 2; });
    await page.waitForTimeout(1500);
    await page.locator('.cm-line').nth(2).click();
    const pace = await type(page, kKeys);
    const scroll = await scrolled(page, () => { document.getElementById('editor').shadowRoot.querySelector('.cm-scroller').scrollTop += 400; });
    rows.push({ name: 'the page (with all checks)', opening, pace, scroll });
    await context.close();
  }
  {
    const server = await serve({ root: await otherPage(), port: 0 });
    const context = await site.context({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => typeof globalThis.begin === 'function');
    const opening = await page.evaluate(async (words) => {
      const begun = performance.now();
      globalThis.begin(words);
      await new Promise((next) => { requestAnimationFrame(() => requestAnimationFrame(next)); });
      return performance.now() - begun;
    }, text);
    await page.evaluate(() => { scrollTo(0, document.documentElement.scrollHeight / 2); });
    await page.waitForTimeout(1500);
    await page.mouse.click(600, 400);
    const pace = await type(page, kKeysOther);
    const scroll = await scrolled(page, () => { scrollBy(0, 400); });
    rows.push({ name: other, opening, pace, scroll });
    await context.close();
    await server.close();
  }
} finally {
  await site.close();
}

const [load] = loadavg();
console.log(`${kLength} characters; ${load.toFixed(1)} others on the machine's processors${load > 1.5 ? ': times by the clock mean little' : ''}`);
for (const { name, opening, pace: { keys, each }, scroll } of rows) {
  console.log(`${name}: opening ${opening.toFixed(0)} ms; key to frame p50 ${at(keys, 0.5).toFixed(1)} ms, p95 ${at(keys, 0.95).toFixed(1)} ms; ` +
    `${each.all.toFixed(1)} ms of processor a key (script ${each.script.toFixed(1)}, layout ${each.layout.toFixed(1)}); scrolling p95 ${at(scroll, 0.95).toFixed(1)} ms a frame`);
}
for (const { rate, paint, ready, key } of slowly) console.log(`30,000 characters, ${rate} times as slow: first paint ${paint.toFixed(0)} ms, text there ${ready.toFixed(0)} ms, key to frame p50 ${key.toFixed(0)} ms`);
const jsonAt = process.argv.indexOf('--json');
if (jsonAt > 0) writeFileSync(process.argv[jsonAt + 1], JSON.stringify({ rows, slowly }, null, 1));
