// Several forms or several reports in one go: chosen once, named by a pattern, one file to keep.

import { h } from '../dom.js';
import { fontsFor } from '../files/own-fonts.js';
import { longWork } from '../files/progress.js';
import { download, fileName, reasonOf, today } from '../files/save.js';
import { optionsOf } from '../files/text-form.js';
import { notice, openDialog } from '../ui/dialog.js';
import { w } from './words.js';
import { pageImages } from './page-images.js';
import { zip } from './zip.js';

/** @typedef {import('../files/save.js').Form} Form */
/** @typedef {import('../../../wasm/api.js').Doc} Doc */

/**
 * @param {object} page
 * @param {Doc} page.doc
 * @param {readonly [Form, string][]} page.formats with their names
 * @param {Form} page.last the one that was used last
 * @param {number} page.report the one the cursor is in
 */
export async function openExportMany({ doc, formats, last, report }) {
  const reports = await doc.reports();
  const boxes = formats.map(([format]) => h('input', { type: 'checkbox', class: 'check', checked: format === last, value: format }));
  const all = h('input', { type: 'checkbox', class: 'check', checked: reports.length > 1 });
  const pattern = h('input', { class: 'text', value: w.manyPattern, 'aria-label': w.manyName, on: { input: () => sample() } });
  const example = h('span', { class: 'reason' });
  function sample() { example.textContent = nameFor(pattern.value, reports[report]?.title ?? '', report); }
  sample();
  openDialog(w.manyTitle, [
    h('h3', { text: w.manyFormats }),
    h('div', { class: 'many-formats' }, ...formats.map(([, label], index) => h('label', { class: 'choice' }, boxes[index], h('span', { text: label })))),
    ...(reports.length > 1 ? [h('h3', { text: w.manyReports }), h('label', { class: 'choice' }, all, h('span', { text: w.manyAll(reports.length) }))] : []),
    h('h3', { text: w.manyName }), h('div', { class: 'many-name' }, pattern, example),
    h('p', { class: 'lead', text: w.manyNote }),
  ], [
    { label: w.cancel },
    {
      label: w.manyDo, primary: true,
      run: () => void write(boxes.filter(({ checked }) => checked).map(({ value }) => /** @type {Form} */ (value)),
        all.checked && reports.length > 1 ? reports.map((_, index) => index) : [report]),
    },
  ]);

  /** @param {Form[]} chosen @param {number[]} which */
  async function write(chosen, which) {
    if (!chosen.length) { notice(w.manyNone); return; }
    const { signal, step, done: end } = longWork(w.manyBusy);
    let done = 0;
    /** @type {{ name: string, bytes: Uint8Array }[]} */
    const files = [];
    try {
      await doc.settled();
      for (const index of which) {
        for (const format of chosen) {
          if (signal.aborted) { notice(w.manyCancelled); return; }
          step(done++, which.length * chosen.length);
          const stem = nameFor(pattern.value, reports[index]?.title ?? '', index);
          const made = format === 'png' ? await pageImages(doc, index, stem, { signal })
            : [{ name: `${stem}.${format}`, bytes: await doc.export(format, { ...optionsOf(format), ...await fontsFor(format), report: index, signal }) }];
          for (const { name, bytes } of made) files.push({ name: free(name, files), bytes });
        }
      }
      if (files.length === 1) download(files[0].bytes, files[0].name, chosen[0]);
      else download(zip(files, new Date()), w.manyFile(fileName(reports[which[0]]?.title ?? ''), files.length), 'zip');
      notice(w.manyDone(files.length));
    } catch (error) {
      if (signal.aborted) { notice(w.manyCancelled); return; }
      console.error(error);
      notice(w.manyFailed(reasonOf(error)));
    } finally {
      end();
    }
  }
}

/** @param {string} pattern @param {string} title @param {number} index */
function nameFor(pattern, title, index) {
  return fileName(pattern.replaceAll(w.manyPlaces.title, title || w.manyUntitled).replaceAll(w.manyPlaces.date, today()).replaceAll(w.manyPlaces.number, String(index + 1)));
}

/** @param {string} name @param {readonly { name: string }[]} taken */
function free(name, taken) {
  let out = name;
  for (let n = 2; taken.some((file) => file.name === out); ++n) out = name.replace(/(\.[^.]*)$/, `-${n}$1`);
  return out;
}
