// All reports of this machine: found, sorted, put into folders, opened, renamed, copied, thrown away and taken back.

import { h } from '../dom.js';
import { genreItems } from '../files/genres.js';
import { listen, tell } from '../store/owner.js';
import { add, contents, emptyBin, heads, recall, remove, setHead } from '../store/reports.js';
import { drawing, notice, openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { foldersOf } from './folders.js';
import { row } from './row.js';
import { hw } from './words.js';

/** @typedef {import('../store/reports.js').Head} Head */
/** @typedef {'title' | 'genre' | 'words' | 'open' | 'changedAt'} Column */
/**
 * @typedef {object} Page
 * @property {import('../store/desk.js').Desk} desk
 * @property {import('../files/files.js').Files} files
 * @property {import('../core/client.js').CoreClient} client
 * @property {() => void} closed the text is shown again
 */

const columns = /** @type {Column[]} */ (['title', 'genre', 'words', 'open', 'changedAt']);
const words = new Intl.Collator('zh-CN', { numeric: true });

/** The name a report goes by. @param {Head} head */
export const nameOf = (head) => head.label || head.title || hw.untitled;

/** @type {Record<Column, (a: Head, b: Head) => number>} */
const orders = {
  title: (a, b) => words.compare(nameOf(a), nameOf(b)),
  genre: (a, b) => words.compare(a.genre, b.genre) || words.compare(a.period, b.period),
  words: (a, b) => b.words - a.words,
  open: (a, b) => b.errors + b.holes - a.errors - a.holes || b.warnings - a.warnings,
  changedAt: (a, b) => b.changedAt - a.changedAt,
};

/** @param {Page} page */
export function homeView({ desk, files, client, closed }) {
  /** @type {Head[]} */
  let list = [];
  /** Texts by id, read when first searched. @type {Map<string, string> | null} */
  let texts = null;
  let bin = false;
  /** @type {Column} */
  let by = 'changedAt';
  let turned = false;

  const folders = foldersOf({
    list: () => list.filter(({ deletedAt }) => !deletedAt),
    chosen: () => draw(),
    async put(some, folder) {
      for (const { id } of some) {
        await setHead(id, { folder });
        if (id === desk.id) desk.folder = folder;
        tell({ type: 'head', id });
      }
      await refresh();
    },
  });
  const search = h('input', { class: 'text', type: 'search', placeholder: hw.search, 'aria-label': hw.search, on: { input: () => void find() } });
  const count = h('span', { class: 'count' });
  const tabs = /** @type {const} */ ([false, true]).map((which) => h('button', {
    type: 'button', 'aria-pressed': String(!which), text: which ? hw.bin : hw.all,
    on: { click: () => { bin = which; draw(); } },
  }));
  const note = h('div', { class: 'home-note', hidden: true });
  const heading = columns.map((column) => h('th', { scope: 'col', class: `home-${column}` }, h('button', {
    type: 'button', text: hw.columns[column], title: hw.sortBy(hw.columns[column]),
    on: { click: () => { turned = by === column && !turned; by = column; draw(); } },
  })));
  const body = h('tbody');
  const table = h('table', { class: 'home-list' }, h('thead', {}, h('tr', {}, ...heading, h('th', {}, h('span', { class: 'unseen', text: hw.more })))), body);
  const none = h('div', { class: 'home-none', role: 'status' });
  const create = h('button', { class: 'tool primary', type: 'button', 'aria-haspopup': 'menu', text: hw.create, on: { click: () => void newMenu(create) } });
  const more = h('button', { class: 'tool quiet icon-only', type: 'button', 'aria-haspopup': 'menu', 'aria-label': hw.more, on: { click: () => moreMenu() } });
  more.append(drawing('more'));
  const box = h('section', { id: 'home', 'aria-label': hw.title, tabindex: -1 },
    h('header', { class: 'home-bar' },
      h('span', { class: 'brand', text: hw.brand }), h('span', { class: 'spring' }),
      h('button', { class: 'tool quiet', type: 'button', text: hw.back, title: 'Esc', on: { click: close } }),
      h('button', { class: 'tool', type: 'button', text: hw.open, on: { click: () => files.choose() } }), create, more),
    h('div', { class: 'home-body' }, h('div', { class: 'home-column' },
      h('div', { class: 'home-head' }, h('h1', { text: hw.title }), count, h('span', { class: 'spring' }),
        h('div', { class: 'segments', role: 'group', 'aria-label': hw.title }, ...tabs), search),
      folders.strip, note, table, none)));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !box.isConnected || document.querySelector('dialog[open]')) return;
    if (search.value) { search.value = ''; draw(); } else close();
  });
  listen(({ type }) => { if (box.isConnected && type !== 'asked') void refresh(); });

  async function refresh() {
    try {
      list = await heads();
      texts = null;
      void emptyBin(list);
      if (search.value) await find(); else draw();
    } catch (error) {
      console.error(error);
      none.replaceChildren(h('p', { text: hw.trouble }));
    }
  }
  async function find() {
    if (search.value && !texts) texts = new Map((await contents()).map(({ id, text }) => [id, text]));
    draw();
  }

  function draw() {
    const wanted = search.value.trim().toLowerCase();
    const here = list.filter(({ deletedAt }) => (deletedAt > 0) === bin);
    folders.draw();
    if (bin) folders.strip.hidden = true;
    const found = here.filter((head) => bin || folders.shows(head)).filter((head) => !wanted || nameOf(head).toLowerCase().includes(wanted) ||
      (texts?.get(head.id)?.toLowerCase().includes(wanted) ?? false));
    found.sort((a, b) => (turned ? -1 : 1) * orders[by](a, b) || b.changedAt - a.changedAt);
    count.textContent = hw.count(here.length);
    tabs.forEach((tab, index) => tab.setAttribute('aria-pressed', String(bin === (index === 1))));
    heading.forEach((cell, index) => {
      const own = columns[index] === by;
      const down = own && (turned !== ['words', 'open', 'changedAt'].includes(by));
      cell.setAttribute('aria-sort', !own ? 'none' : down ? 'descending' : 'ascending');
    });
    body.replaceChildren(...found.map((head) => row(head, {
      current: head.id === desk.id, wanted, text: texts?.get(head.id) ?? '', bin,
      open: () => void open(head), menu: (anchor) => itemMenu(head, anchor),
    })));
    table.hidden = found.length === 0;
    note.hidden = !bin || here.length === 0;
    note.replaceChildren(h('span', { text: hw.binNote }), h('button', { class: 'link', type: 'button', text: hw.emptyBin, on: { click: () => gone(here) } }));
    none.replaceChildren(...(found.length ? [] : wanted ? [h('p', { text: hw.notFound(search.value.trim()) })] : bin ? [h('p', { text: hw.binNone })]
      : [h('h2', { text: hw.none }), h('p', { text: hw.noneBody })]));
  }

  /** @param {Head} head */
  async function open(head) {
    if (bin) { await setHead(head.id, { deletedAt: 0 }); bin = false; }
    if (await desk.open(head.id)) close();
  }

  /** @param {Head} head @param {Element} anchor */
  function itemMenu(head, anchor) {
    const away = (/** @type {string} */ id) => setHead(id, { deletedAt: Date.now() });
    openMenu(anchor, bin ? [
      { label: hw.itemBack, run: () => void bring(head) },
      { label: hw.itemGone, run: () => gone([head]) },
    ] : [
      { label: hw.itemOpen, run: () => void open(head) },
      { label: hw.itemRename, run: () => rename(head) },
      { label: hw.itemCopy, run: () => void copy(head) },
      { label: hw.itemMove, run: () => folders.move(head, anchor) },
      { label: hw.itemNext, run: () => void nextYear(head) },
      'line',
      {
        label: hw.itemDelete,
        run: async () => {
          await (head.id === desk.id ? desk.leave(away) : away(head.id));
          await refresh();
          notice(hw.deleted(nameOf(head)), { label: hw.undo, run: () => void bring(head) });
        },
      },
    ], { label: hw.actions(nameOf(head)), alignEnd: true });
  }
  /** @param {Head} head */
  async function bring(head) {
    await setHead(head.id, { deletedAt: 0 });
    await refresh();
    notice(hw.restored(nameOf(head)));
  }
  /** @param {Head[]} some */
  function gone(some) {
    openDialog(hw.goneTitle, [h('p', { class: 'lead', text: some.length === 1 ? hw.goneBody(nameOf(some[0])) : hw.goneAll(some.length) })], [
      { label: hw.cancel },
      { label: hw.goneDo, primary: true, run: () => void Promise.all(some.map(({ id }) => remove(id))).then(refresh) },
    ]);
  }
  /** @param {Head} head */
  async function copy(head) {
    const got = await recall(head.id);
    if (!got) return;
    await add(got.content, { head: { ...head, label: hw.copyOf(nameOf(head)) }, pictures: got.pictures });
    await refresh();
  }
  /** In its row. @param {Head} head */
  function rename(head) {
    const cell = body.querySelector(`[data-id="${CSS.escape(head.id)}"] .home-name`);
    if (!cell) return;
    const field = h('input', { class: 'text', 'aria-label': hw.renameLabel, value: nameOf(head) });
    let over = false;
    const end = async (/** @type {boolean} */ take) => {
      if (over) return;
      over = true;
      const label = field.value.trim();
      if (take && label && label !== nameOf(head)) {
        await setHead(head.id, { label });
        if (head.id === desk.id) desk.label = label;
        tell({ type: 'head', id: head.id });
      }
      await refresh();
    };
    field.addEventListener('blur', () => void end(true));
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
      event.preventDefault();
      event.stopPropagation();
      void end(event.key === 'Enter');
    });
    field.addEventListener('click', (event) => event.stopPropagation());
    cell.replaceChildren(field);
    field.focus();
    field.select();
  }

  /** @param {Head} [head] none: to be chosen */
  async function nextYear(head) {
    const { draftFrom, chooseLastYear } = await import('./next-year.js');
    const page = { client, desk, done: close };
    if (head) await draftFrom(head.id, page);
    else chooseLastYear(list.filter(({ deletedAt }) => !deletedAt), page);
  }
  /** @param {Element} anchor */
  async function newMenu(anchor) {
    const folder = folders.current;
    const put = (/** @type {string} */ text) => files.replace(text, '').then(() => { desk.folder = folder; close(); });
    const options = { label: hw.createFrom, alignEnd: true };
    const genres = await genreItems(client, put, (items) => openMenu(anchor, items, options));
    openMenu(anchor, [
      { label: hw.blank, run: () => void put('') },
      { label: hw.paste, run: () => void pasted() },
      { label: hw.lastYear, run: () => void nextYear() },
      { label: hw.sample, run: () => void files.sample().then(close) },
      ...(genres.length ? [/** @type {const} */ ('line')] : []), ...genres,
    ], options);
  }
  async function pasted() {
    const text = await navigator.clipboard?.readText?.().catch(() => '') ?? '';
    if (text.trim()) await files.apart(text.replace(/\r\n?/g, '\n'));
    else notice(hw.pasteEmpty);
  }
  function moreMenu() {
    const backup = () => import('./backup.js');
    openMenu(more, [
      { label: hw.backup, run: () => void desk.settle().then(backup).then(({ saveBackup }) => saveBackup()) },
      { label: hw.restore, run: () => void backup().then(({ chooseBackup }) => chooseBackup(() => void refresh())) },
      'line',
      { label: hw.exportAll, run: () => void desk.settle().then(backup).then(({ saveTexts }) => saveTexts()) },
    ], { label: hw.more, alignEnd: true });
  }

  function close() {
    if (!box.isConnected) return;
    box.remove();
    document.body.classList.remove('at-home');
    for (const other of document.body.children) other.removeAttribute('inert');
    closed();
  }
  return {
    close,
    async open() {
      if (box.isConnected) return;
      await desk.settle();
      search.value = '';
      bin = false;
      document.body.prepend(box);
      document.body.classList.add('at-home');
      for (const id of ['bar', 'work', 'status', 'banner', 'imported']) document.getElementById(id)?.setAttribute('inert', '');
      await refresh();
      search.focus();
    },
  };
}
