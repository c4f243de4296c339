// What holds for every text on this machine: the profile (rules switched off or given another weight)
// and the remembered answers for lines of like look.

import { preference, prefer } from './prefs.js';

/** @typedef {import('../../wasm/api.js').Severity} Severity */
/** @typedef {import('../../wasm/api.js').LikeDecisions} LikeDecisions */
/** @typedef {{ wengaoProfile: 1, rules?: Record<string, 'off' | Severity>, [more: string]: unknown }} Profile */

/** @returns {Profile} */
export function profile() {
  const kept = parsed(preference('profile'));
  const out = /** @type {Profile} */ (kept && kept.wengaoProfile === 1 ? kept : { wengaoProfile: 1 });
  // Earlier versions kept a bare list.
  const old = parsed(preference('ignored-rules'));
  if (Array.isArray(old) && old.length) {
    out.rules = { ...Object.fromEntries(old.map((rule) => [String(rule), 'off'])), ...out.rules };
    prefer('ignored-rules', '[]');
    keepProfile(out);
  }
  return out;
}

/** @param {Profile} next */
export function keepProfile(next) { prefer('profile', JSON.stringify(next)); }

/** The profile with one rule changed. @param {string} rule @param {'off' | Severity | null} to null: as built */
export function profileWith(rule, to) {
  const now = profile();
  const rules = { ...now.rules };
  if (to === null) delete rules[rule];
  else rules[rule] = to;
  return { ...now, rules };
}

/** The writer's dictionary: words and names that are right as they are. @returns {string[]} */
export function names() {
  const kept = profile().names;
  return Array.isArray(kept) ? kept.map(String) : [];
}

/** Another profile, and the dictionary with it: that is the writer's own. @param {Profile} next @returns {Profile} */
export function withOwnNames(next) {
  const own = names();
  if (own.length === 0) return next;
  return { ...next, names: [...new Set([...own, ...Array.isArray(next.names) ? next.names : []])] };
}

/** The profile with this dictionary, each word once. @param {readonly string[]} words @returns {Profile} */
export function profileWithNames(words) {
  const { names: _, ...rest } = profile();
  return words.length ? { ...rest, names: [...new Set(words)] } : rest;
}

/**
 * What the profile says of a rule: by its id, or by the longest pattern ("layout.*") that fits.
 * @param {Profile['rules']} rules @param {string} id @returns {'off' | Severity | undefined}
 */
export function weightIn(rules, id) {
  if (!rules) return undefined;
  if (rules[id]) return rules[id];
  const pattern = Object.keys(rules).filter((key) => key.endsWith('*') && id.startsWith(key.slice(0, -1)))
    .sort((a, b) => b.length - a.length)[0];
  return pattern === undefined ? undefined : rules[pattern];
}

/** @returns {LikeDecisions | null} */
export function remembered() {
  const kept = parsed(preference('like-decisions'));
  return kept && kept.wengaoDecisions === 1 ? /** @type {LikeDecisions} */ (kept) : null;
}

/**
 * Keeps answers for other texts. Corrections of what recognition was sure of hold in their text only.
 * @param {LikeDecisions} decisions
 */
export function remember(decisions) {
  const before = remembered();
  const now = decisions.decisions.filter(({ sureToo }) => !sureToo);
  const old = before && before.scheme === decisions.scheme ? before.decisions : [];
  const rest = old.filter((one) => !now.some(({ likeness }) => likeness === one.likeness));
  prefer('like-decisions', JSON.stringify({ ...decisions, decisions: [...rest, ...now] }));
}

/** @param {string | null} json @returns {any} */
function parsed(json) {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
