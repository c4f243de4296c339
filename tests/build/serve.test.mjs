// The server of ./start: right types, one policy, nothing outside its folder.
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { serve } from '../../scripts/serve.mjs';

let folder;
let server;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wengao-serve-'));
  await mkdir(path.join(folder, 'web'));
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'web/index.html'), '<p>你好</p>');
  await writeFile(path.join(folder, 'web/a.wasm'), 'new');
  await writeFile(path.join(folder, 'web/a.wasm.br'), brotliCompressSync('new'));
  server = await serve({ root: path.join(folder, 'web') });
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

// fetch() tidies paths and encodings; this sends them as they are.
function ask(name, headers = {}) {
  return new Promise((resolve, reject) => {
    get(server.url, { path: name, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ ...response, status: response.statusCode,
        headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

test('a folder answers with its index.html, under the strict policy', async () => {
  const { status, headers, body } = await ask('/');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'],
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-src blob:");
  assert.equal(body.toString(), '<p>你好</p>');
});

test('nothing outside the folder is served', async () => {
  for (const name of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%zz']) {
    assert.equal((await ask(name)).status, 404, name);
  }
});

test('a Brotli copy is sent to who accepts it, unless the file is newer', async () => {
  const packed = await ask('/a.wasm', { 'Accept-Encoding': 'gzip, br' });
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(packed.headers['content-type'], 'application/wasm');
  assert.equal(brotliDecompressSync(packed.body).toString(), 'new');
  assert.equal((await ask('/a.wasm')).body.toString(), 'new');

  const later = new Date(Date.now() + 10_000);
  await utimes(path.join(folder, 'web/a.wasm'), later, later);
  const plain = await ask('/a.wasm', { 'Accept-Encoding': 'br' });
  assert.equal(plain.headers['content-encoding'], undefined);
});

test('an unchanged file is not sent again', async () => {
  const { headers } = await ask('/');
  assert.equal((await ask('/', { 'If-None-Match': headers.etag })).status, 304);
});

test('a port in use gives way to the next', async () => {
  const taken = Number(new URL(server.url).port);
  const other = await serve({ root: path.join(folder, 'web'), port: taken });
  assert.ok(Number(new URL(other.url).port) > taken);
  await other.close();
});
