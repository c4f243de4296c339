// What leaves the page: files in each form, and paper.

import { byId, h } from '../dom.js';
import { svgElement } from '../panels/page-drawing.js';
import { preference, prefer } from '../prefs.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { fontsFor, substitutes } from './own-fonts.js';
import { canPrintFile, printFile } from './print-file.js';
import { canSaveToDisk, changedOutside, chooseFile, writeFile } from './on-disk.js';
import { longWork } from './progress.js';
import { download, fileName, reasonOf, today, typeOf } from './save.js';
import { optionsOf } from './text-form.js';
import { openDialog } from '../ui/dialog.js';

/** @typedef {import('./save.js').Form} Form */

/** Forms beside the report's own: not what Ctrl+S writes again.
 * @type {ReadonlySet<Form>} */
const asides = new Set(['png', 'xlsx']);

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('../core/client.js').CoreClient} page.client
 * @param {() => string} page.title
 * @param {typeof import('../ui/dialog.js').notice} page.notice
 * @param {() => number} page.report the one the cursor is in
 * @param {() => string} page.id of what is on the desk
 */
export function exportsOf({ view, client, title, notice, report, id }) {
  /** Where each report is saved. @type {Map<string, import('./on-disk.js').OnDisk>} */
  const onDisk = new Map();

  /** What the core writes, in the order of use; the text alone where there is no core. */
  function formats() {
    const known = client.core?.formats ?? ['txt'];
    return t.formats.filter(([format]) => known.includes(format === 'png' ? 'svg' : format));
  }
  /** Those that hold the report itself, in one file. */
  const whole = () => formats().flatMap(([format]) => format === 'png' || asides.has(format) ? [] : [format]);
  function lastFormat() {
    const format = preference('format');
    return whole().find((one) => one === format) ?? whole()[0];
  }

  const exports = {
    /** @param {Element} anchor */
    exportMenu(anchor) {
      openMenu(anchor, [
        ...formats().map(([format, label]) => ({
          label, hint: format === lastFormat() ? 'Ctrl+S' : undefined, run: () => void exports.export(format),
        })),
        'line',
        ...(client.doc ? [
          { label: t.textForm, run: () => void exports.textForm() },
          { label: t.ownFonts, run: () => void exports.ownFonts() },
        ] : []),
        ...(client.doc && canSaveToDisk() ? [{ label: t.saveAs, run: () => void exports.saveAs() }] : []),
        ...(client.doc ? [
          { label: t.exportMany, run: () => void exports.exportMany() },
          { label: t.copyRich, run: () => void exports.copyRich() },
        ] : []),
        { label: t.print, hint: 'Ctrl+P', run: () => void exports.print() },
      ], { label: t.exportMenu, alignEnd: true, back: () => view.focus() });
    },
    /** Into the file it was saved into before, or the form used last. */
    saveAgain() {
      const file = onDisk.get(id());
      return file ? exports.save(file) : exports.export(lastFormat());
    },
    async saveAs() {
      const format = lastFormat();
      const file = await chooseFile(`${fileName(title())}.${format}`, format, typeOf(format)).catch((error) => { notice(t.exportFailed(reasonOf(error))); return null; });
      if (!file) return;
      const named = /\.(\w+)$/.exec(file.handle.name)?.[1];
      await exports.save({ ...file, format: whole().find((one) => one === named) ?? format });
    },
    /** @param {import('./on-disk.js').OnDisk} file @param {boolean} [anyway] though somebody else has written into it */
    async save(file, anyway = false) {
      if (!anyway && await changedOutside(file)) {
        openDialog(t.changedOutside, [h('p', { text: t.changedOutsideBody(file.handle.name) })], [
          { label: t.overwrite, start: true, run: () => void exports.save(file, true) },
          { label: t.cancel }, { label: t.saveAs, primary: true, run: () => void exports.saveAs() },
        ]);
        return;
      }
      const mine = id();
      await exports.export(file.format, async (bytes) => {
        await writeFile(file, bytes);
        onDisk.set(mine, file);
        return t.savedInto(file.handle.name);
      });
    },

    /**
     * @param {Form} format
     * @param {(bytes: Uint8Array) => Promise<string>} [put] where it goes, and what is said then; without: a download
     */
    async export(format, put) {
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
      /** @type {string[]} */
      let lost = [];
      try {
        await doc.settled();
        if (format === 'png') {
          await exports.savePictures(doc, { signal, step });
          return;
        }
        const chosen = await fontsFor(format);
        const bytes = await doc.export(format, {
          ...optionsOf(format), ...chosen, report: report(), signal, onProgress: (share) => step(share, 1),
          onReplaced: (list) => { replaced = list; }, onLost: (list) => { lost = list; },
        });
        signal.throwIfAborted();
        let said = put ? await put(bytes) : '';
        if (!put) download(bytes, name, format);
        if (!asides.has(format)) prefer('format', format);
        const others = [...new Set(replaced.filter((one) => !one.missing).map(({ character }) => character))];
        if (others.length) said = t.exportedReplaced(name, others.slice(0, 12).join('、'));
        const missing = [...new Set(replaced.filter((one) => one.missing).map(({ character }) => character))];
        if (missing.length) said = t.exportedMissing(name, missing.slice(0, 12).join('、'));
        if (lost.length) said = t.exportedLost(name, lost.slice(0, 12).join('、'));
        if (said || !substitutes(chosen)) notice(said || t.exported(name));
        else notice(t.exportedSubstituted(name), { label: t.chooseFonts, run: () => void exports.ownFonts() });
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
    /** A picture a page; several as one archive.
     * @param {import('../../../wasm/api.js').Doc} doc @param {{ signal: AbortSignal, step: (n: number, all: number) => void }} work */
    async savePictures(doc, work) {
      const stem = fileName(title());
      const [{ pageImages }, { zip }] = await Promise.all([import('../later/page-images.js'), import('../later/zip.js')]);
      const files = await pageImages(doc, report(), stem, work);
      const alone = files.length === 1;
      const name = alone ? files[0].name : `${stem}.zip`;
      download(alone ? files[0].bytes : zip(files, new Date()), name, alone ? 'png' : 'zip');
      notice(t.exported(name));
    },
    async textForm() {
      const { openTextForm } = await import('../later/text-form.js');
      openTextForm(() => void exports.export('txt'));
    },
    /** The faces that PDF and OFD are drawn in. @param {readonly File[]} [dropped] */
    async ownFonts(dropped) {
      const { openOwnFonts } = await import('../later/own-fonts.js');
      await openOwnFonts(dropped);
    },
    async exportMany() {
      client.flush();
      const { doc } = client;
      if (!doc) { notice(t.exportFailed(t.coreFailed)); return; }
      await doc.settled();
      const { openExportMany } = await import('../later/export-many.js');
      await openExportMany({ doc, formats: formats(), last: lastFormat(), report: report() });
    },
    /** The report with faces, sizes and indents, for Word and WPS to paste. */
    async copyRich() {
      client.flush();
      const { doc } = client;
      if (!doc) { notice(t.coreFailed); return; }
      try {
        await doc.settled();
        const { copyBoth, richText } = await import('../later/rich-text.js');
        const words = async (/** @type {import('../../../wasm/api.js').Format} */ format) =>
          new TextDecoder().decode(await doc.export(format, { date: today(), report: report() }));
        notice(await copyBoth(richText(await words('html')), await words('txt')) ? t.copiedRich : t.notCopied);
      } catch (error) {
        console.error(error);
        notice(t.exportFailed(reasonOf(error)));
      }
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
            ...await fontsFor('pdf'), date: today(), report: report(), signal, onProgress: (share) => step(share, 1),
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
