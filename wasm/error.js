// The errors a user of the module sees.

/** @typedef {import('./api.js').Lang} Lang */

export class WengaoError extends Error {
  /** @param {string} code @param {string} message @param {string} [detail] */
  constructor(code, message, detail = '') {
    super(message);
    this.name = 'WengaoError';
    this.code = code;
    this.detail = detail;
  }
}

/** Sentences for what can only go wrong on this side of the worker.
 * @type {Record<string, { zh: string, en: string }>} */
const sentences = {
  worker_died: {
    zh: '后台处理中断，已用当前文字重新启动。请再操作一次。',
    en: 'The worker stopped and was started again from the present text. Please try again.',
  },
  closed: { zh: '文稿已关闭。', en: 'The document is closed.' },
  stale: {
    zh: '文稿在此期间已有改动，请按最新结果再操作一次。',
    en: 'The document has changed meanwhile. Try again with the newest answer.',
  },
  too_large: {
    zh: '内容超过上限（64 MB）。请拆分后分别打开。',
    en: 'The content exceeds a limit (64 MB). Split it and open the parts.',
  },
  cannot_start: {
    zh: '处理模块无法启动。请刷新页面；若仍不行，请改用较新的浏览器。',
    en: 'The module cannot be started. Reload the page; if that fails, use a newer browser.',
  },
};

/** @param {string} code a key of `sentences` @param {Lang} lang @param {string} [detail] */
export function errorOf(code, lang, detail) {
  return new WengaoError(code, sentences[code][lang], detail);
}
