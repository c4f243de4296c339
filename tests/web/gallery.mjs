// Pictures of every view and dialog, in light and dark, to be looked at:
//
//   node tests/web/gallery.mjs [NAME…]      into build/screenshots/gallery; NAME: views whose name begins so
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { open, paste, root, saved, visit, waitReady } from './harness.mjs';
import { views } from './gallery-views.mjs';

const folder = path.join(root, 'build/screenshots/gallery');
const wanted = process.argv.slice(2);
const still = { animations: 'disabled', caret: 'hide' };

mkdirSync(folder, { recursive: true });
const site = await open();
try {
  for (const scheme of ['light', 'dark']) {
    for (const { name, text, options = {}, themes = ['light', 'dark'], show } of views) {
      if (!themes.includes(scheme) || (wanted.length && !wanted.some((start) => name.startsWith(start)))) continue;
      const context = await site.context({ colorScheme: scheme, reducedMotion: 'reduce', ...options });
      try {
        const page = await visit(context, site.url);
        if (text !== undefined) {
          await paste(page, text);
          await saved(page, text);
          await page.waitForFunction(() => document.body.dataset.core === 'ready');
        }
        const shown = await show?.(page, context) ?? page;
        await waitReady(shown);
        await shown.evaluate(() => document.fonts.ready);
        await shown.waitForTimeout(400);  // answers, drawn pages and faces come in their own time
        await shown.screenshot({ path: path.join(folder, `${name}.${scheme}.png`), ...still });
        if (page.record.errors.length) console.warn(`${name}: ${page.record.errors.join('\n')}`);
      } catch (error) {
        console.warn(`${name}.${scheme}: ${error.message.split('\n').slice(0, 4).join(' ')}`);
      }
      await context.close();
    }
  }
} finally {
  await site.close();
}
