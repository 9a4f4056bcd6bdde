// A whole session as an intranet serves it: the built folder under a path of its own, and the policy as a header, which binds
// the worker too.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functionTable } from "../../../addin/functions/table";
import { contentPolicy, policyHeader } from "../../../tools/addin-options.mjs";
import { dataSheets, forRig, methodSheets } from "../evaluation/example";
import { smallLedger } from "../ledger/ledgers";
import { describeInBrowser } from "../../rig/browser";
import type { Pane } from "../../rig/pane";

jest.setTimeout(180_000);

const root = join(__dirname, "..", "..", "..");
const plans = join(root, "examples", "plan");
const under = "/a/b/";
const policy = `${policyHeader(contentPolicy())}; report-uri /policy-report`;
const server = { under, headers: { "content-security-policy": policy } };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xianping-"));
  cpSync(join(root, "dist", "addin"), folder, { recursive: true });
  writeFileSync(
    join(folder, "probe.js"),
    `try { new Function("")(); } catch {}
     fetch("https://elsewhere.example/").catch(() => {}).then(() => postMessage("done"));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every function with its first example, so that all that they load lazily is loaded. */
async function callAll(pane: Pane): Promise<void> {
  for (const { id, parameters, examples } of functionTable) {
    const args = parameters.map((_, i) => examples[0]?.args[i] ?? null);
    expect([id, Object.keys(await pane.call(id, args))]).toEqual([id, ["value"]]);
  }
  expect(await pane.call("QUANTITY", ["387万亩", "亩", null])).toEqual({ value: [[3_870_000]] });
}

async function workOutLedger({ page }: Pane): Promise<void> {
  await page.getByRole("button", { name: "识别", exact: true }).click();
  await page.getByRole("button", { name: "测算", exact: true }).click();
  await page.getByRole("heading", { name: "测算结果" }).waitFor();
  await page.getByRole("button", { name: "写入工作簿", exact: true }).click();
  await page.getByText("已写到工作表：").waitFor();
}

async function evaluate({ page }: Pane): Promise<void> {
  await page.getByRole("tab", { name: "评价" }).click();
  await page.getByRole("button", { name: "读取本工作簿的办法" }).click();
  await page.getByRole("button", { name: "评价", exact: true }).click();
  await page.getByText("评价完成：136 个单位").waitFor();
}

async function readPlans({ page }: Pane): Promise<void> {
  await page.getByRole("tab", { name: "规划" }).click();
  await page.getByRole("heading", { name: "从规划到台账" }).waitFor();
  for (const file of ["plan-2026.pdf", "plan-2026.docx"]) {
    await page.getByLabel("或打开文件").setInputFiles(join(plans, file));
    await page.getByRole("button", { name: "写成台账" }).waitFor();
    expect(await page.getByLabel("台账标题").inputValue()).toBe(`${file.replace(/\.\w+$/u, "")}：量化目标台账`);
    await page.getByRole("button", { name: "换一份文件" }).click();
  }
}

describeInBrowser("a whole session", (excel) => {
  test("loads nothing from elsewhere and breaks no policy, the worker's neither", async () => {
    const pane = await excel.open({
      folder,
      server,
      sheets: [...forRig([smallLedger()]), ...forRig([...methodSheets, ...dataSheets])],
      width: 450,
    });
    const { page } = pane;
    await workOutLedger(pane);
    await evaluate(pane);
    await readPlans(pane);
    for (const name of ["单元格", "帮助"]) {
      await page.getByRole("tab", { name }).click();
      await page.getByRole("tabpanel", { name }).waitFor();
    }
    await callAll(pane);
    const elsewhere = (await pane.faults()).filter((fault) => !fault.startsWith("policy:"));
    expect(elsewhere).toEqual([]);

    // What a worker does against its policy is reported: this one's is the last, and the only one.
    pane.expectFault(/new Function|unsafe-eval|elsewhere\.example/u);
    await page.evaluate(() => new Promise((resolve) => new Worker("probe.js").addEventListener("message", resolve)));
    const reports = () =>
      pane.server.reports.filter(
        // office.js sets style attributes, which it does without.
        ({ directive, source }) => !(directive.startsWith("style-src") && source.includes("/office/")),
      );
    while (reports().length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reports().map(({ directive, blocked, source }) => [directive, blocked, source.split("/").at(-1)])).toEqual([
      ["script-src", "eval", "probe.js"],
      ["connect-src", "https://elsewhere.example/", "probe.js"],
    ]);

    const { served, missing } = pane.server;
    expect(served.filter((path) => !path.startsWith(under))).toEqual([]);
    expect(missing.filter((path) => !path.startsWith(`${under}office/`))).toEqual([]);
    // The views, the worker, the functions' families and the documents' libraries were among them.
    for (const part of ["ledger-view", "evaluation-view", "plan-view", "cell-view", "help-view", "work-worker"])
      expect([part, served.some((path) => path.includes(`/${part}.`))]).toEqual([part, true]);
    for (const part of ["targets-bodies", "plan-bodies", "composite-bodies", "docx", "pdf-worker"])
      expect([part, served.some((path) => path.includes(`/${part}.`))]).toEqual([part, true]);
  });
});
