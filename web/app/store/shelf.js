// The other reports of this machine, as texts to compare with.

import { contents, heads } from './reports.js';
import { current } from './current.js';

const kMost = 40;

/** The newest first. @returns {Promise<import('./reports.js').Content[]>} */
export async function shelved() {
  const texts = new Map((await contents()).map((content) => [content.id, content]));
  return (await heads()).filter(({ id, deletedAt }) => !deletedAt && id !== current.id).slice(0, kMost)
    .flatMap(({ id, label, title }) => {
      const content = texts.get(id);
      return content?.text.trim() ? [{ ...content, name: label || title || content.name }] : [];
    });
}
