// The head of a paper, its title, addressee, signature and imprint as a form.

import { h } from '../dom.js';
import { dateForms } from '../convert/amounts.js';
import { elements } from '../editor/letterhead.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../editor/letterhead.js').Name} Name */
/** @typedef {import('../editor/letterhead.js').Fields} Fields */

/** @type {[keyof typeof w.letterheadGroups, Name[]][]} */
const groups = [
  ['head', ['copyNumber', 'secrecy', 'urgency', 'issuer', 'docNumber', 'signer']],
  ['body', ['title', 'addressee', 'signature', 'date', 'annotation']],
  ['imprint', ['copies', 'printed']],
];
/** Said as one writes. @type {Partial<Record<Name, string[]>>} */
const choices = {
  secrecy: ['秘密★1年', '秘密★5年', '机密★10年', '绝密★30年'],
  urgency: ['平急', '加急', '特急'],
  date: [dateForms(new Date())[0]],
};

/**
 * The mark of a year is 〔〕, whatever was typed. @param {Name} name @param {string} value
 */
export const tidied = (name, value) => name === 'docNumber' ? value.replace(/[[［(（【](\d{4})[\]］)）】]/, '〔$1〕') : value;

/** @param {{ fields: Fields, take: (fields: Fields) => void }} page */
export function openLetterhead({ fields, take }) {
  /** @type {Map<Name, HTMLInputElement | HTMLTextAreaElement>} */
  const inputs = new Map();
  const row = (/** @type {Name} */ name) => {
    const { several = false } = /** @type {import('../editor/letterhead.js').Element} */ (elements[name]);
    const [label, hint] = w.letterheadFields[name];
    const id = `letterhead-${name}`;
    const list = choices[name];
    const props = { class: 'text', id, placeholder: hint, autocomplete: 'off', spellcheck: 'false' };
    const input = several ? h('textarea', { ...props, rows: Math.max(1, fields[name].split('\n').length) })
      : h('input', { ...props, list: list ? `${id}-choices` : null });
    input.value = fields[name];
    inputs.set(name, input);
    return h('div', { class: 'form-row' }, h('label', { for: id, text: label }), input,
      list && h('datalist', { id: `${id}-choices` }, ...list.map((value) => h('option', { value }))));
  };
  openDialog(w.letterheadTitle, [
    h('p', { class: 'lead', text: w.letterheadBody }),
    ...groups.flatMap(([group, names]) => [h('h3', { text: w.letterheadGroups[group] }), ...names.map(row)]),
  ], [
    { label: w.cancel },
    {
      label: w.letterheadDo, primary: true,
      run: () => take(/** @type {Fields} */ (Object.fromEntries([...inputs].map(([name, { value }]) => [name, tidied(name, value)])))),
    },
  ], { focus: false });
  inputs.get('copyNumber')?.focus();
}
