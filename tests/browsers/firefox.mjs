// Firefox as it is shipped, over WebDriver BiDi.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firefox as playwright } from 'playwright-core';
import { endTabs } from './processes.mjs';
import { Downloads, takesDownloads } from './downloads.mjs';

const found = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((name) => name && existsSync(name));
const executablePath = fileURLToPath(new URL('firefox.sh', import.meta.url));

const firefoxUserPrefs = {
  'dom.events.testing.asyncClipboard': true,   // the clipboard without a question
  'browser.download.alwaysOpenPanel': false,      // it would take the focus from the page
  'security.fileuri.strict_origin_policy': true,  // as for everybody: a file may not read its neighbours
};

async function launch() {
  const downloads = new Downloads();
  const browser = await playwright.launch({
    executablePath, channel: 'moz-firefox', firefoxUserPrefs, downloadsPath: downloads.folder,
    env: { ...process.env, FIREFOX: found },
  });
  takesDownloads(browser, downloads);
  browser.once('disconnected', () => downloads.remove());
  return browser;
}

/** @type {import('./index.mjs').Engine} */
export const firefox = {
  missing: () => found ? false : 'no Firefox on this machine',
  launch,
  permissions: [],
  crash: async () => endTabs(/-contentproc .* tab$/),
  // An empty style, by which the driver waits for animations; and fonts still on their way when a test
  // leaves the page (NS_BINDING_ABORTED), which other browsers do not report.
  own: /blocked an inline style .*sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=|downloadable font: download failed .*status=2152398850 /s,
  lacks: {
    devtools: 'Firefox has no DevTools protocol to measure or compose with',
    workers: 'the driver does not reach into workers',
    menuKey: 'keys of the driver open no menu: that is done by the desktop',
    pdfFrame: 'Firefox keeps its viewer of PDF to itself; the drawings are printed',
  },
};
