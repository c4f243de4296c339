// What was promised to those who use the package is kept: names, the element, messages, types, stored
// documents.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { contract, difference, mayBreak } from '../../web/package/contract.mjs';
import { install, root, skip } from './installed.mjs';

/** @type {ReturnType<typeof install>} */
let place;
before(() => { if (!skip) place = install(); });
after(() => place?.remove());

const written = JSON.parse(readFileSync(path.join(root, 'web/package/contract.json'), 'utf8'));
const now = contract();

test('nothing that was promised is gone, unless the version says so', () => {
  assert.ok(written.promised.length > 400);
  const { gone } = difference(written, now);
  if (!mayBreak(written.version, now.version)) assert.deepEqual(gone, [], 'node web/package/contract.mjs says what');
  for (const part of ['export ./editor', 'wengao: Doc: applyFix', 'editor: Services: takeExport', "wengao: Kind: 'heading'",
    'element: attribute strict', 'element: slot toolbar', 'frame 1: verb open(source, options?)', 'frame 1: event findings', 'frame 1: service save(text, id)']) {
    assert.ok(written.promised.includes(part), part);
  }
});

test('only a new major version may break: below 1.0 a new minor one', () => {
  assert.deepEqual([['0.1.0', '0.1.9'], ['0.1.0', '0.2.0'], ['1.2.0', '1.3.0'], ['1.2.0', '2.0.0']].map(([a, b]) => mayBreak(a, b)),
    [false, true, false, true]);
  assert.deepEqual(difference({ promised: ['a', 'b'] }, { promised: ['b', 'c'] }), { gone: ['a'], added: ['c'] });
});

test('a program written for it compiles under strict', { skip, timeout: 60_000 }, () => {
  cpSync(path.join(root, 'tests/package/use.ts'), path.join(place.folder, 'use.ts'));
  for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
    place.write('tsconfig.json', JSON.stringify({
      compilerOptions: { target: 'es2022', module, moduleResolution: resolution, lib: ['es2023', 'dom', 'dom.iterable'], types: [],
        strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false },
      files: ['use.ts'],
    }));
    const { status, stdout } = spawnSync(path.join(root, 'node_modules/.bin/tsc'), ['-p', place.folder], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  }
});

test('documents stored by every version are read whole; those of a later one are refused with a reason', { skip, timeout: 60_000 }, () => {
  const stored = readdirSync(path.join(root, 'tests/package/stored'));
  assert.ok(stored.length > 0);
  place.write('stored.mjs', `
    import { readFileSync } from 'node:fs';
    import { Wengao } from 'wengao';
    const core = await Wengao.load();
    const [, , folder, ...names] = process.argv;
    for (const name of names) {
      const { expected, ...file } = JSON.parse(readFileSync(folder + name, 'utf8'));
      const doc = await core.open(new TextEncoder().encode(JSON.stringify(file)));
      const { kind, level, decided } = doc.lines[expected.decided];
      const again = JSON.parse(new TextDecoder().decode(await doc.export('json')));
      console.log(JSON.stringify({ text: doc.text === file.text, kind, level, decided, intended: await doc.intended(),
        pictures: JSON.parse(await doc.pictures() || '[]').length, metadata: again.metadata.title, version: again.version }));
      const later = new TextEncoder().encode(JSON.stringify({ ...file, version: 99 }));
      console.log(await core.open(later).then(() => 'opened', ({ code, message }) => code + ' ' + /99/.test(message)));
    }
    core.close();`);
  const said = place.run('stored.mjs', `${path.join(root, 'tests/package/stored')}/`, ...stored).trim().split('\n');
  stored.forEach((name, i) => {
    const { expected, metadata } = JSON.parse(readFileSync(path.join(root, 'tests/package/stored', name), 'utf8'));
    assert.deepEqual(JSON.parse(said[2 * i]), { text: true, kind: expected.kind, level: expected.level, decided: true, intended: expected.intended,
      pictures: expected.pictures, metadata: metadata.title, version: 1 }, name);
    assert.match(said[2 * i + 1], / true$/);
  });
});

test('the change log speaks of this version, and of what it adds', () => {
  const log = readFileSync(path.join(root, 'web/package/CHANGELOG.md'), 'utf8');
  const [, latest] = /^## (\d+\.\d+\.\d+)/m.exec(log);
  assert.equal(latest, now.version);
  for (const [, version] of log.matchAll(/^## (\S+)/gm)) assert.match(version, /^\d+\.\d+\.\d+$/);
});
