// Runs the command line tool in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const binary = process.env.WENGAO_BIN ?? join(root, 'build/native/wengao');

/** A folder that goes away with the test, and the tool run inside it. */
export function workplace(t) {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return {
    write(name, content) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name) => readFileSync(join(folder, name)),
    at: (name) => join(folder, name),
    /** The same with a limit of seconds of the processor. */
    limited(seconds, args) {
      const done = spawnSync('bash', ['-c', `ulimit -t ${seconds}; exec "$0" "$@"`, binary, ...args], { cwd: folder, maxBuffer: 1 << 28 });
      return { status: done.status, signal: done.signal, out: done.stdout.toString(), err: done.stderr.toString() };
    },
    run(args, input) {
      const done = spawnSync(binary, args, { cwd: folder, input, maxBuffer: 1 << 28 });
      return { status: done.status, signal: done.signal, out: done.stdout.toString(), err: done.stderr.toString() };
    },
  };
}
