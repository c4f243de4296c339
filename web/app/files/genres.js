// New texts by genre, as entries of a menu: reports in the order they are written most, the fifteen
// statutory kinds of paper in a menu of their own.

import { t } from '../strings.js';

/** @typedef {import('../ui/menu.js').Item} Item */

const reports = [
  'annual-summary', 'half-year-summary', 'quarterly-summary', 'special-summary', 'personal-summary', 'duty-report',
  'activity-summary', 'plan', 'briefing', 'research-report', 'experience', 'self-check', 'self-examination', 'inspection-report', 'speech',
  'brief', 'government-report',
];

/**
 * @param {import('../core/client.js').CoreClient} client
 * @param {(text: string) => void} put the skeleton of the chosen one
 * @param {(items: Item[]) => void} more opens the second menu
 * @returns {Promise<Item[]>} empty without a core
 */
export async function genreItems(client, put, more) {
  const { core } = client;
  const known = await core?.genres().catch(() => []) ?? [];
  const item = (/** @type {{ id: string, name: string }} */ { id, name }) => ({ label: name, run: () => void core?.skeleton(id).then(put) });
  const usual = reports.flatMap((wanted) => known.find(({ id }) => id === wanted) ?? []);
  const others = known.filter(({ id }) => !reports.includes(id));
  return [
    ...usual.map(item),
    ...(others.length ? [{ label: t.newStatutory, run: () => more(others.map(item)) }] : []),
  ];
}
