// In place of the page's own choices (web/app/prefs.js): an element in somebody's page reads nothing of
// that page's store and puts nothing there. Its search speaks the language of the first editor of the page.

/** @param {string} name @returns {string | null} */
export function preference(name) {
  if (name !== 'lang') return null;
  const editor = document.querySelector('wengao-editor');
  return editor?.getAttribute('lang') ?? null;
}

/** Forgotten. @param {string} _name @param {string} _value */
export function prefer(_name, _value) {}
