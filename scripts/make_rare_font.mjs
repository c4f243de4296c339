// Cuts build/fonts/NotoSerifCJKsc-Rare.otf: the characters of Noto Serif CJK SC that one of the faces
// lacks, Hangul left out. For PDF and OFD, and for the last slices on screen.
//
// Needs hb-subset (libharfbuzz-bin) and fc-query (fontconfig).
import { rm, writeFile } from 'node:fs/promises';
import { charactersOf, facesOnScreen, fonts, hex, rareFont, run } from './fonts.mjs';

const collection = 'NotoSerifCJK-Regular.ttc';
const simplified = 2;  // the collection's font of mainland forms

const hangul = [[0x1100, 0x11ff], [0x3130, 0x318f], [0x3200, 0x321e], [0x3260, 0x327e], [0xa960, 0xa97f],
  [0xac00, 0xd7ff], [0xffa0, 0xffdc]];
const isHangul = (c) => hangul.some(([first, last]) => c >= first && c <= last);

const faces = await Promise.all((await facesOnScreen()).map(async ({ font }) => new Set(await charactersOf(font))));
const rare = (await charactersOf(collection, simplified))
  .filter((c) => !isHangul(c) && !faces.every((face) => face.has(c)));
const list = `${fonts}/rare.txt`;
await writeFile(list, rare.map(hex).join(','));
await run('hb-subset', [
  `${fonts}/${collection}`, `--face-index=${simplified}`, `--unicodes-file=${list}`, '--no-hinting',
  '--layout-features=', '--drop-tables+=BASE,VORG,vhea,vmtx', `--output-file=${fonts}/${rareFont}`,
]);
await rm(list);
