// Making elements without a framework.

/**
 * @typedef {Record<string, unknown> & { class?: string, text?: string | number,
 *   on?: Record<string, (event: any) => void> }} Props
 */

/**
 * An element with attributes, listeners (`on`) and children. `true` makes an empty attribute; `false`,
 * null and undefined leave it out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'on') {
      for (const [event, listener] of Object.entries(props.on ?? {})) {
        element.addEventListener(event, listener);
      }
    } else if (name === 'text') {
      element.textContent = String(value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/**
 * The element with that id; it stands in index.html, so its absence is a defect of ours.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/**
 * Calls `work` once, `delay` ms after the last call.
 * @template {unknown[]} A
 * @param {number} delay
 * @param {(...args: A) => void} work
 */
export function later(delay, work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (/** @type {A} */ ...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), delay);
  };
}
