/** Milliseconds between two looks for a newer build, while a page stays open. */
const pause = 3_600_000;

/** The page's own scripts and styles, relative to its folder: by the hashes in them one build is told from another. */
function ownFiles(): string[] {
  const folder = new URL(".", document.baseURI).href;
  return [
    ...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>("head script[src], head link[rel=stylesheet]"),
  ]
    .map((element) => ("src" in element ? element.src : element.href))
    .flatMap((address) => (address.startsWith(folder) ? address.slice(folder.length) : []))
    .filter((path) => !path.includes("/"));
}

/**
 * Has the browser keep a copy of the page's folder (离线副本), where it can: over https or on this machine. Elsewhere, and
 * where it fails, the page works as it does without.
 *
 * @param onOtherBuild - called when the server has another build than the one that this page is of
 */
export async function keepOffline(onOtherBuild: () => void): Promise<void> {
  // Browsers leave it out where the page came over plain http.
  const container = (navigator as { readonly serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  const registration = await container
    ?.register("service-worker.js", { updateViaCache: "none" })
    .catch(() => undefined);
  if (container === undefined || registration === undefined) return;
  container.addEventListener("message", ({ data, source }) => {
    if (data === "other build" && source === registration.waiting) onOtherBuild();
  });
  const tell = (): void => registration.waiting?.postMessage(ownFiles());
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  tell();
  const look = (): void => void registration.update().catch(() => undefined);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look();
  });
  setInterval(look, pause);
}
