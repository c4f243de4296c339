// Runs every check in the order of its cost and ends with the line "N passed, N failed".
//
//   test.mjs [STEP…]     only these: format types unit wasm build tidy asan web browsers
//   test.mjs browsers --all   every test of a page, in every browser; otherwise what matters most
//   test.mjs fuzz        20 seconds of each fuzzer: only when asked for, since it has a build of its own
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';

const logs = 'build/logs';
const inAll = process.argv.includes('--all');

/** @typedef {{ passed: number, failed: number }} Count */

const list = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate', '--', ...patterns],
    { encoding: 'utf8' }).split('\n').filter((name) => name && existsSync(name));

// Runs a program, keeps what it writes in build/logs and shows it only when the program fails; a long
// one may show its progress (lines like "  20/100") as it goes.
function run(name, program, args, { cwd = '.', env = {}, progress = false } = {}) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(program, args, {
      cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk) => {
      chunks.push(chunk);
      if (!progress) return;
      for (const line of chunk.toString().match(/^  \d+\/\d+$/gm) ?? []) console.log(line);
    });
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(`${program}: ${error.message}\n`)));
    child.on('close', (status) => {
      const output = Buffer.concat(chunks).toString();
      const log = `${logs}/${name.replaceAll(/[^\w.-]+/g, '_')}.log`;
      writeFileSync(log, output);
      resolve({ ok: status === 0, output, log });
    });
  });
}

function report(name, { passed, failed }, result) {
  const mark = failed === 0 ? '✓' : '✗';
  console.log(`  ${mark} ${name}: ${passed} passed, ${failed} failed`);
  if (failed > 0 && result) {
    const lines = result.output.trimEnd().split('\n');
    console.log(lines.slice(-120).map((line) => `    ${line}`).join('\n'));
    console.log(`    全部输出见 / all of it in ${result.log}`);
  }
  return { passed, failed };
}

const asOne = (name, result) =>
  report(name, { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 }, result);

// Builds show their own progress.
const builtParts = new Map();
function build(part) {
  if (!builtParts.has(part)) {
    builtParts.set(part, spawnSync('scripts/build.sh', [part], { stdio: 'inherit' }).status === 0);
  }
  if (builtParts.get(part)) return null;
  return report(`build ${part}`, { passed: 0, failed: 1 });
}

// A doctest program that dies counts as one failure more than it could tell of.
async function doctests(name, folder, env) {
  let total = { passed: 0, failed: 0 };
  const programs = readdirSync(folder).filter((file) => /^test_[a-z_]+$/.test(file)).sort();
  for (const program of programs) {
    const result = await run(`${name} ${program}`, `./${program}`, [], { cwd: folder, env });
    const said = /test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed/.exec(result.output);
    const count = { passed: Number(said?.[1] ?? 0), failed: Number(said?.[2] ?? 0) };
    if (!result.ok && count.failed === 0) count.failed = 1;
    total = add(total, report(`${name} ${program}`, count, result));
  }
  return total;
}

async function nodeTests(name, files, env = {}) {
  let total = { passed: 0, failed: 0 };
  for (const file of files) {
    const attempt = (/** @type {string} */ label) =>
      run(label, process.execPath, ['--test', '--test-reporter=tap', file], { env });
    let result = await attempt(`${name} ${file}`);
    // A browser or an office suite is a guest: what fails with it is looked at once more, and told.
    if (!result.ok && (env.BROWSER || isSlowTest(file))) {
      console.log(`  ↻ ${file} 没有通过，再试一次 / failed, tried once more; what it said: ${result.log}`);
      result = await attempt(`${name} ${file} again`);
    }
    const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(result.output)?.[1] ?? 0);
    const count = { passed: number('pass'), failed: number('fail') + number('cancelled') };
    if (!result.ok && count.failed === 0) count.failed = 1;
    const skipped = [...result.output.matchAll(/^\s*ok \d+ - (.*?) # SKIP ?(.*)$/gm)];
    total = add(total, report(env.BROWSER ? `${env.BROWSER}: ${file}` : file, count, result));
    for (const [, test, why] of skipped) console.log(`    – skipped ${test}: ${why}`);
  }
  return total;
}

const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });
// Tests that drive a whole browser or office suite.
const slowFolders = ['tests/web/', 'tests/office/', 'tests/embed/'];
const isSlowTest = (file) => slowFolders.some((folder) => file.startsWith(folder));
const isWasmTest = (file) => file.startsWith('tests/wasm/');

