// Measures the budgets of the design, all but what only the whole page shows, and prints them as one
// table against the budget. See README.md.
//
//   node tests/bench/run.mjs [--native] [--wasm] [--others] [--json FILE]
//
// Without a choice: everything that is built. Exits with 1 when a budget is missed.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { generate, hostile } from './generate.mjs';

const root = new URL('../../', import.meta.url).pathname;
process.chdir(root);
const work = 'build/bench';
const bench = 'build/native/tests/bench';
const module = 'build/wasm/wengao-core.wasm';
const spellingData = 'build/spelling/wengao-spelling.dat';
const args = process.argv.slice(2);
const chosen = ['--native', '--wasm', '--others'].filter((name) => args.includes(name));
const wants = (name) => chosen.length === 0 || chosen.includes(name);
const jsonAt = args.indexOf('--json');

mkdirSync(work, { recursive: true });
const rows = [];
let missed = 0;

// One measured value against its budget; `least` when more is better.
function row(what, value, unit, budget, { least = false } = {}) {
  if (value === undefined || Number.isNaN(value)) return; // the measurement failed, and said so
  const ratio = budget === undefined ? undefined : least ? budget / value : value / budget;
  const ok = ratio === undefined || ratio <= 1;
  if (!ok) missed += 1;
  rows.push({ what, value, unit, budget, least, ratio, ok });
  const shown = (x) => (x >= 100 ? x.toFixed(0) : x >= 1 ? x.toFixed(1) : x.toFixed(3));
  const mark = budget === undefined ? ' ' : ok ? '✓' : '✗';
  const limit = budget === undefined ? '' : `${least ? '≥' : '≤'} ${budget} ${unit}`;
  const times = ratio === undefined ? '' : `${(ratio * 100).toFixed(0)} %`;
  console.log(`${mark} ${pad(what, 58)}${pad(`${shown(value)} ${unit}`, 14)}${pad(limit, 14)}${times}`);
}
// Han characters are two columns wide on a terminal.
function pad(text, columns) {
  const wide = [...text].reduce((n, c) => n + (c > '\u2E7F' && c < '\uFFE7' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, columns - wide));
}
function heading(text) { console.log(`\n${text}`); }

