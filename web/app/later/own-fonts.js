// The faces of PDF and OFD: those that come along, or the writer's own, from files or from this machine
// where the browser shows its fonts. What is chosen is kept.

import { h } from '../dom.js';
import { forgetFont, keepFont, ownFonts } from '../store/own-fonts.js';
import { notice, openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../store/own-fonts.js').Face} Face */
/** A font of this machine, as the browser tells of it.
 * @typedef {{ family: string, fullName: string, postscriptName: string, blob: () => Promise<Blob> }} LocalFont */

/** By the names of families and of files, the better first; 小标宋 and 仿宋 before 宋, which both hold.
 * @type {[Face, RegExp[]][]} */
const named = [
  ['xiaobiaosong', [/方正小标宋|FZXiaoBiaoSong|FZXBS/i, /小标宋/]],
  ['fangsong', [/仿宋_GB2312|FangSong_GB2312/i, /仿宋|FangSong|simfang|FZFS/i]],
  ['kaiti', [/楷体_GB2312|KaiTi_GB2312/i, /楷|Kai(?:Ti)?(?![a-z])|simkai|FZKT/i]],
  ['heiti', [/^黑体|SimHei/i, /黑|Hei(?:Ti)?(?![a-z])|FZHT/i]],
  ['songti', [/^宋体|SimSun(?!-Ext)/i, /宋|Song(?:ti)?(?![a-z])|FZSS/i]],
];

/** @param {string} name @returns {Face | undefined} */
const faceOf = (name) => named.find(([, patterns]) => patterns.some((pattern) => pattern.test(name)))?.[0];

/** @param {Uint8Array} bytes */
function isSound(bytes) {
  const mark = String.fromCharCode(...bytes.subarray(0, 4));
  return mark === 'OTTO' || mark === 'true' || mark === 'ttcf' || mark === '\0\x01\0\0';
}

/** Takes fonts in while the dialog stands. @type {((files: readonly File[]) => Promise<void>) | null} */
let standing = null;

/** @param {readonly File[]} [dropped] */
export async function openOwnFonts(dropped = []) {
  if (standing) { await standing(dropped); return; }
  const list = h('ul', { class: 'own-fonts' });
  const query = /** @type {{ queryLocalFonts?: () => Promise<LocalFont[]> }} */ (/** @type {unknown} */ (globalThis)).queryLocalFonts;
  openDialog(w.ownTitle, [
    h('p', { class: 'lead', text: w.ownLead }), list, h('p', { class: 'lead', text: w.ownNote }),
  ], [
    ...(query ? [{ label: w.ownLocal, start: true, stay: true, run: () => void fromMachine(query) }] : []),
    { label: w.close, primary: true },
  ], { closed: () => { standing = null; } });
  standing = takeAll;
  await show();
  if (dropped.length) await takeAll(dropped);

  async function show() {
    const own = await ownFonts();
    list.replaceChildren(...Object.entries(w.ownFaces).map(([key, label]) => {
      const face = /** @type {Face} */ (key);
      const mine = own.get(face);
      const input = h('input', { type: 'file', accept: '.ttf,.otf,.ttc', hidden: true, 'data-face': face, on: {
        change: () => { const file = input.files?.[0]; if (file) void take(file, face).then(show); },
      } });
      return h('li', {},
        h('span', { text: label }), h('span', { class: mine ? 'mine' : 'reason', text: mine ? mine.name : w.ownShipped }),
        h('span', { class: 'ways' }, input,
          h('button', { class: 'link', type: 'button', text: w.ownChoose, 'aria-label': `${label}：${w.ownChoose}`, on: { click: () => input.click() } }),
          mine && h('button', { class: 'link', type: 'button', text: w.ownForget, 'aria-label': `${label}：${w.ownForget}`,
            on: { click: () => void forgetFont(face).then(show) } })));
    }));
  }

  /** @param {Blob & { name?: string }} file @param {Face} face @param {string} [name] */
  async function take(file, face, name = file.name ?? '') {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isSound(bytes)) { notice(w.ownNoFont(name)); return; }
    notice(await keepFont({ face, name, bytes }) ? w.ownTaken(name) : w.ownNotKept(name));
  }

  /** @param {readonly File[]} files */
  async function takeAll(files) {
    for (const file of files) {
      const face = faceOf(file.name);
      if (face) await take(file, face);
      else notice(w.ownUnknown(file.name));
    }
    await show();
  }

  /** @param {() => Promise<LocalFont[]>} ask the browser, which asks the writer */
  async function fromMachine(ask) {
    const fonts = await ask().catch(() => []);
    let found = 0;
    for (const [face, patterns] of named) {
      const best = patterns.map((pattern) => fonts.find(({ family, fullName }) =>
        faceOf(family) === face && (pattern.test(family) || pattern.test(fullName)))).find(Boolean);
      if (!best) continue;
      await take(await best.blob(), face, best.fullName);
      found += 1;
    }
    await show();
    notice(w.ownFound(found));
  }
}
