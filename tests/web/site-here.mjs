// The opening lines of tests that make contexts of their own.
import { after, before } from 'node:test';
import { open } from './harness.mjs';

/** A browser and a server from the start of one describe to its end. */
export function siteHere() {
  /** @type {Awaited<ReturnType<typeof open>>} */
  let site;
  before(async () => { site = await open(); });
  after(() => site?.close());
  return {
    get url() { return site.url; },
    context: (options) => site.context(options),
  };
}
