// What the README says is true: its paths exist, its commands run, its table names every folder.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const binary = process.env.WENGAO_BIN ?? join(root, 'build/native/wengao');

test('every file the README links to or names exists', () => {
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map((m) => m[1]);
  const named = [...readme.matchAll(/`((?:core|wasm|web|tests)\/[\w/.]+)`/g)].map((m) => m[1]);
  assert.ok(links.length > 5 && named.length > 10);
  for (const path of [...links, ...named]) assert.ok(existsSync(join(root, path)), path);
});

test('the table of folders is complete', () => {
  const folders = readdirSync(join(root, 'core'), { withFileTypes: true }).filter((e) => e.isDirectory());
  for (const { name } of folders) assert.match(readme, new RegExp(`\\| \`core/${name}\` \\|`), name);
});

test('the commands of the README run as shown', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [block] = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map((m) => m[1]);
  const commands = block.split('\n').filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
  assert.ok(commands.length >= 5);
  for (const command of commands) {
    const done = spawnSync('bash', ['-c', `wengao() { "${binary}" "$@"; }; ${command}`], { cwd: folder });
    assert.ok(done.status === 0 || (done.status === 1 && command.includes('check')),
      `${command}: ${done.status} ${done.stderr}`);
  }
  const docx = readFileSync(join(folder, 'b.docx'));
  assert.equal(docx.subarray(0, 2).toString(), 'PK');
  assert.match(execFileSync(binary, ['outline', join(folder, 'b.txt')]).toString(), /12\.6万元/);
});
