import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { clickUntil, dropUntil, fileAt, typeUntil, Workbench } from "./page";

/** One figure of the page: what it was in each run, and what it is held to. */
interface Figure {
  readonly name: string;
  readonly unit: "ms" | "KB";
  /** None where there is nothing that it has to be under. */
  readonly bar?: number;
  readonly run: (workbench: Workbench) => Promise<readonly number[] | undefined>;
}

const runs = 5;
const root = join(__dirname, "..");
const shared = join(root, "..", "shared");

const figures: readonly Figure[] = [
  { name: "first view: from the address to the empty page", unit: "ms", bar: 1500, run: firstView },
  { name: "first view, gzipped", unit: "KB", bar: 300, run: firstBytes },
  { name: "Shandong's example, clicked at once, to the ranking", unit: "ms", bar: 1000, run: (w) => shandong(w, 0) },
  { name: "Shandong's example, clicked after two seconds", unit: "ms", bar: 1000, run: (w) => shandong(w, 2000) },
  { name: "Shandong's example, from an edited weight to the new ranking", unit: "ms", bar: 300, run: weight },
  { name: "the census workbook (3,358 × 153), from the drop to cells in the grid", unit: "ms", bar: 6000, run: census },
  { name: "2,848 counties, from the button to the result", unit: "ms", bar: 500, run: counties },
  { name: "of that, in the engine's thread, with what goes there and back", unit: "ms", bar: 500, run: thread },
  { name: "scrolling 100,000 rows × 20, a frame, median", unit: "ms", bar: 50, run: (w) => scroll(w, 0.5) },
  { name: "the same, 95th percentile", unit: "ms", run: (w) => scroll(w, 0.95) },
  { name: "a plan of 100 pages, from the drop to its targets", unit: "ms", run: plan },
];

/** Measures the built page in headless Chromium and prints each figure beside its bar (工作台的指标). */
export async function runWorkbench(only?: string): Promise<void> {
  const workbench = await Workbench.start();
  if (!workbench) {
    process.stdout.write("left out: it needs Chromium (CHROMIUM names it) and the built page\n");
    return;
  }
  try {
    for (const { name, unit, bar, run } of figures.filter((each) => only === undefined || each.name.includes(only))) {
      const values = await run(workbench);
      process.stdout.write(`${name}\n  ${values ? line(values, unit, bar) : "left out: ../shared is not there"}\n`);
    }
  } finally {
    await workbench.close();
  }
}

function line(values: readonly number[], unit: string, bar: number | undefined): string {
  const [least, middle] = [Math.min(...values), quantile(values, 0.5)];
  const held = bar === undefined ? "" : `; bar ${bar} ${unit}, ${middle <= bar ? "held" : "MISSED"}`;
  return `least ${least.toFixed(0)} ${unit}, median ${middle.toFixed(0)} ${unit} of ${values.length}${held}`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

async function several(run: () => Promise<number>, count = runs): Promise<number[]> {
  const values: number[] = [];
  for (let i = 0; i < count; i++) values.push(await run());
  return values;
}

/** Does something in a page of its own. */
async function inPage<T>(workbench: Workbench, work: (page: Page) => Promise<T>, ...scripts: (() => void)[]) {
  const page = await workbench.open(...scripts);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

function firstView(workbench: Workbench): Promise<number[]> {
  const note = (): void => {
    const look = (): void => {
      const isThere =
        document.querySelector("section h1, section h2") !== null &&
        document.querySelector("[role=tabpanel] h1") !== null;
      if (isThere) setTimeout(() => (document.documentElement.dataset["usable"] = String(performance.now())));
      else requestAnimationFrame(look);
    };
    look();
  };
  return several(() =>
    inPage(
      workbench,
      async (page) => {
        await page.waitForFunction(() => document.documentElement.dataset["usable"] !== undefined);
        return page.evaluate(() => Number(document.documentElement.dataset["usable"]));
      },
      note,
    ),
  );
}

function firstBytes(workbench: Workbench): Promise<number[]> {
  return inPage(
    workbench,
    async (page) => {
      await page.locator("[role=tabpanel] h1").first().waitFor();
      const paths = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)),
      );
      const sizes = [...new Set(["index.html", ...paths])].map(
        (path) => gzipSync(readFileSync(join(__dirname, "workbench", path))).length,
      );
      return [sizes.reduce((sum, size) => sum + size, 0) / 1000];
    },
    () => (globalThis.requestIdleCallback = () => 0),
  );
}

/** @param pause - milliseconds that the user looks at the page before */
function shandong(workbench: Workbench, pause: number): Promise<number[]> {
  return several(() =>
    inPage(workbench, async (page) => {
      await page.waitForTimeout(pause);
      return openShandong(page);
    }),
  );
}

