// The built workbench in Chromium: a ranking that follows edits, and the way from a number to its source. Expected figures:
// scores.csv and normalised.csv of test/reference/shandong, computed in R, and from them by hand what a weight does.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readByCode } from "../../reference/shandong/examples";
import { describeOnWorkbench, type Tab } from "../../rig/workbench";
import { sharedFolder } from "../../shared";

jest.setTimeout(180_000);

const reference = join(__dirname, "../../reference/shandong");
const scores = readByCode(join(reference, "scores.csv"));
const normalised = readByCode(join(reference, "normalised.csv"));
/** Half away from zero; no figure of R's lies within 1e-9 of a half. */
const rounded = (value: number): string => (Math.floor(Math.abs(value) * 100 + 0.5) / 100).toFixed(2);

/** R's totals, with the dimension A made anew of A1 to A4 by other weights where a unit takes the default ones. */
function totals(weights?: readonly number[]): Map<string, number> {
  return new Map(
    [...scores].map(([code, row]) => {
      const [total, a] = [Number(row.get("S")), Number(row.get("A"))];
      // A county has its own weights of A2 to A4.
      if (weights === undefined || row.get("group") === "county") return [code, total];
      const parts = ["A1", "A2", "A3", "A4"].flatMap((indicator, i) => {
        const score = normalised.get(code)!.get(indicator)!;
        return score === "" ? [] : [[Number(score), weights[i]!] as const];
      });
      const mean = parts.reduce((sum, [x, w]) => sum + x * w, 0) / parts.reduce((sum, [, w]) => sum + w, 0);
      // A weighs 24 of 100 in the total of districts and cities.
      return [code, total + 0.24 * (mean - a)];
    }),
  );
}

const placesOf = (of: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...of].map(([code, own]) => [code, 1 + [...of.values()].filter((each) => each > own).length]));

/** The ranking as it is on the page: the first hundred, name, place and score. */
const onPage = ({ page }: Tab) =>
  page
    .getByRole("grid", { name: "排名" })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [name, rank, , score] = [...row.children].map((cell) => cell.textContent);
        return [name!.replace(/ \d+$/u, ""), rank, score];
      }),
    );

function expected(of: ReadonlyMap<string, number>): string[][] {
  const places = placesOf(of);
  return [...of]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 100)
    .map(([code, total]) => [scores.get(code)!.get("name")!, String(places.get(code)), rounded(total)]);
}

async function example(tab: Tab): Promise<void> {
  await tab.page
    .getByRole("button", { name: /打开示例.*山东|山东省136/u })
    .first()
    .click();
  await tab.page.getByText("评价完成：136 个单位").waitFor();
}

/** The user goes to a cell of a sheet. */
async function goTo({ page }: Tab, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  const box = page.locator(".cell-address");
  await box.fill(address);
  await box.press("Enter");
}

/** The user goes to a cell of a sheet and types into it. */
async function type(tab: Tab, sheet: string, address: string, value: string): Promise<void> {
  const { page } = tab;
  await goTo(tab, sheet, address);
  await page.keyboard.type(value);
  await page.keyboard.press("Enter");
}

