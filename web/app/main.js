// The page, put together. In order: what was kept, the editor, the panels, the core, the keys.

import { openSearchPanel } from '@codemirror/search';
import { Text, Transaction } from '@codemirror/state';
import { Wengao } from '../../wasm/wengao.js';
import { Commands } from './commands.js';
import { CoreClient } from './core/client.js';
import { dialogsOf } from './dialogs.js';
import { byId, later } from './dom.js';
import { answered, decideKind, decisionsIn, lineIndexOf, linesField, linesOf, upToDate } from './editor/lines.js';
import { decide, kindName } from './editor/kinds.js';
import { hiddenField, hideFindings, isHidden, placedFindings } from './editor/marks.js';
import { pasteRich } from './editor/paste.js';
import { moveSection } from './editor/sections.js';
import { makeView, setReadOnly, stateFor, wiringFor } from './editor/view.js';
import { installFiles } from './files/files.js';
import { installKindMenu } from './kind-menu.js';
import { installLayout } from './layout.js';
import { openAbout, openHelp } from './help.js';
import { keepProfile, profile, remembered } from './house.js';
import { FiguresPanel } from './panels/figures.js';
import { SimilarPanel } from './panels/similar.js';
import { FindingsPanel } from './panels/findings.js';
import { OutlinePanel, outlineOf } from './panels/outline.js';
import { PageBreaks } from './page-breaks.js';
import { PreviewPanel } from './panels/preview.js';
import { pointing } from './pointing.js';
import { preference } from './prefs.js';
import { countWords, status } from './status.js';
import { openDraft } from './store/desk.js';
import { t } from './strings.js';
import { notice } from './ui/dialog.js';
import { WordCard } from './ui/word-card.js';
import { installWelcome } from './welcome.js';
import { installZoom } from './zoom.js';

/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */
/** @typedef {import('./panels/findings.js').PanelActions} PanelActions */

const kPause = 100;    // ms without change before the panels are drawn again
const kAtMost = 500;   // ms they may lag behind while typing goes on
const kPatience = 1500;  // ms checking waits for the draft

const assets = new URL('./', location.href);

// The editor. Its listeners are wired below; nothing happens before this script has run through.
const wiring = wiringFor({
  update: (update) => updated(update),
  compositionEnd: () => { client.flush(); refresh(); },
  click: (event) => point.clicked(event),
  paste: (event) => pasteRich(event, view, client),
  bindings: [
    { key: 'F8', run: () => commands.step(1, point.shown), shift: () => commands.step(-1, point.shown) },
    { key: 'Alt-Enter', run: () => point.openHere() },
    { key: 'Ctrl-Enter', run: () => commands.acceptShown() || true },
    { key: 'Alt-Shift-ArrowUp', run: () => moveSection(view, -1), preventDefault: true },
    { key: 'Alt-Shift-ArrowDown', run: () => moveSection(view, 1), preventDefault: true },
    { key: 'Alt-k', preventDefault: true, run: () => kindMenu.open() },
    { key: 'Escape', run: () => wordCard.close(true) || commands.unfocus() },
    ...[1, 2, 3, 4, 5].map((level) => ({
      key: `Ctrl-Shift-${level}`, preventDefault: true, run: () => decide(view, 'heading', level),
    })),
    { key: 'Ctrl-Shift-0', preventDefault: true, run: () => decide(view, 'body', 0) },
  ],
});
const view = makeView(byId('editor'), new URL('editor.css', assets).href, stateFor('', wiring));

// The core, and what the panels ask of it.
const client = new CoreClient(view, {
  opened: () => { findings.forget(); preview.current = -1; refreshPages(); },
  changed: (event) => {
    if (event.pages.length) preview.take(event.pages);
    refresh();
    if (event.blocks.length) refreshPages();
  },
  phase: (phase) => {
    document.body.dataset.core = phase;
    status.core({ loading: t.loading, checking: t.checking, failed: t.coreFailed, ready: '' }[phase]);
    refresh();
  },
  notice,
}, {
  profile: () => { const own = profile(); return Object.keys(own).length > 1 ? JSON.stringify(own) : ''; },
  remembered,
});
const commands = new Commands(view, client, {
  profile: async (next) => {
    const before = profile();
    await house(next);
    notice(t.ruleOff, { label: t.undo, run: () => void house(before) });
  },
  focused: (finding) => { findings.focus(finding?.id ?? null); if (!finding) wordCard.close(false); },
  hidden: () => { refresh(); desk.changed(); },
});

