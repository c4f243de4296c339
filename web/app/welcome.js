// What an empty paper says. It goes with the first word.

import { byId, h } from './dom.js';

/** @param {import('@codemirror/view').EditorView} view @param {import('./files/files.js').Files} files */
export function installWelcome(view, files) {
  const box = byId('welcome');
  const skeletons = h('button', {
    class: 'tool', type: 'button', 'aria-haspopup': 'menu', text: '从骨架新建',
    on: { click: () => files.newMenu(skeletons) },
  });
  box.append(
    h('h2', { text: '把报告粘贴到这里，或者直接写' }),
    h('p', { text: '段首的“一、”“（一）”“1.”会自动认作标题；格式不用管，导出时按公文格式排好。' }),
    h('div', { class: 'welcome-actions' },
      h('button', { class: 'tool primary', type: 'button', text: '打开文件', on: { click: () => files.choose() } }),
      skeletons,
      h('button', { class: 'tool', type: 'button', text: '看一份示例', on: { click: () => files.sample() } })),
    h('p', { class: 'quiet-line', text: '文字自动保存在这台电脑的浏览器里，不会上传。' }),
  );
  box.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.preventDefault();
    view.focus();
  });
  const update = () => { box.hidden = view.state.doc.length > 0; };
  return { update };
}
