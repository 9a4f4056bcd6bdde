/**
 * The *built* add-in in headless Chromium, with the real office.js, against a workbook of our own.
 *
 * ```ts
 * describeInBrowser("the ledger", (excel) => {
 *   test("writes completion", async () => {
 *     const pane = await excel.open({ sheets: [{ name: "台账", rows: [["指标", "目标"], ["粮食", 51]] }] });
 *     await pane.page.getByRole("button", { name: "计算" }).click(); // a playwright page
 *     const cells = await pane.workbook((book) => book.sheet("完成率").show("A1:B2")); // runs beside the model
 *     await pane.workbook((book, on) => void (book.switches.isEditingCell = on), true);
 *     await pane.press("showPane"); // a button of the ribbon, by its action's id
 *     await pane.call("QUANTITY", ["387万亩", null]); // a custom function, as Excel calls it
 *     await pane.screenshots("ledger"); // out/screens/ledger-320-light.png and -450-light.png
 *   });
 * });
 * ```
 *
 * After each test every pane is closed and has to have no faults: no request outside of its own server, no error on the
 * console, no violation of the content security policy, nothing that the rig lacks. A test that provokes one takes it
 * out with `pane.expectFault(/pattern/)`. dist/addin has to be built (`npm test` does).
 *
 * On a machine without Chromium the suite says so and is left out; with CI or XIANPING_BROWSER=required set it fails.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { bundlePage } from "./bundle";
import { cameWith } from "./came-with";
import { describeWithChromium, screens } from "./chromium";
import { Pane } from "./pane";
import type { PageSpecification } from "./page";
import { serve, type ServerSpecification, type StaticServer } from "./static-server";

const root = join(__dirname, "../..");
const builtAddin = join(root, "dist/addin");

/** How the pane is opened. */
export interface PaneSpecification extends Partial<PageSpecification> {
  /** The pane's width in pixels; Excel's narrowest is 320. */
  readonly width?: number;
  readonly height?: number;
  /** The page of the add-in. */
  readonly path?: string;
  /** Another folder than the built add-in. */
  readonly folder?: string;
  /** How that folder is served: at the root and without headers at first. */
  readonly server?: ServerSpecification;
  /** Whether to wait for office.js; on at first. */
  readonly isExcel?: boolean;
}

/** What a suite in the browser opens panes with. */
export interface BrowserExcel {
  open(specification?: PaneSpecification): Promise<Pane>;
  /** A plain page, without Excel and unwatched, whose cache works as a user's does; it closes with the suite. */
  plainPage(): Promise<Page>;
}

/** A suite that drives the built add-in in Chromium; left out where there is none, unless it is required. */
export function describeInBrowser(title: string, suite: (excel: BrowserExcel) => void): void {
  const none = (): Promise<never> => Promise.reject(new Error("no Chromium"));
  describeWithChromium(title, { open: none, plainPage: none }, suite, (launched) => {
    const servers = new Map<string, StaticServer>();
    const panes: Pane[] = [];

    afterEach(async () => {
      const faults: string[] = [];
      for (const pane of panes.splice(0)) faults.push(...(await pane.close()));
      expect(faults).toEqual([]);
    });

    afterAll(async () => {
      for (const server of servers.values()) await server.close();
    });

    return {
      async open(specification: PaneSpecification = {}) {
        const folder = specification.folder ?? builtAddin;
        if (!existsSync(folder)) throw new Error(`${folder} is not there: npx webpack --config-name addin`);
        const key = JSON.stringify([folder, specification.server]);
        let server = servers.get(key);
        if (!server) servers.set(key, (server = await serve(folder, specification.server)));
        const pane = await openPane(launched(), server, specification);
        panes.push(pane);
        return pane;
      },
      plainPage: () => launched().newPage(),
    };
  });
}

async function openPane(browser: Browser, server: StaticServer, specification: PaneSpecification): Promise<Pane> {
  const { width = 320, height = 800, path = "taskpane.html", isExcel = true, ...rest } = specification;
  const { under = "/" } = specification.server ?? {};
  const { uiLanguage = "zh-CN", theme = "light" } = rest;
  const page: Page = await browser.newPage({
    viewport: { width, height },
    locale: uiLanguage,
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  mkdirSync(screens, { recursive: true });
  const pane = new Pane(page, server, { theme, folder: screens });
  await pane.watch();
  if (isExcel) {
    const switches = { cameWith: cameWith(), ...rest.switches };
    const started: PageSpecification = { ...rest, switches, uiLanguage, theme };
    await page.addInitScript({ content: `${await bundlePage()}\nstartRig(${JSON.stringify(started)});` });
  }
  const query = isExcel ? `?_host_Info=Excel$Win32$16.01$${uiLanguage}$$$$0` : "";
  await page.goto(`${server.origin}${under}${path}${query}`);
  if (isExcel) await page.evaluate(() => Office.onReady().then(() => undefined));
  return pane;
}
