// Opening, creating, exporting, printing.

import { Transaction } from '@codemirror/state';
import { isolateHistory } from '@codemirror/commands';
import { byId } from '../dom.js';
import { decideKind } from '../editor/lines.js';
import { hideFindings } from '../editor/marks.js';
import { sample } from '../sample.js';
import { status } from '../status.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { shelve } from '../store/shelf.js';
import { exportsOf } from './exports.js';
import { showImported } from './imported.js';
import { installDrop, installLaunch } from './incoming.js';
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
 * @property {() => { changed: () => void, draft: () => Omit<import('../store/drafts.js').Draft, 'id' | 'savedAt'> }} desk
 * @property {() => void} confirm opens the list of doubtful lines
 */

const kMaxBytes = 64 * 1024 * 1024;

/** @param {Page} page */
export function installFiles({ view, client, commands, title, notice, desk, confirm }) {
  const input = /** @type {HTMLInputElement} */ (byId('file'));
  /** @type {Source | null} */
  let lastOpened = null;

  let report = 0;
  const exports = exportsOf({ view, client, title, notice, report: () => report });

  const files = {
    /** File name without extension; empty when none was given. */
    name: '',
    /** The report the cursor is in: what is exported. @param {number} index */
    follow(index) { report = index; },

    choose() { input.click(); },
    /** @param {Element} anchor */
    async newMenu(anchor) {
      const core = client.core;
      const genres = core ? await core.genres().catch(() => []) : [];
      openMenu(anchor, [
        { label: t.newBlank, run: () => files.replace('', '') },
        ...(genres.length ? [/** @type {const} */ ('line')] : []),
        ...genres.map((genre) => ({
          label: genre.name,
          run: () => void core?.skeleton(genre.id).then((text) => files.replace(text, '')),
        })),
        'line',
        { label: t.newSample, run: () => files.sample() },
      ], { label: t.newMenu, back: () => view.focus() });
    },
    sample() { files.replace(sample, ''); },
    async shelf() {
      const { openShelf } = await import('../later/shelf.js');
      await openShelf((draft) => files.takeUp(draft));
    },

    /** Another text in place of this one; undo brings this one back. @param {string} text @param {string} name */
    replace(text, name) {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      aside();
      put(text, name);
      lastOpened = null;
      status.charset('');
      view.focus();
    },

    /** Opens files; asks where there is something to ask. @param {readonly File[]} list */
    async open(list) {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
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
            notice(t.openFailed(list.length === 1 ? reasonOf(error) : `${file.name}：${reasonOf(error)}`));
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
    /** A text put aside comes on the desk, with the writer's decisions. @param {import('../store/drafts.js').Draft} draft */
    takeUp(draft) {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      aside();
      put(draft.text, draft.name);
      const { doc } = view.state;
      view.dispatch({
        effects: [
          hideFindings.of({ rules: new Set(draft.ignoredRules), places: new Set(draft.ignoredPlaces) }),
          ...draft.decisions.filter(({ line }) => line < doc.lines).map(({ line, kind, level }) => decideKind.of({
            at: doc.line(line + 1).from, to: { kind, level }, was: { kind: null, level: 0 },
          })),
        ],
      });
      lastOpened = null;
      status.charset('');
      view.focus();
    },
    ...exports,
  };

  /** What stands on the desk is kept before another text takes its place. */
  function aside() {
    void shelve(desk().draft()).catch((error) => console.warn(error));
  }

  /** @param {string} text @param {string} name */
  function put(text, name) {
    files.name = name;
    byId('imported').hidden = true;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      effects: hideFindings.of({ rules: new Set(), places: new Set() }),
      annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.open')],
      scrollIntoView: true,
    });
    commands.unfocus();
    desk().changed();
  }

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
    files.replace(first.text, first.name);
    if (rest.length === 0) { notice(t.opened(first.name)); return; }
    const now = Date.now();
    for (const [index, { name, text }] of rest.entries()) {
      await shelve({ name, text, decisions: [], ignoredRules: [], ignoredPlaces: [], cursor: 0 }, now - index);
    }
    notice(t.openedMany(first.name, rest.length), { label: t.showShelf, run: () => void files.shelf() });
  }

  /** One file, whole. @param {import('../later/import.js').Read} read */
  async function take({ file, doc }) {
    aside();
    lastOpened = file;
    await client.take(doc, () => {
      put(doc.text, file.name.replace(/\.[^.]*$/, ''));
      status.charset(doc.imported.format === 'text' ? doc.charset : '');
    });
    const said = showImported(file.name, doc, {
      confirm, go: (line) => commands.go(line),
      again: (options) => void again(options).catch((error) => notice(t.openFailed(reasonOf(error)))),
    });
    if (!said) notice(t.opened(file.name));
  }

  /** The same file, read otherwise. @param {import('../../../wasm/api.js').OpenOptions} options */
  async function again(options) {
    if (lastOpened) await take(await readOne(lastOpened, options));
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
  installDrop((list) => void files.open(list));
  installLaunch((list) => void files.open(list));
  return files;
}
