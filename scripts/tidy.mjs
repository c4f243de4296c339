// clang-tidy over core/, only where something changed: an answer is kept under the hash of all the
// file reads of this project (as the native build recorded it), its flags and .clang-tidy.
// Prints findings and "tidy: N clean, N with findings".
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = realpathSync('.');
const build = 'build/native';
const cache = 'build/tidy';

// Object file → the project's files it was made of.
function dependencies() {
  const text = execFileSync('ninja', ['-C', build, '-t', 'deps'], {
    encoding: 'utf8', maxBuffer: 1 << 28,
  });
  const map = new Map();
  let files = [];
  for (const line of text.split('\n')) {
    const object = /^(\S+): #deps/.exec(line);
    if (object) map.set(object[1], (files = []));
    else if (line.startsWith('    ')) {
      const file = path.resolve(build, line.trim());
      if (file.startsWith(`${root}/core/`)) files.push(file);
    }
  }
  return map;
}

const hashes = new Map();
function hashOf(file) {
  if (!hashes.has(file)) {
    hashes.set(file, createHash('sha256').update(readFileSync(file)).digest('hex'));
  }
  return hashes.get(file);
}

function keyOf(command, files) {
  const key = createHash('sha256').update(readFileSync('.clang-tidy')).update(command);
  for (const file of [...files].sort()) key.update(file.slice(root.length)).update(hashOf(file));
  return key.digest('hex');
}

function check(file) {
  return new Promise((resolve) => {
    // The recorded flags are GCC's; one of them clang does not know.
    const args = ['-p', build, '--quiet', '--extra-arg=-Wno-unknown-warning-option', file];
    execFile('clang-tidy', args, { maxBuffer: 1 << 26 },
      (error, stdout) => resolve(error ? stdout || String(error) : ''));
  });
}

mkdirSync(cache, { recursive: true });
const recorded = dependencies();
const commands = JSON.parse(readFileSync(`${build}/compile_commands.json`, 'utf8'))
  .filter(({ file }) => file.startsWith(`${root}/core/`));
let clean = 0;
let bad = 0;
const waiting = [];
for (const { file, command } of commands) {
  const object = / -o (\S+)/.exec(command)?.[1] ?? '';
  const key = keyOf(command.replaceAll(root, ''), recorded.get(object) ?? [file]);
  if (existsSync(`${cache}/${key}`)) clean++;
  else waiting.push({ file, key });
}

const total = waiting.length;
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const findings = await check(next.file);
    if (findings === '') {
      writeFileSync(`${cache}/${next.key}`, '');
      clean++;
    } else {
      console.log(findings.trimEnd());
      bad++;
    }
    const left = waiting.length;
    if (left > 0 && left % 20 === 0) console.log(`  ${total - left}/${total}`);
  }
}
await Promise.all(Array.from({ length: os.availableParallelism?.() ?? os.cpus().length }, work));
console.log(`tidy: ${clean} clean, ${bad} with findings`);
process.exit(bad === 0 ? 0 : 1);