function openShandong(page: Page): Promise<number> {
  return clickUntil(page, "button", /山东省136个县/u, "#pane table tbody tr", "历下区");
}

/** Two weights that change places: after the first they do not add up yet, after the second all is worked out again. */
function weight(workbench: Workbench): Promise<number[]> {
  return several(() =>
    inPage(workbench, async (page) => {
      await openShandong(page);
      await page.getByRole("tab", { name: "指标体系", exact: true }).click();
      await typeUntil(page, "O7", "8", "#view-evaluation .stale", "改动前");
      return typeUntil(page, "O8", "4", "#view-evaluation [role=status]", "个县上升");
    }),
  );
}

const censusFiles = [2020, 2010].map((year) => join(shared, "data", `census-county-${year}.xlsx`));

async function census(workbench: Workbench): Promise<number[] | undefined> {
  const [file = ""] = censusFiles;
  if (!existsSync(file)) return undefined;
  return several(() => inPage(workbench, (page) => dropUntil(page, [fileAt(file)], ".slick-cell", "北京市")), 3);
}

/** Both census tables and the method in the page, ready to be evaluated. */
async function openCounties(page: Page): Promise<void> {
  await dropUntil(page, censusFiles.map(fileAt), "[role=tab]", "Sheet1");
  await dropUntil(page, [fileAt(join(root, "examples", "china", "method.json"))], "#pane button", "评价");
  await page.getByRole("button", { name: /^(?:评价|重新评价)$/u }).waitFor();
}

/** Notes how long a thread takes from the last that it was told to its result. */
function watchThreads(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the worker that it is taken from
  const post: (this: Worker, message: unknown) => void = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { job?: string; id?: number }) {
    const start = performance.now();
    const hear = ({ data }: MessageEvent<{ type?: string; id?: number }>): void => {
      if (data.type !== "result" || data.id !== message.id) return;
      document.documentElement.dataset["thread"] = String(performance.now() - start);
      this.removeEventListener("message", hear);
    };
    if (message.job === "evaluateTables" || message.job === "evaluateAgain") this.addEventListener("message", hear);
    post.call(this, message);
  };
}

async function counties(workbench: Workbench): Promise<number[] | undefined> {
  if (!censusFiles.every((file) => existsSync(file))) return undefined;
  return inPage(workbench, async (page) => {
    await openCounties(page);
    return several(() => evaluated(page), 3);
  });
}

async function thread(workbench: Workbench): Promise<number[] | undefined> {
  if (!censusFiles.every((file) => existsSync(file))) return undefined;
  return inPage(
    workbench,
    async (page) => {
      await openCounties(page);
      return several(async () => {
        await evaluated(page);
        return page.evaluate(() => Number(document.documentElement.dataset["thread"]));
      }, 3);
    },
    watchThreads,
  );
}

async function evaluated(page: Page): Promise<number> {
  const dismiss = page.locator(".notice.done").getByRole("button");
  if (await dismiss.isVisible()) await dismiss.click();
  return clickUntil(page, "button", /^(?:评价|重新评价)$/u, ".notice.done", "2848");
}

/** Frames of scrolling down a long table, in milliseconds. */
async function scroll(workbench: Workbench, share: number): Promise<number[]> {
  const text = ["序号", ...Array.from({ length: 19 }, (_, j) => `指标${j + 1}`)].join(",");
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    [i + 1, ...Array.from({ length: 19 }, (_, j) => ((i * 7919 + j * 104_729) % 100_003) / 100)].join(","),
  );
  const bytes = new TextEncoder().encode([text, ...rows].join("\n"));
  return inPage(workbench, async (page) => {
    await dropUntil(page, [{ name: "长表.csv", bytes }], ".slick-cell", "指标1");
    return several(async () => {
      const frames = await page.evaluate(async () => {
        const view = [...document.querySelectorAll(".slick-viewport")].find(
          (each) => each.scrollHeight > each.clientHeight + 1000,
        )!;
        view.scrollTop = 0;
        const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
        const times: number[] = [];
        let before = await frame();
        for (let i = 0; i < 120; i++) {
          // By turns as with the wheel and as with the bar.
          view.scrollTop += i % 4 === 3 ? 20_000 : 300;
          const now = await frame();
          times.push(now - before);
          before = now;
        }
        return times;
      });
      return quantile(frames, share);
    }, 3);
  });
}

/** Some 700 characters fill a page. */
async function plan(workbench: Workbench): Promise<number[] | undefined> {
  const folder = join(shared, "plans");
  if (!existsSync(folder)) return undefined;
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const bytes = new TextEncoder().encode(texts.join("\n").repeat(3).slice(0, 70_000));
  return several(
    () => inPage(workbench, (page) => dropUntil(page, [{ name: "规划.txt", bytes }], "#pane button", "写成台账")),
    3,
  );
}
