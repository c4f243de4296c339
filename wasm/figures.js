// Figures: the ledger of a document as the core last told it, line by line; an edit tells again only
// the lines whose figures or relations differ.

/** @typedef {import('./api.js').FiguresFile} FiguresFile */
/** @typedef {FiguresFile['facts'][number]} Fact */
/** @typedef {FiguresFile['relations'][number]} Relation */
/** @typedef {{ line: number, facts: Fact[], relations: Relation[] }} ToldLine */

export class Figures {
  /** What differs since then is what the core is asked for. */
  #revision = 0;
  /** By block; `line` of facts, relations and their places is the block there too.
   * @type {Map<number, ToldLine>} */
  #lines = new Map();

  /** @param {(since: number) => Promise<string>} core
   * @param {{ name: string, lines: readonly { id: number }[] }} doc @returns {Promise<FiguresFile>} */
  async ask(core, doc) {
    const json = await core(this.#revision);
    // The core's answers come in order: its lines are those of the document now.
    this.#take(json, doc.lines);
    return this.#all(doc.name, doc.lines);
  }

  /** @param {string} json @param {readonly { id: number }[]} lines */
  #take(json, lines) {
    const { revision, whole, lines: told } = JSON.parse(json);
    this.#revision = revision;
    if (whole) this.#lines.clear();
    for (const line of /** @type {ToldLine[]} */ (told)) {
      const block = lines[line.line - 1].id;
      this.#lines.set(block, renumbered(line, (number) => lines[number - 1].id));
    }
  }

  /** All of them as of these lines. @param {string} file @param {readonly { id: number }[]} lines
   * @returns {FiguresFile} */
  #all(file, lines) {
    /** @type {FiguresFile} */
    const out = { file, facts: [], relations: [] };
    /** @type {Map<number, ToldLine>} */
    const held = new Map();
    const numbers = new Map(lines.map(({ id }, index) => [id, index + 1]));
    for (const { id } of lines) {
      const line = this.#lines.get(id);
      if (line === undefined) continue;
      held.set(id, line);
      const now = renumbered(line, (block) => numbers.get(block) ?? 0);
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
