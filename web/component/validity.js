// Whether the form around an editor may go, and what the findings come to.

/** @typedef {import('../app/editor/marks.js').Placed} Placed */

/** @param {readonly Placed[]} placed */
export function counted(placed) {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { finding } of placed) ++counts[finding.severity];
  return counts;
}

/** What the `findings` event tells. @param {readonly Placed[]} placed */
export const told = (placed) => ({
  counts: counted(placed),
  findings: placed.map(({ finding: { id, rule, category, severity, message, fixes }, line, from, to }) =>
    ({ id, rule, category, severity, message, fixes, line, from, to })),
});

/**
 * @param {{ required: boolean, strict: boolean, text: string, settled: boolean, errors: () => number }} field
 * @param {ReturnType<typeof import('./words.js').wordsOf>} words
 * @returns {{ flags: ValidityStateFlags, message?: string }}
 */
export function validityOf({ required, strict, text, settled, errors }, words) {
  if (required && text.trim() === '') return { flags: { valueMissing: true }, message: words.missing };
  if (!strict || text === '') return { flags: {} };
  if (!settled) return { flags: { customError: true }, message: words.stillChecking };
  const left = errors();
  return left > 0 ? { flags: { customError: true }, message: words.mustFix(left) } : { flags: {} };
}
