// <wengao-editor>: the editor as one element of a form. Attributes, events and methods are described in
// README.md and declared in editor.d.ts; `paper.js` is the text, `list.js` the findings.

import { Wengao, WengaoError } from '../../wasm/wengao.js';
import { h } from '../app/dom.js';
import { download, fileName, today } from '../app/files/save.js';
import { useCore } from './cores.js';
import { FindingsList } from './list.js';
import { Paper } from './paper.js';
import { printPages } from './print.js';
import { inTime, storeFor } from './storage.js';
import { wordsOf } from './words.js';

export { Wengao, WengaoError };

/** @typedef {import('../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../wasm/api.js').Format} Format */
/**
 * @typedef {object} Services what the page around the editor can do for it
 * @property {() => Promise<string | Uint8Array | null>} [load]
 * @property {(text: string) => Promise<void>} [save]
 * @property {() => Promise<object>} [profile]
 * @property {(file: { format: Format, bytes: Uint8Array, name: string }) => Promise<void>} [takeExport]
 */

const kPause = 400;  // ms of quiet before the text is saved
const kNarrow = 640;  // px below which the margins are left out

export class WengaoEditor extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['value', 'readonly', 'profile', 'strict', 'required', 'theme', 'toolbar'];

  /** @type {Services} */
  services = {};
  #internals = this.attachInternals();
  /** @type {Paper | null} */
  #paper = null;
  /** @type {FindingsList | null} */
  #list = null;
  /** @type {{ leave: () => void } | null} */
  #core = null;
  /** What the element holds while it is not in a page, and before its paper is there. */
  #text = '';
  #dirty = false;
  #disabled = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saving;
  #drawing = 0;
  /** JSON; empty: none. */
  #profile = '';
  #reported = false;
  /** The findings told of last. @type {string | null} */
  #told = null;
  /** @type {(() => void)[]} */
  #cleanup = [];
  /** @type {Promise<void>} */
  #ready = Promise.resolve();
  #isReady = () => {};
  /** @type {(error: unknown) => void} */
  #isNotReady = () => {};

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true });
    this.#newReady();
  }

  #newReady() {
    this.#ready = new Promise((resolve, reject) => { this.#isReady = resolve; this.#isNotReady = reject; });
    this.#ready.catch(() => {});  // told by an `error` event
  }

  // Form.

  get form() { return this.#internals.form; }
  get name() { return this.getAttribute('name') ?? ''; }
  set name(name) { this.setAttribute('name', name); }
  get type() { return 'wengao-editor'; }
  get validity() { return this.#internals.validity; }
  get validationMessage() { return this.#internals.validationMessage; }
  get willValidate() { return this.#internals.willValidate; }
  checkValidity() { return this.#internals.checkValidity(); }
  reportValidity() { return this.#internals.reportValidity(); }

  get defaultValue() { return this.getAttribute('value') ?? ''; }
  set defaultValue(text) { this.setAttribute('value', text); }
  get value() { return this.#paper ? this.#paper.text : this.#text; }
  set value(text) { this.#dirty = true; this.#set(String(text ?? '')); }

  /** @param {string} text */
  #set(text) {
    this.#text = text.replaceAll(/\r\n?/g, '\n');
    this.#paper?.replace(this.#text);
    this.#changed();
  }

  formResetCallback() { this.#dirty = false; this.#set(this.defaultValue); }
  /** @param {boolean} disabled */
  formDisabledCallback(disabled) { this.#disabled = disabled; this.#applyReadOnly(); }
  /** @param {unknown} state */
  formStateRestoreCallback(state) { if (typeof state === 'string') this.value = state; }

  get readOnly() { return this.hasAttribute('readonly'); }
  set readOnly(on) { this.toggleAttribute('readonly', on); }
  #applyReadOnly() { this.#paper?.setReadOnly(this.readOnly || this.#disabled); }

  get lang() { return this.getAttribute('lang') === 'en' ? 'en' : 'zh'; }
  set lang(lang) { this.setAttribute('lang', lang); }
  get #words() { return wordsOf(this.lang); }

  // Life.

  connectedCallback() {
    if (this.#paper) return;  // only moved
    if (!this.#dirty && this.#text === '') this.#text = this.defaultValue;
    this.#build();
  }

  /** An element that is only moved is connected again before this turn ends, and keeps everything. */
  disconnectedCallback() {
    this.#saveNow();
    queueMicrotask(() => { if (!this.isConnected) this.#tearDown(); });
  }

  #build() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const words = this.#words;
    const assets = new URL(this.getAttribute('assets') ?? './', this.hasAttribute('assets') ? document.baseURI : import.meta.url);
    const desk = h('div', { class: 'desk', part: 'desk' });
    this.#list = new FindingsList(words, {
      show: (placed) => this.#paper?.focus(placed),
      fix: (placed, index) => void this.applyFix(placed.finding.id, index).catch((error) => this.#fail(error)),
      ignore: (placed) => this.#paper?.ignore(placed),
    });
    const tally = h('span', { class: 'tally', role: 'status' });
    const button = (/** @type {string} */ name, /** @type {string} */ text, /** @type {() => Promise<unknown>} */ run) => h('button', {
      class: 'tool small', type: 'button', 'data-tool': name, text,
      on: { click: () => void run().catch((error) => this.#fail(error)) },
    });
    const style = h('link', { rel: 'stylesheet', href: new URL('css/element.css', assets).href });
    root.replaceChildren(style,
      h('div', { class: 'tools', part: 'toolbar', role: 'toolbar', 'aria-label': words.tools },
        button('fix-all', words.fixAll, () => this.fixAll()), button('export', words.exportDocx, () => this.#export('docx')),
        button('print', words.print, () => this.print()), h('slot', { name: 'toolbar' }), h('span', { class: 'spring' }), tally),
      h('div', { class: 'work' }, desk, this.#list.box), h('slot', { name: 'footer' }));
    this.#paper = new Paper(desk, new URL('css/text.css', assets).href, words, () => this.#profile, {
      changed: () => { this.#dirty = true; this.#changed(); this.#saveSoon(); this.#emit('change', {}); },
      told: () => this.#draw(), phase: (phase) => this.#phase(phase),
      focused: (id) => this.#list?.focus(id),
      save: () => { this.#saveNow(); this.#emit('save', { text: this.value }); },
      error: (error) => this.#fail(error),
    });
    this.#fit(desk);
    this.#applyReadOnly();
    const core = useCore({
      assets: assets.href, lang: this.lang,
      wasmUrl: this.getAttribute('wasm-url') ?? undefined, workerUrl: this.getAttribute('worker-url') ?? undefined,
    });
    this.#core = core;
    if (this.#text) this.#paper.replace(this.#text);
    const left = () => this.#saveNow();
    addEventListener('pagehide', left);
    this.#cleanup.push(() => removeEventListener('pagehide', left));
    void this.#begin(core.loading, this.#paper);
    this.#changed();
  }

  /** What was kept and the house's rules come before the first check; neither may hold it up for ever.
   * @param {Promise<import('../../wasm/api.js').Core>} loading @param {Paper} paper */
  async #begin(loading, paper) {
    if (this.#text === '') {
      try {
        const kept = await this.#store()?.load();
        if (kept && paper === this.#paper && paper.text === '') {
          if (typeof kept === 'string') paper.replace(kept);
          else { void paper.start(loading); await loading; await paper.open(kept, {}); }
        }
      } catch (error) {
        this.#fail(error);
      }
    }
    await this.#readProfile();
    if (paper !== this.#paper) return;
    const genre = this.getAttribute('genre');
    if (genre && paper.text === '') {
      const core = await loading.catch(() => null);
      const text = await core?.skeleton(genre).catch((error) => { this.#fail(error); return ''; });
      if (text && paper === this.#paper && paper.text === '') paper.replace(text);
    }
    if (paper !== this.#paper) return;
    this.#changed();
    void paper.start(loading);
    loading.catch((error) => this.#fail(error));
  }

  #tearDown() {
    clearTimeout(this.#saving);
    cancelAnimationFrame(this.#drawing);
    this.#text = this.value;
    for (const end of this.#cleanup.splice(0)) end();
    this.#paper?.destroy();
    this.#paper = null;
    this.#list = null;
    this.#core?.leave();
    this.#core = null;
    this.#reported = false;
    this.#told = null;
    this.shadowRoot?.replaceChildren();
    this.#newReady();
  }

  /** The paper is as wide as there is room for. @param {HTMLElement} desk */
  #fit(desk) {
    const observer = new ResizeObserver(() => {
      const width = desk.clientWidth;
      if (width === 0) return;
      const narrow = width < kNarrow;
      desk.classList.toggle('narrow', narrow);
      desk.style.setProperty('--u', `${Math.min((width - 16) / (narrow ? 168 : 210), 3.2)}px`);
      this.#paper?.view.requestMeasure();
    });
    observer.observe(desk);
    this.#cleanup.push(() => observer.disconnect());
  }

  /** The house's word on rules, at once. @param {string} profile JSON */
  async setProfile(profile) {
    await this.#ready;
    await (await this.#here().document()).setProfile(profile);
    this.#profile = profile;
  }

  /** @param {string} name @param {string | null} _before @param {string | null} now */
  attributeChangedCallback(name, _before, now) {
    if (name === 'value' && !this.#dirty) this.#set(now ?? '');
    else if (name === 'readonly') this.#applyReadOnly();
    else if (name === 'profile' && this.#paper) void this.#readProfile();
    else if (name === 'strict' || name === 'required') this.#validate();
  }

  // What it says.

  /** @param {string} name @param {object} detail @param {boolean} [cancelable] */
  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: name !== 'error' }));
  }

  /** @param {unknown} error */
  #fail(error) {
    const plain = error instanceof WengaoError ? error : new WengaoError('internal', String(error));
    this.#emit('error', { code: plain.code, message: plain.message });
  }

  #changed() {
    this.#internals.setFormValue(this.value);
    this.#draw();
  }

  /** @param {import('../app/core/client.js').Phase} phase */
  #phase(phase) {
    if (phase === 'failed') this.#isNotReady(new WengaoError('cannot_start', this.#words.notReady));
    if (phase === 'ready' && !this.#reported) {
      this.#reported = true;
      this.#tryProfile();
      this.#isReady();
      this.#emit('ready', {});
    }
    this.#draw();
  }

  #draw() {
    this.#validate();
    if (this.#drawing !== 0) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#drawNow();
    });
  }

  #drawNow() {
    const paper = this.#paper;
    if (!paper || !this.#list) return;
    const placed = paper.findings();
    this.#list.show(placed, paper.view.state.doc, paper.phase);
    const { error, warning } = counted(placed);
    const tally = this.shadowRoot?.querySelector('.tally');
    if (tally) tally.textContent = paper.phase === 'loading' ? this.#words.loading : this.#words.tally(error, warning);
    const told = placed.map(({ finding: { id }, from }) => `${id} ${from}`).join();
    if (paper.settled && told !== this.#told) {
      this.#told = told;
      this.#emit('findings', {
        counts: counted(placed),
        findings: placed.map(({ finding: { id, rule, category, severity, message, fixes }, line, from, to }) =>
          ({ id, rule, category, severity, message, fixes, line, from, to })),
      });
    }
  }

  #validate() {
    const words = this.#words;
    const anchor = this.shadowRoot?.querySelector('.desk') ?? undefined;
    const set = (/** @type {ValidityStateFlags} */ flags, /** @type {string} */ message) =>
      this.#internals.setValidity(flags, message, anchor instanceof HTMLElement ? anchor : undefined);
    if (this.hasAttribute('required') && this.value.trim() === '') { set({ valueMissing: true }, words.missing); return; }
    if (this.hasAttribute('strict') && this.value !== '') {
      if (!this.#paper?.settled) { set({ customError: true }, words.stillChecking); return; }
      const { error } = counted(this.#paper.findings());
      if (error > 0) { set({ customError: true }, words.mustFix(error)); return; }
    }
    this.#internals.setValidity({});
  }

  // Keeping, and the house's rules.

  #store() {
    return storeFor(this.getAttribute('storage'), this.name || this.id || 'editor', this.services, this.#words);
  }

  #saveSoon() {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => this.#saveNow(), kPause);
  }

  #saveNow() {
    clearTimeout(this.#saving);
    const store = this.#store();
    if (!store || !this.#dirty) return;
    store.save(this.value).catch((error) =>
      this.#fail(error instanceof WengaoError ? error : new WengaoError('not_saved', this.#words.storeFailed)));
  }

  async #readProfile() {
    try {
      const given = this.getAttribute('profile') ?? '';
      const json = given.trimStart().startsWith('{') ? given
        : given ? await (await fetch(new URL(given, document.baseURI))).text()
          : this.services.profile ? JSON.stringify(await inTime(this.services.profile(), this.#words.tooSlow)) : '';
      const doc = this.#paper?.client.doc;
      if (json === this.#profile) return;
      if (doc) await doc.setProfile(json || '{"wengaoProfile":1}');
      this.#profile = json;
    } catch (error) {
      this.#fail(error instanceof WengaoError ? error : new WengaoError('bad_profile', this.#words.badProfile));
    }
  }

  /** A document opens whatever the rules say; that they cannot be read is told once it is open. */
  #tryProfile() {
    const json = this.#profile;
    if (json === '') return;
    this.#paper?.client.doc?.setProfile(json).catch((error) => {
      if (this.#profile === json) this.#profile = '';
      this.#fail(error);
    });
  }

  // Methods.

  /** @returns {Paper} */
  #here() {
    if (!this.#paper) throw new WengaoError('closed', this.#words.notReady);
    return this.#paper;
  }

  /** @returns {Promise<void>} */
  get ready() { return this.#ready; }

  /** @param {string | Uint8Array | ArrayBuffer | Blob} source @param {import('../../wasm/api.js').OpenOptions} [options] */
  async open(source, options = {}) {
    const bytes = typeof source === 'string' || source instanceof Uint8Array ? source
      : new Uint8Array(source instanceof Blob ? await source.arrayBuffer() : source);
    await this.#ready;
    const doc = await this.#here().open(bytes, options);
    this.#dirty = true;
    this.#changed();
    this.#saveSoon();
    this.#emit('change', {});
    return { format: doc.imported.format, notes: doc.notes };
  }

  getText() { return this.value; }
  async getDocument() { return this.export('json'); }

  async check() {
    await this.#ready;
    return (await this.#here().document()).check();
  }

  /** @param {number} finding @param {number} [fix] */
  async applyFix(finding, fix = 0) { return this.#here().carryOut((doc) => doc.planFix(finding, fix)); }
  /** @param {import('../../wasm/api.js').FixFilter} [filter] */
  async fixAll(filter = {}) { return this.#here().carryOut((doc) => doc.planFixAll(filter), true); }

  /** @param {Format} format @param {import('../../wasm/api.js').ExportOptions} [options] */
  async export(format, options = {}) {
    await this.#ready;
    return (await this.#here().document()).export(format, { date: today(), ...options });
  }

  /** The toolbar's: to the page around, or to a file. @param {Format} format */
  async #export(format) {
    const bytes = await this.export(format);
    const name = `${fileName(await this.#title())}.${format}`;
    if (!this.#emit('export', { format, bytes, name }, true)) return;
    if (this.services.takeExport) await inTime(this.services.takeExport({ format, bytes, name }), this.#words.tooSlow);
    else download(bytes, name, format);
  }

  async #title() { return (await (await this.#here().document()).reports())[0]?.title ?? ''; }

  /** @param {number} id */
  focusFinding(id) {
    const placed = this.#here().findings().find(({ finding }) => finding.id === id);
    if (placed) this.#here().focus(placed);
    return placed !== undefined;
  }

  async print({ report = 0 } = {}) {
    await this.#ready;
    await printPages(await this.#here().document(), report, await this.#title());
  }

  focus() { this.#paper?.view.focus(); }
}

/** @param {readonly import('../app/editor/marks.js').Placed[]} placed */
function counted(placed) {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { finding } of placed) ++counts[finding.severity];
  return counts;
}

if (!customElements.get('wengao-editor')) customElements.define('wengao-editor', WengaoEditor);
