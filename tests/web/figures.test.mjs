// The figures beside the text: relations with their working, the ledger, last year's figures, and the
// text that stands elsewhere too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open, paste, skip, visit } from './harness.mjs';

const report = `青石镇2024年工作总结
今年以来，全镇收到群众来信来访57件，其中投诉38件、建议18件。
组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手和夜灯。
全年清理河道15.5公里，拆除违建46处，沿河的五个村都安装了夜间照明灯。
春节前，组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手和夜灯，大家都说好。`;
const lastYear = `青石镇2023年工作总结
去年以来，全镇收到群众来信来访61件，其中投诉40件、建议21件。
全年清理河道12公里，拆除违建38处，沿河的三个村都安装了夜间照明灯。`;
const file = { name: '2023年总结.txt', mimeType: 'text/plain', buffer: Buffer.from(lastYear) };

let lab;
before(async () => { if (!skip) lab = await open(); });
after(async () => { await lab?.close(); });

async function withReport() {
  const context = await lab.context();
  const page = await visit(context, lab.url);
  await paste(page, report);
  return { context, page };
}
async function choose(page, button, files = [file]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}
const clean = ({ record }) => {
  assert.deepEqual(record.errors, []);
  assert.deepEqual(record.violations, []);
};

test('a relation that does not hold is lit in the text, and quiet once it is confirmed', { skip }, async () => {
  const { context, page } = await withReport();
  await page.click('#tab-figures');
  const broken = page.locator('.relations .broken');
  await broken.waitFor();
  assert.match(await broken.textContent(), /38 \+ 18 = 56 ≠ 57 ✗/);
  await broken.locator('.relation').click();
  assert.deepEqual(await page.locator('.wg-together').allTextContents(), ['57件', '38件', '18件']);
  assert.equal(await broken.getByRole('button', { name: '改为“56”' }).count(), 1);
  await broken.getByRole('button', { name: '确认无误' }).click();
  await broken.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.wg-error').count(), 0);
  // An edit elsewhere does not bring it back.
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('又修路三条。');
  await page.locator('.ledger tbody tr', { hasText: '三条' }).waitFor();
  await page.getByText('已确认的 1 处').waitFor();
  assert.equal(await broken.count(), 0);
  // Taken back, it is told as before.
  await page.locator('details[data-of=quiet]').evaluate((details) => { details.open = true; });
  await page.getByRole('button', { name: '恢复提示' }).click();
  await broken.waitFor();
  await page.locator('.wg-error').first().waitFor();
  clean(page);
  await context.close();
});

test('the bars of a relation name their values as its working does', { skip }, async () => {
  const context = await lab.context();
  const page = await visit(context, lab.url);
  await paste(page, '青石镇2024年工作总结\n招商引资由1200万元增加到1500万元，增长20%。');
  await page.click('#tab-figures');
  const broken = page.locator('.relations .broken');
  await broken.waitFor();
  assert.match(await broken.textContent(), /1200万 → 1500万: 25 ≠ 20 ✗/);
  assert.deepEqual(await broken.locator('.bar-label').allTextContents(), ['1,200万', '1,500万']);
  clean(page);
  await context.close();
});

