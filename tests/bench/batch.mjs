// 1,000 reports checked from the command line in one process: how near their throughput comes to the rate
// of one core times the cores. On a busy machine elapsed times say nothing, unless it goes before all others
// (`chrt -f 10 node …`, as root); processor time then still says what working side by side costs.
//
//   node tests/bench/batch.mjs elapsed|processor
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { generate } from './generate.mjs';

const kReports = 1000;
const folder = path.resolve('build/bench/reports');
const tool = path.resolve('build/native/wengao');

mkdirSync(folder, { recursive: true });
let bytes = 0;
for (let n = 0; n < kReports; n += 1) {
  const text = generate(6000, n + 1);
  bytes += Buffer.byteLength(text);
  writeFileSync(path.join(folder, `${n}.txt`), text);
}

/** The seconds a check of the folder takes, the shortest of three. @param {string} before what the command begins with */
function seconds(before) {
  const command = `TIMEFORMAT='%R %U %S'; time ${before} '${tool}' check --quiet --format json -o /dev/null '${folder}'`;
  const runs = Array.from({ length: 3 }, () => {
    const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    const [elapsed, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
    return process.argv[2] === 'processor' ? user + system : elapsed;
  });
  return Math.min(...runs);
}

const cores = process.argv[2] === 'processor' ? 1 : availableParallelism();
const [all, one] = [seconds(''), seconds('taskset -c 0')];
console.log(JSON.stringify({ share: one / (all * cores), megabytesPerSecond: bytes / 1e6 / all }));
