// A window of the browser and the frames in it, as BiDi tells of them: each document is a realm, found
// by asking for the agent in it.
const kBusy = 20;   // ms between questions while an answer is waited for
const kIdle = 120;
const utility = '__playwright_utility_world__';

const isCode = (name) => name === 'expression' || name === 'callbackText';

/** The strings that Playwright has evaluated in the page: they must come as code. */
function* expressions(remote, key = '') {
  if (remote === null || typeof remote !== 'object') return;
  if (remote.type === 'string' && isCode(key)) yield remote.value;
  if (remote.type === 'array') for (const each of remote.value) yield* expressions(each);
  if (remote.type !== 'object') return;
  const pairs = remote.value.map(([name, each]) => [typeof name === 'string' ? name : name.value, each]);
  // {k: 'expression', v: …} is a field as its serializer writes it.
  const named = Object.fromEntries(pairs).k?.value;
  for (const [name, each] of pairs) {
    if (name === 'v' && each.type === 'string') { if (isCode(named)) yield each.value; }
    else yield* expressions(each, name);
  }
}

/** A statement of one expression, without its end. @param {string} text */
export const asExpression = (text) => text.replace(/[;\s]+$/, '');

class Realm {
  constructor(id) { this.id = id; this.loaded = ''; }
}

/** A browsing context: a window, or a frame in it. */
export class Tab {
  /** @type {Map<number, Tab>} */
  frames = new Map();
  url = 'about:blank';
  #session; #emit; #place; #realm; #waiting = new Map(); #last = 0; #navigation = null; #going = ''; #timer; #closed = false; #first;

  /**
   * @param {string} id
   * @param {{ session: import('./driver.mjs').Session, emit: (method: string, params: object) => void,
   *   place: { window: string, frame?: number }, first: () => string }} about
   */
  constructor(id, { session, emit, place, first }) {
    this.id = id;
    this.#session = session;
    this.#emit = emit;
    this.#place = place;
    this.#first = first;
  }

