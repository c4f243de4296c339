// Type declarations of the Wengao browser API (wengao.js). Names may grow, not change.
//
// Units: every offset counts UTF-16 code units, as JavaScript strings do. `flat` offsets count from
// the start of the text, lines joined by one "\n"; all others count from the start of their line.
// Line indexes are 0-based here; the JSON of outline() and check() counts lines and columns from 1.

export type Kind =
  | 'body' | 'title' | 'subtitle' | 'byline' | 'addressee' | 'heading' | 'table' | 'caption'
  | 'attachment-note' | 'attachment-title' | 'signature' | 'date' | 'annotation' | 'issuer'
  | 'doc-number' | 'urgency' | 'secrecy' | 'copy-number' | 'signer' | 'imprint' | 'separator'
  | 'noise' | 'blank';
export type Severity = 'error' | 'warning' | 'hint';
export type Source = 'law' | 'standard' | 'practice' | 'house';
export type Category =
  | 'placeholder' | 'noise' | 'numbering' | 'heading' | 'punctuation' | 'number' | 'date' | 'unit'
  | 'fact' | 'word' | 'structure' | 'layout' | 'duplicate' | 'corrupted';
export type Lang = 'zh' | 'en';
export type Format = 'docx' | 'html' | 'txt' | 'md' | 'json' | 'svg' | 'pdf' | 'ofd';
/** Half-open, within one line. */
export type Span = readonly [begin: number, end: number];

export interface LoadOptions {
  /** Run the core in a worker (default true where workers exist). */
  worker?: boolean;
  /** Folder of wengao-core.wasm, worker.js and data/; default: beside wengao.js. */
  assets?: string | URL;
  /** Address of worker.js, where it is not in `assets` (a bundler has given it another name). */
  workerUrl?: string | URL;
  /** Address of wengao-core.wasm, where it is not in `assets`. */
  wasmUrl?: string | URL;
  /** Language of messages and labels (default zh). */
  lang?: Lang;
  /** The wasm itself, for pages without a server (one-file build) and for Node. */
  wasm?: ArrayBuffer | Uint8Array;
  /** How to start the worker where worker.js cannot be fetched (one-file build). */
  createWorker?: () => Worker;
  /** Gives a heavy data pack ("icu-charset", from data/<name>.dat) or file ("wengao-subset.wasm",
   * "fonts/FandolFang-Regular.otf") where it cannot be fetched from the assets. */
  loadData?: (name: string) => Promise<ArrayBuffer | Uint8Array>;
}

export interface OpenOptions {
  /** For messages only: the importer is chosen by content. */
  name?: string;
  /** Overrules the detected charset of plain text: "utf-8" "utf-16le" "utf-16be" "gb18030" "big5". */
  charset?: string;
  /** What becomes of changes a word processor tracked (default accept). */
  revisions?: 'accept' | 'reject';
  /** Take hidden text in (default false). */
  hiddenText?: boolean;
  /** The bytes come from a clipboard: a spreadsheet quotes its cells there. */
  pasted?: boolean;
  /** The writer's own kinds, kept with the text: the first answers know them already. */
  decisions?: readonly { line: number; kind: Kind; level: number }[];
  /** What earlier documents' setKindLike has decided. */
  likeDecisions?: LikeDecisions;
  /** The house's word on rules, JSON. */
  profile?: string;
  /** What intended() gave of the document that a kept text comes from; without it, what the file holds. */
  intended?: readonly string[];
  /** What pictures() gave of the document that a kept text comes from (with a string only). */
  pictures?: string;
  /** Gives up: the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** How a file came in. */
export interface Imported {
  /** "text" "docx" "html" "markdown" "json" */
  readonly format: string;
  readonly charset: string;
  /** False: the charset is a guess, worth a look before it is taken. */
  readonly certain: boolean;
  /** Places that became U+FFFD. */
  readonly undecodable: number;
  /** What was converted or left out, a sentence each. */
  readonly notes: readonly {
    /** "revisions-accepted", "pictures", … */
    readonly kind: string;
    readonly fate: 'doubtful' | 'apart' | 'converted' | 'dropped';
    readonly count: number;
    readonly message: string;
  }[];
  /** Remarks attached to lines (0-based). */
  readonly comments: readonly
    { readonly author: string; readonly date: string; readonly text: string; readonly line: number }[];
}

/** One replacement in the flat text; the same shape as a CodeMirror change. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

export interface Line {
  /** Names the paragraph as long as it lives; findings refer to it. */
  readonly id: number;
  readonly kind: Kind;
  /** 1–5 for numbered headings, otherwise 0. */
  readonly level: number;
  /** Below 60 the kind is a guess to be offered to the writer. */
  readonly confidence: number;
  /** Heading and body share the paragraph; `lead` is the heading's part. */
  readonly runIn: boolean;
  readonly startsReport: boolean;
  /** The kind was set by setKind. */
  readonly decided: boolean;
  readonly content: Span;
  /** The number with its brackets and stops; empty when there is none. */
  readonly marker: Span;
  readonly lead: Span;
  /** In text order. */
  readonly findings: readonly Finding[];
}