test('the ledger is sorted, filtered and set beside last year\'s', { skip }, async () => {
  const { context, page } = await withReport();
  await page.click('#tab-figures');
  const rows = page.locator('.ledger tbody tr');
  await rows.first().waitFor();
  await choose(page, '对照去年');
  await page.getByText('−5%').waitFor();
  await page.getByRole('searchbox').fill('违建');
  assert.equal(await rows.count(), 1);
  assert.match(await rows.first().textContent(), /46处38处\+21\.1%/);
  assert.equal(await rows.first().locator('.bars').getAttribute('aria-label'), '去年38处，今年46处');
  await page.getByRole('searchbox').fill('件');
  await page.getByRole('button', { name: '数据，按此排序' }).click();
  assert.deepEqual(await page.locator('.ledger tbody td.figure:nth-child(2)').allTextContents(), ['18件', '38件', '57件']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  assert.match((await download).suggestedFilename(), /\.csv$/);
  clean(page);
  await context.close();
});

test('dates and spans are rows of their own, sorted by time; figures say of when and where they are', { skip }, async () => {
  const context = await lab.context();
  const page = await visit(context, lab.url);
  await paste(page, `青石镇2024年工作总结
2024年3月15日至4月20日开展整治，检查45次。上半年，全镇招商3家。
2023年12月，南湖村修路3公里，植树500棵。`);
  await page.click('#tab-figures');
  const rows = page.locator('.ledger tbody tr');
  const data = page.locator('.ledger tbody td.figure');
  await rows.nth(6).waitFor();
  await page.getByRole('combobox', { name: '筛选数据' }).selectOption('dates');
  assert.deepEqual(await data.allTextContents(), ['2024年3月15日至4月20日', '上半年', '2023年12月']);
  await page.getByRole('button', { name: '时间，按此排序' }).click();
  assert.deepEqual(await data.allTextContents(), ['2023年12月', '上半年', '2024年3月15日至4月20日']);
  await page.getByRole('combobox', { name: '筛选数据' }).selectOption('all');
  await page.getByRole('searchbox').fill('南湖村');
  assert.deepEqual(await page.locator('.ledger .period').allTextContents(), ['2023年12月 · 南湖村', '2023年12月 · 南湖村']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  assert.match(csv[0], /时段,地点,类别,起,止$/);
  assert.match(csv[2], /3公里,3,,公里,0,,2023年12月,南湖村,度量,,$/);
  clean(page);
  await context.close();
});

test('an indicator named twice stands among the relations, and its finding goes with it', { skip }, async () => {
  const context = await lab.context();
  const page = await visit(context, lab.url);
  await paste(page, '青石镇2024年工作总结\n全镇现有党员1256名。\n各村按期换届。\n全镇现有党员1265名。');
  await page.click('#tab-figures');
  const broken = page.locator('.relations .broken');
  await broken.waitFor();
  assert.match(await broken.textContent(), /1256 ≠ 1265 ✗第 4 段前后一致.*依据“党员”/);
  await broken.locator('.relation').click();
  assert.deepEqual(await page.locator('.wg-together').allTextContents(), ['1256名', '1265名']);
  await page.locator('.wg-warning', { hasText: '1265' }).waitFor();
  await broken.getByRole('button', { name: '确认无误' }).click();
  await broken.waitFor({ state: 'detached' });
  await page.locator('.wg-warning', { hasText: '1265' }).waitFor({ state: 'detached' });
  clean(page);
  await context.close();
});

test('typing redoes the figures it touches; the others move with their lines', { skip }, async () => {
  const { context, page } = await withReport();
  await page.click('#tab-figures');
  await page.locator('.relations .broken').waitFor();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('\n');
  await page.locator('.relations .broken', { hasText: '第 3 段' }).waitFor();
  // 57 becomes 56: the relation holds.
  await page.locator('.relations .broken .relation').click();
  await page.keyboard.press('Home');
  for (let i = 0; i < '今年以来，全镇收到群众来信来访57'.length; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('6');
  await page.locator('.relations .broken').waitFor({ state: 'detached' });
  assert.match(await page.locator('.relations .working').first().textContent(), /38 \+ 18 = 56 ✓/);
  clean(page);
  await context.close();
});

test('several files are compared at once, one beside the other, and can be left out again', { skip }, async () => {
  const { context, page } = await withReport();
  await page.click('#tab-similar');
  const other = { name: '2022年总结.txt', mimeType: 'text/plain',
    buffer: Buffer.from('青石镇2022年工作总结\n给独居老人送去米面油和过冬衣物，安装了扶手和夜灯，受到欢迎。') };
  await choose(page, '打开文件对照', [other, file]);
  const compared = page.locator('.beside-files li');
  await compared.nth(1).waitFor();
  assert.deepEqual(await compared.locator('span').allTextContents(), ['2022年总结.txt', '2023年总结.txt']);
  await page.locator('.passage', { hasText: '2022年总结.txt' }).first().waitFor();
  await page.locator('.passage', { hasText: '2023年总结.txt' }).first().waitFor();
  assert.match(await page.locator('.shares').textContent(), /新写 [\d.]+%.*与《2022年总结\.txt》相同/s);
  // Opened again, a file stands there once.
  await choose(page, '打开文件对照', [other]);
  await page.waitForFunction(() => document.querySelector('.beside-files li:last-child')?.textContent?.startsWith('2022年'));
  assert.equal(await compared.count(), 2);
  await page.getByRole('button', { name: '不再对照：2022年总结.txt' }).click();
  await page.locator('.passage', { hasText: '2022年总结.txt' }).first().waitFor({ state: 'detached' });
  assert.equal(await compared.count(), 1);
  clean(page);
  await context.close();
});

test('text that stands twice, or in a file opened beside, is shown with both places', { skip }, async () => {
  const { context, page } = await withReport();
  await page.click('#tab-similar');
  const passages = page.locator('.passage');
  await passages.first().waitFor();
  assert.equal(await passages.count(), 1);
  assert.deepEqual(await passages.locator('mark').allTextContents(),
    Array(2).fill('组织志愿者给独居老人送去米面油和过冬衣物，安装了扶手和夜灯'));
  await choose(page, '打开文件对照');
  await passages.nth(2).waitFor();
  assert.match(await passages.nth(2).locator('mark').last().textContent(), /12公里/);
  assert.match(await page.locator('.shares').textContent(), /新写 \d/);
  clean(page);
  await context.close();
});
