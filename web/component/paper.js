// The text inside the element: the page's editor and its way to the core, with what the element's
// methods need. It knows nothing of forms, attributes or storage.

import { isolateHistory } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { WengaoError } from '../../wasm/wengao.js';
import { CoreClient } from '../app/core/client.js';
import { decide } from '../app/editor/kinds.js';
import { answered } from '../app/editor/lines.js';
import { linesField, decisionsIn } from '../app/editor/lines.js';
import {
  findingAt, focusField, focusFinding, hiddenField, hiddenSpans, hideFindings, neighbour, placedFindings, placeKey,
  without,
} from '../app/editor/marks.js';
import { makeView, setReadOnly, stateFor, wiringFor } from '../app/editor/view.js';
import { pasteRich } from '../app/editor/paste.js';

/** @typedef {import('../../wasm/api.js').Core} Core */
/** @typedef {import('../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../wasm/api.js').FixPlan} FixPlan */
/** @typedef {import('../app/core/client.js').Phase} Phase */
/** @typedef {import('../app/editor/marks.js').Placed} Placed */
/**
 * @typedef {object} Listener
 * @property {() => void} changed      the text has changed
 * @property {() => void} told         the core has answered
 * @property {(phase: Phase) => void} phase
 * @property {(finding: number | null) => void} focused
 * @property {() => void} save         Ctrl+S
 * @property {(error: unknown) => void} error
 */

export class Paper {
  /**
   * @param {HTMLElement} host @param {string} stylesheet address
   * @param {ReturnType<typeof import('./words.js').wordsOf>} words
   * @param {() => string} profile JSON; empty: none @param {Listener} listener
   */
  constructor(host, stylesheet, words, profile, listener) {
    this.words = words;
    this.listener = listener;
    this.readOnly = false;
    this.wiring = wiringFor({
      update: (update) => this.#updated(update),
      compositionEnd: () => this.client.flush(),
      click: (event) => this.#clicked(event),
      paste: (event) => pasteRich(event, this.view, this.client),
      bindings: [
        { key: 'F8', run: () => this.step(1), shift: () => this.step(-1) },
        { key: 'Ctrl-Enter', run: () => this.#accept() },
        { key: 'Mod-s', preventDefault: true, run: () => { listener.save(); return true; } },
        ...[1, 2, 3, 4, 5].map((level) => ({
          key: `Ctrl-Shift-${level}`, preventDefault: true, run: () => decide(this.view, 'heading', level),
        })),
        { key: 'Ctrl-Shift-0', preventDefault: true, run: () => decide(this.view, 'body', 0) },
      ],
    });
    this.view = makeView(host, stylesheet, stateFor('', this.wiring));
    /** @type {Phase} */
    this.phase = 'loading';
    this.client = new CoreClient(this.view, {
      opened: (doc) => this.#spell(doc),
      changed: ({ blocks, findings: { added, removed } }) => {
        if (blocks.length || added.length || removed.length) listener.told();
      },
      phase: (phase) => { this.phase = phase; listener.phase(phase); },
      notice: () => {},
    }, { profile, remembered: () => null });
  }

  get text() { return this.view.state.doc.toString(); }

  /** True when all that is written has been checked. */
  get settled() {
    return this.phase === 'ready' && this.view.state.field(linesField).ahead.length === 0;
  }

  /** The latest handing over of the text to the core. @type {Promise<unknown>} */
  #handed = Promise.resolve();

  /** @param {Promise<Core>} loading */
  start(loading) {
    if (!this.client.loading) this.#handed = this.client.start(loading);
    return this.#handed;
  }

  /** Another text; undo does not lead back to the one before. @param {string} text */
  replace(text) {
    this.#put(text);
    if (!this.client.loading) return;
    this.#handed = this.client.hand().catch((error) => this.listener.error(error));
  }

  /** What is wanted of the spelling check. @type {{ level: string, names: readonly string[] }} */
  #spelling = { level: 'off', names: [] };

  /** @param {string} level "off", "errors", "suggestions" @param {readonly string[]} names that are right */
  spell(level, names) {
    const before = this.#spelling.level;
    this.#spelling = { level, names };
    if (this.client.doc && (level !== 'off' || before !== 'off')) this.#askSpelling(this.client.doc);
  }

  /** @param {Doc} doc just opened */
  #spell(doc) { if (this.#spelling.level !== 'off') this.#askSpelling(doc); }

  /** @param {Doc} doc */
  #askSpelling(doc) {
    const { level, names } = this.#spelling;
    doc.spelling(/** @type {import('../../wasm/api.js').SpellingLevel} */ (level), { words: names })
      .catch((error) => { if (doc === this.client.doc) this.listener.error(error); });
  }

