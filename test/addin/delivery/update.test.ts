// A new version on the server: who comes back gets the new files, and what did not change out of the browser's own store.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { staticServer } from "../../../tools/static-server.mjs";
import { describeInBrowser } from "../../rig/browser";

const built = join(__dirname, "..", "..", "..", "dist", "addin");
const place = mkdtempSync(join(tmpdir(), "xianping-"));
const folder = join(place, "addin");
const asked: string[] = [];
const server = staticServer(folder).on("request", ({ url = "" }: { url?: string }) => asked.push(url.split("?")[0]!));

beforeAll(async () => {
  cpSync(built, folder, { recursive: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(place, { recursive: true });
});

/** Opens the page as one who types its address, until it says that it stands in no Excel. @returns what it asked for */
async function visit(page: Page): Promise<string[]> {
  asked.splice(0);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`);
  await page.getByText("这个页面只能在 Excel 里使用").waitFor();
  return asked.filter((path) => path.endsWith(".html") || /\.[0-9a-f]{8}\.\w+$/u.test(path)).sort();
}

/** Puts a script of another content, and so of another name, in the place of one. */
function replaceScript(start: string): { readonly before: string; readonly after: string } {
  const before = readdirSync(folder).find((name) => new RegExp(`^${start}\\.[0-9a-f]{8}\\.js$`, "u").test(name))!;
  const after = `${start}.00000000.js`;
  renameSync(join(folder, before), join(folder, after));
  writeFileSync(join(folder, after), `${readFileSync(join(folder, after), "utf8")};globalThis.newVersion = true;`);
  const page = join(folder, "taskpane.html");
  writeFileSync(page, readFileSync(page, "utf8").replaceAll(before, after));
  return { before, after };
}

describeInBrowser("an update on the server", (excel) => {
  test("is loaded at the next visit, and nothing that has not changed", async () => {
    const page = await excel.plainPage();
    // What is loaded in idle time may be asked for at any time, and would be counted to the next visit.
    await page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
    const first = await visit(page);
    expect(first.length).toBeGreaterThan(4);
    expect(await visit(page)).toEqual(["/taskpane.html"]);
    const { before, after } = replaceScript("taskpane");
    expect(first).toContain(`/${before}`);
    expect(await visit(page)).toEqual([`/${after}`, "/taskpane.html"].sort());
    expect(await page.evaluate(() => (globalThis as { newVersion?: boolean }).newVersion)).toBe(true);
  });
});
