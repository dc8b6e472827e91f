// Keeps the plant's pages on the device with everything they use, so that they open without a network. Served as /plant-worker.js.
// Pages come from the network when it answers in time, else from here. Files have their content's hash in their name: from here first.
// Pages are fetched without cookies: what is kept on a shared device is the page of a visitor, never of somebody signed in.
const STORE = "seedtrain-plant";
const LIST = "/plant";
const PATIENCE = 4000;
const FRESH = 86400000;
const FILE = /\/static\/[\w./-]+\.(?:css|js|wasm|svg)/g;
const MODEL_SCRIPT = /\/static\/plant\/.*\.js$/;
const BEHAVIOUR = /\/static\/js\/([a-z-]+)\.[0-9a-f]+\.js$/;

// Not what a page only names: models as JavaScript are for browsers without WebAssembly, a behaviour for pages with its attribute (js/page.js).
function isNeeded(path, text) {
  if (MODEL_SCRIPT.test(path)) return typeof WebAssembly === "undefined";
  const behaviour = BEHAVIOUR.exec(path)?.[1];
  return !behaviour || behaviour === "page" || text.includes(`data-${behaviour}`);
}

async function keepPage(path, response) {
  const store = await caches.open(STORE);
  const text = await response.clone().text();
  const wanted = [...new Set(text.match(FILE) ?? [])].filter((file) => isNeeded(file, text));
  for (const file of wanted) {
    if (await store.match(file)) continue;
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
    await store.put(file, answer);
  }
  // The page comes last: a page that is here is whole.
  const headers = new Headers(response.headers);
  headers.set("X-Kept-At", String(Date.now()));
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  await store.put(path, new Response(text, { headers }));
}

async function keep(path, language, files) {
  const store = await caches.open(STORE);
  const kept = await store.match(path);
  if (kept && kept.headers.get("Content-Language") === language && Date.now() - kept.headers.get("X-Kept-At") < FRESH) {
    const text = await kept.clone().text();
    if (files.every((file) => text.includes(file))) return true;
  }
  const response = await fetch(path, { credentials: "omit", headers: { "Accept-Language": language } }).catch(() => null);
  if (!response?.ok) return Boolean(kept);
  return keepPage(path, response).then(
    () => true,
    () => Boolean(kept),
  );
}

// Files that no kept page names any more are let go.
async function sweep() {
  const store = await caches.open(STORE);
  const named = new Set();
  const keys = (await store.keys()).map((request) => new URL(request.url).pathname);
  for (const path of keys) {
    if (path.startsWith("/static/")) continue;
    for (const file of (await (await store.match(path)).text()).match(FILE) ?? []) named.add(file);
  }
  for (const path of keys) if (path.startsWith("/static/") && !named.has(path)) await store.delete(path);
}

async function openPage(request) {
  const path = new URL(request.url).pathname;
  const store = await caches.open(STORE);
  const kept = await store.match(path);
  const coming = fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const first = kept ? await Promise.race([coming, late]).catch(() => null) : null;
  if (first) return first;
  if (kept) return kept;
  // Never opened and no network: the list says what can be done, the browser's own page does not.
  return coming.catch(async () => (path !== LIST && (await store.match(LIST)) ? Response.redirect(LIST) : Response.error()));
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const { keep: pages, language, files } = event.data;
  const work = async () => {
    // Only the page that asks knows its files; the others are as they were or come anew.
    for (const path of pages ?? []) {
      const isKept = await keep(path, language, path === pages[0] ? files : []);
      event.source.postMessage(isKept ? { kept: path } : { lost: path });
    }
    await sweep();
  };
  event.waitUntil(work());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (pathname.startsWith("/static/")) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
});
