// The contract with those who use the package: what it exports, every name that is declared, the element,
// the messages of the frame. contract.json holds what was promised; a test compares. What a name means
// to a compiler, tests/package/use.ts holds.
//
//   node web/package/contract.mjs            says what differs
//   node web/package/contract.mjs --write    writes down what is new; that something is gone only under
//                                            a new major version (0.x: a new minor one)
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { declaredIn } from '../docs/reference.mjs';
import { events, kVersion, services, verbs } from '../frame/protocol.js';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), 'utf8');
const written = 'web/package/contract.json';

const declarations = {
  wengao: ['wasm/api', 'wasm/lines', 'wasm/files', 'wasm/answers'], editor: ['web/component/editor'], frame: ['web/frame/client'],
};

/** The names a declaration consists of, and the words it may be. @param {string} text @returns {string[]} */
function partsOf(text) {
  const bare = text.replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
  const names = [...bare.matchAll(/(?:^|[{;,(])\s*(?:readonly )?(\w+)\??(?=[:(<])/gm)].map((match) => match[1]);
  const words = [...bare.matchAll(/'[^'\n]+'/g)].map(([word]) => word);
  return [...new Set([...names, ...words])];
}

/** All that is promised, a line each. @returns {{ version: string, promised: string[] }} */
export function contract() {
  /** @type {string[]} */
  const promised = [];
  const { version, exports } = JSON.parse(read('web/package/package.json'));
  for (const name of Object.keys(exports)) promised.push(`export ${name}`);
  for (const [module, files] of Object.entries(declarations)) {
    for (const { name, text } of files.flatMap((file) => declaredIn(read(`${file}.d.ts`)))) {
      promised.push(`${module}: ${name}`, ...partsOf(text).map((part) => `${module}: ${name}: ${part}`));
    }
  }
  // The element: what its guide names, which another test compares with the code.
  const guide = read('web/component/README.md');
  const [table] = /\| attribute \| what \|\n[\s\S]*?\n\n/.exec(guide) ?? [''];
  for (const [names] of table.matchAll(/^\| (`[^|]+) \|/gm)) {
    for (const [, name] of names.split('|')[1].matchAll(/`([\w-]+)`/g)) promised.push(`element: attribute ${name}`);
  }
  const sources = ['shell', 'list', 'editor'].map((name) => read(`web/component/${name}.js`)).join('\n');
  for (const [, name] of sources.matchAll(/h\('slot', \{ name: '([\w-]+)'/g)) promised.push(`element: slot ${name}`);
  for (const [, name] of sources.matchAll(/part: '([\w-]+)'/g)) promised.push(`element: part ${name}`);
  for (const [name] of guide.matchAll(/--wengao-\w[\w-]*/g)) promised.push(`element: style ${name}`);
  for (const [kind, shapes] of Object.entries({ verb: verbs, service: services })) {
    for (const [name, { needed = {}, may = {} }] of Object.entries(shapes)) {
      const fields = [...Object.keys(needed), ...Object.keys(may).map((field) => `${field}?`)];
      promised.push(`frame ${kVersion}: ${kind} ${name}(${fields.join(', ')})`);
    }
  }
  for (const event of events) promised.push(`frame ${kVersion}: event ${event}`);
  return { version, promised: [...new Set(promised)] };
}

/** @param {{ promised: string[] }} before @param {{ promised: string[] }} now */
export function difference(before, now) {
  const [old, fresh] = [new Set(before.promised), new Set(now.promised)];
  return { gone: before.promised.filter((line) => !fresh.has(line)), added: now.promised.filter((line) => !old.has(line)) };
}

/** Whether a version may break what another promised. @param {string} before @param {string} now */
export function mayBreak(before, now) {
  const [[oldMajor, oldMinor], [major, minor]] = [before, now].map((version) => version.split('.').map(Number));
  return major > oldMajor || (major === 0 && minor > oldMinor);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const now = contract();
  const write = process.argv.includes('--write');
  const before = JSON.parse(read(written));
  const { gone, added } = difference(before, now);
  for (const line of gone) console.log(`- ${line}`);
  for (const line of added) console.log(`+ ${line}`);
  const broken = gone.length > 0 && !mayBreak(before.version, now.version);
  if (write && !broken) writeFileSync(path.join(root, written), `${JSON.stringify(now, null, 1)}\n`);
  if (broken) console.error(`${now.version} breaks what ${before.version} promised`);
  process.exitCode = broken || (added.length > 0 && !write) ? 1 : 0;
}
