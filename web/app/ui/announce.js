// What others see change around the text, told to who listens: findings, structure, pages. It is said when
// things have come to rest, in one sentence, and only what is new.

import { byId } from '../dom.js';
import { t } from '../strings.js';

const kRest = 1200;  // ms without a change

/** @typedef {'findings' | 'structure' | 'page'} Subject */
/** @type {Map<Subject, string>} */
const now = new Map();
/** @type {Map<Subject, string>} */
const said = new Map();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {Subject} subject @param {string} words empty: nothing to say of it */
export function announce(subject, words) {
  if (now.get(subject) === words) return;
  now.set(subject, words);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const news = [...now].filter(([each, is]) => is && is !== said.get(each)).map(([, is]) => is);
    for (const [each, is] of now) said.set(each, is);
    if (news.length) byId('announced').textContent = news.join(t.then);
  }, kRest);
}
