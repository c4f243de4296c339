// Figures: the ledger of a document as the core last told it, line by line; an edit tells again only
// the lines whose figures or relations differ.

/** @typedef {import('./api.js').FiguresFile} FiguresFile */
/** @typedef {FiguresFile['facts'][number]} Fact */
/** @typedef {FiguresFile['relations'][number]} Relation */
/** @typedef {{ line: number, facts: Fact[], relations: Relation[] }} ToldLine */

export class Figures {
  /** What the core is to be asked for: what differs since then. */
  revision = 0;
  /** By block; `line` of facts, relations and their places is the block there too.
   * @type {Map<number, ToldLine>} */
  #lines = new Map();

  /** @param {string} json the core's answer @param {readonly { id: number }[]} lines of the document */
  take(json, lines) {
    const { revision, whole, lines: told } = JSON.parse(json);
    this.revision = revision;
    if (whole) this.#lines.clear();
    for (const line of /** @type {ToldLine[]} */ (told)) {
      const block = lines[line.line - 1].id;
      this.#lines.set(block, renumbered(line, (number) => lines[number - 1].id));
    }
  }

  /** All of them as of these lines. @param {string} file @param {readonly { id: number }[]} lines
   * @param {(block: number) => number} lineOf @returns {FiguresFile} */
  all(file, lines, lineOf) {
    /** @type {FiguresFile} */
    const out = { file, facts: [], relations: [] };
    /** @type {Map<number, ToldLine>} */
    const held = new Map();
    for (const { id } of lines) {
      const line = this.#lines.get(id);
      if (line === undefined) continue;
      held.set(id, line);
      const now = renumbered(line, (block) => lineOf(block) + 1);
      out.facts.push(...now.facts);
      out.relations.push(...now.relations);
    }
    this.#lines = held; // those of lines that are gone are forgotten
    return out;
  }
}

/** @param {ToldLine} told @param {(line: number) => number} number @returns {ToldLine} */
function renumbered({ line, facts, relations }, number) {
  return {
    line: number(line),
    facts: facts.map((fact) => ({ ...fact, line: number(fact.line) })),
    relations: relations.map((relation) => ({ ...relation, line: number(relation.line),
      places: relation.places.map((place) => ({ ...place, line: number(place.line) })) })),
  };
}
