// The page beside @hufe921/canvas-editor on the same text of 300,000 characters in one run: opening,
// typing in the middle, scrolling; and the page with 30,000 on a processor four and six times as slow.
// That editor is installed into build/bench when it is not there yet and is no dependency of the project.
//
//   node tests/bench/editors.mjs [--slow] [--json FILE]     --slow: the slow processors only
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { open, paste, root, saved, visit, waitReady } from '../web/harness.mjs';
import { at, type } from '../web/pace.mjs';
import { generate } from './generate.mjs';

const kLength = 300_000;
const kKeys = 60;
const kOpenings = 5;
const kKeysOther = 5;  // each takes it seconds
const other = '@hufe921/canvas-editor';
const work = path.join(root, 'build/bench');
const text = generate(kLength, 11).slice(0, kLength);

if (!process.argv.includes('--slow') && !existsSync(path.join(work, 'node_modules', other))) {
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

/**
 * The page opened on a slow processor with a report in it: first paint, the text in its place, the first
 * key drawn, the main thread's own time until then; medians of several openings. And a key's frame later.
 * @param {number} rate
 */
async function slow(rate) {
  const context = await site.context();
  const first = await visit(context, site.url);
  await paste(first, text.slice(0, 30_000));
  await saved(first, text.slice(0, 30_000), 60_000);
  await first.close();
  await context.addInitScript(() => {
    const look = () => {
      const lines = document.getElementById('editor')?.shadowRoot?.querySelectorAll('.cm-line').length ?? 0;
      if (lines < 3) { requestAnimationFrame(look); return; }
      globalThis.there = performance.now();
      document.addEventListener('input', () => requestAnimationFrame(() => { globalThis.typed ??= performance.now(); }));
    };
    requestAnimationFrame(look);
  });
  const runs = [];
  let key = NaN;
  for (let run = 0; run < kOpenings; ++run) {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.there);
    await page.keyboard.press('a');
    await page.waitForFunction(() => globalThis.typed);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const times = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, there: globalThis.there, typed: globalThis.typed,
    }));
    runs.push({ ...times, busy: 1000 * metrics.find(({ name }) => name === 'TaskDuration').value });
    await page.keyboard.press('Backspace');
    await waitReady(page);
    if (run === kOpenings - 1) {
      await page.locator('.cm-line').nth(2).click();
      key = at((await type(page, 30)).keys, 0.5);
    }
    await page.close();
  }
  await context.close();
  const middle = (/** @type {'paint' | 'there' | 'typed' | 'busy'} */ name) => at(runs.map((one) => one[name]), 0.5);
  return { rate, paint: middle('paint'), there: middle('there'), typed: middle('typed'), busy: middle('busy'), key };
}

/** The page with all checks. */
async function ours() {
  const context = await site.context({ bypassCSP: true });
  const page = await visit(context, site.url);
  await paste(page, text);
  await saved(page, text, 60_000);
  const begun = Date.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('.cm-line').nth(2).waitFor();
  const opening = Date.now() - begun;
  await waitReady(page);
  await page.locator('.cm-scroller').evaluate((box) => { box.scrollTop = box.scrollHeight / 2; });
  await page.waitForTimeout(1500);
  await page.locator('.cm-line').nth(2).click();
  const pace = await type(page, kKeys);
  const scroll = await scrolled(page, () => { document.getElementById('editor').shadowRoot.querySelector('.cm-scroller').scrollTop += 400; });
  await context.close();
  return { name: 'the page (with all checks)', opening, pace, scroll };
}

/** The other editor on the same text. */
async function theirs() {
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
  await context.close();
  await server.close();
  return { name: other, opening, pace, scroll };
}

const site = await open();
const slowly = [];
const rows = [];
try {
  for (const rate of [4, 6]) slowly.push(await slow(rate));
  if (!process.argv.includes('--slow')) rows.push(await ours(), await theirs());
} finally {
  await site.close();
}

const [load] = loadavg();
console.log(`${kLength} characters; ${load.toFixed(1)} others on the machine's processors${load > 1.5 ? ': times by the clock mean little' : ''}`);
for (const { name, opening, pace: { keys, each }, scroll } of rows) {
  console.log(`${name}: opening ${opening.toFixed(0)} ms; key to frame p50 ${at(keys, 0.5).toFixed(1)} ms, p95 ${at(keys, 0.95).toFixed(1)} ms; ` +
    `${each.all.toFixed(1)} ms of processor a key (script ${each.script.toFixed(1)}, layout ${each.layout.toFixed(1)}); scrolling p95 ${at(scroll, 0.95).toFixed(1)} ms a frame`);
}
for (const { rate, paint, there, typed, busy, key } of slowly) {
  console.log(`30,000 characters, ${rate} times as slow: first paint ${paint.toFixed(0)} ms, text there ${there.toFixed(0)} ms, ` +
    `first key drawn ${typed.toFixed(0)} ms (the page's own work until then ${busy.toFixed(0)} ms), key to frame p50 ${key.toFixed(0)} ms`);
}
const jsonAt = process.argv.indexOf('--json');
if (jsonAt > 0) writeFileSync(process.argv[jsonAt + 1], JSON.stringify({ rows, slowly }, null, 1));
