// WebKit as GTK has it, the engine of Safari.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firefox as playwright } from 'playwright-core';
import { Downloads, takesDownloads } from './downloads.mjs';
import { Bidi } from './webkit/bidi.mjs';
import { openScreen } from './webkit/driver.mjs';
import { listen } from './webkit/socket.mjs';

async function launch() {
  const downloads = new Downloads();
  const screen = await openScreen();
  let bidi;
  const socket = await listen((send) => { bidi = new Bidi({ display: screen.display, downloads: downloads.folder }, send); return bidi; });
  const browser = await playwright.launch({
    executablePath: fileURLToPath(new URL('webkit/endpoint.mjs', import.meta.url)), channel: 'moz-firefox',
    env: { ...process.env, WENGAO_BIDI: socket.url },
  });
  takesDownloads(browser, downloads);
  const close = browser.close.bind(browser);
  browser.close = async () => {
    await bidi.close();
    socket.close();
    await close();
    screen.close();
    downloads.remove();
  };
  return browser;
}

/** @type {import('./index.mjs').Engine} */
export const webkit = {
  missing: () => ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((name) => existsSync(name)) ? false : 'no WebKitWebDriver or no Xvfb on this machine',
  launch,
  permissions: [],
  // The style by which the driver waits for animations before it takes a picture.
  own: /refused the style of the driver$/,
  lacks: {
    crash: 'its driver ends the session with the process of a page',
    devtools: 'WebKit has no DevTools protocol to measure or compose with',
    workers: 'the driver does not reach into workers',
    officeStyles: 'WebKit takes styles that it does not know out of what is put on the clipboard',
    pdfFrame: 'the viewer of WebKit for GTK never shows a blob; the drawings are printed',
    originFiles: 'WebKit for GTK has no file system of the origin, whose file stands for the chosen one',
    paper: 'its driver makes no PDF of a page',
    menuKey: 'keys of the driver open no menu: that is done by the desktop',
  },
};
