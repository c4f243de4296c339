// What leaves the page: files in each form, and paper.

import { byId, h } from '../dom.js';
import { svgElement } from '../panels/page-drawing.js';
import { preference, prefer } from '../prefs.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { download, fileName, reasonOf, today } from './save.js';

/** @typedef {'docx' | 'html' | 'txt' | 'json'} Format */

/** @type {[Format, string][]} */
const formats = [['docx', t.exportDocx], ['html', t.exportHtml], ['txt', t.exportTxt], ['json', t.exportJson]];

/**
 * @param {object} page
 * @param {import('@codemirror/view').EditorView} page.view
 * @param {import('../core/client.js').CoreClient} page.client
 * @param {() => string} page.title
 * @param {typeof import('../ui/dialog.js').notice} page.notice
 * @param {() => number} page.report the one the cursor is in
 */
export function exportsOf({ view, client, title, notice, report }) {
  const exports = {
    /** @param {Element} anchor */
    exportMenu(anchor) {
      openMenu(anchor, [
        ...formats.map(([format, label]) => ({
          label, hint: format === lastFormat() ? 'Ctrl+S' : undefined, run: () => void exports.export(format),
        })),
        'line',
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
      byId('export').setAttribute('aria-busy', 'true');
      try {
        await doc.settled();
        const bytes = await doc.export(format, { date: today(), report: report() });
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
        const count = await doc.pages(report());
        box.replaceChildren();
        for (let page = 0; page < count; ++page) {
          box.append(h('div', { class: 'print-page' }, await svgElement(await doc.pageSvg(report(), page))));
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
  return exports;
}

/** @returns {Format} */
function lastFormat() {
  const format = preference('format');
  return formats.find(([id]) => id === format)?.[0] ?? 'docx';
}
