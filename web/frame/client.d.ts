// Type declarations of the page's side of the frame (frame-client.js).
import type { CheckFile, ExportOptions, FixFilter, Format } from './wengao.js';
import type { ExportedFile, FindingsDetail, Fixed, Services } from './editor.js';

export interface FrameEvents {
  ready: Record<string, never>;
  change: Record<string, never>;
  findings: FindingsDetail;
  save: { readonly text: string };
  export: ExportedFile;
  error: { readonly code: string; readonly message: string };
}

export interface Frame {
  on<E extends keyof FrameEvents>(event: E, listener: (detail: FrameEvents[E]) => void): () => void;
  open(source: string | ArrayBuffer | Uint8Array,
    options?: { name?: string; charset?: string; revisions?: 'accept' | 'reject'; hiddenText?: boolean }):
    Promise<{ format: string; notes: readonly string[] }>;
  getText(): Promise<string>;
  getDocument(): Promise<Uint8Array>;
  check(): Promise<CheckFile>;
  applyFix(finding: number, fix?: number): Promise<Fixed>;
  fixAll(filter?: FixFilter): Promise<Fixed>;
  export(format: Format, options?: ExportOptions): Promise<Uint8Array>;
  focusFinding(finding: number): Promise<boolean>;
  setReadOnly(on: boolean): Promise<void>;
  setProfile(profile: string | object): Promise<void>;
  print(): Promise<void>;
  /** What this page does for the editor from now on; with `load` or `save` the text is kept by it, and an
   *  empty editor gets what is kept as `documentId`. */
  serve(services: Services, options?: { documentId?: string }): Promise<void>;
  /** Ends the talk; the editor stays as it is. */
  close(): void;
}

/** Waits until the editor in the frame answers. `origin`: the frame's (default: that of its address). */
export function connect(iframe: HTMLIFrameElement, options?: { origin?: string; timeout?: number }): Promise<Frame>;

/** `code`: "timeout" "busy" "unknown_verb" "bad_arguments" "closed", or that of the core. */
export class FrameError extends Error {
  constructor(code: string, message: string);
  readonly code: string;
}
