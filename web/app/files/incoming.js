// Files that come by themselves: dropped on the page, or from the system's “open with”.

import { byId } from '../dom.js';

/** @param {(list: File[]) => void} take */
export function installDrop(take) {
  const veil = byId('drop');
  const carries = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragenter', (event) => { if (carries(event)) veil.hidden = false; });
  addEventListener('dragover', (event) => { if (carries(event)) event.preventDefault(); });
  addEventListener('dragleave', (event) => { if (event.relatedTarget === null) veil.hidden = true; });
  addEventListener('drop', (event) => {
    veil.hidden = true;
    const list = [...event.dataTransfer?.files ?? []];
    if (!list.length) return;
    event.preventDefault();
    event.stopPropagation();
    take(list);
  }, true);
}

/** “Open with” of the operating system, where the browser offers it. @param {(list: File[]) => void} take */
export function installLaunch(take) {
  const queue = /** @type {any} */ (globalThis).launchQueue;
  queue?.setConsumer(async (/** @type {{ files: { getFile(): Promise<File> }[] }} */ { files }) => {
    const list = await Promise.all((files ?? []).map((handle) => handle.getFile()));
    if (list.length) take(list);
  });
}
