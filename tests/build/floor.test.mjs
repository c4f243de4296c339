// The built page runs in Chromium 109, the last one for Windows 7: no later syntax, no later functions.
// (The tests of pages run there too: ./test browsers.)
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { transform } from 'esbuild';

const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../build/web');
const floor = ['chrome109', 'firefox115', 'safari16.4'];

// What came after Chromium 109 and is tempting. [\w$]+ before the dot, so that a method of ours with such a
// name would have to be of another.
const later = [
  /\.(?:toSorted|toReversed|toSpliced)\(/, /\bObject\.groupBy\b/, /\bMap\.groupBy\b/, /\bPromise\.(?:withResolvers|try)\b/,
  /\bArray\.fromAsync\b/, /\bAbortSignal\.any\b/, /\bURL\.(?:canParse|parse)\b/, /\.(?:isWellFormed|toWellFormed)\(/,
  /\bSet\.prototype\.union\b/, /\bIntl\.DurationFormat\b/, /\.(?:showPopover|togglePopover)\(/, /\bstartViewTransition\b/,
  /\bscheduler\.yield\b/, /\bIterator\.(?:from|prototype)\b/, /\bRegExp\.escape\b/, /\bUint8Array\.fromBase64\b/, /\.toBase64\(/,
  /\bcaretPositionFromPoint\(/, /\/v;|\/[gimsuy]*v[gimsuy]*\.(?:test|exec)\(/,
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
      for (const pattern of later) {
        const found = pattern.exec(code);
        // The editor's library asks whether there is one before it calls it.
        const asked = found && code.slice(Math.max(0, found.index - 200), found.index).includes(found[0].replace(/[.(]/g, ''));
        assert.ok(!found || asked, `${name}: …${code.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 40)}…`);
      }
    }
  });
});
