// Find and replace: a panel of our own over CodeMirror's search. Plain words are taken as they stand
// (a half-width comma is not a full-width one); a regular expression, letters' case and the selected
// part are switches. Replacing everything is one undo step.

import {
  SearchQuery, closeSearchPanel, findNext, findPrevious, getSearchQuery, openSearchPanel, replaceAll, replaceNext, search, setSearchQuery,
} from '@codemirror/search';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { undo } from '@codemirror/commands';
import { h, later } from '../dom.js';
import { t } from '../strings.js';
import { notice } from '../ui/dialog.js';

/** @typedef {{ from: number, to: number }} Range */

const kCounted = 10_000;

/** Only matches in that part count; null: in the whole text. @type {import('@codemirror/state').StateEffectType<Range | null>} */
const setScope = StateEffect.define();

/** @type {StateField<Range | null>} */
const scopeField = StateField.define({
  create: () => /** @type {Range | null} */ (null),
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(setScope)) return effect.value;
    return value && { from: tr.changes.mapPos(value.from, -1), to: tr.changes.mapPos(value.to, 1) };
  },
  provide: (field) => EditorView.decorations.from(field, (scope) => scope && scope.from < scope.to
    ? Decoration.set(Decoration.mark({ class: 'wg-scope' }).range(scope.from, scope.to)) : Decoration.none),
});

/** What the writer looks for. @typedef {{ words: string, replace: string, exact: boolean, regexp: boolean }} Wanted */

/** @param {Wanted} wanted */
function queryFor({ words, replace, exact, regexp }) {
  const same = exact ? words : words.toLowerCase();
  return new SearchQuery({
    search: words, replace, caseSensitive: exact, regexp, literal: !regexp,
    test: (match, state, from, to) => {
      const scope = state.field(scopeField);
      if (scope && (from < scope.from || to > scope.to)) return false;
      return regexp || (exact ? match : match.toLowerCase()) === same;
    },
  });
}