/** What is seen once it is as it should be; as it is after five seconds else. */
async function eventually<Seen>(look: () => Promise<Seen>, isRight: (seen: Seen) => boolean): Promise<Seen> {
  for (let tries = 0; tries < 50; tries++) {
    const seen = await look();
    if (isRight(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return look();
}

const cellAt = ({ page }: Tab) => page.locator(".cell-address").inputValue();
const moves = ({ page }: Tab) => page.getByRole("region", { name: "改动带来的变化" });

describeOnWorkbench("an evaluation on the workbench", (workbench) => {
  test("one click on the example: R's places and scores", async () => {
    const tab = await workbench.open();
    await example(tab);
    expect(await onPage(tab)).toEqual(expected(totals()));
  });

  test("two weights are edited: half done the last result stays, done the ranking and what moved are as by hand", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    const as = [8, 6, 6, 4];
    for (const [code, total] of totals(as)) expect(total).toBeCloseTo(Number(scores.get(code)!.get("S")), 9);

    // The weight of A2, by default: A's weights are 26 then, and should be 24.
    await type(tab, "指标体系", "O7", "8");
    await page.getByText("下面仍是改动前的结果").waitFor();
    expect(await onPage(tab)).toEqual(expected(totals()));
    await page
      .locator("#view-evaluation .stale")
      .getByRole("button", { name: /^选中 指标体系/u })
      .first()
      .waitFor();

    await type(tab, "指标体系", "O8", "4");
    const [before, after] = [placesOf(totals()), placesOf(totals([8, 8, 4, 4]))];
    const gained = [...after].map(([code, place]) => before.get(code)! - place);
    const [rose, fell] = [gained.filter((n) => n > 0).length, gained.filter((n) => n < 0).length];
    const sentence = `${rose} 个县上升、${fell} 个县下降、其余 ${136 - rose - fell} 个位次不变。`;
    await moves(tab).getByRole("status").getByText(sentence, { exact: true }).waitFor();
    expect(await onPage(tab)).toEqual(expected(totals([8, 8, 4, 4])));
    expect(await page.getByText("下面仍是改动前的结果").count()).toBe(0);

    // Who moved most stands first, with the places before and after.
    const most = Math.max(...gained.map(Math.abs));
    const first = (await moves(tab).locator("li").first().innerText()).replace(/\s+/gu, " ");
    const moved = /^(?<name>\S+?)(?:（(?<code>\d+)）)? (?<from>\d+) → (?<to>\d+) [↑↓](?<by>\d+)/u.exec(first)!.groups!;
    expect(Number(moved.by)).toBe(most);
    const same = [...scores].filter(([, row]) => row.get("name") === moved.name);
    expect(same.map(([code]) => [before.get(code), after.get(code)])).toContainEqual([
      Number(moved.from),
      Number(moved.to),
    ]);

    const undo = page.getByRole("button", { name: /^撤销/u }).first();
    await undo.click();
    await page.getByText("下面仍是改动前的结果").waitFor();
    await undo.click();
    await moves(tab).getByRole("status").getByText(`${fell} 个县上升、${rose} 个县下降`).waitFor();
    expect(await onPage(tab)).toEqual(expected(totals()));
    await moves(tab).getByRole("button", { name: "收起改动带来的变化" }).click();
    await moves(tab).locator("li").first().waitFor({ state: "detached" });
  });

  test("result sheets follow a figure, and one undo takes both back", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    await page.getByRole("button", { name: "写成结果工作表" }).click();
    await page.getByText(/已写入 \d+ 张工作表/u).waitFor();
    /** What the first rows of the result sheet say, whatever its columns are. */
    const written = async (): Promise<string> => {
      await page.getByRole("tab", { name: /^排名/u }).click();
      return page
        .locator(".workbench-book, .workbench-body")
        .first()
        .locator(".slick-viewport")
        .allInnerTexts()
        .then((all) => all.join("\n"));
    };
    const score = rounded(Number(scores.get("370102")!.get("S")));
    expect(await eventually(written, (now) => now.includes(score))).toContain(score);
    // 历下区 leads in years of schooling; with the fewest it does not lead the ranking any more.
    await type(tab, "普查2020", "Q2", "7");
    await moves(tab)
      .getByText(/个县上升/u)
      .waitFor();
    expect(await eventually(written, (now) => !now.includes(score))).not.toContain(score);
    await page.getByRole("button", { name: /^撤销/u }).first().click();
    await moves(tab)
      .getByText(/个县上升/u)
      .waitFor();
    expect(await eventually(written, (now) => now.includes(score))).toContain(score);
    // R's ranking again: the figure is as it was.
    expect(await onPage(tab)).toEqual(expected(totals()));
    await goTo(tab, "普查2020", "Q2");
    expect(await page.locator(".cell-content").inputValue()).toBe("12.66");
  });

  test("run again by the button where edits are not followed: as the cells are now, in the thread that holds them", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    await page.getByLabel("改动后自动重算").first().uncheck();
    let begun = 0;
    page.on("worker", () => begun++);
    const again = async (): Promise<void> => {
      await page.locator("#view-evaluation .stale").getByRole("button", { name: "重新评价" }).click();
      await page.locator("#view-evaluation .stale").waitFor({ state: "detached" });
    };
    await type(tab, "普查2020", "Q2", "7");
    await again();
    // 历下区 leads in years of schooling; with the fewest it does not lead the ranking any more.
    expect((await onPage(tab))[0]![0]).not.toBe("历下区");
    await page.getByRole("button", { name: /^撤销/u }).first().click();
    await again();
    expect(await onPage(tab)).toEqual(expected(totals()));
    expect(begun).toBe(0);
  });

  test("two tables that are chosen at once are both taken", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    const tables = page.locator("#view-evaluation details").filter({ hasText: "先按表名找" });
    await tables.locator("summary").first().click();
    const fields = ["可比性", "上次结果"].map((name) => tables.getByLabel(name, { exact: true }));
    const handles = await Promise.all(fields.map((field) => field.elementHandle()));
    await page.evaluate((selects) => {
      for (const select of selects as HTMLSelectElement[]) {
        select.value = [...select.options].find(({ text }) => text === "普查2010")!.value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }, handles);
    for (const field of fields)
      await expect(
        eventually(
          () => field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? ""),
          (text) => text === "普查2010",
        ),
      ).resolves.toBe("普查2010");
  });

  test("a county that loses its place stays in its table, and what is read stays where it is", async () => {
    const tab = await workbench.open({ height: 700 });
    await example(tab);
    const { page } = tab;
    await goTo(tab, "普查2020", "Q2");
    await page.getByRole("region", { name: "单位详情 历下区" }).waitFor();
    const scrolled = () => page.locator("#pane").evaluate((pane) => pane.scrollTop);
    // The profile has come into view; the user goes back up, to read what the next edit moves.
    expect(await eventually(scrolled, (top) => top > 0)).toBeGreaterThan(0);
    await page.locator("#pane").evaluate((pane) => (pane.scrollTop = 0));
    await page.keyboard.press("Delete");
    // Without its years of schooling it has no score, and stands behind all that have one: on the second page.
    await moves(tab).getByText("1 个不再有位次").waitFor();
    const row = page.getByRole("grid", { name: "排名" }).getByRole("row", { name: /^历下区.*不予计分/u });
    await row.waitFor();
    expect(await row.getAttribute("aria-selected")).toBe("true");
    expect(await scrolled()).toBe(0);
  });

  test("from a place to the cells in four clicks, and back the way one came", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    await page.getByRole("grid", { name: "排名" }).locator("tbody tr").first().click();
    const card = page.getByRole("region", { name: "单位详情 历下区" });
    await card.getByRole("table", { name: "各项得分" }).getByRole("button", { name: "人力资本" }).click();
    await card.getByRole("button", { name: "平均受教育年限" }).click();
    // R's score of C1, and the row of 历下区 in the census: the years stand in column Q.
    await card
      .getByText(`${rounded(Number(normalised.get("370102")!.get("C1")))} 分`)
      .first()
      .waitFor();
    await card.getByRole("button", { name: /Q2/u }).first().click();
    expect(
      await eventually(
        () => cellAt(tab),
        (at) => at === "Q2",
      ),
    ).toBe("Q2");
    expect(await page.locator(".cell-content").inputValue()).toBe("12.66");
    const way = card.getByRole("navigation", { name: "当前位置" });
    expect(await way.getByRole("listitem").allInnerTexts()).toEqual(["排名", "历下区", "人力资本", "平均受教育年限"]);
    await way.getByRole("button", { name: "人力资本" }).click();
    await card.getByRole("heading", { name: "人力资本" }).waitFor();
    await way.getByRole("button", { name: "历下区" }).click();
    await card.getByText("在 136 个单位中第 1 名").waitFor();
    await way.getByRole("button", { name: "排名" }).click();
    await card.waitFor({ state: "detached" });
  });

  test("a cell that is asked about leads to the indicator that is worked out from it", async () => {
    const tab = await workbench.open();
    await example(tab);
    const { page } = tab;
    await goTo(tab, "普查2020", "Q3");
    await page.getByRole("tab", { name: "单元格", exact: true }).click();
    await page.locator("#view-cell").getByRole("button").first().click();
    await page.locator("#view-cell").getByRole("button", { name: /评价/u }).click();
    const card = page.getByRole("region", { name: "单位详情 市中区" });
    await card.getByRole("heading", { name: "平均受教育年限" }).waitFor();
  });

  const china = ["census-county-2020.xlsx", "census-county-2010.xlsx"].map((name) => join(sharedFolder, "data", name));
  (china.every(existsSync) ? test : test.skip)(
    "2,848 counties: evaluated, edited, called off, and the page alive",
    async () => {
      const tab = await workbench.open();
      const { page } = tab;
      await tab.drop([china[0]!]);
      await page.locator(".top-name").filter({ hasText: "census-county-2020" }).waitFor({ timeout: 60_000 });
      await tab.drop([china[1]!]);
      await page.getByRole("button", { name: "加到现在的工作簿" }).click();
      await page.getByText(/已加到现在的工作簿/u).waitFor({ timeout: 60_000 });
      await tab.drop(["examples/china/method.json"]);
      await page.getByText("评价前的检查").waitFor();
      await page.getByRole("button", { name: "评价", exact: true }).click();
      await page.getByText("评价完成：2848 个单位，2848 个有位次").waitFor();
      const ranking = await onPage(tab);

      // Called off, the result that was there stays, and goes on following edits.
      await page.evaluate(() => {
        const observer = new MutationObserver(() => {
          const cancel = document.querySelector<HTMLElement>('button[aria-label="取消：正在评价"]');
          if (!cancel) return;
          observer.disconnect();
          cancel.click();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      await page.getByRole("button", { name: "重新评价" }).first().click();
      await page.getByText("已取消").waitFor();
      expect(await onPage(tab)).toEqual(ranking);

      // The years of schooling of 东城区, from among the most of all to the fewest; the page draws while a thread works.
      await page.evaluate(() => {
        const { postMessage } = Worker.prototype as unknown as { postMessage: (message: unknown) => void };
        Worker.prototype.postMessage = function (this: Worker, message: { id?: number; job?: string }) {
          postMessage.call(this, message);
          if (message.job !== "evaluateAgain") return;
          let frames = 0;
          let isWorking = true;
          const draw = (): void => {
            if (!isWorking) return;
            frames++;
            requestAnimationFrame(draw);
          };
          requestAnimationFrame(draw);
          this.addEventListener("message", ({ data }: MessageEvent<{ id: number; type: string }>) => {
            if (data.id !== message.id || data.type !== "result") return;
            isWorking = false;
            document.documentElement.dataset["frames"] = String(frames);
          });
        };
      });
      await type(tab, "七普（年鉴）", "CF5", "1");
      const told = moves(tab)
        .getByRole("status")
        .getByText(/个县上升、\d+ 个县下降/u);
      const [, rose, fell] = /(\d+) 个县上升、(\d+) 个县下降/u.exec(await told.innerText())!;
      expect(Number(await page.locator("html").getAttribute("data-frames"))).toBeGreaterThan(0);
      await page.getByRole("button", { name: /^撤销/u }).first().click();
      await moves(tab).getByText(`${fell} 个县上升、${rose} 个县下降`).waitFor();
    },
  );
});
