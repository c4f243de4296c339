// An element that is a field of a form: what every such element has to say to its form and to those
// who ask. What its value is and when it is valid, the editor says.

/** The key to the form's side of an element, for those who make it. */
export const internals = Symbol('internals');

export class Field extends HTMLElement {
  static formAssociated = true;

  [internals] = this.attachInternals();
  /** What the page set before the element was defined; it would hide what the element does with it.
   * @type {Record<string, unknown>} */
  #early = {};

  constructor() {
    super();
    for (const [name, value] of Object.entries(this)) {
      this.#early[name] = value;
      delete (/** @type {any} */ (this))[name];
    }
  }

  connectedCallback() {
    Object.assign(this, this.#early);
    this.#early = {};
  }

  get type() { return this.localName; }
  get form() { return this[internals].form; }
  get name() { return this.getAttribute('name') ?? ''; }
  set name(name) { this.setAttribute('name', name); }
  get validity() { return this[internals].validity; }
  get validationMessage() { return this[internals].validationMessage; }
  get willValidate() { return this[internals].willValidate; }
  checkValidity() { return this[internals].checkValidity(); }
  reportValidity() { return this[internals].reportValidity(); }

  get defaultValue() { return this.getAttribute('value') ?? ''; }
  set defaultValue(text) { this.setAttribute('value', text); }
  get readOnly() { return this.hasAttribute('readonly'); }
  set readOnly(on) { this.toggleAttribute('readonly', on); }
  get lang() { return this.getAttribute('lang') === 'en' ? 'en' : 'zh'; }
  set lang(lang) { this.setAttribute('lang', lang); }
}
