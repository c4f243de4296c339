// WebDriver BiDi as Playwright speaks it, over WebKit's older protocol: what Playwright does in other
// browsers (finding, waiting, clicking) it so does here, with the same code.
import { readFileSync } from 'node:fs';
import { Session } from './driver.mjs';
import { asExpression, Tab } from './tab.mjs';
import { Wire } from './wire.mjs';

const agentSource = readFileSync(new URL('agent.js', import.meta.url), 'utf8');

let lastProfile = 0;

/** A profile: its session, its windows, its requests. */
class Profile {
  /** @type {Map<string, Tab>} */
  tabs = new Map();
  scripts = new Map();
  viewport = { width: 1366, height: 768 };
  intercepted = 0;
  session = new Session();
  #emit; #last = 0; #watcher;

  constructor(place, emit) {
    this.id = `profile-${process.pid}-${++lastProfile}`;
    this.#emit = emit;
    this.wire = new Wire({ script: () => this.#first(), sent: (id, request) => this.#sent(id, request) });
    this.started = this.wire.listen().then((proxy) => this.session.start({ ...place, proxy }));
    this.started.catch(() => {});
  }

  /** What runs first in each document, once: the document asks for it, and a question may come before. */
  #first() {
    const preloads = [...this.scripts.values()].map(({ functionDeclaration, arguments: args = [] }) =>
      `__driver.call('preload', (${functionDeclaration}\n), ${JSON.stringify(args)}, {});`);
    return `if (!globalThis.__driver) {\n${agentSource};\n${preloads.join('\n')}\n}`;
  }

  #sent(id, request) {
    const context = this.tabs.keys().next().value;
    if (!context) return false;
    const isBlocked = this.intercepted > 0;
    this.#emit('network.beforeRequestSent', {
      context, navigation: null, redirectCount: 0, isBlocked, ...(isBlocked && { intercepts: ['all'] }), timestamp: Date.now(),
      request: { request: id, url: request.url, method: request.method, bodySize: 0, destination: request.headers['sec-fetch-dest'] ?? '', initiatorType: null, timings: { requestTime: Date.now() },
        headers: Object.entries(request.headers).map(([name, value]) => ({ name, value: { type: 'string', value: String(value) } })) },
      initiator: { type: 'other' },
    });
    return isBlocked;
  }

  async open() {
    await this.started;
    const [first] = await this.session.send('GET', '/window/handles');
    // From one that is open: the one last spoken to may be closed.
    const window = this.#last++ === 0 ? first : (await this.session.sendTo({ window: first }, 'POST', '/window/new', { type: 'window' })).handle;
    return this.#add(window, null);
  }

  async #add(window, opener) {
    const tab = new Tab(window, { session: this.session, emit: this.#emit, place: { window }, first: () => this.#first() });
    this.tabs.set(window, tab);
    this.#emit('browsingContext.contextCreated', { context: window, parent: null, url: 'about:blank', userContext: this.id, children: null, originalOpener: opener });
    await tab.resize(this.viewport);
    await tab.look();
    tab.watch();
    this.#watcher ??= setInterval(() => this.#lookForWindows().catch(() => {}), 400);
    return tab;
  }

  // Those that pages have opened, or closed.
  async #lookForWindows() {
    const windows = await this.session.send('GET', '/window/handles');
    const opener = this.tabs.keys().next().value;
    for (const window of windows) if (!this.tabs.has(window) && window !== this.spare && opener) await this.#add(window, opener);
  }

  async closeTab(tab) {
    // The last window would take the profile along.
    if (this.tabs.size === 1) { await this.session.sendTo({ window: tab.id }, 'POST', '/window/new', { type: 'window' }).then(({ handle }) => { this.spare = handle; }); }
    this.#gone(tab);
    await tab.close();
  }

  #gone(tab) {
    tab.stop();
    this.tabs.delete(tab.id);
    this.#emit('browsingContext.contextDestroyed', { context: tab.id, parent: null, url: tab.url, userContext: this.id, children: [] });
  }

  async close() {
    clearInterval(this.#watcher);
    for (const tab of [...this.tabs.values()]) this.#gone(tab);
    await this.started.catch(() => {});
    await this.session.close();
    this.wire.close();
  }
}

export class Bidi {
  /** @type {Map<string, Profile>} */
  #profiles = new Map();
  #place; #send; #last = 0;

  /** @param {{ display: string, downloads: string }} place @param {(message: object) => void} send */
  constructor(place, send) {
    this.#place = place;
    this.#send = send;
  }

  #emit = (method, params) => this.#send({ type: 'event', method, params });

  receive = async ({ id, method, params }) => {
    try {
      const command = this.#commands[method];
      if (!command) throw Object.assign(new Error(method), { code: 'unknown command' });
      this.#send({ type: 'success', id, result: await command(params) ?? {} });
    } catch (error) {
      this.#send({ type: 'error', id, error: error.code ?? 'unknown error', message: error.message });
    }
  };

  closed = () => this.close();