export interface FixInfo {
  readonly label: string;
  /** Certain enough for “fix all safe ones”. */
  readonly safe: boolean;
}

export interface Place {
  /** Line.id */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export interface Finding extends Place {
  /** Stays the same while the finding's line does not change. */
  readonly id: number;
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly source: Source;
  /** "GB/T 15834—2011, 4.5.3.5"; empty for practice. */
  readonly clause: string;
  readonly message: string;
  readonly related: readonly Place[];
  readonly fixes: readonly FixInfo[];
}

/** What is known of a report as a whole. */
export interface ReportFacts {
  readonly title: string;
  /** No title stands in the text; this one was made from the lead sentence. */
  readonly titleProposed: boolean;
  /** An id of genres(); empty when nothing speaks for any. */
  readonly genre: string;
  /** 0–100. */
  readonly genreConfidence: number;
  /** "2023年上半年" as the text has it; empty when it names none. */
  readonly period: string;
  readonly periodKind: 'year' | 'half-year' | 'quarter' | 'months' | '';
  /** The body whose report it is; empty when it is not named. */
  readonly organisation: string;
  readonly organisationLevel: 'national' | 'province' | 'city' | 'county' | 'township' | 'village'
    | 'school' | 'enterprise' | 'unit' | '';
  /** Characters that are not blank, web residue left out. */
  readonly characters: number;
  /** Lines of web residue among the report's. */
  readonly noiseLines: number;
}
export interface Report extends ReportFacts {
  /** Lines [first, last). */
  readonly first: number;
  readonly last: number;
}

/** One line and what it is taken for. */
export interface Judged {
  readonly line: number;
  /** Line.id */
  readonly block: number;
  readonly kind: Kind;
  readonly level: number;
  readonly confidence: number;
  readonly startsReport: boolean;
  readonly text: string;
  /** What the line has the look of, for people. */
  readonly seen: readonly string[];
  /** What else it might be, the likelier ones first. */
  readonly alternatives: readonly { kind: Kind; level: number; confidence: number }[];
  /** Lines of like look have the same. */
  readonly likeness: string;
}
export interface Doubt extends Judged {
  /** How many further doubtful lines look like this one. */
  readonly like: number;
}
export interface Why extends Judged {
  readonly source: 'recognised' | 'decided' | 'like-decided';
}
/** Those of another scheme (another version's way to look) are ignored. */
export interface LikeDecisions {
  readonly wengaoDecisions: 1;
  readonly scheme: number;
  readonly decisions: readonly
    { likeness: string; kind: Kind; level: number; sureToo: boolean }[];
}

/** What has changed since the last change event; doc.lines already agrees with it. */
export interface ChangeEvent {
  /** The answers are true for this revision; doc.revision may be newer already. */
  readonly revision: number;
  /** Line ranges replaced in doc.lines: apply from first to last. */
  readonly blocks: readonly { first: number; removed: number; inserted: readonly Line[] }[];
  readonly findings: { removed: readonly number[]; added: readonly Finding[] };
  /** Pages that look different; empty until pages were asked for. They come later than findings, in
   *  an event whose blocks and findings are empty. */
  readonly pages: readonly { report: number; first: number; last: number; count: number }[];
  readonly counts: Counts;
}

export interface Counts {
  /** 字数 as word processors count: Han characters and marks singly, Latin words, numbers whole. */
  readonly words: number;
  /** UTF-16 code units, line ends included. */
  readonly length: number;
  readonly lines: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly hint: number };
}

export interface FixFilter {
  /** Only fixes certain enough to need no look (default true). */
  safe?: boolean;
  rule?: string;
  category?: Category;
}

export interface FixPlan {
  /** The revision the changes apply to. */
  readonly revision: number;
  /** In text order, not overlapping, all against the text of `revision`. */
  readonly changes: readonly Change[];
  /** How many fixes these changes carry out; how many were left because they overlap others. */
  readonly applied: number;
  readonly skipped: number;
}

export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';
export interface Replaced {
  face: Face;
  character: string;
  /** No font has it: 〓 is drawn. Otherwise another face draws it. */
  missing: boolean;
}

