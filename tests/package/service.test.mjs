// The service of the examples, from the packed package: answers, limits, time.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { install, skip } from './installed.mjs';

/** @type {ReturnType<typeof install>} */
let place;
let listen;
before(async () => {
  if (skip) return;
  place = install();
  ({ listen } = await import(pathToFileURL(path.join(place.folder, 'node_modules/wengao/examples/service.mjs')).href));
});
after(() => place?.remove());

const send = (url, body) => fetch(`${url}check`, { method: 'POST', body });

test('checks what is sent, says what it cannot read, refuses what is too much', { skip, timeout: 60_000 }, async (t) => {
  const service = await listen({ limits: { bytes: 200_000 } });
  t.after(() => service.close());
  const good = await send(service.url, '走访居民38户，，办结事项21件。');
  assert.equal(good.status, 200);
  assert.match(good.headers.get('content-type'), /^application\/json/);
  const { findings } = await good.json();
  assert.ok(findings.some(({ text }) => text === '，，'), JSON.stringify(findings));

  const damaged = await send(service.url, Buffer.from('PK\x03\x04 not a document'));
  assert.equal(damaged.status, 422);
  assert.ok((await damaged.json()).error);
  assert.equal((await send(service.url, 'a'.repeat(200_001))).status, 413);
  assert.equal((await fetch(service.url)).status, 404);

  const many = await Promise.all(Array.from({ length: 12 }, () => send(service.url, '走访居民38户，，办结事项21件。'.repeat(2000))));
  const statuses = new Set(many.map(({ status }) => status));
  assert.ok(statuses.has(200) && [...statuses].every((status) => status === 200 || status === 503), [...statuses].join());
});

test('a check that takes too long is ended, and the next is answered', { skip, timeout: 60_000 }, async (t) => {
  const service = await listen({ limits: { checkMs: 1, atOnce: 1 } });
  t.after(() => service.close());
  const late = await send(service.url, '走访居民38户，办结事项21件。\n'.repeat(100_000));
  assert.equal(late.status, 504);
  const patient = await listen({ limits: { atOnce: 1 } });
  t.after(() => patient.close());
  assert.equal((await send(patient.url, '走访居民38户。')).status, 200);
});

test('the documented command starts it', { skip, timeout: 60_000 }, async (t) => {
  const child = spawn(process.execPath, ['node_modules/wengao/examples/serve.mjs', 'service'], { cwd: place.folder });
  t.after(() => child.kill());
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', (code) => reject(new Error(`exit ${code}`)));
  });
  assert.equal((await send(url, '走访居民38户。')).status, 200);
});
