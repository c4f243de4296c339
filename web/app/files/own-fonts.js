// Whether a file is a font, and the writer's own fonts as an export takes them.

/** @param {string} name of a file */
export const isFont = (name) => /\.(?:ttf|otf|ttc)$/i.test(name);

/** @param {import('./save.js').Form} format
 * @returns {Promise<{ fonts?: Partial<Record<import('../../../wasm/api.js').Face, Uint8Array>> }>} */
export async function fontsFor(format) {
  if (format !== 'pdf' && format !== 'ofd') return {};
  const { ownFonts } = await import('../store/own-fonts.js');
  return { fonts: Object.fromEntries([...await ownFonts()].map(([face, { bytes }]) => [face, bytes])) };
}