export interface ExportOptions {
  /** Which report of the file (default 0). The JSON file format always holds the whole text. */
  report?: number;
  /** YYYY-MM-DD; the only date in the file. */
  date?: string;
  title?: string;
  author?: string;
  organisation?: string;
  /** Write set-apart web residue too. */
  keepNoise?: boolean;
  /** Fonts of your own for pdf and ofd, in place of those shipped: OpenType or TrueType files. */
  fonts?: Partial<Record<Face, Uint8Array>>;
  /** For pdf and ofd: how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** For pdf and ofd: characters not drawn in their own face. */
  onReplaced?: (characters: Replaced[]) => void;
  /** Gives up a pdf or ofd on its way; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}

export type SpellingLevel = 'off' | 'errors' | 'suggestions';
export type SpellingState = 'off' | 'loading' | 'checking' | 'done';

export interface DocEvents {
  change: (event: ChangeEvent) => void;
  /** What the spelling check does. */
  spelling: (event: { state: SpellingState }) => void;
  /** Changes made by applyFix or fixAll: what a view must put into its own text. */
  edits: (event: { revision: number; changes: readonly Change[] }) => void;
  /** The worker died and was started again from the text held here; all ids are new. */
  restart: (event: { revision: number; reason: string }) => void;
  error: (error: WengaoError) => void;
}

export interface Doc {
  readonly name: string;
  /** Grows by one with every edit. */
  readonly revision: number;
  /** The text as edited here, at once. Costs a copy: not for every keystroke. */
  readonly text: string;
  /** Flat length of the text, at once. */
  readonly length: number;
  /** The charset plain text was read in ("utf-8" for strings). */
  readonly charset: string;
  /** What the importer wants said, e.g. text it could not carry over. */
  readonly notes: readonly string[];
  readonly imported: Imported;
  /** True for the revision of the last change event. */
  readonly lines: readonly Line[];
  readonly counts: Counts;

  /** Replaces flat [from, to). Returns the new revision at once; answers come as change events. */
  edit(from: number, to: number, insert: string): number;
  /** Several replacements, all against the present text, in text order, as one step (a CodeMirror
   *  transaction). */
  editAll(changes: readonly Change[]): number;
  /** The writer's own decision for a line; `kind` null takes it back. Level for headings. */
  setKind(line: number, kind: Kind | null, level?: number): number;

  /** The same for every line of that look: where recognition was unsure, the unsure ones; where it was
   *  sure, all. The line itself keeps the decision whatever becomes of its look. */
  setKindLike(line: number, kind: Kind | null, level?: number): number;
  /** Lines recognition is unsure of, for a short list to confirm; of lines that look alike the first
   *  stands for all. Answer by setKind or setKindLike. */
  doubts(): Promise<Doubt[]>;
  /** Why a line is what it is taken for. */
  why(line: number): Promise<Why>;
  /** What setKindLike has decided, to be kept on the machine (leave out those with `sureToo`, which
   *  were corrections in this document), and given to another document by `remember`. */
  likeDecisions(): Promise<LikeDecisions>;
  /** The pictures of the file, JSON, to be kept beside the text and given to open() with it; empty
   *  when there are none. */
  pictures(): Promise<string>;
  /** Puts these in place of all of likeDecisions(). */
  remember(decisions: LikeDecisions): number;

  /** The house's word on rules (JSON) in place of the one before. Rejects with code "bad_profile",
   *  and the one before stays. */
  setProfile(profile: string): Promise<void>;
  /** The marks of relations that the writer said are as they should be. */
  intended(): Promise<string[]>;
  /** Puts these in place of all of intended(): they make no findings, wherever the text moves, until
   *  one of their numbers changes. Rejects with code "bad_option". */
  setIntended(marks: readonly string[]): Promise<void>;

  /** The spelling check: rules "spelling.error" and, with "suggestions", "spelling.suggestion". Its
   *  data (data/spelling.dat, 3 MB) is got when it is first wanted; findings then come by "change"
   *  events after pauses in typing, and "spelling" events tell how far it is. `words` are right.
   *  Rejects with code "data_missing" where the data cannot be had. */
  spelling(level: SpellingLevel, options?: { words?: readonly string[] }): Promise<void>;

  on<E extends keyof DocEvents>(event: E, listener: DocEvents[E]): () => void;
  /** Resolves when the answers of the present revision (or of the one given) have arrived. */
  settled(revision?: number): Promise<void>;

  /** 0-based index of the line with that id, −1 when it is gone. */
  lineOf(block: number): number;
  /** All findings in text order (of the last change event). */
  findings(): Finding[];
  finding(id: number): Finding | undefined;

  /** What a fix would do; for a view that applies changes itself (so that they enter its undo
   *  history) and hands them back by editAll. Rejects with code "stale" when the text moved on. */
  planFix(findingId: number, fixIndex: number): Promise<FixPlan>;
  planFixAll(filter?: FixFilter): Promise<FixPlan>;
  /** Numbers in order and in their standard forms, references (见第三部分, 上述（二）) following; not a
   *  character besides. `skipped` counts references that are not clear and stay. */
  planNormalise(): Promise<FixPlan>;
  /** The same, applied. */
  normalise(): Promise<FixPlan>;
  /** The same, applied: the text here changes and an `edits` event tells the view. */
  applyFix(findingId: number, fixIndex: number): Promise<FixPlan>;
  fixAll(filter?: FixFilter): Promise<FixPlan>;

