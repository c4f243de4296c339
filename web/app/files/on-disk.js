// A file on the disk that a report is saved into again and again, where the browser can do that.
// Elsewhere files are downloaded.

/** @typedef {import('../../../wasm/api.js').Format} Format */
/** What TypeScript's library does not have. @typedef {FileSystemFileHandle & { queryPermission?: (how: { mode: string }) => Promise<string> }} Handle */
/** @typedef {{ handle: Handle, format: Format, modified: number }} OnDisk `modified`: when we wrote it last */

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
  const now = await handle.getFile().catch(() => null);  // gone: it is made anew
  return now !== null && now.lastModified !== modified;
}

/** @param {OnDisk} file @param {Uint8Array} bytes */
export async function writeFile(file, bytes) {
  const stream = await file.handle.createWritable();
  await stream.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes));
  await stream.close();  // until then the old file stands as it was
  file.modified = (await file.handle.getFile()).lastModified;
}
