/**
 * The real, unmodified office.js in a jest test under Node, against a workbook of our own.
 *
 * ```ts
 * const excel = await openExcel({ sheets: [{ name: "台账", rows: [["指标", "目标"], ["粮食", 51]] }] });
 * await Excel.run(async (context) => {
 *   const range = context.workbook.worksheets.getItem("台账").getRange("A1:B2").load("values");
 *   await context.sync();
 * });
 * excel.book.sheet("台账").show("A1:B2"); // the model, for what a test expects: [["指标", "目标"], ["粮食", 51]]
 * excel.book.switches.isEditingCell = true; // from now on every batch is refused
 * excel.bridge.beforeBatch = (count) => { if (count === 3) excel.book.remove(excel.book.sheet("台账")); };
 * expect(excel.bridge.faults).toEqual([]); // what the rig lacks, or got wrong
 * ```
 *
 * `Office`, `Excel` and `OfficeExtension` are globals until the next `openExcel` or `excel.close()`; each call loads the
 * library anew, so that requirement sets and languages can differ. Only what the model has can be asked for: anything
 * else fails with the code `NotInRig` and the member's name, and is listed in `faults`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Bridge, officeThemes } from "./bridge";
import { cameWith } from "./came-with";
import { makeBook, type BookSpecification } from "./specification";
import type { Book } from "./workbook/book";

const library = join(__dirname, "../../node_modules/@microsoft/office-js/dist");

/** How Excel is started. */
export interface ExcelSpecification extends BookSpecification {
  readonly uiLanguage?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
}

/** Excel with a workbook open, and the add-in's library loaded. */
export interface OpenedExcel {
  readonly book: Book;
  readonly bridge: Bridge;
  /** Takes the globals away again. */
  close(): void;
}

type Globals = Record<string, unknown>;
const world = globalThis as unknown as Globals;
let closeLast: (() => void) | undefined;

// What the library leaves behind must not outlive the test file.
if (typeof afterAll === "function") afterAll(() => closeLast?.());

/** Opens a workbook in Excel and loads office.js into this jest realm. */
export async function openExcel(specification: ExcelSpecification = {}): Promise<OpenedExcel> {
  closeLast?.();
  const book = makeBook({ ...specification, switches: { cameWith: cameWith(), ...specification.switches } });
  const { uiLanguage = "zh-CN", theme = "light" } = specification;
  const bridge = new Bridge(book, { uiLanguage, theme: officeThemes[theme] }, (run, wait) => setTimeout(run, wait));
  const close = install(bridge, uiLanguage);
  closeLast = close;
  run("office.js");
  await (world.Office as typeof Office).onReady();
  return { book, bridge, close };
}

/** Puts into the globals what a page has and office.js asks for. @returns what takes it all away */
function install(bridge: Bridge, uiLanguage: string): () => void {
  const before = new Map(Object.entries(Object.getOwnPropertyDescriptors(world)));
  const address = `?_host_Info=Excel$Win32$16.01$${uiLanguage}$$$$0`;
  const store = storage();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const timers = new Set<NodeJS.Timeout>();
  const page: Globals = {
    external: bridge,
    location: {
      href: `https://localhost/taskpane.html${address}`,
      search: address,
      hash: "",
      protocol: "https:",
      host: "localhost",
      hostname: "localhost",
      origin: "https://localhost",
      pathname: "/taskpane.html",
    },
    navigator: { userAgent: "rig", language: uiLanguage },
    document: documentOf(),
    sessionStorage: store,
    localStorage: store,
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    // The library starts timers of half a minute that nobody waits for.
    setTimeout: (run: () => void, wait?: number, ...rest: []) => {
      const timer = start(() => {
        timers.delete(timer);
        Reflect.apply(run, undefined, rest);
      }, wait);
      timers.add(timer);
      return timer;
    },
  };
  for (const [name, value] of Object.entries(page))
    Object.defineProperty(world, name, { value, configurable: true, writable: true });
  for (const name of ["window", "self", "top", "parent"])
    Object.defineProperty(world, name, { value: world, configurable: true, writable: true });
  return () => {
    closeLast = undefined;
    timers.forEach((timer) => stop(timer));
    for (const [name, now] of Object.entries(Object.getOwnPropertyDescriptors(world))) {
      const then = before.get(name);
      if (then === undefined) Reflect.deleteProperty(world, name);
      else if (now.configurable && now.value !== then.value) Object.defineProperty(world, name, then);
    }
  };
}

/** A document that can do no more than load the scripts that office.js loads. */
function documentOf(): object {
  const script = { src: "https://localhost/office/office.js", getAttribute: () => null };
  const head = {
    appendChild(added: { src: string; onload?: () => void }) {
      const file = added.src.replace(/^.*\/office\//u, "");
      // Office's telemetry is no part of the library; a page that is refused it goes on as well.
      if (/telemetry/iu.test(file)) return;
      run(file);
      setTimeout(() => added.onload?.(), 0);
    },
  };
  return {
    readyState: "complete",
    cookie: "",
    createElement: () => ({ setAttribute: () => undefined }),
    getElementsByTagName: (tag: string) => (tag === "script" ? [script] : tag === "head" ? [head] : []),
    hasFocus: () => true,
    getElementById: () => null,
    addEventListener: () => undefined,
  };
}

function storage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const sources = new Map<string, string>();

/** Runs a file of the library in the global scope of this realm, as a script element would. */
function run(file: string): void {
  let source = sources.get(file);
  if (source === undefined) sources.set(file, (source = readFileSync(join(library, file), "utf8")));
  const evaluate = globalThis.eval;
  evaluate(`${source}\n//# sourceURL=${file}`);
}
