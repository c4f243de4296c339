// The form of head, signature and imprint: what is filled in stands in the text where it belongs.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onPage, saved } from './harness.mjs';

const text = '关于做好2025年防汛工作的通知\n各村（社区）：\n汛期将至，请做好准备。\n青禾县人民政府\n2025年5月6日';

onPage('the form of head, signature and imprint', { text }, (here) => {
  const form = () => here.page.locator('dialog');
  const open = async () => {
    await here.page.locator('#more').click();
    await here.page.getByRole('menuitem', { name: '版头、落款和版记' }).click();
    await form().locator('#letterhead-issuer').waitFor();
  };
  const write = () => form().getByRole('button', { name: '写进正文' }).click();

  it('shows what stands in the text', async () => {
    await open();
    const value = (name) => form().locator(`#letterhead-${name}`).inputValue();
    assert.equal(await value('title'), '关于做好2025年防汛工作的通知');
    assert.equal(await value('addressee'), '各村（社区）：');
    assert.equal(await value('signature'), '青禾县人民政府');
    assert.equal(await value('date'), '2025年5月6日');
    assert.equal(await value('issuer'), '');
  });

  it('writes the elements where they belong, as lines of their kind', async () => {
    const { page } = here;
    for (const [name, words] of [['issuer', '青禾县人民政府文件'], ['docNumber', '青政发[2025]6号'], ['signer', '周宁'], ['secrecy', '秘密★1年'],
      ['date', '2025年5月7日'], ['annotation', '（此件公开发布）'], ['copies', '县应急管理局。'], ['printed', '青禾县人民政府办公室　2025年5月8日印发']]) {
      await form().locator(`#letterhead-${name}`).fill(words);
    }
    await write();
    await saved(page, '秘密★1年\n青禾县人民政府文件\n青政发〔2025〕6号\n签发人：周宁\n' +
      '关于做好2025年防汛工作的通知\n各村（社区）：\n汛期将至，请做好准备。\n青禾县人民政府\n2025年5月7日\n（此件公开发布）\n' +
      '抄送：县应急管理局。\n青禾县人民政府办公室　2025年5月8日印发');
    for (const [words, mark] of [['秘密★1年', '密级'], ['青政发', '发文字号'], ['签发人', '签发人'], ['2025年5月7日', '成文日期'], ['抄送', '版记']]) {
      await page.locator(`.cm-line[data-mark="${mark}"]`, { hasText: words }).waitFor();
    }
  });

  it('takes an element out again, and all of it back in one step', async () => {
    const { page } = here;
    await open();
    assert.equal(await form().locator('#letterhead-signer').inputValue(), '周宁');
    await form().locator('#letterhead-signer').fill('');
    await form().locator('#letterhead-secrecy').fill('');
    await write();
    await saved(page, (now) => now.startsWith('青禾县人民政府文件') && !now.includes('签发人'));
    await page.keyboard.press('Control+Z');
    await saved(page, (now) => now.startsWith('秘密★1年') && now.includes('签发人：周宁'));
    await page.keyboard.press('Control+Z');
    await saved(page, text);
    assert.deepEqual(page.record.errors, []);
  });
});
