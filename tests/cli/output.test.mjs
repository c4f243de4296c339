// Where the tool writes to.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { constants, lstatSync, openSync, readSync, readdirSync, symlinkSync } from 'node:fs';
import { test } from 'node:test';

import { workplace } from './tool.mjs';

const report = '柳河镇2024年工作总结\n今年完成了各项任务。\n';

test('a pipe is written to and stays a pipe, as a device does', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  execFileSync('mkfifo', [w.at('pipe.txt')]);
  const pipe = openSync(w.at('pipe.txt'), constants.O_RDWR | constants.O_NONBLOCK);
  for (const args of [['convert', 'a.txt', '-o', 'pipe.txt'], ['check', '--format', 'json', 'a.txt', '-o', 'pipe.txt']]) {
    const { signal, err } = w.run(args);
    assert.equal(signal, null, err);
    assert.ok(lstatSync(w.at('pipe.txt')).isFIFO());
    const bytes = Buffer.alloc(65536);
    assert.match(bytes.toString('utf8', 0, readSync(pipe, bytes)), /柳河镇|a\.txt/);
  }
});

test('a link stays a link: the file behind it is written', (t) => {
  const w = workplace(t);
  w.write('a.txt', report);
  w.write('b.txt', 'old');
  symlinkSync('b.txt', w.at('link.txt'));
  const { status, err } = w.run(['convert', 'a.txt', '-o', 'link.txt']);
  assert.equal(status, 0, err);
  assert.ok(lstatSync(w.at('link.txt')).isSymbolicLink());
  assert.match(w.read('b.txt').toString(), /柳河镇2024年工作总结/);
  assert.deepEqual(readdirSync(w.at('')).filter((name) => name.endsWith('.tmp')), []);
});
