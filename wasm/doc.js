// Doc: one document on the page's side. Holds the text, so that a worker that dies takes nothing
// along; sends edits; keeps a mirror of the answers.
import { WengaoError, errorOf } from './error.js';
import { Figures } from './figures.js';
import { Fixes } from './fixes.js';
import { Held, fitting } from './held.js';
import { Listeners } from './listeners.js';
import { Mirror } from './mirror.js';
import { mayShowPictures, picturesIn, sourceWith } from './pictures.js';
import { readPatch } from './records.js';
import { Settling } from './settling.js';
import { named, numbered } from './similar.js';
import { Standing } from './standing.js';

/** @typedef {import('./api.js').Change} Change */
/** @typedef {import('./api.js').Kind} Kind */
/** @typedef {import('./link.js').Link} Link */
/** @typedef {import('./records.js').Catalogue} Catalogue */
/** @typedef {import('./held.js').Step} Step */

/** What the core says of an opened document.
 * @typedef {{ doc: number, text: string, patch: ArrayBuffer,
 *   info: import('./api.js').Imported }} Opened */

/** In the order of wg_spelling's numbers, from −1 on. */
const spellingLevels = ['off', 'errors', 'suggestions'];

export class Doc extends Fixes {
  /** @type {string} */
  charset;
  /** @type {string[]} */
  notes;
  /** @type {import('./api.js').Imported} */
  imported;
  revision = 1;
  #link;
  #catalogue;
  #lang;
  /** The core's number for this document; 0 while there is none. */
  #handle;
  #mirror = new Mirror();
  #held;
  #closed = false;
  #standing;
  #settling = new Settling();
  #figures = new Figures();
  #listeners = new Listeners();
  /** JSON of the pictures; empty: none. @type {Promise<string>} */
  #pictures;
  #forget;

