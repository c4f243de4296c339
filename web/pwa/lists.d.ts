// Put in place by build.mjs.
declare const VERSION: string;
declare const FILES: Record<string, string>;
declare const LATER: Record<string, string>;
