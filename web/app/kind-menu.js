// The menu of kinds: from the margin's mark, the status bar or Alt+K. Of a doubtful line it says first what
// else the line might be.

import { byId } from './dom.js';
import { choices, decide, headChoices, plainKindName } from './editor/kinds.js';
import { linesOf } from './editor/lines.js';
import { t } from './strings.js';
import { openMenu } from './ui/menu.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */

/** @param {EditorView} view @param {import('./core/client.js').CoreClient} client */
export function installKindMenu(view, client) {
  const button = byId('status-kind');
  button.addEventListener('click', () => void open(button));

  view.contentDOM.addEventListener('mousedown', (event) => {
    // The mark hangs in the paper's left margin, outside the text area.
    const content = view.contentDOM.getBoundingClientRect();
    const margin = parseFloat(getComputedStyle(view.contentDOM).paddingLeft);
    if (event.button !== 0 || event.clientX > content.left + margin * 0.9) return;
    const block = view.elementAtHeight(event.clientY - view.documentTop);
    event.preventDefault();
    view.dispatch({ selection: { anchor: block.from } });
    void open({ x: event.clientX, y: event.clientY });
  }, true);

  /** @param {import('./ui/menu.js').Anchor} anchor */
  async function open(anchor) {
    const index = view.state.doc.lineAt(view.state.selection.main.head).number - 1;
    const line = linesOf(view.state)[index];
    const unsure = line.confidence < 60 && !line.decided;
    const why = unsure ? await client.doc?.why(index).catch(() => null) : null;
    const likely = why ? [{ kind: line.kind, level: line.level }, ...why.alternatives] : [];
    const options = { label: t.kindMenu, back: () => view.focus() };
    const isNow = (/** @type {string} */ kind, /** @type {number} */ level) => line.decided && line.kind === kind && line.level === level;
    openMenu(anchor, [
      ...likely.slice(0, 3).map(({ kind, level }) => ({
        label: t.likely(plainKindName(kind, level)), checked: false, run: () => decide(view, kind, level),
      })),
      ...(likely.length ? [/** @type {const} */ ('line')] : []),
      ...choices.map(([label, kind, level]) => ({
        label,
        hint: kind === 'heading' && level ? `Ctrl+Shift+${level}` : kind === 'body' ? 'Ctrl+Shift+0' : undefined,
        checked: kind === null ? !line.decided : isNow(kind, level),
        run: () => decide(view, kind, level),
      })),
      {
        label: t.kindHead, checked: headChoices.some(([, kind]) => isNow(kind, 0)),
        run: () => openMenu(anchor, headChoices.map(([label, kind, level]) => ({
          label, checked: isNow(kind, level), run: () => decide(view, kind, level),
        })), options),
      },
    ], options);
  }

  return {
    /** At the cursor. */
    open() {
      const at = view.coordsAtPos(view.state.selection.main.head);
      if (at) void open({ x: at.left, y: at.bottom });
      return true;
    },
  };
}
