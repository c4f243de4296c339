// What the page saves, where the driver tells nothing of it: the browser writes each file into a folder
// of ours, as it would for its user, and the next that is whole there is the download.
import { copyFileSync, createReadStream, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const isPart = (name) => /\.(?:part|wkdownload)$|^\./.test(name);

/** The words of Playwright for a file that was saved. */
const download = (name, file) => ({
  suggestedFilename: () => name,
  path: async () => file,
  saveAs: async (place) => copyFileSync(file, place),
  createReadStream: async () => createReadStream(file),
});

export class Downloads {
  folder = mkdtempSync(path.join(tmpdir(), 'wengao-downloads-'));
  #taken = mkdtempSync(path.join(tmpdir(), 'wengao-taken-'));
  #count = 0;

  // A file that is still empty, or has a part beside it, is being written.
  #whole() {
    const names = readdirSync(this.folder);
    if (names.some(isPart)) return undefined;
    return names.find((name) => statSync(path.join(this.folder, name)).size > 0);
  }

  /** @param {{ timeout?: number }} [options] */
  async next({ timeout = 30_000 } = {}) {
    for (const until = Date.now() + timeout; Date.now() < until;) {
      const name = this.#whole();
      if (name !== undefined) {
        // Out of the way, so that the next of that name keeps it.
        const file = path.join(this.#taken, `${++this.#count}`);
        renameSync(path.join(this.folder, name), file);
        return download(name, file);
      }
      await new Promise((resume) => { setTimeout(resume, 50); });
    }
    throw new Error(`nothing was saved in ${timeout} ms`);
  }

  remove() {
    for (const folder of [this.folder, this.#taken]) if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/** Has the pages of a browser await 'download' so. */
export function takesDownloads(browser, downloads) {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.on('page', (page) => {
      const waitForEvent = page.waitForEvent.bind(page);
      page.waitForEvent = (event, wanted) => event === 'download' ? downloads.next(wanted) : waitForEvent(event, wanted);
    });
    return context;
  };
}
