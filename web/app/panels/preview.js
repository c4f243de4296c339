// The pages as they will print, beside the text. Pages exist only where they are looked at; the one
// with the cursor stays in view.

import { byId, h } from '../dom.js';
import { t } from '../strings.js';
import { openMenu } from '../ui/menu.js';
import { svgElement } from './page-drawing.js';

/** @typedef {import('../../../wasm/api.js').Doc} Doc */
/** @typedef {import('../../../wasm/api.js').Report} Report */

export class PreviewPanel {
  /** @param {{ page: (page: number, count: number, report: number) => void }} listener */
  constructor(listener) {
    this.listener = listener;
    this.box = byId('preview');
    this.picker = h('button', { class: 'tool picker', type: 'button', 'aria-haspopup': 'menu' });
    this.head = h('div', { class: 'preview-head' }, this.picker);
    this.sheets = h('div', { class: 'sheets' });
    this.box.append(this.head, this.sheets);
    this.picker.addEventListener('click', () => openMenu(this.picker, this.reports.map((_, index) =>
      ({ label: this.#nameOf(index), checked: index === this.report, run: () => void this.#choose(index) })), { label: t.report }));
    /** @type {Doc | null} */
    this.doc = null;
    /** @type {Report[]} */
    this.reports = [];
    this.report = 0;
    this.count = 0;
    this.current = -1;
    this.turn = 0;
    this.watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        target.classList.toggle('seen', isIntersecting);
        if (isIntersecting && target.dataset.stale !== undefined) void this.#draw(target);
      }
    }, { root: this.box, rootMargin: '400px 0px' });
  }

  get visible() { return !this.box.hidden && this.box.offsetParent !== null; }

  /** Looks at the reports again. @param {Doc | null} doc */
  async refresh(doc) {
    this.doc = doc;
    if (!doc) return;
    const turn = ++this.turn;
    const reports = await doc.reports();
    if (turn !== this.turn || doc !== this.doc) return;
    this.reports = reports;
    this.head.hidden = reports.length < 2;
    this.report = Math.min(this.report, Math.max(0, reports.length - 1));
    this.picker.textContent = this.#nameOf(this.report);
    if (reports.length === 0) {
      this.count = 0;
      this.#sheets();
      this.listener.page(-1, 0, 0);
      return;
    }
    await this.#count(doc, turn);
  }

  /** @param {number} index */
  #nameOf(index) { return t.reportN(index + 1, this.reports[index]?.title || t.noTitle); }

  /** @param {Doc} doc @param {number} turn */
  async #count(doc, turn) {
    const count = await doc.pages(this.report);
    if (turn !== this.turn || doc !== this.doc) return;
    this.count = count;
    this.#sheets();
    this.changed(0, count);
  }

  /** Pages [first, last) of the shown report look different. @param {number} first @param {number} last */
  changed(first, last) {
    for (let index = first; index < Math.min(last, this.sheets.children.length); ++index) {
      const sheet = this.sheets.children[index];
      if (!(sheet instanceof HTMLElement)) continue;
      sheet.dataset.stale = '';
      if (sheet.classList.contains('seen')) void this.#draw(sheet);
    }
  }

  /** @param {readonly { report: number, first: number, last: number, count: number }[]} pages */
  take(pages) {
    for (const change of pages) {
      if (change.report !== this.report) continue;
      this.count = change.count;
      this.#sheets();
      this.changed(change.first, change.last);
      this.listener.page(Math.min(this.current, this.count - 1), this.count, this.report);
    }
  }

  /** Shows where a line of the text is printed. @param {number} line */
  async follow(line) {
    const { doc } = this;
    if (!doc || this.reports.length === 0) return;
    const place = await doc.pageOf(line).catch(() => null);
    if (!place || doc !== this.doc) return;
    if (place.report !== this.report) await this.#choose(place.report);
    this.listener.page(place.page, this.count, place.report);
    if (place.page === this.current) return;
    this.current = place.page;
    for (const sheet of this.sheets.children) sheet.removeAttribute('aria-current');
    const sheet = this.sheets.children[place.page];
    sheet?.setAttribute('aria-current', 'page');
    if (this.visible && sheet instanceof HTMLElement) {
      this.box.scrollTo({ top: sheet.offsetTop - this.head.offsetHeight - 12, behavior: calm() ? 'auto' : 'smooth' });
    }
  }

  /** @param {number} report */
  async #choose(report) {
    if (!this.doc) return;
    this.report = report;
    this.current = -1;
    this.picker.textContent = this.#nameOf(report);
    this.sheets.replaceChildren();
    await this.#count(this.doc, ++this.turn);
  }

  #sheets() {
    this.sheets.classList.toggle('none', this.count === 0);
    this.sheets.dataset.empty = t.previewEmpty;
    if (this.sheets.children.length === this.count) return;
    while (this.sheets.children.length > this.count) this.sheets.lastElementChild?.remove();
    while (this.sheets.children.length < this.count) {
      const sheet = h('div', { class: 'sheet', role: 'img', 'data-stale': '', 'data-page': this.sheets.children.length });
      this.sheets.append(sheet);
      this.watcher.observe(sheet);
    }
    for (let index = 0; index < this.count; ++index) {
      this.sheets.children[index].setAttribute('aria-label', t.previewPage(index + 1, this.count));
    }
  }

  /** @param {HTMLElement} sheet */
  async #draw(sheet) {
    const { doc, report } = this;
    if (!doc) return;
    delete sheet.dataset.stale;
    const svg = await doc.pageSvg(report, Number(sheet.dataset.page)).catch(() => null);
    if (svg === null) { sheet.dataset.stale = ''; return; }
    const drawn = await svgElement(svg);
    if (doc !== this.doc || report !== this.report) return;
    sheet.replaceChildren(drawn);
  }
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
