// The npm package: what is in it, that two builds are the same, that it works where it is installed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { budgets, loadedWith, measure } from '../../web/package/sizes.mjs';
import { install, packed, root, skip, spells } from './installed.mjs';

/** @type {ReturnType<typeof install>} */
let place;
before(() => { if (!skip) place = install(); });
after(() => place?.remove());
const inside = (...names) => path.join(place.folder, 'node_modules/wengao', ...names);

test('two builds give the same bytes', { skip }, () => {
  const again = mkdtempSync(path.join(tmpdir(), 'wengao-again-'));
  try {
    execFileSync(process.execPath, [path.join(root, 'web/package/build.mjs'), again], { cwd: tmpdir(), stdio: 'pipe' });
    assert.ok(readFileSync(path.join(again, path.basename(packed))).equals(readFileSync(packed)));
  } finally {
    rmSync(again, { recursive: true });
  }
});

test('nothing in it tells where it was built', { skip }, () => {
  const files = readdirSync(inside(), { recursive: true, encoding: 'utf8' }).filter((name) => statSync(inside(name)).isFile());
  assert.ok(files.length > 30);
  for (const name of files) assert.ok(!readFileSync(inside(name)).includes(path.resolve(root)), name);
});

test('its version is the core\'s and the project\'s; every export is there', { skip }, () => {
  const own = JSON.parse(readFileSync(inside('package.json'), 'utf8'));
  assert.equal(own.version, JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  assert.equal(place.run('-e', `import('wengao').then(async ({ Wengao }) => {
    const core = await Wengao.load({ worker: false }); console.log(core.version); core.close(); })`).trim(), own.version);
  const targets = Object.values(own.exports).flatMap((each) => typeof each === 'string' ? [each] : Object.values(each));
  const files = readdirSync(inside(), { recursive: true, encoding: 'utf8' });
  for (const target of targets) {
    const [folder] = target.slice(2).split('*');
    assert.ok(files.some((file) => file === target.slice(2) || (target.includes('*') && file.startsWith(folder))), target);
  }
  for (const name of ['LICENSE', 'NOTICES.txt', 'README.md', 'CHANGELOG.md']) assert.ok(files.includes(name), name);
  assert.match(readFileSync(inside('CHANGELOG.md'), 'utf8'), new RegExp(`^## ${own.version}`, 'm'));
});

test('the integrity manifest has the hash of everything a page loads by a tag', { skip }, () => {
  const manifest = JSON.parse(readFileSync(inside('integrity.json'), 'utf8'));
  const files = readdirSync(inside(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/]*\.(?:js|wasm)$|^css\/\w+\.css$/.test(name)).sort();
  assert.ok(files.includes('editor.js') && files.includes('css/element.css'));
  assert.deepEqual(Object.keys(manifest), files);
  for (const name of files) {
    assert.equal(manifest[name], `sha384-${createHash('sha384').update(readFileSync(inside(name))).digest('base64')}`, name);
  }
});

test('sizes keep their budgets, and checking alone does not pull the editor', { skip }, () => {
  const sizes = measure(inside());
  for (const what of ['checking', 'editor']) {
    assert.ok(sizes[what].sent > 0 && sizes[what].sent <= budgets[what], `${what}: ${sizes[what].sent}`);
  }
  const text = (names) => [...names].map((name) => readFileSync(inside(name), 'utf8')).join('');
  assert.doesNotMatch(text(loadedWith(inside(), 'wengao.js')), /cm-content|customElements/);
  assert.match(text(loadedWith(inside(), 'editor.js')), /cm-content/);
});

const report = `清河镇2024年度工作总结
2024年，清河镇修路12、6公里，新增就业120人，其中女性70人、男性60人。
一、主要工作
（一）办实事。走访居民38户，，办结事项21件。
（三）抓培训。举办培训班4期。`;

test('headless in Node: open, outline, check, fix, figures, convert, similar, spelling', { skip }, () => {
  place.write('headless.mjs', `
    import { Wengao } from 'wengao';
    for (const worker of [true, false]) {
      const core = await Wengao.load({ worker });
      const doc = await core.open(${JSON.stringify(report)}, { name: 'a.txt' });
      const outline = await doc.outline();
      const before = await doc.check();
      const { applied } = await doc.fixAll({ safe: true });
      const after = await doc.check();
      const figures = await doc.figures();
      const docx = await doc.export('docx', { date: '2024-12-30' });
      const other = await core.open(docx, { name: 'b.docx' });
      const similar = await doc.similar([other]);
      const wrong = await core.open('他门经常去开会，按时交作页。');
      const spelt = new Promise((resolve) => { wrong.on('spelling', ({ state }) => { if (state === 'done') resolve(); }); });
      if (${spells}) { await wrong.spelling('errors'); await spelt; }
      const misspelt = wrong.findings().filter(({ rule }) => rule === 'spelling.error').length;
      console.log(JSON.stringify({ title: outline.reports[0].title, rules: before.findings.map(({ rule }) => rule), applied,
        left: after.findings.length, facts: figures.facts.length, broken: figures.relations.some(({ holds }) => !holds),
        zip: String.fromCharCode(docx[0], docx[1]), again: other.text === doc.text, shared: similar.passages.length, misspelt }));
      core.close();
    }`);
  const [apart, here] = place.run('headless.mjs').trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(apart, here, 'in a worker and beside');
  assert.equal(here.title, '清河镇2024年度工作总结');
  assert.ok(here.rules.length >= 3 && here.applied >= 2 && here.left < here.rules.length, JSON.stringify(here));
  assert.ok(here.facts >= 5 && here.broken && here.shared > 0, JSON.stringify(here));
  assert.equal(here.misspelt > 0, spells);
  assert.equal(here.zip, 'PK');
  assert.equal(here.again, true);
});

test('addresses of wasm and worker can be given', { skip }, () => {
  place.write('addresses.mjs', `
    import { Wengao } from 'wengao';
    const at = (name) => import.meta.resolve('wengao/' + name);
    const core = await Wengao.load({ assets: 'file:///nowhere/', wasmUrl: at('wengao-core.wasm'), workerUrl: at('worker.js') });
    console.log((await core.rules()).length > 100);
    core.close();
    console.log(await Wengao.load({ assets: 'file:///nowhere/' }).catch(({ code }) => code));`);
  assert.equal(place.run('addresses.mjs'), 'true\ncannot_start\n');
});

test('every name that is declared exists', { skip }, () => {
  place.write('names.mjs', `import * as all from 'wengao'; console.log(Object.keys(all).sort().join());
    const core = await all.Wengao.load({ worker: false }); const doc = await core.open('');
    const names = (one) => { const out = new Set(); for (let at = one; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) out.add(name); return [...out]; };
    console.log(JSON.stringify({ Core: names(core), Doc: names(doc) })); core.close();`);
  const [names, members] = place.run('names.mjs').trim().split('\n');
  assert.equal(names, 'Wengao,WengaoError');
  const declared = readFileSync(inside('wengao.d.ts'), 'utf8');
  for (const [what, real] of Object.entries(JSON.parse(members))) {
    const [, body] = new RegExp(`export interface ${what} \\{([\\s\\S]*?)\\n\\}`).exec(declared);
    const wanted = [...body.matchAll(/^  (?:readonly )?(\w+)[(<:?]/gm)].map((match) => match[1]);
    assert.ok(wanted.length >= 5);
    for (const name of wanted) assert.ok(real.includes(name), `${what}.${name}`);
  }
});
