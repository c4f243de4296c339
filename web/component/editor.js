// <wengao-editor>: the editor as one element of a form. Attributes, events and methods are described in
// README.md and declared in editor.d.ts; `paper.js` is the text, `shell.js` and `list.js` what stands
// around it.

import { Wengao, WengaoError } from '../../wasm/wengao.js';
import { h } from '../app/dom.js';
import { download, fileName, today } from '../app/files/save.js';
import { Beginning } from './beginning.js';
import { useCore } from './cores.js';
import { Field } from './field.js';
import { firstCheck, soon } from './first-check.js';
import { Host } from './host.js';
import { House } from './house.js';
import { FindingsList } from './list.js';
import { Paper } from './paper.js';
import { sheetAddress } from './places.js';
import { printPages } from './print.js';
import { Shelf } from './shelf.js';
import { buildTools, fit } from './shell.js';
import { Keeper } from './storage.js';
import { Voice } from './voice.js';
import { wordsOf } from './words.js';

export { Wengao, WengaoError };

/** @typedef {import('../../wasm/api.js').Format} Format */
/** @typedef {import('../../wasm/api.js').Core} Core */
/** @typedef {import('./host.js').Services} Services */

/** How long the first check waits for what the host keeps, in ms. */
const kSoon = 2000;

export class WengaoEditor extends Field {
  static observedAttributes = ['value', 'readonly', 'profile', 'strict', 'required', 'spelling', 'storage', 'genre'];

  /** @type {Services} */
  #services = {};
  /** Which of the host's documents is here. */
  documentId = '';
  /** @type {Paper | null} */
  #paper = null;
  /** @type {ReturnType<typeof useCore> | null} */
  #core = null;
  /** What the element holds while it is not in a page, and before its paper is there. */
  #text = '';
  #dirty = false;
  #disabled = false;
  #due = false;
  /** @type {(() => void)[]} */
  #cleanup = [];
  #first = firstCheck();

