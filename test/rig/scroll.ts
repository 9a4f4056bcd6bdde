import type { Page } from "playwright-core";

/** How long frames took while the grid was scrolled, in milliseconds (滚动帧时). */
export interface ScrollFigures {
  readonly median: number;
  readonly worst: number;
  readonly frames: number;
}

/**
 * Scrolls the sheet that the workbench shows from its top by steps of so many pixels, one a frame, and times the frames.
 *
 * @param steps - how many frames
 */
export function timeScrolling(page: Page, steps = 120, pixels = 700): Promise<ScrollFigures> {
  return page.evaluate(
    async ([count, step]) => {
      const viewports = [...document.querySelectorAll<HTMLElement>(".slick-viewport-right")];
      const scrolled = viewports.reduce((a, b) => (b.scrollHeight > a.scrollHeight ? b : a));
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let last = await nextFrame();
      for (let i = 0; i < count; i++) {
        scrolled.scrollTop += step;
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      times.sort((a, b) => a - b);
      return { median: times[Math.floor(count / 2)]!, worst: times[count - 1]!, frames: count };
    },
    [steps, pixels] as const,
  );
}

/** How long an edit of the active cell takes, from the key that ends it until the cell shows it, in milliseconds. */
export function timeEdit(page: Page, text: string): Promise<number> {
  return page.locator(".grid-field").evaluate((field: HTMLTextAreaElement, typed) => {
    field.focus();
    field.value = typed;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const start = performance.now();
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    const isShown = [...document.querySelectorAll(".slick-cell")].some((cell) => cell.textContent === typed);
    if (!isShown) throw new Error("the edit is not shown");
    return performance.now() - start;
  }, text);
}
