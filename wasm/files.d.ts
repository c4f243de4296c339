// Files: how they are read, what came of it, and how they are written.
import type { Kind, LikeDecisions } from './lines.js';

/** xlsx: the ledger of figures and what was checked of them; all others: the report. */
export type Format = 'docx' | 'html' | 'txt' | 'md' | 'json' | 'svg' | 'pdf' | 'ofd' | 'xlsx';

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

export type Face = 'fangsong' | 'kaiti' | 'heiti' | 'songti' | 'xiaobiaosong';
export interface Replaced {
  face: Face;
  character: string;
  /** No font has it: 〓 is drawn. Otherwise another face draws it. */
  missing: boolean;
}

export interface ExportOptions {
  /** Which report of the file (default 0). json and xlsx always hold the whole text. */
  report?: number;
  /** YYYY-MM-DD; the only date in the file. */
  date?: string;
  title?: string;
  author?: string;
  organisation?: string;
  /** Write set-apart web residue too. */
  keepNoise?: boolean;
  /** Of txt (default utf-8). utf-8-bom and utf-16le are led by a byte order mark; gbk lacks rare characters. */
  charset?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030' | 'gbk';
  /** Of txt: two cells before paragraphs, as the standard has them. */
  indent?: boolean;
  /** Fonts of your own for pdf and ofd, in place of those shipped: OpenType or TrueType files. */
  fonts?: Partial<Record<Face, Uint8Array>>;
  /** For pdf and ofd: how much is done, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** For pdf and ofd: characters not drawn in their own face. */
  onReplaced?: (characters: Replaced[]) => void;
  /** Of txt: the characters its charset lacks, each once; 〓 is written for them. */
  onLost?: (characters: string[]) => void;
  /** Gives up a pdf or ofd on its way; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
}
