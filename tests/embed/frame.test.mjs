// The editor in a frame: moved by messages of the pages that may, deaf to all others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { empty, open, skip } from './place.mjs';

let browser;
let portal;    // the page around, of another origin than the frame
let stranger;  // a page that may not
let frames;    // where the frame comes from
before(async () => {
  if (skip) return;
  browser = await open();
  portal = await browser.serve({ frames: 'http://127.0.0.1:*' });
  stranger = await browser.serve({ frames: 'http://127.0.0.1:*' });
  frames = await browser.serve({ frameOrigins: portal.url.slice(0, -1) });
});
after(async () => {
  for (const server of [portal, stranger, frames]) await server?.close();
  await browser?.close();
});

/** A page with the frame in it. */
async function around(server) {
  const page = await browser.visit(server.url + empty);
  await page.evaluate(async (address) => {
    globalThis.iframe = document.createElement('iframe');
    iframe.src = `${address}wengao/frame.html`;
    const loaded = new Promise((resolve) => { iframe.addEventListener('load', resolve); });
    document.body.append(iframe);
    await loaded;
    globalThis.said = [];
    addEventListener('message', ({ data }) => said.push(data));
    globalThis.answersTo = async (id) => {
      for (;;) {
        const found = said.find((each) => each.id === id);
        if (found) return found;
        await new Promise((resume) => { addEventListener('message', resume, { once: true }); });
      }
    };
  }, frames.url);
  return page;
}
const clean = async (page) => {
  assert.deepEqual(page.record.foreign, []);
  assert.deepEqual(browser.reports, []);
  await page.leave();
};

test('the example works', { skip, timeout: 60_000 }, async () => {
  const page = await browser.visit('frame.html');
  await page.getByText('必改 2 处').waitFor();
  await page.click('#fix');
  await page.getByText('必改 0 处').waitFor();
  assert.match(await page.frameLocator('#editor').locator('.cm-content').innerText(), /12\.6公里/);
  assert.deepEqual(page.record.errors, []);
  await clean(page);
});

test('across origins: requests, events, bytes', { skip, timeout: 60_000 }, async () => {
  const page = await around(portal);
  const told = await page.evaluate(async () => {
    const { connect } = await import('/wengao/frame-client.js');
    const frame = await connect(iframe);
    const counted = new Promise((resolve) => { frame.on('findings', ({ counts }) => { if (counts.error > 0) resolve(counts); }); });
    const source = new TextEncoder().encode('清河镇工作总结\n走访居民38户，，办结事项21件。');
    const { format } = await frame.open(source, { name: 'a.txt' });
    const { error } = await counted;
    const { findings } = await frame.check();
    const { applied } = await frame.fixAll({ safe: true });
    const docx = await frame.export('docx', { date: '2024-12-30' });
    const codes = [await frame.export('rtf').catch(({ code }) => code), await frame.setProfile('{').catch(({ code }) => code)];
    const text = await frame.getText();
    frame.close();
    return { format, error, found: findings.length, applied, docx: [docx instanceof Uint8Array, docx[0]], codes, text, kept: source.length };
  });
  assert.deepEqual(told, { format: 'text', error: 1, found: told.found, applied: 1, docx: [true, 0x50], codes: ['bad_arguments', 'bad_profile'],
    text: '清河镇工作总结\n走访居民38户，办结事项21件。', kept: told.kept });
  assert.ok(told.found >= 1 && told.kept > 0);
  await clean(page);
});

