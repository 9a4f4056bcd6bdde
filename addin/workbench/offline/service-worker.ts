/*
 * Keeps a copy of the page's folder in the browser, so that the page opens with no server (离线使用).
 *
 * A copy is one build, whole: it is taken only if every file is as the build made it. Names that carry a hash of their
 * content are answered from the copies, everything else from the server first, and without one from the newest copy. So a
 * page and what it loads later are of one build, whichever that is. A newer worker waits until no page is left of those
 * that the earlier one serves, as browsers have it by themselves: taking over before, with two pages open, leaves a page
 * waiting for half a minute now and then. Then nobody can need an older copy any more, and it goes.
 */

/** What of a service worker's world is used here; the DOM's own types know nothing of it. */
interface Scope {
  /** The build's files and the digest of each, as the build writes them in front of this script. */
  readonly builtFiles: Readonly<Record<string, string>>;
  readonly builtVersion: string;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate" | "fetch" | "message", hear: (event: WorkerEvent) => void): void;
}

interface WorkerEvent {
  readonly request: Request;
  readonly data: unknown;
  readonly source: { postMessage(message: unknown): void } | null;
  waitUntil(done: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Scope;
const folder = scope.registration.scope;
const ourCaches = `xianping ${folder} `;
const ourCache = `${ourCaches}${scope.builtVersion}`;

/** Milliseconds that the server gets before the copy answers in its place. */
const patience = 3000;

const isHashed = (address: string): boolean => /\.[0-9a-f]{8}\.\w+$/u.test(address);

/** Takes a copy of one file; what an earlier copy has of the same hash is not loaded again. */
async function copy(cache: Cache, path: string, integrity: string): Promise<void> {
  const address = new URL(path, folder).href;
  const kept = isHashed(address) ? await caches.match(address, { ignoreVary: true }) : undefined;
  const response = kept ?? (await fetch(address, { integrity, cache: isHashed(address) ? "default" : "no-cache" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(address, response);
}

/** The page itself is copied last: a copy that has it is whole. */
const start = "index.html";

async function takeCopy(): Promise<void> {
  const cache = await caches.open(ourCache);
  const { [start]: digest = "", ...others } = scope.builtFiles;
  await Promise.all(Object.entries(others).map(([path, integrity]) => copy(cache, path, integrity)));
  await copy(cache, start, digest);
}

/** The names of the copies, in the order in which they were begun. */
async function copies(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(ourCaches));
}

/** The newest copy that is whole; none at the very first. */
async function newestCopy(): Promise<Cache | undefined> {
  for (const name of (await copies()).reverse()) {
    const cache = await caches.open(name);
    if (await cache.match(new URL(start, folder).href, { ignoreVary: true })) return cache;
  }
  return undefined;
}

async function fromCopies(request: Request): Promise<Response> {
  return (await caches.match(request.url, { ignoreVary: true })) ?? fetch(request);
}

async function fromServer(request: Request): Promise<Response> {
  // Only the beginning of an answer has to come in time: one that has begun is not broken off.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience);
  const fresh = await fetch(request, { signal: late.signal }).catch(() => undefined);
  clearTimeout(timer);
  if (fresh !== undefined && fresh.status < 500) return fresh;
  const { origin, pathname } = new URL(request.url);
  const address = `${origin}${pathname.endsWith("/") ? `${pathname}${start}` : pathname}`;
  const kept = await (await newestCopy())?.match(address, { ignoreVary: true });
  return kept ?? fresh ?? fetch(request);
}

/** Removes the copies of earlier builds; one that a still newer worker has begun is not ours to remove. */
async function tidy(): Promise<void> {
  const all = await copies();
  await Promise.all(all.slice(0, Math.max(0, all.indexOf(ourCache))).map((name) => caches.delete(name)));
}

scope.addEventListener("install", (event) => event.waitUntil(takeCopy()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim().then(tidy)));
scope.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(folder)) return;
  event.respondWith(isHashed(new URL(url).pathname) ? fromCopies(event.request) : fromServer(event.request));
});
// A page tells a worker that waits which files it is made of, and learns whether that is another build's.
scope.addEventListener("message", (event) => {
  if (!Array.isArray(event.data) || event.data.length === 0) return;
  const isOfThisBuild = (event.data as unknown[]).every(
    (path) => typeof path === "string" && Object.hasOwn(scope.builtFiles, path),
  );
  if (!isOfThisBuild) event.source?.postMessage("other build");
});
