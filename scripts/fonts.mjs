// What the scripts that cut fonts ask of fonts and their list.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const fonts = 'build/fonts';
export const rareFont = 'NotoSerifCJKsc-Rare.otf';

/** The faces of scripts/fonts.tsv that stand in for others on screen. */
export async function facesOnScreen() {
  return (await readFile(new URL('fonts.tsv', import.meta.url), 'utf8')).split('\n')
    .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'))
    .filter(([, , family]) => family !== '-').map(([font, , family]) => ({ font, family }));
}

/** The characters a font has, in order, from fontconfig's "20-7e a0 b7" in hexadecimal. */
export async function charactersOf(font, index = 0) {
  const { stdout } = await run('fc-query', [`--index=${index}`, '--format=%{charset}', `${fonts}/${font}`], { maxBuffer: 1 << 24 });
  const characters = [];
  for (const range of stdout.trim().split(/\s+/)) {
    const [first, last = first] = range.split('-').map((hex) => parseInt(hex, 16));
    for (let c = first; c <= last; c++) characters.push(c);
  }
  return characters;
}

export const hex = (c) => c.toString(16).toUpperCase();
