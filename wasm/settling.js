// Settling: how far the core has answered, and who waits for it.

export class Settling {
  /** The answers are true for it. */
  revision = 1;
  /** @type {{ revision: number, resolve: () => void, reject: (error: Error) => void }[]} */
  #waiting = [];

  /** @param {number} revision @returns {Promise<void>} */
  until(revision) {
    if (this.revision >= revision) return Promise.resolve();
    return new Promise((resolve, reject) => { this.#waiting.push({ revision, resolve, reject }); });
  }

  /** @param {number} revision */
  reached(revision) {
    this.revision = revision;
    this.#waiting = this.#waiting.filter((one) => {
      if (one.revision <= revision) one.resolve();
      return one.revision > revision;
    });
  }

  /** No more answers come. @param {Error} error */
  fail(error) { for (const { reject } of this.#waiting.splice(0)) reject(error); }
}
