// The sheet of keys, and what the product is made of.

import { h } from './dom.js';
import { t } from './strings.js';
import { openDialog } from './ui/dialog.js';

export function openHelp() {
  openDialog('快捷键', [
    h('dl', { class: 'keys' }, ...t.keys.flatMap(([key, what]) => [
      h('dt', {}, ...key.split(' / ').flatMap((part, index) =>
        [index ? ' / ' : '', h('kbd', { text: part })])),
      h('dd', { text: what }),
    ])),
  ], [{ label: t.close, primary: true }]);
}

/** @param {URL} assets */
export async function openAbout(assets) {
  const notices = h('pre', { class: 'notices', text: '…' });
  openDialog('关于与许可', [
    h('p', { text: '文稿：工作报告的检查、排版与导出。全部在这台电脑上完成，文字不会上传。' }),
    h('p', { text: '本软件以 Apache License 2.0 发布。下面是第三方组件、字体与数据的许可。' }),
    notices,
  ], [{ label: t.close, primary: true }]);
  try {
    const answer = await fetch(new URL('notices.txt', assets));
    notices.textContent = answer.ok ? await answer.text() : `${answer.status}`;
  } catch (error) {
    notices.textContent = String(error);
  }
}
