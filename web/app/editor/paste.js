// Pasting what was copied from Word, WPS, a spreadsheet or a web page: the core's importer makes text
// of it, so that tables stay tables and automatic numbers are there. Ctrl+Shift+V pastes plainly.

import { t } from '../strings.js';
import { notice } from '../ui/dialog.js';

/** @typedef {import('@codemirror/view').EditorView} EditorView */

// Structure that the clipboard's plain text may lack or spoil.
const kRich = /<table|mso-list|<[uo]l[\s>]|<h[1-6][\s>]|urn:schemas-microsoft-com:office/i;
const kMost = 16 * 1024 * 1024;

/**
 * @param {ClipboardEvent} event @param {EditorView} view
 * @param {import('../core/client.js').CoreClient} client
 * @returns {boolean} whether the paste is taken care of
 */
export function pasteRich(event, view, client) {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (!client.doc || view.state.readOnly || html.length > kMost || !kRich.test(html)) return false;
  event.preventDefault();
  const before = view.state;
  const put = (/** @type {string} */ text) => {
    if (view.state.doc !== before.doc || !text) return;
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
  };
  void importer(html, client).then((text) => {
    put(text.trim() ? text : plain);
    if (text.trim() && text !== plain.replace(/\r\n?/g, '\n')) notice(t.pasted);
  }).catch((error) => {
    console.warn(error);
    put(plain);
  });
  return true;
}

/** @param {string} html @param {import('../core/client.js').CoreClient} client */
async function importer(html, client) {
  const doc = await client.read(new TextEncoder().encode(html), { name: 'clipboard.html', charset: 'utf-8', pasted: true });
  const { text } = doc;
  doc.close();
  return text.replace(/\n+$/, '');
}
