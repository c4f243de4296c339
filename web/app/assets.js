// Where the page's other parts come from: its own folder. The one-file form has another such module
// (web/one-file/assets.js) with the same names.

const folder = new URL('./', location.href);

/** Address of the editor's style sheet. */
export const editorStyle = new URL('editor.css', folder).href;

/** Address of the handbook; empty where there is none. */
export const handbook = new URL('docs/index.html', folder).href;

/** How the core is started. @returns {Promise<import('../../wasm/api.js').LoadOptions>} */
export async function coreOptions() { return { worker: true, assets: folder }; }

/** A text that is seldom needed: "data/rules.json", "notices.txt". @param {string} name @returns {Promise<string>} */
export async function textOf(name) {
  const answer = await fetch(new URL(name, folder));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.text();
}

/** What can be done once the page is typable. @param {{ settle: () => Promise<boolean> }} desk */
export function whenIdle(desk) {
  const begin = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, 1000));
  begin(() => void import('./pwa.js').then(({ installUpdates }) => installUpdates(folder, desk)).catch((error) => console.warn(error)));
}
