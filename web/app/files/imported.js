// After a file was opened: what came in, what was set aside or changed, what is doubtful; one line that
// goes when it was read, and does not come where there is nothing to say.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';
import { drawing } from '../ui/dialog.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../../wasm/api.js').Report} Report */

/**
 * @param {string} name @param {Doc} doc @param {readonly Report[]} _reports
 * @param {{ confirm: () => void }} actions
 */
export function showImported(name, doc, _reports, { confirm }) {
  const box = byId('imported');
  const { lines } = doc;
  const count = (/** @type {(line: import('../../../wasm/api.js').Line) => boolean} */ test) => lines.filter(test).length;
  const tables = lines.filter((line, index) => line.kind === 'table' && lines[index - 1]?.kind !== 'table').length;
  const noise = count((line) => line.kind === 'noise');
  const doubts = count((line) => line.kind !== 'blank' && line.confidence < 60 && !line.decided);
  const said = [...doc.notes, ...(noise ? [t.importedNoise(noise)] : [])];
  if (said.length === 0 && doubts === 0) { box.hidden = true; return; }
  const paragraphs = count((line) => !['blank', 'noise', 'table'].includes(line.kind));
  const close = h('button', {
    class: 'tool quiet icon-only', type: 'button', 'aria-label': t.close, on: { click: () => { box.hidden = true; } },
  });
  close.append(drawing('close'));
  box.replaceChildren(
    h('strong', { text: name }), h('span', { text: t.importedParts(paragraphs, tables) }),
    ...said.map((text) => h('span', { text: text.replace(/[。.]$/, '') })),
    ...(noise + doubts ? [h('button', {
      class: 'link', type: 'button', text: doubts ? t.toConfirm(doubts) : t.showIgnored, on: { click: confirm },
    })] : []),
    h('span', { class: 'spring' }), close);
  box.hidden = false;
}
