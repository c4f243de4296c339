// What the writer can do about findings: go, fix, ignore. Every change of the text is one transaction
// of the editor, so that one undo takes it back.

import { EditorView } from '@codemirror/view';
import { isolateHistory, undo } from '@codemirror/commands';
import { h } from './dom.js';
import { t } from './strings.js';
import { findingAt, focusField, focusFinding, hiddenField, hiddenSpans, hideFindings, neighbour, placedFindings, placeKey, without, wordOf } from './editor/marks.js';
import { drawChanges } from './panels/card.js';
import { openDialog, notice } from './ui/dialog.js';
import { names, profileWith, profileWithNames } from './house.js';

/** @typedef {import('../../wasm/api.js').Finding} Finding */
/** @typedef {import('../../wasm/api.js').FixPlan} FixPlan */
/** @typedef {import('./editor/marks.js').Placed} Placed */
/** @typedef {import('./core/client.js').CoreClient} CoreClient */

const kListed = 300;  // changes listed before “fix all”

export class Commands {
  /**
   * @param {EditorView} view @param {CoreClient} client
   * @param {{ focused: (finding: Finding | null) => void, hidden: () => void,
   *   profile: (next: import('./house.js').Profile, said: string) => Promise<void> }} listener
   */
  constructor(view, client, listener) {
    this.view = view;
    this.client = client;
    this.listener = listener;
  }

