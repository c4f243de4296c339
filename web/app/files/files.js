// Opening, creating, exporting, printing.

import { byId } from '../dom.js';
import { sample } from '../sample.js';
import { status } from '../status.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { blank } from '../store/desk.js';
import { add } from '../store/reports.js';
import { exportsOf } from './exports.js';
import { genreItems } from './genres.js';
import { showImported } from './imported.js';
import { installDrop, installLaunch } from './incoming.js';
import { isFont } from './own-fonts.js';
import { longWork } from './progress.js';
import { reasonOf } from './save.js';

/** @typedef {ReturnType<typeof installFiles>} Files */
/** @typedef {{ name: string, bytes: Uint8Array }} Source */
/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('../core/client.js').CoreClient} client
 * @property {import('../commands.js').Commands} commands
 * @property {() => string} title
 * @property {typeof import('../ui/dialog.js').notice} notice
 * @property {() => import('../store/desk.js').Desk} desk
 * @property {{ open: () => void, close: () => void }} home all reports
 * @property {() => void} confirm opens the list of doubtful lines
 */

const kMaxBytes = 64 * 1024 * 1024;

/** @param {Page} page */
export function installFiles({ view, client, commands, title, notice, desk, home, confirm }) {
  const input = /** @type {HTMLInputElement} */ (byId('file'));
  /** @type {Source | null} */
  let lastOpened = null;

  let report = 0;
  const exports = exportsOf({ view, client, title, notice, report: () => report, id: () => desk().id });

  const files = {
    /** File name without extension; empty when none was given. */
    name: '',
    /** The report the cursor is in: what is exported. @param {number} index */
    follow(index) { report = index; },

    choose() { input.click(); },
    /** @param {Element} anchor */
    async newMenu(anchor) {
      const options = { label: t.newMenu, back: () => view.focus() };
      const genres = await genreItems(client, (text) => void files.replace(text, ''), (items) => openMenu(anchor, items, options));
      openMenu(anchor, [
        { label: t.newBlank, run: () => void files.replace('', '') },
        ...(genres.length ? [/** @type {const} */ ('line')] : []), ...genres, 'line',
        { label: t.newSample, run: () => void files.sample() },
      ], options);
    },
    sample() { return files.replace(sample, ''); },

    /** A new report with that text. @param {string} text @param {string} name */
    async replace(text, name) {
      if (!await desk().fresh(blank(text, name))) { notice(t.notSaved); return; }
      home.close();
      lastOpened = null;
      view.focus();
    },

    /** A text as a new report; where it holds several, they are offered apart. @param {string} text */
    async apart(text) {
      const read = client.doc && await readOne({ name: t.clipboard, bytes: new TextEncoder().encode(text) }, { charset: 'utf-8' }).catch(() => null);
      if (read && read.reports.length > 1) { await settle([read]); return; }
      read?.doc.close();
      await files.replace(text, '');
    },

    /** Several reports may have been pasted onto an empty paper. */
    async offerApart() {
      const { doc } = client;
      await doc?.settled();
      const { length } = await doc?.reports() ?? [];
      if (!doc || doc !== client.doc || length < 2) return;
      notice(t.severalReports(length), { label: t.takeApart, run: () => void files.apart(view.state.doc.toString()) });
    },

    /** Opens files; asks where there is something to ask. @param {readonly File[]} list */
    async open(list) {
      const { signal, done } = longWork(t.reading(list.length === 1 ? list[0].name : t.files(list.length)));
      /** @type {import('../later/import.js').Read[]} */
      const got = [];
      try {
        for (const file of list) {
          try {
            if (file.size > kMaxBytes) throw new Error(t.tooLarge);
            got.push(await readOne({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { signal }));
          } catch (error) {
            if (signal.aborted) throw error;
            console.warn(error);
            notice(t.openFailed(list.length === 1 ? reasonOf(error) : t.pair(file.name, reasonOf(error))));
          }
        }
      } catch (error) {
        for (const { doc } of got) doc.close();
        notice(t.openCancelled);
        return;
      } finally {
        done();
      }
      if (got.length) await settle(got);
      view.focus();
    },
    ...exports,
  };

  /** @param {Source} file @param {import('../../../wasm/api.js').OpenOptions} [options] */
  async function readOne(file, options = {}) {
    const doc = await client.read(file.bytes, { ...options, name: file.name });
    return { file, doc, reports: await doc.reports() };
  }

  /** @param {import('../later/import.js').Read[]} got */
  async function settle(got) {
    const [one] = got;
    const ask = got.length > 1 || one.reports.length > 1 || !one.doc.imported.certain;
    if (!ask) { await take(one); return; }
    const { askImport } = await import('../later/import.js');
    const answer = await askImport(got, (file, charset) => readOne(file, { charset }));
    const whole = answer?.read;
    for (const { doc } of got) if (doc !== whole?.doc) doc.close();
    if (!answer) return;
    if (whole) { await take(whole); return; }
    const [first, ...rest] = answer.pieces;
    const back = wayBack();
    // The first is to stand before the others in the list.
    const now = Date.now();
    for (const [index, { name, text }] of rest.entries()) await add(blank(text, name), { at: now - index - 1 });
    await files.replace(first.text, first.name);
    if (rest.length === 0) notice(t.opened(first.name), back);
    else notice(t.openedMany(first.name, rest.length), { label: t.showShelf, run: home.open });
  }

  /** To the report that is on the desk now. */
  function wayBack() {
    const { id } = desk();
    return view.state.doc.length ? { label: t.goBack, run: () => void desk().open(id) } : undefined;
  }

  /** One file, whole: a report of its own, or the one on the desk read otherwise. @param {import('../later/import.js').Read} read @param {boolean} [same] */
  async function take({ file, doc }, same = false) {
    const back = same ? undefined : wayBack();
    if (same) await desk().keepVersion();
    if (!await desk().fresh(blank(doc.text, file.name.replace(/\.[^.]*$/, '')), { doc, same })) {
      doc.close();
      notice(t.notSaved);
      return;
    }
    home.close();
    lastOpened = file;
    status.charset(doc.imported.format === 'text' ? doc.charset : '');
    const said = showImported(file.name, doc, {
      confirm, go: (line) => commands.go(line),
      again: (options) => void again(options).catch((error) => notice(t.openFailed(reasonOf(error)))),
    });
    if (!said) notice(t.opened(file.name), back);
  }

  /** The same file, read otherwise. @param {import('../../../wasm/api.js').OpenOptions} options */
  async function again(options) {
    if (lastOpened) await take(await readOne(lastOpened, options), true);
  }

  const charsetButton = byId('status-charset');
  charsetButton.addEventListener('click', () => openMenu(charsetButton, t.charsets.map(([id, label]) => ({
    label, checked: client.doc?.charset === id,
    run: () => void again({ charset: id }).catch((error) => notice(t.openFailed(reasonOf(error)))),
  })), { label: t.charsetMenu }));

  input.addEventListener('change', () => {
    const list = [...input.files ?? []];
    input.value = '';
    if (list.length) void files.open(list);
  });
  byId('new').addEventListener('click', () => void files.newMenu(byId('new')));
  byId('open').addEventListener('click', () => files.choose());
  byId('print').addEventListener('click', () => void files.print());
  byId('export').addEventListener('click', () => files.exportMenu(byId('export')));
  installDrop((list) => {
    const fonts = list.filter(({ name }) => isFont(name));
    if (fonts.length) void files.ownFonts(fonts);
    if (fonts.length < list.length) void files.open(list.filter((file) => !fonts.includes(file)));
  });
  installLaunch((list) => void files.open(list));
  return files;
}
