import assert from 'node:assert/strict';
import test from 'node:test';
import { text, wasm } from './module.mjs';

const listed = text('wasm/exports.txt').split('\n').filter((l) => l && !l.startsWith('#'));

test('the module exports the functions of exports.txt and no others', () => {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(wasm))
    .filter(({ name, kind }) => kind === 'function' && name.startsWith('wg_')).map(({ name }) => name);
  assert.deepEqual(exported.sort(), [...listed].sort());
});

test('api.h declares them, in the same order', () => {
  const declared = [...text('wasm/api.h').matchAll(/^[\w:* ]*[ *](wg_\w+)\(/gm)].map(([, name]) => name);
  assert.deepEqual(declared, listed);
});

test('core.js calls every one of them', () => {
  const source = text('wasm/core.js');
  for (const name of listed) assert.ok(source.includes(`.${name}(`), name);
});

test('no other file of the JavaScript touches the memory', () => {
  const touching = /\.memory\b|HEAPU?\d+/;
  for (const file of ['host', 'worker', 'link', 'doc', 'wengao', 'records', 'mirror']) {
    assert.ok(!touching.test(text(`wasm/${file}.js`)), file);
  }
});
