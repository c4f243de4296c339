// The editor as a field of a portal's form, under the policy of a strict portal.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { checked, leave, open, skip } from './place.mjs';

let browser;
let page;
before(async () => { if (!skip) browser = await open(); });
after(() => browser?.close());
afterEach(async () => {
  if (page) await leave(browser, page);
  page = undefined;
});

test('the form goes when nothing is left to fix, and not before', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  await page.click('#sample');
  await page.getByText('必改 2 处').waitFor();
  await page.click('[type=submit]');
  assert.match(page.url(), /form\.html$/, 'it has not gone');
  assert.match(await page.$eval('wengao-editor', (e) => e.validationMessage), /2 处必改/);
  await page.locator('wengao-editor').locator('[data-tool=fix-all]').click();
  await page.getByText('必改 0 处').waitFor();
  const count = await page.$eval('wengao-editor', (e) => [...e.value].length);
  await Promise.all([page.waitForURL(/submit$/), page.click('[type=submit]')]);
  assert.match(await page.textContent('body'), new RegExp(`收到 ${count + 3} 字|收到 ${count} 字`));
});

test('what is written is dressed, marked, fixed with one undo, and kept', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.insertText('清河镇工作总结');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('一、主要工作');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('走访居民38户，，办结事项21件。');
  await checked(page);
  const editor = page.locator('wengao-editor');
  await editor.locator('.wg-title').waitFor();
  await editor.locator('.wg-h1').waitFor();
  await editor.locator('.wg-mark.wg-error').waitFor();
  await editor.locator('.card[data-rule="punctuation.doubled"] .fix, .card.error .fix').first().click();
  assert.match(await page.$eval('wengao-editor', (e) => e.value), /38户，办结/);
  await page.keyboard.press('Control+z');
  assert.match(await page.$eval('wengao-editor', (e) => e.value), /38户，，办结/);
  await page.waitForFunction(() => localStorage.getItem('wengao:report')?.includes('，，办结'));
  await page.reload();
  await editor.locator('.wg-mark.wg-error').waitFor();
  assert.match(await page.$eval('wengao-editor', (e) => e.value), /，，办结/);
});

test('its methods do what they say', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  const told = await page.evaluate(async () => {
    const editor = document.querySelector('wengao-editor');
    const heard = [];
    for (const name of ['ready', 'change', 'findings', 'save', 'error']) editor.addEventListener(name, () => heard.push(name));
    await editor.ready;
    editor.value = '清河镇2024年度工作总结\r\n修路12、6公里，，建桥2座。';
    const finding = await new Promise((resolve) => {
      editor.addEventListener('findings', ({ detail }) => { if (detail.findings.length > 0) resolve(detail.findings[0]); });
    });
    const before = await editor.check();
    const focused = [editor.focusFinding(finding.id), editor.focusFinding(99999)];
    await editor.applyFix(finding.id);
    const afterFix = editor.getText();
    const { applied } = await editor.fixAll();
    const fixed = editor.getText();
    const file = await editor.getDocument();
    const docx = await editor.export('docx', { date: '2024-12-30' });
    editor.value = '别的文字';
    const { format } = await editor.open(file, { name: 'a.json' });
    const reopened = editor.value;
    await editor.open(new Blob([docx]));
    const fromWord = editor.value;
    editor.readOnly = true;
    const refused = await editor.fixAll().catch(({ code }) => code);
    editor.readOnly = false;
    const bad = await editor.setProfile('{').catch(({ code }) => code);
    await editor.setProfile('{"wengaoProfile":1,"rules":{"*":"off"}}').catch(({ code }) => code);
    document.querySelector('form').reset();
    return { heard: [...new Set(heard)], before: before.findings.length, focused, afterFix, applied, fixed, format, reopened, fromWord,
      zip: docx[0], refused, bad, reset: editor.value };
  });
  assert.equal(told.fixed, '清河镇2024年度工作总结\n修路12.6公里，建桥2座。');
  assert.notEqual(told.afterFix, told.fixed);
  assert.ok(told.before >= 2 && told.applied >= 1);
  assert.deepEqual(told.focused, [true, false]);
  assert.deepEqual([told.format, told.reopened, told.fromWord, told.zip], ['json', told.fixed, told.fixed, 0x50]);
  assert.deepEqual([told.refused, told.bad, told.reset], ['read_only', 'bad_profile', '']);
  for (const name of ['change', 'findings']) assert.ok(told.heard.includes(name), name);
});