  close() {
    return Promise.all([...this.#profiles.values()].map((profile) => profile.close())).then(() => this.#profiles.clear());
  }

  profileOf(context) { return [...this.#profiles.values()].find((each) => each.tabs.has(context.replace(/\.\d+$/, ''))); }

  #tab(context) {
    const [window, frame] = [context.replace(/\.\d+$/, ''), /\.(\d+)$/.exec(context)?.[1]];
    const tab = this.profileOf(context)?.tabs.get(window);
    const found = frame === undefined ? tab : tab?.frames.get(Number(frame));
    if (!found) throw Object.assign(new Error(context), { code: 'no such frame' });
    return found;
  }

  #target({ context, realm }) {
    if (context) return this.#tab(context);
    for (const profile of this.#profiles.values()) {
      for (const tab of profile.tabs.values()) for (const each of [tab, ...tab.frames.values()]) if (each.contextOf(realm)) return each;
    }
    throw Object.assign(new Error(realm), { code: 'no such frame' });
  }

  #some({ userContexts, contexts }) {
    return [...this.#profiles.values()].filter((each) => userContexts?.includes(each.id) || contexts?.some((context) => each.tabs.has(context)) || (!userContexts && !contexts));
  }

  /** @type {Record<string, (params: any) => any>} */
  #commands = {
    'session.new': () => ({ sessionId: 'webkit', capabilities: { browserName: 'webkit', browserVersion: 'GTK', userAgent: '' } }),
    'session.subscribe': () => {},
    'browser.close': () => this.close(),
    'browser.setDownloadBehavior': () => {},
    'browser.createUserContext': () => {
      const profile = new Profile(this.#place, this.#emit);
      this.#profiles.set(profile.id, profile);
      return { userContext: profile.id };
    },
    'browser.removeUserContext': async ({ userContext }) => {
      const profile = this.#profiles.get(userContext);
      this.#profiles.delete(userContext);
      await profile?.close();
    },

    'browsingContext.create': async ({ userContext }) => ({ context: (await this.#profiles.get(userContext).open()).id }),
    'browsingContext.close': ({ context }) => this.profileOf(context).closeTab(this.#tab(context)),
    'browsingContext.navigate': ({ context, url }) => this.#tab(context).go(url),
    'browsingContext.reload': ({ context }) => this.#tab(context).go(),
    'browsingContext.activate': () => {},
    'browsingContext.captureScreenshot': ({ context }) => this.#tab(context).screenshot(),
    'browsingContext.setViewport': async ({ context, viewport, ...where }) => {
      if (context) await this.#tab(context).resize(viewport);
      else for (const profile of this.#some(where)) profile.viewport = viewport;
    },
    // Only the attributes are asked for, and these of frames are not needed.
    'browsingContext.locateNodes': async ({ context, locator }) => {
      const number = Number(/\.(\d+)$/.exec(locator.value.context)[1]);
      const declaration = '(n) => [...document.querySelectorAll("iframe")].find((each) => each.contentWindow === frames[n]) ?? null';
      const { result } = await this.#tab(context).call(declaration, [{ type: 'number', value: number }], { kept: true, wait: true });
      return { nodes: result.type === 'node' ? [result] : [] };
    },

    'script.addPreloadScript': (params) => {
      const script = `s${++this.#last}`;
      for (const profile of this.#some(params)) profile.scripts.set(script, params);
      return { script };
    },
    'script.removePreloadScript': ({ script }) => { for (const profile of this.#profiles.values()) profile.scripts.delete(script); },
    'script.evaluate': ({ expression, target, resultOwnership, awaitPromise }) =>
      this.#target(target).call(`() => (${asExpression(expression)}\n)`, [], { kept: resultOwnership === 'root', wait: awaitPromise }),
    'script.callFunction': ({ functionDeclaration, target, arguments: args = [], resultOwnership, awaitPromise }) =>
      this.#target(target).call(functionDeclaration, args, { kept: resultOwnership === 'root', wait: awaitPromise }),
    'script.disown': ({ target, handles }) => this.#target(target).release(handles),

    'input.performActions': ({ context, actions }) => this.#tab(context).actions(actions),
    // As the writer's choice: the driver's own way takes only elements that are shown.
    'input.setFiles': ({ context, element, files }) => this.#tab(context).call(`(input, names, bodies) => {
      const chosen = new DataTransfer();
      names.forEach((name, n) => chosen.items.add(new File([Uint8Array.from(atob(bodies[n]), (each) => each.charCodeAt(0))], name)));
      input.files = chosen.files;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }`, [element, toArray(files.map((file) => file.split('/').at(-1))), toArray(files.map((file) => readFileSync(file).toString('base64')))], {}),

    'network.addIntercept': (params) => {
      if (!params.phases.includes('beforeRequestSent')) return { intercept: 'none' };
      for (const profile of this.#some(params)) ++profile.intercepted;
      return { intercept: (params.contexts ?? []).join() || 'all' };
    },
    'network.removeIntercept': ({ intercept }) => {
      for (const profile of this.#some(intercept === 'all' ? {} : { contexts: intercept.split(',') })) --profile.intercepted;
    },
    'network.continueRequest': ({ request }) => this.#wires((wire) => wire.continue(request)),
    'network.failRequest': ({ request }) => this.#wires((wire) => wire.fail(request)),
    'network.provideResponse': ({ request, ...answer }) => this.#wires((wire) => wire.provide(request, answer)),
    'network.setCacheBehavior': () => {},
    'network.addDataCollector': () => ({ collector: 'none' }),
    'storage.getCookies': () => ({ cookies: [], partitionKey: {} }),  // the pages keep none
    'emulation.setNetworkConditions': ({ networkConditions, ...where }) => {
      for (const { wire } of this.#some(where)) wire.offline = networkConditions !== null;
    },
    'emulation.setLocaleOverride': () => {},
    'emulation.setScreenOrientationOverride': () => {},
    'emulation.setScreenSettingsOverride': () => {},
  };

  #wires(work) { for (const { wire } of this.#profiles.values()) work(wire); }
}

const toArray = (texts) => ({ type: 'array', value: texts.map((value) => ({ type: 'string', value })) });
