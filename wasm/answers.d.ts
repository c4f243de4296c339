// The answers of outline(), check(), figures() and similar(): the JSON of the command line tool, where
// lines and columns count from 1.
import type { Category, Doubt, Kind, ReportFacts, Severity, Source } from './lines.js';

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
/** Lines and columns count from 1, columns in code points. */
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
/** Within one line. */
export type NumberPlace = Omit<TextPlace, 'endLine'>;
export interface FiguresFile {
  file: string;
  facts: { line: number; column: number; text: string; value: number; upper?: number; unit: string;
           subject: string; approximate: boolean;
           /** Dates and spans of time stand among the figures: `value` and `unit` say how long (37天,
            *  6个月), `from` and `to` when, as ISO 8601 writes it to the day, month or year that is
            *  told; --03-15 without a year. `to` only of a span. */
           type: 'count' | 'money' | 'measure' | 'percent' | 'points' | 'times' | 'date' | 'span';
           from?: string; to?: string;
           /** Whether it rose or fell, the time and the place it speaks of, where the text says so. */
           trend?: 'up' | 'down'; period?: string; place?: string }[];
  relations: { line: number; column: number; kind: string; total: number; parts: number[];
               computed: number; unit: string; holds: boolean; working: string; evidence: string;
               /** Names the relation for setIntended(). */
               mark: string; intended: boolean;
               /** All numbers of the relation; the one that is checked comes first. */
               places: NumberPlace[] }[];
}
export interface SharedPlace extends TextPlace {
  /** From 1, within its file. */
  report: number;
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
