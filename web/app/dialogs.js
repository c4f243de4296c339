// The dialogs: loaded when first opened, so that the first page stays small.

import { isolateHistory, undo } from '@codemirror/commands';
import { textOf } from './assets.js';
import { decideLine, plainKindName } from './editor/kinds.js';
import { lineIndexOf, linesOf } from './editor/lines.js';
import { hiddenField, placedFindings } from './editor/marks.js';
import { remember } from './house.js';
import { t } from './strings.js';
import { notice } from './ui/dialog.js';

/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('./core/client.js').CoreClient} client
 * @property {import('./commands.js').Commands} commands
 * @property {ReturnType<typeof import('./layout.js').installLayout>} layout
 * @property {ReturnType<typeof import('./pointing.js').pointing>} point
 * @property {import('./panels/findings.js').PanelActions} actions
 * @property {(next: import('./house.js').Profile) => Promise<void>} house keeps a profile
 * @property {() => string} title
 * @property {() => { placed: import('./editor/marks.js').Placed[], hidden: number[] }} tally
 * @property {() => void} changed there is something to be saved
 * @property {(pictures: string) => Promise<void>} keepPictures all of the report, JSON
 * @property {() => void} export_ in several forms
 */

/** @param {Page} page */
export function dialogsOf({ view, client, commands, layout, point, actions, house, title, tally, changed, keepPictures, export_ }) {
  const dialogs = {
    async holes() {
      const { openPlaceholders } = await import('./later/placeholders.js');
      openPlaceholders({
        placed: placedFindings(view.state), doc: view.state.doc,
        fill: (changes) => {
          commands.change(changes);
          notice(t.filled(changes.length), { label: t.undo, run: () => { undo(view); view.focus(); } });
        },
        show: actions.show,
      });
    },
    async counts() {
      const { openCounts } = await import('./later/counts.js');
      const { doc, selection: { main } } = view.state;
      const reports = await client.doc?.reports() ?? [];
      let pages = 0;
      /** @type {number[]} */
      const before = [];  // pages of the reports above
      for (let report = 0; report < reports.length; ++report) { before.push(pages); pages += await client.doc?.pages(report) ?? 0; }
      const pageAt = async (/** @type {number} */ at) => {
        const place = await client.doc?.pageOf(doc.lineAt(at).number - 1).catch(() => null);
        return place ? before[place.report] + place.page : -1;
      };
      const [first, last] = main.empty ? [-1, -1] : await Promise.all([pageAt(main.from), pageAt(main.to)]);
      openCounts({
        text: doc.toString(), selected: doc.sliceString(main.from, main.to), pages, touched: first < 0 || last < 0 ? undefined : last - first + 1,
      });
    },
    /** The sample with a tour over it. @param {() => Promise<void>} sample puts it on the desk */
    async tour(sample) {
      const { openTour } = await import('./later/tour.js');
      await sample();
      openTour({ tab: (name) => layout.showTab(name), done: () => view.focus() });
    },
    async insert() {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      const [{ openInsert }, { insertPictures }] = await Promise.all([import('./later/insert.js'), import('./editor/paste.js')]);
      const { main } = view.state.selection;
      const { doc } = view.state;
      openInsert({
        selected: view.state.sliceDoc(main.from, Math.min(main.to, main.from + 40)),
        insert: (text) => {
          view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.insert', scrollIntoView: true });
          view.focus();
        },
        // On lines of its own; the cursor in its first cell.
        table: (text) => {
          const [row, end] = [doc.lineAt(main.from), doc.lineAt(main.to)];
          const lead = main.from > row.from ? '\n' : '';
          view.dispatch({
            changes: { from: main.from, to: main.to, insert: `${lead}${text}${main.to < end.to ? '\n' : ''}` },
            selection: { anchor: main.from + lead.length }, userEvent: 'input.insert', scrollIntoView: true,
          });
          view.focus();
        },
        pictures: (files) => {
          if (!insertPictures(files, view, client, { keep: keepPictures })) notice(t.noPicture);
          view.focus();
        },
      });
    },
    async convert() {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      const [{ openConvert }, { w }] = await Promise.all([import('./convert/dialog.js'), import('./later/words.js')]);
      const { doc, selection: { main: { from, to } } } = view.state;
      openConvert({
        doc, selection: { from, to },
        change: (changes) => {
          if (view.state.doc !== doc) { notice(t.stale); return; }
          commands.change(changes);
          notice(w.convertDone(changes.length), { label: t.undo, run: () => { undo(view); view.focus(); } });
        },
      });
    },
    /** Of the report the cursor is in. */
    async letterhead() {
      if (view.state.readOnly) { notice(t.elsewhere); return; }
      client.flush();
      await client.doc?.settled();
      const [{ openLetterhead }, { planFields, readFields }, { w }, reports] = await Promise.all([
        import('./later/letterhead.js'), import('./editor/letterhead.js'), import('./later/words.js'), client.doc?.reports() ?? []]);
      const { state } = view;
      const here = state.doc.lineAt(state.selection.main.head).number - 1;
      const range = reports.find(({ first, last }) => here >= first && here < last) ?? { first: 0, last: state.doc.lines };
      openLetterhead({
        fields: readFields(state, linesOf(state), range),
        take: (fields) => {
          if (view.state.doc !== state.doc) { notice(t.stale); return; }
          const plan = planFields(view.state, linesOf(view.state), range, fields);
          if (!plan) { notice(w.letterheadNone); return; }
          view.dispatch({ ...plan, annotations: isolateHistory.of('full'), userEvent: 'input.form' });
          notice(w.letterheadDone, { label: t.undo, run: () => { undo(view); view.focus(); } });
          view.focus();
        },
      });
    },
    /** @param {{ tab?: 'rules' | 'dictionary' | 'ignored', rule?: string }} [at] */
    async rules(at) {
      const [{ openRules }, rules] = await Promise.all([import('./later/rules.js'), client.core?.rules() ?? []]);
      openRules({
        rules, pages: textOf('data/rules.json').then((json) => JSON.parse(json)),
        hidden: () => view.state.field(hiddenField), hide: (hidden) => commands.hide(hidden), keep: house,
        deviations: async () => await client.doc?.deviations() ?? [],
      }, at);
    },
    async confirm() {
      client.flush();
      const { doc } = client;
      if (!doc) { notice(t.coreFailed); return; }
      await doc.settled();
      const [{ openConfirm }, doubts] = await Promise.all([import('./later/confirm.js'), doc.doubts()]);
      openConfirm({
        doubts, noise: noiseLines(), name: plainKindName,
        go: (line) => { commands.go(line); layout.leaveDrawer(); },
        decide: (line, kind, level, like) => {
          const at = lineIndexOf(view.state, doc.lines[line]?.id ?? -1, line);
          if (at < 0) return;
          decideLine(view, at, kind, level);
          if (like) void client.decideLike(at, kind, level).then(() => changed());
        },
        remember: () => { if (client.like) remember(client.like); },
      // What was decided is undone in the text.
      done: () => view.focus(),
      });
    },
    async handIn() {
      client.flush();
      await client.doc?.settled();
      const [{ openHandIn }, doubts] = await Promise.all([import('./later/handin.js'), client.doc?.doubts() ?? []]);
      const { placed, hidden } = tally();
      const many = (/** @type {(finding: import('../../wasm/api.js').Finding) => boolean} */ test) =>
        placed.filter(({ finding }) => test(finding)).length;
      const has = (/** @type {string} */ kind) => linesOf(view.state).some((line) => line.kind === kind);
      openHandIn({
        counts: {
          errors: many((f) => f.severity === 'error' && f.category !== 'placeholder'),
          holes: many((f) => f.category === 'placeholder' && f.severity === 'error'),
          doubts: doubts.length,
          title: has('title') ? 0 : 1,
          signature: has('signature') && has('date') ? 0 : 1,
          warnings: many((f) => f.severity === 'warning'),
          ignored: hidden.length, noise: noiseLines().length,
        },
        ways: {
          errors: () => { layout.showTab('findings'); commands.step(1, point.shown); },
          holes: () => void dialogs.holes(), doubts: () => void dialogs.confirm(),
          title: () => commands.go(0), signature: () => void dialogs.letterhead(),
          warnings: () => layout.showTab('findings'),
          ignored: () => void dialogs.rules({ tab: 'ignored' }), noise: () => void dialogs.confirm(),
        },
        empty: view.state.doc.length === 0, title: title(), export_,
        report: () => client.doc?.checkReport({ ignored: tally().hidden, name: title() }) ?? Promise.reject(new Error(t.coreFailed)),
      });
    },
  };
  return dialogs;

  /** Lines set apart as web residue. */
  function noiseLines() {
    return linesOf(view.state).flatMap((line, index) =>
      line.kind === 'noise' ? [{ line: index, text: view.state.doc.line(index + 1).text }] : []);
  }
}
