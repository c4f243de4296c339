// Everything around the text, brought up to date when typing pauses: findings, structure, what is
// doubtful, the title in the bar, the counts at the foot, the page the cursor is on.

import { byId, later } from './dom.js';
import { linesOf, upToDate } from './editor/lines.js';
import { kindName } from './editor/kinds.js';
import { isHidden, isQuiet, placedFindings } from './editor/marks.js';
import { outlineOf } from './panels/entries.js';
import { countWords, status } from './status.js';
import { t } from './strings.js';
import { announce } from './ui/announce.js';

const kPause = 100;    // ms without change before the panels are drawn again
const kAtMost = 500;   // ms they may lag behind while typing goes on
const kNamed = 30;     // characters of a text without a title that name it

/**
 * @typedef {object} Page
 * @property {import('@codemirror/view').EditorView} view
 * @property {import('./core/client.js').CoreClient} client
 * @property {ReturnType<typeof import('./layout.js').installLayout>} layout
 * @property {import('./panels/findings.js').FindingsPanel} findings
 * @property {import('./panels/outline.js').OutlinePanel} outline
 * @property {import('./panels/preview.js').PreviewPanel} preview
 * @property {import('./panels/figures.js').FiguresPanel} figures
 * @property {import('./panels/similar.js').SimilarPanel} similar
 * @property {() => void} drawn everything shown is true of the text
 * @property {() => string} name of the file, without extension; empty when none was given
 */

/** @param {Page} page */
export function overviewOf({ view, client, layout, findings, outline, preview, figures, similar, drawn, name: fileName }) {
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
    const shownCount = placed.filter((p) => !isQuiet(p.finding)).length;
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
    if (checkPhase() !== 'ready') return;
    drawn();
    announce('findings', state.doc.length ? t.found(errors, shownCount - errors) : '');
    announce('structure', state.doc.length ? t.headings(entries.filter(({ level }) => level > 0).length) : '');
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
  let genreName = '';
  /** What the bar says of the report the cursor is in. */
  async function showReport() {
    await preview.follow(cursorLine());
    const genres = await client.core?.genres() ?? [];
    genreName = genres.find(({ id }) => id === preview.reports[preview.report]?.genre)?.name ?? '';
    byId('genre').textContent = genreName;
    byId('genre').hidden = !genreName;
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
  function about() {
    const { reports } = preview;
    const whole = reports.length > 1 ? t.severalTitle(reports[0].title || title(), reports.length) : title();
    return { title: whole, genre: genreName, period: reports[preview.report]?.period ?? '' };
  }
  /** What a text without a title goes by. */
  function firstWords() {
    const words = view.state.sliceDoc(0, 200).trim().split('\n', 1)[0].trim();
    return words.length > kNamed ? `${words.slice(0, kNamed)}…` : words;
  }
  /** @param {readonly import('./panels/entries.js').Entry[]} entries */
  function titleIn(entries) {
    const found = preview.reports[preview.report]?.title;
    return found || entries.find((entry) => entry.level === 0)?.text || fileName() || firstWords() || t.untitled;
  }

  return { refresh, drawPanels, refreshPages, refreshFigures, refreshSimilar, followCursor, tally, title, about, cursorLine };
}
