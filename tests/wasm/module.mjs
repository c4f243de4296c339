// The built module and the tool beside it, for the tests of this folder.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const assets = pathToFileURL(join(root, 'build/wasm/'));
export const binary = process.env.WENGAO_BIN ?? join(root, 'build/native/wengao');
export const wasm = readFileSync(new URL('wengao-core.wasm', assets));
export const text = (path) => readFileSync(join(root, path), 'utf8');

/** The two ways to run the core. */
export const modes = [{ name: 'in a worker', worker: true }, { name: 'beside the page', worker: false }];

/** Files with one of these endings below a folder of the project, or beside it. */
export function filesBelow(folder, endings) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true }).map((name) => join(start, name))
    .filter((path) => endings.some((ending) => path.endsWith(ending))).sort();
}

/** What the tool and the module read as documents. */
export const documents = ['.txt', '.docx', '.docm', '.html', '.md'];
