// What a page does for the editor in its frame, by messages: each service as it should be, answers that
// do not fit, a page that never answers.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { carriedOut } from '../../web/frame/services.js';
import { empty, leave, open, root, skip } from './place.mjs';

let browser;
let portal;  // the page around, of another origin than the frame
let frames;  // where the frame comes from
let page;
before(async () => {
  if (skip) return;
  browser = await open();
  portal = await browser.serve({ frames: 'http://127.0.0.1:*' });
  frames = await browser.serve({ frameOrigins: portal.url.slice(0, -1) });
});
after(async () => {
  for (const server of [portal, frames]) await server?.close();
  await browser?.close();
});
afterEach(async () => {
  if (page) await leave(browser, page);
  page = undefined;
});

/** A page with the frame in it: `frame` is its client, `errors` what the editor told. */
async function visit({ clock = false } = {}) {
  page = await browser.visit(portal.url + empty);
  if (clock) await page.clock.install();
  await page.evaluate(async (address) => {
    const iframe = document.createElement('iframe');
    iframe.src = `${address}wengao/frame.html`;
    iframe.width = '1000';
    iframe.height = '600';
    document.body.append(iframe);
    const { connect } = await import('/wengao/frame-client.js');
    const frame = await connect(iframe);
    Object.assign(globalThis, { iframe, frame, errors: [], calls: [] });
    frame.on('error', ({ code }) => errors.push(code));
  }, frames.url);
  return page;
}
const inside = () => page.frameLocator('iframe');
const tool = (name) => inside().locator(`[data-tool=${name}]`);
/** Until the frame holds that text. */
const until = (wanted) => page.evaluate(async (text) => {
  while (await frame.getText() !== text) await new Promise((resume) => { setTimeout(resume, 20); });
}, wanted);

test('documents, versions, phrases, names and rules of the page; what is written goes back to it', { skip, timeout: 60_000 }, async () => {
  await visit();
  await page.evaluate(() => {
    globalThis.kept = { b: '第二份' };
    return frame.serve({
      load: async ({ id, version }) => (version ? new TextEncoder().encode('第二份的旧稿') : kept[id] ?? '石桥镇工作总结\n布署路社区大力推进布署。'),
      save: async (text, { id }) => { calls.push(id); kept[id] = text; },
      list: async () => [{ id: 'a', title: '甲' }, { id: 'b', title: '乙' }],
      versions: async (id) => (id === 'b' ? [{ id: 'v1', title: '昨天' }] : []),
      profile: async () => ({ wengaoProfile: 1, forbidden: [{ words: '大力推进', why: '空话' }] }),
      names: async () => ['布署路社区'],
      phrases: async () => ['特此报告。'],
    }, { documentId: 'a' });
  });
  await until('石桥镇工作总结\n布署路社区大力推进布署。');
  await tool('phrases').locator('option').nth(1).waitFor({ state: 'attached' });
  // Names and rules come in their own time.
  await page.waitForFunction(async () => {
    const found = (await frame.check()).findings.map(({ text, column }) => `${text} ${column}`);
    return found.includes('大力推进 6') && found.includes('布署 10') && !found.includes('布署 1');
  });
  await inside().locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await tool('phrases').selectOption('特此报告。');
  await page.waitForFunction(() => kept.a?.endsWith('布署。特此报告。'));
  await tool('documents').selectOption('b');
  await until('第二份');
  await tool('versions').selectOption('v1');
  await until('第二份的旧稿');
  assert.deepEqual(await page.evaluate(() => [calls, errors]), [['a'], []]);
});

test('fonts of the page draw the PDF, which the page takes', { skip, timeout: 120_000 }, async () => {
  await visit();
  await page.route('**/font.otf', (route) => route.fulfill({ path: path.join(root, 'build/fonts/FandolFang-Regular.otf') }));
  await page.evaluate(async () => {
    frame.on('export', () => calls.push('event'));
    await frame.serve({
      font: async (face) => {
        calls.push(face);
        return face === 'fangsong' ? (await fetch('/font.otf')).arrayBuffer() : null;
      },
      takeExport: async (file) => { globalThis.taken = file; },
    });
    await frame.open('石桥镇工作总结\n走访居民38户。');
  });
  await tool('formats').selectOption('pdf');
  await page.waitForFunction(() => globalThis.taken);
  const told = await page.evaluate(() => [taken.name, taken.format, new TextDecoder('latin1').decode(taken.bytes.subarray(0, 5)), calls.length]);
  assert.deepEqual(told, ['石桥镇工作总结.pdf', 'pdf', '%PDF-', 5], 'the event is for those who do not take it');
  assert.deepEqual(await page.evaluate(() => errors), []);
});

