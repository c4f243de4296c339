// What the page around the editor does for it: each service as it should be, and none that answers.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { spells } from '../package/installed.mjs';
import { empty, leave, open, root, skip } from './place.mjs';

let browser;
let page;
before(async () => { if (!skip) browser = await open(); });
after(() => browser?.close());
afterEach(async () => {
  if (page) await leave(browser, page);
  page = undefined;
});

/** Puts an editor into the page; `prepare` runs there before it is seen. */
async function visit(attributes, prepare, { clock = false } = {}) {
  page = await browser.visit(empty);
  if (clock) await page.clock.install();
  await page.evaluate(async (given) => {
    await import('/wengao/editor.js');
    const editor = document.createElement('wengao-editor');
    for (const [name, value] of Object.entries(given)) editor.setAttribute(name, value);
    Object.assign(globalThis, { editor, errors: [], calls: [] });
    editor.addEventListener('error', ({ detail }) => errors.push(detail.code));
  }, attributes);
  await page.evaluate(prepare);
  await page.evaluate(() => { document.body.append(editor); });
  return page;
}
const value = () => page.evaluate(() => editor.value);
const until = (wanted) => page.waitForFunction((text) => editor.value === text, wanted);
const tool = (name) => page.locator('wengao-editor').locator(`[data-tool=${name}]`);

const report = '石桥镇工作总结\n走访居民38户，，办结事项21件。';

test('documents, versions and phrases come from menus; what is written goes back', { skip, timeout: 60_000 }, async () => {
  await visit({ storage: 'host' }, () => {
    const kept = { '': '第一份', b: '第二份' };
    const earlier = { '': {}, b: { v1: '第二份的旧稿' } };
    editor.services = {
      load: async ({ id, version }) => (version ? earlier[id][version] : kept[id]),
      save: async (text, { id }) => { calls.push(['save', id, text]); kept[id] = text; },
      list: async () => [{ id: '', title: '甲' }, { id: 'b', title: '乙' }],
      versions: async (id) => Object.keys(earlier[id]).map((each) => ({ id: each, title: '昨天' })),
      phrases: async () => ['特此报告。'],
    };
  });
  await until('第一份');
  await page.evaluate(() => editor.ready);
  assert.equal(await tool('versions').isVisible(), false, 'nothing to bring back');
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await tool('phrases').selectOption('特此报告。');
  await until('第一份特此报告。');
  await tool('documents').selectOption('b');
  await until('第二份');
  assert.deepEqual(await page.evaluate(() => [calls, editor.documentId]), [[['save', '', '第一份特此报告。']], 'b'], 'saved before it went');
  await tool('versions').selectOption('v1');
  await until('第二份的旧稿');
  await page.waitForFunction(() => calls.length === 2);
  assert.deepEqual(await page.evaluate(() => calls[1]), ['save', 'b', '第二份的旧稿']);
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.press('Control+z');
  await until('第二份');
  assert.deepEqual(await page.evaluate(() => errors), []);
});

test('services that come late are asked all the same; another document waits until this one is kept', { skip, timeout: 60_000 }, async () => {
  await visit({ storage: 'host', genre: 'annual-summary' }, () => {});
  await page.waitForFunction(() => editor.value.length > 100);  // the skeleton, which nobody wrote
  await page.evaluate(() => {
    editor.services = {
      load: async ({ id }) => (id ? '第二份' : '第一份'),
      save: async () => { calls.push('save'); if (calls.length < 2) throw new Error('满了'); },
      list: async () => [{ id: 'b', title: '乙' }], phrases: async () => ['特此报告。'],
    };
  });
  await until('第一份');
  await tool('phrases').selectOption('特此报告。');
  await page.waitForFunction(() => errors.length === 1);
  await tool('documents').selectOption('b');
  await until('第二份');
  assert.deepEqual(await page.evaluate(() => [errors, calls]), [['not_saved'], ['save', 'save']], 'kept before it went');
});

