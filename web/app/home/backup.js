// All reports to one file, and back. Coming back, nothing here is written over: a report that was
// changed since comes beside its newer state.

import { h } from '../dom.js';
import { download, today } from '../files/save.js';
import { prefer, preference } from '../prefs.js';
import { headOf } from '../store/database.js';
import { add, contents, heads, isContent, keep, keepPictures, recall } from '../store/reports.js';
import { keepVersion, versionsOf } from '../store/versions.js';
import { notice } from '../ui/dialog.js';
import { nameOf } from './home.js';
import { hw } from './words.js';

const kForm = 1;
// What holds for every text on the machine.
const house = ['profile', 'like-decisions'];

export async function saveBackup() {
  const reports = [];
  for (const { id } of await heads()) {
    const got = await recall(id);
    if (got) reports.push({ head: got.head, content: got.content, pictures: got.pictures, versions: await versionsOf(id) });
  }
  const file = JSON.stringify({ wengaoBackup: kForm, savedAt: new Date().toISOString(), reports,
    house: Object.fromEntries(house.map((name) => [name, preference(name)])) });
  download(new TextEncoder().encode(file), hw.backupName(today()), 'json');
  notice(hw.backupDone(reports.length));
}

/** Every text in one plain file: what any program can read. */
export async function saveTexts() {
  const texts = new Map((await contents()).map(({ id, text }) => [id, text]));
  const list = (await heads()).filter(({ deletedAt }) => !deletedAt);
  const all = list.map((head) => `＝＝＝ ${nameOf(head)} ＝＝＝\n\n${texts.get(head.id) ?? ''}\n`).join('\n\n');
  download(new TextEncoder().encode(all), hw.allName(today()), 'txt');
}

/** @param {() => void} done */
export function chooseBackup(done) {
  const input = h('input', { type: 'file', hidden: true, accept: '.json,application/json', 'aria-label': hw.restore });
  input.addEventListener('cancel', () => input.remove());
  input.addEventListener('change', () => {
    input.remove();
    const [file] = input.files ?? [];
    if (file) void file.text().then(restore).then(done, (error) => { console.warn(error); notice(hw.restoreBad); });
  });
  document.body.append(input);
  input.click();
}

/** @param {string} json */
async function restore(json) {
  const file = JSON.parse(json);
  if (file?.wengaoBackup !== kForm || !Array.isArray(file.reports)) throw new Error('not a backup');
  for (const name of house) {
    const kept = file.house?.[name];
    if (typeof kept === 'string' && preference(name) === null) prefer(name, kept);
  }
  let restored = 0;
  let same = 0;
  for (const { head, content, pictures, versions } of file.reports) {
    if (!isContent(content)) continue;
    const here = await recall(content.id);
    if (here?.content.text === content.text) { ++same; continue; }
    const known = { ...headOf(content.id, content.text, content.savedAt), ...head };
    let { id } = content;
    if (here) id = await add(content, { head: { ...known, label: hw.restoredCopy(nameOf(known)) }, pictures });
    else {
      await keep({ ...known, id }, content);
      if (typeof pictures === 'string' && pictures) await keepPictures(id, pictures);
    }
    for (const version of Array.isArray(versions) ? versions : []) {
      if (typeof version?.text === 'string' && Array.isArray(version.decisions)) {
        await keepVersion(id, { text: version.text, decisions: version.decisions, words: Number(version.words) || 0, name: String(version.name ?? ''), at: Number(version.at) || Date.now() });
      }
    }
    ++restored;
  }
  notice(hw.restoreDone(restored, same));
}
