import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellText, type Sheet } from "../../../../engine/index";
import { describeOnWorkbench, type Tab } from "../../../rig/workbench";
import { sharedFolder, testWithShared } from "../../../shared";
import { labelled } from "../../ledger/ledgers";
import { drop, saved, showSheet, type, workOut } from "./workbench-ledger";

jest.setTimeout(120_000);

interface Expected {
  readonly rows: readonly {
    readonly row: number;
    readonly rate: number | null;
    readonly met: boolean | null;
    readonly target: { readonly value?: number; readonly unit?: string; readonly comparator?: string };
  }[];
}

/** Row of the ledger, from 1, and rate of each row of the sheet of completion: what it says of where it comes from. */
function written(sheets: readonly Sheet[]): { address: string; row: number; rate: unknown }[] {
  const rows = sheets.find(({ name }) => name === "完成情况")!.rows.slice(3);
  return rows.map((cells) => {
    const [, address = "", row] = / ([A-Z]+(\d+))$/u.exec(cellText(cells[15] ?? null)) ?? [];
    return { address, row: Number(row), rate: cells[5] };
  });
}

function agrees(found: ReturnType<typeof written>, { rows }: Expected): void {
  expect(found.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
  for (const [i, { rate }] of rows.entries()) {
    if (rate === null) expect(typeof found[i]!.rate).not.toBe("number");
    // The labels are given to six decimals.
    else expect(found[i]!.rate).toBeCloseTo(rate, 5);
  }
}

const undo = ({ page }: Tab) => page.getByRole("banner").getByRole("button", { name: /^撤销/u });

describeOnWorkbench("a department's ledger on the workbench", (workbench) => {
  for (const file of labelled)
    testWithShared(`${file}: a drop and a click to the rates of a careful reader; edited, undone, saved`, async () => {
      const path = join(sharedFolder, "ledgers", file);
      const expected = JSON.parse(readFileSync(path.replace(/\.\w+$/u, ".expected.json"), "utf8")) as Expected;
      const tab = await workbench.open();
      const { page } = tab;
      await drop(tab, path);
      await workOut(tab);
      const figures = await page.locator(".ledger-figures dd").allTextContents();
      expect(Number(figures[0])).toBe(expected.rows.length);
      expect(Number(figures[1])).toBe(expected.rows.filter(({ met }) => met === true).length);
      await page.getByRole("button", { name: "写入工作簿" }).click();
      await page.getByText("已写到工作表").first().waitFor();
      const first = await saved(tab);
      const before = written(first);
      agrees(before, expected);

      // Twice the target is 200 %: no other row has that, and this one is met.
      const at = expected.rows.findIndex(
        ({ rate, met, target }) =>
          rate !== null && met === false && target.comparator === ">=" && (target.value ?? 0) > 0,
      );
      const { target } = expected.rows[at]!;
      await showSheet(tab, first[0]!.name);
      await type(tab, before[at]!.address, `${2 * target.value!}${target.unit ?? ""}`);
      await page.getByRole("status").filter({ hasText: "1 行转为达标" }).waitFor();
      const change = page.getByRole("list", { name: "这次改动" });
      expect(await change.getByRole("listitem").allInnerTexts()).toEqual([expect.stringContaining("200%")]);
      await tab.screenshot(`ledger-moved-${file}`);
      const after = written(await saved(tab));
      expect(after[at]!.rate).toBeCloseTo(2, 9);
      expect(after.filter((_, i) => i !== at)).toEqual(before.filter((_, i) => i !== at));

      // One undo takes the edit and what followed from it back.
      await undo(tab).click();
      await page
        .getByRole("status")
        .filter({ hasText: /1 行转为(?!达标)/u })
        .waitFor();
      agrees(written(await saved(tab)), expected);
      // The next takes back what was written: nothing of it comes again by itself.
      await undo(tab).click();
      await page.getByRole("tab", { name: /^完成情况/u }).waitFor({ state: "detached" });
      expect((await saved(tab)).map(({ name }) => name)).not.toContain("完成情况");
    });
});
