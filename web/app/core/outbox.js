// What the core has been sent and what not yet. Edits have serial numbers in the editor and revisions
// in the core; here one becomes the other.

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../../wasm/api.js').Change} Change */
/** @typedef {import('@codemirror/state').ChangeSet} ChangeSet */

/** @param {ChangeSet} changes @returns {Change[]} */
function plain(changes) {
  /** @type {Change[]} */
  const out = [];
  changes.iterChanges((from, to, _a, _b, insert) => {
    out.push({ from, to, insert: insert.toString() });
  });
  return out;
}

export class Outbox {
  /** @type {ChangeSet | null} */
  #unsent = null;  // edits of an open composition, or made while the core opens the text
  #serial = 0;     // of the last of them
  /** @type {{ revision: number, serial: number }[]} */
  #sent = [];

  get empty() { return this.#unsent === null; }

  /** @param {ChangeSet} changes made in the editor @param {number} serial theirs */
  add(changes, serial) {
    this.#unsent = this.#unsent ? this.#unsent.compose(changes) : changes;
    this.#serial = serial;
  }

  /** What is unsent need not be: the core gets the text as a whole. */
  drop() { this.#unsent = null; }

  /** The core knows everything up to there. @param {number} revision @param {number} serial */
  startAt(revision, serial) { this.#sent = [{ revision, serial }]; }

  /** @param {Doc} doc gets what is unsent; throws what the core throws */
  sendTo(doc) {
    if (!this.#unsent) return;
    const changes = plain(this.#unsent);
    this.#unsent = null;
    this.note(doc.editAll(changes), this.#serial);
  }

  /** At that revision the core knows the edits and decisions up to that serial. @param {number} revision @param {number} serial */
  note(revision, serial) { this.#sent.push({ revision, serial }); }

  /** The last edit or decision the core knew at a revision. @param {number} revision */
  serialAt(revision) {
    while (this.#sent.length > 1 && this.#sent[1].revision <= revision) this.#sent.shift();
    return this.#sent[0]?.serial ?? 0;
  }
}
