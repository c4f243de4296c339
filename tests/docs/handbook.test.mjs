// The handbook: its links lead somewhere, its reference is whole, its examples run. Those for a browser
// are run by tests/embed/handbook.test.mjs.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';
import { everything } from '../../web/docs/build.mjs';
import { declaredIn } from '../../web/docs/reference.mjs';
import { policy } from '../../web/examples/serve.mjs';
import { install, packed, skip as notPacked } from '../package/installed.mjs';
import { commandsIn, examples, root, shown } from './handbook.mjs';

const site = everything();
const binary = process.env.WENGAO_BIN ?? path.join(root, 'build/native/wengao');

test('every link leads to a page and a place of the handbook, none elsewhere', () => {
  const pages = { ...site, 'rules.html': '' };
  for (const [name, html] of Object.entries(site).filter(([each]) => each.endsWith('.html'))) {
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
    assert.ok(links.length > 10, name);
    for (const link of links) {
      const [page, place] = link.split('#');
      assert.ok(page === '' || page in pages, `${name}: ${link}`);
      if (place) assert.ok(pages[page || name].includes(`id="${place}"`), `${name}: ${link}`);
    }
    assert.doesNotMatch(html, /<script|style="|\{\{/, `${name} needs nothing inline`);
  }
});

test('the reference has every name that is declared, with what is said of it', () => {
  const files = ['wasm/api', 'wasm/lines', 'wasm/files', 'wasm/answers', 'web/component/editor', 'web/frame/client'];
  for (const file of files) {
    const source = readFileSync(path.join(root, `${file}.d.ts`), 'utf8');
    const names = [...source.matchAll(/^export (?:interface|type|class|const|function) (\w+)/gm)].map((match) => match[1]);
    assert.ok(names.length >= 3, file);
    assert.deepEqual(declaredIn(source).map(({ name }) => name), names, file);
    for (const name of names) assert.ok(site['api.html'].includes(`<section id="${name}">`), name);
  }
  assert.match(site['api.html'], /Names the paragraph as long as it lives/);
});

test('every example is of a kind that is run', () => {
  const run = ({ guide, language, file }) => language === 'console' || /\.(?:mjs|mjs\.out|json|cpp)$/.test(file)
    || /^(?:first|form|frame)\//.test(file) || file === 'Content-Security-Policy' || (guide === 'frame' && language === 'html');
  assert.deepEqual(examples.filter((one) => !run(one)), []);
  assert.ok(examples.length > 15);
});

test('the policies are those of the servers', () => {
  const directives = (text) => text.trim().split(/;\s*/);
  assert.deepEqual(directives(shown('page', 'Content-Security-Policy')), directives(contentSecurityPolicy));
  const wanted = directives(shown('form', 'Content-Security-Policy'));
  assert.deepEqual(wanted, policy.slice(0, wanted.length));
  const frame = readFileSync(path.join(root, 'web/frame/frame.html'), 'utf8');
  const meta = examples.find(({ guide, file }) => guide === 'frame' && !file);
  assert.ok(frame.includes(meta.text.replace(/content=.*/s, 'content=""')), 'the place where origins are named');
});

/** Runs a command that stays until the test is over. @returns {Promise<string>} the address it prints */
async function started(t, command, cwd) {
  const child = spawn('bash', ['-c', `exec ${command}`], { cwd });
  t.after(() => child.kill());
  return String(await new Promise((resolve) => { child.stdout.once('data', resolve); })).trim();
}

for (const guide of ['batch', 'profile']) {
  test(`${guide}: the commands run as shown`, { skip: existsSync(binary) ? false : 'the tool is not built' }, (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const { text, file } of examples.filter((one) => one.guide === guide && one.language === 'json')) {
      writeFileSync(path.join(folder, file), text);
    }
    const commands = commandsIn(guide);
    assert.ok(commands.length >= 2);
    for (const command of commands) {
      const { status, stderr } = spawnSync('bash', ['-c', `wengao() { "${binary}" "$@"; }; ${command}`], { cwd: folder, encoding: 'utf8' });
      assert.ok(status === 0 || (status === 1 && command.includes('check')), `${command}: ${status} ${stderr}`);
    }
    if (guide === 'profile') {
      const { stdout } = spawnSync(binary, ['check', '--profile', 'profile.json', 'a.txt'], { cwd: folder, encoding: 'utf8' });
      assert.match(stdout, /发展改革委/);
      assert.doesNotMatch(stdout, /【布署】/, 'the name of a place');
    } else {
      assert.match(readFileSync(path.join(folder, '报告/一季度/a.txt'), 'utf8'), /12\.6万元/, '--fix has written it');
      for (const name of ['all.json', 'all.sarif', 'all.html']) assert.match(readFileSync(path.join(folder, name), 'utf8'), /12、6/, name);
    }
  });
}

test('the scripts for Node print what is shown', { skip: notPacked, timeout: 60_000 }, (t) => {
  const place = install();
  t.after(() => place.remove());
  const scripts = examples.filter(({ file }) => file.endsWith('.mjs'));
  assert.ok(scripts.length >= 2);
  for (const { guide, file, text } of scripts) {
    place.write(file, text);
    assert.equal(place.run(file), shown(guide, `${file}.out`), file);
  }
});

test('ten minutes begin as shown: installed, and the first example is there', { skip: notPacked, timeout: 60_000 }, async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [get, start] = commandsIn('index');
  const { status, stderr } = spawnSync('bash', ['-c', get.replace(`/下载/${path.basename(packed)}`, packed)],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' } });
  assert.equal(status, 0, stderr);
  const page = await fetch(await started(t, start, folder));
  assert.match(await page.text(), /<wengao-editor/);
});

test('the service is started and asked as shown', { skip: notPacked, timeout: 60_000 }, async (t) => {
  const place = install();
  t.after(() => place.remove());
  const [start, ask] = commandsIn('service');
  place.write('a.txt', '走访居民38户，，办结事项21件。');
  const url = await started(t, start.replace('--port 8787', '--port 0'), place.folder);
  const { stdout, status } = spawnSync('bash', ['-c', ask.replace('http://127.0.0.1:8787/', url)], { cwd: place.folder, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.ok(JSON.parse(stdout).findings.some(({ text }) => text === '，，'), stdout);
});

for (const { file, text } of examples.filter((one) => one.language === 'cpp')) {
  test(`${file} compiles`, () => {
    const compiler = ['g++', 'clang++'].find((name) => spawnSync(name, ['--version']).status === 0);
    const { status, stderr } = spawnSync(compiler, ['-std=c++20', '-fsyntax-only', '-fno-exceptions', '-fno-rtti', '-Wall', '-Wextra', '-Werror',
      `-I${root}`, '-x', 'c++', '-'], { input: text, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
}