/** @type {PanelActions} */
const actions = {
  show: (placed) => { commands.show(placed); layout.leaveDrawer(); },
  fix: (placed, index) => { wordCard.close(false); void commands.fix(placed, index); },
  ignore: (placed, scope) => { wordCard.close(true); commands.ignore(placed, scope); },
  lineOf: (block) => lineIndexOf(view.state, block, cursorLine()),
  goTo: (block, from) => {
    const line = lineIndexOf(view.state, block, cursorLine());
    if (line >= 0) commands.go(line, from);
  },
  plan: (finding, index) => commands.planned(finding, index),
  fixAll: (category) => void (category
    ? commands.fixAll({ safe: true, category }, t.fixGroupTitle(t.categories[category] ?? category))
    : commands.fixAll({ safe: true }, t.fixAllTitle)),
  fixable: (rule) => placedFindings(view.state).filter(({ finding }) => finding.rule === rule && finding.fixes.length).length,
  fixRule: async ({ finding }) => {
    const rules = await client.core?.rules() ?? [];
    const name = rules.find(({ id }) => id === finding.rule)?.name ?? finding.rule;
    void commands.fixAll({ rule: finding.rule, safe: finding.fixes[0].safe }, t.fixRuleTitle(name));
  },
  explain: (rule) => void dialogs.rules({ rule }),
  fillHoles: () => void dialogs.holes(),
  showIgnored: () => void dialogs.rules({ tab: 'ignored' }),
  handIn: () => void dialogs.handIn(),
  exportMenu: (anchor) => files.exportMenu(anchor),
};
const wordCard = new WordCard(view, actions);
const findings = new FindingsPanel(actions);
const outline = new OutlinePanel((line) => { commands.go(line); layout.leaveDrawer(); });
const beside = { view, client, commands, title, leave: () => layout.leaveDrawer() };
const figures = new FiguresPanel(beside);
const similar = new SimilarPanel(beside);
const breaks = new PageBreaks(view, client);
const preview = new PreviewPanel({
  page: (page, count, report) => { status.page(page, count); breaks.refresh(); files.report = Math.max(0, report); },
});
const layout = installLayout({
  tab: (name) => {
    if (name === 'preview') { preview.current = -1; void preview.follow(cursorLine()); }
    if (name === 'figures') refreshFigures();
    if (name === 'similar') refreshSimilar();
  },
});
const point = pointing({ view, commands, wordCard, layout });
const files = installFiles({ view, client, commands, title, notice, desk: () => desk, confirm: () => void dialogs.confirm() });
const kindMenu = installKindMenu(view, client);
installZoom(() => view.requestMeasure());
const welcome = installWelcome(view, files);

/** The house's word on rules, checked by the core before it is kept. @param {import('./house.js').Profile} next */
async function house(next) {
  if (!client.doc) throw new Error(t.coreFailed);
  await client.setProfile(JSON.stringify(next));
  keepProfile(next);
}

const dialogs = dialogsOf({ view, client, commands, layout, point, actions, assets, house, title, tally, changed: () => desk.changed() });

// What is kept in the browser.
const desk = openDraft({
  take: () => ({
    text: view.state.doc.toString(),
    decisions: client.decisions(),
    like: client.like,
    ignoredRules: [...view.state.field(hiddenField).rules],
    ignoredPlaces: [...view.state.field(hiddenField).places],
    cursor: view.state.selection.main.head,
    name: files.name,
  }),
  saved: status.saved,
  readOnly: (on) => view.dispatch({ effects: setReadOnly(on) }),
  exportText: () => files.exportText(),
  unsaved: () => view.state.doc.length > 0,
  restore: (draft) => {
    client.like = draft.like ?? null;
    files.name = draft.name;
    // Where the store was slower than the writer, what was typed meanwhile stands behind the draft.
    const typed = view.state.doc.length > 0;
    const text = Text.of(draft.text.split('\n'));
    view.dispatch({
      changes: { from: 0, insert: typed && draft.text ? `${draft.text}\n` : draft.text },
      ...(typed ? {} : { selection: { anchor: Math.min(draft.cursor, draft.text.length) } }),
      effects: [
        hideFindings.of({
          rules: new Set(draft.ignoredRules), places: new Set(draft.ignoredPlaces),
        }),
        ...draft.decisions.filter(({ line }) => line < text.lines).map(({ line, kind, level }) =>
          decideKind.of({ at: text.line(line + 1).from, to: { kind, level }, was: { kind: null, level: 0 } })),
      ],
      scrollIntoView: true,
      annotations: Transaction.addToHistory.of(false),
    });
  },
});

