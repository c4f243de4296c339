// The budgets on what a browser loads (Brotli), and that heavy data stays out of the first page.
import assert from 'node:assert/strict';
import test from 'node:test';
import { budgets, measure } from '../../scripts/sizes.mjs';

const sizes = measure();
const row = (pattern) => sizes.rows.find(({ name }) => pattern.test(name));

test('the wasm with its first data keeps its budget', () => {
  assert.ok(row(/wengao-core\.wasm$/)?.first, 'the wasm belongs to the first page');
  assert.ok(sizes.wasm > 0 && sizes.wasm <= budgets.wasm, `${sizes.wasm} bytes`);
});

test('the first page keeps its budget', () => {
  assert.ok(row(/^index\.html$/)?.first, 'the page itself is counted');
  assert.ok(sizes.firstPage <= budgets.firstPage, `${sizes.firstPage} bytes`);
});

test('data packs and font slices are loaded later', () => {
  for (const pattern of [/icu-charset\.dat$/, /icu-segment\.dat$/, /\.woff2$/]) {
    assert.equal(row(pattern)?.first, false, `${pattern} is shipped, but not in the first page`);
  }
});
