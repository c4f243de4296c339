// The examples in Vue and React: as the documented command serves them, and as a bundler packs them
// under the policy of a strict portal.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { open, root, skip } from './place.mjs';

const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const guide = readFileSync(path.join(root, 'web/examples/README.md'), 'utf8');
const examples = [...guide.matchAll(/`npx vite (node_modules\/wengao\/examples\/(\w+))`[^\n]*`npm install ([^`]+)`/g)]
  .map(([, folder, name, needs]) => ({ folder, name, needs: needs.split(' ') }));

let browser;
before(async () => {
  if (skip) return;
  browser = await open();
  // What `npm install vue vite` would bring.
  for (const name of new Set(examples.flatMap(({ needs }) => needs))) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(browser.place.folder, 'node_modules', name));
  }
});
after(() => browser?.close());

async function works(address) {
  const page = await browser.visit(address);
  const editor = page.locator('wengao-editor');
  await editor.locator('.cm-content').click();
  await page.keyboard.insertText('走访居民38户，，办结事项21件。');
  await page.getByText('必改 1 处').waitFor();
  await page.getByRole('button', { name: '报送' }).click();
  assert.match(await editor.evaluate((one) => one.validationMessage), /1 处必改/, 'the form has not gone');
  await editor.locator('[data-tool=fix-all]').click();
  await page.getByText('必改 0 处').waitFor();
  const { record } = page;
  await page.leave();
  assert.deepEqual(record, { errors: [], foreign: [] });
}

test('there is one in Vue and one in React', () => {
  assert.deepEqual(examples.map(({ name }) => name), ['vue', 'react']);
});

for (const { folder, name } of examples) {
  test(`${name}: the documented command serves it`, { skip, timeout: 90_000 }, async (t) => {
    const child = spawn(process.execPath, [vite, folder, '--host', '127.0.0.1'], {
      cwd: browser.place.folder, env: { ...process.env, NO_COLOR: '1' },
    });
    t.after(() => child.kill());
    const address = await new Promise((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (url) resolve(url);
      });
      child.once('exit', (code) => reject(new Error(`exit ${code}: ${said}`)));
    });
    await works(address);
  });

  test(`${name}: packed by Vite, under the strict policy`, { skip, timeout: 90_000 }, async (t) => {
    const out = path.join(browser.place.folder, `out-${name}`);
    const done = spawnSync(process.execPath, [vite, 'build', folder, '--outDir', out, '--logLevel', 'warn'],
      { cwd: browser.place.folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    assert.equal(done.status, 0, done.stderr);
    const server = await browser.serve({ folder: out, trusted: name === 'vue' ? 'vue' : '' });
    t.after(() => server.close());
    await works(`${server.url}index.html`);
    assert.deepEqual(browser.reports, [], 'the policy has nothing to report');
  });
}
