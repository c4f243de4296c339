// The foot of the window: where the cursor is, how long the text is, what the core is doing.

import { byId } from './dom.js';
import { t } from './strings.js';
import { announce } from './ui/announce.js';

/** 字数 of a selection, as word processors count: each Han character and mark, each Latin word. @param {string} text */
export function countWords(text) {
  return (text.match(/[A-Za-z0-9]+(?:[.,'’-][A-Za-z0-9]+)*|[^\s\u200B-\u200D\uFEFF]/gu) ?? []).length;
}

/** @param {string} id @param {string} text */
function say(id, text) {
  const element = byId(id);
  if (element.textContent !== text) element.textContent = text;
}

export const status = {
  /** @param {number} page 0-based, negative when not known @param {number} count */
  page(page, count) {
    const words = page >= 0 && count > 0 ? t.pageOf(page + 1, count) : '';
    say('status-page', words);
    announce('page', words);
  },
  /** @param {number} words @param {number} paragraphs */
  counts(words, paragraphs) {
    say('status-words', t.words(words));
    say('outline-words', t.words(words));
    say('status-paragraphs', t.paragraphs(paragraphs));
  },
  /** @param {number} words */
  selected(words) { say('status-words', t.selectedWords(words)); },
  /** @param {string} name */
  kind(name) {
    say('status-kind', name);
    byId('status-kind').setAttribute('aria-label', t.pair(t.kindMenu, name));
  },
  /** @param {string} text */
  core(text) { say('status-core', text); },
  /** @param {string} charset empty when the text was typed */
  charset(charset) {
    byId('status-charset').hidden = charset === '';
    say('status-charset', t.charsets.find(([id]) => id === charset)?.[1] ?? charset);
    byId('status-charset').setAttribute('aria-label', t.charset(charset));
  },
  /** @param {string} text */
  saved(text) { say('saved', text); },
};
