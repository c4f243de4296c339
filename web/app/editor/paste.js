// Pasting what was copied from Word, WPS, a spreadsheet or a web page: the core's importer makes text
// of it, so that tables stay tables and automatic numbers are there; pictures whose bytes the clipboard
// has come along. Nothing of its markup becomes part of a document. Ctrl+Shift+V pastes plainly.

/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {import('../core/client.js').CoreClient} CoreClient */
/**
 * @typedef {object} Page
 * @property {() => void} [told] something came in other than as plain text
 * @property {(pictures: string) => Promise<void>} [keep] takes all pictures of the document, JSON, when there are new ones
 */

// Structure that the clipboard's plain text may lack or spoil.
const kRich = /<table|mso-list|<[uo]l[\s>]|<h[1-6][\s>]|urn:schemas-microsoft-com:office|<img[^>]+src\s*=\s*["']?data:/i;
const kMost = 16 * 1024 * 1024;
const kPicture = /^(\s*［图片)(\d+)(?=[：］])/gm;

/**
 * @param {ClipboardEvent} event @param {EditorView} view @param {CoreClient} client @param {Page} [page]
 * @returns {boolean} whether the paste is taken care of
 */
export function pasteRich(event, view, client, page = {}) {
  const data = event.clipboardData;
  const html = data?.getData('text/html') ?? '';
  const plain = data?.getData('text/plain') ?? '';
  if (!client.doc || view.state.readOnly || html.length > kMost) return false;
  const images = page.keep && !plain ? picturesAmong(data?.files ?? []) : [];
  if (!kRich.test(html) && images.length === 0) return false;
  event.preventDefault();
  take(view, client, page, plain, images.length ? pageOf(images) : Promise.resolve(html));
  return true;
}

/**
 * Pictures from files, each on a line of its own at the cursor.
 * @param {readonly File[]} files @param {EditorView} view @param {CoreClient} client @param {Page} page
 * @returns {boolean} false: there is no picture among them
 */
export function insertPictures(files, view, client, page) {
  const images = picturesAmong(files);
  if (images.length === 0 || !client.doc || view.state.readOnly) return false;
  take(view, client, page, '', pageOf(images));
  return true;
}

/** @param {Iterable<File>} files */
const picturesAmong = (files) => [...files].filter(({ type, size }) => type.startsWith('image/') && size <= kMost);

/** @param {readonly File[]} images */
const pageOf = async (images) => `<html><body>${(await Promise.all(images.map(addressOf))).map((src) => `<p><img src="${src}"></p>`).join('')}</body></html>`;

/**
 * Puts what the core makes of a page in place of the selection; the plain text where it makes nothing.
 * @param {EditorView} view @param {CoreClient} client @param {Page} page @param {string} plain @param {Promise<string>} html
 */
function take(view, client, page, plain, html) {
  const before = view.state.doc;
  /** @param {string} text */
  const put = (text) => {
    if (view.state.doc !== before || !text) return false;
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true });
    return true;
  };
  void (async () => {
    const { text, pictures } = await imported(await html, client);
    if (!text.trim()) { put(plain); return; }
    const words = pictures.length ? apart(withNumbers(text, picturesOf(client).length), view.state) : text;
    const all = JSON.stringify([...picturesOf(client), ...pictures]);
    if (!put(words)) return;
    if (pictures.length) await page.keep?.(all);
    if (words !== plain.replace(/\r\n?/g, '\n')) page.told?.();
  })().catch((error) => {
    console.warn(error);
    put(plain);
  });
}

/** @param {string} html @param {CoreClient} client */
async function imported(html, client) {
  const doc = await client.read(new TextEncoder().encode(html), { name: 'clipboard.html', charset: 'utf-8', pasted: true });
  const pictures = await doc.pictures().catch(() => '');
  const { text } = doc;
  doc.close();
  return { text: text.replace(/\n+$/, ''), pictures: /** @type {unknown[]} */ (pictures ? JSON.parse(pictures) : []) };
}

/** Those the document has. @param {CoreClient} client @returns {unknown[]} */
const picturesOf = (client) => client.pictures ? JSON.parse(client.pictures) : [];

/** The lines of new pictures count on from those there are. @param {string} text @param {number} there */
const withNumbers = (text, there) => text.replace(kPicture, (_, start, number) => `${start}${Number(number) + there}`);

/** A picture has a line of its own. @param {string} text @param {import('@codemirror/state').EditorState} state */
function apart(text, { doc, selection: { main } }) {
  return `${doc.lineAt(main.from).from < main.from ? '\n' : ''}${text}${doc.lineAt(main.to).to > main.to ? '\n' : ''}`;
}

/** @param {File} file @returns {Promise<string>} a data: address */
const addressOf = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});
