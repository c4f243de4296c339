// The packed file, installed as an integrator does it: into an empty folder, without a network.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'build/package');
const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith('.tgz')) : undefined;
export const packed = name ? path.join(folder, name) : '';

/** Why these tests cannot run here, or false. */
export const skip = packed === '' ? 'build/package is not built' : false;

/** Whether the package was built with the data of the spelling check. */
export const spells = packed !== '' && statSync(path.join(folder, 'wengao/data/spelling.dat')).size > 0;

/** @returns {{ folder: string, write: (name: string, text: string) => void, run: (...args: string[]) => string,
 *   remove: () => void }} */
export function install() {
  const place = mkdtempSync(path.join(tmpdir(), 'wengao-package-'));
  writeFileSync(path.join(place, 'package.json'), '{"private":true,"type":"module"}\n');
  const npm = spawnSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', packed],
    { cwd: place, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(npm.stderr);
  return {
    folder: place,
    write: (file, text) => writeFileSync(path.join(place, file), text),
    run: (...args) => execFileSync(process.execPath, args, { cwd: place, encoding: 'utf8' }),
    remove: () => rmSync(place, { recursive: true }),
  };
}

/** The blocks of code in a guide with that language. @param {string} file @param {string} language */
export const examplesIn = (file, language) => [...readFileSync(path.join(root, file), 'utf8')
  .matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((match) => match[1]);
