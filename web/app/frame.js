// The words of index.html in the page's language. They stand there in Chinese, to be seen before any
// script runs.

import { fw } from './frame-words.js';
import { lang } from './lang.js';
import { t } from './strings.js';

export function sayFrame() {
  if (lang === 'zh') return;
  document.documentElement.lang = lang;
  document.title = t.appName;
  for (const [where, words] of Object.entries(fw.frame)) {
    const [selector, attribute] = where.split('@');
    const element = document.querySelector(selector);
    if (attribute) element?.setAttribute(attribute, words);
    // Beside the words there may be a drawing or a count.
    else for (const node of element?.childNodes ?? []) if (node instanceof Text && node.data.trim()) node.data = words;
  }
}
