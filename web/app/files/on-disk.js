// A file on the disk that a report is saved into again and again, where the browser can do that.
// Elsewhere files are downloaded.

/** @typedef {import('../../../wasm/api.js').Format} Format */
/** What TypeScript's library does not have. @typedef {FileSystemFileHandle & { queryPermission?: (how: { mode: string }) => Promise<string> }} Handle */
/** @typedef {{ handle: Handle, format: Format, modified: number }} OnDisk `modified`: when we wrote it last */

/** No time of ours: somebody else wrote right behind us. */
const theirs = -1;

const picker = /** @type {{ showSaveFilePicker?: (options: object) => Promise<Handle> }} */ (globalThis);

export const canSaveToDisk = () => 'showSaveFilePicker' in globalThis;

/**
 * Asks where; null when the writer thinks better of it.
 * @param {string} name @param {Format} format @param {string} mime @returns {Promise<OnDisk | null>}
 */
export async function chooseFile(name, format, mime) {
  try {
    const handle = await picker.showSaveFilePicker?.({ suggestedName: name, types: [{ accept: { [mime]: [`.${format}`] } }] });
    return handle ? { handle, format, modified: 0 } : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether somebody else has written into it since we did. @param {OnDisk} file */
export async function changedOutside({ handle, modified }) {
  if (modified === 0) return false;  // just chosen: the browser has asked already
  try {
    return (await handle.getFile()).lastModified !== modified;
  } catch (error) {
    // Gone: it is made anew. What cannot be read is being written by somebody else.
    return !(error instanceof DOMException && error.name === 'NotFoundError');
  }
}

/** @param {OnDisk} file @param {Uint8Array} bytes */
export async function writeFile(file, bytes) {
  const stream = await file.handle.createWritable();
  await stream.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  await stream.close();  // until then the old file stands as it was
  const now = await file.handle.getFile();
  file.modified = now.size === bytes.length ? now.lastModified : theirs;
}
