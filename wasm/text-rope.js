// TextRope: a text in pieces, so that an edit in the middle of a million characters costs the
// length of one piece and not a copy of the text.

/** @typedef {import('./api.js').Change} Change */

const PIECE = 4096;

export class TextRope {
  /** @type {string[]} */
  #pieces;
  /** @type {number} */
  length;

  /** @param {string} text */
  constructor(text) {
    this.#pieces = cut(text);
    this.length = text.length;
  }

  /** @param {number} from @param {number} to @param {string} insert */
  replace(from, to, insert) {
    let first = 0;
    let start = 0;
    while (first < this.#pieces.length - 1 && start + this.#pieces[first].length < from) {
      start += this.#pieces[first].length;
      first += 1;
    }
    let last = first;
    let end = start + this.#pieces[first].length;
    while (end < to) {
      last += 1;
      end += this.#pieces[last].length;
    }
    const text = this.#pieces[first].slice(0, from - start) + insert
      + this.#pieces[last].slice(this.#pieces[last].length - (end - to));
    if (text.length > 2 * PIECE) {
      const before = this.#pieces.slice(0, first);
      this.#pieces = before.concat(cut(text), this.#pieces.slice(last + 1));
    } else {
      this.#pieces.splice(first, last - first + 1, text);
    }
    this.length += insert.length - (to - from);
  }

  /** @param {readonly Change[]} changes all against the present text, in text order */
  replaceAll(changes) {
    for (let i = changes.length - 1; i >= 0; i -= 1) {
      this.replace(changes[i].from, changes[i].to, changes[i].insert);
    }
  }

  /** @returns {TextRope} sharing the pieces */
  copy() {
    const copy = new TextRope('');
    copy.#pieces = this.#pieces.slice();
    copy.length = this.length;
    return copy;
  }

  toString() { return this.#pieces.join(''); }
}

/** @param {string} text @returns {string[]} at least one piece */
function cut(text) {
  const pieces = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces.length > 0 ? pieces : [''];
}
