// How fast a page answers keys: for the tests of long texts and the bench of editors.

/**
 * Types and gives the times from key to frame, those between frames, and the processor time a key takes.
 * @param {import('playwright-core').Page} page with the cursor in a text @param {number} count
 */
export async function type(page, count) {
  await page.evaluate(() => {
    globalThis.keys = [];
    globalThis.frames = [];
    globalThis.watch ??= (() => {
      document.addEventListener('keydown', () => {
        const begun = performance.now();
        // The frame after the key has been painted.
        requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => globalThis.keys.push(performance.now() - begun); port2.postMessage(0); });
      }, true);
      let last = performance.now();
      const tick = (now) => { globalThis.frames.push(now - last); last = now; requestAnimationFrame(tick); };
      requestAnimationFrame(tick);
      return true;
    })();
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const value = (name) => 1000 * metrics.find((one) => one.name === name).value;
    return { all: value('TaskDuration'), script: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') };
  };
  const before = await busy();
  for (let n = 0; n < count; ++n) {
    await page.keyboard.type('a');
    await page.waitForTimeout(40);
  }
  const after = await busy();
  await cdp.detach();
  const { keys, frames } = await page.evaluate(() => ({ keys: globalThis.keys, frames: globalThis.frames }));
  const each = Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] - before[name]) / count]));
  return { keys, frames, each };
}

/** @param {readonly number[]} list @param {number} share 0.95: the one that so many are below */
export const at = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)];
