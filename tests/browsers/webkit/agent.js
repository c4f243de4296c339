// In each document: runs what the driver is asked to, keeps the values it has handed out, and notes what
// happens (errors, reports of the policy, words on the console, choosers of files) until it is asked.
// Plain script, without imports: it is put before those of the page, or in at its first use.
((name) => {
  // The page or its clock may change these later.
  const { setTimeout, Promise, Map, WeakMap, Object, Array, String } = globalThis;
  const evaluate = globalThis.eval;

  const values = new Map();
  const nodes = new WeakMap();
  let last = 0;
  const keep = (value) => { values.set(`v${++last}`, value); return `v${last}`; };
  function idOf(node) {
    if (!nodes.has(node)) nodes.set(node, keep(node));
    return nodes.get(node);
  }

  function plain(value) {
    switch (typeof value) {
      case 'undefined': case 'string': case 'boolean': return { type: typeof value, value };
      case 'bigint': return { type: 'bigint', value: String(value) };
      case 'number': return { type: 'number', value: Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value) };
      default: return value === null ? { type: 'null' } : undefined;
    }
  }
  // Which window it is, seen from here: the driver knows the rest.
  const placeOf = (view) => view === globalThis ? 'self' : Array.from({ length: frames.length }, (_, i) => frames[i]).indexOf(view);

  /** As BiDi writes values; with `kept`, objects are handed out and not copied. */
  function toRemote(value, kept) {
    const simple = plain(value);
    if (simple) return simple;
    // A window first: one of another origin may not be asked for more.
    if (value.window === value) return { type: 'window', handle: keep(value), value: { context: placeOf(value) } };
    if (value instanceof Node || typeof value.nodeType === 'number') {
      const id = idOf(value);
      return { type: 'node', handle: id, sharedId: id, value: { nodeType: value.nodeType, localName: value.localName, attributes: {} } };
    }
    const type = Array.isArray(value) ? 'array' : typeof value === 'function' ? 'function' : 'object';
    if (kept) return { type, handle: keep(value) };
    if (type === 'array') return { type, value: value.map((each) => toRemote(each, false)) };
    return type === 'function' ? { type } : { type, value: Object.entries(value).map(([key, each]) => [key, toRemote(each, false)]) };
  }

  const entries = (pairs) => pairs.map(([key, each]) => [typeof key === 'string' ? key : fromRemote(key), fromRemote(each)]);
  function fromRemote(remote) {
    const id = remote.handle ?? remote.sharedId;
    if (id) {
      if (!values.has(id)) throw new Error(`no such handle: ${id}`);
      return values.get(id);
    }
    const { type, value } = remote;
    switch (type) {
      case 'undefined': return undefined;
      case 'null': return null;
      case 'number': return Number(value);
      case 'bigint': return BigInt(value);
      case 'array': return value.map(fromRemote);
      case 'object': return Object.fromEntries(entries(value));
      case 'map': return new Map(entries(value));
      case 'set': return new Set(value.map(fromRemote));
      case 'date': return new Date(value);
      case 'regexp': return new RegExp(value.pattern, value.flags);
      case 'channel': return (data) => { agent.note('script.message', { channel: value.channel, data: toRemote(data, false) }); };
      default: return value;
    }
  }

  const results = [];
  const events = [];
  // A policy may forbid eval; what the driver wants evaluated has come as code.
  const compiled = new Map();
  globalThis.eval = (text) => compiled.has(text) ? compiled.get(text)() : evaluate(text);

  const agent = {
    realm: `r${Math.random().toString(36).slice(2)}`,
    values,
    note: (method, params) => { events.push({ method, params }); },

    /** Starts one call; its result is among those of take(), now or later. */
    call(id, run, args, { kept = false, wait = true, code = {} }) {
      for (const [text, make] of Object.entries(code)) compiled.set(text, make);
      const done = (result) => { results.push({ id, result: { type: 'success', result: toRemote(result, kept), realm: agent.realm } }); agent.woken?.(); };
      const failed = (error) => {
        const text = error instanceof Error ? `${error.name}: ${error.message}${error.stack ? `\n${error.stack}` : ''}` : String(error);
        results.push({ id, result: { type: 'exception', exceptionDetails: { text }, realm: agent.realm } });
        agent.woken?.();
      };
      try {
        const value = run(...args.map(fromRemote));
        if (wait && value && typeof value.then === 'function') value.then(done, failed);
        else done(value);
      } catch (error) {
        failed(error);
      }
    },
    release(ids) { for (const id of ids) if (!nodes.has(values.get(id))) values.delete(id); },
    take: () => ({ realm: agent.realm, url: location.href, state: document.readyState, frames: frames.length, results: results.splice(0), events: events.splice(0) }),
    /** take() as soon as there is a result, or after `ms`. */
    takeSoon(ms, answer) {
      let told = false;
      const tell = () => { if (!told) { told = true; agent.woken = undefined; answer(agent.take()); } };
      if (results.length > 0) tell();
      else { agent.woken = tell; setTimeout(tell, ms); }
    },
  };
  Object.defineProperty(globalThis, name, { value: agent });

  const log = (method, ...args) => agent.note('log.entryAdded', {
    type: 'console', method, level: method, text: args.map(String).join(' '), args: args.map((each) => ({ type: 'string', value: String(each) })),
  });
  for (const method of ['debug', 'error', 'info', 'log', 'warn']) {
    const said = console[method];
    console[method] = (...args) => { log(method, ...args); said.apply(console, args); };
  }
  const failed = (error) => agent.note('log.entryAdded', { type: 'javascript', level: 'error', text: String(error), stackTrace: { callFrames: [] } });
  addEventListener('error', (event) => { if (event instanceof ErrorEvent) failed(event.error ?? event.message); }, true);
  addEventListener('unhandledrejection', ({ reason }) => failed(reason));
  // WebKit does not say which element a policy has refused, once for each policy; the driver's own is known
  // by its words, and nothing else is added in the same task.
  let ofDriver = false;
  const see = (/** @type {MutationRecord[]} */ changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node instanceof HTMLStyleElement && node.textContent === 'body {}'))) return;
    ofDriver = true;
    setTimeout(() => { ofDriver = false; }, 0);
  };
  const styles = new MutationObserver(see);
  styles.observe(document, { childList: true, subtree: true });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    see(styles.takeRecords());
    const own = ofDriver && violatedDirective === 'style-src-elem' && blockedURI === 'inline';
    log('error', `Content Security Policy: ${violatedDirective} refused ${own ? 'the style of the driver' : blockedURI}`);
  });

  const chooses = (input) => agent.note('input.fileDialogOpened', { multiple: input.multiple, element: { sharedId: idOf(input) } });
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function clicked() { if (this.type === 'file') chooses(this); else click.call(this); };
  addEventListener('click', (event) => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.type === 'file' && event.isTrusted) { event.preventDefault(); chooses(target); }
  }, true);
})('__driver');
