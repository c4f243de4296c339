// The page, put together. In order: the editor, the core, the panels, what was kept, the keys.

import { Wengao } from '../../wasm/wengao.js';
import { coreOptions, editorStyle, whenIdle } from './assets.js';
import { Commands } from './commands.js';
import { installContextMenu } from './context-menu.js';
import { CoreClient } from './core/client.js';
import { dialogsOf } from './dialogs.js';
import { byId } from './dom.js';
import { answered, decisionsIn, lineIndexOf, linesField } from './editor/lines.js';
import { openFind } from './editor/find.js';
import { decide } from './editor/kinds.js';
import { placedFindings } from './editor/marks.js';
import { pasteRich } from './editor/paste.js';
import { Restructure } from './editor/restructure.js';
import { makeView, setReadOnly, stateFor, wiringFor } from './editor/view.js';
import { installFiles } from './files/files.js';
import { installKeys } from './keys.js';
import { installKindMenu } from './kind-menu.js';
import { installLayout } from './layout.js';
import { sayFrame } from './frame.js';
import { openHelp } from './help.js';
import { keepProfile, profile, remembered } from './house.js';
import { installOneByOne } from './one-by-one.js';
import { overviewOf } from './overview.js';
import { FiguresPanel } from './panels/figures.js';
import { SimilarPanel } from './panels/similar.js';
import { FindingsPanel } from './panels/findings.js';
import { OutlinePanel } from './panels/outline.js';
import { PageBreaks } from './page-breaks.js';
import { PreviewPanel } from './panels/preview.js';
import { pointing } from './pointing.js';
import { lang } from './lang.js';
import { installMoreMenu } from './more-menu.js';
import { prefer } from './prefs.js';
import { installSpelling } from './spelling.js';
import { status } from './status.js';
import { paperOf } from './paper.js';
import { database } from './store/database.js';
import { openDesk } from './store/desk.js';
import { t } from './strings.js';
import { tableBar } from './table-bar.js';
import { installTheme } from './theme.js';
import { notice } from './ui/dialog.js';
import { WordCard } from './ui/word-card.js';
import { installViews } from './views.js';
import { installWelcome } from './welcome.js';
import { installZoom } from './zoom.js';

/** @typedef {import('@codemirror/view').ViewUpdate} ViewUpdate */
/** @typedef {import('./panels/findings.js').PanelActions} PanelActions */

const kPatience = 1500;  // ms checking waits for the draft

void database().catch(() => {});  // it opens while the editor is built; who reads from it hears of trouble
installTheme();
sayFrame();

// The editor. Its listeners are wired below; nothing happens before this script has run through.
const wiring = wiringFor({
  update: (update) => updated(update),
  compositionEnd: () => { client.flush(); overview.refresh(); },
  click: (event) => point.clicked(event),
  paste: (event) => table.paste(event) || pasteRich(event, view, client, { told: () => notice(t.pasted), keep: keepPictures }),
  bindings: [
    { key: 'F8', run: () => commands.step(1, point.shown), shift: () => commands.step(-1, point.shown) },
    { key: 'Alt-Enter', run: () => point.openHere() },
    { key: 'Ctrl-Enter', run: () => { oneByOne.dealtWith(); return commands.acceptShown() || true; } },
    { key: 'Alt-Shift-ArrowUp', run: () => sections.stepHere(-1), preventDefault: true },
    { key: 'Alt-Shift-ArrowDown', run: () => sections.stepHere(1), preventDefault: true },
    { key: 'Alt-Shift-ArrowLeft', run: () => sections.levelHere(-1), preventDefault: true },
    { key: 'Alt-Shift-ArrowRight', run: () => sections.levelHere(1), preventDefault: true },
    { key: 'Tab', run: () => table.walk(1), shift: () => table.walk(-1) },
    { key: 'Enter', run: () => table.enter() },
    { key: 'Alt-k', preventDefault: true, run: () => kindMenu.open() },
    { key: 'Alt-i', preventDefault: true, run: () => { void dialogs.insert(); return true; } },
    { key: 'Alt-c', preventDefault: true, run: () => { void dialogs.convert(); return true; } },
    { key: 'Escape', run: () => oneByOne.end() || wordCard.close(true) || commands.unfocus() },
    ...[1, 2, 3, 4, 5].map((level) => ({
      key: `Ctrl-Shift-${level}`, preventDefault: true, run: () => decide(view, 'heading', level),
    })),
    { key: 'Ctrl-Shift-0', preventDefault: true, run: () => decide(view, 'body', 0) },
  ],
});
/** @param {string} pictures all of the report, JSON */
const keepPictures = async (pictures) => { await Promise.all([client.withPictures(pictures), desk.keepPictures(pictures)]); };
const view = makeView(byId('editor'), editorStyle, stateFor('', wiring));