  #voice = new Voice(this, () => this.#words);
  #host = new Host(() => this.#services, () => this.#words);
  #house = new House(() => this.getAttribute('profile') ?? '', this.#host, {
    doc: () => this.#paper?.client.doc ?? null, named: () => this.#spell(),
    failed: (error) => this.#voice.fail(error), words: () => this.#words,
  });
  #keeper = new Keeper({
    kind: () => this.getAttribute('storage'), key: () => this.name || this.id || 'editor',
    text: () => this.value, which: () => ({ id: this.documentId }),
  }, this.#host, {
    saved: () => void this.#shelf?.offerVersions(), failed: (error) => this.#voice.fail(error), words: () => this.#words,
  });
  #beginning = new Beginning({
    paper: () => this.#paper, genre: () => this.getAttribute('genre'), keeper: this.#keeper,
    filled: () => this.#voice.changed(), failed: (error) => this.#voice.fail(error),
  });
  /** @type {Shelf | null} */
  #shelf = null;

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true });
  }

  get #words() { return wordsOf(this.lang); }
  get services() { return this.#services; }
  set services(services) {
    this.#services = services ?? {};
    this.#beginSoon();
  }

  get value() { return this.#paper ? this.#paper.text : this.#text; }
  set value(text) { this.#dirty = true; this.#set(String(text ?? '')); }

  /** @param {string} text */
  #set(text) {
    this.#text = text.replaceAll(/\r\n?/g, '\n');
    this.#paper?.replace(this.#text);
    this.#voice.changed();
  }

  formResetCallback() { this.#dirty = false; this.#set(this.defaultValue); }
  /** @param {boolean} disabled */
  formDisabledCallback(disabled) { this.#disabled = disabled; this.#applyReadOnly(); }
  /** @param {unknown} state */
  formStateRestoreCallback(state) { if (typeof state === 'string') this.value = state; }
  #spell() { this.#paper?.spell(this.getAttribute('spelling') ?? 'off', this.#house.names); }
  #applyReadOnly() { this.#paper?.setReadOnly(this.readOnly || this.#disabled); }

  // Life.

  connectedCallback() {
    super.connectedCallback();
    if (this.#paper) return;  // only moved
    if (!this.#dirty && this.#text === '') this.#text = this.defaultValue;
    this.#build();
  }

  /** An element that is only moved is connected again before this turn ends, and keeps everything. */
  disconnectedCallback() {
    void this.#keeper.now();
    queueMicrotask(() => { if (!this.isConnected) this.#tearDown(); });
  }

  #build() {
    const words = this.#words;
    const given = this.getAttribute('assets');
    const assets = given === null ? undefined : new URL(given, document.baseURI).href;
    const desk = h('div', { class: 'desk', part: 'desk' });
    const tried = (/** @type {Promise<unknown> | undefined} */ work) => void work?.catch((error) => this.#voice.fail(error));
    const list = new FindingsList(words, {
      show: (placed) => this.#paper?.focus(placed),
      // The button goes with its finding: the keys then belong to the text, undo first of all.
      fix: (placed, index) => tried(this.applyFix(placed.finding.id, index).then(() => this.focus())),
      ignore: (placed) => this.#paper?.ignore(placed),
    });
    const tools = buildTools(words, {
      fixAll: () => tried(this.fixAll()), print: () => tried(this.print()),
      export: (format) => tried(this.#export(/** @type {Format} */ (format))),
      open: (id) => tried(this.#shelf?.open(id)), version: (id) => tried(this.#shelf?.bringBack(id)),
      phrase: (phrase) => this.#paper?.insert(phrase),
    });
    this.shadowRoot?.replaceChildren(h('link', { rel: 'stylesheet', href: sheetAddress('css/element.css', assets) }),
      tools.box, h('div', { class: 'work' }, desk, list.box), h('slot', { name: 'footer' }));
    const paper = new Paper(desk, sheetAddress('css/text.css', assets), words, () => this.#house.profile, {
      changed: () => { this.#dirty = true; this.#voice.changed(); this.#keeper.soon(); this.#voice.emit('change', {}); },
      told: () => this.#voice.draw(), phase: (phase) => this.#phase(phase),
      focused: (id) => list.focus(id),
      save: () => { void this.#keeper.now(); this.#voice.emit('save', { text: this.value }); },
      error: (error) => this.#voice.fail(error),
    });
    this.#paper = paper;
    this.#voice.speakOf({ paper, list, tally: tools.tally });
    this.#shelf = new Shelf(this.#host, tools.menus, {
      paper: () => this.#paper, keeper: this.#keeper, id: () => this.documentId,
      put: (text, id) => this.#putKept(text, id), failed: (error) => this.#voice.fail(error),
    });
    this.#applyReadOnly();
    const core = useCore({
      assets, lang: this.lang,
      wasmUrl: this.getAttribute('wasm-url') ?? undefined, workerUrl: this.getAttribute('worker-url') ?? undefined,
    });
    this.#core = core;
    if (this.#text) paper.replace(this.#text);
    const left = () => this.#keeper.leave();
    addEventListener('pagehide', left);
    this.#cleanup.push(fit(desk, () => this.#paper?.view.requestMeasure()), () => removeEventListener('pagehide', left));
    core.loading.catch((error) => this.#voice.fail(error));
    this.#beginSoon();
    this.#voice.changed();
  }

  /** Begins once all is there that the page sets in this turn. */
  #beginSoon() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => { this.#due = false; void this.#begin(); });
  }

  /** What was kept and the house's rules come before the first check, if they come soon. */
  async #begin() {
    const [paper, core] = [this.#paper, this.#core];
    if (!paper || !core) return;
    await soon(Promise.all([this.#beginning.fill(core.loading, paper), this.#house.read()]), kSoon);
    if (paper !== this.#paper) return;
    this.#spell();
    void paper.start(core.loading);
    await this.#shelf?.offer();
  }

  #tearDown() {
    this.#text = this.value;
    this.#voice.speakOf(null);
    for (const end of this.#cleanup.splice(0)) end();
    this.#paper?.destroy();
    this.#core?.leave();
    this.#paper = this.#shelf = this.#core = null;
    this.#first = firstCheck();
    this.shadowRoot?.replaceChildren();
  }

  /** @param {string} name @param {string | null} _before @param {string | null} now */
  attributeChangedCallback(name, _before, now) {
    if (name === 'value' && !this.#dirty) this.#set(now ?? '');
    else if (name === 'readonly') this.#applyReadOnly();
    else if (name === 'profile' && this.#paper) void this.#house.read();
    else if (name === 'spelling') this.#spell();
    else if (name === 'storage' || name === 'genre') this.#beginSoon();
    else if (name === 'strict' || name === 'required') this.#voice.validate();
  }

  /** @param {import('../app/core/client.js').Phase} phase */
  #phase(phase) {
    if (phase === 'failed') this.#first.failed(new WengaoError('cannot_start', this.#words.notReady));
    if (phase === 'ready' && !this.#first.over) {
      this.#house.tryOut();
      this.#first.done();
      this.#voice.emit('ready', {});
    }
    this.#voice.draw();
  }

  // Methods.

  /** @returns {Paper} */
  #here() {
    if (!this.#paper) throw new WengaoError('closed', this.#words.notReady);
    return this.#paper;
  }

  /** @returns {Promise<void>} */
  get ready() { return this.#first.promise; }

  /** @param {string | Uint8Array | ArrayBuffer | Blob} source @param {import('../../wasm/api.js').OpenOptions} [options] */
  async open(source, options = {}) {
    const bytes = typeof source === 'string' || source instanceof Uint8Array ? source
      : new Uint8Array(source instanceof Blob ? await source.arrayBuffer() : source);
    await this.#first.promise;
    const doc = await this.#here().open(bytes, options);
    this.#dirty = true;
    this.#voice.changed();
    this.#keeper.soon();
    this.#voice.emit('change', {});
    return { format: doc.imported.format, notes: doc.notes };
  }

  /** Another of the host's documents. @param {string | Uint8Array} kept @param {string} id */
  async #putKept(kept, id) {
    this.documentId = id;
    if (typeof kept === 'string') this.#set(kept);
    else await this.#here().open(kept, {});
    this.#keeper.fresh();
    this.#voice.changed();
    this.#voice.emit('change', {});
  }

  /** The house's word on rules, at once. @param {string} profile JSON */
  async setProfile(profile) {
    await this.#first.promise;
    await this.#house.set(await this.#here().document(), profile);
  }

  getText() { return this.value; }
  async getDocument() { return this.export('json'); }

  async check() {
    await this.#first.promise;
    return (await this.#here().document()).check();
  }

  /** @param {number} finding @param {number} [fix] */
  async applyFix(finding, fix = 0) { return this.#here().carryOut((doc) => doc.planFix(finding, fix)); }
  /** @param {import('../../wasm/api.js').FixFilter} [filter] */
  async fixAll(filter = {}) { return this.#here().carryOut((doc) => doc.planFixAll(filter), true); }

  /** @param {Format} format @param {import('../../wasm/api.js').ExportOptions} [options] */
  async export(format, options = {}) {
    await this.#first.promise;
    const fonts = format === 'pdf' || format === 'ofd' ? { ...await this.#host.fonts(), ...options.fonts } : undefined;
    return (await this.#here().document()).export(format, { date: today(), ...options, fonts });
  }

  /** The toolbar's: to the page around, or to a file. @param {Format} format */
  async #export(format) {
    const file = { format, bytes: await this.export(format), name: `${fileName(await this.#title())}.${format}` };
    if (!this.#voice.emit('export', file, true)) return;
    if (this.#host.has('takeExport')) await this.#host.ask('takeExport', file);
    else download(file.bytes, file.name, format);
  }

  async #title() { return (await (await this.#here().document()).reports())[0]?.title ?? ''; }

  /** @param {number} id */
  focusFinding(id) {
    const placed = this.#here().findings().find(({ finding }) => finding.id === id);
    if (placed) this.#here().focus(placed);
    return placed !== undefined;
  }

  async print({ report = 0 } = {}) {
    await this.#first.promise;
    await printPages(await this.#here().document(), report, await this.#title());
  }

  focus() { this.#paper?.view.focus(); }
}

if (!customElements.get('wengao-editor')) customElements.define('wengao-editor', WengaoEditor);
