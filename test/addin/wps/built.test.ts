// The built shell in Chromium, beside a model of WPS in each page, under the shell's own policy.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { bundlePage } from "../../rig/bundle";
import { describeWithChromium, screens } from "../../rig/chromium";
import { serve, type StaticServer } from "../../rig/static-server";
import { smallLedger } from "../ledger/ledgers";

const folder = join(__dirname, "../../../dist/wps");
const { name, rows, merges } = smallLedger();
const sheets = [{ name, rows, merges }];

const none = (): Browser => {
  throw new Error("no Chromium");
};

describeWithChromium(
  "the built shell for WPS",
  none,
  (browser) => {
    let server: StaticServer;
    const faults: string[] = [];
    const pages: Page[] = [];

    beforeAll(async () => {
      if (!existsSync(folder)) throw new Error("dist/wps is not there: npx webpack --config-name wps");
      server = await serve(folder);
    });
    afterEach(async () => {
      for (const page of pages.splice(0)) await page.context().close();
      expect([...faults.splice(0), ...server.missing.splice(0)]).toEqual([]);
    });
    afterAll(() => server.close());

    async function open(
      path: string,
      stored: readonly (readonly [string, string])[] = [],
      from = server.origin,
    ): Promise<Page> {
      const page = await (
        await browser().newContext({ viewport: { width: 360, height: 800 }, locale: "zh-CN" })
      ).newPage();
      pages.push(page);
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
      page.on("request", (request) => {
        if (!request.url().startsWith(`${from}/`) && !/^(?:data|blob):/u.test(request.url()))
          faults.push(`request: ${request.url()}`);
      });
      const start = `window.startWps(${JSON.stringify(sheets)}, ${JSON.stringify(stored)});`;
      await page.addInitScript(`${await bundlePage(join(__dirname, "in-page.ts"))}\n${start}`);
      await page.goto(`${from}/${path}`);
      return page;
    }

    const ribbon = (page: Page, callback: string, id: string): Promise<unknown> =>
      page.evaluate(
        ([of, Id]) => (window as unknown as Record<string, (control: object) => unknown>)[of!]!({ Id }),
        [callback, id],
      );

    test("the ribbon's page registers the functions, which answer at once, and shows one pane a workbook", async () => {
      const page = await open("index.html");
      expect(await ribbon(page, "XianpingLoad", "")).toBe(true);
      const given = await page.evaluate(() =>
        window.fake.registered.get("XP.QUANTITY")!.call("387万亩", "亩", -2147352572),
      );
      expect(given).toBe(3_870_000);
      expect(await ribbon(page, "XianpingPicture", "OpenLedger")).toBe("assets/ribbon/ledger-32.png");
      await ribbon(page, "XianpingClick", "OpenLedger");
      await ribbon(page, "XianpingClick", "OpenHelp");
      expect(await page.evaluate(() => window.fake.panes)).toEqual([
        { address: `${server.origin}/wps.html`, title: "县评", isShown: true },
      ]);
      expect(await page.evaluate(() => window.fake.storage.get("xianping.clicks"))).toContain("OpenHelp");
      const files = [
        "ribbon.xml",
        "manifest.xml",
        "samples/jsplugins.xml",
        "samples/jsplugins-offline.xml",
        "samples/publish.xml",
      ];
      const broken = await page.evaluate(async (paths) => {
        const found: string[] = [];
        for (const path of paths) {
          const text = await (await fetch(path)).text();
          if (new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror")) found.push(path);
        }
        return found;
      }, files);
      expect(broken).toEqual([]);
    });

    test("a ledger is recognised, worked out, written and taken back", async () => {
      const page = await open("wps.html");
      await completeLedger(page);
      await page.screenshot({ path: join(screens, "wps-ledger.png"), animations: "disabled" });
      await page.getByRole("button", { name: "写入工作簿", exact: true }).click();
      await page.getByText("已写到工作表：").waitFor();
      const written = await page.evaluate(() => {
        const range = window.fake.application.ActiveWorkbook!.Worksheets.Item("完成情况").Range("C4:K7");
        return range.Value2 as unknown[][];
      });
      // Rate of 实际 to 目标, as worked out by hand beside the ledger: 5/10, 10/10, 1.15 to 1.2; nothing reported.
      expect(written.map((row) => [row[0], row[3], row[8]])).toEqual([
        ["新增创新平台", 0.5, "滞后"],
        ["新增孵化载体", 1, "达标"],
        ["年度用水总量", 1.15 / 1.2, "关注"],
        ["新增人才", "未报送", "未报"],
      ]);
      await page.getByRole("button", { name: /撤销/u }).click();
      await page.waitForFunction(() => window.fake.sheets.filter(({ name }) => name !== "县评数据").length === 1);
    });

    test("a click that was left before the pane was there is done by it", async () => {
      const clicks = JSON.stringify([{ book: "D:\\台账.xlsx", command: "OpenHelp" }]);
      const page = await open("wps.html", [["xianping.clicks", clicks]]);
      await page.getByRole("heading", { name: "诊断" }).waitFor();
      await page.waitForFunction(() => document.querySelector("textarea")?.value.includes("未在 WPS 中运行过"));
    });

    test("from a folder on the disk, where no thread may begin, it works all the same", async () => {
      const from = pathToFileURL(folder).href;
      await completeLedger(await open("wps.html", [], from));
    });

    async function completeLedger(page: Page): Promise<void> {
      for (const step of ["识别", "测算"]) await page.getByRole("button", { name: step, exact: true }).click();
      await page.getByRole("heading", { name: "测算结果" }).waitFor();
      await page.getByText("81.9%").first().waitFor();
    }
  },
  (launched) => launched,
);
