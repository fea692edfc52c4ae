/*
 * The screens of the diary without a network. It keeps the page and the files that the diary needs, and nothing that
 * anybody has written: the API is never touched here. The build fills in the lists.
 */
const CACHE = 'tandem-__VERSION__';
/** The page itself: the server answers any path of the interface with it. */
const PAGE = '/diary';
/** Fetched when the worker is installed. */
const KEPT = new Set(__KEPT__);
/** Kept once the page has asked for them: fonts, and the words of the other language. */
const KEPT_WHEN_ASKED = new Set(__KEPT_WHEN_ASKED__);

const isGatewayDown = (status) => status >= 502 && status <= 504;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([PAGE, ...KEPT].map((path) => new Request(path, { cache: 'no-cache' })))),
  );
});

// A new version waits until the last page of the old one is closed: nobody's form changes under their hands.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** The page from the network; from here only when there is none. */
async function page(request, path) {
  const answer = await fetch(request).catch(() => null);
  if (answer && !isGatewayDown(answer.status)) return answer;
  // The other screens need the school to say anything.
  if (!path.startsWith('/diary')) return Response.redirect(PAGE);
  const cache = await caches.open(CACHE);
  return (await cache.match(PAGE)) ?? answer ?? Response.error();
}

/** Files with a hash in their name never change; the others are asked for first. */
async function file(request, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  if (path.startsWith('/assets/') && kept) return kept;
  const answer = await fetch(request).catch(() => null);
  if (answer?.ok && KEPT_WHEN_ASKED.has(path)) await cache.put(path, answer.clone());
  return answer ?? kept ?? Response.error();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') {
    if (/^\/(diary(\/.*)?|today)?$/.test(pathname)) event.respondWith(page(request, pathname));
  } else if (KEPT.has(pathname) || KEPT_WHEN_ASKED.has(pathname)) event.respondWith(file(request, pathname));
});