/** @param {ViewUpdate} update */
function updated(update) {
  for (const tr of update.transactions) {
    const decisions = decisionsIn(tr);
    if (tr.docChanged) client.edited(tr.changes, tr.startState.field(linesField).serial + 1);
    if (decisions.length) {
      client.decided(decisions, tr.state.field(linesField).serial);
      desk.changed();
    }
  }
  if (update.docChanged) {
    wordCard.close(false);
    desk.changed();
    welcome.update();
  }
  const told = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(answered)));
  if (update.docChanged || told) refresh();
  if (update.selectionSet || update.docChanged) {
    followCursor();
    if (update.selectionSet) desk.moved();
  }
  if (update.viewportChanged) breaks.refresh();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let asked = 0;
/** Brings the panels up to date when typing pauses, or after a while; never under a composition. */
function refresh() {
  const now = performance.now();
  asked ||= now;
  clearTimeout(timer);
  timer = setTimeout(() => {
    asked = 0;
    if (!view.composing) drawPanels();
  }, Math.max(0, Math.min(kPause, asked + kAtMost - now)));
}

/** What is found and shown, and the ids of what is hidden. */
function tally() {
  const { state } = view;
  /** @type {number[]} */
  const hidden = [];
  linesOf(state).forEach((line, index) => {
    for (const finding of line.findings) if (isHidden(state, finding, index)) hidden.push(finding.id);
  });
  return { placed: placedFindings(state), hidden };
}

function drawPanels() {
  const { state } = view;
  const { placed, hidden } = tally();
  findings.show({ placed, ignored: hidden.length, empty: state.doc.length === 0, phase: checkPhase(), doc: state.doc });
  const entries = outlineOf(state, preview.reports);
  outline.show(entries, cursorLine());
  drawDoubts();
  const errors = placed.filter((p) => p.finding.severity === 'error').length;
  const shownCount = placed.filter((p) => p.finding.severity !== 'hint').length;
  layout.counts(client.phase === 'ready' ? errors : 0, shownCount, state.doc.length > 0 && client.phase === 'ready');
  const name = titleIn(entries);
  byId('doc-title').textContent = preview.reports[preview.report]?.titleProposed ? `${name}${t.proposedTitle}` : name;
  byId('doc-title').title = name;
  document.title = state.doc.length ? `${name} - ${t.appName}` : t.appName;
  const at = linesOf(state)[cursorLine()];
  if (at) status.kind(kindName(at));
  byId('status-kind').hidden = state.doc.length === 0;
  if (state.selection.main.empty) {
    status.counts(client.doc?.counts.words ?? countWords(state.sliceDoc(0, 200_000)), paragraphs());
  }
  if (figures.visible) refreshFigures();
  if (similar.visible) refreshSimilar();
}

function drawDoubts() {
  let doubts = 0;
  let noise = 0;
  for (const line of linesOf(view.state)) {
    if (line.kind === 'noise') ++noise;
    if (line.kind !== 'blank' && line.confidence < 60 && !line.decided) ++doubts;
  }
  const button = byId('outline-confirm');
  button.hidden = doubts + noise === 0;
  button.classList.toggle('asks', doubts > 0);
  button.textContent = [doubts ? t.toConfirm(doubts) : '', noise ? t.noiseLines(noise) : ''].filter(Boolean).join(' · ');
}

function checkPhase() {
  if (client.phase === 'failed') return 'failed';
  return client.phase === 'ready' && upToDate(view.state) ? 'ready' : 'checking';
}