test('what does not fit the protocol is refused or not heard', { skip, timeout: 60_000 }, async () => {
  const page = await around(portal);
  const answers = await page.evaluate(async (origin) => {
    const send = (message) => iframe.contentWindow.postMessage(message, origin);
    const ask = async (id, message) => { send({ wengao: 1, id, ...message }); return (await answersTo(id)).error?.code; };
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    const codes = [
      await ask(1, { verb: 'eval', args: { source: 'alert(1)' } }),
      await ask(2, { verb: 'constructor', args: {} }), await ask(3, { verb: '__proto__', args: {} }),
      await ask(4, { verb: 'open', args: {} }), await ask(5, { verb: 'open', args: { source: 7 } }),
      await ask(6, { verb: 'getText', args: { more: 1 } }), await ask(7, { verb: 'open', args: { source: 'a', options: { signal: 1 } } }),
      await ask(8, { verb: 'applyFix', args: { finding: -1 } }), await ask(9, { verb: 'open', args: { source: new ArrayBuffer(64 * 1024 * 1024 + 1) } }),
      await ask(10, { verb: 'setProfile', args: { profile: { rules: 1 } } }),
    ];
    // Neither answered nor harmful.
    const quiet = [null, 7, 'open', [], new Date(), { wengao: 2, id: 90, verb: 'getText' }, { wengao: 1, verb: 'getText' },
      { wengao: 1, id: '91', verb: 'getText' }, { wengao: 1, id: 92 }, { wengao: 1, id: 93, verb: 'getText', args: 'x' },
      new Map([['wengao', 1]]), { id: 94, verb: 'getText', args: {} }];
    const before = said.length;
    for (const message of quiet) send(message);
    const last = await ask(11, { verb: 'getText', args: {} });
    return { codes, heard: said.slice(before).filter(({ event }) => !event).length, last };
  }, frames.url);
  assert.deepEqual(answers.codes, ['unknown_verb', 'unknown_verb', 'unknown_verb', 'bad_arguments', 'bad_arguments', 'bad_arguments',
    'bad_arguments', 'bad_arguments', 'bad_arguments', 'bad_arguments']);
  assert.deepEqual([answers.heard, answers.last], [1, undefined], 'only the last was answered');
  await clean(page);
});

test('a page that may not is not answered, nor is a stranger beside one that may', { skip, timeout: 60_000 }, async () => {
  const page = await around(stranger);
  const heard = await page.evaluate(async (origin) => {
    for (let id = 1; id <= 5; ++id) iframe.contentWindow.postMessage({ wengao: 1, id, verb: 'open', args: { source: '别人的文字' } }, origin);
    const { connect, FrameError } = await import('/wengao/frame-client.js');
    const code = await connect(iframe, { timeout: 1500 }).catch((error) => error instanceof FrameError && error.code);
    return { said: said.length, code };
  }, frames.url);
  assert.deepEqual(heard, { said: 0, code: 'timeout' });
  await clean(page);

  // A second frame of an allowed origin is not the page around: its messages are forged.
  const good = await around(portal);
  await good.evaluate(async (address) => {
    const other = document.createElement('iframe');
    other.src = address;
    const loaded = new Promise((resolve) => { other.addEventListener('load', resolve); });
    document.body.append(other);
    await loaded;
  }, portal.url + empty);
  const forger = good.frames().find((frame) => frame.parentFrame() && frame.url() === portal.url + empty);
  await forger.evaluate((origin) => {
    for (let id = 1; id <= 5; ++id) {
      parent.frames[0].postMessage({ wengao: 1, id, verb: 'open', args: { source: '伪造的文字' } }, origin);
    }
  }, frames.url);
  assert.equal(await good.evaluate(async () => {
    const { connect } = await import('/wengao/frame-client.js');
    const frame = await connect(iframe);
    await frame.check();
    return frame.getText();
  }), '');
  await clean(good);
});

test('a flood is turned away and leaves the editor usable', { skip, timeout: 60_000 }, async () => {
  const page = await around(portal);
  const told = await page.evaluate(async (origin) => {
    const { connect } = await import('/wengao/frame-client.js');
    const frame = await connect(iframe);
    await frame.open('清河镇工作总结\n走访居民38户，，办结事项21件。');
    const before = said.length;
    for (let id = 1000; id < 6000; ++id) iframe.contentWindow.postMessage({ wengao: 1, id, verb: 'check', args: {} }, origin);
    for (let i = 0; i < 5000; ++i) iframe.contentWindow.postMessage({ junk: i }, origin);
    await answersTo(5999);
    const answers = said.slice(before).filter(({ id }) => id >= 1000);
    const busy = answers.filter(({ error }) => error?.code === 'busy').length;
    const { applied } = await frame.fixAll();
    return { answered: answers.length, busy, applied, text: await frame.getText() };
  }, frames.url);
  assert.ok(told.answered > 0 && told.busy > 4000, JSON.stringify(told));
  assert.deepEqual([told.applied, told.text], [1, '清河镇工作总结\n走访居民38户，办结事项21件。']);
  await clean(page);
});
