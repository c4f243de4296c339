// The report on the desk: restored when the page opens, saved while it is written, owned by one window.
// Another takes its place only when it is saved.

import { byId, h } from '../dom.js';
import { locale } from '../lang.js';
import { t } from '../strings.js';
import { Autosave } from './autosave.js';
import { current } from './current.js';
import { headOf, startOf, troubleOf } from './database.js';
import { leave } from './left.js';
import { claim, listen, takeOver, tell } from './owner.js';
import { heads, keep, keepHead, keepPictures, newId, recall, remove, sealed } from './reports.js';
import { keepVersion } from './versions.js';

/** @typedef {import('./reports.js').Head} Head */
/** @typedef {import('./reports.js').Content} Content */
/** @typedef {import('./reports.js').Draft} Draft */
/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {ReturnType<typeof openDesk>} Desk */
/**
 * @typedef {object} Page
 * @property {() => Draft} take what stands on the desk
 * @property {() => Partial<Head>} summary what is known of it
 * @property {(draft: Draft, with_: { pictures: string }) => void} restore behind which stays what was typed meanwhile
 * @property {(draft: Draft, with_: { pictures: string, doc?: Doc, keepView?: boolean }) => void} put in place of what is there
 * @property {(text: string) => void} saved what the page says of it
 * @property {() => void} acknowledged everything is saved
 * @property {(on: boolean) => void} readOnly
 * @property {() => void} exportText
 */

const kApart = 10 * 60 * 1000;  // ms between two versions kept by themselves

