// What comes in is looked at before it is taken: the charset where it was guessed, which of several
// texts, what the file held beside its text.

import { h } from '../dom.js';
import { t } from '../strings.js';
import { notice, openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { w } from './words.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../../wasm/api.js').Report} Report */
/** @typedef {{ file: Source, doc: Doc, reports: readonly Report[] }} Read */
/** @typedef {{ name: string, bytes: Uint8Array }} Source */
/** @typedef {{ name: string, text: string }} Piece */

const kPreview = 40;  // lines of a preview
const shownAbove = new Set(['charset-guessed', 'undecodable']);

/**
 * Asks about what was read. Resolves with what to open, first for the desk; null: nothing.
 * @param {Read[]} read at least one
 * @param {(file: Source, charset: string) => Promise<Read>} again
 * @returns {Promise<{ pieces: Piece[], read: Read | null } | null>} `read`: the one file, taken whole
 */
export function askImport(read, again) {
  return new Promise((resolve) => {
    const many = read.length > 1;
    /** @type {{ name: string, text: string, proposed: boolean, chosen: boolean }[]} */
    let pieces = [];
    const charset = h('button', { class: 'tool picker', type: 'button', 'aria-haspopup': 'menu' });
    const doubt = h('span', { class: 'reason' });
    const charsetRow = h('div', { class: 'import-charset' }, h('span', { text: w.importCharset }), charset, doubt);
    const notes = h('ul', { class: 'import-notes' });
    const preview = h('div', { class: 'import-preview', tabindex: 0, role: 'document', 'aria-label': w.importPreview });
    const say = h('p', { class: 'lead' });
    const list = h('ul', { class: 'pieces' });

    const dialog = openDialog(many ? w.importMany(read.length) : w.importOne(read[0].file.name),
      [charsetRow, notes, say, list, preview], [
        { label: w.cancel },
        { label: w.importTogether, run: () => resolve({ pieces: [whole()], read: many ? null : read[0] }) },
        { label: w.importOpen, primary: true, run: () => resolve(chosen()) },
      // The close event comes after the action: what was resolved first holds.
      ], { wide: true, closed: () => resolve(null) });
    dialog.classList.add('import');
    const [, together, primary] = /** @type {NodeListOf<HTMLButtonElement>} */ (dialog.querySelectorAll('footer button'));
    charset.addEventListener('click', () => openMenu(charset, t.charsets.map(([id, label]) => ({
      label, checked: id === read[0].doc.charset, run: () => void reread(id),
    })), { label: w.importCharset, within: dialog }));
    draw();

    /** @param {string} id */
    async function reread(id) {
      try {
        const next = await again(read[0].file, id);
        read[0].doc.close();
        read[0] = next;
        draw();
      } catch (error) {
        notice(error instanceof Error ? error.message : String(error));
      }
    }

    function whole() {
      return { name: bare(read[0].file.name), text: read.map(({ doc }) => doc.text.replace(/\s+$/, '')).join('\n\n') };
    }
    function chosen() {
      if (pieces.length < 2) return { pieces: [whole()], read: many ? null : read[0] };
      return { pieces: pieces.filter((piece) => piece.chosen).map(({ name, text }) => ({ name, text })), read: null };
    }

    function draw() {
      const [first] = read;
      const isText = !many && first.doc.imported.format === 'text';
      charsetRow.hidden = !isText;
      charset.textContent = t.charsets.find(([id]) => id === first.doc.charset)?.[1] ?? first.doc.charset;
      doubt.textContent = first.doc.imported.undecodable ? w.importUndecodable(first.doc.imported.undecodable)
        : first.doc.imported.certain ? '' : w.importCharsetDoubt;
      const said = read.flatMap(({ file, doc }) => doc.imported.notes.filter(({ kind }) => !shownAbove.has(kind)).map((note) => many ? w.importFailed(file.name, note.message) : note.message));
      notes.replaceChildren(...said.map((text) => h('li', { text })));
      pieces = read.flatMap(piecesOf);
      const several = pieces.length > 1;
      say.hidden = !several;
      say.textContent = many ? w.importFiles(pieces.length) : w.importSplit(pieces.length);
      list.replaceChildren(...(several ? pieces.map(pieceRow) : []));
      together.hidden = !several;
      show(pieces[0]?.text ?? first.doc.text);
      label();
    }

    /** @param {string} text */
    function show(text) {
      preview.replaceChildren(...text.split('\n', 400).filter((line) => line.trim()).slice(0, kPreview)
        .map((line) => h('p', { text: line.slice(0, 400) })));
      preview.scrollTop = 0;
    }

    function label() {
      const n = pieces.filter((piece) => piece.chosen).length;
      primary.textContent = pieces.length > 1 ? w.importApart(n) : w.importOpen;
      primary.disabled = n === 0 && pieces.length > 1;
    }

    /** @param {typeof pieces[number]} piece */
    function pieceRow(piece) {
      const box = h('input', {
        type: 'checkbox', class: 'check', checked: piece.chosen, 'aria-label': piece.name,
        on: { change: () => { piece.chosen = box.checked; label(); } },
      });
      return h('li', {}, box, h('button', {
        class: 'name', type: 'button', title: piece.name, on: { click: () => show(piece.text) },
      }, piece.name || t.noTitle, piece.proposed && h('span', { class: 'count', text: w.importProposed })),
      h('span', { class: 'reason', text: w.importWords(piece.text.replace(/\s/g, '').length) }));
    }
  });
}

/** The texts of a file: its reports, each with what stands before it up to the one before. @param {Read} read */
function piecesOf({ file, doc, reports }) {
  const lines = doc.text.split('\n');
  if (reports.length < 2) {
    const [one] = reports;
    return [{ name: one?.title || bare(file.name), text: doc.text, proposed: one?.titleProposed ?? false, chosen: true }];
  }
  return reports.map(({ first, last, title, titleProposed }) => ({
    name: title, text: lines.slice(first, last).join('\n').replace(/\s+$/, ''), proposed: titleProposed, chosen: true,
  }));
}

/** @param {string} name of a file */
const bare = (name) => name.replace(/\.[^.]*$/, '');
