import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * Calls back whenever a view comes into sight or the user comes back to the pane: what the workbook has may be otherwise by then.
 *
 * @returns the reference for an element of the view
 */
export function useShown<Shown extends Element>(onShown: () => void): RefObject<Shown | null> {
  const element = useRef<Shown | null>(null);
  const newest = useRef(onShown);
  newest.current = onShown;
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) newest.current();
    });
    observer.observe(current);
    const onFocus = (): void => {
      // A view that is hidden behind another has no boxes.
      if (current.getClientRects().length > 0) newest.current();
    };
    window.addEventListener("focus", onFocus);
    return () => {
      observer.disconnect();
      window.removeEventListener("focus", onFocus);
    };
  }, []);
  return element;
}
