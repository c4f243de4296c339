// Pasting what has structure (tables, lists, Word's own markup): the core's importer makes text of it.
// Nothing of the clipboard's markup ever becomes part of a document; what is not text is left behind.

/** @typedef {import('@codemirror/view').EditorView} EditorView */

const kRich = /<table|mso-list|<[uo]l[\s>]|<h[1-6][\s>]|urn:schemas-microsoft-com:office/i;
const kMost = 16 * 1024 * 1024;

/**
 * @param {ClipboardEvent} event @param {EditorView} view
 * @param {import('../app/core/client.js').CoreClient} client
 * @returns {boolean} whether the paste is taken care of
 */
export function pasteRich(event, view, client) {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (!client.doc || view.state.readOnly || html.length > kMost || !kRich.test(html)) return false;
  event.preventDefault();
  const before = view.state.doc;
  const put = (/** @type {string} */ text) => {
    if (view.state.doc !== before || !text) return;
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
  };
  client.read(new TextEncoder().encode(html), { name: 'clipboard.html', charset: 'utf-8', pasted: true })
    .then((doc) => {
      const text = doc.text.replace(/\n+$/, '');
      doc.close();
      put(text.trim() ? text : plain);
    }).catch(() => put(plain));
  return true;
}
