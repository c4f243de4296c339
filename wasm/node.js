// Modules of Node, where this runs in Node. Their names are put together, and bundlers asked not to
// look: for a page there is nothing to take along.

/** @param {string} name @returns {Promise<any>} */
export const nodeModule = (name) =>
  import(/* webpackIgnore: true */ /* @vite-ignore */ ['node', name].join(':'));
