// By whose rules an editor checks: the profile of an attribute or of the host, with the names that the
// host says are right.

import { WengaoError } from '../../wasm/wengao.js';

/** @typedef {import('../../wasm/api.js').Doc} Doc */

const kNone = '{"wengaoProfile":1}';

export class House {
  /** JSON; empty: none. */
  profile = '';
  /** @type {string[]} */
  names = [];
  #given;
  #host;
  #desk;

  /**
   * @param {() => string} given the attribute: JSON or an address
   * @param {import('./host.js').Host} host
   * @param {{ doc: () => Doc | null, named: () => void, failed: (error: unknown) => void,
   *   words: () => { badProfile: string } }} desk `named`: other names are right than before
   */
  constructor(given, host, desk) {
    this.#given = given;
    this.#host = host;
    this.#desk = desk;
  }

  /** Reads it anew; where it cannot be read, that before stays. */
  async read() {
    const [profile, names] = await Promise.allSettled([this.#read(), this.#host.words('names')]);
    if (names.status === 'rejected') this.#desk.failed(names.reason);
    else this.#take(names.value);
    try {
      if (profile.status === 'rejected') throw profile.reason;
      const json = withNames(profile.value, this.names);
      if (json === this.profile) return;
      await this.#desk.doc()?.setProfile(json || kNone);
      this.profile = json;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {string[]} names */
  #take(names) {
    const before = this.names.join('\n');
    this.names = names;
    if (names.join('\n') !== before) this.#desk.named();
  }

  /** @returns {Promise<string>} */
  async #read() {
    const given = this.#given();
    if (given.trimStart().startsWith('{')) return given;
    if (given) {
      const answer = await fetch(new URL(given, document.baseURI));
      if (!answer.ok) throw new WengaoError('bad_profile', this.#desk.words().badProfile, given);
      return answer.text();
    }
    const object = await this.#host.ask('profile');
    return object ? JSON.stringify(object) : '';
  }

  /** @param {Doc} doc @param {string} json */
  async set(doc, json) {
    await doc.setProfile(json);
    this.profile = json;
  }

  /** A document opens whatever the rules say; that they cannot be read is told once it is open. */
  tryOut() {
    const json = this.profile;
    if (json === '') return;
    this.#desk.doc()?.setProfile(json).catch((error) => {
      if (this.profile === json) this.profile = '';
      this.#fail(error);
    });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#desk.failed(error instanceof WengaoError ? error : new WengaoError('bad_profile', this.#desk.words().badProfile));
  }
}

/** @param {string} json @param {readonly string[]} names @returns {string} */
function withNames(json, names) {
  if (names.length === 0) return json;
  const profile = json ? JSON.parse(json) : { wengaoProfile: 1 };
  const own = Array.isArray(profile.names) ? profile.names : [];
  return JSON.stringify({ ...profile, names: [...own, ...names] });
}
