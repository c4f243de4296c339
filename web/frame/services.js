// What the page around does for the editor in its frame: the frame asks by messages (questions.js), the
// page's callbacks answer. What a callback takes becomes named fields on the way, for both sides to check.

import { faultOfQuestion } from './protocol.js';

/** @typedef {import('../component/host.js').Services} Services */
/** @typedef {keyof Services} Name */

/** What a callback is called with ↔ the fields of its question; those that are not here take nothing.
 * @type {Partial<Record<Name, { fields: (...values: any[]) => object, values: (fields: any) => unknown[] }>>} */
export const forms = {
  load: {
    fields: ({ id, version }) => ({ id, version }),
    values: ({ id, version }) => [version === undefined ? { id } : { id, version }],
  },
  save: { fields: (text, { id }) => ({ text, id }), values: ({ text, id }) => [text, { id }] },
  versions: { fields: (id) => ({ id }), values: ({ id }) => [id] },
  font: { fields: (face) => ({ face }), values: ({ face }) => [face] },
  takeExport: { fields: (file) => file, values: (file) => [file] },
};

/** The page's side: what its callback says to a question, as it goes into a reply.
 * @param {Services} services @param {string} name @param {Record<string, any>} args @returns {Promise<unknown>} */
export async function carriedOut(services, name, args) {
  const wrong = faultOfQuestion(name, args);
  const service = /** @type {Name} */ (name);
  const callback = wrong ? undefined : /** @type {((...values: any[]) => unknown) | undefined} */ (services[service]);
  if (typeof callback !== 'function') throw Object.assign(new Error(name), { code: wrong || 'unknown_service' });
  const value = await callback.apply(services, forms[service]?.values(args) ?? []);
  if (service === 'profile') return value ? JSON.stringify(value) : null;
  return service === 'save' || service === 'takeExport' ? null : value;
}