test('saves come one after the other; what the page set before the element was known counts', { skip, timeout: 60_000 }, async () => {
  page = await browser.visit(empty);
  await page.evaluate(async () => {
    globalThis.editor = document.createElement('wengao-editor');
    editor.setAttribute('storage', 'host');
    globalThis.saved = [];
    globalThis.ends = [];
    editor.services = { save: (text) => { saved.push(text); return new Promise((end) => { ends.push(end); }); } };
    editor.value = '甲';
    document.body.append(editor);
    await import('/wengao/editor.js');
    await editor.ready;
  });
  assert.equal(await value(), '甲');
  const write = async (text) => {
    await page.locator('wengao-editor').locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(text);
  };
  await write('乙');
  await page.waitForFunction(() => saved.length === 1);
  await write('丙');
  await page.keyboard.press('Control+s');
  await write('丁');
  await page.keyboard.press('Control+s');
  assert.deepEqual(await page.evaluate(() => saved), ['甲乙'], 'the first is not over');
  await page.evaluate(() => ends[0]());
  await page.waitForFunction(() => saved.length === 2);
  assert.deepEqual(await page.evaluate(() => saved), ['甲乙', '甲乙丙丁']);
  await page.evaluate(() => { ends[1](); dispatchEvent(new Event('pagehide')); });
  assert.equal(await page.evaluate(() => saved.length), 2, 'nothing new to keep');
});

test('profile and names decide what is found', { skip, timeout: 60_000 }, async () => {
  await visit({}, () => {
    editor.services = {
      profile: async () => ({ wengaoProfile: 1, forbidden: [{ words: '大力推进', why: '空话' }] }),
      names: async () => ['布署路社区', ''],
    };
    editor.value = '石桥镇工作总结\n布署路社区大力推进各项工作，认真布署任务。';
  });
  const found = await page.evaluate(async () => {
    await editor.ready;
    return (await editor.check()).findings.map(({ rule, text, column }) => `${rule} ${text} ${column}`);
  });
  assert.ok(found.some((each) => each.includes('大力推进')), `${found}`);
  assert.ok(found.some((each) => each.includes('布署 17')) && !found.some((each) => each.endsWith(' 布署 1')), `${found}`);
  assert.deepEqual(await page.evaluate(() => errors), []);
});

test('spelling is checked when asked for, names are right', { skip: skip || (spells ? false : 'built without a spelling check'), timeout: 60_000 }, async () => {
  await visit({ spelling: 'errors' }, () => { editor.value = '石桥镇工作总结\n他门经常去开会，按时交作页。'; });
  const cards = page.locator('wengao-editor').locator('.card[data-rule="spelling.error"]');
  await cards.first().waitFor();
  const before = await cards.count();
  await page.evaluate(() => editor.setAttribute('spelling', 'off'));
  await cards.first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    editor.services = { names: async () => ['交作页'] };
    editor.setAttribute('profile', '{"wengaoProfile":1}');  // has the services asked anew
    await new Promise((resume) => { setTimeout(resume, 0); });
    editor.setAttribute('spelling', 'errors');
  });
  await cards.first().waitFor();
  assert.ok(before > 1 && await cards.count() === before - 1, `${before} → ${await cards.count()}`);
  assert.deepEqual(await page.evaluate(() => errors), []);
});

test('fonts of the host draw the PDF, which the host takes', { skip, timeout: 120_000 }, async () => {
  await visit({}, () => {
    editor.services = {
      font: async (face) => {
        calls.push(face);
        return face === 'fangsong' ? new Uint8Array(await (await fetch('/font.otf')).arrayBuffer()) : null;
      },
      takeExport: async (file) => { globalThis.taken = file; },
    };
    editor.value = '石桥镇工作总结\n走访居民38户。';
  });
  await page.route('**/font.otf', (route) => route.fulfill({ path: path.join(root, 'build/fonts/FandolFang-Regular.otf') }));
  await page.evaluate(() => editor.ready);
  await tool('formats').selectOption('pdf');
  await page.waitForFunction(() => globalThis.taken);
  const told = await page.evaluate(() => {
    const { name, format, bytes } = taken;
    return { name, format, head: new TextDecoder('latin1').decode(bytes.subarray(0, 5)), faces: calls.length };
  });
  assert.deepEqual(told, { name: '石桥镇工作总结.pdf', format: 'pdf', head: '%PDF-', faces: 5 });
  assert.deepEqual(await page.evaluate(() => errors), []);
});

