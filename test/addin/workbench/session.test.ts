// A whole session as an intranet serves it: the built folder under a path of its own, and the policy as a header, which binds
// workers and the service worker too. And what the page loads before a file is open.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { contentPolicy, policyHeader } from "../../../tools/addin-options.mjs";
import { builtWorkbench, describeOnWorkbench, type Tab } from "../../rig/workbench";

jest.setTimeout(180_000);

const under = "/a/b/";
const policy = `${policyHeader(contentPolicy({ hasGrid: true }), [])}; report-uri /policy-report`;
const server = { under, headers: { "content-security-policy": policy } };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xianping-"));
  cpSync(builtWorkbench, folder, { recursive: true });
  writeFileSync(
    join(folder, "probe.js"),
    `try { new Function("")(); } catch {}
     fetch("https://elsewhere.example/").catch(() => {}).then(() => postMessage("done"));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens an example from the list in the head. */
async function openAnother({ page }: Tab, name: string): Promise<void> {
  await page.getByRole("button", { name: "示例", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name }).click();
}

async function save({ page }: Tab): Promise<void> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/u);
}

describeOnWorkbench("a session in the workbench", (workbench) => {
  test("asks for nothing from elsewhere and breaks no policy, in no thread", async () => {
    const tab = await workbench.open({ folder, server, hasServiceWorker: true });
    const { page } = tab;
    await page.getByRole("button", { name: "山东省136个县" }).click();
    await page.getByText("评价完成：136 个单位").waitFor();
    await page
      .getByRole("row", { name: /^历下区/u })
      .getByText("历下区")
      .click();
    await page.getByRole("heading", { name: "历下区", exact: true }).waitFor();
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText("已写入 12 张工作表").waitFor();
    // The county was scrolled to, and the head stays where it is.
    expect((await page.getByRole("banner").boundingBox())?.y).toBe(0);
    await save(tab);
    await openAnother(tab, "某县2023年前三季度");
    await page.getByRole("heading", { name: "测算结果" }).waitFor();
    await openAnother(tab, "临江县2026年");
    await page.getByRole("button", { name: "写成台账" }).waitFor();
    for (const file of ["plan-2026.pdf", "plan-2026.html", "plan-2026.txt"]) await tab.drop([`examples/plan/${file}`]);
    for (const name of ["单元格", "帮助", "台账", "规划"]) {
      await page.getByRole("tab", { name, exact: true }).click();
      await page.getByRole("tabpanel", { name, exact: true }).waitFor();
    }
    expect(tab.server.reports).toEqual([]);

    // What breaks the policy would be seen, in a worker too.
    tab.expectFault(/new Function|unsafe-eval|elsewhere\.example/u);
    await page.evaluate(() => new Promise((resolve) => new Worker("probe.js").addEventListener("message", resolve)));
    const { reports, served, missing } = tab.server;
    while (reports.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reports.map(({ directive, blocked, source }) => [directive, blocked, source.split("/").at(-1)])).toEqual([
      ["script-src", "eval", "probe.js"],
      ["connect-src", "https://elsewhere.example/", "probe.js"],
    ]);
    expect(served.filter((path) => !path.startsWith(under))).toEqual([]);
    expect(missing).toEqual([]);
    for (const part of ["evaluation-view", "ledger-view", "plan-view", "work-worker", "pdf-worker", "docx", "workbook"])
      expect([part, served.some((path) => path.includes(`/${part}.`))]).toEqual([part, true]);
  });

  test("begins with at most 300 KB, gzipped, and with neither grid nor charts nor formats", async () => {
    const { page } = await workbench.open();
    // What comes in idle time is not waited for.
    await page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
    await page.reload();
    await page.getByRole("button", { name: "山东省136个县" }).waitFor();
    await page.getByRole("heading", { name: "台账完成率" }).waitFor();
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
    );
    const paths = [...new Set(["index.html", ...loaded])];
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => /^workbook\.|slick|echarts|writer|pdf|docx|worker/u.test(path))).toEqual([]);
    const drawing = paths.filter((path) => readFileSync(join(builtWorkbench, path), "utf8").includes("zrender"));
    expect(drawing).toEqual([]);
    const bytes = paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(builtWorkbench, path))).length, 0);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });
});
