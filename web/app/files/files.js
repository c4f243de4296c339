// Opening, creating, exporting, printing.

import { Transaction } from '@codemirror/state';
import { isolateHistory } from '@codemirror/commands';
import { byId, h } from '../dom.js';
import { hideFindings } from '../editor/marks.js';
import { alwaysIgnored } from '../commands.js';
import { preference, prefer } from '../prefs.js';
import { sample } from '../sample.js';
import { status } from '../status.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { svgElement } from '../panels/preview.js';
import { download, fileName, today } from './save.js';

/** @typedef {'docx' | 'html' | 'txt' | 'json'} Format */
/** @typedef {ReturnType<typeof installFiles>} Files */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('../core/client.js').CoreClient} client
 * @property {import('../commands.js').Commands} commands
 * @property {() => string} title
 * @property {typeof import('../ui/dialog.js').notice} notice
 * @property {() => { changed: () => void }} desk
 */

/** @type {[Format, string][]} */
const formats = [['docx', t.exportDocx], ['html', t.exportHtml], ['txt', t.exportTxt], ['json', t.exportJson]];

/** @param {Page} page */
export function installFiles({ view, client, commands, title, notice, desk }) {
  const input = /** @type {HTMLInputElement} */ (byId('file'));
  /** @type {{ bytes: Uint8Array, name: string } | null} */
  let lastOpened = null;

  const files = {
    /** File name without extension; empty when none was given. */
    name: '',
    /** The report the cursor is in: what is exported. */
    report: 0,

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

    /** Another text in place of this one; undo brings this one back. @param {string} text @param {string} name */
    replace(text, name) {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      put(text, name);
      lastOpened = null;
      status.charset('');
      view.focus();
    },

    /** @param {File} file */
    async open(file) {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      if (file.size > 64 * 1024 * 1024) { notice(t.openFailed(t.tooLarge)); return; }
      try {
        lastOpened = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
        await read();
        notice(t.opened(file.name));
      } catch (error) {
        console.warn(error);
        notice(t.openFailed(reasonOf(error)));
      }
      view.focus();
    },

    /** @param {Element} anchor */
    exportMenu(anchor) {
      openMenu(anchor, [
        ...formats.map(([format, label]) => ({
          label, hint: format === lastFormat() ? 'Ctrl+S' : undefined, run: () => void files.export(format),
        })),
        'line',
        { label: t.print, hint: 'Ctrl+P', run: () => void files.print() },
      ], { label: t.exportMenu, alignEnd: true, back: () => view.focus() });
    },
    saveAgain() { return files.export(lastFormat()); },

    /** @param {Format} format */
    async export(format) {
      client.flush();
      const { doc } = client;
      if (!doc) {
        if (format === 'txt') files.exportText();
        else notice(t.exportFailed(t.coreFailed));
        return;
      }
      byId('export').setAttribute('aria-busy', 'true');
      try {
        await doc.settled();
        const bytes = await doc.export(format, { date: today(), report: files.report });
        const name = `${fileName(title())}.${format}`;
        download(bytes, name, format);
        prefer('format', format);
        notice(t.exported(name));
      } catch (error) {
        console.error(error);
        notice(t.exportFailed(reasonOf(error)));
      } finally {
        byId('export').removeAttribute('aria-busy');
      }
    },
    /** The text as it stands, without the core. */
    exportText() {
      const bytes = new TextEncoder().encode(view.state.doc.toString());
      download(bytes, `${fileName(title())}.txt`, 'txt');
    },

    async print() {
      const { doc } = client;
      if (!doc) { notice(t.coreFailed); return; }
      const box = byId('printout');
      try {
        await doc.settled();
        const count = await doc.pages(files.report);
        box.replaceChildren();
        for (let page = 0; page < count; ++page) {
          box.append(h('div', { class: 'print-page' }, svgElement(await doc.pageSvg(files.report, page))));
        }
        await document.fonts.ready;
        addEventListener('afterprint', () => box.replaceChildren(), { once: true });
        window.print();
      } catch (error) {
        console.error(error);
        notice(t.exportFailed(reasonOf(error)));
      }
    },
  };

  /** @param {string} text @param {string} name */
  function put(text, name) {
    files.name = name;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      effects: hideFindings.of({ rules: new Set(alwaysIgnored()), places: new Set() }),
      annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.open')],
      scrollIntoView: true,
    });
    commands.unfocus();
    desk().changed();
  }

  /** @param {string} [charset] */
  async function read(charset) {
    if (!lastOpened) return;
    const { bytes, name } = lastOpened;
    await client.openFile(bytes, { name, ...(charset ? { charset } : {}) }, (doc) => {
      put(doc.text, name.replace(/\.[^.]*$/, ''));
      status.charset(doc.charset);
      for (const note of doc.notes) notice(note);
    });
  }

  const charsetButton = byId('status-charset');
  charsetButton.addEventListener('click', () => openMenu(charsetButton, t.charsets.map(([id, label]) => ({
    label, checked: client.doc?.charset === id,
    run: () => void read(id).catch((error) => notice(t.openFailed(reasonOf(error)))),
  })), { label: t.charsetMenu }));

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    input.value = '';
    if (file) void files.open(file);
  });
  byId('new').addEventListener('click', () => void files.newMenu(byId('new')));
  byId('open').addEventListener('click', () => files.choose());
  byId('print').addEventListener('click', () => void files.print());
  byId('export').addEventListener('click', () => files.exportMenu(byId('export')));
  installDrop((file) => void files.open(file));
  return files;
}

/** @param {(file: File) => void} take */
function installDrop(take) {
  const veil = byId('drop');
  const carries = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragenter', (event) => { if (carries(event)) veil.hidden = false; });
  addEventListener('dragover', (event) => { if (carries(event)) event.preventDefault(); });
  addEventListener('dragleave', (event) => { if (event.relatedTarget === null) veil.hidden = true; });
  addEventListener('drop', (event) => {
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    take(file);
  }, true);
}

/** @returns {Format} */
function lastFormat() {
  const format = preference('format');
  return formats.find(([id]) => id === format)?.[0] ?? 'docx';
}

/** @param {unknown} error */
const reasonOf = (error) => error instanceof Error ? error.message : String(error);
