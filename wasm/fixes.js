// Fixes: what would mend a document, planned by the core and carried out on this side, where the text
// is. A plan is for the text it was asked for and no other.
import { errorOf } from './error.js';
import { Questions } from './questions.js';
import { readPlan } from './records.js';

/** @typedef {import('./api.js').Change} Change */
/** @typedef {import('./api.js').FixPlan} FixPlan */
/** @typedef {import('./records.js').Catalogue} Catalogue */
/**
 * @typedef {object} Desk the text on this side
 * @property {() => number} revision
 * @property {(changes: readonly Change[]) => void} change makes them and tells of them
 */

export class Fixes extends Questions {
  #ask;
  #desk;
  #catalogue;
  #lang;

  /** @param {string} name of the document @param {import('./questions.js').Ask} ask @param {Desk} desk
   * @param {Catalogue} catalogue @param {import('./api.js').Lang} lang */
  constructor(name, ask, desk, catalogue, lang) {
    super(name, ask);
    this.#ask = ask;
    this.#desk = desk;
    this.#catalogue = catalogue;
    this.#lang = lang;
  }

  /** @param {number} finding @param {number} fix @returns {Promise<FixPlan>} */
  async planFix(finding, fix) { return this.#plan('planFix', { finding, fix }); }

  /** @param {import('./api.js').FixFilter} [filter] @returns {Promise<FixPlan>} */
  async planFixAll({ safe = true, rule = '', category } = {}) {
    const number = category === undefined ? -1 : this.#catalogue.categories.indexOf(category);
    return this.#plan('planFixAll', { safe, rule, category: number });
  }

  /** @returns {Promise<FixPlan>} */
  async planNormalise() { return this.#plan('planNormalise', {}); }
  /** @param {readonly { line: number, number: number }[]} wanted @returns {Promise<FixPlan>} */
  async planRenumber(wanted) { return this.#plan('planRenumber', { wanted }); }

  /** @param {string} verb @param {object} args @returns {Promise<FixPlan>} */
  async #plan(verb, args) {
    const asked = this.#desk.revision();
    const { revision, plan } = await this.#ask(verb, args);
    if (this.#desk.revision() !== asked || revision !== asked) throw errorOf('stale', this.#lang);
    return { revision, ...readPlan(plan) };
  }

  /** @param {number} finding @param {number} fix @returns {Promise<FixPlan>} */
  async applyFix(finding, fix) { return this.#apply(await this.planFix(finding, fix)); }
  /** @param {import('./api.js').FixFilter} [filter] @returns {Promise<FixPlan>} */
  async fixAll(filter) { return this.#apply(await this.planFixAll(filter)); }
  /** @returns {Promise<FixPlan>} */
  async normalise() { return this.#apply(await this.planNormalise()); }

  /** @param {FixPlan} plan @returns {FixPlan} */
  #apply(plan) {
    if (plan.changes.length > 0) this.#desk.change(plan.changes);
    return plan;
  }
}
