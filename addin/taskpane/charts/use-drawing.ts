import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Chart } from "../../../engine/index";
import type { Drawing } from "./draw";
import { looksOf } from "./looks";
import type { Stop } from "./stops";

/** Whether a chart is drawn yet. */
export type DrawingState = "waiting" | "drawn" | "failed";

/**
 * Keeps a chart drawn in an element (绘图): loads what draws, and draws again when the chart, the element's width or the page's theme
 * changes.
 *
 * @param shown - the part that is seen
 * @param stop - what the arrow keys are at
 */
export function useDrawing(
  place: RefObject<HTMLElement | null>,
  shown: Chart,
  whole: Chart,
  stop: Stop | undefined,
  onPick: ((key: string) => void) | undefined,
): DrawingState {
  const [state, setState] = useState<DrawingState>("waiting");
  const drawing = useRef<Drawing | undefined>(undefined);
  const latest = useRef({ shown, whole, onPick });
  latest.current = { shown, whole, onPick };

  const draw = useRef((): void => {
    const element = place.current;
    const width = element?.clientWidth ?? 0;
    // Folded away: there is no width to draw in, and it is drawn when there is.
    if (!element || !drawing.current || width === 0) return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const setting = { looks: looksOf(element), width, hasTitle: false, isStill };
    drawing.current.show(latest.current.shown, setting, latest.current.whole);
    setState("drawn");
  }).current;

  const isThere = shown.kind === "scatter" || shown.categories.length > 0;
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let isGone = false;
    let width = 0;
    const open = async (): Promise<void> => {
      const { openDrawing } = await import("./draw");
      if (isGone) return;
      drawing.current ??= openDrawing(element, (key) => latest.current.onPick?.(key));
      draw();
    };
    // Also tells when a part of the page that was folded away is opened: only then is anything loaded.
    const onSize = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      if (width > 0) open().catch(() => setState("failed"));
    });
    onSize.observe(element);
    const onTheme = new MutationObserver(draw);
    onTheme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const forced = matchMedia("(forced-colors: active)");
    forced.addEventListener("change", draw);
    return () => {
      isGone = true;
      onSize.disconnect();
      onTheme.disconnect();
      forced.removeEventListener("change", draw);
      drawing.current?.close();
      drawing.current = undefined;
    };
  }, [isThere]);
  useEffect(draw, [shown, whole]);
  useEffect(() => drawing.current?.point(stop), [stop]);
  return state;
}
