import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serious } from "../workbench/page/axe";
import { screens } from "../../rig/chromium";
import { describeCharts } from "../../rig/charts";
import * as cases from "./cases";

const { ranking, radar, contributions, againstMean, scatter, lights, oddRanking, absentProfile, hostile } = cases;
const all = { ranking, radar, contributions, againstMean, scatter, lights, oddRanking, absentProfile };

/** All that is written in the drawings. */
const written = async (page: Page): Promise<string> =>
  (await page.locator(".chart-drawing svg text").allTextContents()).join("\n");

describeCharts("a drawn chart", (on) => {
  test.each([
    ["light", 320, {}],
    ["light", 480, {}],
    ["dark", 320, { theme: "dark" as const }],
    ["dark", 480, { theme: "dark" as const }],
    ["forced", 480, { isForced: true }],
  ])("is there in every theme and width: %s, %d", async (theme, width, more) => {
    const page = await on.open(Object.values(all), { width, ...more });
    for (const [i, name] of Object.keys(all).entries())
      await page
        .locator(".chart-frame")
        .nth(i)
        .screenshot({ path: join(screens, `chart-${name}-${theme}-${width}.png`) });
    await page.waitForFunction(() => document.body.textContent.includes("✕ 不予计分"), undefined, { timeout: 5000 });
    const text = await written(page);
    for (const label of ["▶ 29 曲阜市", "85.39", "人口活力", "79.46", "本类平均", "+1.34", "县级市", "严重滞后"])
      expect(text).toContain(label);
    expect(text).toContain("✕ 不予计分");
    expect(text).toContain("✕ 未报送");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (width === 320) await expect(serious(page)).resolves.toEqual([]);
  });

  test("keeps what comes from cells text: in the drawing, the tip, the table, the picture and the clipboard", async () => {
    const page = await on.open([hostile]);
    await page.waitForFunction(() => document.querySelector(".chart-drawing svg")?.textContent.includes("=HYP"));
    const box = (await page.locator(".chart-drawing").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.getByText("图中数据").click();
    await expect(page.locator(".chart-data th[scope=row]").allTextContents()).resolves.toEqual([...cases.hostileNames]);
    await expect(page.locator("img, script:not([src])").count()).resolves.toBe(0);
    await page.getByRole("button", { name: /^复制数据/u }).click();
    await page.waitForFunction(() => window.charts.notices.length > 0);
    const [text, html] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/plain", "text/html"].map(async (type) => (await item!.getType(type)).text()));
    });
    expect(text!.split("\r\n")[2]!.startsWith("'=HYPERLINK")).toBe(true);
    expect(html).not.toMatch(/<img|<script/iu);
  });

  test("is gone through by keys, said aloud and chosen from; a click on a bar does the same", async () => {
    const page = await on.open([ranking]);
    await page.locator(".chart-frame").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("status").textContent()).resolves.toContain("第 20 名");
    await page.keyboard.press("Enter");
    const box = (await page.locator(".chart-drawing").boundingBox())!;
    // The first bar: below a margin of 6 pixels, in the middle of a row of 24.
    await page.mouse.click(box.x + box.width / 2, box.y + 18);
    await page.waitForFunction(() => window.charts.picked.length === 2);
    expect(await page.evaluate(() => window.charts.picked)).toEqual([
      ranking.categories[19]!.key,
      ranking.categories[18]!.key,
    ]);
    await page.getByRole("button", { name: "显示全部 136 项" }).click();
    await page.waitForFunction(() => document.querySelector(".chart-drawing svg")!.textContent.includes("136 "));
  });

  test("is copied and saved as a picture with its title, on white", async () => {
    const page = await on.open([radar], { theme: "dark" });
    await page.getByRole("button", { name: /^复制图片/u }).click();
    await page.waitForFunction(() => window.charts.notices.length > 0);
    expect(await page.evaluate(() => window.charts.notices)).toEqual([
      { kind: "done", text: "图片已复制，可以粘贴到文档或表格里。" },
    ]);
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap(await item!.getType("image/png"));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(picture, 0, 0);
      const [red, green, blue] = context.getImageData(2, 2, 1, 1).data;
      return { width: picture.width, corner: [red, green, blue] };
    });
    expect(size).toEqual({ width: 1120, corner: [255, 255, 255] });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^另存为 SVG/u }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("曲阜市：各维度得分.svg");
    expect(readFileSync(await download.path(), "utf8")).toContain("曲阜市：各维度得分");
  });

  test("is shown as a picture to be copied by hand where the browser refuses", async () => {
    const page = await on.open([lights], { mayCopy: false });
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.getByRole("button", { name: /^复制图片/u }).click();
    await page.getByRole("img", { name: lights.sentence }).nth(1).waitFor();
    expect(await page.evaluate(() => window.charts.notices.at(-1)?.kind)).toBe("warning");
  });

  test("of as many counties as the country has is drawn at once", async () => {
    const page = await on.open([cases.manyPoints(2848)]);
    await expect(page.locator(".chart-drawing svg path").count()).resolves.toBeGreaterThan(2848);
  });
});