const refreshPages = later(160, () => {
  void preview.refresh(client.doc).then(showReport).catch((error) => console.warn(error));
});
/** What the bar says of the report the cursor is in. */
async function showReport() {
  await preview.follow(cursorLine());
  const genres = await client.core?.genres() ?? [];
  const genre = genres.find(({ id }) => id === preview.reports[preview.report]?.genre);
  byId('genre').textContent = genre?.name ?? '';
  byId('genre').hidden = !genre;
  refresh();
}
const refreshFigures = later(200, () => {
  void client.doc?.figures().then((file) => figures.show(file)).catch((error) => console.warn(error));
});
const refreshSimilar = later(600, () => {
  void similar.refresh().catch((error) => console.warn(error));
});
const followCursor = later(90, () => {
  if (view.composing) return;
  const line = cursorLine();
  outline.follow(line);
  const here = linesOf(view.state)[line];
  if (here) status.kind(kindName(here));
  const { main } = view.state.selection;
  if (!main.empty) status.selected(countWords(view.state.sliceDoc(main.from, Math.min(main.to, main.from + 200_000))));
  else if (client.doc) status.counts(client.doc.counts.words, paragraphs());
  void preview.follow(line);
});

function cursorLine() { return view.state.doc.lineAt(view.state.selection.main.head).number - 1; }
function paragraphs() {
  let n = 0;
  for (const line of linesOf(view.state)) if (line.kind !== 'blank' && line.kind !== 'noise') ++n;
  return n;
}
function title() { return titleIn(outlineOf(view.state, [])); }
/** @param {readonly import('./panels/outline.js').Entry[]} entries */
function titleIn(entries) {
  const found = preview.reports[preview.report]?.title;
  return found || entries.find((entry) => entry.level === 0)?.text || files.name || t.untitled;
}

// Keys that work wherever the focus is; none inside a composition.
addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const mod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (mod && !event.shiftKey && key === 's') { void desk.now(); void files.saveAgain(); }
  else if (mod && event.shiftKey && key === 'e') files.exportMenu(byId('export'));
  else if (mod && !event.shiftKey && key === 'p') void files.print();
  else if (mod && !event.shiftKey && key === 'o') files.choose();
  else if (mod && key === '\\') layout.togglePanel();
  // Only the lines in view are in the page, so the browser's own search would miss the rest.
  else if (mod && !event.shiftKey && (key === 'f' || key === 'h')) { view.focus(); openSearchPanel(view); }
  else if (event.key === 'F8') commands.step(event.shiftKey ? -1 : 1, point.shown);
  else if (event.key === 'F1') openHelp();
  else return;
  event.preventDefault();
});
byId('must-fix').addEventListener('click', () => {
  if (byId('must-fix').classList.contains('clean')) { void dialogs.handIn(); return; }
  layout.showTab('findings');
  commands.step(1, point.shown);
});
byId('outline-confirm').addEventListener('click', () => void dialogs.confirm());
layout.more([
  { label: t.newMenu, run: () => files.newMenu(byId('more')), narrow: true },
  { label: t.open, hint: 'Ctrl+O', run: () => files.choose(), narrow: true },
  { label: t.print, hint: 'Ctrl+P', run: () => void files.print(), narrow: true },
  { label: t.shelfMenu, run: () => void files.shelf(), narrow: false },
  { label: t.handInMenu, run: () => void dialogs.handIn(), narrow: false },
  { label: t.numbersMenu, run: () => void commands.normalise(), narrow: false },
  { label: t.rulesMenu, run: () => void dialogs.rules(), narrow: false },
  { label: t.help, hint: 'F1', run: openHelp, narrow: false },
  { label: t.about, run: () => void openAbout(assets), narrow: false },
]);

status.core(t.loading);
const loading = Wengao.load({ worker: true, assets, lang: preference('lang') === 'en' ? 'en' : 'zh' });
let started = false;
function startChecking() {
  if (!started) void client.start(loading);
  started = true;
}
void desk.start().then(() => { welcome.update(); startChecking(); });
setTimeout(startChecking, kPatience);
view.focus();
drawPanels();
