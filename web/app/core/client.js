// Carries edits to the core and its answers back. The editor never waits for either: it is typable
// before the core is there, and goes on when the core is gone.

import { answered, linesField } from '../editor/lines.js';
import { hiddenField, hideFindings, marksIn, withMarks } from '../editor/marks.js';
import { t } from '../strings.js';
import { Outbox } from './outbox.js';

/** @typedef {import('../../../wasm/api.js').Core} Core */
/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../../wasm/api.js').ChangeEvent} ChangeEvent */
/** @typedef {import('../../../wasm/api.js').FixPlan} FixPlan */
/** @typedef {import('../../../wasm/api.js').Kind} Kind */
/** @typedef {import('@codemirror/state').ChangeSet} ChangeSet */
/** @typedef {import('@codemirror/view').EditorView} EditorView */
/** @typedef {'loading' | 'checking' | 'ready' | 'failed'} Phase */
/** @typedef {{ line: number, kind: Kind, level: number }} Decision */
/** @typedef {import('../../../wasm/api.js').LikeDecisions} LikeDecisions */

export class CoreClient {
  /**
   * @param {EditorView} view
   * @param {{ changed: (event: ChangeEvent) => void, phase: (phase: Phase) => void, opened: (doc: Doc) => void,
   *   notice: (message: string) => void }} listener
   * @param {{ profile: () => string, remembered: () => LikeDecisions | null }} house what holds for every text
   */
  constructor(view, listener, house) {
    this.view = view;
    this.listener = listener;
    this.house = house;
    /** @type {LikeDecisions | null} */
    this.like = null;  // the writer's word on lines of like look in this text
    this.pictures = '';  // of the file it comes from
    /** @type {Core | null} */
    this.core = null;
    /** @type {Doc | null} */
    this.doc = null;
    /** @type {Phase} */
    this.phase = 'loading';
    this.outbox = new Outbox();
    this.missed = false;  // a decision was made while the core opened the text
    this.opening = 0;
    /** @type {ChangeEvent[]} */
    this.held = [];    // answers that came under an open composition
    this.arrived = 0;  // revision of the latest answer
    this.told = -1;    // revision the editor has been told
    /** @type {Promise<Core> | null} */
    this.loading = null;
  }

  /** @param {Promise<Core>} loading */
  async start(loading) {
    this.loading = loading;
    try {
      this.core = await loading;
      if (this.opening === 0) await this.hand();
    } catch (error) {
      console.error(error);
      this.#setPhase('failed');
    }
  }

