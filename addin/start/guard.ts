/** How long office.js may take to find its host before the page says that something is wrong, in milliseconds. */
const patience = 20_000;

/** Why there is no pane: office.js did not load, the page stands in no Excel, or it takes too long. */
type Reason = "office" | "outside" | "slow";

interface Library {
  onReady(hear: (info: { readonly host: unknown }) => void): unknown;
}

/**
 * Says on the page why there is no pane and what to do (启动失败提示). It shares nothing with the pane's scripts, so that it
 * works when they do not load; once the pane stands, the page's styles hide it.
 */
function watchStart(): void {
  const library = (globalThis as { readonly Office?: Library }).Office;
  if (library === undefined) return show("office");
  const timer = setTimeout(() => show("slow"), patience);
  library.onReady(({ host }) => {
    if (host === "Excel") return;
    clearTimeout(timer);
    show("outside");
  });
}

function show(reason: Reason): void {
  const failure = document.getElementById("failure");
  if (failure) failure.dataset.shown = reason;
}

// By then every script of the page was loaded, or was found not to load.
if (document.readyState === "complete") watchStart();
else addEventListener("load", watchStart);

export {};
