// Writes build/web/wengao.html: the whole page in one file that is opened by a double click, from a
// disk or a stick, without a server. It holds what build/web holds, packed; as many slices of the
// fallback faces as there is room for, the most frequent characters first; and no address at all. Beside
// it what need not go along: wengao-fonts.js, the whole faces for PDF and OFD, and wengao-spelling.js,
// the data of the spelling check.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export const kMost = 8_000_000;  // bytes
const kRest = 20_000;            // for what changes from build to build
// Every other pack is larger than the file may be.
const packs = ['icu-charset', 'icu-segment'];

const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {string} root of the project @param {string} out build/web
 * @param {import('esbuild').BuildOptions} scripts
 */
export async function buildOneFile(root, out, scripts) {
  const read = (/** @type {string} */ name) => readFileSync(path.join(out, name));
  if (!existsSync(path.join(out, 'wengao-core.wasm'))) return;
  /** @type {import('esbuild').Plugin} */
  const ownParts = {
    name: 'own-parts',
    setup(builder) {
      builder.onResolve({ filter: /\/assets\.js$/ }, () => ({ path: path.join(root, 'web/one-file/assets.js') }));
    },
  };
  const bundle = async (/** @type {string} */ entry, /** @type {string} */ url) => {
    const { outputFiles } = await build({
      ...scripts, entryPoints: [path.join(root, entry)], format: 'iife', splitting: false, write: false, plugins: [ownParts],
      define: { 'import.meta.url': url },
    });
    return outputFiles[0].text;
  };
  const [app, worker] = await Promise.all([bundle('web/app/main.js', 'document.baseURI'), bundle('wasm/worker.js', 'self.location.href')]);
  const style = read('app.css').toString();
  const dark = read('dark.css').toString();
  /** @type {string[]} */
  const parts = [];
  const plain = (/** @type {string} */ name, /** @type {string} */ text) => parts.push(`<script type="text/plain" data-part="${name}">${text}</script>`);
  const pack = (/** @type {string} */ name, /** @type {Buffer | string} */ bytes) => plain(name, gzipSync(bytes, { level: 9 }).toString('base64'));
  plain('editor.css', read('editor.css').toString());
  pack('wengao-core.wasm', read('wengao-core.wasm'));
  pack('worker.js', worker);
  if (existsSync(path.join(out, 'wengao-subset.wasm'))) pack('wengao-subset.wasm', read('wengao-subset.wasm'));
  for (const name of ['data/rules.json', 'data/help.json', 'data/hans.json']) pack(name, read(name));
  if (existsSync(path.join(out, 'notices.txt'))) pack('notices.txt', read('notices.txt'));
  for (const name of packs) if (existsSync(path.join(out, `data/${name}.dat`))) pack(`data/${name}.dat`, read(`data/${name}.dat`));

  const policy = `default-src 'none'; script-src ${hash(app)} 'wasm-unsafe-eval' blob: 'self' file:; worker-src blob:; ` +
    `style-src ${hash(style)} ${hash(dark)} blob:; img-src data: blob:; frame-src blob:; base-uri 'none'; form-action 'none'`;
  const page = (/** @type {string[]} */ all) => read('index.html').toString()
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace(/<link rel="(?:manifest|icon|modulepreload)"[^>]*>\n/g, '')
    .replace(/<link rel="stylesheet" href="fonts\/fonts.css">\n/, '')
    .replace(/<link rel="stylesheet" href="app.css">/, () => `<style>${style}</style>`)
    .replace(/<link id="dark"[^>]*media="([^"]*)">/, (_, media) => `<style id="dark" media="${media}">${dark}</style>`)
    .replace(/<script type="module" src="app.js"><\/script>\n/, '')
    .replace('</body>', () => `${all.join('\n')}\n<script>${app}</script>\n</body>`);

  const faces = fontSlices(out);
  /** @type {typeof faces} */
  const taken = [];
  let left = kMost - kRest - page(parts).length * 1.01;
  for (const face of faces) {
    const size = Math.ceil(face.size * 4 / 3) + face.range.length + 160;
    if (size > left) continue;
    left -= size;
    taken.push(face);
  }
  plain('faces', JSON.stringify(taken.map(({ family, range, name }) => ({ family, range, name }))));
  for (const { name } of taken) plain(name, read(`fonts/${name}`).toString('base64'));
  const file = page(parts);
  if (Buffer.byteLength(file) > kMost) throw new Error(`wengao.html has ${Buffer.byteLength(file)} bytes, ${kMost} are allowed`);
  writeFileSync(path.join(out, 'wengao.html'), file);
  writeFonts(out);
  writeSpelling(out);
}

/** The second file: a script, because a page on a disk may fetch nothing. @param {string} out */
function writeFonts(out) {
  const folder = path.join(out, 'fonts');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.otf')).sort() : [];
  if (names.length === 0) return;
  const fonts = names.map((name) => `${JSON.stringify(`fonts/${name}`)}:"${readFileSync(path.join(folder, name)).toString('base64')}"`);
  writeFileSync(path.join(out, 'wengao-fonts.js'), `globalThis.wengaoFonts={${fonts.join(',')}};\n`);
}

/** The data of the spelling check, under its own licence. @param {string} out */
function writeSpelling(out) {
  const data = path.join(out, 'data/spelling.dat');
  const file = path.join(out, 'wengao-spelling.js');
  rmSync(file, { force: true });
  if (!existsSync(data)) return;
  const notice = readFileSync(path.join(out, 'data/spelling.NOTICE.txt'), 'utf8');
  const packed = gzipSync(readFileSync(data), { level: 9 }).toString('base64');
  writeFileSync(file, `/*\n${notice.replaceAll('*/', '* /')}*/\nglobalThis.wengaoSpelling="${packed}";\n`);
}

/** Slices of all faces, those of the most frequent characters first; none of rare characters. @param {string} out */
function fontSlices(out) {
  const sheet = path.join(out, 'fonts/fonts.css');
  if (!existsSync(sheet)) return [];
  return [...readFileSync(sheet, 'utf8').matchAll(/font-family:"([^"]+)".*?url\("([^"]+\.(\d+)\.woff2)"\).*?unicode-range:([^}]+)\}/g)]
    .map(([, family, name, slice, range]) => ({ family, name, range, slice: Number(slice), size: readFileSync(path.join(out, 'fonts', name)).length }))
    .filter(({ name }) => !name.startsWith('rare.')).sort((a, b) => a.slice - b.slice);
}
