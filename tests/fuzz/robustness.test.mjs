// Bad and enormous input through the command line tool, as a user would give it: a document or a
// clear message, never a crash, within bounded time and memory.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostile } from '../bench/generate.mjs';

const tool = new URL('../../build/native/wengao', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'wengao-robust-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const skip = existsSync(tool) ? false : 'build/native/wengao is not built';

// Processor time, not elapsed: the machine may be busy. Address space is limited as well, so that a
// quadratic buffer fails at once.
const SECONDS = 20;
const KILOBYTES = 3_000_000;

function file(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
/** Runs one verb and gives what came back; dies of neither a signal nor the limits. */
function run(...args) {
  const script = `ulimit -t ${SECONDS} -v ${KILOBYTES}; exec "$0" "$@"`;
  const done = spawnSync('bash', ['-c', script, tool, ...args],
    { maxBuffer: 1 << 30, timeout: 300_000 });
  assert.equal(done.signal, null, `${args[0]} died of ${done.signal}`);
  assert.ok([0, 1, 2].includes(done.status), `${args[0]} ended with ${done.status}`);
  return { status: done.status, out: done.stdout, err: done.stderr.toString() };
}
/** Every verb gives a document. */
function taken(path) {
  for (const verb of ['outline', 'check', 'figures']) {
    const { status, out, err } = run(verb, '--format', 'json', path);
    assert.ok(status <= 1, `${verb}: ${err}`);
    assert.ok(Array.isArray(JSON.parse(out)), verb);
  }
  const made = join(folder, 'out.docx');
  assert.equal(run('convert', path, '-o', made).status, 0);
}
/** Every verb refuses with a sentence that names the file. */
function refused(path) {
  for (const verb of ['outline', 'check', 'figures']) {
    const { status, err } = run(verb, path);
    assert.equal(status, 2, verb);
    assert.ok(err.includes(path) && err.trim().length > path.length + 5, `${verb}: ${err}`);
  }
}

test('an empty file is refused by name', { skip }, () => refused(file('empty.txt', '')));

test('a file that is not there is refused by name', { skip }, () => refused(join(folder, 'none.txt')));

test('binary files are refused by name', { skip }, () => {
  const noise = Buffer.from(Array.from({ length: 65536 }, (_, i) => (i * 2654435761) >>> 13 & 255));
  refused(file('noise.bin', noise));
  refused(file('picture.png', Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise])));
  refused(file('old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise])));
});

test('100 MB are refused with the limit', { skip }, () => {
  const path = file('large.txt', Buffer.alloc(100 << 20, '甲乙丙丁，戊己庚辛。\n'));
  refused(path);
  assert.match(run('check', path).err, /MB/);
  rmSync(path);
});

test('lone surrogates become a document', { skip }, () => {
  taken(file('surrogates.txt', Buffer.from('fffe00d8414e00dc0a0000d800d84e4e0a00', 'hex')));
});

test('control characters and broken UTF-8 never crash', { skip }, () => {
  const path = file('broken.txt', Buffer.concat([Buffer.from('一、甲乙丙丁\n工作'),
    Buffer.from([0xe4, 0xb8, 0x0a, 0xf0, 0x9f, 0xff, 0x0a, 0x01, 0x02, 0x7f]), Buffer.from('总结\n')]));
  const { status } = run('check', path);
  assert.ok(status <= 2);
});

test('one line of 5,000,000 characters becomes a document', { skip, timeout: 900_000 }, () => {
  const sentence = '全镇共排查隐患57处，其中道路38处，房屋19处；一是压实责任,二是补齐短板。';
  const path = file('line.txt', sentence.repeat(Math.ceil(5_000_000 / sentence.length)).slice(0, 5_000_000));
  for (const verb of ['outline', 'check', 'figures']) {
    const { status, out } = run(verb, '--format', 'json', path);
    assert.ok(status <= 1, verb);
    assert.ok(out.length > 1000, verb);
  }
  const made = join(folder, 'line.docx');
  assert.equal(run('convert', path, '-o', made).status, 0);
  assert.ok(statSync(made).size > 1000);
});

test('texts meant to be slow become documents', { skip, timeout: 900_000 }, () => {
  for (const [name, text] of Object.entries(hostile(300_000))) {
    taken(file('hostile.txt', text));
    assert.ok(readFileSync(join(folder, 'hostile.txt')).length > 0, name);
  }
});
