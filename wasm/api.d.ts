// Type declarations of the Wengao browser API (wengao.js). Names may grow, not change.
//
// Units: every offset counts UTF-16 code units, as JavaScript strings do. `flat` offsets count from
// the start of the text, lines joined by one "\n"; all others count from the start of their line.
// Line indexes are 0-based here; the JSON of outline() and check() counts lines and columns from 1.
import type { CheckFile, FiguresFile, OutlineFile, SimilarFile } from './answers.js';
import type { ExportOptions, Format, Imported, OpenOptions } from './files.js';
import type {
  Category, Change, ChangeEvent, Counts, Deviation, Doubt, Finding, FixFilter, FixPlan, Kind, LikeDecisions, Line, Report,
  Severity, Source, Why,
} from './lines.js';

export * from './answers.js';
export * from './files.js';
export * from './lines.js';

export type Lang = 'zh' | 'en';

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
  /** Where the paper of that profile differs from GB/T 9704—2012; a font's own name alone does not. */
  deviations(): Promise<Deviation[]>;
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
  /** These numbers only (of lines that have one), references following: for sections that are moved. */
  planRenumber(wanted: readonly { line: number; number: number }[]): Promise<FixPlan>;
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
