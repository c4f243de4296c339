// What the core knows of a text: its lines, what is wrong with them and what would mend it.
//
// Offsets count UTF-16 code units from the start of their line; line indexes are 0-based.

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
/** Half-open, within one line. */
export type Span = readonly [begin: number, end: number];

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

/** One replacement in the flat text; the same shape as a CodeMirror change. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** A point of the house's paper: its name, what the house does, what the standard says, the clause of
 *  GB/T 9704—2012, and the house's reason (may be empty). */
export type Deviation = readonly [item: string, value: string, standard: string, clause: string, why: string];

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
