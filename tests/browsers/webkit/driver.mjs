// WebKitGTK's browser by W3C WebDriver: a screen, then for each profile a driver with one session.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { allEnded, below } from '../processes.mjs';

const binary = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

export function openScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdio[3].once('data', (name) => resolve({ display: `:${String(name).trim()}`, close: () => child.kill() }));
  });
}

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => resolve(port));
  });
});

/** One profile: its windows share a store, which goes with it. Commands are done one after the other. */
export class Session {
  #home = mkdtempSync(path.join(tmpdir(), 'wengao-webkit-'));
  #last = Promise.resolve();
  #child;
  #address;
  #window = '';

  /** @param {{ display: string, downloads: string, proxy: string }} place */
  async start({ display, downloads, proxy }) {
    const folder = (name) => path.join(this.#home, name);
    mkdirSync(folder('config'));
    writeFileSync(path.join(folder('config'), 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const port = await freePort();
    this.#child = spawn('WebKitWebDriver', ['-p', String(port)], {
      stdio: 'ignore',
      env: {
        ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8', NO_AT_BRIDGE: '1',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        // Graphics and media would be set up anew in every profile, for seconds each.
        LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', GST_PLUGIN_SYSTEM_PATH_1_0: '',
        XDG_CONFIG_HOME: folder('config'), XDG_CACHE_HOME: folder('cache'), XDG_DATA_HOME: folder('data'),
      },
    });
    this.#address = `http://127.0.0.1:${port}`;
    for (let tries = 100; ; --tries) {
      const answered = await fetch(`${this.#address}/status`).then(() => true, () => false);
      if (answered) break;
      if (tries === 0) throw new Error('WebKitWebDriver does not answer');
      await new Promise((resume) => { setTimeout(resume, 50); });
    }
    const { sessionId, capabilities } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: {
      pageLoadStrategy: 'none', unhandledPromptBehavior: 'ignore', proxy: { proxyType: 'manual', httpProxy: proxy },
      'webkitgtk:browserOptions': { binary, args: ['--automation', '--javascript-can-access-clipboard=true'] },
    } } });
    this.#address += `/session/${sessionId}`;
    return capabilities;
  }

  async #send(method, command, body) {
    const response = await fetch(this.#address + command, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (value?.error) throw Object.assign(new Error(`${value.error}: ${value.message}`), { code: value.error });
    return value;
  }

  #inTurn(work) {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {string} method @param {string} command @param {object} [body] */
  send(method, command, body) { return this.#inTurn(() => this.#send(method, command, body)); }

  /**
   * In a window, or a frame of it by its number.
   * @param {{ window: string, frame?: number }} place
   * @param {string} method @param {string} command @param {object} [body]
   */
  sendTo({ window, frame }, method, command, body) {
    return this.#inTurn(async () => {
      if (this.#window !== window) {
        await this.#send('POST', '/window', { handle: window });
        this.#window = window;
      }
      if (frame === undefined) return this.#send(method, command, body);
      await this.#send('POST', '/frame', { id: frame });
      try {
        return await this.#send(method, command, body);
      } finally {
        await this.#send('POST', '/frame', { id: null });
      }
    });
  }

  async closeWindow(window) {
    await this.sendTo({ window }, 'DELETE', '/window');
    this.#window = '';
  }

  async close() {
    const pids = below(this.#child.pid).map(({ pid }) => pid);
    await this.send('DELETE', '').catch(() => {});
    const gone = new Promise((resolve) => { this.#child.once('exit', resolve); });
    this.#child.kill();
    await gone;
    await allEnded(pids);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 5 });
  }
}
