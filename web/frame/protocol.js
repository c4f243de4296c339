// What may be said between a page and the editor in its frame, version 1. Both sides check what comes
// against these tables; whatever does not fit is refused, never half understood.
//
//   request   { wengao: 1, id, verb, args }
//   answer    { wengao: 1, id, value } or { wengao: 1, id, error: { code, message } }
//   event     { wengao: 1, event, detail }

export const kVersion = 1;
export const kMostBytes = 64 * 1024 * 1024;
/** Requests one page may have under way. */
export const kMostWaiting = 32;

/** @typedef {(value: any) => boolean} Check */

const formats = ['docx', 'html', 'txt', 'md', 'json', 'svg', 'pdf', 'ofd'];
/** @type {Check} */
const text = (v) => typeof v === 'string' && 2 * v.length <= kMostBytes;
/** @type {Check} */
const word = (v) => typeof v === 'string' && v.length <= 200;
/** @type {Check} */
const flag = (v) => typeof v === 'boolean';
/** @type {Check} */
const number = (v) => Number.isInteger(v) && v >= 0 && v <= 0xFFFFFFFF;
/** @type {Check} */
const source = (v) => text(v) || (v instanceof ArrayBuffer && v.byteLength <= kMostBytes);
/** @type {Check} */
const profile = (v) => typeof v === 'string' && v.length <= 4_000_000;

/** @type {(fields: Record<string, Check>) => Check} */
const fields = (known) => (v) => plain(v) &&
  Object.entries(v).every(([name, value]) => Object.hasOwn(known, name) && (value === undefined || known[name](value)));

/** The arguments of each verb: by name, `needed` or not.
 * @type {Record<string, { needed?: Record<string, Check>, may?: Record<string, Check> }>} */
export const verbs = {
  open: { needed: { source }, may: { options: fields({ name: word, charset: word, revisions: word, hiddenText: flag }) } },
  getText: {},
  getDocument: {},
  check: {},
  applyFix: { needed: { finding: number }, may: { fix: number } },
  fixAll: { may: { filter: fields({ safe: flag, rule: word, category: word }) } },
  export: {
    needed: { format: (v) => formats.includes(v) },
    may: { options: fields({ report: number, date: word, title: word, author: word, organisation: word, keepNoise: flag }) },
  },
  focusFinding: { needed: { finding: number } },
  setReadOnly: { needed: { on: flag } },
  setProfile: { needed: { profile } },
  print: {},
};

export const events = ['hello', 'ready', 'change', 'findings', 'save', 'export', 'error'];

/** An object made of plain fields. @param {unknown} value @returns {value is Record<string, any>} */
function plain(value) {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || prototype?.constructor?.name === 'Object';
}

/** @param {unknown} data @returns {{ id: number, verb: string, args: Record<string, any> } | null} */
export function requestIn(data) {
  if (!plain(data) || data.wengao !== kVersion || !number(data.id)) return null;
  const { id, verb, args = {} } = data;
  if (typeof verb !== 'string' || !plain(args)) return null;
  return { id, verb, args };
}

/** Why a request cannot be carried out; empty when it can.
 * @param {string} verb @param {Record<string, any>} args */
export function fault(verb, args) {
  if (!Object.hasOwn(verbs, verb)) return 'unknown_verb';
  const { needed = {}, may = {} } = verbs[verb];
  const given = Object.keys(args).filter((name) => args[name] !== undefined);
  if (given.some((name) => !Object.hasOwn(needed, name) && !Object.hasOwn(may, name))) return 'bad_arguments';
  if (Object.keys(needed).some((name) => !given.includes(name))) return 'bad_arguments';
  return given.every((name) => (needed[name] ?? may[name])(args[name])) ? '' : 'bad_arguments';
}

/** @param {unknown} data
 * @returns {{ id: number, value?: unknown, error?: { code: string, message: string } } |
 *   { event: string, detail: any } | null} what a frame says */
export function answerIn(data) {
  if (!plain(data) || data.wengao !== kVersion) return null;
  if (events.includes(data.event)) return { event: data.event, detail: data.detail };
  if (!number(data.id)) return null;
  if (data.error === undefined) return { id: data.id, value: data.value };
  const { code, message } = plain(data.error) ? data.error : {};
  return typeof code === 'string' && typeof message === 'string' ? { id: data.id, error: { code, message } } : null;
}

/** @param {unknown} value the bytes in it, which are handed over instead of copied
 * @returns {Transferable[]} */
export const transferables = (value) => (value instanceof Uint8Array ? [value.buffer]
  : value instanceof ArrayBuffer ? [value] : []);