/** @type {Record<string, () => Promise<Count>>} */
const steps = {
  format: async () => asOne('clang-format',
    await run('clang-format', 'clang-format', ['--dry-run', '-Werror', ...list('*.cpp', '*.h')])),

  types: async () => {
    let total = { passed: 0, failed: 0 };
    for (const config of list('*tsconfig.json')) {
      const result = await run(`tsc ${config}`, 'node_modules/.bin/tsc', ['--noEmit', '-p', config]);
      total = add(total, asOne(`tsc ${config}`, result));
    }
    return total;
  },

  unit: async () => build('tests') ?? doctests('unit', 'build/native/tests'),

  wasm: async () => build('native') ?? build('wasm') ??
    nodeTests('wasm', list('tests/*.test.mjs').filter(isWasmTest)),

  build: async () => build('native') ?? build('wasm') ?? build('web') ?? build('package') ??
    nodeTests('build',
      list('tests/*.test.mjs').filter((file) => !isWasmTest(file) && !isSlowTest(file))),

  tidy: async () => build('native') ??
    asOne('clang-tidy',
      await run('clang-tidy', process.execPath, ['scripts/tidy.mjs'], { progress: true })),

  asan: async () => build('asan') ?? doctests('asan', 'build/asan/tests', {
    ASAN_OPTIONS: 'detect_leaks=1:strict_string_checks=1',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  }),

  web: async () => build('native') ?? build('wasm') ?? build('web') ?? build('package') ??
    nodeTests('web', list('tests/*.test.mjs').filter(isSlowTest)),

  browsers: async () => build('native') ?? build('wasm') ?? build('web') ?? build('package') ?? inBrowsers(),
};

// What runs beside Chromium each time. Policies, attacks by text and by messages, the examples for portals:
const trusted = ['form', 'frame', 'frame-services', 'inert'].map((name) => `tests/embed/${name}.test.mjs`);
// and whole working days, one file and no network, keeping, the same bytes and findings.
const everywhere = [...['wasm/browser', 'web/stories', 'web/offline', 'web/keep', 'web/kills'].map((name) => `tests/${name}.test.mjs`), ...trusted];
/** @type {Record<string, string[]>} */
const most = { chromium109: everywhere, firefox: [...everywhere, 'tests/embed/frameworks.test.mjs'], webkit: everywhere };

async function inBrowsers() {
  const pages = [...list('tests/web/*.test.mjs', 'tests/embed/*.test.mjs'), 'tests/wasm/browser.test.mjs'];
  let total = { passed: 0, failed: 0 };
  for (const browser of inAll ? ['chromium', ...Object.keys(most)] : Object.keys(most)) {
    total = add(total, await nodeTests(`browsers ${browser}`, inAll ? pages : most[browser], { KILLS: '3', BROWSER: browser }));
  }
  return total;
}

// What it finds is kept in build/logs; once fixed, the case belongs into tests/fuzz/corpus.
async function fuzz() {
  let total = { passed: 0, failed: 0 };
  for (const target of ['text', 'documents', 'edits', 'spelling', 'pictures', 'import_text', 'import_docx', 'import_zip',
    'import_html', 'import_markdown', 'import_json']) {
    const grown = `build/fuzz/corpus-${target}`;
    mkdirSync(grown, { recursive: true });
    total = add(total, asOne(`fuzz ${target}`, await run(`fuzz ${target}`,
      `build/fuzz/tests/fuzz_${target}`, ['-max_total_time=20', '-timeout=20', '-max_len=4096',
        `-artifact_prefix=${logs}/${target}-`,
        ...(existsSync(`tests/fuzz/${target}.dict`) ? [`-dict=tests/fuzz/${target}.dict`] : []),
        grown, `tests/fuzz/corpus/${target}`])));
  }
  return total;
}
const onRequest = { fuzz: async () => build('fuzz') ?? fuzz() };

mkdirSync(logs, { recursive: true });
const wanted = process.argv.slice(2).filter((word) => word !== '--all');
const unknown = wanted.filter((name) => !(name in steps) && !(name in onRequest));
if (unknown.length > 0) {
  console.error(`没有这个步骤 / no such step: ${unknown}; ${Object.keys({ ...steps, ...onRequest }).join(' ')}`);
  process.exit(2);
}

let total = { passed: 0, failed: 0 };
const times = [];
for (const [name, step] of Object.entries({ ...steps, ...onRequest })) {
  if (wanted.length > 0 ? !wanted.includes(name) : name in onRequest) continue;
  console.log(`▸ ${name}`);
  const begin = performance.now();
  total = add(total, await step());
  times.push(`${name} ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
console.log(`\n${times.join(' · ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
