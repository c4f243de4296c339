// Mirror: the lines and findings of a document as of the last answer of the core.

/** @typedef {import('./api.js').Finding} Finding */
/** @typedef {import('./records.js').HeldLine} HeldLine */
/** @typedef {import('./records.js').Patch} Patch */

/** @param {Finding} a @param {Finding} b */
const byPlace = (a, b) => a.from - b.from || a.to - b.to || (a.rule < b.rule ? -1 : 1);

export class Mirror {
  /** @type {HeldLine[]} */
  lines = [];
  /** @type {import('./api.js').Counts} */
  counts = { words: 0, length: 0, lines: 0, findings: { error: 0, warning: 0, hint: 0 } };
  /** @type {Map<number, Finding>} */
  #findings = new Map();
  /** @type {Map<number, HeldLine>} */
  #byBlock = new Map();
  /** Index of each line, made when asked for and forgotten when lines come or go.
   * @type {Map<number, number> | null} */
  #indexes = null;

  /** @param {Patch} patch */
  apply(patch) {
    this.counts = patch.counts;
    for (const { first, removed, inserted } of patch.changes) {
      const old = this.lines.slice(first, first + removed);
      // Spread arguments have a limit; large changes are put together from slices.
      if (inserted.length < 1000) this.lines.splice(first, removed, ...inserted);
      else this.lines = this.lines.slice(0, first).concat(inserted, this.lines.slice(first + removed));
      if (removed !== inserted.length || removed > 1) this.#indexes = null;
      for (const line of old) this.#byBlock.delete(line.id);
      const known = new Map(old.map((line) => [line.id, line.findings]));
      for (const line of inserted) {
        line.findings = known.get(line.id) ?? [];
        this.#byBlock.set(line.id, line);
      }
    }
    for (const id of patch.removed) {
      const finding = this.#findings.get(id);
      if (finding === undefined) continue;
      this.#findings.delete(id);
      const line = this.#byBlock.get(finding.block);
      if (line !== undefined) line.findings = line.findings.filter((f) => f.id !== id);
    }
    /** @type {Set<HeldLine>} */
    const grown = new Set();
    for (const finding of patch.added) {
      this.#findings.set(finding.id, finding);
      const line = this.#byBlock.get(finding.block);
      if (line === undefined) continue;
      if (!grown.has(line)) line.findings = line.findings.slice();
      grown.add(line);
      line.findings.push(finding);
    }
    for (const line of grown) line.findings.sort(byPlace);
  }

  /** @param {number} block @returns {number} −1 when it is gone */
  lineOf(block) {
    if (this.#indexes === null) {
      this.#indexes = new Map(this.lines.map((line, index) => [line.id, index]));
    }
    return this.#indexes.get(block) ?? -1;
  }

  /** @param {number} id */
  finding(id) { return this.#findings.get(id); }

  /** @returns {Finding[]} in text order */
  findings() { return this.lines.flatMap((line) => line.findings); }

  /** @returns {number[]} */
  findingIds() { return [...this.#findings.keys()]; }
}
