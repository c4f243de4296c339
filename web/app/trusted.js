// Under Trusted Types markup must come from a policy (named "wengao-pages"). Only pages the core drew go
// through it, and only to be parsed as SVG.

/** @type {{ createHTML(text: string): any } | null} */
let policy = null;

/** @param {string} text @returns {string} */
export function pageMarkup(text) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (trustedTypes === undefined) return text;
  policy ??= trustedTypes.createPolicy('wengao-pages', { createHTML: (/** @type {string} */ markup) => markup });
  return /** @type {NonNullable<typeof policy>} */ (policy).createHTML(text);
}