  /** Another text in one step, which undo takes back. @param {string} text */
  rewrite(text) { this.#write({ from: 0, to: this.view.state.doc.length, insert: text }, 'input.rewrite'); }

  /** Puts words where the writer is. @param {string} words */
  insert(words) {
    const { from, to } = this.view.state.selection.main;
    this.#write({ from, to, insert: words }, 'input.paste');
    this.view.focus();
  }

  /** @param {{ from: number, to: number, insert: string }} change @param {string} userEvent */
  #write(change, userEvent) {
    if (this.readOnly) { this.listener.error(new WengaoError('read_only', this.words.readOnly)); return; }
    this.view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length },
      annotations: isolateHistory.of('full'), userEvent, scrollIntoView: true });
  }

  /** @param {string} text */
  #put(text) {
    this.view.setState(stateFor(text, this.wiring));
    this.setReadOnly(this.readOnly);
  }

  /** @param {boolean} on */
  setReadOnly(on) {
    this.readOnly = on;
    this.view.dispatch({ effects: setReadOnly(on) });
  }

  /** Reads bytes of any form and puts what they hold on the desk.
   * @param {string | Uint8Array} source @param {import('../../wasm/api.js').OpenOptions} options */
  async open(source, options) {
    const doc = await this.client.read(source, options);
    await this.client.take(doc, () => this.#put(doc.text));
    return doc;
  }

  /** The document, when the core has answered everything. @returns {Promise<Doc>} */
  async document() {
    let handed;
    do {
      handed = this.#handed;
      await handed;
    } while (handed !== this.#handed);
    this.client.flush();
    const { doc } = this.client;
    if (!doc) throw new WengaoError('cannot_start', this.words.notReady);
    await doc.settled();
    return doc;
  }

  /** All findings that are not ignored. */
  findings() { return placedFindings(this.view.state); }

  /** @param {(doc: Doc) => Promise<FixPlan>} ask @param {boolean} [whole] spares what is ignored */
  async carryOut(ask, whole = false) {
    if (this.readOnly) throw new WengaoError('read_only', this.words.readOnly);
    await this.document();
    const asked = await this.client.plan(ask);
    if (!asked) throw new WengaoError('stale', this.words.stale);
    const plan = whole ? without(asked, hiddenSpans(this.view.state)) : asked;
    if (plan.changes.length > 0) {
      this.view.dispatch({
        changes: plan.changes.map(({ from, to, insert }) => ({ from, to, insert })),
        effects: focusFinding.of(null), annotations: isolateHistory.of('full'), userEvent: 'input.fix',
      });
    }
    return { applied: plan.applied, skipped: plan.skipped };
  }

  /** @param {Placed} placed */
  focus(placed) {
    this.view.dispatch({
      selection: { anchor: placed.from, head: placed.to },
      effects: [focusFinding.of(placed.finding), EditorView.scrollIntoView(placed.from, { y: 'center' })],
    });
    this.view.focus();
    this.listener.focused(placed.finding.id);
  }

  /** @param {Placed} placed */
  ignore(placed) {
    const hidden = this.view.state.field(hiddenField);
    const places = new Set(hidden.places);
    places.add(placeKey(placed.finding, this.view.state.doc.line(placed.line + 1).text));
    this.view.dispatch({ effects: [hideFindings.of({ rules: hidden.rules, places }), focusFinding.of(null)] });
    this.listener.told();
  }

  /** @param {1 | -1} direction */
  step(direction) {
    const placed = neighbour(this.view.state, this.view.state.selection.main.head, direction);
    if (placed) this.focus(placed);
    return true;
  }

  #accept() {
    const focused = this.view.state.field(focusField);
    if (!focused?.fixes.length) return false;
    this.carryOut((doc) => doc.planFix(focused.id, 0)).catch((error) => this.listener.error(error));
    return true;
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const at = this.view.posAtCoords(event);
    const placed = at === null ? null : findingAt(this.view.state, at, false);
    const before = this.view.state.field(focusField);
    if (before?.id !== placed?.finding.id) {
      this.view.dispatch({ effects: focusFinding.of(placed?.finding ?? null) });
      this.listener.focused(placed?.finding.id ?? null);
    }
    return false;
  }

  /** @param {import('@codemirror/view').ViewUpdate} update */
  #updated(update) {
    for (const tr of update.transactions) {
      const decisions = decisionsIn(tr);
      if (tr.docChanged) this.client.edited(tr.changes, tr.startState.field(linesField).serial + 1);
      if (decisions.length) this.client.decided(decisions, tr.state.field(linesField).serial);
    }
    if (update.docChanged) this.listener.changed();
    else if (update.transactions.some((tr) => tr.effects.some((effect) => effect.is(answered)))) this.listener.told();
  }

  destroy() {
    this.client.close();
    this.view.destroy();
  }
}
