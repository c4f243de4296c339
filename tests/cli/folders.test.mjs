// check of whole folders in one process: every file below them, answers in order, memory that does
// not grow with their number, a damaged file told and passed over.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { binary } from './tool.mjs';

const towns = ['清河镇', '双桥乡', '石门街道', '青山镇', '南湾乡'];
const works = ['修路', '架桥', '通水', '植树', '办学'];

/** A report of its own for each number: some clean, some not. @param {number} n */
function report(n) {
  const [town, work] = [towns[n % towns.length], works[(n >> 3) % works.length]];
  const parts = 3 + n % 5;
  return [`${town}2024年度工作总结`, `2024年，${town}围绕年初目标，抓好各项工作。现将有关情况总结如下：`,
    ...['一', '二', '三'].flatMap((number, i) => [`${number}、${work}工作第${number}阶段`,
      ...Array.from({ length: parts }, (_, k) => `第${k + 1}季度走访居民${n + 10 * k + 1}户，办结事项${k + 2}件${
        n % 4 === 0 && i === 1 && k === 1 ? '，，' : '，'}群众反映的问题逐一答复，责任到人，限期办结。`)]),
    `${town}人民政府`, '2024年12月20日', ''].join('\n');
}

/** @param {string} folder @param {number} count */
function write(folder, count) {
  for (let n = 0; n < count; ++n) {
    const below = path.join(folder, `第${n % 7 + 1}组`);
    mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, `${String(n).padStart(4, '0')}.txt`), report(n));
  }
}

/** Runs the tool and watches its memory. @param {string} cwd @param {string[]} args */
function run(cwd, ...args) {
  return new Promise((resolve) => {
    const child = spawn(binary, args, { cwd });
    const out = [];
    const err = [];
    let most = 0;
    const watch = setInterval(() => {
      try {
        const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        if (kilobytes) most = Number(kilobytes) / 1024;
      } catch { /* it is gone, or this is no Linux */ }
    }, 5);
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), megabytes: most });
    });
  });
}

/** A folder that goes away with the test. */
function folder(t) {
  const at = mkdtempSync(path.join(tmpdir(), 'wengao-'));
  t.after(() => rmSync(at, { recursive: true }));
  return at;
}

