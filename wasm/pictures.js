// Pictures stand beside the text: a core that gets a text anew gets them with it, in the file form.

// The line of a picture; without one there is nothing to keep.
const kLine = /^\s*［图片\d/m;

/** @param {string} text */
export const mayShowPictures = (text) => kLine.test(text);

/** @param {Uint8Array} file in the JSON form @returns {string} JSON of its pictures; empty: none */
export function picturesIn(file) {
  const { pictures } = JSON.parse(new TextDecoder().decode(file));
  return pictures?.length ? JSON.stringify(pictures) : '';
}

/** A text to be opened, with its pictures.
 * @param {string} text @param {string} pictures JSON; empty: none @returns {string | Uint8Array} */
export function sourceWith(text, pictures) {
  if (pictures === '') return text;
  return new TextEncoder().encode(
    `{"format":"wengao","version":1,"lines":[],"pictures":${pictures},"text":${JSON.stringify(text)}}`);
}
