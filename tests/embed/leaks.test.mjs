// Ten editors, put into a page and taken out again and again: one worker serves them all, and nothing
// of them stays. WENGAO_ROUNDS=100 for the full length; the suite makes fewer rounds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { lacks } from '../browsers/index.mjs';
import { checked, open, skip } from './place.mjs';

const rounds = Number(process.env.WENGAO_ROUNDS ?? 8);
const kWarm = 3;  // rounds until what is made once is there

let browser;
before(async () => { if (!skip) browser = await open(); });
after(() => browser?.close());

test('several share one worker, and take nothing along when they go', { skip: skip || lacks('devtools'), timeout: 60_000 + rounds * 10_000 }, async (t) => {
  const page = await browser.visit('form.html');
  await checked(page);
  const mount = (times) => page.evaluate(async (n) => {
    for (let round = 0; round < n; ++round) {
      const box = document.createElement('div');
      document.body.append(box);
      const editors = Array.from({ length: 10 }, (_, i) => {
        const editor = document.createElement('wengao-editor');
        editor.value = `清河镇第${i + 1}次会议材料\n走访居民38户，，办结事项21件。`;
        box.append(editor);
        return editor;
      });
      await Promise.all(editors.map((editor) => editor.ready));
      const found = await Promise.all(editors.map(async (editor) => (await editor.check()).findings.length));
      if (found.some((each) => each === 0)) throw new Error(`nothing found: ${found}`);
      box.remove();
      await new Promise((resume) => { setTimeout(resume, 0); });
    }
  }, times);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  /** What is held, in bytes: everything but compiled code with the engine's lists of it, and what the browser
   * itself notes down for whoever may ask (timings, shifts of the layout), which grow with use. */
  const held = async () => {
    const chunks = [];
    const take = ({ chunk }) => chunks.push(chunk);
    cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
    await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
    const { snapshot: { meta }, nodes, strings } = JSON.parse(chunks.join(''));
    const [type, name, size] = ['type', 'name', 'self_size'].map((field) => meta.node_fields.indexOf(field));
    let sum = 0;
    for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
      const kind = meta.node_types[type][nodes[at + type]];
      const own = kind === 'native' && /^system \/|Timing|ResourceData|^LayoutShift|^DOMRectReadOnly$/.test(strings[nodes[at + name]]);
      if (kind !== 'code' && !own) sum += nodes[at + size];
    }
    return sum;
  };
  const measured = async () => {
    for (let i = 0; i < 4; ++i) {
      await cdp.send('HeapProfiler.collectGarbage');
      await page.evaluate(() => new Promise((resume) => { setTimeout(resume, 50); }));
    }
    const { metrics } = await cdp.send('Performance.getMetrics');
    return { ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])), held: await held() };
  };
  const alive = async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression: "customElements.get('wengao-editor').prototype" });
    const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    const { result: { value } } = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId, functionDeclaration: 'function() { return this.length }', returnByValue: true,
    });
    return value;
  };
  await mount(kWarm);
  const before = await measured();
  await mount(rounds);
  const after = await measured();
  assert.equal(page.workers().length, 1, 'for all of them');
  // The browser may hold on to the ten that went last.
  assert.ok(await alive() <= 11, 'none of the rounds before');
  t.diagnostic(`${rounds} rounds of ten: held ${before.held} → ${after.held} bytes, nodes ${before.Nodes} → ${after.Nodes}`);
  assert.ok(after.Nodes <= before.Nodes + 20, `${before.Nodes} → ${after.Nodes} nodes`);
  assert.ok(after.JSEventListeners <= before.JSEventListeners + 5, `${before.JSEventListeners} → ${after.JSEventListeners} listeners`);
  assert.ok(after.held <= before.held * 1.05, `${before.held} → ${after.held} bytes`);
  assert.deepEqual(page.record, { errors: [], foreign: [] });
  assert.deepEqual(browser.reports, []);
  await page.leave();
});
