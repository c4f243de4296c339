// Conversions: what each one changes and leaves, and the dialog that shows it before it is done.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  amountsToWords, fullWidth, halfWidth, noBlankLines, noIndents, noSpaces, officialDates, wordsToAmounts,
} from '../../web/app/convert/forms.js';
import { hansTables, withTable } from '../../web/app/convert/hans.js';
import { namesBy } from '../../web/app/convert/names.js';
import { hansData } from '../../web/hans.mjs';
import { onPage, saved } from './harness.mjs';

/** A passage after a conversion. */
function after(convert, text) {
  let [out, at] = ['', 0];
  for (const { from, to, insert } of convert(text)) {
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}

describe('conversions', () => {
  it('write amounts in formal numerals, and read them again', () => {
    for (const [figures, words] of [
      ['拨付1317.31元，', '拨付壹仟叁佰壹拾柒元叁角壹分，'], ['12.2万元𠮷', '壹拾贰万贰仟元整𠮷'], ['3亿元', '叁亿元整'],
      ['100005.5元', '壹拾万零伍元伍角整'],
    ]) {
      assert.equal(after(amountsToWords, figures), words);
      assert.equal(after(amountsToWords, after(wordsToAmounts, words)), words);
    }
    assert.equal(after(wordsToAmounts, '共计壹仟叁佰壹拾柒元叁角壹分，到会贰拾壹人'), '共计1317.31元，到会21人');
    for (const other of ['每人3元/天', '2.123元', '陆续到位，大肆宣传，伍某', '12件']) {
      assert.equal(after(amountsToWords, other), other);
      assert.equal(after(wordsToAmounts, other), other);
    }
  });

  it('write dates in their official form, and leave what is none', () => {
    for (const date of ['2024.1.5', '2024-01-05', '２０２４／０１／０５', '二〇二四年一月五日', '二○二四年一月五日', '2024年01月05号']) {
      assert.equal(after(officialDates, `于${date}召开`), '于2024年1月5日召开', date);
    }
    assert.equal(after(officialDates, '二〇二四年十二月三十一日'), '2024年12月31日');
    for (const other of ['2024.2.30', '192.168.1.1', '2023-2024', '3.1.4节', 'v2024.1.2', '2024年度', 'GB/T 9704-2012']) {
      assert.equal(after(officialDates, other), other);
    }
  });

  it('change widths of letters and digits alone', () => {
    assert.equal(after(halfWidth, 'Ａ４纸，１２％（三）'), 'A4纸，12%（三）');
    assert.equal(after(fullWidth, 'A4，3个'), 'Ａ４，３个');
  });

  it('clean blank lines, indents and blanks; tables keep their tabs, names their blank', () => {
    assert.equal(after(noBlankLines, '甲\n\n　 \n乙\n'), '甲\n乙');
    assert.equal(after(noIndents, '　　甲 \n 乙\t丙'), '甲\n乙\t丙');
    assert.equal(after(noSpaces, '全镇 共有 3 个村，GB/T 9704 标准，张　三'), '全镇共有3个村，GB/T 9704标准，张　三');
  });

  it('put names in order of strokes or of sound; what parts them stays', () => {
    assert.equal(after(namesBy('stroke'), '王一鸣、丁一、李　明、王芳、欧阳远。'), '丁一、王芳、王一鸣、李　明、欧阳远。');
    assert.equal(after(namesBy('pinyin'), '王芳\n丁一\n\n李明\n'), '丁一\n李明\n\n王芳\n');
    assert.equal(after(namesBy('pinyin'), '王　芳 丁一 李　明'), '丁一 李　明 王　芳');
    assert.equal(after(namesBy('stroke'), '王芳'), '王芳');
  });

  it('have tables of characters that give what OpenCC gives, phrase by phrase', async () => {
    const json = await hansData();
    assert.ok(json.length < 150_000, 'phrases that say what their characters say are left out');
    const { traditional, simplified } = hansTables(json);
    for (const [name, table] of [['STPhrases', traditional], ['TSPhrases', simplified]]) {
      const { default: phrases } = await import(`opencc-js/dict/${name}`);
      const wrong = phrases.split('|').map((pair) => pair.split(' '))
        .filter(([from, to]) => after(withTable(table), from) !== to);
      assert.deepEqual(wrong, [], name);
    }
  });
});

const text = `青禾街道办事处2024年工作总结
2024.3.5，发放慰问金1317.31元。
出席：王一鸣、丁一、李明。
干部头发花白，发展后劲足，里程碑后面的皇后镇。`;

onPage('the dialog of conversions', { text }, (here) => {
  const dialog = () => here.page.locator('dialog');
  const open = async () => {
    await here.page.locator('.cm-content').focus();
    await here.page.keyboard.press('Alt+c');
    await dialog().waitFor();
  };
  const choose = (name) => dialog().getByRole('radio', { name }).check();
  const carryOut = () => dialog().getByRole('button', { name: '转换', exact: true }).click();

  it('shows what it would change and does it as one step', async () => {
    const { page } = here;
    await open();
    await choose('日期改为');
    await dialog().locator('.changes li', { hasText: '2024年3月5日' }).waitFor();
    await carryOut();
    await saved(page, text.replace('2024.3.5', '2024年3月5日'));
    await page.keyboard.press('Control+Z');
    await saved(page, text);
  });

  it('writes traditional characters by their words, and simplified ones again', async () => {
    const { page } = here;
    await open();
    await choose('简体改为繁体');
    await dialog().locator('.changes li').first().waitFor();
    await carryOut();
    const traditional = await saved(page, (now) => now.includes('頭髮'));
    assert.match(traditional, /幹部頭髮花白，發展後勁足，里程碑後面的皇后鎮。/);
    await open();
    await choose('繁体改为简体');
    await dialog().locator('.changes li').first().waitFor();
    await carryOut();
    await saved(page, text);
  });

  it('orders a list of names that is selected, and asks for one where none is', async () => {
    const { page } = here;
    await page.keyboard.press('Control+Home');
    await open();
    await choose('按姓氏笔画');
    await dialog().locator('.lead', { hasText: '先在正文里选中名单' }).waitFor();
    await page.keyboard.press('Escape');
    const at = await page.evaluate(() => {
      const root = document.getElementById('editor').shadowRoot;
      const walker = document.createTreeWalker(root.querySelector('.cm-content'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = node.data.indexOf('王一鸣');
        if (from < 0) continue;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, node.data.indexOf('。', from));
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      }
      return null;
    });
    await page.mouse.move(at.left + 1, at.y);
    await page.mouse.down();
    await page.mouse.move(at.right - 1, at.y, { steps: 4 });
    await page.mouse.up();
    await open();
    await choose('按姓氏笔画');
    await dialog().locator('.changes li').first().waitFor();
    await carryOut();
    await saved(page, text.replace('王一鸣、丁一、李明', '丁一、王一鸣、李明'));
  });

  it('threw nothing', () => {
    assert.deepEqual(here.page.record.errors, []);
    assert.deepEqual(here.page.record.violations, []);
  });
});
