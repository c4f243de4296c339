// Chromium as the machine has it.
import { existsSync } from 'node:fs';
import { chromium as playwright } from 'playwright-core';

export const clipboard = ['clipboard-read', 'clipboard-write'];
export const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((name) => name && existsSync(name));

export async function crash(page) {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});  // never answered
  await crashed;
}

/** @type {import('./index.mjs').Engine} */
export const chromium = {
  missing: () => executablePath ? false : 'no Chromium on this machine',
  launch: () => playwright.launch({ executablePath, args: quiet }),
  permissions: clipboard,
  crash,
  lacks: {},
};
