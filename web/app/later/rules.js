// The catalogue of rules, made from the rules themselves: searched, read, switched off or given another
// weight; the profile that comes of it goes out and in as a file. Beside it, all that is ignored.

import { h } from '../dom.js';
import { download } from '../files/save.js';
import { profile, profileWith, weightIn, withOwnNames } from '../house.js';
import { t } from '../strings.js';
import { notice, openDialog } from '../ui/dialog.js';
import { openMenu } from '../ui/menu.js';
import { dictionaryBox } from './dictionary.js';
import { houseRules } from './house-rules.js';
import { w } from './words.js';

/** @typedef {import('../../../wasm/api.js').RuleInfo} RuleInfo */
/** @typedef {import('../../../wasm/api.js').Severity} Severity */
/** @typedef {import('../editor/marks.js').Hidden} Hidden */
/** @typedef {import('../house.js').Profile} Profile */

/** @typedef {{ words: string, bad: string, good: string }} RulePage its explanation and examples */

/**
 * @typedef {object} Page
 * @property {readonly RuleInfo[]} rules
 * @property {Promise<Record<string, RulePage>>} pages what each rule's page says
 * @property {() => Hidden} hidden
 * @property {(hidden: Hidden) => void} hide
 * @property {(next: Profile) => Promise<void>} keep rejects with the reason
 * @property {() => Promise<import('../../../wasm/api.js').Deviation[]>} deviations where the paper of the profile kept differs
 */

/** @typedef {'rules' | 'house' | 'dictionary' | 'ignored'} Tab */

