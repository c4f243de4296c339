// What the host keeps, offered in the toolbar: its documents, the versions of the one that is here,
// phrases to put in. What is chosen comes from the host; the text that was here is saved first.

/** @typedef {import('./host.js').Host} Host */
/** @typedef {import('./paper.js').Paper} Paper */
/** @typedef {import('./storage.js').Keeper} Keeper */
/**
 * @typedef {object} Desk the element
 * @property {() => Paper | null} paper
 * @property {Keeper} keeper
 * @property {() => string} id of the document that is here
 * @property {(text: string | Uint8Array, id: string) => Promise<void>} put another document
 * @property {(error: unknown) => void} failed
 */

const kLabel = 24;  // characters of a phrase in the menu

export class Shelf {
  #host;
  #menus;
  #desk;

  /** @param {Host} host @param {ReturnType<typeof import('./shell.js').buildTools>['menus']} menus @param {Desk} desk */
  constructor(host, menus, desk) {
    this.#host = host;
    this.#menus = menus;
    this.#desk = desk;
  }

  /** Asks the host what it has. */
  async offer() {
    const { documents, phrases } = this.#menus;
    await Promise.all([
      this.#offered(documents, () => this.#host.kept('list')), this.offerVersions(),
      this.#offered(phrases, async () => (await this.#host.words('phrases'))
        .map((id) => ({ id, title: id.length > kLabel ? `${id.slice(0, kLabel)}…` : id }))),
    ]);
  }

  async offerVersions() { await this.#offered(this.#menus.versions, () => this.#host.kept('versions', this.#desk.id())); }

  /** @param {{ offer: (choices: { id: string, title: string }[]) => void }} menu
   * @param {() => Promise<{ id: string, title: string }[]>} ask */
  async #offered(menu, ask) {
    try {
      menu.offer(await ask());
    } catch (error) {
      this.#desk.failed(error);
    }
  }

  /** Opens another document; not before the one that is here is kept. @param {string} id */
  async open(id) {
    if (!await this.#desk.keeper.now()) return;
    const text = await this.#host.load({ id });
    if (text === null) return;
    await this.#desk.put(text, id);
    await this.offerVersions();
  }

  /** Puts a version in place of the text: one step, which undo takes back. @param {string} version */
  async bringBack(version) {
    const id = this.#desk.id();
    const text = await this.#host.load({ id, version });
    if (typeof text === 'string') this.#desk.paper()?.rewrite(text.replaceAll(/\r\n?/g, '\n'));
    else if (text) await this.#desk.put(text, id);
  }
}
