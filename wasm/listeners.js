// Listeners: who wants to hear of what.

export class Listeners {
  /** @type {Map<string, Set<(event: any) => void>>} */
  #sets = new Map();

  /** @param {string} event @param {(event: any) => void} listener
   * @returns {() => void} ends it */
  on(event, listener) {
    const set = this.#sets.get(event) ?? new Set();
    this.#sets.set(event, set.add(listener));
    return () => { set.delete(listener); };
  }

  /** A listener that throws harms no other.
   * @param {string} event @param {any} value */
  emit(event, value) {
    for (const listener of this.#sets.get(event) ?? []) {
      try {
        listener(value);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
  }
}