  reports(): Promise<Report[]>;
  /** The text of one report without web residue, to be opened as a document of its own. Rejects with
   *  code "not_found", or "stale" when the text moved on. */
  reportText(report: number): Promise<string>;
  /** Number of pages of a report. Asking once turns on `pages` in change events. */
  pages(report: number): Promise<number>;
  /** One page as an SVG document; page is 0-based. */
  pageSvg(report: number, page: number): Promise<string>;
  /** Where a line stands in print, or null when it takes no room. */
  pageOf(line: number): Promise<{ report: number; page: number } | null>;

  export(format: Format, options?: ExportOptions): Promise<Uint8Array>;
  /** The JSON of the command line tool, byte for byte. */
  answer(question: 'outline' | 'check' | 'figures'): Promise<string>;
  /** The same, parsed: the element for this document. */
  outline(): Promise<OutlineFile>;
  check(): Promise<CheckFile>;
  /** A page to print and keep: counts by family, each finding in its line (HTML). Findings with the ids
   *  in `ignored` are listed apart. */
  checkReport(options?: { ignored?: readonly number[]; name?: string }): Promise<string>;
  figures(): Promise<FiguresFile>;
  /** Passages this document repeats, and those it shares with others open in the same core (`before`:
   *  the older ones, so that "new" is what none of them has). */
  similar(before?: readonly Doc[]): Promise<SimilarFile>;

  close(): void;
}

export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly source: Source;
  readonly clause: string;
  readonly name: string;
  readonly bad: string;
  readonly good: string;
}

export interface Core {
  readonly version: string;
  /** What export() can write. */
  readonly formats: readonly Format[];
  open(source: string | ArrayBuffer | Uint8Array | Blob, options?: OpenOptions): Promise<Doc>;
  /** The catalogue of rules, sorted by id. */
  rules(): Promise<RuleInfo[]>;
  /** The report genres `skeleton` knows. */
  genres(): Promise<{ id: string; name: string }[]>;
  /** The text of a new report of a genre. */
  skeleton(genre: string): Promise<string>;
  close(): void;
}

export const Wengao: { load(options?: LoadOptions): Promise<Core> };

/** `code` is the core's stable name ("bad_offset", "too_large", …) or "worker_died" / "closed". */
export class WengaoError extends Error {
  constructor(code: string, message: string, detail?: string);
  readonly code: string;
  readonly detail: string;
}

export interface OutlineFile {
  file: string;
  reports: (ReportFacts & {
    firstLine: number; lastLine: number;
    blocks: { line: number; kind: Kind; level: number; number: string; text: string;
              runIn: boolean }[];
  })[];
  noise: { line: number; text: string }[];
  /** Lines from 1, as everywhere in this form. */
  doubts: Doubt[];
}
export interface TextPlace { line: number; column: number; endLine: number; endColumn: number }
export interface CheckFile {
  file: string;
  /** By whose rules, where they differ from the rules as built: points that differ from GB/T 9704, and
   *  the rules that are off. */
  profile?: { name: string; differs: string[]; off: string[] };
  findings: (TextPlace & {
    rule: string; category: Category; severity: Severity; source: Source; message: string;
    text: string; related?: TextPlace[];
    fixes: { label: string; edits: (TextPlace & { text: string })[] }[];
  })[];
}
/** Lines and columns count from 1, columns in code points. */
export interface TextPlace { line: number; column: number; endColumn: number }
export interface FiguresFile {
  file: string;
  facts: { line: number; column: number; text: string; value: number; upper?: number; unit: string;
           subject: string; approximate: boolean }[];
  relations: { line: number; column: number; kind: string; total: number; parts: number[];
               computed: number; unit: string; holds: boolean; working: string; evidence: string;
               /** Names the relation for setIntended(). */
               mark: string; intended: boolean;
               /** All numbers of the relation; the one that is checked comes first. */
               places: TextPlace[] }[];
}
export interface SharedPlace extends TextPlace {
  /** From 1, within its file. */
  report: number;
  endLine: number;
  text: string;
}
export interface SimilarFile {
  file: string;
  /** Shares are of 1. */
  reports: { report: number; title: string; firstLine: number; lastLine: number; characters: number;
             elsewhere: number; repeated: number; new: number;
             with: { file: string; document: number; report: number; share: number }[] }[];
  /** `same`: how many characters that count are the same. `document`: index into `before`, or one more
   *  for this document itself. */
  passages: (SharedPlace & { same: number; other: SharedPlace & { file: string; document: number } })[];
}
