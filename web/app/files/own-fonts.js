// Whether a file is a font, and the writer's own fonts as an export takes them.

/** @param {string} name of a file */
export const isFont = (name) => /\.(?:ttf|otf|ttc)$/i.test(name);

/** 仿宋、楷体、黑体、宋体、小标宋. */
const faces = 5;

/** @param {import('./save.js').Form} format
 * @returns {Promise<{ fonts?: Partial<Record<import('../../../wasm/api.js').Face, Uint8Array>> }>} */
export async function fontsFor(format) {
  if (format !== 'pdf' && format !== 'ofd') return {};
  const { ownFonts } = await import('../store/own-fonts.js');
  return { fonts: Object.fromEntries([...await ownFonts()].map(([face, { bytes }]) => [face, bytes])) };
}

/** Whether a shipped font stands in for some official face. @param {Awaited<ReturnType<typeof fontsFor>>} chosen */
export const substitutes = ({ fonts }) => fonts !== undefined && Object.keys(fonts).length < faces;
