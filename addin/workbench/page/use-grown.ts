import { useEffect, useState } from "preact/hooks";

/** How many pieces are built at a time on each side. */
const step = 4;

/**
 * How far from its beginning a long text is built (逐步排版): a little at once, and the rest whenever the page has nothing else to do,
 * so that no frame is long.
 *
 * @param what - begins anew with another
 * @param count - after so many pieces all is built
 */
export function useGrown(what: unknown, count: number): number {
  const [grown, setGrown] = useState({ what, reach: step });
  // Not of an earlier text.
  const reach = grown.what === what ? grown.reach : step;
  useEffect(() => {
    if (reach >= count) return;
    const grow = (): void => setGrown({ what, reach: reach + step });
    if (typeof requestIdleCallback !== "function") {
      const timer = setTimeout(grow, 20);
      return () => clearTimeout(timer);
    }
    // Also on a page that is never idle.
    const call = requestIdleCallback(grow, { timeout: 500 });
    return () => cancelIdleCallback(call);
  }, [what, reach, count]);
  return reach;
}
