// What leaves the page: files in each form, and paper.

import { byId, h } from '../dom.js';
import { svgElement } from '../panels/page-drawing.js';
import { preference, prefer } from '../prefs.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { canPrintFile, printFile } from './print-file.js';
import { longWork } from './progress.js';
import { download, fileName, reasonOf, today } from './save.js';

/** @typedef {import('../../../wasm/api.js').Format} Format */

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('../core/client.js').CoreClient} page.client
 * @param {() => string} page.title
 * @param {typeof import('../ui/dialog.js').notice} page.notice
 * @param {() => number} page.report the one the cursor is in
 */
export function exportsOf({ view, client, title, notice, report }) {
  /** What the core writes, in the order of use; the text alone where there is no core. */
  function formats() {
    const known = client.core?.formats ?? ['txt'];
    return t.formats.filter(([format]) => known.includes(format));
  }
  /** @returns {Format} */
  function lastFormat() {
    const format = preference('format');
    return (formats().find(([id]) => id === format) ?? formats()[0])[0];
  }

  const exports = {
    /** @param {Element} anchor */
    exportMenu(anchor) {
      openMenu(anchor, [
        ...formats().map(([format, label]) => ({
          label, hint: format === lastFormat() ? 'Ctrl+S' : undefined, run: () => void exports.export(format),
        })),
        'line',
        ...(client.doc ? [{ label: t.exportMany, run: () => void exports.exportMany() }] : []),
        { label: t.print, hint: 'Ctrl+P', run: () => void exports.print() },
      ], { label: t.exportMenu, alignEnd: true, back: () => view.focus() });
    },
    saveAgain() { return exports.export(lastFormat()); },

    /** @param {Format} format */
    async export(format) {
      client.flush();
      const { doc } = client;
      if (!doc) {
        if (format === 'txt') exports.exportText();
        else notice(t.exportFailed(t.coreFailed));
        return;
      }
      const name = `${fileName(title())}.${format}`;
      byId('export').setAttribute('aria-busy', 'true');
      const { signal, step, done } = longWork(t.exporting(name));
      /** @type {import('../../../wasm/api.js').Replaced[]} */
      let replaced = [];
      try {
        await doc.settled();
        const bytes = await doc.export(format, {
          date: today(), report: report(), signal, onProgress: (share) => step(share, 1), onReplaced: (list) => { replaced = list; },
        });
        signal.throwIfAborted();
        download(bytes, name, format);
        prefer('format', format);
        const missing = [...new Set(replaced.filter((one) => one.missing).map(({ character }) => character))];
        notice(missing.length ? t.exportedMissing(name, missing.slice(0, 12).join('、')) : t.exported(name));
      } catch (error) {
        if (signal.aborted) { notice(t.exportCancelled); return; }
        console.warn(error);
        // From a disk only the second file of the one-file form can be missing.
        const alone = location.protocol === 'file:' && /** @type {any} */ (error)?.code === 'data_missing';
        notice(t.exportFailed(alone ? t.secondFile : reasonOf(error)));
      } finally {
        done();
        byId('export').removeAttribute('aria-busy');
      }
    },
    async exportMany() {
      client.flush();
      const { doc } = client;
      if (!doc) { notice(t.exportFailed(t.coreFailed)); return; }
      await doc.settled();
      const { openExportMany } = await import('../later/export-many.js');
      await openExportMany({ doc, formats: formats(), last: lastFormat(), report: report() });
    },
    /** The text as it stands, without the core. */
    exportText() {
      const bytes = new TextEncoder().encode(view.state.doc.toString());
      download(bytes, `${fileName(title())}.txt`, 'txt');
    },

    /** The pages of the PDF; where the browser does not print one, the pages as they are drawn. */
    async print() {
      client.flush();
      const { doc } = client;
      if (!doc) { notice(t.coreFailed); return; }
      await doc.settled();
      if (canPrintFile()) {
        const { signal, step, done } = longWork(t.printing);
        try {
          const bytes = await doc.export('pdf', {
            date: today(), report: report(), signal, onProgress: (share) => step(share, 1),
          });
          signal.throwIfAborted();
          if (await printFile(bytes)) return;
        } catch (error) {
          if (signal.aborted) { notice(t.printCancelled); return; }
          console.warn(error);
        } finally {
          done();
        }
      }
      await exports.printDrawings(doc);
    },
    /** @param {import('../../../wasm/api.js').Doc} doc */
    async printDrawings(doc) {
      const box = byId('printout');
      try {
        const count = await doc.pages(report());
        box.replaceChildren();
        for (let page = 0; page < count; ++page) {
          box.append(h('div', { class: 'print-page' }, await svgElement(await doc.pageSvg(report(), page))));
        }
        await document.fonts.ready;
        addEventListener('afterprint', () => box.replaceChildren(), { once: true });
        notice(t.printedDrawings);
        window.print();
      } catch (error) {
        console.error(error);
        notice(t.exportFailed(reasonOf(error)));
      }
    },
  };
  return exports;
}