test('without any font a PDF is refused, and says why', { skip, timeout: 60_000 }, async () => {
  await visit({}, () => { editor.value = '石桥镇工作总结'; });
  const code = await page.evaluate(async () => {
    await editor.ready;
    return editor.export('pdf').catch((error) => error.code);
  });
  assert.equal(code, 'data_missing');
  page.record.errors = page.record.errors.filter((each) => !/404/.test(each));
});

test('a host that never answers: checking begins, the text stays, each silence is told', { skip, timeout: 60_000 }, async () => {
  await visit({ storage: 'host' }, () => {
    const never = () => new Promise(() => {});
    editor.services = Object.fromEntries(['load', 'save', 'list', 'versions', 'profile', 'names', 'phrases', 'font', 'takeExport']
      .map((name) => [name, () => { calls.push(name); return never(); }]));
  }, { clock: true });
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.keyboard.insertText(report.split('\n')[1]);
  const late = async (ask) => {
    const before = await page.evaluate(() => errors.length);
    await page.evaluate(ask);
    return async () => {
      await page.clock.fastForward(16_000);
      await page.waitForFunction((n) => errors.length > n, before);
    };
  };
  await page.clock.fastForward(2100);  // that long the first check waits
  await page.evaluate(() => editor.ready);
  await page.locator('wengao-editor').locator('.card.error').waitFor();
  await page.clock.fastForward(16_000);
  await page.waitForFunction(() => errors.filter((code) => code === 'host_timeout').length >= 6);
  const told = await late(() => { void editor.export('pdf').catch(({ code }) => errors.push(code)); });
  await page.waitForFunction(() => calls.filter((name) => name === 'font').length === 5);
  await told();
  await tool('export').click();
  await page.waitForFunction(() => calls.includes('takeExport'));
  await (await late(() => {}))();
  assert.deepEqual(await page.evaluate(() => [...new Set(errors)]), ['host_timeout']);
  assert.deepEqual(await page.evaluate(() => [...new Set(calls)].sort()),
    ['font', 'list', 'load', 'names', 'phrases', 'profile', 'save', 'takeExport', 'versions']);
  assert.equal(await value(), report.split('\n')[1]);
  assert.match(await page.locator('wengao-editor').locator('.tally').textContent(), /没有应答/);
});

test('answers of a wrong shape are told and not used', { skip, timeout: 60_000 }, async () => {
  await visit({ storage: 'host' }, () => {
    editor.services = {
      load: async () => ({ text: 'x' }), list: async () => [{ id: 7 }], versions: async () => 'none', profile: async () => ({ wengaoProfile: 99 }),
      names: async () => ({ length: 1e9 }), phrases: async () => [1, null, '甲。', `<img src=x onerror=alert(1)>`],
    };
    editor.value = '石桥镇工作总结\n走访居民38户，，办结事项21件。';
  });
  const found = await page.evaluate(async () => { await editor.ready; return (await editor.check()).findings.length; });
  assert.ok(found > 0);
  await page.waitForFunction(() => errors.length >= 4);
  assert.deepEqual(await page.evaluate(() => [...new Set(errors)].sort()), ['bad_option', 'bad_profile']);
  assert.deepEqual(await tool('phrases').locator('option').allTextContents(), ['常用语', '甲。', '<img src=x onerror=alert(1)>'.slice(0, 24) + '…']);
  assert.equal(await tool('documents').isVisible(), false);
  assert.equal(await value(), report);
});
