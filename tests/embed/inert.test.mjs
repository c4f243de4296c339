// Text from files, the clipboard and the host is data: what looks like script is opened, pasted, shown,
// exported and shown again without a line of it running.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { zip } from '../web/zip.mjs';
import { checked, open, skip } from './place.mjs';

let browser;
// A page that forbids nothing: there what is exported shows whether it is inert by itself.
const bare = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bare</title><link rel="icon" href="data:,">');
});
before(async () => {
  if (skip) return;
  browser = await open();
  await new Promise((resolve) => { bare.listen(0, '127.0.0.1', resolve); });
});
after(async () => {
  await browser?.close();
  bare.close();
  bare.closeAllConnections();
});
async function visitBare() {
  const page = await browser.visit(`http://127.0.0.1:${bare.address().port}/`);
  await page.route('http://203.0.113.1/**', (route) => route.abort());
  return page;
}

const run = 'top.__ran=(top.__ran||0)+1';
const markup = [
  `<script>${run}</script>`, `<img src="x:" onerror="${run}">`, `<svg onload="${run}"></svg>`,
  `<svg><script>${run}</script></svg>`, `<details open ontoggle="${run}">甲</details>`, `<body onload="${run}">`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`, `<iframe src="javascript:${run}"></iframe>`,
  `<a href="javascript:${run}">链接</a>`, `<form action="javascript:${run}"><button>交</button></form>`,
  `<input autofocus onfocus="${run}">`, `<style>@import "http://203.0.113.1/a.css"; *{background:url(http://203.0.113.1/b)}</style>`,
  `<link rel="stylesheet" href="http://203.0.113.1/c.css">`, `<meta http-equiv="refresh" content="0;url=javascript:${run}">`,
  `<object data="javascript:${run}"></object>`, `<math><mtext><img src="x:" onerror="${run}"></mtext></math>`,
  `"><script>${run}</script>`, `]]><script>${run}</script><![CDATA[`, `--><script>${run}</script><!--`, `{{constructor.constructor('${run}')()}}`,
];
const lines = ['清河镇2024年度工作总结', '一、主要工作', ...markup.map((each) => `走访居民38户，，${each}，办结事项21件。`)];
const text = lines.join('\n');
const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const html = `<!doctype html><html><head><title>${escaped(markup[0])}</title></head><body><h1>清河镇工作总结</h1><table><tr><td>甲</td></tr></table>${
  markup.map((each) => `<p>走访居民38户，，办结事项21件。</p>${each}`).join('\n')}</body></html>`;
const json = JSON.stringify({ format: 'wengao', version: 1, lines: [], metadata: { title: markup[0], author: markup[1] }, text });
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const docx = zip({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="html" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="a.html"/><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="javascript:${run}"/></Relationships>`,
  'word/a.html': html,
  'word/document.xml': `<w:document ${word}><w:body>${lines.map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`).join('')
    }<w:p><w:hyperlink r:id="h"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p><w:altChunk r:id="a"/></w:body></w:document>`,
});

const ran = (page) => page.evaluate(() => globalThis.__ran ?? 0);

/** Shows it where nothing is forbidden. */
async function shown(page, content, type) {
  const before = page.record.foreign.length;
  const count = await page.evaluate(async ([words, kind]) => {
    const frame = document.createElement('iframe');
    globalThis.__ran = 0;
    document.body.append(frame);
    const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
    frame.src = URL.createObjectURL(new Blob([words], { type: kind }));
    await loaded;
    for (const link of frame.contentDocument.querySelectorAll('a, button')) link.click();
    await new Promise((resume) => { setTimeout(resume, 50); });
    frame.remove();
    return globalThis.__ran;
  }, [content, type]);
  return { count, asked: page.record.foreign.length - before };
}

test('the corpus is alive where it is taken for markup', { skip, timeout: 60_000 }, async () => {
  const page = await visitBare();
  const { count, asked } = await shown(page, html, 'text/html');
  assert.ok(count >= 5 && asked >= 1, `${count} ran, ${asked} asked for`);
  await page.leave();
});

for (const [name, source] of Object.entries({ text, html, json, docx: [...docx] })) {
  test(`${name}: opened, checked, shown, exported and shown again, nothing runs`, { skip, timeout: 60_000 }, async () => {
    const page = await browser.visit('form.html');
    await checked(page);
    const files = await page.evaluate(async (given) => {
      const editor = document.querySelector('wengao-editor');
      await editor.open(Array.isArray(given) ? Uint8Array.from(given) : new TextEncoder().encode(given), { name: '<img src=x: onerror=alert(1)>' });
      await editor.check();
      await new Promise((resume) => { requestAnimationFrame(() => requestAnimationFrame(resume)); });
      const listed = editor.shadowRoot.querySelectorAll('.card').length;
      for (const card of editor.shadowRoot.querySelectorAll('.card-title')) card.click();
      const decode = (bytes) => new TextDecoder().decode(bytes);
      return { listed, text: editor.value, html: decode(await editor.export('html')), svg: decode(await editor.export('svg')),
        json: decode(await editor.getDocument()) };
    }, source);
    assert.ok(files.listed > 0 && /走访居民38户/.test(files.text));
    assert.equal(await ran(page), 0);
    assert.deepEqual(page.record, { errors: [], foreign: [] });
    assert.deepEqual(browser.reports, []);
    await page.leave();
    // What is exported is opened elsewhere, without any policy.
    const open = await visitBare();
    for (const [kind, type] of [['html', 'text/html'], ['svg', 'image/svg+xml']]) {
      assert.deepEqual(await shown(open, files[kind], type), { count: 0, asked: 0 }, kind);
    }
    await open.leave();
  });
}

test('pasted as rich text, nothing runs and nothing is asked for', { skip, timeout: 60_000 }, async () => {
  const page = await browser.visit('form.html');
  await checked(page);
  await page.locator('wengao-editor').locator('.cm-content').click();
  await page.evaluate((rich) => {
    const data = new DataTransfer();
    data.setData('text/html', rich);
    data.setData('text/plain', '平文');
    document.querySelector('wengao-editor').shadowRoot.querySelector('.desk').shadowRoot.querySelector('.cm-content')
      .dispatchEvent(Object.defineProperty(new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true }),
        'clipboardData', { value: data }));
  }, html);
  await page.waitForFunction(() => /走访居民38户/.test(document.querySelector('wengao-editor').value));
  await checked(page);
  assert.equal(await ran(page), 0);
  assert.deepEqual(page.record, { errors: [], foreign: [] });
  assert.deepEqual(browser.reports, []);
  await page.leave();
});
