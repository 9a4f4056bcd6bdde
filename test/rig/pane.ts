import { join } from "node:path";
import type { Page } from "playwright-core";
import type { StaticServer } from "./static-server";
import type { Book } from "./workbook/book";

/** What a custom function gave: a value, or the error that the cell shows with its sentence. */
export type Called = { readonly value: unknown } | { readonly error: { code?: string; message?: string } };

/** office.js sets style attributes of its own, which a strict policy refuses and it does without. */
const isOfficesOwn = /\/office\/[^/]+\.js/u;

/** The add-in's page beside a workbook in Excel (任务窗格). */
export class Pane {
  readonly #faults: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(
    /** As playwright drives it. */
    readonly page: Page,
    readonly server: StaticServer,
    readonly options: { readonly theme: "light" | "dark"; readonly folder: string },
  ) {}

  /** Records what must not happen. */
  async watch(): Promise<void> {
    const { page } = this;
    page.on("pageerror", (error) => this.#faults.push(`error: ${error.stack ?? error.message}`));
    page.on("console", (message) => {
      // Of a missing file the server tells, by its name.
      if (message.type() !== "error" || /Failed to load resource/u.test(message.text())) return;
      if (!(isOfficesOwn.test(message.location().url) && /Content Security Policy/u.test(message.text())))
        this.#faults.push(`console: ${message.text()}`);
    });
    await page.route("**/*", async (route) => {
      const url = route.request().url();
      if (url.startsWith(`${this.server.origin}/`)) return route.continue();
      this.#faults.push(`request: ${url}`);
      return route.abort();
    });
  }

  /** Runs a function beside the workbook's model, in the page: to look at it, or to act as the user. */
  async workbook<T, A = undefined>(act: (book: Book, argument: A) => T, argument?: A): Promise<T> {
    // Only the function's source travels into the page.
    return this.page.evaluate<T>(`(${act.toString()})(window.rig.book, ${JSON.stringify(argument)})`);
  }

  /** Presses a button of the ribbon, by the id of its action, and waits until the add-in says that it is done. */
  async press(action: string): Promise<void> {
    await this.page.evaluate((id) => window.rig.bridge.press(id), action);
  }

  /** Whether the add-in has its pane shown: a button of the ribbon may ask for it. */
  isShown(): Promise<boolean> {
    return this.workbook((book) => book.runtimeState === "Visible");
  }

  /** Calls a custom function by its id, with the arguments as Excel hands them over (`null` for one left out). */
  call(id: string, args: readonly unknown[]): Promise<Called> {
    return this.page.evaluate(
      async ([name, given]) => {
        const { mappings } = (
          CustomFunctions as unknown as { _association: { mappings: Record<string, (...args: unknown[]) => unknown> } }
        )._association;
        const found = mappings[name.toUpperCase()];
        if (!found) throw new Error(`no function is associated with ${name}`);
        try {
          return { value: await found(...given, { address: "Sheet1!A1" }) };
        } catch (error) {
          const { code, message } = error as { code?: string; message?: string };
          return { error: { ...(code ? { code } : {}), ...(message ? { message } : {}) } };
        }
      },
      [id, args] as const,
    );
  }

  /** Takes the pane as it is at its narrowest and at 450 pixels; look at the pictures. */
  async screenshots(name: string, widths: readonly number[] = [320, 450]): Promise<string[]> {
    const before = this.page.viewportSize();
    const files: string[] = [];
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: before?.height ?? 800 });
      const path = join(this.options.folder, `${name}-${width}-${this.options.theme}.png`);
      await this.page.screenshot({ path, animations: "disabled" });
      files.push(path);
    }
    if (before) await this.page.setViewportSize(before);
    return files;
  }

  /** Says that a fault is meant to happen in this test. */
  expectFault(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** All that must not have happened so far. */
  async faults(): Promise<string[]> {
    const inPage = await this.page
      .evaluate(() => [
        ...window.rig.violations
          .filter((text) => !/^style-src.*\/office\/[^/]+\.js/u.test(text))
          .map((text) => `policy: ${text}`),
        ...window.rig.bridge.faults.map((text) => `rig: ${text}`),
      ])
      .catch(() => []);
    // Office asks for its telemetry, which no intranet has; it does without.
    const missing = this.server.missing.filter((path) => !/telemetry/iu.test(path)).map((path) => `missing: ${path}`);
    return [...this.#faults, ...inPage, ...missing].filter(
      (fault) => !this.#expected.some((pattern) => pattern.test(fault)),
    );
  }

  /** Closes the page. @returns its faults */
  async close(): Promise<string[]> {
    const faults = await this.faults();
    this.server.missing.splice(0);
    await this.page.close();
    return faults;
  }
}
