/**
 * The *built* workbench in headless Chromium.
 *
 * ```ts
 * describeOnWorkbench("a ledger", (workbench) => {
 *   test("is dropped in", async () => {
 *     const tab = await workbench.open();
 *     await tab.drop(["examples/ledger/ledger-2023-q3.xlsx"]); // paths from the checkout's root, or whole ones
 *     await tab.page.getByRole("button", { name: "计算" }).click(); // a playwright page
 *     await tab.screenshot("ledger"); // out/screens/workbench-ledger.png
 *   });
 * });
 * ```
 *
 * After each test every tab has to have no faults: no request outside of its own server, no missing file, no error on the
 * console, no violation of the content security policy. A test that provokes one takes it out with `tab.expectFault`.
 * dist/workbench has to be built (`npm test` does; `npx webpack --config-name workbench` does only that).
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Browser, BrowserContextOptions, JSHandle, Page } from "playwright-core";
import { describeWithChromium, screens } from "./chromium";
import { serve, type ServerSpecification, type StaticServer } from "./static-server";

const root = join(__dirname, "../..");
/** Where the built page lies. */
export const builtWorkbench = join(root, "dist/workbench");

/** How the workbench is opened. */
export interface TabSpecification {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly locale?: string;
  /** How the folder is served: at the root and without headers at first. */
  readonly server?: ServerSpecification;
  /** Another folder than the built one, such as a copy that a test changes. */
  readonly folder?: string;
  /** Whether the page's service worker may run; off at first, so that each tab loads from the server. */
  readonly hasServiceWorker?: boolean;
}

/** A file by its path from the checkout's root, or one that is only there for a test. */
export type DroppedFile = string | { readonly name: string; readonly bytes: Uint8Array };

/** What a suite opens the workbench with. */
export interface Workbench {
  open(specification?: TabSpecification): Promise<Tab>;
}

/** A tab of a browser with the workbench in it. */
export class Tab {
  readonly #faults: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(
    /** As playwright drives it. */
    readonly page: Page,
    readonly server: StaticServer,
  ) {
    page.on("pageerror", (error) => this.#faults.push(`error: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource/u.test(message.text()))
        this.#faults.push(`console: ${message.text()}`);
    });
    // Also those of workers and of the service worker.
    page.context().on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${server.origin}/`) && !/^(?:data|blob):/u.test(url)) this.#faults.push(`request: ${url}`);
    });
  }

  /** Drops files on an element of the page, as from the desktop. */
  async drop(paths: readonly DroppedFile[], target = "body"): Promise<void> {
    const transfer = await this.drag(paths);
    for (const type of ["dragenter", "dragover", "drop"])
      await this.page.dispatchEvent(target, type, { dataTransfer: transfer });
  }

  /** What a drag of files carries, for events that are sent one by one. */
  async drag(paths: readonly DroppedFile[]): Promise<JSHandle<DataTransfer>> {
    const files = paths.map((path) => {
      const { name, bytes } =
        typeof path === "string" ? { name: basename(path), bytes: readFileSync(resolve(root, path)) } : path;
      return { name, bytes: Buffer.from(bytes).toString("base64") };
    });
    return this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, bytes } of given)
        data.items.add(new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], name));
      return data;
    }, files);
  }

  /** Takes a picture; look at it. @returns its path */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screens, { recursive: true });
    const path = join(screens, `workbench-${name}.png`);
    await this.page.screenshot({ path, animations: "disabled" });
    return path;
  }

  /** Says that a fault is meant to happen in this test. */
  expectFault(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Closes the tab. @returns all that must not have happened */
  async close(): Promise<string[]> {
    const missing = this.server.missing.splice(0).map((path) => `missing: ${path}`);
    await this.page.context().close();
    return [...this.#faults, ...missing].filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
  }
}

/** A suite that drives the built workbench in Chromium; left out where there is none, unless it is required. */
export function describeOnWorkbench(title: string, suite: (workbench: Workbench) => void): void {
  const none = { open: (): Promise<never> => Promise.reject(new Error("no Chromium")) };
  describeWithChromium(title, none, suite, (launched) => {
    const servers = new Map<string, StaticServer>();
    const tabs: Tab[] = [];
    afterEach(async () => {
      const faults: string[] = [];
      for (const tab of tabs.splice(0)) faults.push(...(await tab.close()));
      expect(faults).toEqual([]);
    });
    afterAll(async () => {
      for (const server of servers.values()) await server.close();
    });
    return {
      async open(specification: TabSpecification = {}) {
        if (!existsSync(builtWorkbench))
          throw new Error("dist/workbench is not there: npx webpack --config-name workbench");
        const { folder = builtWorkbench } = specification;
        const key = JSON.stringify([folder, specification.server]);
        let server = servers.get(key);
        if (!server) servers.set(key, (server = await serve(folder, specification.server)));
        const tab = await openTab(launched(), server, specification);
        tabs.push(tab);
        return tab;
      },
    };
  });
}

async function openTab(browser: Browser, server: StaticServer, specification: TabSpecification): Promise<Tab> {
  const { width = 1280, height = 800, theme = "light", locale = "zh-CN", hasServiceWorker = false } = specification;
  const options: BrowserContextOptions = {
    viewport: { width, height },
    locale,
    colorScheme: theme,
    reducedMotion: "reduce",
    serviceWorkers: hasServiceWorker ? "allow" : "block",
    acceptDownloads: true,
  };
  const page = await (await browser.newContext(options)).newPage();
  const tab = new Tab(page, server);
  await page.goto(`${server.origin}${specification.server?.under ?? "/"}index.html`);
  await page.getByRole("tablist").first().waitFor();
  return tab;
}
