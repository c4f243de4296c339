// The words of index.html, and the sheet of keys.

import { en } from './frame-words.en.js';
import { inLang } from './lang.js';

/** @typedef {typeof zh} Words */
export const zh = {
  /** What stands in index.html: by selector, or of an attribute. */
  frame: {
    'meta[name=description]@content': '工作报告的检查、排版与导出，在本机完成',
    '#outline-toggle@aria-label': '结构栏',
    '#home-open@title': '全部文稿 Ctrl+Shift+O',
    '#brand': '文稿',
    '#new': '新建',
    '#open': '打开',
    '#print': '打印',
    '#export': '导出',
    '#more@aria-label': '更多',
    '#panel-toggle@aria-label': '右侧栏',
    '#outline@aria-label': '文稿结构',
    '.outline-head h2': '结构',
    '#outline-menu@aria-label': '结构的操作',
    '#desk@aria-label': '正文',
    '#panel@aria-label': '检查与预览',
    '.tabs@aria-label': '右侧栏',
    '#tab-findings': '问题',
    '#tab-figures': '数据',
    '#tab-similar': '雷同',
    '#tab-preview': '预览',
    '#tab-versions': '版本',
    '#panel-close@aria-label': '关闭右侧栏',
    '#status-spelling@title': '错别字检查',
    '#status-offline': '离线可用',
    '#status-local': '内容不离开本机',
    '#status-standard': '版式 GB/T 9704',
    '#drop p': '松开即可打开',
    '#file@aria-label': '打开文件',
  },
  keys: /** @type {[string, string][]} */ ([
    ['F8 / Shift+F8', '下一处、上一处问题'],
    ['Ctrl+F8', '逐条处理问题'],
    ['Alt+Enter', '光标处问题的处理办法'],
    ['Ctrl+Enter', '接受当前问题的第一项修改'],
    ['Ctrl+Shift+1…5', '把本段设为一至五级标题'],
    ['Ctrl+Shift+0', '把本段设为正文'],
    ['Alt+K', '选择本段类型'],
    ['Alt+↑ / Alt+↓', '上移、下移本段'],
    ['Alt+Shift+↑ / ↓', '上移、下移本节'],
    ['Alt+Shift+← / →', '本节升一级、降一级'],
    ['Ctrl+F / Ctrl+H', '查找、替换'],
    ['Ctrl+Shift+O', '全部文稿'],
    ['Alt+I', '插入表格、图片、符号、日期、大写'],
    ['Alt+C', '转换与清理'],
    ['Tab / Shift+Tab', '表格里到下一格、上一格'],
    ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
    ['Ctrl+S', '保存文件'],
    ['Ctrl+Shift+E', '导出菜单'],
    ['Ctrl+P', '打印'],
    ['Ctrl+\\', '显示或隐藏右侧栏'],
    ['Ctrl+Shift+\\', '只看正文'],
    ['Shift+F10', '正文菜单（右键）'],
    ['Ctrl+M', '让 Tab 键移出正文'],
    ['Esc', '关闭卡片、菜单'],
    ['F1', '打开本页'],
  ]),
};

export const fw = inLang(zh, en);
