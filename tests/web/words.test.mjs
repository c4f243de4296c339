// The words of the page in both languages: the same keys, no words outside the tables, nothing Chinese
// left in the English page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pageHere, paste, report, root, skip } from './harness.mjs';

const app = path.join(root, 'web/app');
const tables = ['strings', 'frame-words', 'later/words', 'home/words', 'versions/words', 'panels/figure-words'];
const han = /\p{Script=Han}/u;

/** Every key with the kind of its value; functions with how many values they take. */
function shape(value, at = '') {
  if (Array.isArray(value)) return [`${at}[${value.length}]`];
  if (value && typeof value === 'object') return Object.keys(value).sort().flatMap((key) => shape(value[key], `${at}.${key}`));
  return [`${at}: ${typeof value}${typeof value === 'function' ? value.length : ''}`];
}

/** Strings and templates of a script, without comments and regular expressions. */
const literals = (text) => [...text.matchAll(/\/\/.*|\/\*[^]*?\*\/|(?<=[(=:,!&|?{};\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[a-z]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g)]
  .map(([words]) => words).filter((words) => /^['"`]/.test(words));

// Their Chinese is of reports, not of the page: what is looked for and what is put into the text.
const ofReports = ['convert/', 'editor/guides.js', 'sample.js', 'editor/letterhead.js', 'editor/sections.js', 'editor/table.js', 'home/next-year.js', 'later/letterhead.js', 'later/placeholders.js', 'later/rich-text.js', 'panels/bars.js', 'panels/ledger.js'];

describe('words', () => {
  it('have the same keys in both languages', async () => {
    for (const name of tables) {
      const [{ zh }, { en }] = await Promise.all([import(path.join(app, `${name}.js`)), import(path.join(app, `${name}.en.js`))]);
      assert.deepEqual(shape(en), shape(zh), name);
    }
  });

  it('stand in the tables, not in the code', () => {
    const files = readdirSync(app, { recursive: true }).map(String).filter((name) => name.endsWith('.js') &&
      !tables.some((table) => name === `${table}.js` || name === `${table}.en.js`) && !ofReports.some((start) => name.startsWith(start)));
    assert.ok(files.length > 50);
    const left = files.flatMap((name) => literals(readFileSync(path.join(app, name), 'utf8')).filter((words) => han.test(words)).map((words) => `${name}: ${words}`));
    assert.deepEqual(left, []);
  });

  it('of the frame are those of index.html', async () => {
    const { zh } = await import(path.join(app, 'frame-words.js'));
    const html = readFileSync(path.join(root, 'web/index.html'), 'utf8');
    for (const [where, words] of Object.entries(zh.frame)) assert.ok(html.includes(words), `${where}: ${words}`);
  });
});

describe('the English page', { skip }, () => {
  let page;
  const here = pageHere({ options: { locale: 'en-GB' } });
  before(async () => {
    ({ page } = here);
    await page.locator('#more').click();
    await Promise.all([page.waitForEvent('load'), page.getByRole('menuitem', { name: 'English' }).click()]);
    await page.waitForFunction(() => document.body.dataset.core === 'ready');
    await paste(page, report);
    await page.locator('#findings .card').first().waitFor();
  });

  /** Words with Chinese in what is seen or read out, but not those of the report itself. */
  const chinese = () => page.evaluate(() => {
    const out = [];
    // Words in quotes are the report's, and numbers of its sections; kinds of reports have Chinese names.
    const foreign = (words) => /\p{Script=Han}/u.test(words.replace(/“[^”]*”|《[^》]*》|一、|（一）/gu, ''));
    const own = '#genre, .share-name, .home-genre, .rule-name, .picker, .outline-text, .excerpt, .card-title, #doc-title, .sheet, .ledger td, .relation, .hole-words, .said, .symbols, .insert-row input, .name, .words, code, dd, .version-name, .home-title, .compared, [lang="zh-CN"]';
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child instanceof Text && foreign(child.data)) out.push(child.data.trim());
        if (!(child instanceof Element) || child.matches(own) || child.matches('script, style, #icons, #editor')) continue;
        for (const name of ['aria-label', 'title', 'placeholder']) {
          const words = child.getAttribute(name) ?? '';
          if (foreign(words) && !child.closest('.outline-row, .symbols')) out.push(`${name}: ${words}`);
        }
        walk(child);
      }
    };
    walk(document.body);
    return out;
  });

  it('has no Chinese but the report’s own', async () => {
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.deepEqual(await chinese(), [], 'findings');
    await page.waitForFunction(() => document.getElementById('saved').textContent.startsWith('Saved'));
    for (const tab of ['figures', 'similar', 'preview', 'versions']) {
      await page.locator(`#tab-${tab}`).click();
      await page.locator(`#${tab}:not([hidden])`).waitFor();
      assert.deepEqual(await chinese(), [], tab);
    }
    await page.keyboard.press('F1');
    await page.locator('dialog .keys').waitFor();
    assert.deepEqual(await chinese(), [], 'keys');
    await page.keyboard.press('Escape');
    for (const name of ['Ready to hand in', 'Rules', 'Convert']) {
      await page.locator('#more').click();
      await page.getByRole('menuitem', { name }).click();
      await page.locator('dialog').waitFor();
      assert.deepEqual(await chinese(), [], name);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.locator('#home-open').click();
    await page.locator('#home tbody tr').first().waitFor();
    assert.deepEqual(await chinese(), [], 'all reports');
    assert.deepEqual(page.record.errors, []);
  });

  it('goes back to Chinese', async () => {
    await page.keyboard.press('Escape');
    await page.locator('#home').waitFor({ state: 'detached' });
    await page.locator('#more').click();
    await page.getByRole('menuitem', { name: '改用中文界面' }).click();
    await page.locator('#tab-findings', { hasText: '问题' }).waitFor();
  });
});
