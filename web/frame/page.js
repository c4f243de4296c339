// The page inside the frame: one editor, moved by messages of the page around it.
//
// Only pages of the origins that the frame's own server allows are answered: frame.html names them in
// <meta name="wengao-origins" content="https://portal.example">, apart by blanks; with none named, only
// the frame's own origin. To all others this page is deaf and dumb.

import '../component/editor.js';
import { wordsOf } from '../component/words.js';
import { fault, kMostWaiting, kVersion, replyIn, requestIn, transferables } from './protocol.js';
import { Questions } from './questions.js';

/** @typedef {import('../component/editor.js').WengaoEditor} Editor */

const named = document.querySelector('meta[name="wengao-origins"]')?.getAttribute('content') ?? '';
const origins = new Set(named.split(/\s+/).filter((each) => each !== ''));
if (origins.size === 0) origins.add(location.origin);

const editor = /** @type {Editor} */ (document.querySelector('wengao-editor'));
/** The origin of the page around, once it has spoken. */
let host = '';
let waiting = 0;

/** @param {object} message @param {string} origin @param {Transferable[]} [transfer] */
const say = (message, origin, transfer = []) =>
  parent.postMessage({ wengao: kVersion, ...message }, { targetOrigin: origin, transfer });

const questions = new Questions((message, transfer) => say(message, host, transfer),
  () => wordsOf(editor.lang === 'en' ? 'en' : 'zh'));
const ownStorage = editor.getAttribute('storage') ?? 'none';

/** @type {Record<string, (args: any) => unknown>} */
const verbs = {
  open: ({ source, options }) => editor.open(source, options),
  getText: () => editor.getText(),
  getDocument: () => editor.getDocument(),
  check: () => editor.check(),
  applyFix: ({ finding, fix }) => editor.applyFix(finding, fix),
  fixAll: ({ filter }) => editor.fixAll(filter),
  export: ({ format, options }) => editor.export(format, options),
  focusFinding: ({ finding }) => editor.focusFinding(finding),
  setReadOnly: ({ on }) => { editor.readOnly = on; },
  setProfile: ({ profile }) => editor.setProfile(profile),
  print: () => editor.print(),
  serve: ({ services, documentId = '' }) => {
    const keeps = services.includes('load') || services.includes('save');
    editor.setAttribute('storage', keeps ? 'host' : ownStorage);
    editor.documentId = documentId;
    editor.services = questions.services(services);
  },
};

/** @param {MessageEvent} event */
async function answer(event) {
  if (event.source !== parent || !origins.has(event.origin)) return;
  const request = requestIn(event.data);
  if (!request) {
    const reply = event.origin === host && replyIn(event.data);
    if (reply) questions.take(reply);
    return;
  }
  host = event.origin;
  const { id, verb, args } = request;
  const refuse = (/** @type {string} */ code, /** @type {string} */ message) => say({ id, error: { code, message } }, event.origin);
  const wrong = fault(verb, args);
  if (wrong) { refuse(wrong, verb); return; }
  if (waiting >= kMostWaiting) { refuse('busy', verb); return; }
  ++waiting;
  try {
    const value = await verbs[verb](args);
    say({ id, value }, event.origin, transferables(value));
  } catch (error) {
    const { code = 'internal', message } = /** @type {any} */ (error);
    refuse(String(code), String(message));
  } finally {
    --waiting;
  }
}

addEventListener('message', (event) => void answer(event));

// Events go to the page that has spoken.
for (const name of ['ready', 'change', 'findings', 'save', 'error']) {
  editor.addEventListener(name, (event) => {
    if (host) say({ event: name, detail: /** @type {CustomEvent} */ (event).detail }, host);
  });
}
editor.addEventListener('export', (event) => {
  if (!host || editor.services.takeExport) return;
  event.preventDefault();
  say({ event: 'export', detail: /** @type {CustomEvent} */ (event).detail }, host);
});
// The page around may be waiting: “hello” to it, if it is one of those that may be answered.
const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
if (parent !== window && around && origins.has(around)) say({ event: 'hello', detail: {} }, around);
