// The built page runs in Chromium 109, the last one for Windows 7: no later syntax, no later functions.
// (The tests of pages run there too: ./test browsers.) And what runs in Node runs in 18, Debian 12's own.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';

const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../build/web');
const floor = ['chrome109', 'firefox115', 'safari16.4'];

// What the language has since then and is tempting. [\w$]+ before the dot, so that a method of ours with such a
// name would have to be of another.
const laterWords = [
  /\.(?:toSorted|toReversed|toSpliced)\(/, /\bObject\.groupBy\b/, /\bMap\.groupBy\b/, /\bPromise\.(?:withResolvers|try)\b/,
  /\bArray\.fromAsync\b/, /\bAbortSignal\.any\b/, /\.(?:isWellFormed|toWellFormed)\(/, /\bSet\.prototype\.union\b/,
  /\bIterator\.(?:from|prototype)\b/, /\bRegExp\.escape\b/, /\bUint8Array\.fromBase64\b/, /\.toBase64\(/,
];
const laterInBrowsers = [
  ...laterWords, /\bURL\.(?:canParse|parse)\b/, /\bIntl\.DurationFormat\b/, /\.(?:showPopover|togglePopover)\(/, /\bstartViewTransition\b/,
  /\bscheduler\.yield\b/, /\bcaretPositionFromPoint\(/, /\/v;|\/[gimsuy]*v[gimsuy]*\.(?:test|exec)\(/,
];
// (tsc sees to the folders it checks; the tests are not among them.)
const laterInNode = [
  ...laterWords, /\bimport\.meta\.(?:dirname|filename)\b/, /\bcrc32\b.*'node:zlib'/, /\bglobSync\b/, /'node:sqlite'/,
];

const scripts = () => [...['app.js', 'worker.js', 'sw.js'], ...readdirSync(path.join(built, 'parts')).map((name) => `parts/${name}`)]
  .filter((name) => name.endsWith('.js')).map((name) => [name, readFileSync(path.join(built, name), 'utf8')]);

describe('the floor of browsers', { skip: existsSync(path.join(built, 'app.js')) ? false : 'build/web is not built' }, () => {
  it('has nothing in its syntax that would have to be made older', async () => {
    for (const [name, code] of scripts()) {
      const [now, old] = await Promise.all(['esnext', floor].map((target) => transform(code, { target, minifySyntax: false })));
      assert.ok(old.code === now.code, name);
    }
    const { code } = await transform('class A { static { f(); } }', { target: 'es2020' });
    assert.doesNotMatch(code, /static \{/, 'such a comparison sees something');
  });

  it('calls no function that came later', () => {
    for (const [name, code] of scripts()) {
      for (const pattern of laterInBrowsers) {
        const found = pattern.exec(code);
        // The editor's library asks whether there is one before it calls it.
        const asked = found && code.slice(Math.max(0, found.index - 200), found.index).includes(found[0].replace(/[.(]/g, ''));
        assert.ok(!found || asked, `${name}: …${code.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 40)}…`);
      }
    }
  });
});

describe('the floor of Node', () => {
  it('is asked for nothing that came later', () => {
    const root = path.join(built, '../..');
    for (const folder of ['scripts', 'tests', 'wasm', 'web/docs', 'web/package']) {
      for (const name of readdirSync(path.join(root, folder), { recursive: true }).map(String)) {
        if (!name.endsWith('.mjs') || name.includes('node_modules') || name === 'build/floor.test.mjs') continue;
        const code = readFileSync(path.join(root, folder, name), 'utf8');
        for (const pattern of laterInNode) assert.doesNotMatch(code, pattern, `${folder}/${name}`);
      }
    }
  });
});
