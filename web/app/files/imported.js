// After a file was opened: what came in, what was set aside or changed, what is doubtful; one line that
// goes when it was read, and does not come where there is nothing to say. What the writer may want
// otherwise (tracked changes) is one click here; everything else is listed when asked for.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';
import { drawing } from '../ui/dialog.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/**
 * @typedef {object} Actions
 * @property {() => void} confirm opens the list of doubtful lines
 * @property {(line: number) => void} go
 * @property {(options: import('../../../wasm/api.js').OpenOptions) => void} again reads the file otherwise
 */

const kShown = 3;  // notes in the line; the rest is in the list
// Of no interest to a reader of the text.
const quiet = new Set(['charset-guessed', 'comments', 'scripts', 'links', 'fields', 'numbers']);

/** @param {string} name @param {Doc} doc @param {Actions} actions @returns {boolean} whether there was something to say */
export function showImported(name, doc, actions) {
  const box = byId('imported');
  const { lines, imported } = doc;
  const count = (/** @type {(line: import('../../../wasm/api.js').Line) => boolean} */ test) => lines.filter(test).length;
  const tables = lines.filter((line, index) => line.kind === 'table' && lines[index - 1]?.kind !== 'table').length;
  const noise = count((line) => line.kind === 'noise');
  const doubts = count((line) => line.kind !== 'blank' && line.confidence < 60 && !line.decided);
  const notes = imported.notes.filter(({ kind }) => !quiet.has(kind));
  if (notes.length + noise + doubts + imported.comments.length === 0) { box.hidden = true; return false; }
  const paragraphs = count((line) => !['blank', 'noise', 'table'].includes(line.kind));

  const link = (/** @type {string} */ text, /** @type {() => void} */ run) =>
    h('button', { class: 'link', type: 'button', text, on: { click: run } });
  /** @param {typeof notes[number]} note */
  function said({ kind, message }) {
    const text = h('span', { text: message.replace(/[。.]$/, ''), title: message });
    if (kind === 'revisions-accepted') return [text, link(t.importedReject, () => actions.again({ revisions: 'reject' }))];
    if (kind === 'revisions-rejected') return [text, link(t.importedAccept, () => actions.again({ revisions: 'accept' }))];
    if (kind === 'hidden-dropped') return [text, link(t.importedHidden, () => actions.again({ hiddenText: true }))];
    return [text];
  }
  async function all() {
    const { openImported } = await import('../later/imported.js');
    openImported(name, doc, actions.go);
  }
  const close = h('button', {
    class: 'tool quiet icon-only', type: 'button', 'aria-label': t.close, on: { click: () => { box.hidden = true; } },
  });
  close.append(drawing('close'));
  box.replaceChildren(
    h('strong', { text: name, title: name }), h('span', { text: t.importedParts(paragraphs, tables) }),
    ...notes.slice(0, kShown).flatMap(said),
    ...(noise ? [h('span', { text: t.importedNoise(noise) })] : []),
    ...(noise + doubts ? [link(doubts ? t.toConfirm(doubts) : t.showIgnored, actions.confirm)] : []),
    ...(notes.length > kShown || imported.comments.length
      ? [link(imported.comments.length ? t.importedComments(imported.comments.length) : t.importedMore, () => void all())] : []),
    close);
  box.hidden = false;
  return true;
}
