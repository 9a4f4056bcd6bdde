import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserContextOptions, Page } from "playwright-core";
import type { Chart } from "../../engine/index";
import { contentPolicy } from "../../tools/addin-options.mjs";
import { describeWithChromium } from "./chromium";
import { serve, type StaticServer } from "./static-server";

const root = join(__dirname, "../..");
const folder = join(root, "out/chart-page");

/** How charts are looked at. */
export interface ChartsSpecification {
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly isForced?: boolean;
  /** Whether the browser lets the page write on the clipboard. */
  readonly mayCopy?: boolean;
}

/** What a suite opens charts with. */
export interface ChartsOnAPage {
  open(charts: readonly Chart[], specification?: ChartsSpecification): Promise<Page>;
}

/**
 * A suite that draws charts on a page of nothing else, under the pages' own policy. After each test nothing may have been refused
 * or failed.
 */
export function describeCharts(title: string, suite: (charts: ChartsOnAPage) => void): void {
  const none: ChartsOnAPage = { open: (): Promise<never> => Promise.reject(new Error("no Chromium")) };
  describeWithChromium(title, none, suite, (launched) => {
    let server: StaticServer | undefined;
    const pages: { page: Page; faults: string[] }[] = [];
    beforeAll(async () => {
      await build();
      server = await serve(folder);
    });
    afterEach(async () => {
      const all: string[] = [];
      for (const { page, faults } of pages.splice(0)) {
        all.push(...faults, ...(await page.evaluate(() => window.charts.violations)));
        await page.context().close();
      }
      expect(all).toEqual([]);
    });
    afterAll(() => server?.close());
    return {
      async open(charts, { width = 480, theme = "light", isForced = false, mayCopy = true } = {}) {
        const options: BrowserContextOptions = {
          viewport: { width, height: 800 },
          locale: "zh-CN",
          colorScheme: theme,
          reducedMotion: "reduce",
          forcedColors: isForced ? "active" : "none",
          acceptDownloads: true,
        };
        const context = await launched().newContext(options);
        if (mayCopy) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
        const page = await context.newPage();
        const faults: string[] = [];
        pages.push({ page, faults });
        page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
        page.on("console", (message) => {
          if (message.type() === "error") faults.push(`console: ${message.text()}`);
        });
        page.on("dialog", (dialog) => {
          faults.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
        await page.goto(`${server!.origin}/index.html`);
        await page.evaluate(([given, shade]) => window.charts.show(given, shade), [charts, theme] as const);
        await page
          .locator(".chart-drawing svg")
          .nth(charts.length - 1)
          .waitFor();
        return page;
      },
    };
  });
}

async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const words = [
    join(__dirname, "chart-page.tsx"),
    "--bundle",
    "--format=esm",
    "--splitting",
    "--target=es2022",
    "--jsx=automatic",
    "--jsx-import-source=preact",
    `--outdir=${folder}`,
    "--log-level=error",
  ];
  await promisify(execFile)(join(root, "node_modules/esbuild/bin/esbuild"), words, { cwd: root });
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>图</title>
<meta http-equiv="Content-Security-Policy" content="${contentPolicy({ hasGrid: true })}" />
<link rel="icon" href="data:," /><link rel="stylesheet" href="chart-page.css" />
<script type="module" src="chart-page.js"></script></head><body></body></html>`,
  );
}