// The core, and what the panels ask of it.
const client = new CoreClient(view, {
  opened: (doc) => { findings.forget(); preview.current = -1; overview.refreshPages(); spelling.opened(doc); },
  changed: (event) => {
    if (event.pages.length) preview.take(event.pages);
    overview.refresh();
    if (event.blocks.length) overview.refreshPages();
    spelling.changed();
  },
  phase: (phase) => {
    document.body.dataset.core = phase;
    status.core({ loading: t.loading, checking: t.checking, failed: t.coreFailed, ready: '' }[phase]);
    overview.refresh();
  },
  notice,
}, {
  profile: () => { const own = profile(); return Object.keys(own).length > 1 ? JSON.stringify(own) : ''; },
  remembered,
});
const commands = new Commands(view, client, {
  profile: async (next, said) => {
    const before = profile();
    await house(next);
    notice(said, { label: t.undo, run: () => void house(before) });
  },
  focused: (finding) => { findings.focus(finding?.id ?? null); if (!finding) wordCard.close(false); },
  hidden: () => { overview.refresh(); desk.changed(); },
});

/** @type {PanelActions} */
const actions = {
  show: (placed) => { commands.show(placed); layout.leaveDrawer(); },
  fix: (placed, index) => { wordCard.close(false); oneByOne.dealtWith(); void commands.fix(placed, index); },
  ignore: (placed, scope) => { wordCard.close(true); oneByOne.dealtWith(); commands.ignore(placed, scope); },
  refuse: (placed) => { wordCard.close(true); oneByOne.dealtWith(); commands.refuse(placed); },
  lineOf: (block) => lineIndexOf(view.state, block, overview.cursorLine()),
  goTo: (block, from) => {
    const line = lineIndexOf(view.state, block, overview.cursorLine());
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
const sections = new Restructure(view, client, (from, to) => outline.moved(from, to));
const outline = new OutlinePanel({ go: (line) => { commands.go(line); layout.leaveDrawer(); }, sections });
const beside = { view, client, commands, title: () => overview.title(), leave: () => layout.leaveDrawer() };
const figures = new FiguresPanel(beside);
const similar = new SimilarPanel(beside);
const breaks = new PageBreaks(view, client);
const preview = new PreviewPanel({
  page: (page, count, report) => { status.page(page, count); breaks.refresh(); files.follow(Math.max(0, report)); },
});
const layout = installLayout({
  tab: (name) => {
    if (name === 'preview') { preview.current = -1; void preview.follow(overview.cursorLine()); }
    if (name === 'figures') overview.refreshFigures();
    if (name === 'similar') overview.refreshSimilar();
    if (name === 'versions') void versions.refresh();
  },
});
const overview = overviewOf({ view, client, layout, findings, outline, preview, figures, similar, drawn: () => { desk.learned(); oneByOne.drawn(); }, name: () => files.name });
const point = pointing({ view, commands, wordCard, layout });
const files = installFiles({ view, client, commands, title: overview.title, notice, desk: () => desk, home: { open: () => void home.open(), close: () => home.close() }, confirm: () => void dialogs.confirm() });
const kindMenu = installKindMenu(view, client);
installZoom(() => view.requestMeasure());
const oneByOne = installOneByOne({ view, commands, shown: (placed) => point.shown(placed) });
const views = installViews(layout, () => view.requestMeasure(), oneByOne);
const table = tableBar(view);
const welcome = installWelcome(view, files, () => void dialogs.tour(() => files.sample()));

/** The house's word on rules, checked by the core before it is kept. @param {import('./house.js').Profile} next */
async function house(next) {
  if (!client.doc) throw new Error(t.coreFailed);
  await client.setProfile(JSON.stringify(next));
  keepProfile(next);
}

const dialogs = dialogsOf({ view, client, commands, layout, point, actions, house, title: overview.title, tally: overview.tally, changed: () => desk.changed(), keepPictures, export_: () => void files.exportMany() });

const spelling = installSpelling({
  view, client, dictionary: () => void dialogs.rules({ tab: 'dictionary' }), explain: () => void dialogs.rules({ rule: 'spelling.error' }),
});

// What is kept in the browser.
const paper = paperOf({
  view, wiring, client, file: files, about: overview.about,
  changed: () => {
    commands.unfocus();
    wordCard.close(false);
    byId('imported').hidden = true;
    status.charset('');
    welcome.update();
    overview.refresh();
    if (layout.panelShows('versions')) void versions.refresh();
  },
});
const desk = openDesk({
  ...paper,
  saved: status.saved,
  acknowledged: () => { if (layout.panelShows('versions')) void versions.refresh(); },
  readOnly: (on) => view.dispatch({ effects: setReadOnly(on) }),
  exportText: () => files.exportText(),
});

const versions = {
  /** @type {ReturnType<typeof import('./versions/panel.js').versionsPanel> | null} */
  panel: null,
  async refresh() {
    const { versionsPanel } = await import('./versions/panel.js');
    versions.panel ??= versionsPanel({ view, desk, commands, client });
    await versions.panel.refresh();
  },
};

// The list of reports: a part of its own, loaded when first opened.
const home = {
  /** @type {ReturnType<typeof import('./home/home.js').homeView> | null} */
  view: null,
  async open() {
    const { homeView } = await import('./home/home.js');
    home.view ??= homeView({ desk, files, client, closed: () => { overview.refresh(); view.focus(); } });
    await home.view.open();
  },
  close: () => home.view?.close(),
};
byId('home-open').addEventListener('click', () => void home.open());

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
  if (update.startState.doc.length === 0 && update.transactions.some((tr) => tr.isUserEvent('input.paste'))) void files.offerApart();
  if (update.docChanged) {
    wordCard.close(false);
    desk.changed();
    welcome.update();
  }
  const told = update.transactions.some((tr) => tr.effects.some((effect) => effect.is(answered)));
  if (update.docChanged || told) overview.refresh();
  if (update.selectionSet || update.docChanged) {
    overview.followCursor();
    if (update.selectionSet) desk.moved();
  }
  if (update.selectionSet || update.docChanged || told) table.follow();
  if (update.viewportChanged) breaks.refresh();
}

/** The words of the page are chosen when it opens. */
async function otherLanguage() {
  if (!await desk.now()) { notice(t.notSaved); return; }
  prefer('lang', lang === 'en' ? 'zh' : 'en');
  location.reload();
}

installContextMenu({ view, point, kindMenu, table, insert: () => void dialogs.insert(), convert: () => void dialogs.convert() });
byId('status-words').addEventListener('click', () => void dialogs.counts());
installKeys({ alone: views.toggle, oneByOne: oneByOne.toggle, view, commands, desk, files, layout, point, home: () => void home.open(), help: openHelp });
byId('must-fix').addEventListener('click', () => {
  if (byId('must-fix').classList.contains('clean')) { void dialogs.handIn(); return; }
  layout.showTab('findings');
  commands.step(1, point.shown);
});
byId('outline-confirm').addEventListener('click', () => void dialogs.confirm());
installMoreMenu({
  files, commands, views, dialogs,
  find: () => void openFind(view, true), home: () => void home.open(), spelling: () => spelling.open(byId('more')),
  language: () => void otherLanguage(),
});

status.core(t.loading);
let started = false;
/** The core comes when the text stands there: compiling it would hold both up. */
function startChecking() {
  if (!started) void client.start(coreOptions().then((options) => Wengao.load({ ...options, lang })));
  started = true;
}
void desk.start().then(() => { welcome.update(); startChecking(); });
setTimeout(startChecking, kPatience);
view.focus();
overview.drawPanels();
whenIdle(desk);
