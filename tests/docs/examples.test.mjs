// The examples in the READMEs of the folders: the files they show, the commands, and what these print.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.WENGAO_BIN ?? join(root, 'build/native/wengao');

/** The files shown, and each command with the lines under it. @param {string} readme */
function examplesIn(readme) {
  const files = [...readme.matchAll(/```text (\S+)\n([\s\S]*?)```/g)].map(([, name, text]) => ({ name, text }));
  const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, text]) => text);
  const commands = blocks.flatMap((block) => block.split(/^\$ /m).slice(1)).map((part) => {
    const end = part.indexOf('\n');
    return { command: part.slice(0, end), output: part.slice(end + 1) };
  });
  return { files, commands };
}

for (const folder of ['core/facts', 'core/similar']) {
  test(`the commands of ${folder}/README.md print what it shows`, (t) => {
    const { files, commands } = examplesIn(readFileSync(join(root, folder, 'README.md'), 'utf8'));
    assert.ok(files.length >= 1 && commands.length >= 2, `${files.length} files, ${commands.length} commands`);
    const place = mkdtempSync(join(tmpdir(), 'wengao-'));
    t.after(() => rmSync(place, { recursive: true }));
    for (const { name, text } of files) writeFileSync(join(place, name), text);
    for (const { command, output } of commands) {
      const done = spawnSync('bash', ['-c', `wengao() { "${binary}" "$@"; }; ${command}`], { cwd: place });
      assert.equal(done.stderr.toString(), '', command);
      assert.equal(done.stdout.toString().replaceAll('\r', '').trim(), output.trim(), command);
    }
  });
}
