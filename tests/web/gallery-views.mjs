// The views and dialogs of the gallery, each with the text on the desk and the way to it (`show`, which
// may give another page to be pictured).
import { sample } from '../../web/app/sample.js';
import { paste, saved } from './harness.mjs';

/** The newcomer's sample with an addressee, rates, a table and what a web page left. */
const messy = `${sample
  .replace('\n今年以来', '\n各村（社区）工会：\n今年以来')
  .replace('；联系爱心企业结对助学17名，落实助学金3.4万元', '，同比增长12个百分点；落实助学金3.4万元，比上年增长25%')
  .replace('\n三、', '\n表1 各村建会情况\n村名\t会员\t书屋\n东湖村\t120\t2\n西湖村\t94\t1\n合计\t215\t3\n三、')
  .replace(/\n3．.*/, '')}相关文章：`;
const lastYear = messy.replaceAll('2025', '2024').replaceAll('20__', '2024').replaceAll('214', '180').replaceAll('1206', '980').replaceAll('3.4万元', '2.7万元');
const longName = `${'关于进一步加强和改进新形势下全镇基层工会组织规范化建设'.repeat(1)}暨职工之家建设和困难职工帮扶情况的工作总结\n今年以来，我们做了三项工作。\n一、${'加强组织领导，压实工作责任，健全长效机制，'.repeat(4)}做实基础\n书屋建成2处。`;
const several = ['东湖村', '西湖村', '南湖村'].map((name, n) => `第${n + 1}篇：\n${name}2024年工作总结\n今年以来，${name}较好地完成了各项任务。现将有关情况总结如下：\n一、主要工作\n修建水渠${n + 2}条。\n${name}村民委员会\n2024年12月2${n}日`).join('\n');

const menu = (page, ...names) => names.reduce((before, name) => before.then(() => page.getByRole('menuitem', { name }).first().click()), page.locator('#more').click());
const dialog = (page) => page.locator('dialog').waitFor();
const findings = (page) => page.locator('#findings .card').first().waitFor();
const tab = (name) => async (page) => { await findings(page); await page.locator(`#tab-${name}`).click(); };
const through = (...names) => async (page) => { await menu(page, ...names); await dialog(page); };

/** A version with a name, and a sentence written after it. */
async function writeOn(page) {
  await tab('versions')(page);
  await page.locator('#versions input').fill('送审稿');
  await page.locator('#versions').getByRole('button', { name: '保存' }).first().click();
  await page.locator('.version').first().waitFor();
  await page.locator('.cm-line').nth(4).click();
  await page.keyboard.type('新增一句。');
}

/** Some reports on this machine, and the list of them. */
async function full(page) {
  for (const text of [messy, lastYear, longName, several]) {
    await page.locator('#new').click();
    await page.getByRole('menuitem', { name: '空白文稿' }).click();
    await page.locator('#welcome').waitFor();
    await paste(page, text);
    await saved(page, text);
    await page.waitForTimeout(600);  // what the core has said of it is kept too
  }
  await page.keyboard.press('Control+Shift+O');
  await page.locator('#home tbody tr').nth(3).waitFor();
}

const phone = { viewport: { width: 390, height: 844 } };
const tablet = { viewport: { width: 768, height: 1024 } };
const zoomed = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 };

