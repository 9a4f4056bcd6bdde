import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { basename, join } from "node:path";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";
import { staticServer } from "../tools/static-server.mjs";

const built = join(__dirname, "workbench");
const executable = [process.env.CHROMIUM ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== "" && existsSync(path),
);

/** A file as it is dropped on the page. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The built page in headless Chromium, each time in a browser that knows nothing of it. */
export class Workbench {
  private constructor(
    readonly browser: Browser,
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Nothing where there is no Chromium, or where the page is not built. */
  static async start(): Promise<Workbench | undefined> {
    if (executable === undefined || !existsSync(join(built, "index.html"))) return undefined;
    const server = staticServer(built);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
    return new Workbench(browser, server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  /** Opens the page; every script that is given runs in it before its own. */
  async open(...scripts: (() => void)[]): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "zh-CN",
      serviceWorkers: "block",
    });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    await page.addInitScript(installTimer);
    for (const script of scripts) await page.addInitScript(script);
    await page.goto(this.address, { waitUntil: "commit" });
    await page.getByRole("button", { name: "山东省136个县" }).waitFor();
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }
}

declare global {
  interface Window {
    /** Milliseconds from now to the first frame in which all of it is there to be seen. */
    untilSeen: (selector: string, text: string) => Promise<number>;
    /** What is dropped next. */
    dropped: DataTransfer;
  }
}

/** Times are taken in the page, frame by frame, so that nothing is added on the way to here. */
function installTimer(): void {
  window.untilSeen = (selector, text) => {
    const start = performance.now();
    return new Promise((resolve) => {
      const look = (): void => {
        const isThere = [...document.querySelectorAll(selector)].some((each) => each.textContent.includes(text));
        if (isThere) setTimeout(() => resolve(performance.now() - start));
        else requestAnimationFrame(look);
      };
      look();
    });
  };
}

/** Clicks an element and waits for what it is to bring. @returns milliseconds */
export async function clickUntil(page: Page, role: "button" | "tab", name: RegExp, selector: string, text: string) {
  const element = await page.getByRole(role, { name }).first().elementHandle();
  return page.evaluate(
    ([target, where, what]) => {
      const seen = window.untilSeen(where, what);
      (target as HTMLElement).click();
      return seen;
    },
    [element, selector, text] as const,
  );
}

/** Types into a cell and waits for what the Enter behind it is to bring. @returns milliseconds */
export async function typeUntil(page: Page, address: string, value: string, selector: string, text: string) {
  const box = page.locator(".cell-address");
  await box.fill(address);
  await box.press("Enter");
  await page.keyboard.type(value);
  const seen = page.evaluate(
    ([where, what]) =>
      new Promise<number>((resolve) => {
        const start = (event: KeyboardEvent): void => {
          if (event.key === "Enter") void window.untilSeen(where, what).then(resolve);
        };
        addEventListener("keydown", start, { capture: true, once: true });
      }),
    [selector, text] as const,
  );
  // The listener is there once the page has answered.
  await page.evaluate(() => undefined);
  await page.keyboard.press("Enter");
  return seen;
}

/** Drops files on the page and waits for what they are to bring. @returns milliseconds */
export async function dropUntil(page: Page, files: readonly DroppedFile[], selector: string, text: string) {
  // The file is in the page before the clock runs, as one on the desktop is.
  const given = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString("base64") }));
  await page.evaluate(async (all) => {
    const data = new DataTransfer();
    for (const { name, bytes } of all) {
      const answer = await fetch(`data:application/octet-stream;base64,${bytes}`).catch(() => undefined);
      const content = answer ? await answer.arrayBuffer() : Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
      data.items.add(new File([content], name));
    }
    window.dropped = data;
  }, given);
  return page.evaluate(
    ([where, what]) => {
      const seen = window.untilSeen(where, what);
      for (const type of ["dragenter", "dragover", "drop"])
        document.body.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: window.dropped }),
        );
      return seen;
    },
    [selector, text] as const,
  );
}

/** A file of this machine. */
export function fileAt(path: string): DroppedFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}
