// What may be said between a page and the editor in its frame, version 1. Both sides check what comes
// against these tables; whatever does not fit is refused, never half understood.
//
//   request   { wengao: 1, id, verb, args }
//   answer    { wengao: 1, id, value } or { wengao: 1, id, error: { code, message } }
//   event     { wengao: 1, event, detail }
//
// and, for the services that the page has offered by `serve`, the other way round:
//
//   question  { wengao: 1, ask, service, args }
//   reply     { wengao: 1, reply, value } or { wengao: 1, reply, error: { code, message } }

export const kVersion = 1;
export const kMostBytes = 64 * 1024 * 1024;
/** Requests one page may have under way, and questions one frame. */
export const kMostWaiting = 32;
/** Entries of a list that a page replies with. */
const kMostEntries = 100_000;

/** @typedef {(value: any) => boolean} Check */

const formats = ['docx', 'html', 'txt', 'md', 'json', 'svg', 'pdf', 'ofd', 'xlsx'];
const faces = ['fangsong', 'kaiti', 'heiti', 'songti', 'xiaobiaosong'];
/** @type {Check} */
const text = (v) => typeof v === 'string' && 2 * v.length <= kMostBytes;
/** @type {Check} */
const word = (v) => typeof v === 'string' && v.length <= 200;
/** @type {Check} */
const flag = (v) => typeof v === 'boolean';
/** @type {Check} */
const number = (v) => Number.isInteger(v) && v >= 0 && v <= 0xFFFFFFFF;
/** @type {Check} */
const bytes = (v) => (v instanceof ArrayBuffer || v instanceof Uint8Array) && v.byteLength <= kMostBytes;
/** @type {Check} */
const source = (v) => text(v) || (v instanceof ArrayBuffer && bytes(v));
/** @type {Check} */
const profile = (v) => typeof v === 'string' && v.length <= 4_000_000;

/** @type {(fields: Record<string, Check>) => Check} */
const fields = (known) => (v) => plain(v) &&
  Object.entries(v).every(([name, value]) => Object.hasOwn(known, name) && (value === undefined || known[name](value)));

/** @type {(each: Check) => Check} */
const list = (each) => (v) => Array.isArray(v) && v.length <= kMostEntries && v.every(each);
/** @type {(check: Check) => Check} */
const orNone = (check) => (v) => v === null || v === undefined || check(v);
/** @type {Check} */
const nothing = (v) => v === null || v === undefined;
const kept = list((v) => plain(v) && word(v.id) && word(v.title));

/** The arguments of a verb or a service: by name, `needed` or not.
 * @typedef {{ needed?: Record<string, Check>, may?: Record<string, Check> }} Shape */

/** What a page may do for the editor, and what it may reply. A profile is JSON.
 * @type {Record<string, Shape & { reply: Check }>} */
export const services = {
  load: { needed: { id: word }, may: { version: word }, reply: orNone((v) => text(v) || bytes(v)) },
  save: { needed: { text, id: word }, reply: nothing },
  list: { reply: orNone(kept) },
  versions: { needed: { id: word }, reply: orNone(kept) },
  profile: { reply: orNone(profile) },
  names: { reply: orNone(list(word)) },
  phrases: { reply: orNone(list(text)) },
  font: { needed: { face: (v) => faces.includes(v) }, reply: orNone(bytes) },
  takeExport: { needed: { format: (v) => formats.includes(v), bytes, name: word }, reply: nothing },
};

/** @type {Record<string, Shape>} */
export const verbs = {
  open: { needed: { source }, may: { options: fields({ name: word, charset: word, revisions: word, hiddenText: flag }) } },
  getText: {},
  getDocument: {},
  check: {},
  applyFix: { needed: { finding: number }, may: { fix: number } },
  fixAll: { may: { filter: fields({ safe: flag, rule: word, category: word }) } },
  export: {
    needed: { format: (v) => formats.includes(v) },
    may: { options: fields({ report: number, date: word, title: word, author: word, organisation: word, keepNoise: flag, charset: word, indent: flag }) },
  },
  focusFinding: { needed: { finding: number } },
  setReadOnly: { needed: { on: flag } },
  setProfile: { needed: { profile } },
  print: {},
  serve: { needed: { services: list((v) => Object.hasOwn(services, v)) }, may: { documentId: word } },
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
export const fault = (verb, args) => misfit('unknown_verb', verbs, verb, args);

/** Why a question cannot be answered; empty when it can.
 * @param {string} service @param {Record<string, any>} args */
export const faultOfQuestion = (service, args) => misfit('unknown_service', services, service, args);

/** @param {string} unknown @param {Record<string, Shape>} shapes @param {string} name @param {Record<string, any>} args */
function misfit(unknown, shapes, name, args) {
  if (!Object.hasOwn(shapes, name)) return unknown;
  const { needed = {}, may = {} } = shapes[name];
  const given = Object.keys(args).filter((each) => args[each] !== undefined);
  if (given.some((each) => !Object.hasOwn(needed, each) && !Object.hasOwn(may, each))) return 'bad_arguments';
  if (Object.keys(needed).some((each) => !given.includes(each))) return 'bad_arguments';
  return given.every((each) => (needed[each] ?? may[each])(args[each])) ? '' : 'bad_arguments';
}

/** @typedef {{ code: string, message: string }} Fault */

/** @param {Record<string, any>} data @returns {{ value?: unknown, error?: Fault } | null} what came of it */
function outcomeIn({ value, error }) {
  if (error === undefined) return { value };
  const { code, message } = plain(error) ? error : {};
  return typeof code === 'string' && typeof message === 'string' ? { error: { code, message } } : null;
}

/** What a page replies to a question. @param {unknown} data
 * @returns {{ reply: number, value?: unknown, error?: Fault } | null} */
export function replyIn(data) {
  if (!plain(data) || data.wengao !== kVersion || !number(data.reply)) return null;
  const outcome = outcomeIn(data);
  return outcome && { reply: data.reply, ...outcome };
}

/** What a frame says. @param {unknown} data
 * @returns {{ id: number, value?: unknown, error?: Fault } | { event: string, detail: any } |
 *   { ask: number, service: string, args: Record<string, any> } | null} */
export function answerIn(data) {
  if (!plain(data) || data.wengao !== kVersion) return null;
  if (events.includes(data.event)) return { event: data.event, detail: data.detail };
  if (number(data.ask)) {
    const { ask, service, args = {} } = data;
    return typeof service === 'string' && plain(args) ? { ask, service, args } : null;
  }
  if (!number(data.id)) return null;
  const outcome = outcomeIn(data);
  return outcome && { id: data.id, ...outcome };
}

/** @param {unknown} value the bytes in it, which are handed over instead of copied
 * @returns {Transferable[]} */
export const transferables = (value) => (value instanceof Uint8Array ? [value.buffer]
  : value instanceof ArrayBuffer ? [value] : []);