/** @type {{ name: string, text?: string, options?: object, themes?: string[], show?: (page: any, context: any) => Promise<any> }[]} */
export const views = [
  { name: 'welcome' },
  { name: 'home-empty', show: async (page) => { await page.keyboard.press('Control+Shift+O'); await page.locator('#home').waitFor(); } },
  { name: 'home-full', show: full },
  {
    name: 'home-folders', show: async (page) => {
      await full(page);
      for (const [row, folder] of [[0, '各村'], [2, '工会总结']]) {
        await page.locator('#home tbody tr').nth(row).getByRole('button', { name: /的操作/ }).click();
        await page.getByRole('menuitem', { name: '移到文件夹' }).click();
        await page.getByRole('menuitemradio', { name: '新文件夹' }).click();
        await page.locator('dialog input').fill(folder);
        await page.keyboard.press('Enter');
        await page.locator('.folder', { hasText: folder }).waitFor();
      }
      await page.locator('.folder', { hasText: '工会总结' }).click();
    },
  },
  { name: 'home-search', themes: ['light'], show: async (page) => { await full(page); await page.getByRole('searchbox').fill('阵地'); } },
  { name: 'home-menu', themes: ['light'], show: async (page) => { await full(page); await page.locator('#home tbody tr').first().getByRole('button', { name: /的操作/ }).click(); } },
  { name: 'home-new', themes: ['light'], show: async (page) => { await full(page); await page.locator('.home-bar').getByRole('button', { name: '新建' }).click(); } },
  {
    name: 'home-bin', show: async (page) => {
      await full(page);
      await page.locator('#home tbody tr').nth(1).getByRole('button', { name: /的操作/ }).click();
      await page.getByRole('menuitem', { name: '移到回收站' }).click();
      await page.getByRole('button', { name: '回收站', exact: true }).click();
    },
  },
  { name: 'home-phone', options: phone, show: async (page) => { await paste(page, messy); await saved(page, messy); await page.locator('#home-open').click(); await page.locator('#home').waitFor(); } },
  {
    name: 'next-year', show: async (page) => {
      await full(page);
      await page.locator('#home tbody tr').nth(2).getByRole('button', { name: /的操作/ }).click();
      await page.getByRole('menuitem', { name: '据此起草新一年的' }).click();
      await page.locator('dialog .next-changes li').first().waitFor();
    },
  },
  { name: 'editor', text: messy, show: findings },
  { name: 'editor-english', text: messy, themes: ['light'], show: async (page) => { await findings(page); await menu(page, 'English'); await page.locator('#findings .card').first().waitFor(); } },
  { name: 'finding-card', text: messy, show: async (page) => { await findings(page); await page.locator('.wg-mark', { hasText: '12、2' }).first().click(); await page.locator('.word-card:not([hidden])').waitFor(); } },
  { name: 'finding-sum', text: messy, show: async (page) => { await findings(page); await page.locator('#findings .card', { hasText: '57' }).first().click(); } },
  { name: 'ignore-menu', text: messy, themes: ['light'], show: async (page) => { await findings(page); await page.locator('#findings .card').first().getByRole('button', { name: '忽略' }).click(); } },
  { name: 'fix-all', text: messy, show: async (page) => { await findings(page); await page.locator('#fix-all').click(); await dialog(page); } },
  { name: 'placeholders', text: messy, show: async (page) => { await findings(page); await page.locator('.findings-actions').getByRole('button', { name: '填写空缺' }).click(); await dialog(page); } },
  { name: 'clean', text: '柳溪镇总工会2025年工作总结\n今年以来，柳溪镇总工会较好地完成了各项任务。', show: async (page) => { await page.locator('#must-fix.clean').waitFor(); } },
  { name: 'figures', text: messy, show: tab('figures') },
  { name: 'figures-table', text: messy, themes: ['light'], show: async (page) => { await tab('figures')(page); await page.locator('#figures .ledger').waitFor(); await page.locator('#figures .ledger').scrollIntoViewIfNeeded(); } },
  { name: 'similar', text: messy, show: tab('similar') },
  { name: 'similar-found', show: async (page) => { await full(page); await page.locator('#home .home-open').nth(3).click(); await page.locator('#home').waitFor({ state: 'detached' }); await tab('similar')(page); await page.locator('#similar').getByRole('button', { name: '与本机存放的文稿对照' }).click(); await page.locator('#similar', { hasText: '相同' }).waitFor(); } },
  { name: 'preview', text: messy, show: async (page) => { await tab('preview')(page); await page.locator('#preview svg').first().waitFor(); } },
  { name: 'versions-empty', text: messy, themes: ['light'], show: tab('versions') },
  {
    name: 'versions', text: messy, show: async (page) => {
      await writeOn(page);
      await saved(page, /新增一句/);
      await page.locator('.version-change', { hasText: '改' }).waitFor();
    },
  },
  {
    name: 'compare', text: messy, show: async (page) => {
      await writeOn(page);
      await page.keyboard.press('Alt+ArrowDown');
      await saved(page, /新增一句/);
      await page.locator('.version').first().getByRole('button', { name: '比较' }).click();
      await dialog(page);
    },
  },
  { name: 'menu-more', text: messy, show: (page) => page.locator('#more').click() },
  { name: 'menu-export', text: messy, show: (page) => page.locator('#export').click() },
  { name: 'menu-new', themes: ['light'], show: (page) => page.locator('#new').click() },
  { name: 'menu-context', text: messy, themes: ['light'], show: (page) => page.locator('.cm-line', { hasText: '推进规范建会' }).click({ button: 'right' }) },
  { name: 'menu-kind', text: messy, show: async (page) => { await findings(page); await page.locator('.cm-line', { hasText: '推进规范建会' }).click(); await page.locator('#status-kind').click(); } },
  { name: 'menu-zoom', text: messy, themes: ['light'], show: (page) => page.locator('#status-zoom').click() },
  { name: 'outline-menu', text: messy, themes: ['light'], show: (page) => page.locator('#outline-menu').click() },
  { name: 'letterhead', text: messy, show: through('版头、落款和版记') },
  { name: 'insert', text: messy, show: through('插入') },
  { name: 'skeleton', show: async (page) => { await page.locator('#new').click(); await page.getByRole('menuitem', { name: '年度工作总结' }).click(); await page.locator('.wg-heading').first().waitFor(); } },
  { name: 'menu-statutory', themes: ['light'], show: async (page) => { await page.locator('#new').click(); await page.getByRole('menuitem', { name: '法定公文' }).click(); } },
  { name: 'menu-kind-head', text: messy, themes: ['light'], show: async (page) => { await findings(page); await page.locator('#status-kind').click(); await page.getByRole('menuitemradio', { name: '版头和版记' }).click(); } },
  { name: 'convert', text: messy, show: async (page) => { await through('转换与清理')(page); await page.locator('dialog').getByText('全角字母数字改为半角').click(); } },
  { name: 'convert-changes', text: `${messy}\n合同金额1317.31万元，ＡＢＣ项目。`, themes: ['light'], show: async (page) => { await through('转换与清理')(page); await page.locator('dialog').getByText('简体改为繁体').click(); await page.locator('dialog li').first().waitFor(); } },
  { name: 'handin-not', text: messy, show: async (page) => { await findings(page); await through('报送核对')(page); } },
  { name: 'handin-ready', text: '柳溪镇总工会2025年工作总结\n今年以来，柳溪镇总工会较好地完成了各项任务。\n柳溪镇总工会\n2025年7月8日', show: async (page) => { await page.locator('#must-fix.clean').click(); await dialog(page); } },
  { name: 'numbers', text: messy, show: async (page) => { await findings(page); await through('规范序号')(page); } },
  { name: 'rules', text: messy, show: async (page) => { await through('检查规则')(page); await page.locator('dialog').getByText('条规则').first().waitFor(); } },
  { name: 'rules-house', text: messy, show: async (page) => { await through('检查规则')(page); await page.locator('dialog [data-tab=house]').click(); } },
  { name: 'rules-ignored', text: messy, themes: ['light'], show: async (page) => { await through('检查规则')(page); await page.locator('dialog').getByText('已忽略').click(); } },
  { name: 'rules-dictionary', text: messy, themes: ['light'], show: async (page) => { await through('检查规则')(page); await page.locator('dialog [data-tab=dictionary]').click(); } },
  { name: 'spelling-menu', text: messy, themes: ['light'], show: (page) => page.locator('#status-spelling').click() },
  { name: 'help', text: messy, show: through('帮助') },
  { name: 'help-guide', text: messy, show: async (page) => { await through('帮助')(page); await page.getByRole('button', { name: '使用说明' }).click(); await page.locator('.guide li').first().waitFor(); } },
  { name: 'one-by-one', text: messy, show: async (page) => { await findings(page); await page.keyboard.press('Control+F8'); await page.locator('.one-bar').waitFor(); } },
  { name: 'about', text: messy, show: async (page) => { await through('关于')(page); await page.waitForTimeout(300); } },
  { name: 'counts', text: messy, show: async (page) => { await findings(page); await page.locator('#status-words').click(); await dialog(page); } },
  { name: 'theme', text: messy, themes: ['light'], show: (page) => menu(page, '外观') },
  { name: 'many', text: messy, show: async (page) => { await findings(page); await page.locator('#export').click(); await page.getByRole('menuitem', { name: '多种格式' }).click(); await dialog(page); } },
  { name: 'find', text: messy, show: async (page) => { await findings(page); await page.keyboard.press('Control+H'); await page.keyboard.type('职工'); } },
  { name: 'table', text: messy, show: async (page) => { await findings(page); await page.locator('.cm-line', { hasText: '东湖村' }).click(); } },
  { name: 'confirm', text: messy, show: async (page) => { await findings(page); await page.locator('#outline-confirm').click(); await dialog(page); } },
  { name: 'import-several', show: async (page) => { await page.locator('#file').setInputFiles({ name: '各村总结.txt', mimeType: 'text/plain', buffer: Buffer.from(several) }); await dialog(page); } },
  { name: 'import-report', show: async (page) => { await page.locator('#file').setInputFiles({ name: '总结.html', mimeType: 'text/html', buffer: Buffer.from(`<h1>柳溪镇2024年工作总结</h1><p>首页 &gt; 范文大全</p><p>今年以来，较好地完成了各项任务。</p><table><tr><td>村名</td><td>户数</td></tr><tr><td>东湖村</td><td>12</td></tr></table><p>相关文章：</p>`) }); await page.locator('#imported').waitFor(); } },
  { name: 'import-failed', themes: ['light'], show: async (page) => { await page.locator('#file').setInputFiles({ name: '总结.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') }); await page.locator('#toast.shown').waitFor(); } },
  { name: 'tour', show: async (page) => { await menu(page, '两分钟入门'); await page.locator('.tour').waitFor(); } },
  { name: 'tour-3', themes: ['light'], show: async (page) => { await menu(page, '两分钟入门'); await page.locator('.tour').waitFor(); await page.keyboard.press('ArrowRight'); await page.keyboard.press('ArrowRight'); } },
  { name: 'alone', text: messy, show: async (page) => { await findings(page); await page.keyboard.press('Control+Shift+Backslash'); } },
  { name: 'long-name', text: longName, show: findings },
  {
    name: 'elsewhere', text: messy, show: async (page, context) => {
      const id = await page.evaluate(() => sessionStorage.report);
      const other = await context.newPage();
      await other.addInitScript((report) => { sessionStorage.report = report; }, id);
      await other.goto(page.url());
      await other.locator('#banner:not([hidden])').waitFor();
      return other;
    },
  },
  {
    name: 'store-full', text: messy, show: async (page) => {
      await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
      await page.locator('.cm-content').focus();
      await page.keyboard.type('。');
      await page.locator('#banner:not([hidden])').waitFor();
    },
  },
  { name: 'tablet', text: messy, options: tablet, show: async (page) => { await page.waitForTimeout(500); } },
  { name: 'tablet-panel', text: messy, options: tablet, themes: ['light'], show: async (page) => { await page.locator('#panel-toggle').click(); await findings(page); } },
  { name: 'phone', text: messy, options: phone, show: async (page) => { await page.waitForTimeout(500); } },
  { name: 'phone-panel', text: messy, options: phone, show: async (page) => { await page.locator('#panel-toggle').click(); await findings(page); } },
  { name: 'phone-more', text: messy, options: phone, themes: ['light'], show: (page) => page.locator('#more').click() },
  { name: 'phone-outline', text: messy, options: phone, themes: ['light'], show: (page) => page.locator('#outline-toggle').click() },
  { name: 'phone-one-by-one', text: messy, options: phone, themes: ['light'], show: async (page) => { await page.locator('#must-fix, #more').last().waitFor(); await page.keyboard.press('Control+F8'); await page.locator('.one-bar').waitFor(); } },
  { name: 'phone-letterhead', text: messy, options: phone, themes: ['light'], show: through('版头、落款和版记') },
  { name: 'phone-insert', text: messy, options: phone, themes: ['light'], show: through('插入表格') },
  { name: 'zoom-200', text: messy, options: zoomed, show: async (page) => { await page.waitForTimeout(500); } },
  { name: 'zoom-200-dialog', text: messy, options: zoomed, themes: ['light'], show: async (page) => { await page.waitForTimeout(500); await through('转换与清理')(page); } },
];
