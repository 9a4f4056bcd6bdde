import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contentPolicy } from "../../../tools/addin-options.mjs";
import { describeInBrowser } from "../../rig/browser";

const root = join(__dirname, "..", "..", "..");
const dist = join(root, "dist");

/** A folder of its own, gone when the suite ends. */
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "xianping-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describeInBrowser("the add-in's page", (excel) => {
  test("beside a workbook it shows the pane, and nothing of a failure", async () => {
    const pane = await excel.open({ sheets: [{ name: "台账", rows: [["指标", "目标"]] }] });
    await pane.page.getByRole("tab").first().waitFor();
    expect(await pane.page.locator("#failure").isVisible()).toBe(false);
  });

  test("outside of Excel it says where to open it", async () => {
    const pane = await excel.open({ isExcel: false });
    await pane.page.getByText("这个页面只能在 Excel 里使用").waitFor();
    expect(await pane.page.getByText("office.js", { exact: false }).first().isVisible()).toBe(false);
    await pane.screenshots("failure-outside");
    await pane.page.getByRole("link", { name: "帮助" }).click();
    await pane.page.getByRole("heading", { name: "怎样开始" }).waitFor();
    await pane.screenshots("help");
  });

  test("without office.js it names the address that did not load", async () => {
    const folder = temporary();
    cpSync(join(dist, "addin"), folder, { recursive: true, filter: (path) => !/[\\/]office$/u.test(path) });
    const pane = await excel.open({ folder, isExcel: false });
    pane.expectFault(/office\/office\.js/u);
    await pane.page.getByText("没有加载到 Excel 的接口文件 office.js").waitFor();
    expect(await pane.page.getByText("office/office.js").isVisible()).toBe(true);
    await pane.screenshots("failure-office");
  });

  test("when no script starts at all, the page says so by itself after a while", async () => {
    const folder = temporary();
    cpSync(join(dist, "addin"), folder, {
      recursive: true,
      filter: (path) => !/(?:guard|taskpane)\.[0-9a-f]+\.js$/u.test(path),
    });
    const pane = await excel.open({ folder, isExcel: false });
    pane.expectFault(/missing: \/(?:guard|taskpane)/u);
    expect(await pane.page.locator("#failure").isVisible()).toBe(false);
    await pane.page.getByText("窗格还没有启动").waitFor({ timeout: 40_000 });
  });

  test("the engine checks methods and evaluates formulas where eval is forbidden", async () => {
    const folder = temporary();
    cpSync(join(dist, "engine.js"), join(folder, "engine.js"));
    const example = join(root, "examples", "shandong");
    cpSync(join(example, "method.json"), join(folder, "method.json"));
    const { tables } = JSON.parse(readFileSync(join(example, "method.json"), "utf8")) as { tables: { name: string }[] };
    const census = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];
    tables.forEach(({ name }, i) => cpSync(join(example, census[i]!), join(folder, `${name}.csv`)));
    writeFileSync(
      join(folder, "index.html"),
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
       <script src="probe.js" type="module"></script><p id="said"></p>`,
    );
    writeFileSync(
      join(folder, "probe.js"),
      `import * as engine from "./engine.js";
       const violations = [];
       addEventListener("securitypolicyviolation", ({ violatedDirective }) => violations.push(violatedDirective));
       const { method } = engine.checkMethod(await (await fetch("method.json")).json());
       const tables = [];
       for (const spec of method.tables) {
         const name = spec.name + ".csv";
         const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
         const { sheets } = await engine.readWorkbook(bytes, name);
         tables.push(engine.readTable(sheets[0], spec, name).table);
       }
       const { total, units } = engine.evaluate(method, tables);
       const scored = total.reasons.filter((reason) => reason === 0).length;
       let refused = false;
       try { new Function("return 1")(); } catch { refused = true; }
       await new Promise((resolve) => setTimeout(resolve, 50));
       document.getElementById("said").textContent = JSON.stringify({ refused, violations, scored, of: units.length });`,
    );
    const pane = await excel.open({ folder, path: "index.html", isExcel: false });
    await pane.page.waitForFunction(() => document.getElementById("said")?.textContent !== "");
    // The one that the probe provokes itself shows that the policy holds.
    pane.expectFault(/Content Security Policy/u);
    expect(JSON.parse((await pane.page.locator("#said").textContent()) ?? "")).toEqual({
      refused: true,
      violations: ["script-src"],
      scored: 136,
      of: 136,
    });
  });
});