/** @param {EditorView} view @returns {import('@codemirror/view').Panel} */
function panel(view) {
  const field = (/** @type {string} */ label, /** @type {boolean} */ main) => h('input', {
    class: 'find-field', 'aria-label': label, placeholder: label, autocomplete: 'off', spellcheck: 'false',
    ...(main ? { 'main-field': 'true' } : {}), on: { input: () => commit() },
  });
  const words = field(t.find.words, true);
  const replace = field(t.find.replace, false);
  const count = h('span', { class: 'find-count', role: 'status' });
  const toggle = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ turned) => {
    const button = h('button', {
      class: 'find-toggle', type: 'button', text, title: label, 'aria-label': label, 'aria-pressed': 'false',
      on: { click: () => { button.setAttribute('aria-pressed', String(!pressed(button))); turned(); commit(); } },
    });
    return button;
  };
  const pressed = (/** @type {HTMLElement} */ button) => button.getAttribute('aria-pressed') === 'true';
  const exact = toggle('Aa', t.find.exact, () => {});
  const regexp = toggle('.*', t.find.regexp, () => {});
  const scope = toggle(t.find.scopeShort, t.find.scope, () => {
    const { main } = view.state.selection;
    const wanted = pressed(scope);
    const on = wanted && !main.empty;
    scope.setAttribute('aria-pressed', String(on));
    if (wanted && !on) notice(t.find.scopeNone);
    view.dispatch({ effects: setScope.of(on ? { from: main.from, to: main.to } : null) });
  });
  const act = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ run, name = 'find-act') =>
    h('button', { class: name, type: 'button', text, title: label, 'aria-label': label, on: { click: run } });
  const second = h('div', { class: 'find-row', hidden: true }, replace,
    act(t.find.one, t.find.one, () => replaceNext(view)), act(t.find.all, t.find.all, everything));
  const more = act(t.find.one, t.find.more, () => showReplace(Boolean(second.hidden)), 'find-toggle');
  const dom = h('form', { class: 'wg-find', 'aria-label': t.find.title, on: { submit: (event) => event.preventDefault() } },
    h('div', { class: 'find-row' }, words, count, act('↑', t.find.previous, () => findPrevious(view), 'find-step'),
      act('↓', t.find.next, () => findNext(view), 'find-step'), exact, regexp, scope, more,
      act('×', t.find.close, () => close(), 'find-step find-close')),
    second);
  dom.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3' || (mod && event.key.toLowerCase() === 'g')) (event.shiftKey ? findPrevious : findNext)(view);
    else if (event.key === 'Enter' && event.target === words) (event.shiftKey ? findPrevious : findNext)(view);
    else if (event.key === 'Enter' && event.target === replace) { if (mod) everything(); else replaceNext(view); }
    else if (mod && event.key.toLowerCase() === 'h') showReplace(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const recount = later(80, () => tally());
  function commit() {
    const query = queryFor({ words: words.value, replace: replace.value, exact: pressed(exact), regexp: pressed(regexp) });
    view.dispatch({ effects: setSearchQuery.of(query) });
    recount();
  }
  function tally() {
    const query = getSearchQuery(view.state);
    const wrong = Boolean(query.search) && !query.valid;
    words.setAttribute('aria-invalid', String(wrong));
    if (query.search === '' || wrong) { count.textContent = wrong ? t.find.wrong : ''; return; }
    let all = 0;
    let current = 0;
    const { main } = view.state.selection;
    for (const { from, to } of matches(query, view.state)) {
      ++all;
      if (from === main.from && to === main.to) current = all;
      if (all === kCounted) break;
    }
    count.textContent = all === 0 ? t.find.none : current ? t.find.place(current, all) : t.find.count(all);
  }
  function everything() {
    const query = getSearchQuery(view.state);
    if (!query.valid || view.state.readOnly) return;
    let n = 0;
    for (const { from } of matches(query, view.state)) n += from >= 0 ? 1 : 0;
    if (n === 0 || !replaceAll(view)) { notice(t.find.none); return; }
    notice(t.find.replaced(n), { label: t.undo, run: () => { undo(view); view.focus(); } });
  }
  /** @param {boolean} on */
  function showReplace(on) {
    second.hidden = !on;
    more.setAttribute('aria-pressed', String(on));
    if (on) (words.value ? replace : words).focus();
  }
  function close() {
    view.dispatch({ effects: setScope.of(null) });
    closeSearchPanel(view);
    view.focus();
  }

  return {
    dom, top: true,
    mount() {
      const { main } = view.state.selection;
      const several = !main.empty && view.state.doc.lineAt(main.from).to < main.to;
      words.value = several ? '' : getSearchQuery(view.state).search;
      // Nothing may be dispatched while the editor is being brought up to date.
      queueMicrotask(() => {
        if (several) {
          scope.setAttribute('aria-pressed', 'true');
          view.dispatch({ effects: setScope.of({ from: main.from, to: main.to }) });
        }
        commit();
        words.select();
      });
    },
    update(update) {
      for (const tr of update.transactions) {
        for (const effect of tr.effects) {
          if (effect.is(wantReplace)) queueMicrotask(() => showReplace(true));
          // Ctrl+F with words selected looks for those.
          if (effect.is(setSearchQuery) && effect.value.search !== words.value) { words.value = effect.value.search; queueMicrotask(commit); }
        }
      }
      if (update.docChanged || update.selectionSet) recount();
    },
  };
}

/** @param {SearchQuery} query @param {import('@codemirror/state').EditorState} state @returns {Iterable<Range>} */
function matches(query, state) {
  const scope = state.field(scopeField);
  const cursor = query.getCursor(state, scope?.from ?? 0, scope?.to ?? state.doc.length);
  return { [Symbol.iterator]: () => cursor };
}

/** The row for replacing is to be shown. */
const wantReplace = StateEffect.define();

/** @param {EditorView} view @param {boolean} [replace] */
export function openFind(view, replace = false) {
  openSearchPanel(view);
  if (replace) view.dispatch({ effects: wantReplace.of(null) });
  return true;
}

export const finding = [
  scopeField,
  search({ top: true, createPanel: panel, scrollToMatch: (range) => EditorView.scrollIntoView(range, { y: 'nearest', yMargin: 120 }) }),
];
