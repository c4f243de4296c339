// Saves shortly after the writer pauses, and at once when the page is left: what is not acknowledged by
// then is left behind as well. “已保存” is said only when the browser has acknowledged the write and
// nothing was changed since it began.

const kPause = 300;    // ms after the last change
const kAtMost = 700;  // ms a change may stay unsaved while typing goes on: with the writing, a second

export class Autosave {
  /**
   * @param {(leaving: boolean) => { done: Promise<void>, at: number }} write begins to write what there is
   * @param {{ saving: () => void, saved: (at: Date) => void, failed: (error: unknown) => void }} listener
   */
  constructor(write, listener) {
    this.write = write;
    this.listener = listener;
    this.allowed = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.oldest = 0;
    /** @type {Promise<boolean>} */
    this.writing = Promise.resolve(true);
    this.writes = 0;
    this.answered = 0;  // the last of them that was
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.pending) void this.now();
    });
    addEventListener('pagehide', () => { if (this.pending || this.answered < this.writes) void this.now(true); });
  }

  get pending() { return this.oldest > 0; }

  changed() {
    if (!this.allowed) return;
    const now = Date.now();
    if (!this.oldest) {
      this.oldest = now;
      this.listener.saving();
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), Math.max(0, Math.min(kPause, this.oldest + kAtMost - now)));
  }

  /**
   * Writes what there is. Begun at once, since the page may be going: the store keeps the order.
   * @param {boolean} [leaving] the page is going @returns {Promise<boolean>} whether it was acknowledged
   */
  now(leaving = false) {
    if (!this.allowed) return this.writing;
    clearTimeout(this.timer);
    this.oldest = 0;
    const { done, at } = this.write(leaving);
    const write = ++this.writes;
    this.writing = done.then(
      () => {
        this.answered = write;
        if (write === this.writes && !this.pending) this.listener.saved(new Date(at));
        return true;
      },
      (error) => { this.listener.failed(error); return false; },
    );
    return this.writing;
  }

  /** What is pending is written, or nothing is. @returns {Promise<boolean>} whether everything is saved */
  settle() { return this.pending ? this.now() : this.writing; }
}
