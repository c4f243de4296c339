// The oldest Chromium the page promises to run in, the last for Windows 7.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium as playwright } from 'playwright-core';
import { clipboard, crash, quiet } from './chromium.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const packed = path.join(here, 'node_modules/@sparticuz/chromium/bin/chromium.br');
const executablePath = path.join(here, '../../build/browsers/chromium-109');

function unpack() {
  if (existsSync(executablePath)) return;
  mkdirSync(path.dirname(executablePath), { recursive: true });
  const part = `${executablePath}.${process.pid}`;
  writeFileSync(part, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(part, executablePath);  // another test may start it at any time
}

/** @type {import('./index.mjs').Engine} */
export const chromium109 = {
  missing: () => existsSync(executablePath) || existsSync(packed) ? false : 'npm ci in tests/browsers has not been run',
  launch() {
    unpack();
    return playwright.launch({ executablePath, args: [...quiet, '--no-zygote'] });
  },
  permissions: clipboard,
  crash,
  // Its own view of a text without markup, whose style the policy of the text refuses.
  own: /sha256-4Su6mBWzEIFnH4pAGMOuaeBrstwJN4Z3pq\/s1Kn4\/KQ=|"document-uri":"[^"]*\/(?:portal\.css|form\.js|submit)"[^}]*"violated-directive":"style-src-attr"/,
  lacks: {
    screen: 'without a screen it fills none',
    pdfFrame: 'without a screen it has no viewer of PDF; the drawings are printed',
  },
};