  /** Hands the core the editor's text as it is now, with the writer's decisions. */
  async hand() {
    const turn = ++this.opening;
    const core = await this.loading;
    if (!core || turn !== this.opening) return;
    this.#leave();
    const serial = this.view.state.field(linesField).serial;
    this.#setPhase('checking');
    const doc = await core.open(this.view.state.doc.toString(),
      { ...this.#house(), decisions: this.decisions(), pictures: this.pictures });
    if (turn !== this.opening) doc.close();
    else if (this.missed) { doc.close(); await this.hand(); }
    else await this.#adopt(doc, serial);
  }

  #house() {
    const likeDecisions = this.like ?? this.house.remembered();
    return { profile: this.house.profile(), ...(likeDecisions ? { likeDecisions } : {}),
      intended: marksIn(this.view.state.field(hiddenField)) };
  }

  /** What is hidden has changed: the core is told which relations are intended. */
  async tellIntended() { await this.doc?.setIntended(marksIn(this.view.state.field(hiddenField))); }

  /**
   * Reads a file or text beside the one on the desk; to be taken or closed.
   * @param {Uint8Array | string} source
   * @param {import('../../../wasm/api.js').OpenOptions} options
   */
  async read(source, options) {
    const core = await this.loading;
    if (!core) throw new Error(t.coreFailed);
    const remembered = this.house.remembered();
    return core.open(source, { ...options, profile: this.house.profile(),
      ...(remembered ? { likeDecisions: remembered } : {}) });
  }

  /** What was read comes on the desk. @param {Doc} doc @param {() => void} put puts its text into the editor */
  async take(doc, put) {
    ++this.opening;
    this.#leave();
    this.like = null;
    this.pictures = '';
    put();
    this.outbox.drop();
    await this.#adopt(doc, this.view.state.field(linesField).serial);
    const marks = await doc.intended();
    if (doc === this.doc && marks.length) this.view.dispatch({ effects: hideFindings.of(withMarks(this.view.state.field(hiddenField), marks)) });
    const pictures = await doc.pictures();
    if (doc === this.doc) this.pictures = pictures;
  }

  /**
   * Another text stands in the editor, which the core does not know.
   * @param {() => void} put puts it there @param {LikeDecisions | null} like @param {string} pictures
   */
  replaced(put, like, pictures) {
    if (this.core) ++this.opening;
    this.#leave();
    this.like = like;
    this.pictures = pictures;
    put();
    this.outbox.drop();
    this.missed = false;
    if (this.core) void this.hand().catch((error) => console.error(error));
  }

  /** More pictures stand beside the text: the core gets it anew, with them. @param {string} pictures JSON */
  async withPictures(pictures) {
    this.pictures = pictures;
    await this.hand();
  }

  /** The house has changed its word on rules. @param {string} profile */
  async setProfile(profile) { await this.doc?.setProfile(profile); }

  /**
   * The same kind for all lines of that look, those to come too.
   * @param {number} line 0-based @param {Kind | null} kind @param {number} level
   */
  async decideLike(line, kind, level) {
    const { doc } = this;
    if (!doc || !this.#send()) return;
    const { serial } = this.view.state.field(linesField);
    this.outbox.note(doc.setKindLike(line, kind, level), serial);
    await doc.settled();
    const like = await doc.likeDecisions();
    if (doc === this.doc) this.like = like;
  }

  /** @param {Doc} doc @param {number} serial of the last edit or decision the core knows */
  async #adopt(doc, serial) {
    const turn = this.opening;
    this.doc = doc;
    this.outbox.startAt(doc.revision, serial);
    doc.on('change', (event) => this.#take(event));
    doc.on('restart', () => {
      this.listener.opened(doc);
      this.listener.notice(t.coreRestarted);
    });
    doc.on('error', (error) => console.error(error));
    if (doc.lines.length > 0) this.#tell(doc.lines, serial);
    this.listener.opened(doc);
    this.flush();
    await doc.settled();
    if (turn === this.opening) this.#setPhase('ready');
  }

  /** Nothing more will come of it. */
  close() {
    ++this.opening;
    this.#leave();
  }

  #leave() {
    this.doc?.close();
    this.doc = null;
    this.outbox = new Outbox();
    this.missed = false;
    this.held = [];
    this.arrived = 0;
    this.told = -1;
  }

  /** @param {ChangeSet} changes made in the editor @param {number} serial theirs */
  edited(changes, serial) {
    this.outbox.add(changes, serial);
    // Nothing is checked under an open composition: the core hears of it when it is closed.
    if (!this.view.composing) this.flush();
  }

  /** Sends what is unsent; tells held answers. Called when a composition ends. */
  flush() {
    if (this.view.composing) return;
    if (this.#send()) this.#tellAll(this.held.splice(0));
  }

  /** @returns {boolean} false when the core must be given everything anew */
  #send() {
    if (!this.doc) return true;
    try {
      this.outbox.sendTo(this.doc);
      return true;
    } catch (error) {
      console.error(error);
      void this.hand();
      return false;
    }
  }

  /** The writer's own kinds, to be kept with the text. @returns {Decision[]} */
  decisions() {
    /** @type {Decision[]} */
    const out = [];
    this.view.state.field(linesField).now.forEach((line, index) => {
      if (line.decided) out.push({ line: index, kind: line.kind, level: line.level });
    });
    return out;
  }

  /**
   * @param {readonly { index: number, to: import('../editor/lines.js').Choice }[]} decisions
   * @param {number} serial theirs
   */
  decided(decisions, serial) {
    if (!this.doc) { this.missed = true; return; }
    // Lines are counted with all edits made, so the core must know those, a composition's too.
    if (!this.#send()) return;
    const { doc } = this;
    decisions.forEach(({ index, to }, i) => {
      const revision = doc.setKind(index, to.kind, to.level);
      // Only the last answer knows them all.
      this.outbox.note(revision, i === decisions.length - 1 ? serial : serial - 1);
    });
  }

  /**
   * A plan that fits the editor's text as it is now, or null when the writer was faster.
   * @param {(doc: Doc) => Promise<FixPlan>} ask
   */
  async plan(ask) {
    this.flush();
    if (!this.doc) return null;
    const { doc } = this;
    try {
      await doc.settled();
      const plan = await ask(doc);
      return plan.revision === doc.revision && this.outbox.empty && doc === this.doc ? plan : null;
    } catch (error) {
      console.warn(error);
      return null;
    }
  }

  /** @param {ChangeEvent} event */
  #take(event) {
    this.arrived = Math.max(this.arrived, event.revision);
    if (this.view.composing) { this.held.push(event); return; }
    this.#tellAll([event]);
  }

  /** @param {ChangeEvent[]} events */
  #tellAll(events) {
    if (!this.doc || events.length === 0) return;
    // Pages come in events of their own, which say nothing new of lines; what is found late (pages,
    // spelling) comes at a revision that was told before.
    const lines = events.some(({ blocks, findings, revision }) =>
      blocks.length || findings.added.length || findings.removed.length || revision > this.told);
    if (lines) this.#tell(this.doc.lines, this.outbox.serialAt(this.arrived));
    this.told = this.arrived;
    for (const event of events) this.listener.changed(event);
  }

  /** @param {readonly import('../../../wasm/api.js').Line[]} lines @param {number} serial */
  #tell(lines, serial) {
    this.view.dispatch({ effects: answered.of({ lines: lines.slice(), serial }) });
  }

  /** @param {Phase} phase */
  #setPhase(phase) {
    this.phase = phase;
    this.listener.phase(phase);
  }
}
