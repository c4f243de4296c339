// The words of the element itself; messages and labels of findings come from the core.

const zh = {
  fixAll: '修改全部确定项', exportDocx: '导出 Word', print: '打印', ignore: '忽略',
  findings: '检查结果', tools: '文稿工具', checking: '正在检查…', loading: '正在准备检查，可以先写',
  failed: '检查功能没有启动，文字不受影响。', none: '没有发现问题。', empty: '写下或粘贴文字后，问题会列在这里。',
  more: (/** @type {number} */ n) => `再显示 ${n} 处`,
  tally: (/** @type {number} */ errors, /** @type {number} */ warnings) => `必改 ${errors} · 建议 ${warnings}`,
  mustFix: (/** @type {number} */ n) => `还有 ${n} 处必改，请改好后提交。`,
  stillChecking: '检查还没有完成，请稍候再提交。', missing: '请填写文稿。',
  stale: '文字刚有改动，请再试一次。', readOnly: '文稿只读，不能修改。', notReady: '检查功能没有启动。',
  badProfile: '单位规则不能读取，仍按原来的规则检查。', tooSlow: '宿主页面没有应答，文字仍在编辑器里。',
  storeFailed: '文字没有保存成功，仍在编辑器里。',
  badAnswer: (/** @type {string} */ name) => `宿主页面的应答（${name}）不能用。`,
  sources: /** @type {Record<import('../../wasm/api.js').Source, string>} */ ({ law: '法规', standard: '国家标准', practice: '行文惯例', house: '本单位规定' }),
  documents: '打开文稿', versions: '历史版本', phrases: '常用语', formats: '其他格式',
  formatNames: /** @type {Record<string, string>} */ ({ pdf: 'PDF', ofd: 'OFD', html: '网页', txt: '纯文本', md: 'Markdown' }),
};

/** @type {typeof zh} */
const en = {
  fixAll: 'Fix all that is certain', exportDocx: 'Export to Word', print: 'Print', ignore: 'Ignore',
  findings: 'Findings', tools: 'Tools', checking: 'Checking…', loading: 'Getting ready to check; you can write',
  failed: 'Checking could not be started; the text is unharmed.', none: 'Nothing was found.',
  empty: 'Findings are listed here once there is text.',
  more: (n) => `Show ${n} more`, tally: (errors, warnings) => `${errors} to fix · ${warnings} suggested`,
  mustFix: (n) => `${n} left to fix before this can be submitted.`,
  stillChecking: 'Checking is not done yet.', missing: 'Please write the report.',
  stale: 'The text has just changed; try again.', readOnly: 'The text is read-only.',
  notReady: 'Checking could not be started.',
  badProfile: 'The house rules cannot be read; those before stay.',
  tooSlow: 'The page around the editor does not answer; the text is still here.',
  storeFailed: 'The text was not saved; it is still here.',
  badAnswer: (name) => `What the page around the editor answered (${name}) cannot be used.`,
  sources: { law: 'Law', standard: 'National standard', practice: 'Practice', house: 'House rule' },
  documents: 'Open', versions: 'Versions', phrases: 'Phrases', formats: 'Other formats',
  formatNames: { pdf: 'PDF', ofd: 'OFD', html: 'HTML', txt: 'Plain text', md: 'Markdown' },
};

/** @param {'zh' | 'en'} lang */
export const wordsOf = (lang) => (lang === 'en' ? en : zh);
