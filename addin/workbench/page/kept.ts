const prefix = "xianping.";

/** What this browser remembers of the page under a key (本机设置); nothing where it keeps nothing. */
export function readKept(key: string): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something of the page in this browser; one that keeps nothing, as in a private window, forgets it. */
export function keepHere(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // The page works as well without.
  }
}
