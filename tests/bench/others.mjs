// Other tools on the same text in the same run, for scale. They are installed into build/bench when
// they are not there yet and are no dependency of the project.
//
//   node others.mjs FOLDER FILE
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, file] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'x.js'));
const text = readFileSync(file, 'utf8');
const megabytes = Buffer.byteLength(text) / 1e6;

const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
function speed(run) {
  let shortest = Infinity;
  let spent = 0;
  for (let i = 0; i < 2 || spent < 1500; i += 1) {
    const begin = clock();
    run();
    const ms = clock() - begin;
    shortest = Math.min(shortest, ms);
    spent += ms;
  }
  return megabytes / (shortest / 1000);
}

const tools = {
  zhlint() {
    const { run } = require('zhlint');
    return () => run(text, { rules: { preset: 'default' } });
  },
  'autocorrect-node': () => {
    const { format } = require('autocorrect-node');
    return () => format(text);
  },
  'markdown-it': () => {
    const markdown = require('markdown-it')();
    const paragraphs = text.replaceAll('\n', '\n\n'); // as its authors would write them
    return () => markdown.parse(paragraphs, {});
  },
};

const out = {};
for (const [name, load] of Object.entries(tools)) {
  try {
    out[name] = speed(load());
  } catch (error) {
    out[name] = String(error.message).split('\n')[0];
  }
}
console.log(JSON.stringify(out));