function textFile(name, text) {
  const path = join(work, `${name}.txt`);
  writeFileSync(path, text);
  return path;
}
function native(mode, file) {
  const out = measured(bench, [mode, file]);
  return out === null ? {} : Object.fromEntries(out.trim().split('\n')
    .map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
}
function wasm(mode, file) {
  return JSON.parse(measuredJs(['tests/bench/wasm.mjs', mode, module, file]) ?? '{}');
}
/** What a measurement printed. One that fails is told and counted; the others go on. */
function measured(program, parameters) {
  const done = spawnSync(program, parameters,
    { encoding: 'utf8', timeout: 600_000, maxBuffer: 1 << 26 });
  if (done.status === 0) return done.stdout;
  missed += 1;
  const why = done.signal ?? done.stderr.split('\n').find((line) => /Error|error/.test(line)) ?? done.status;
  console.log(`✗ ${parameters.join(' ')}: ${why}`);
  return null;
}
/**
 * The same of a script, whose engine compiles in the background on all cores but one, as V8 does by itself
 * and in a browser: the four threads Node starts would take the measured one's core on a small machine.
 */
function measuredJs(parameters) {
  return measured(process.execPath, [`--v8-pool-size=${Math.max(1, cpus().length - 1)}`, ...parameters]);
}
const megabytes = (path) => readFileSync(path).length / 1e6;

const files = {
  small: textFile('report-13k', generate(13_000)),
  report: textFile('report-30k', generate(30_000, 3, true)),
  reports: textFile('reports-134kB', cut(generate(60_000, 5), 134_000)),
  medium: textFile('report-130k', generate(130_000)),
  large: textFile('report-1300k', generate(1_300_000)),
  million: textFile('report-1M', generate(1_000_000, 7)),
  long: textFile('one-report-1M', generate(1_000_000, 3, true)),
};
/** At most so many bytes of UTF-8, cut at a line end. */
function cut(text, bytes) {
  let length = 0;
  return text.split('\n').filter((line) => (length += Buffer.byteLength(line) + 1) <= bytes).join('\n');
}
const traps = Object.entries(hostile(100_000))
  .map(([name, text], i) => [name, textFile(`hostile-${i}`, text)]);

console.log(`${cpus().length} × ${cpus()[0]?.model ?? '?'}, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
const busy = loadavg()[0] > cpus().length / 2;
if (busy) {
  process.env.WENGAO_BENCH_CLOCK = 'cpu';
  console.log('本机正忙：wasm 也改计处理器时间 / this machine is busy: processor time for wasm too');
}

function growth(kind, measure) {
  const [one, ten, hundred] = [files.small, files.medium, files.large].map(measure);
  row(`${kind} ×10 text, time ×`, ten / one, '', 11);
  row(`${kind} ×100 text, time ×`, hundred / one, '', 110);
}

/** Our speeds in MB/s by build, and the times and sizes of our files by format. */
const ours = { speeds: {}, files: {} };
if (wants('--native') && existsSync(bench)) {
  heading('本机 native');
  const large = native('steps', files.large);
  const size = megabytes(files.large);
  ours.speeds.native = size / (large.all / 1000);
  row('bytes → findings, every rule', ours.speeds.native, 'MB/s', 30, { least: true });
  for (const step of ['import', 'recognise', 'facts', 'check', 'figures']) {
    const limit = step === 'facts' || step === 'figures' ? 30 : undefined;
    row(`  ${step}`, size / (large[step] / 1000), 'MB/s', limit, { least: true });
  }
  row('100 reports of 10,000 characters compared', native('similar', files.million).similar, 'ms', 1000);
  growth('check', (file) => native('steps', file).all);
  const report = native('steps', files.report);
  row('full check of 30,000 characters', report.all, 'ms', 4);
  row('layout of 30,000 characters', report.layout, 'ms');
  row('pages of it', report.pages, '');
  for (const name of Object.keys(report).filter((key) => key.endsWith('-ms'))) {
    row(`export ${name.slice(0, -3)} of 30,000 characters`, report[name], 'ms');
  }
  if (existsSync(spellingData)) {
    const spelling = native('spelling', files.report);
    row('spelling check', spelling['characters-a-second'], 'characters/s', 100_000, { least: true });
    row('spelling data, ready', spelling.ready, 'ms', 300);
    row('spelling data, memory', spelling['model-mb'], 'MB', 24);
  }
  const keys = native('keystroke', files.million);
  row('keystroke in 1,000,000 characters, p50', keys.p50, 'ms', 0.2);
  row('keystroke in 1,000,000 characters, p99', keys.p99, 'ms', 2);
  const told = native('ledger', files.million);
  row('the same with figures and relations followed, p50', told.p50, 'ms', 0.2);
  row('the same with figures and relations followed, p99', told.p99, 'ms', 2);
  row('memory of that session, peak', keys['session-mb'], 'MB');
  const batch = JSON.parse(measuredJs(['tests/bench/batch.mjs', busy ? 'processor' : 'elapsed']) ?? '{}');
  row('1,000 reports in one process, of one core\'s rate × cores', batch.share, '', 0.9, { least: true });
  row('memory, check of 134 KB, peak', native('check', files.reports)['peak-mb'], 'MB');
  for (const [name, file] of traps) row(`100 KB: ${name}`, native('check', file).ms, 'ms', 200);
}

if (wants('--wasm') && existsSync(module)) {
  heading('浏览器版 wasm (Node)');
  const cold = wasm('cold', files.reports);
  row('load + first full check of 134 KB', cold.ms, 'ms', 150);
  row('heap after it', cold.heapMb, 'MB', 32);
  const size = megabytes(files.large);
  ours.speeds.wasm = size / (wasm('check', files.large).ms / 1000);
  row('bytes → findings, every rule', ours.speeds.wasm, 'MB/s', 15, { least: true });
  const page = JSON.parse(measuredJs(['tests/bench/browser.mjs', module, files.large]) ?? '{}');
  if (page.ms) row(`the same in ${page.browser}`, size / (page.ms / 1000), 'MB/s', 15, { least: true });
  else console.log(`  ${page.missing ?? 'the browser did not answer'}`);
  row('full check of 30,000 characters', wasm('check', files.report).ms, 'ms', 8);
  growth('check', (file) => wasm('check', file).ms);
  const steps = wasm('steps', files.report);
  row('open + check + lay out 30,000 characters, warm', steps.open, 'ms', 40);
  const limits = { docx: [30, 10, 50_000], pdf: [250, 50, 1_100_000], ofd: [250, 50, 1_100_000] };
  for (const [format, [first, warm, bytes]] of Object.entries(limits)) {
    if (steps[`${format}First`] === undefined) continue;
    row(`export ${format}, first`, steps[`${format}First`], 'ms', first);
    row(`export ${format}, warm`, steps[`${format}Warm`], 'ms', warm);
    row(`export ${format}, size`, steps[`${format}Bytes`], 'B', bytes);
    ours.files[format] = { first: steps[`${format}First`], warm: steps[`${format}Warm`], bytes: steps[`${format}Bytes`] };
  }
  if (existsSync(spellingData)) {
    const spelling = wasm('spelling', files.report);
    row('spelling check', spelling.perSecond, 'characters/s', 50_000, { least: true });
    row(`spelling of a paragraph of ${spelling.length} characters`, spelling.paragraph, 'ms', 10);
    row('spelling data, ready', spelling.ready, 'ms', 300);
    row('spelling data, heap', spelling.heapMb, 'MB', 24);
  }
  const paged = wasm('layout', files.long);
  row('layout of one report of 1,000,000 characters', paged.all, 'ms', 1500);
  row('an edit in it, with its pages, p50', paged.p50, 'ms');
  row('an edit in it, with its pages, p99', paged.p99, 'ms', 4);
  const keys = wasm('keystroke', files.million);
  row('keystroke in 1,000,000 characters, p50', keys.p50, 'ms', 0.2);
  row('keystroke in 1,000,000 characters, p99', keys.p99, 'ms', 2);
  const told = wasm('ledger', files.million);
  row('the same with figures and relations followed, p50', told.p50, 'ms', 0.2);
  row('the same with figures and relations followed, p99', told.p99, 'ms', 2);
  row('heap with 1,000,000 characters open', keys.heapMb, 'MB', 160);
  for (const [name, file] of traps) row(`100 KB: ${name}`, wasm('hostile', file).ms, 'ms', 200);
}

if (wants('--others')) {
  heading('旁人 other tools on the same text');
  if (!['zhlint', 'pdfmake'].every((name) => existsSync(join(work, 'node_modules', name)))) {
    writeFileSync(join(work, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', work,
      'zhlint@0.8.2', 'autocorrect-node@2.14.0', 'markdown-it@14.1.0',
      'docx@9.5.1', 'pdfmake@0.2.20', 'pdf-lib@1.17.1', '@pdf-lib/fontkit@1.1.1',
      '@myriaddreamin/typst.ts@0.7.0', '@myriaddreamin/typst-ts-web-compiler@0.7.0'], { stdio: 'ignore' });
  }
  const speeds = JSON.parse(measuredJs(['tests/bench/others.mjs', work, files.reports]) ?? '{}');
  for (const [name, value] of Object.entries(speeds)) {
    if (typeof value !== 'number') { console.log(`  ${name}: ${value}`); continue; }
    const times = Object.entries(ours.speeds).map(([kind, mine]) => `${kind} ×${(mine / value).toFixed(1)}`);
    row(`${name}${times.length ? ` (ours: ${times.join(', ')})` : ''}`, value, 'MB/s');
  }
  const face = 'build/fonts/FandolFang-Regular.otf';
  const makers = existsSync(face)
    ? JSON.parse(measuredJs(['tests/bench/exporters.mjs', work, files.report, face]) ?? '{}') : {};
  for (const [name, made] of Object.entries(makers)) {
    if (typeof made === 'string') { console.log(`  ${name}: ${made}`); continue; }
    const format = name === 'docx' ? 'docx' : 'pdf';
    const mine = ours.files[format];
    const against = (what) => (mine ? ` (ours ${mine[what].toFixed(0)})` : '');
    row(`${format} of 30,000 characters by ${name}, first${against('first')}`, made.first, 'ms');
    row(`  warm${against('warm')}`, made.warm, 'ms');
    row(`  size${against('bytes')}`, made.bytes, 'B');
  }
}

// The people's own documents, where they lie beside the repository.
const seeds = '../shared/seeds';
if (wants('--native') && existsSync(bench)) {
  if (existsSync(seeds)) {
    heading('真实文稿 seeds');
    for (const name of readdirSync(seeds).filter((file) => file.endsWith('.txt')).sort()) {
      const path = join(seeds, name);
      row(name, megabytes(path) / (native('steps', path).all / 1000), 'MB/s');
    }
  } else {
    console.log(`\n没有 ${seeds}，略过 / not here, skipped`);
  }
}

if (jsonAt >= 0) writeFileSync(args[jsonAt + 1], `${JSON.stringify({ rows, cpu: cpus()[0]?.model }, null, 1)}\n`);
console.log(`\n${rows.filter((r) => r.budget !== undefined && r.ok).length} within budget, ${missed} over`);
process.exit(missed === 0 ? 0 : 1);