  get window() { return this.#place.window; }
  get isFrame() { return this.#place.frame !== undefined; }
  contextOf(realm) { return this.#realm && realm.startsWith(this.#realm.id); }

  #send(method, command, body) { return this.#session.sendTo(this.#place, method, command, body); }

  /** Watches for what happens by itself. */
  watch() {
    const again = async () => {
      if (this.#closed) return;
      await this.look().catch(() => {});
      if (!this.#closed) this.#timer = setTimeout(again, this.#waiting.size > 0 || this.#navigation !== null ? kBusy : kIdle);
    };
    this.#timer = setTimeout(again, 0);
  }

  #soon() {
    if (this.isFrame) return;
    clearTimeout(this.#timer);
    if (!this.#closed) this.watch();
  }

  async look() {
    let told = await this.#send('POST', '/execute/sync', { script: 'return globalThis.__driver ? __driver.take() : null', args: [] });
    told ??= await this.#send('POST', '/execute/sync', { script: `${this.#first()}\nreturn __driver.take()`, args: [] });
    await this.#hear(told);
  }

  async #hear(told) {
    if (told.realm !== this.#realm?.id) this.#moved(told);
    else if (told.url !== this.url) {
      this.url = told.url;
      this.#emit('browsingContext.fragmentNavigated', { context: this.id, navigation: null, url: told.url, timestamp: Date.now() });
    }
    // An answer may speak of a frame that is new.
    if (!this.isFrame && told.frames !== this.frames.size) await this.#lookAtFrames(told.frames);
    for (const { id, result } of told.results) this.#answer(id, result);
    for (const { method, params } of told.events) {
      const source = { realm: this.#realm.id, context: this.id };
      this.#emit(method, { timestamp: Date.now(), source, ...params, ...(method === 'input.fileDialogOpened' && { context: this.id }) });
    }
    this.#grown(told.state);
    if (!this.isFrame) await this.#lookAtFrames(told.frames);
  }

  /** Another document is there. */
  #moved({ realm, url }) {
    const first = this.#realm === undefined;
    // Before the one that was asked for there is another empty one, in a process of its own.
    const onTheWay = this.#navigation !== null && url === 'about:blank' && this.#going !== url;
    const navigation = this.#navigation ?? `n-${realm}`;
    this.url = url;
    if (!first) {
      for (const id of [this.#realm.id, `${this.#realm.id}-utility`]) this.#emit('script.realmDestroyed', { realm: id });
      for (const [id] of this.#waiting) this.#answer(id, undefined);
    }
    if (!first || this.isFrame) {
      if (this.#navigation === null) this.#emit('browsingContext.navigationStarted', { context: this.id, navigation, url });
      if (!onTheWay) this.#emit('browsingContext.navigationCommitted', { context: this.id, navigation, url });
    }
    if (!onTheWay) this.#navigation = null;
    this.#realm = new Realm(realm);
    this.#emit('script.realmCreated', { type: 'window', realm, origin: '', context: this.id });
    this.#emit('script.realmCreated', { type: 'window', realm: `${realm}-utility`, origin: '', context: this.id, sandbox: utility });
  }

  #grown(state) {
    const realm = this.#realm;
    if (this.#navigation !== null && this.url !== this.#going) return;
    const about = { context: this.id, navigation: null, url: this.url, timestamp: Date.now() };
    if (realm.loaded === '' && state !== 'loading') {
      realm.loaded = 'interactive';
      this.#emit('browsingContext.domContentLoaded', about);
    }
    if (realm.loaded === 'interactive' && state === 'complete') {
      realm.loaded = 'complete';
      this.#emit('browsingContext.load', about);
    }
  }

  async #lookAtFrames(count) {
    for (let n = 0; n < count; ++n) {
      let frame = this.frames.get(n);
      if (!frame) {
        frame = new Tab(`${this.id}.${n}`, { session: this.#session, emit: this.#emit, place: { ...this.#place, frame: n }, first: this.#first });
        this.frames.set(n, frame);
        this.#emit('browsingContext.contextCreated', { context: frame.id, parent: this.id, url: 'about:blank', userContext: 'default', children: [], originalOpener: null });
      }
      await frame.look().catch(() => {});
    }
    for (const [n, frame] of this.frames) {
      if (n < count) continue;
      this.frames.delete(n);
      this.#emit('browsingContext.contextDestroyed', { context: frame.id, parent: this.id, url: frame.url, children: [] });
    }
  }

  #answer(id, result) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (result === undefined) waiting?.reject(new Error('no such frame: the document is gone'));
    else waiting?.resolve(this.#placed(result));
  }

  // A window is told as the number of the frame.
  #placed(result) {
    if (result.result?.type !== 'window') return result;
    const { context } = result.result.value;
    return { ...result, result: { ...result.result, value: { context: context === 'self' ? this.id : this.frames.get(context)?.id ?? null } } };
  }

  /** @param {string} declaration @param {object[]} args of BiDi @param {{ kept?: boolean, wait?: boolean }} options */
  async call(declaration, args, options) {
    const id = `c${++this.#last}`;
    const code = new Set([...args].flatMap((each) => [...expressions(each)]));
    // utilityScript.evaluate(isFunction, returnByValue, expression, …)
    if (/utilityScript\.evaluate\(/.test(declaration) && args[3]?.type === 'string') code.add(args[3].value);
    const made = [...code].map((text) => `${JSON.stringify(text)}: () => (${asExpression(text)}\n)`).join(',');
    const script = `const answer = arguments[arguments.length - 1];
      if (globalThis.__driver?.realm !== arguments[0]) { answer(null); return; }
      __driver.call(arguments[1], (${declaration}\n), arguments[2], { ...arguments[3], code: {${made}} });
      __driver.takeSoon(12, answer);`;
    const told = new Promise((resolve, reject) => { this.#waiting.set(id, { resolve, reject }); });
    told.catch(() => {});
    const heard = await this.#send('POST', '/execute/async', { script, args: [this.#realm?.id, id, args, options] }).catch((error) => {
      if (error.code === 'javascript error') {
        this.#answer(id, { type: 'exception', exceptionDetails: { text: error.message }, realm: this.#realm.id });
        return 'failed';
      }
      return null;
    });
    if (heard === null) this.#answer(id, undefined);
    else if (heard !== 'failed') await this.#hear(heard);
    if (this.#waiting.has(id)) this.#soon();
    return told;
  }

  release(handles) {
    return this.#send('POST', '/execute/sync', { script: 'globalThis.__driver?.release(arguments[0])', args: [handles] });
  }

  actions(actions) { return this.#session.sendTo({ window: this.window }, 'POST', '/actions', { actions }); }

  /** @param {string} [url] none: again the same */
  async go(url) {
    const navigation = `n-${this.id}-${++this.#last}`;
    this.#navigation = navigation;
    this.#going = url ?? this.url;
    this.#emit('browsingContext.navigationStarted', { context: this.id, navigation, url: url ?? this.url });
    await (url === undefined ? this.#send('POST', '/refresh', {}) : this.#send('POST', '/url', { url }));
    this.#soon();
    return { navigation, url: url ?? this.url };
  }

  async resize({ width, height }) {
    const edge = await this.#send('POST', '/execute/sync', { script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]', args: [] });
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width: width + edge[0], height: height + edge[1] });
  }

  async screenshot() { return { data: await this.#send('GET', '/screenshot') }; }

  async close() {
    this.stop();
    await this.#session.closeWindow(this.window);
  }

  stop() {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const [id] of this.#waiting) this.#answer(id, undefined);
  }
}
