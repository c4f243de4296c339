// The service worker: the page works without a network from its second visit. A version is taken whole
// or not at all, and a page is served by one version from its first to its last part: the next version
// waits until the writer asks for it.
//
// The lists are filled in by web/pwa/build.mjs: every file with a hash of its content. Large ones and
// faces are not fetched beforehand but kept as they are met; the whole faces of PDF and OFD all together,
// since the next file, made without a network, may draw in others.

/** @typedef {ServiceWorkerGlobalScope & typeof globalThis} Scope */
const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));

/** @type {string} */
const version = VERSION;
/** @type {Record<string, string>} */
const files = FILES;
/** @type {Record<string, string>} */
const later = LATER;

const kPrefix = 'wengao-';
const own = `${kPrefix}${version}`;

const folder = new URL('./', scope.location.href);
const keyOf = (/** @type {string} */ name) => new URL(`${name}?v=${files[name] ?? later[name]}`, folder).href;

scope.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(own);
    await Promise.all(Object.keys(files).map(async (name) => {
      const key = keyOf(name);
      // What did not change is taken from the version before.
      const answer = await caches.match(key) ?? await fetch(new URL(name, folder), { cache: 'no-cache' });
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      await cache.put(key, answer);
    }));
    for (const name of Object.keys(later)) {
      const met = await caches.match(keyOf(name));
      if (met) await cache.put(keyOf(name), met);
    }
  })());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(kPrefix) && name !== own);
    // The last one before stays: other windows may still ask for its parts.
    await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  })());
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !url.href.startsWith(folder.href)) return;
  const path = url.href.slice(folder.href.length).replace(/[?#].*$/, '');
  const name = path === '' || (event.request.mode === 'navigate' && !(path in files) && !(path in later)) ? 'index.html' : decodeURIComponent(path);
  if (name in files) event.respondWith(kept(name, event.request));
  else if (name in later) {
    event.respondWith(met(name, event.request));
    if (isWholeFace(name)) event.waitUntil(keepWholeFaces());
  } else if (name.startsWith('parts/')) event.respondWith(earlier(event.request));
});

/** @param {string} name @param {Request} request */
async function kept(name, request) {
  return await (await caches.open(own)).match(keyOf(name)) ?? fetch(request);
}
/** @param {string} name @param {Request} request */
async function met(name, request) {
  const cache = await caches.open(own);
  const known = await cache.match(keyOf(name));
  if (known) return known;
  const answer = await fetch(request);
  // Where there is no room, it is fetched again the next time.
  if (answer.ok) await cache.put(keyOf(name), answer.clone()).catch(() => {});
  return answer;
}

const isWholeFace = (/** @type {string} */ name) => name.endsWith('.otf');
/** @type {Promise<void> | null} */
let keeping = null;
/** Fetches, one after the other, those that are not here yet. What fails is tried with the next one asked for. */
function keepWholeFaces() {
  keeping ??= (async () => {
    for (const name of Object.keys(later).filter(isWholeFace)) {
      await met(name, new Request(new URL(name, folder))).catch(() => {});
    }
    keeping = null;
  })();
  return keeping;
}
/** A part of the version before, whose name tells its content. @param {Request} request */
async function earlier(request) {
  return await caches.match(request, { ignoreSearch: true }) ?? fetch(request);
}
