// The budgets on what a browser loads (Brotli), and that heavy data stays out of the first page.
import assert from 'node:assert/strict';
import test from 'node:test';
import { budgets, measure } from '../../scripts/sizes.mjs';

const sizes = await measure();
const row = (pattern) => sizes.rows.find(({ name }) => pattern.test(name));

test('the wasm with its first data keeps its budget', () => {
  assert.ok(row(/wengao-core\.wasm$/)?.first, 'the wasm belongs to the first page');
  assert.ok(sizes.wasm > 0 && sizes.wasm <= budgets.wasm, `${sizes.wasm} bytes`);
});

test('the first page keeps its budget', () => {
  assert.ok(row(/^index\.html$/)?.first, 'the page itself is counted');
  assert.ok(sizes.firstPage <= budgets.firstPage, `${sizes.firstPage} bytes`);
});

test('the data of the spelling check is loaded later and keeps its budget', { skip: !row(/^data\/spelling\.dat$/) && 'the data of the spelling check is not built' }, () => {
  const data = row(/^data\/spelling\.dat$/);
  assert.equal(data.first, false);
  assert.ok(data.sent > 1_000_000 && data.sent <= budgets.spelling, `${data.sent} bytes`);
  assert.equal(row(/^data\/spelling\.NOTICE\.txt$/)?.first, false, 'its licence goes with it');
});

test('data packs and font slices are loaded later', () => {
  for (const pattern of [/icu-charset\.dat$/, /icu-segment\.dat$/, /\.woff2$/]) {
    assert.equal(row(pattern)?.first, false, `${pattern} is shipped, but not in the first page`);
  }
});
