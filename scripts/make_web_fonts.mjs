// Cuts the fallback faces into WOFF2 slices, so that a page loads only the characters it shows:
// build/fonts/web/<face>.<n>.woff2 and fonts.css with a unicode-range for each. Slices follow the
// frequency of characters (han_by_frequency.txt); rare ones come last, in code order. What no face has
// comes from the font of rare characters, the same slices for all faces.
//
// Needs hb-subset (libharfbuzz-bin), woff2_compress (woff2) and fc-query (fontconfig).
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { charactersOf, facesOnScreen, fonts, hex, rareFont, run } from './fonts.mjs';

const out = `${fonts}/web`;
const parallel = 2;

// How many Han characters of the frequency list each slice holds; the first also gets all
// punctuation, digits and letters.
const frequentSlices = [300, 300, 400, 500, 600, 800];
const rareSlice = 850;

const isHan = (c) => (c >= 0x3400 && c <= 0x9fff) || c >= 0x20000 || c === 0x3007;
// ASCII, general punctuation, circled digits, CJK marks, full-width forms: every document has some.
const isCommonMark = (c) =>
  c <= 0xff || (c >= 0x2010 && c <= 0x203f) || (c >= 0x2460 && c <= 0x249b) ||
  (c >= 0x3000 && c <= 0x301f) || (c >= 0xff00 && c <= 0xffef);

function slicesOf(characters, byFrequency) {
  const left = new Set(characters);
  const take = (wanted) => wanted.filter((c) => left.delete(c));
  const slices = [];
  let at = 0;
  for (const size of frequentSlices) {
    slices.push(take(byFrequency.slice(at, at + size)));
    at += size;
  }
  slices[0].push(...take(characters.filter(isCommonMark)));
  const rare = [...left].filter(isHan);
  for (let i = 0; i < rare.length; i += rareSlice) slices.push(take(rare.slice(i, i + rareSlice)));
  slices.push([...left]);
  return slices.filter((slice) => slice.length > 0).map((slice) => slice.sort((a, b) => a - b));
}

// "U+20-7E,U+B7"
function unicodeRange(slice) {
  const ranges = [];
  for (const c of slice) {
    const last = ranges.at(-1);
    if (last && last[1] === c - 1) last[1] = c;
    else ranges.push([c, c]);
  }
  return ranges.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(',');
}

async function makeSlice({ font, name, slice }) {
  const list = `${out}/${name}.txt`;
  const cut = `${out}/${name}.otf`;
  await writeFile(list, slice.map(hex).join(','));
  await run('hb-subset', [
    `${fonts}/${font}`, `--unicodes-file=${list}`, '--no-hinting', '--desubroutinize',
    "--layout-features=", `--output-file=${cut}`,
  ]);
  await run('woff2_compress', [cut]);
  await rm(cut);
  await rm(list);
}

function rule({ family, name, range }) {
  return `@font-face{font-family:"${family}";font-weight:100 900;font-display:swap;` +
    `src:url("${name}.woff2") format("woff2");unicode-range:${range}}`;
}

/** The slices of the rare characters: each for all between its first and its last. */
async function rareJobs() {
  const characters = await charactersOf(rareFont);
  const jobs = [];
  for (let i = 0; i < characters.length; i += rareSlice) {
    const slice = characters.slice(i, i + rareSlice);
    jobs.push({ font: rareFont, slice, name: `rare.${jobs.length}`, range: `U+${hex(slice[0])}-${hex(slice.at(-1))}` });
  }
  return jobs;
}

async function main() {
  const faces = await facesOnScreen();
  const byFrequency = (await readFile('scripts/han_by_frequency.txt', 'utf8')).split('\n')
    .filter((line) => !line.startsWith('#')).flatMap((line) => [...line])
    .map((c) => c.codePointAt(0));

  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const jobs = [];
  for (const { font, family } of faces) {
    const slices = slicesOf(await charactersOf(font), byFrequency);
    const face = font.replace('Fandol', '').replace('-Regular', '').replace('.otf', '').toLowerCase();
    slices.forEach((slice, i) => jobs.push({ font, family, slice, name: `${face}.${i}`, range: unicodeRange(slice) }));
  }
  const rare = await rareJobs();

  const all = [...jobs, ...rare];
  const waiting = [...all];
  let done = 0;
  await Promise.all(Array.from({ length: parallel }, async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      await makeSlice(job);
      done++;
      if (done % 10 === 0 || done === all.length) console.log(`  ${done}/${all.length}`);
    }
  }));
  await writeFile(`${out}/COPYING.txt`, await readFile(`${fonts}/COPYING`));
  await writeFile(`${out}/README.txt`, await readFile(`${fonts}/README`));
  await writeFile(`${out}/NotoSerifCJK-copyright.txt`, await readFile(`${fonts}/NotoSerifCJK-copyright`));
  // The rare ones first: of rules for one character, the last counts.
  const rules = [...faces.flatMap(({ family }) => rare.map((job) => rule({ ...job, family }))), ...jobs.map(rule)];
  // Written last: a folder with fonts.css is complete.
  await writeFile(`${out}/fonts.css.tmp`, `${rules.join('\n')}\n`);
  await rename(`${out}/fonts.css.tmp`, `${out}/fonts.css`);
}

await main();