  /** Goes to a line. @param {number} line 0-based @param {number} [column] @param {number} [length] */
  go(line, column = 0, length = 0) {
    const { doc } = this.view.state;
    const row = doc.line(Math.max(1, Math.min(doc.lines, line + 1)));
    const at = Math.min(row.from + column, row.to);
    this.view.dispatch({
      selection: { anchor: at, head: Math.min(at + length, row.to) },
      effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 80 }),
    });
    this.view.focus();
  }

  /** Puts a finding in focus and in view. @param {Placed} placed @param {boolean} [select] */
  show(placed, select = true) {
    const now = this.where(placed.finding) ?? placed;
    if (now.to > this.view.state.doc.length) return;
    this.view.dispatch({
      ...(select ? { selection: { anchor: now.from } } : {}),
      effects: [
        focusFinding.of(placed.finding),
        EditorView.scrollIntoView(now.from, { y: 'nearest', yMargin: 120 }),
      ],
    });
    this.listener.focused(placed.finding);
  }

  unfocus() {
    if (!this.view.state.field(focusField)) return false;
    this.view.dispatch({ effects: focusFinding.of(null) });
    this.listener.focused(null);
    return true;
  }

  /** Where a finding stands now, or null when it is gone. @param {Finding} finding @returns {Placed | null} */
  where(finding) {
    return placedFindings(this.view.state).find((p) => p.finding.id === finding.id) ?? null;
  }

  /** @param {1 | -1} direction @param {(placed: Placed) => void} shown */
  step(direction, shown) {
    const placed = neighbour(this.view.state, this.view.state.selection.main.head, direction);
    if (!placed) { notice(t.nothingLeft); return true; }
    this.show(placed);
    this.view.focus();
    shown(placed);
    return true;
  }

  /** The finding at the cursor, hints too. */
  here() { return findingAt(this.view.state, this.view.state.selection.main.head, true); }

  /** @param {Placed} placed @param {number} index */
  async fix(placed, index) {
    const plan = await this.client.plan((doc) => doc.planFix(placed.finding.id, index));
    if (!plan || plan.changes.length === 0) { notice(t.stale); return; }
    this.#carryOut(plan);
  }

  /** The changes of a fix, for showing. @param {Finding} finding @param {number} index */
  async planned(finding, index) {
    const plan = await this.client.plan((doc) => doc.planFix(finding.id, index));
    return plan && { changes: plan.changes, doc: this.view.state.doc };
  }

  /** Accepts the first fix of the finding in focus or at the cursor. */
  acceptShown() {
    const focus = this.view.state.field(focusField);
    const placed = (focus && this.where(focus)) ?? this.here();
    if (!placed || placed.finding.fixes.length === 0) return false;
    void this.fix(placed, 0);
    return true;
  }

  /**
   * Many fixes at once, shown before they are made. What is ignored stays as it is.
   * @param {import('../../wasm/api.js').FixFilter} filter @param {string} title
   */
  async fixAll(filter, title) {
    const plan = await this.client.plan((doc) => doc.planFixAll(filter));
    this.#review(plan && without(plan, hiddenSpans(this.view.state)), title, t.fixAllNone, t.fixAllSkipped);
  }

  /** Numbers in order and in form, references following. */
  async normalise() {
    this.#review(await this.client.plan((doc) => doc.planNormalise()), t.numbersTitle, t.numbersNone, t.numbersUnclear);
  }

  /**
   * Shows a plan before it is carried out, as one undo step.
   * @param {FixPlan | null} plan @param {string} title @param {string} none said where there is nothing to do
   * @param {(n: number) => string} skipped
   */
  #review(plan, title, none, skipped) {
    if (!plan) { notice(t.stale); return; }
    if (plan.changes.length === 0) { notice(none); return; }
    const { doc } = this.view.state;
    const list = h('ol', { class: 'changes' });
    for (const change of plan.changes.slice(0, kListed)) {
      const excerpt = h('p', { class: 'excerpt' });
      drawChanges(excerpt, doc, [change]);
      list.append(h('li', {}, h('span', { class: 'reason', text: t.line(doc.lineAt(change.from).number) }), excerpt));
    }
    const rest = plan.changes.length - kListed;
    openDialog(title, [
      h('p', { text: t.fixAllCount(plan.applied) + (plan.skipped ? ` ${skipped(plan.skipped)}` : '') }),
      list,
      ...(rest > 0 ? [h('p', { class: 'quiet-line', text: t.fixAllMore(rest) })] : []),
    ], [
      { label: t.cancel },
      {
        label: t.fixAllDo(plan.applied), primary: true,
        run: () => {
          if (this.view.state.doc !== doc) { notice(t.stale); return; }
          this.#carryOut(plan);
          notice(t.fixed(plan.applied), { label: t.undo, run: () => { undo(this.view); this.view.focus(); } });
        },
      },
    ]);
  }

  /** Changes of the text as one undo step. @param {readonly import('../../wasm/api.js').Change[]} changes */
  change(changes) { this.#carryOut({ changes }); }

  /** @param {Pick<FixPlan, 'changes'>} plan */
  #carryOut(plan) {
    if (this.view.state.readOnly) { notice(t.elsewhere); return; }
    this.view.dispatch({
      changes: plan.changes.map(({ from, to, insert }) => ({ from, to, insert })),
      effects: focusFinding.of(null),
      annotations: isolateHistory.of('full'),
      userEvent: 'input.fix',
    });
    this.listener.focused(null);
    this.view.focus();
  }

  /** @param {Placed} placed @param {'one' | 'rule' | 'always'} scope */
  ignore(placed, scope) {
    const hidden = this.view.state.field(hiddenField);
    const rules = new Set(hidden.rules);
    const places = new Set(hidden.places);
    if (scope === 'always') {
      this.unfocus();
      void this.listener.profile(profileWith(placed.finding.rule, 'off'), t.ruleOff);
      return;
    }
    if (scope === 'one') {
      const now = this.where(placed.finding);
      if (!now) return;
      places.add(placeKey(now.finding, this.view.state.doc.lineAt(now.from).text));
    } else {
      rules.add(placed.finding.rule);
    }
    this.hide({ rules, places });
  }

  /** The words of a finding are right: here and in every text to come. @param {Placed} placed */
  refuse(placed) {
    const now = this.where(placed.finding);
    if (!now) return;
    const word = wordOf(now, this.view.state.doc);
    this.unfocus();
    void this.listener.profile(profileWithNames([...names(), word]), t.refused(word));
  }

  /** @param {import('./editor/marks.js').Hidden} hidden */
  hide(hidden) {
    this.view.dispatch({ effects: [hideFindings.of(hidden), focusFinding.of(null)] });
    this.listener.hidden();
  }
}
