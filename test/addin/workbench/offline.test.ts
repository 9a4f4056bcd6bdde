// The page without its server, and with a newer one: in Chromium, with the service worker that the build wrote.
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { workerHead } from "../../../tools/offline-files.mjs";
import { builtWorkbench, describeOnWorkbench } from "../../rig/workbench";

jest.setTimeout(120_000);

let place = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "xianping-"));
  cpSync(builtWorkbench, place, { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true }));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

/** Another build in the folder's place: one script has another content, and so another name, in the list too. */
function replaceBuild(start: string): void {
  const before = readdirSync(place).find((name) => new RegExp(`^${start}\\.[0-9a-f]{8}\\.js$`, "u").test(name))!;
  const after = `${start}.00000000.js`;
  renameSync(join(place, before), join(place, after));
  const edit = (name: string, change: (text: string) => string): void =>
    writeFileSync(join(place, name), change(readFileSync(join(place, name), "utf8")));
  edit(after, (text) => `${text};globalThis.isNewBuild = true;`);
  edit("index.html", (text) => text.replaceAll(before, after));
  edit("service-worker.js", (text) => {
    const files = filesOf(place).map((path): [string, Buffer] => [path, readFileSync(join(place, path))]);
    return `${workerHead(files)}${text.slice(text.indexOf("\n") + 1)}`;
  });
}

/** Until the copy is whole and answers for the page. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const lookForNewBuild = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
const isNew = (page: Page): Promise<boolean> =>
  page.evaluate(() => (globalThis as { isNewBuild?: boolean }).isNewBuild === true);

/** Asks again until it is so; the test's own time is the limit. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

describeOnWorkbench("the workbench's copy in the browser", (workbench) => {
  test("opens and works out the examples with no server, under any path, by what it loads only then", async () => {
    const tab = await workbench.open({ folder: place, server: { under: "/a/b/" }, hasServiceWorker: true });
    const { page, server } = tab;
    await isKept(page);
    const kept = await page.evaluate(async () =>
      (await (await caches.open((await caches.keys())[0]!)).keys()).map(({ url }) => new URL(url).pathname),
    );
    const expected = filesOf(place).filter((path) => !["THIRD-PARTY.txt", "service-worker.js"].includes(path));
    expect(kept.sort()).toEqual(expected.map((path) => `/a/b/${path}`).sort());

    await server.close();
    // What the browser says of a server that is gone.
    tab.expectFault(/ERR_|Failed to|fetch/u);
    await page.reload();
    await page.getByRole("tablist").first().waitFor();
    await page.getByRole("button", { name: "山东省136个县" }).click();
    await page.getByText("评价完成：136 个单位").waitFor();
    await page.goto(`${server.origin}/a/b/`);
    await page.getByRole("button", { name: "某县2023年前三季度" }).click();
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
  });

  test("a new build is announced in a page that is open, used after a reload, and never mixed with the old", async () => {
    const { page, server } = await workbench.open({ folder: place, hasServiceWorker: true });
    await isKept(page);
    const second = await page.context().newPage();
    await second.goto(`${server.origin}/index.html`);
    await second.getByRole("tablist").first().waitFor();

    replaceBuild("workbench");
    await lookForNewBuild(page);
    await page.getByText("有新版本，刷新后使用").waitFor();
    expect(await isNew(page)).toBe(false);
    await page.getByRole("button", { name: "刷新", exact: true }).click();
    await page.waitForFunction(() => (globalThis as { isNewBuild?: boolean }).isNewBuild === true);
    await page.getByRole("tablist").first().waitFor();
    expect(await page.getByText("有新版本").count()).toBe(0);

    // The second page is still of the old build, and works on with what it loads only now.
    expect(await cachesOf(page)).toHaveLength(2);
    await second.getByRole("tab", { name: "帮助" }).click();
    await second.getByRole("tabpanel", { name: "帮助" }).waitFor();
    await second.close();

    // Without the server it is the new build that opens, though the worker of the old one still serves the page.
    await server.close();
    await page.reload();
    await page.getByRole("tablist").first().waitFor();
    expect(await isNew(page)).toBe(true);

    // Once no page is left the old copy goes.
    const [first = ""] = await cachesOf(page);
    const context = page.context();
    await page.close();
    const later = await context.newPage();
    await later.goto(`${server.origin}/index.html`);
    await later.getByRole("tablist").first().waitFor();
    expect(await isNew(later)).toBe(true);
    await until(async () => !(await cachesOf(later)).includes(first));
    expect(await cachesOf(later)).toHaveLength(1);
  });

  test("a copy of a folder that is only half replaced is not taken", async () => {
    const index = join(place, "index.html");
    writeFileSync(index, `${readFileSync(index, "utf8")}<!-- of another build -->`);
    const tab = await workbench.open({ folder: place, hasServiceWorker: true });
    tab.expectFault(/integrity/u);
    // It was asked for, refused, and the page works on without.
    await expect(
      tab.page.evaluate(async () => {
        const registration = await navigator.serviceWorker.register("service-worker.js");
        const worker = registration.installing!;
        await new Promise<void>((resolve) =>
          worker.addEventListener("statechange", () => worker.state === "redundant" && resolve()),
        );
        return [registration.active, navigator.serviceWorker.controller];
      }),
    ).resolves.toEqual([null, null]);
  });

  test("without leave to keep one, as over plain http on an intranet, the page works all the same", async () => {
    const { page } = await workbench.open();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await page.getByText("有新版本").count()).toBe(0);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBeUndefined();
  });
});
