// The wasm half of the bench, one measurement a process (a fresh module and a fresh compiler each
// time). Prints one JSON object of numbers for run.mjs.
//
//   node wasm.mjs cold|hostile|steps|layout|keystroke|ledger|spelling|check MODULE FILE
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [mode, modulePath, file] = process.argv.slice(2);
const root = new URL('../../', import.meta.url);
const { Core } = await import(new URL('wasm/core.js', root).href);
const { PageExport } = await import(new URL('wasm/export.js', root).href);
const { instantiate } = await import(new URL('wasm/load.js', root).href);
const bytes = readFileSync(modulePath);
const source = readFileSync(file);
const zh = 0;
const exportFonts = new URL('build/fonts/', root).pathname;

// What the page would have fetched for PDF and OFD.
const supplied = new Map();
const supplies = {
  async fetch(name) {
    const path = name.startsWith('fonts/') ? join(exportFonts, name.slice('fonts/'.length)) : join(dirname(modulePath), name);
    if (!supplied.has(name)) supplied.set(name, readFileSync(path));
    return supplied.get(name);
  },
  progress() {},
  async check() {},
};

// Elapsed time, or on a busy machine (WENGAO_BENCH_CLOCK=cpu) the processor's, compiler and
// collector included: higher than elapsed on an idle machine, but not at the mercy of others.
const clock = process.env.WENGAO_BENCH_CLOCK === 'cpu'
  ? () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; }
  : () => performance.now();

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
/** The shortest of several runs, many enough that the engine's better compiler has come by; `after` each, unmeasured. */
async function best(run, least = 40, budget = 2500, most = 8000, after = () => {}) {
  let shortest = Infinity;
  let spent = 0;
  for (let i = 0; (i < least && spent < most) || spent < budget; i += 1) {
    const begin = clock();
    await run();
    const ms = clock() - begin;
    shortest = Math.min(shortest, ms);
    spent += ms;
    after();
  }
  return shortest;
}
const once = async (run) => {
  const begin = clock();
  const value = await run();
  return { ms: clock() - begin, value };
};
const percentile = (sorted, share) => sorted[Math.floor(share * (sorted.length - 1))];

const modes = {
  // From the module's bytes to every finding of the text, nothing warmed up.
  async cold() {
    const begin = clock();
    const { core, memory } = await start();
    const { doc } = core.open(source, undefined, zh);
    core.everything(doc);
    return { ms: clock() - begin, heapMb: memory.buffer.byteLength / 2 ** 20 };
  },

  // One text in a module that has worked before.
  async hostile() {
    const { core } = await start();
    const warm = readFileSync(join(dirname(file), 'report-30k.txt'));
    await best(() => core.close(core.open(warm, undefined, zh).doc), 20, 500);
    const begin = clock();
    const { doc } = core.open(source, undefined, zh);
    core.everything(doc);
    return { ms: clock() - begin };
  },

  async check() {
    const { core, memory } = await start();
    // What was opened is closed before the next is measured.
    let open = 0;
    const ms = await best(() => { open = core.open(source, undefined, zh).doc; }, 40, 2500, 8000, () => core.close(open));
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
    for (const format of ['docx', 'html']) {
      const first = await once(() => core.export(doc, { ...options, format }));
      out[`${format}First`] = first.ms;
      out[`${format}Bytes`] = first.value.byteLength;
      out[`${format}Warm`] = await best(() => core.export(doc, { ...options, format }));
    }
    for (const format of existsSync(exportFonts) ? ['pdf', 'ofd'] : []) {
      // The first brings up the subsetter and opens the fonts.
      const pages = new PageExport(core, core.catalogue(zh).fonts);
      const write = () => pages.write(doc, { ...options, format }, {}, supplies);
      const first = await once(write);
      out[`${format}First`] = first.ms;
      out[`${format}Bytes`] = first.value.bytes.byteLength;
      out[`${format}Warm`] = await best(write);
    }
    core.close(doc);
    out.open = await best(() => core.close(open()));
    return out;
  },

  // The data of the spelling check taken in; a long text looked through, and its longest paragraph alone.
  async spelling() {
    const { core, memory } = await start();
    const data = readFileSync(new URL('build/spelling/wengao-spelling.dat', root));
    const heap = () => memory.buffer.byteLength / 1e6;
    const before = heap();
    const { ms: ready } = await once(() => core.spellingData(data));
    const heapMb = heap() - before;
    const looked = async (text) => {
      const { doc } = core.open(text, undefined, 0, zh);
      const all = await best(() => {
        core.spelling(doc, -1, '');  // what was found is forgotten
        core.spelling(doc, 1, '');
        while (!core.spellingRun(doc, 600).done);
      }, 20, 1500);
      core.close(doc);
      return all;
    };
    const text = source.toString();
    const paragraph = text.split('\n').reduce((a, b) => (b.length > a.length ? b : a));
    const perSecond = 1000 * text.length / await looked(text);
    return { ready, heapMb, perSecond, paragraph: await looked(paragraph), length: paragraph.length };
  },

  // All pages of one long report, and again after each of many edits.
  async layout() {
    const { core } = await start();
    const open = () => core.open(source, undefined, zh).doc;
    let doc = open();
    const all = await best(() => core.pages(doc, 0), 6, 1000, 20_000, () => { core.close(doc); doc = open(); });
    core.pages(doc, 0);
    const samples = typing(core, doc, 400, () => core.pages(doc, 0));
    return { all, p50: percentile(samples, 0.5), p99: percentile(samples, 0.99) };
  },

  keystroke: () => keystroke(false),
  ledger: () => keystroke(true),
};

/** One character typed at many places; how long each took with what follows it, in order of length.
 * @param {number} count @param {() => void} follow */
function typing(core, doc, count, follow) {
  const samples = [];
  const { length } = core.text(doc);
  const typed = '稳步推进，一是落实3项。';
  let state = 12345;
  for (let i = 0; i < count; i += 1) {
    if (i % 8 === 0) state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = (state % length) + (i % 8);
    const change = [{ from: at, to: at, insert: typed[i % typed.length] }];
    const begin = clock();
    core.edit(doc, change);
    follow();
    samples.push(clock() - begin);
  }
  return samples.sort((a, b) => a - b);
}

/** @param {boolean} figures told what differs after each */
async function keystroke(figures) {
  const { core, memory } = await start();
  const { doc } = core.open(source, undefined, zh);
  const heapMb = memory.buffer.byteLength / 2 ** 20;
  let told = figures ? JSON.parse(core.figuresSince(doc, 0)).revision : 0;
  const samples = typing(core, doc, 2000, () => { if (figures) told = JSON.parse(core.figuresSince(doc, told)).revision; });
  return { p50: percentile(samples, 0.5), p99: percentile(samples, 0.99), max: samples.at(-1), heapMb };
}

console.log(JSON.stringify(await modes[mode]()));
