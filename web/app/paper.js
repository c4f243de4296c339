// What stands on the desk as data, and back: the text with the writer's decisions, and what is known
// of it for a list.

import { Text, Transaction } from '@codemirror/state';
import { decideKind, linesOf } from './editor/lines.js';
import { hiddenField, hideFindings, placedFindings } from './editor/marks.js';
import { stateFor } from './editor/view.js';
import { countWords } from './status.js';

/** @typedef {import('./store/reports.js').Draft} Draft */
/** @typedef {import('./store/reports.js').Head} Head */
/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('@codemirror/state').Extension} wiring
 * @property {import('./core/client.js').CoreClient} client
 * @property {{ name: string }} file
 * @property {() => { title: string, genre: string, period: string }} about the report the cursor is in
 * @property {() => void} changed another text stands there
 */

/** @param {Page} page */
export function paperOf({ view, wiring, client, file, about, changed }) {
  /** @param {Draft} draft @param {Text} text */
  const effectsOf = ({ decisions, ignoredRules, ignoredPlaces }, text) => [
    hideFindings.of({ rules: new Set(ignoredRules), places: new Set(ignoredPlaces) }),
    ...decisions.filter(({ line }) => line < text.lines).map(({ line, kind, level }) =>
      decideKind.of({ at: text.line(line + 1).from, to: { kind, level }, was: { kind: null, level: 0 } })),
  ];

  return {
    /** @returns {Draft} */
    take: () => ({
      text: view.state.doc.toString(),
      decisions: client.decisions(),
      like: client.like,
      ignoredRules: [...view.state.field(hiddenField).rules],
      ignoredPlaces: [...view.state.field(hiddenField).places],
      cursor: view.state.selection.main.head,
      name: file.name,
    }),

    /** What the core has not said yet is left as it was. @returns {Partial<Head>} */
    summary() {
      const { title, genre, period } = about();
      const words = client.doc?.counts.words ?? countWords(view.state.sliceDoc(0, 200_000));
      if (client.phase !== 'ready') return { title, words };
      const placed = placedFindings(view.state);
      const many = (/** @type {(one: import('./editor/marks.js').Placed) => boolean} */ test) => placed.filter(test).length;
      const holes = many(({ finding }) => finding.category === 'placeholder');
      return {
        title, genre, period, words, holes,
        errors: many(({ finding }) => finding.severity === 'error' && finding.category !== 'placeholder'),
        warnings: many(({ finding }) => finding.severity === 'warning' && finding.category !== 'placeholder'),
      };
    },

    /**
     * The kept text as the page opens. Where the store was slower than the writer, what was typed
     * meanwhile stands behind it.
     * @param {Draft} draft @param {{ pictures: string }} with_
     */
    restore(draft, { pictures }) {
      client.like = draft.like ?? null;
      client.pictures = pictures;
      file.name = draft.name;
      const typed = view.state.doc.length > 0;
      const text = Text.of(draft.text.split('\n'));
      view.dispatch({
        changes: { from: 0, insert: typed && draft.text ? `${draft.text}\n` : draft.text },
        ...(typed ? {} : { selection: { anchor: Math.min(draft.cursor, draft.text.length) } }),
        effects: effectsOf(draft, text),
        scrollIntoView: true,
        annotations: Transaction.addToHistory.of(false),
      });
    },

    /**
     * Another text in place of this one, with an undo of its own.
     * @param {Draft} draft
     * @param {{ pictures: string, doc?: import('../../wasm/api.js').Doc, keepView?: boolean }} with_ `doc`: open in the core already
     */
    put(draft, { pictures, doc, keepView = false }) {
      const top = view.scrollDOM.scrollTop;
      const show = () => {
        file.name = draft.name;
        view.setState(stateFor(draft.text, wiring));
        view.dispatch({
          selection: { anchor: Math.min(draft.cursor, view.state.doc.length) },
          effects: effectsOf(draft, view.state.doc),
          scrollIntoView: !keepView,
          annotations: Transaction.addToHistory.of(false),
        });
        if (keepView) view.scrollDOM.scrollTop = top;
      };
      if (doc) void client.take(doc, show);
      else client.replaced(show, draft.like ?? null, pictures);
      changed();
    },

    get empty() { return linesOf(view.state).every(({ kind }) => kind === 'blank'); },
  };
}
