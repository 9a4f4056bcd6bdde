import { Bridge, officeThemes } from "./bridge";
import { makeBook, type BookSpecification } from "./specification";
import type { Book } from "./workbook/book";

/** How Excel is started around a page; plain data, as it travels into the browser. */
export interface PageSpecification extends BookSpecification {
  readonly uiLanguage: "zh-CN" | "en-US";
  readonly theme: "light" | "dark";
}

/** Excel inside the page, for the tests: `window.rig`. */
export interface PageRig {
  readonly book: Book;
  readonly bridge: Bridge;
  /** What the content security policy refused. */
  readonly violations: string[];
}

declare global {
  interface Window {
    rig: PageRig;
    startRig: (specification: PageSpecification) => void;
  }
}

/** Puts Excel's side of the bridge into the page before any of its scripts runs. */
window.startRig = (specification) => {
  const { uiLanguage, theme } = specification;
  const book = makeBook(specification);
  const bridge = new Bridge(book, { uiLanguage, theme: officeThemes[theme] }, (run, wait) =>
    window.setTimeout(run, wait),
  );
  const violations: string[] = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
    violations.push(`${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`),
  );
  Object.defineProperty(window, "external", { configurable: true, value: bridge });
  window.rig = { book, bridge, violations };
};