test('1,000 reports in one process: all answered in order, memory flat, the damaged one passed over', { timeout: 120_000 }, async (t) => {
  const at = folder(t);
  write(path.join(at, 'few'), 100);
  write(path.join(at, 'many'), 1000);
  writeFileSync(path.join(at, 'many/第3组/坏.docx'), 'PK\x03\x04 cut off');
  writeFileSync(path.join(at, 'many/第3组/~$0002.docx'), 'left by a word processor');
  writeFileSync(path.join(at, 'many/notes.pdf'), '%PDF-1.7');

  const few = await run(at, 'check', '--format', 'json', 'few');
  assert.equal(few.status, 1);
  const many = await run(at, 'check', '--format', 'json', 'many');
  assert.equal(many.status, 2);
  const files = JSON.parse(many.out);
  assert.equal(files.length, 1000);
  const names = files.map(({ file }) => file);
  assert.deepEqual(names, [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  assert.match(many.err, /坏\.docx：/);
  assert.match(many.err, /共 1001 个文件：\d+ 个有问题，\d+ 个没有问题，1 个没有读成/);
  assert.doesNotMatch(many.err, /~\$|pdf/);
  // The answer to a file does not depend on the company it is checked in.
  for (const file of names.slice(0, 3)) {
    const alone = await run(at, 'check', '--format', 'json', file);
    assert.deepEqual(JSON.parse(alone.out), files.filter((each) => each.file === file));
  }
  if (few.megabytes > 0) {
    assert.ok(many.megabytes < 1.25 * few.megabytes + 8, `${few.megabytes} MB → ${many.megabytes} MB`);
  }
});

test('text and SARIF of many files are those of each, one after another', { timeout: 60_000 }, async (t) => {
  const at = folder(t);
  write(path.join(at, 'a'), 9);
  const list = JSON.parse((await run(at, 'check', '--format', 'json', 'a')).out).map(({ file }) => file);
  assert.equal(list.length, 9);
  let text = '';
  const results = [];
  for (const file of list) {
    text += (await run(at, 'check', file)).out;
    results.push(...JSON.parse((await run(at, 'check', '--format', 'sarif', file)).out).runs[0].results);
  }
  assert.ok(results.length > 0);
  const together = await run(at, 'check', 'a', '-o', 'all.txt');
  assert.equal(together.out, '');
  assert.equal(readFileSync(path.join(at, 'all.txt'), 'utf8'), text);
  assert.deepEqual(JSON.parse((await run(at, 'check', '--format', 'sarif', 'a')).out).runs[0].results, results);
  assert.equal((await run(at, 'check', '--quiet', 'a')).err, '');
});

test('a folder without reports, and an output that cannot be written, are told', { timeout: 60_000 }, async (t) => {
  const at = folder(t);
  mkdirSync(path.join(at, 'empty/.hidden'), { recursive: true });
  writeFileSync(path.join(at, 'empty/.hidden/a.txt'), report(0));
  const { status, err } = await run(at, 'check', 'empty');
  assert.equal(status, 2);
  assert.match(err, /empty/);
  write(path.join(at, 'a'), 2);
  assert.equal((await run(at, 'check', 'a', '-o', 'absent/all.txt')).status, 2);
});

test('--fix mends every text of a folder, on all cores, and says so in order', { timeout: 60_000 }, async (t) => {
  const at = folder(t);
  write(path.join(at, 'a'), 90);
  const word = await run(at, 'convert', 'a/第1组/0000.txt', '-o', 'a/第1组/报告.docx');
  assert.equal(word.status, 0, word.err);
  const before = readFileSync(path.join(at, 'a/第1组/报告.docx'));
  const { status, out, err } = await run(at, 'check', '--fix', '--format', 'json', 'a');
  assert.equal(status, 1);
  for (let n = 0; n < 90; ++n) {
    assert.doesNotMatch(readFileSync(path.join(at, `a/第${n % 7 + 1}组/${String(n).padStart(4, '0')}.txt`), 'utf8'), /，，/);
  }
  const told = [...err.matchAll(/^(\S+\.txt)：已修改 (\d+) 处$/gm)].map(([, file, count]) => [file, Number(count)]);
  assert.deepEqual(told.map(([file]) => file), JSON.parse(out).map(({ file }) => file).filter((file) => file.endsWith('.txt')));
  assert.ok(told.filter(([, count]) => count > 0).length >= 20);
  assert.match(err, /报告\.docx：不是文本，没有修改/);
  assert.ok(readFileSync(path.join(at, 'a/第1组/报告.docx')).equals(before));
  const again = JSON.parse((await run(at, 'check', '--format', 'json', 'a')).out);
  assert.deepEqual(JSON.parse(out), again, 'what is told is what is left');
});

test('a page for a folder has every file; it grows on the disk, not in memory', { timeout: 60_000 }, async (t) => {
  const at = folder(t);
  write(path.join(at, 'few'), 60);
  write(path.join(at, 'many'), 600);
  const few = await run(at, 'check', 'few', '--format', 'html', '-o', 'few.html');
  const many = await run(at, 'check', 'many', '--format', 'html', '-o', 'many.html');
  assert.deepEqual([few.status, many.status], [1, 1]);
  const page = readFileSync(path.join(at, 'many.html'), 'utf8');
  assert.equal(page.match(/<h1>/g).length, 600);
  assert.equal(page.match(/<body>|<\/body>|<!DOCTYPE html>/gi).length, 3);
  const alone = (await run(at, 'check', 'many/第1组/0000.txt', '--format', 'html')).out;
  const body = (html) => /<body>([\s\S]*)<\/body>/.exec(html)[1];
  assert.ok(page.includes(body(alone)));
  if (few.megabytes > 0) {
    assert.ok(many.megabytes < 1.25 * few.megabytes + 8, `${few.megabytes} MB → ${many.megabytes} MB`);
  }
});
