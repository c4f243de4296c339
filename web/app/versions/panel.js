// The timeline of a report: earlier states with what changed since, kept by name or by themselves;
// looked at, compared, restored.

import { byId, h } from '../dom.js';
import { locale } from '../lang.js';
import { blank } from '../store/desk.js';
import { dropVersion, keepVersion, nameVersion, versionsOf } from '../store/versions.js';
import { drawing, notice, openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { openCompare } from './compare.js';
import { rowsOf, tallyOf } from './diff.js';
import { vw } from './words.js';

/** @typedef {import('../store/versions.js').Version} Version */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('../store/desk.js').Desk} desk
 * @property {import('../commands.js').Commands} commands
 * @property {import('../core/client.js').CoreClient} client
 */

const kCounted = 400_000;  // longer texts are not compared for the list

/** @param {Version} version */
export const nameOf = ({ name, at }) => name || `${dayOf(at)} ${clock(at)}`;
const clock = (/** @type {number} */ at) => new Date(at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
/** @param {number} at */
function dayOf(at) {
  const date = new Date(at);
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return vw.today;
  return date.getFullYear() === now.getFullYear() ? vw.day(date.getMonth() + 1, date.getDate())
    : vw.fullDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** What was done to a text, in words; empty where it is the same, or too long to be told. @param {string} from @param {string} to */
function changesOf(from, to) {
  if (from === to || from.length + to.length > kCounted) return '';
  const { added, removed, changed, moved } = tallyOf(rowsOf(from.split('\n'), to.split('\n')));
  const said = [added && vw.added(added), removed && vw.removed(removed), changed && vw.changed(changed), moved && vw.moved(moved)];
  return said.filter(Boolean).join(vw.and);
}

/** @param {Page} page */
export function versionsPanel(page) {
  const { view, desk, client } = page;
  const box = byId('versions');
  const list = h('div', { class: 'version-list' });
  const name = h('input', { class: 'text', 'aria-label': vw.keepName, placeholder: vw.keepName, maxlength: 40 });
  const form = h('form', { class: 'version-keep', on: { submit: (event) => { event.preventDefault(); void keep(); } } },
    name, h('button', { class: 'tool primary', type: 'submit', text: vw.keep }));
  box.replaceChildren(form, h('p', { class: 'quiet-line', text: vw.body }), list);
  let turn = 0;
  /** What changed from a version to the next, by their keys. @type {Map<string, string>} */
  const told = new Map();

  const text = () => view.state.doc.toString();
  async function keep() {
    const called = name.value.trim() || nameOf(/** @type {Version} */ ({ name: '', at: Date.now() }));
    const draft = desk.draft();
    if (!await keepVersion(desk.id, { text: draft.text, decisions: draft.decisions, words: client.doc?.counts.words ?? 0, name: called })) return;
    name.value = '';
    notice(vw.kept(called));
    await refresh();
  }

  async function refresh() {
    const own = ++turn;
    const versions = await versionsOf(desk.id).catch((error) => { console.warn(error); return []; });
    if (own !== turn) return;
    if (versions.length === 0) { list.replaceChildren(h('p', { class: 'quiet-line', text: vw.none })); return; }
    const now = text();
    let day = '';
    list.replaceChildren(...versions.flatMap((version, index) => {
      const here = dayOf(version.at);
      const head = here === day ? [] : [h('h2', { text: here })];
      day = here;
      return [...head, item(version, versions[index + 1], now)];
    }));
  }

  /** @param {Version} version @param {Version | undefined} older the one before it @param {string} now */
  function item(version, older, now) {
    const more = h('button', {
      class: 'tool quiet icon-only small', type: 'button', 'aria-haspopup': 'menu', 'aria-label': vw.more(nameOf(version)),
      on: {
        click: () => openMenu(more, [
          { label: vw.rename, run: () => rename(version) },
          { label: vw.asNew, run: () => void desk.fresh({ ...blank(version.text), decisions: version.decisions }).then((done) => { if (done) notice(vw.madeNew); }) },
          { label: vw.drop, run: () => void dropVersion(version.key).then(refresh) },
        ], { label: vw.more(nameOf(version)), alignEnd: true }),
      },
    });
    more.append(drawing('more'));
    return h('article', { class: version.name ? 'version named' : 'version' },
      h('div', { class: 'version-head' }, h('strong', { text: version.name || vw.automatic }), h('span', { class: 'reason', text: `${clock(version.at)} · ${vw.words(version.words)}` }), more),
      h('p', { class: 'version-change', text: older ? against(older, version) : '' }),
      h('p', { class: 'version-change', text: since(version, now) }),
      h('div', { class: 'version-actions' },
        h('button', { class: 'tool small', type: 'button', text: vw.compare, on: { click: () => compare(version) } }),
        h('button', { class: 'tool small', type: 'button', text: vw.restore, disabled: version.text === now, on: { click: () => void restore(version.text) } })));
  }

  /** @param {Version} version @param {string} now */
  function since(version, now) {
    if (version.text === now) return vw.same;
    const what = changesOf(version.text, now);
    return what && vw.since(what);
  }

  /** Versions stay as they are: each is compared with the one before it once. @param {Version} older @param {Version} version */
  function against(older, version) {
    const pair = `${older.key} ${version.key}`;
    const what = told.get(pair) ?? changesOf(older.text, version.text);
    told.set(pair, what);
    return what && vw.against(what);
  }

  /** The whole of it, as one undo step; what is there is kept as a version first. @param {string} wanted */
  async function restore(wanted) {
    const now = text();
    if (now === wanted) return;
    await desk.keepVersion();
    let from = 0;
    while (from < now.length && from < wanted.length && now[from] === wanted[from]) ++from;
    let tail = 0;
    while (tail < now.length - from && tail < wanted.length - from && now[now.length - 1 - tail] === wanted[wanted.length - 1 - tail]) ++tail;
    page.commands.change([{ from, to: now.length - tail, insert: wanted.slice(from, wanted.length - tail) }]);
    notice(vw.restored);
    await refresh();
  }

  /** @param {Version} version */
  function compare(version) {
    void openCompare({
      version, others: versionsOf(desk.id), now: text, name: nameOf,
      restore: (wanted) => restore(wanted), done: () => void refresh(),
    });
  }

  /** @param {Version} version */
  function rename(version) {
    const field = h('input', { class: 'text', 'aria-label': vw.keepName, value: version.name, autofocus: true, maxlength: 40 });
    const dialog = openDialog(vw.rename.replace('…', ''), [h('div', { class: 'lead' }, field)], [
      { label: vw.cancel },
      { label: vw.ok, primary: true, run: () => void nameVersion(version, field.value.trim()).then(refresh) },
    ], { focus: false });
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      dialog.close();
      void nameVersion(version, field.value.trim()).then(refresh);
    });
  }

  return { refresh };
}