test('a page that never answers: the editor works, each silence is told, the text stays', { skip, timeout: 60_000 }, async () => {
  await visit({ clock: true });
  await page.evaluate(async () => {
    const never = () => new Promise(() => {});
    await frame.serve(Object.fromEntries(['load', 'save', 'list', 'versions', 'profile', 'names', 'phrases', 'font', 'takeExport']
      .map((name) => [name, () => { calls.push(name); return never(); }])));
  });
  await inside().locator('.cm-content').click();
  await page.keyboard.insertText('走访居民38户，，办结事项21件。');
  await page.clock.fastForward(2100);  // that long the first check waits
  await inside().locator('.card.error').waitFor();
  await page.clock.fastForward(16_000);
  await page.waitForFunction(() => errors.length >= 4);
  await tool('fix-all').click();
  await until('走访居民38户，办结事项21件。');
  assert.deepEqual(await page.evaluate(() => [...new Set(errors)]), ['host_timeout']);
  assert.deepEqual(await page.evaluate(() => [...new Set(calls)].sort()), ['list', 'load', 'names', 'phrases', 'profile', 'save', 'versions']);
});

test('replies that do not fit are told and not used; failures keep their code; nobody else is asked', { skip, timeout: 60_000 }, async () => {
  await visit();
  await page.evaluate(() => frame.serve({
    load: async () => ({ text: 'x' }), save: async () => { throw Object.assign(new Error('满了'), { code: 'full' }); },
    list: async () => [{ id: 7 }], versions: async () => 'none', names: async () => [7], phrases: async () => [() => 0],
    profile: async () => { throw new Error('坏了'); },
  }));
  await page.waitForFunction(() => errors.length >= 6);
  assert.deepEqual(await page.evaluate(() => [...new Set(errors)].sort()), ['bad_reply', 'internal']);
  await page.evaluate(() => frame.open('走访居民38户，，办结事项21件。'));
  await page.waitForFunction(() => errors.includes('full'));
  const told = await page.evaluate(async (origin) => {
    const asked = [];
    addEventListener('message', ({ data }) => { if (data.ask) asked.push(data); });
    const post = (message) => iframe.contentWindow.postMessage({ wengao: 1, ...message }, origin);
    // Nobody waits for these.
    for (let reply = 0; reply < 5000; ++reply) post({ reply, value: '别的文字' });
    post({ reply: 1, error: 7 });
    post({ reply: -1, value: '别的文字' });
    const codes = [];
    for (const services of [['eval'], 'load', [7], ['__proto__'], ['constructor']]) {
      const id = 5000 + codes.length;
      const answer = new Promise((resolve) => { addEventListener('message', ({ data }) => { if (data.id === id) resolve(data.error?.code); }); });
      post({ id, verb: 'serve', args: { services } });
      codes.push(await answer);
    }
    const text = await frame.getText();
    frame.close();
    return { codes, text, asked: asked.length };
  }, frames.url);
  assert.deepEqual(told, { codes: Array(5).fill('bad_arguments'), text: '走访居民38户，，办结事项21件。', asked: 0 });
});

test('the page answers what it offered, asked as the protocol says, and nothing else', async () => {
  const services = {
    load: async (which) => JSON.stringify(which), save: async () => 'unasked', profile: async () => ({ wengaoProfile: 1 }),
    own: async () => 'secret', list: 7,
  };
  const code = (name, args = {}) => carriedOut(services, name, args).then(() => '', (error) => error.code);
  assert.equal(await carriedOut(services, 'load', { id: 'a', version: undefined }), '{"id":"a"}');
  assert.equal(await carriedOut(services, 'save', { text: '', id: '' }), null);
  assert.equal(await carriedOut(services, 'profile', {}), '{"wengaoProfile":1}');
  assert.deepEqual(await Promise.all([code('own'), code('constructor'), code('list'), code('names'), code('load'), code('load', { id: 7 }),
    code('save', { text: '', id: '', more: 1 }), code('font', { face: 'arial' })]),
  ['unknown_service', 'unknown_service', 'unknown_service', 'unknown_service', 'bad_arguments', 'bad_arguments', 'bad_arguments', 'bad_arguments']);
});