  /** @param {{ link: Link, catalogue: Catalogue, lang: import('./api.js').Lang, name: string,
   *   opened: Opened, standing: Standing, pictures: string, forget: (doc: Doc) => void }} from */
  constructor({ link, catalogue, lang, name, opened, standing, pictures, forget }) {
    const desk = {
      revision: () => this.revision,
      change: (/** @type {readonly Change[]} */ changes) => {
        this.#listeners.emit('edits', { revision: this.editAll(changes), changes });
      },
    };
    super(name, (verb, args, outside) => this.#call(verb, args, outside), desk, catalogue, lang);
    this.#link = link;
    this.#catalogue = catalogue;
    this.#lang = lang;
    this.#forget = forget;
    this.charset = opened.info.charset;
    this.imported = opened.info;
    this.notes = opened.info.notes.map(({ message }) => message);
    this.#standing = standing;
    this.#handle = opened.doc;
    this.#held = new Held(opened.text);
    this.#mirror.apply(readPatch(opened.patch, catalogue));
    // They do not change: asked for once, while the core that read them lives.
    this.#pictures = pictures || !mayShowPictures(opened.text) ? Promise.resolve(pictures)
      : this.export('json').then(picturesIn, () => '');
  }

  get handle() { return this.#handle; }
  get length() { return this.#held.length; }
  get lines() { return this.#mirror.lines; }
  get counts() { return this.#mirror.counts; }
  get text() { return this.#held.text; }

  /** @param {number} from @param {number} to @param {string} insert @returns {number} */
  edit(from, to, insert) { return this.editAll([{ from, to, insert }]); }

  /** @param {readonly Change[]} changes @returns {number} */
  editAll(changes) {
    this.#open();
    if (changes.length === 0) return this.revision;
    return this.#take({ revision: this.revision + 1, changes: fitting(changes, this.length) });
  }

  /** @param {number} line @param {Kind | null} kind @param {number} [level] @returns {number} */
  setKind(line, kind, level = 0) { return this.#decide({ line, kind: this.#kind(kind), level }); }
  /** @param {number} line @param {Kind | null} kind @param {number} [level] @returns {number} */
  setKindLike(line, kind, level = 0) {
    return this.#decide({ line, kind: this.#kind(kind), level, like: true });
  }
  /** @param {object} decision */
  #decide(decision) {
    this.#open();
    return this.#take({ revision: this.revision + 1, ...decision });
  }

  /** @param {import('./api.js').LikeDecisions} decisions @returns {number} */
  remember(decisions) {
    this.#standing.likeDecisions = JSON.stringify(decisions);
    return this.#decide({ likeDecisions: this.#standing.likeDecisions });
  }

  /** @param {string} profile JSON @returns {Promise<void>} */
  async setProfile(profile) {
    await this.#call('setProfile', { profile });
    this.#standing.profile = profile;
  }

  /** @param {import('./api.js').SpellingLevel} level @param {{ words?: readonly string[] }} [options]
   * @returns {Promise<void>} */
  async spelling(level, { words = [] } = {}) {
    const number = spellingLevels.indexOf(level) - 1;
    if (number < -1) throw new WengaoError('bad_option', level, level);
    const wanted = { level: number, words: words.join('\n') };
    this.#standing.spelling = wanted;
    try {
      await this.#call('spelling', wanted);
    } catch (error) {
      this.#standing.spelling = { level: -1, words: '' };
      this.#listeners.emit('spelling', { state: 'off' });
      throw error;
    }
  }

  /** @param {readonly string[]} marks @returns {Promise<void>} */
  async setIntended(marks) {
    const json = JSON.stringify(marks);
    await this.#call('setIntended', { marks: json });
    this.#standing.intended = json;
  }

  /** @param {Kind | null} kind @returns {number} */
  #kind(kind) {
    const number = kind === null ? -1 : this.#catalogue.kinds.indexOf(kind);
    if (kind !== null && number < 0) throw new WengaoError('bad_option', kind, kind);
    return number;
  }

  /** @param {Step} step @returns {number} */
  #take(step) {
    this.revision = step.revision;
    this.#held.take(step);
    if (this.#handle > 0) this.#link.post({ doc: this.#handle, ...step });
    return this.revision;
  }

  /** @param {string} event @param {(event: any) => void} listener @returns {() => void} */
  on(event, listener) { return this.#listeners.on(event, listener); }

  /** @param {number} [revision] @returns {Promise<void>} */
  settled(revision = this.revision) { return this.#settling.until(revision); }

  /** @param {number} block */
  lineOf(block) { return this.#mirror.lineOf(block); }
  findings() { return this.#mirror.findings(); }
  /** @param {number} id */
  finding(id) { return this.#mirror.finding(id); }

  /** @returns {Promise<string>} */
  pictures() { return this.#pictures; }

  /** @param {number} report @returns {Promise<string>} */
  async reportText(report) {
    const asked = this.revision;
    const found = (await this.reports())[report];
    if (this.revision !== asked) throw errorOf('stale', this.#lang);
    if (found === undefined) throw new WengaoError('not_found', `report ${report}`, `${report}`);
    return this.text.split('\n').slice(found.first, found.last)
      .filter((_, i) => this.lines[found.first + i].kind !== 'noise').join('\n');
  }

  /** @returns {Promise<import('./api.js').FiguresFile>} */
  figures() { return this.#figures.ask((since) => this.#call('figuresSince', { since }), this); }

  /** @param {readonly import('./api.js').Doc[]} [before]
   * @returns {Promise<import('./api.js').SimilarFile>} */
  async similar(before = []) {
    const docs = /** @type {Doc[]} */ ([...before, this]);
    return named(await this.#call('similar', { docs: numbered(docs) }), docs);
  }

  /** @param {string} verb @param {object} args
   * @param {{ progress?: (share: number) => void, signal?: AbortSignal }} [outside]
   * @returns {Promise<any>} */
  async #call(verb, args, outside) {
    this.#open();
    return this.#link.call(verb, { doc: this.#handle, ...args }, outside);
  }

  #open() { if (this.#closed) throw errorOf('closed', this.#lang); }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.#settling.fail(errorOf('closed', this.#lang));
    if (this.#handle > 0) this.#link.call('close', { doc: this.#handle }).catch(() => {});
    this.#forget(this);
  }

  // What follows is called by wengao.js only.

  /** @param {any} message of the host about this document */
  receive({ revision, patch, pages, spelling, error }) {
    if (this.#closed) return;
    if (spelling !== undefined) {
      this.#listeners.emit('spelling', { state: spelling });
      return;
    }
    if (error !== undefined) {
      void this.#again(new WengaoError(error.code, error.message, error.detail));
      return;
    }
    if (pages !== undefined) {
      this.#listeners.emit('change', { revision, blocks: [], findings: { removed: [], added: [] }, pages,
        counts: this.counts });
      return;
    }
    if (this.#held.answered(revision)) this.#keepDecisions();
    const read = readPatch(patch, this.#catalogue);
    this.#mirror.apply(read);
    this.#settling.reached(revision);
    this.#listeners.emit('change', { revision, blocks: read.changes,
      findings: { removed: read.removed, added: read.added }, pages: [], counts: read.counts });
  }

  /** Decisions for lines of like look live in the core: a copy for when it dies. */
  #keepDecisions() {
    this.answer('decisions').then((json) => { this.#standing.likeDecisions = json; }, () => {});
  }

  /** The core refused an edit (half a surrogate pair, from a view that computes such edits): it is
   * given the whole text anew, where lone halves become U+FFFD.
   * @param {WengaoError} error */
  async #again(error) {
    if (this.#handle === 0) return; // already under way
    const old = this.#handle;
    this.#handle = 0;
    this.#link.call('close', { doc: old }).catch(() => {});
    this.#listeners.emit('error', error);
    try {
      await this.reopen(this.#link, this.#catalogue);
    } catch (failure) {
      // A worker that died meanwhile is started again by wengao.js, which comes back here.
      if (failure instanceof WengaoError && failure.code !== 'worker_died') this.failed(failure);
    }
  }

  /** Hands the text held here to a core that does not know it, with the writer's decisions: no answer
   * ever lacks them.
   * @param {Link} link @param {Catalogue} catalogue */
  async reopen(link, catalogue) {
    this.#link = link;
    this.#handle = 0;
    const pictures = await this.#pictures;
    const decisions = this.#held.decisions(this.lines, this.#catalogue.kinds);
    const steps = this.#held.waiting;
    const { revision } = this;
    /** @type {Opened} */
    const opened = await link.call('open', { source: sourceWith(this.text, pictures), revision, decisions,
      ...this.#standing.withText });
    if (this.#closed) return;
    this.#handle = opened.doc;
    this.#held.answeredWhole(opened.text, steps);
    const removed = this.#mirror.findingIds();
    const before = this.#mirror.lines.length;
    this.#mirror = new Mirror();
    this.#figures = new Figures();
    const read = readPatch(opened.patch, catalogue);
    this.#mirror.apply(read);
    this.#settling.reached(revision);
    const [{ inserted }] = read.changes;
    this.#listeners.emit('change', { revision, blocks: [{ first: 0, removed: before, inserted }],
      findings: { removed, added: read.added }, pages: [], counts: read.counts });
    for (const step of this.#held.steps) link.post({ doc: this.#handle, ...step });
    const { spelling } = this.#standing;
    if (spelling.level >= 0) {
      link.call('spelling', { doc: this.#handle, ...spelling })
        .catch(() => { this.#listeners.emit('spelling', { state: 'off' }); });
    }
  }

  /** @param {string} reason */
  restarted(reason) { this.#listeners.emit('restart', { revision: this.revision, reason }); }
  /** @param {WengaoError} error */
  failed(error) {
    this.#listeners.emit('error', error);
    this.#settling.fail(error);
  }
  /** The worker is gone; edits wait until there is another. */
  detached() { this.#handle = 0; }
}
