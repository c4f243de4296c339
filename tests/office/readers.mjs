// Readers that other people wrote in JavaScript, in a real browser. They are fetched by npm when first
// needed and are no dependency of the project.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workshop.mjs';

const folder = join(root, 'build/readers');
const versions = ['mammoth@1.13.0', 'docx-preview@0.4.1', 'xlsx@0.18.5'];
// The last version without a licence key. Its script is whole; the hundred megabytes it names are not asked for.
const ofd = 'ofd.js@0.2.6';

const npm = (...parameters) => execFileSync('npm', [...parameters, '--no-audit', '--no-fund'], { cwd: folder, stdio: 'pipe', timeout: 120_000 });

/** Why they cannot be had, or false. */
export function withoutReaders() {
  try {
    mkdirSync(folder, { recursive: true });
    if (!versions.every((name) => existsSync(join(folder, 'node_modules', name.split('@')[0])))) {
      writeFileSync(join(folder, 'package.json'), '{"private":true}');
      npm('install', '--ignore-scripts', ...versions);
    }
    if (!existsSync(join(folder, 'package'))) {
      npm('pack', ofd);
      execFileSync('tar', ['-xzf', readdirSync(folder).find((name) => name.endsWith('.tgz'))], { cwd: folder });
    }
    return false;
  } catch (error) {
    return `readers cannot be fetched: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

export const scripts = {
  ofd: join(folder, 'package/lib/ofd.umd.min.js'),
  mammoth: join(folder, 'node_modules/mammoth/mammoth.browser.min.js'),
  jszip: join(folder, 'node_modules/jszip/dist/jszip.min.js'),
  xlsx: join(folder, 'node_modules/xlsx/xlsx.js'),
  docxPreview: join(folder, 'node_modules/docx-preview/dist/docx-preview.min.js'),
};
