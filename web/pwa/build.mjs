// Writes build/web/sw.js with the list of what the page is made of: what is fetched beforehand, and what
// is kept as it is met (faces, the handbook, and files so large that most writers never need them).
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const leftOut = [/\.br$/, /\.map$/, /^sw\.js$/, /^wengao(?:-fonts\.js|-spelling\.js|\.html)$/];
const kLarge = 2_500_000;  // bytes

/** @param {string} root of the project @param {string} out build/web @param {import('esbuild').BuildOptions} scripts */
export async function buildServiceWorker(root, out, scripts) {
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .filter((name) => !leftOut.some((form) => form.test(name))).sort();
  const hash = (/** @type {string | Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  /** @type {Record<string, string>} */
  const files = {};
  /** @type {Record<string, string>} */
  const later = {};
  for (const name of names) {
    const bytes = readFileSync(path.join(out, name));
    (/\.woff2$|^docs\//.test(name) || bytes.length > kLarge ? later : files)[name] = hash(bytes);
  }
  await build({
    ...scripts, entryPoints: { sw: path.join(root, 'web/pwa/sw.js') }, format: 'iife',
    define: { VERSION: JSON.stringify(hash(JSON.stringify([files, later]))), FILES: JSON.stringify(files), LATER: JSON.stringify(later) },
  });
}
