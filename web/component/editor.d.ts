// Type declarations of the editor element (editor.js). Importing it defines <wengao-editor>.
import type {
  Category, CheckFile, ExportOptions, Face, FixFilter, FixInfo, Format, OpenOptions, Severity,
} from './wengao.js';

export { Wengao, WengaoError } from './wengao.js';

/** Which of the host's documents; "" until one of list() was opened. */
export interface Which {
  readonly id: string;
  /** One of versions(); without it the latest. */
  readonly version?: string;
}
/** One of the host's documents, or of a document's versions. */
export interface Kept {
  readonly id: string;
  readonly title: string;
}
/** What the page around the editor does for it. Each may be left out; one that fails, or has not
 *  answered after 15 seconds, costs an `error` event. */
export interface Services {
  /** The text that was kept (storage="host"), another document, or a version. null: nothing is kept. */
  load?(which: Which): Promise<string | Uint8Array | ArrayBuffer | null>;
  /** Keeps the text (storage="host"); called after pauses and when the page is left. */
  save?(text: string, which: Which): Promise<void>;
  /** The host's documents, for a menu to open them from. */
  list?(): Promise<readonly Kept[]>;
  /** Earlier versions of a document, for a menu to bring one back from. */
  versions?(id: string): Promise<readonly Kept[]>;
  /** The house's word on rules; instead of the attribute `profile`. */
  profile?(): Promise<object>;
  /** Names of people, places and bodies that are right: nothing is found within them. */
  names?(): Promise<readonly string[]>;
  /** Words to put in where the writer is, from a menu. */
  phrases?(): Promise<readonly string[]>;
  /** A font that PDF and OFD draw in: an OpenType or TrueType file, or null. */
  font?(face: Face): Promise<Uint8Array | ArrayBuffer | null>;
  /** Takes what the toolbar exports, instead of a download. */
  takeExport?(file: ExportedFile): Promise<void>;
}
export interface ExportedFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface ListedFinding {
  readonly id: number;
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly FixInfo[];
  /** 0-based. */
  readonly line: number;
  /** Flat UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
}
export interface FindingsDetail {
  readonly counts: { readonly error: number; readonly warning: number; readonly hint: number };
  readonly findings: readonly ListedFinding[];
}
export interface Fixed {
  readonly applied: number;
  /** Left because they overlap others. */
  readonly skipped: number;
}

export interface WengaoEditorEventMap {
  ready: CustomEvent<Record<string, never>>;
  change: CustomEvent<Record<string, never>>;
  findings: CustomEvent<FindingsDetail>;
  /** Ctrl+S. */
  save: CustomEvent<{ readonly text: string }>;
  /** The toolbar's export; preventDefault() keeps the file from being downloaded. */
  export: CustomEvent<ExportedFile>;
  /** Something did not work; the text is unharmed. Does not bubble. */
  error: CustomEvent<{ readonly code: string; readonly message: string }>;
}

export class WengaoEditor extends HTMLElement {
  /** The text, lines joined by "\n". Setting it leaves no way back by undo. */
  value: string;
  /** What `value` is at first and after a reset: the attribute `value`. */
  defaultValue: string;
  name: string;
  readOnly: boolean;
  services: Services;
  /** Which of the host's documents is here; given to `load` and `save`. */
  documentId: string;
  readonly type: string;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Resolves when the first check is done; rejects when the core cannot be started. */
  readonly ready: Promise<void>;

  /** Reads a file of any form the core knows and puts its text here. */
  open(source: string | Uint8Array | ArrayBuffer | Blob, options?: OpenOptions):
    Promise<{ format: string; notes: readonly string[] }>;
  /** The house's word on rules (JSON). Rejects with code "bad_profile"; those before stay. */
  setProfile(profile: string): Promise<void>;
  getText(): string;
  /** The document with the writer's decisions, as a JSON file. */
  getDocument(): Promise<Uint8Array>;
  check(): Promise<CheckFile>;
  applyFix(finding: number, fix?: number): Promise<Fixed>;
  fixAll(filter?: FixFilter): Promise<Fixed>;
  export(format: Format, options?: ExportOptions): Promise<Uint8Array>;
  /** False when there is no such finding (any more). */
  focusFinding(finding: number): boolean;
  print(options?: { report?: number }): Promise<void>;

  addEventListener<K extends keyof WengaoEditorEventMap>(type: K,
    listener: (this: WengaoEditor, event: WengaoEditorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'wengao-editor': WengaoEditor;
  }
}