/** @param {Page} page */
export function openDesk(page) {
  /** @type {Head} */
  let head = headOf(newId(), '', Date.now());
  /** @type {import('./owner.js').Claim | null} */
  let held = null;
  /** As it was when it came on the desk: kept as a version before the first change. @type {Content | null} */
  let before = null;
  let lastVersion = Date.now();
  let asked = false;

  const autosave = new Autosave((leaving) => {
    const draft = page.take();
    const at = Date.now();
    head = { ...head, ...page.summary(), start: startOf(draft.text), changedAt: at, deletedAt: 0 };
    const content = sealed({ ...draft, id: head.id, savedAt: at });
    if (leaving) leave(content);
    return { done: keep(head, content), at };
  }, {
    saving: () => page.saved(t.saving),
    saved: (at) => {
      page.saved(savedAt(at));
      banner(null);
      tell({ type: 'saved', id: head.id });
      page.acknowledged();
      if (!asked) void navigator.storage?.persist?.().catch(() => false);
      asked = true;
      if (Date.now() - lastVersion > kApart) void keepNow();
    },
    failed: (error) => {
      console.error(error);
      page.saved('');
      trouble(error);
    },
  });

  listen((word) => {
    if (word.id !== head.id) return;
    if (word.type === 'saved' && !held) void follow();
    else if (word.type === 'head') void relabel();
    else if (word.type === 'asked' && held) tell({ type: 'taken', id: word.id });
    else if (word.type === 'yield' && held) {
      void autosave.settle().then(() => { held?.release(); lost(); });
    }
  });

  /** @param {unknown} error */
  function trouble(error) {
    banner(troubleOf(error) === 'full' ? t.storeFull : t.storeBlocked, t.exportText, page.exportText);
  }
  function lost() {
    held = null;
    autosave.allowed = false;
    page.readOnly(true);
    page.saved('');
    const { id } = head;
    banner(t.elsewhere, t.takeOver, () => void takeOver(id, lost).then((claimed) => {
      claimed?.release();  // the page that comes back asks for it again
      location.reload();
    }));
  }
  /** A kept report stands on the desk. @param {NonNullable<Awaited<ReturnType<typeof recall>>>} got */
  function shown({ content, damaged }) {
    if (held) page.saved(savedAt(new Date(content.savedAt)));
    before = content.text.trim() ? content : null;
    if (damaged) banner(t.damaged, t.exportText, page.exportText);
  }
  /** Another window has saved what is shown here. */
  async function follow() {
    const got = await recall(head.id).catch(() => null);
    if (!got || held || got.head.id !== head.id) return;
    head = got.head;
    page.put(got.content, { pictures: got.pictures, keepView: true });
    page.readOnly(true);
  }
  async function relabel() {
    const got = await recall(head.id).catch(() => null);
    if (got && got.head.id === head.id) head = { ...head, label: got.head.label, folder: got.head.folder };
  }
  async function keepNow() {
    lastVersion = Date.now();
    const { text, decisions } = page.take();
    await keepVersion(head.id, { text, decisions, words: head.words }).catch((error) => console.warn(error));
  }

  /**
   * Another report on the desk, once the one there is saved.
   * @param {Head} next @param {() => void} put @returns {Promise<boolean>}
   */
  async function change(next, put) {
    if (!await autosave.settle()) return false;
    const empty = !page.take().text.trim();
    const [old, oldHeld] = [head.id, held];
    const claimed = next.id === old ? held : await claim(next.id, () => { if (head.id === next.id) lost(); });
    // What was typed meanwhile.
    if (!await autosave.settle()) { if (claimed !== held) claimed?.release(); return false; }
    autosave.allowed = false;
    head = next;
    current.set(next.id);
    held = claimed;
    before = null;
    lastVersion = Date.now();
    if (old !== next.id) {
      oldHeld?.release();
      if (empty && oldHeld) await remove(old).catch((error) => console.warn(error));
    }
    put();
    page.saved('');
    banner(null);
    page.readOnly(false);
    if (held) autosave.allowed = true;
    else lost();
    return true;
  }

  const desk = {
    get id() { return head.id; },
    /** All pictures of the report, where there are new ones. @param {string} pictures JSON */
    keepPictures: (pictures) => keepPictures(head.id, pictures).catch(trouble),
    /** The writer's own name for it; empty: its title. */
    get label() { return head.label; },
    set label(label) { head.label = label; },
    set folder(/** @type {string} */ folder) { head.folder = folder; },
    /** Whether this window may write it. */
    get editable() { return held !== null; },
    changed() {
      if (autosave.allowed && before) {
        const { text, decisions, savedAt: at } = before;
        before = null;
        void keepVersion(head.id, { text, decisions, words: head.words, at }).catch((error) => console.warn(error));
      }
      autosave.changed();
    },
    /** The core has said more of what is saved already. */
    learned() {
      if (!autosave.allowed || autosave.pending || !head.words) return;
      const now = page.summary();
      if (Object.entries(now).every(([key, value]) => head[/** @type {keyof Head} */ (key)] === value)) return;
      head = { ...head, ...now };
      void keepHead(head).catch((error) => console.warn(error));
    },
    draft: page.take,
    moved: () => { if (autosave.pending) autosave.changed(); },
    /** @returns {Promise<boolean>} whether everything is saved */
    now: () => autosave.now(),
    /** What is pending is saved. @returns {Promise<boolean>} */
    settle: () => autosave.settle(),
    keepVersion: keepNow,

    /** Restores what was kept. */
    async start() {
      autosave.allowed = false;  // nothing may be written over the report before it was read
      const wanted = current.recall();
      /** @type {Awaited<ReturnType<typeof recall>>} */
      let got = null;
      // The lock first, then the text: until then it may be saved elsewhere.
      const take = async (/** @type {string} */ id) => {
        held?.release();
        held = await claim(id, lost);
        return recall(id);
      };
      try {
        if (wanted) got = await take(wanted);
        if (!got) {
          const [newest] = (await heads()).filter(({ deletedAt }) => !deletedAt);
          if (newest) got = await take(newest.id);
        }
      } catch (error) {
        console.error(error);
        trouble(error);
      }
      if (got) ({ head } = got);
      else {
        held?.release();
        held = await claim(head.id, lost);
      }
      const typed = page.take().text !== '';
      current.set(head.id);
      if (got) {
        page.restore(got.content, { pictures: got.pictures });
        shown(got);
      }
      if (held) {
        autosave.allowed = true;
        if (typed || got?.late) autosave.changed();
      } else lost();
    },

    /** A report of this machine comes on the desk. @param {string} id @returns {Promise<boolean>} */
    async open(id) {
      if (id === head.id) return true;
      const got = await recall(id);
      if (!got) return false;
      const done = await change(got.head, () => page.put(got.content, { pictures: got.pictures }));
      if (done) {
        shown(got);
        if (got.late) autosave.changed();
      }
      return done;
    },

    /**
     * A new report comes on the desk.
     * @param {Draft} draft
     * @param {{ doc?: Doc, pictures?: string, same?: boolean }} [from] `doc`: it is open in the core already;
     * `same`: another text of the report that is here
     * @returns {Promise<boolean>}
     */
    async fresh(draft, { doc, pictures = '', same = false } = {}) {
      const next = same ? head : headOf(newId(), draft.text, Date.now());
      const done = await change(next, () => page.put(draft, { pictures, doc }));
      if (!done) return false;
      if (draft.text) autosave.changed();
      const own = doc ? await doc.pictures().catch(() => '') : pictures;
      if (own) await keepPictures(next.id, own).catch(trouble);
      return true;
    },

    /** The report on the desk goes; the next one comes, or an empty paper. @param {(id: string) => Promise<void>} away */
    async leave(away) {
      const old = head.id;
      const [newest] = (await heads()).filter(({ id, deletedAt }) => !deletedAt && id !== old);
      if (!newest || !await desk.open(newest.id)) await desk.fresh(blank());
      await away(old);
    },
  };
  return desk;
}

/** @param {string} [text] @param {string} [name] @returns {Draft} */
export const blank = (text = '', name = '') => ({ name, text, decisions: [], ignoredRules: [], ignoredPlaces: [], like: null, cursor: 0 });

/** The time, with the day where it is another. @param {Date} at */
export function savedAt(at) {
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  const sameDay = at.toDateString() === new Date().toDateString();
  return t.saved(sameDay ? time : t.onDay(at.getMonth() + 1, at.getDate(), time));
}

/** What the banner's button does. */
let act = () => {};
/** @param {string | null} message @param {string} [label] @param {() => void} [run] */
function banner(message, label = '', run = () => {}) {
  const box = byId('banner');
  act = run;
  box.hidden = message === null;
  // Said again, as after each failure to save, it stays as it is: its button may be pressed just now.
  if (message !== null && box.firstElementChild?.textContent === message) return;
  box.replaceChildren(...(message === null ? [] : [
    h('span', { text: message }),
    h('button', { class: 'link', type: 'button', text: label, on: { click: () => act() } }),
  ]));
}
