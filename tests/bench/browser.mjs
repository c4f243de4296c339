// The module in a browser: how long a text takes from its bytes to every finding, the shortest of
// several runs. BROWSER names the browser as for the tests (tests/browsers).
//
//   node browser.mjs MODULE FILE        prints { ms, browser } as JSON
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';
import { launch, name, skip } from '../browsers/index.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [module, file] = process.argv.slice(2).map((given) => path.resolve(given));
if (skip) {
  console.log(JSON.stringify({ missing: skip }));
  process.exit(0);
}
const within = (/** @type {string} */ absolute) => `/${path.relative(root, absolute)}`;
const site = await serve({ root });
const browser = await launch();
try {
  const page = await browser.newPage();
  await page.goto(`${site.url}/web/icon.svg`);
  const ms = await page.evaluate(async ([moduleUrl, textUrl]) => {
    const { Core } = await import('/wasm/core.js');
    const { instantiate } = await import('/wasm/load.js');
    const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
    const core = new Core(await instantiate(await bytes(moduleUrl)));
    const text = await bytes(textUrl);
    const kRuns = 40;
    let shortest = Infinity;
    for (let run = 0; run < kRuns; ++run) {
      const begin = performance.now();
      const { doc } = core.open(text, undefined, 0);
      shortest = Math.min(shortest, performance.now() - begin);
      core.close(doc);
    }
    return shortest;
  }, [within(module), within(file)]);
  console.log(JSON.stringify({ ms, browser: `${name} ${browser.version()}` }));
} finally {
  await browser.close();
  await site.close();
}
