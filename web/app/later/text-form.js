// Plain text: in which charset, and with the indents of paragraphs or without. The choice is kept.

import { h } from '../dom.js';
import { textForm } from '../files/text-form.js';
import { prefer } from '../prefs.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @param {() => void} save with what was chosen */
export function openTextForm(save) {
  const { charset, indent } = textForm();
  const choices = w.textCharsets.map(([name, label]) => {
    const box = h('input', { type: 'radio', name: 'text-charset', class: 'check', value: name, checked: name === charset });
    return { box, row: h('label', { class: 'choice' }, box, h('span', { text: label })) };
  });
  const cells = h('input', { type: 'checkbox', class: 'check', checked: indent });
  openDialog(w.textTitle, [
    h('h3', { text: w.textCharset }),
    h('div', { class: 'many-formats', role: 'radiogroup', 'aria-label': w.textCharset }, ...choices.map(({ row }) => row)),
    h('h3', { text: w.textIndents }), h('label', { class: 'choice' }, cells, h('span', { text: w.textIndent })),
    h('p', { class: 'lead', text: w.textNote }),
  ], [
    { label: w.cancel },
    {
      label: w.manyDo, primary: true,
      run: () => {
        prefer('text-charset', choices.find(({ box }) => box.checked)?.box.value ?? charset);
        prefer('text-indent', cells.checked ? 'yes' : '');
        save();
      },
    },
  ]);
}