/** @param {Page} page @param {{ tab?: Tab, rule?: string }} [at] */
export function openRules(page, at = {}) {
  const { rules } = page;
  let words = '';
  let family = '';
  /** @type {string | null} */
  let open = at.rule ?? null;
  /** @type {Record<string, RulePage>} */
  let said = {};

  const search = h('input', {
    class: 'text', type: 'search', placeholder: w.rulesSearch, 'aria-label': w.rulesSearch, autofocus: true,
    on: { input: () => { words = search.value.trim().toLowerCase(); draw(); } },
  });
  const families = h('button', {
    class: 'tool picker', type: 'button', 'aria-haspopup': 'menu',
    on: {
      click: () => openMenu(families, [['', w.rulesAll], ...Object.entries(t.categories)].map(([id, label]) => ({
        label, checked: id === family, run: () => { family = id; draw(); },
      })), { label: w.rulesAll, within: dialog }),
    },
  });
  const count = h('span', { class: 'count-line' });
  const list = h('ul', { class: 'rules' });
  const ignored = h('div', { class: 'ignored' });
  const tools = h('div', { class: 'rules-tools' }, search, families, count);
  const tabs = h('div', { class: 'segments', role: 'group', 'aria-label': w.rulesTitle },
    ...(/** @type {const} */ ([['rules', w.rulesList], ['house', w.rulesHouse], ['dictionary', w.dictionary], ['ignored', w.rulesIgnored]])).map(([id, label]) => h('button', {
      type: 'button', 'data-tab': id, text: label, on: { click: () => choose(id) },
    })));
  const house = houseRules(change, page.deviations);
  const dictionary = dictionaryBox(change);
  const file = h('input', { type: 'file', accept: '.json', hidden: true, on: { change: () => void take() } });

  const dialog = openDialog(w.rulesTitle, [tabs, tools, list, house.box, dictionary.box, ignored, file], [
    { label: w.rulesImport, start: true, stay: true, run: () => file.click() },
    { label: w.rulesExport, start: true, stay: true, run: save },
    { label: w.rulesReset, start: true, stay: true, run: () => void change(withOwnNames({ wengaoProfile: 1 })) },
    { label: w.close, primary: true },
  ], { wide: true, focus: false });
  choose(at.tab ?? 'rules');
  void page.pages.then((pages) => { said = pages; draw(); }).catch((error) => console.warn(error));
  list.querySelector('.open')?.scrollIntoView({ block: 'center' });

  /** @param {Tab} tab */
  function choose(tab) {
    for (const button of tabs.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.tab === tab));
    tools.hidden = tab !== 'rules';
    list.hidden = tab !== 'rules';
    house.box.hidden = tab !== 'house';
    dictionary.box.hidden = tab !== 'dictionary';
    ignored.hidden = tab !== 'ignored';
    draw();
  }

  /** @param {Profile} next */
  async function change(next) {
    try {
      await page.keep(next);
    } catch (error) {
      notice(w.rulesBadProfile(error instanceof Error ? error.message : String(error)));
    }
    draw();
  }

  async function take() {
    const chosen = file.files?.[0];
    file.value = '';
    if (!chosen) return;
    try {
      if (chosen.size > 1 << 20) throw new Error(t.tooLarge);
      const next = JSON.parse(await chosen.text());
      await page.keep(withOwnNames(next));
      notice(w.rulesImported(Object.keys(next.rules ?? {}).length));
    } catch (error) {
      notice(w.rulesBadProfile(error instanceof Error ? error.message : String(error)));
    }
    draw();
  }

  function save() {
    download(new TextEncoder().encode(`${JSON.stringify(profile(), null, 2)}\n`), w.rulesFile, 'json');
  }

  function draw() {
    const own = profile().rules ?? {};
    const shown = rules.filter((rule) => (!family || rule.category === family) && (!words ||
      [rule.id, rule.name, rule.clause, ...Object.values(said[rule.id] ?? {})].some((text) => text.toLowerCase().includes(words))));
    families.textContent = family ? t.categories[family] : w.rulesAll;
    count.textContent = w.rulesCount(shown.length, shown.filter((rule) => weightIn(own, rule.id) === 'off').length);
    list.replaceChildren(...shown.map((rule) => row(rule, weightIn(own, rule.id))));
    if (!shown.length) list.append(h('li', { class: 'quiet-line', text: w.rulesNone }));
    house.draw();
    dictionary.draw();
    drawIgnored(own);
  }

  /** @param {RuleInfo} rule @param {'off' | Severity | undefined} own */
  function row(rule, own) {
    const level = own ?? rule.severity;
    const isOpen = open === rule.id;
    const says = said[rule.id];
    const weight = h('button', {
      class: `weight ${level}`, type: 'button', 'aria-haspopup': 'menu', 'aria-label': t.pair(w.rulesLevel, levelName(level)),
      text: levelName(level),
      on: {
        click: () => openMenu(weight, (/** @type {const} */ (['error', 'warning', 'hint', 'off'])).map((to) => ({
          label: levelName(to) + (to === rule.severity ? w.rulesDefault : ''), checked: to === level,
          run: () => void change(chosen(rule, to)),
        })), { label: w.rulesLevel, alignEnd: true, within: dialog }),
      },
    });
    return h('li', { class: `${isOpen ? 'open' : ''}${level === 'off' ? ' off' : ''}` },
      h('div', { class: 'rule-head' },
        h('button', {
          class: 'rule-name', type: 'button', 'aria-expanded': String(isOpen),
          on: { click: () => { open = isOpen ? null : rule.id; draw(); } },
        }, h('span', { text: rule.name }), h('code', { text: rule.id })),
        h('span', { class: 'family', text: t.categories[rule.category] ?? rule.category }),
        weight),
      isOpen && h('div', { class: 'rule-body' },
        says && h('p', { text: says.words }),
        says && h('dl', {},
          h('dt', { text: w.rulesBad }), h('dd', { class: 'bad', text: says.bad }),
          h('dt', { text: w.rulesGood }), h('dd', { class: 'good', text: says.good })),
        h('p', { class: 'reason', text: [t.sources[rule.source], rule.clause].filter(Boolean).join(' · ') })));
  }

  /** @param {string} id */
  function nameOf(id) { return rules.find((rule) => rule.id === id)?.name ?? id; }

  /** @param {Record<string, 'off' | Severity>} own */
  function drawIgnored(own) {
    const hidden = page.hidden();
    const always = Object.keys(own).filter((id) => own[id] === 'off');
    const part = (/** @type {string} */ title, /** @type {HTMLElement[]} */ rows) =>
      rows.length ? [h('h3', {}, title, h('span', { class: 'count', text: rows.length })), h('ul', { class: 'ignored-list' }, ...rows)] : [];
    const line = (/** @type {string} */ name, /** @type {string} */ more, /** @type {() => void} */ run) => h('li', {},
      h('span', { class: 'name', text: name }), h('span', { class: 'words', text: more }),
      h('button', { class: 'link', type: 'button', text: w.ignoredBack, on: { click: () => { run(); draw(); } } }));
    const places = [...hidden.places].filter((key) => key.includes('\n')).map((key) => {
      const [rule, before, found] = key.split('\n');
      return line(nameOf(rule), `…${before}【${found}】`, () => page.hide({ rules: hidden.rules, places: less(hidden.places, key) }));
    });
    const inText = [...hidden.rules].map((id) => line(nameOf(id), '', () => page.hide({ rules: less(hidden.rules, id), places: hidden.places })));
    const machine = always.map((id) => line(nameOf(id), '', () => void change(profileWith(id, null))));
    ignored.replaceChildren(...part(w.ignoredPlaces, places), ...part(w.ignoredRules, inText), ...part(w.ignoredAlways, machine));
    if (!ignored.firstChild) ignored.append(h('p', { class: 'quiet-line', text: w.ignoredNone }));
  }
}

/** The profile with this weight for the rule; nothing is written where it is so anyway. @param {RuleInfo} rule @param {'off' | Severity} to */
function chosen(rule, to) {
  const bare = profileWith(rule.id, null);
  return (weightIn(bare.rules, rule.id) ?? rule.severity) === to ? bare : profileWith(rule.id, to);
}

/** @param {'off' | Severity} level */
const levelName = (level) => level === 'off' ? w.rulesOff : t.severities[level];

/** @template T @param {ReadonlySet<T>} set @param {T} one */
const less = (set, one) => new Set([...set].filter((each) => each !== one));
