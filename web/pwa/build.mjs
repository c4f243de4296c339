// Writes build/web/sw.js with the list of what the page is made of. Faces are kept as they are met.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const leftOut = [/\.br$/, /\.woff2$/, /\.map$/, /^sw\.js$/, /^wengao\.html$/];

/** @param {string} root of the project @param {string} out build/web @param {import('esbuild').BuildOptions} scripts */
export async function buildServiceWorker(root, out, scripts) {
  const names = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .filter((name) => !leftOut.some((form) => form.test(name))).sort();
  const hash = (/** @type {string | Buffer} */ bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const files = Object.fromEntries(names.map((name) => [name, hash(readFileSync(path.join(out, name)))]));
  await build({
    ...scripts, entryPoints: { sw: path.join(root, 'web/pwa/sw.js') }, format: 'iife',
    define: { VERSION: JSON.stringify(hash(JSON.stringify(files))), FILES: JSON.stringify(files) },
  });
}
