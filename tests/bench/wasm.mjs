// The wasm half of the bench, one measurement a process (a fresh module and a fresh compiler each
// time). Prints one JSON object of numbers for run.mjs.
//
//   node wasm.mjs cold|steps|keystroke|check MODULE FILE
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [mode, modulePath, file] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);
const { Core } = await import(new URL('wasm/core.js', root).href);
const { instantiate } = await import(new URL('wasm/load.js', root).href);
const bytes = readFileSync(modulePath);
const source = readFileSync(file);
const zh = 0;

async function start() {
  const exports = await instantiate(bytes);
  return { core: new Core(exports), memory: exports.memory };
}
/** Data packs the page would have fetched by then. */
function addPacks(core) {
  const folder = join(dirname(modulePath), 'data');
  if (!existsSync(folder)) return;
  for (const pack of readdirSync(folder).filter((file) => file.endsWith('.dat'))) core.addData(readFileSync(join(folder, pack)));
}
/** The shortest of several runs. */
function best(run, least = 3, budget = 600) {
  let shortest = Infinity;
  let spent = 0;
  for (let i = 0; i < least || spent < budget; i += 1) {
    const begin = performance.now();
    run();
    const ms = performance.now() - begin;
    shortest = Math.min(shortest, ms);
    spent += ms;
  }
  return shortest;
}
const once = (run) => {
  const begin = performance.now();
  const value = run();
  return { ms: performance.now() - begin, value };
};
const percentile = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))];

const modes = {
  // From the module's bytes to every finding of the text, nothing warmed up.
  async cold() {
    const begin = performance.now();
    const { core, memory } = await start();
    const { doc } = core.open(source, undefined, zh);
    core.everything(doc);
    return { ms: performance.now() - begin, heapMb: memory.buffer.byteLength / 2 ** 20 };
  },

  async check() {
    const { core, memory } = await start();
    const ms = best(() => {
      const { doc } = core.open(source, undefined, zh);
      core.close(doc);
    });
    return { ms, heapMb: memory.buffer.byteLength / 2 ** 20 };
  },

  async steps() {
    const { core } = await start();
    addPacks(core);
    const options = { format: 'docx', date: '2026-01-05' };
    const open = () => {
      const { doc } = core.open(source, undefined, zh);
      core.pages(doc, 0);
      return doc;
    };
    const doc = open();
    const out = {};
    for (const format of ['docx', 'html', 'pdf', 'ofd']) {
      try {
        const first = once(() => core.export(doc, { ...options, format }));
        out[`${format}First`] = first.ms;
        out[`${format}Bytes`] = first.value.byteLength;
        out[`${format}Warm`] = best(() => core.export(doc, { ...options, format }));
      } catch (error) {
        if (error.code !== 'unknown_format') throw error;
      }
    }
    core.close(doc);
    out.open = best(() => core.close(open()));
    return out;
  },

  async keystroke() {
    const { core, memory } = await start();
    const { doc } = core.open(source, undefined, zh);
    const heapMb = memory.buffer.byteLength / 2 ** 20;
    const { length } = core.text(doc);
    const typed = '稳步推进，一是落实3项。';
    const samples = [];
    let state = 12345;
    for (let i = 0; i < 2000; i += 1) {
      if (i % 8 === 0) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const at = (state % length) + (i % 8);
      const change = [{ from: at, to: at, insert: typed[i % typed.length] }];
      const begin = performance.now();
      core.edit(doc, change);
      samples.push(performance.now() - begin);
    }
    samples.sort((a, b) => a - b);
    return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99), max: samples.at(-1), heapMb };
  },
};

console.log(JSON.stringify(await modes[mode]()));