test('its colours follow the theme and what is set from outside', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  await checked(page);
  const ground = () => page.$eval('wengao-editor', (editor) => getComputedStyle(editor).backgroundColor);
  const theme = (name) => page.$eval('wengao-editor', (editor, to) => editor.setAttribute('theme', to), name);
  await theme('light');
  const light = await ground();
  await theme('dark');
  const dark = await ground();
  const bright = (colour) => /(\d+), (\d+), (\d+)/.exec(colour).slice(1).reduce((sum, each) => sum + Number(each), 0);
  assert.ok(bright(light) > 600 && bright(dark) < 200, `${light}, ${dark}`);
  assert.equal(await page.$eval('wengao-editor', (editor) => getComputedStyle(editor).getPropertyValue('--accent').trim()), '#8a1f1f');
});

test('it prints its pages alone, under the same policy', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  const printed = await page.evaluate(async () => {
    const editor = document.querySelector('wengao-editor');
    editor.value = `清河镇2024年度工作总结\n${'走访居民38户，办结事项21件。\n'.repeat(60)}`;
    const counted = new Promise((resolve) => {
      new MutationObserver(() => {
        const frame = document.querySelector('body > iframe');
        if (!frame) return;
        frame.contentWindow.print = () => resolve({
          pages: frame.contentDocument.querySelectorAll('.page > svg').length,
          width: frame.contentDocument.querySelector('.page').getBoundingClientRect().width,
          words: frame.contentDocument.body.textContent.includes('办结事项21件'),
        });
      }).observe(document.body, { childList: true });
    });
    await editor.print();
    return counted;
  });
  assert.ok(printed.pages >= 3 && printed.words, JSON.stringify(printed));
  assert.ok(Math.abs(printed.width - 793.7) < 2, `A4 is 210 mm wide: ${printed.width}`);
});

test('it speaks the language it is told, and minds nothing of the page around', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  await checked(page);  // a core that is cut off while it starts is an error
  await page.evaluate(() => {
    localStorage.setItem('lang', 'en');
    localStorage.setItem('spelling', 'errors');
    document.querySelector('wengao-editor').setAttribute('storage', 'none');
  });
  await page.reload();
  await checked(page);
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.press('Control+f');
  await page.locator('wengao-editor').getByRole('button', { name: '全部替换' }).or(page.locator('wengao-editor').getByPlaceholder(/查找/)).first().waitFor();
  const told = await page.evaluate(async () => {
    const other = document.createElement('wengao-editor');
    other.lang = 'en';
    other.value = '走访居民38户，，办结事项21件。';
    document.body.append(other);
    await other.ready;
    const { findings } = await other.check();
    await new Promise((resume) => { requestAnimationFrame(() => requestAnimationFrame(resume)); });
    const words = [other.shadowRoot.querySelector('.tally').textContent, other.shadowRoot.querySelector('.reason').textContent, findings[0].message];
    other.remove();
    return { words, kept: Object.keys(localStorage).sort() };
  });
  for (const words of told.words) assert.doesNotMatch(words, /[问题建议改法惯例]/);
  assert.deepEqual(told.kept.filter((key) => !key.startsWith('wengao:')), ['lang', 'spelling'], 'nothing was put there');
});

test('an element that is moved keeps its text, its undo and its answers', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  await page.click('#sample');
  await page.getByText('必改 2 处').waitFor();
  await page.locator('wengao-editor').locator('[data-tool=fix-all]').click();
  await page.getByText('必改 0 处').waitFor();
  await page.evaluate(() => {
    const editor = document.querySelector('wengao-editor');
    document.querySelector('form').prepend(editor);
  });
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.press('Control+z');
  await page.getByText('必改 2 处').waitFor();
});

test('a host that fails or never answers costs a message, not the text', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit('form.html');
  const codes = await page.evaluate(async () => {
    const editor = document.createElement('wengao-editor');
    editor.setAttribute('storage', 'host');
    editor.setAttribute('profile', '{"wengaoProfile":1,"rules":7}');
    editor.services = { load: () => Promise.reject(new Error('down')), save: () => new Promise(() => {}) };
    const codes = [];
    editor.addEventListener('error', ({ detail }) => codes.push(detail.code));
    document.body.append(editor);
    await editor.ready;
    editor.value = '走访居民38户，，办结事项21件。';
    codes.push((await editor.check()).findings.length > 0, editor.value.length);
    editor.remove();
    return codes;
  });
  assert.ok(codes.includes('internal') && codes.includes('bad_profile'), `${codes}`);
  assert.deepEqual(codes.slice(-2), [true, '走访居民38户，，办结事项21件。'.length]);
});
