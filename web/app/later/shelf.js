// Texts put aside, newest first: taken on the desk again, or thrown away.

import { h } from '../dom.js';
import { countWords } from '../status.js';
import { shelved, unshelve } from '../store/shelf.js';
import { t } from '../strings.js';
import { openDialog } from '../ui/dialog.js';
import { w } from './words.js';

/** @typedef {import('../store/drafts.js').Draft} Draft */

/** @param {(draft: Draft) => void} take */
export async function openShelf(take) {
  const drafts = await shelved();
  const list = h('ul', { class: 'shelf' });
  const body = h('p', { class: 'lead', text: drafts.length ? w.shelfBody : w.shelfNone });
  for (const draft of drafts) {
    const title = draft.name || draft.text.trimStart().split('\n', 1)[0].slice(0, 60) || t.untitled;
    const item = h('li', {},
      h('button', { class: 'shelf-name', type: 'button', on: { click: () => { dialog.close(); take(draft); void unshelve(draft.id); } } },
        h('span', { class: 'name', text: title }),
        h('span', { class: 'words', text: draft.text.slice(0, 120).replace(/\s+/g, ' ') })),
      h('span', { class: 'reason', text: `${w.shelfWords(countWords(draft.text.slice(0, 200_000)))} · ${when(draft.savedAt)}` }),
      h('button', {
        class: 'link', type: 'button', text: w.shelfDelete,
        on: {
          click: () => {
            item.remove();
            void unshelve(draft.id);
            if (!list.children.length) body.textContent = w.shelfNone;
          },
        },
      }));
    list.append(item);
  }
  const dialog = openDialog(w.shelfTitle, [body, list], [{ label: w.close, primary: true }]);
}

/** @param {number} at */
function when(at) {
  const date = new Date(at);
  return t.onDay(date.getMonth() + 1, date.getDate(),
    date.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false }));
}
