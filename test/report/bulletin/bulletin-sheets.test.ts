import { bulletinOf } from "../../../engine/completion/bulletin";
import { completeLedgers, type LedgerResult } from "../../../engine/completion/complete";
import { completeProjects } from "../../../engine/completion/projects";
import { readLedgers } from "../../../engine/ledger/read";
import { readProjects } from "../../../engine/ledger/read-projects";
import { bulletinSheets } from "../../../engine/report/bulletin/bulletin-sheets";
import { cellText, type CellValue, type Sheet } from "../../../engine/terms/sheet";
import { sheet } from "../raise";

function ledgers(months: number, rows: readonly (readonly CellValue[])[]): LedgerResult {
  const header = ["类别", "指标名称", "2025年目标", "单位", "牵头单位", "配合单位", `2025年1-${months}月完成`];
  return completeLedgers(readLedgers([sheet("台账", [header, ...rows])]));
}

const rows = (...done: (number | null)[]): CellValue[][] => [
  ["科技", "新增平台", 10, "家", "县科技局", "县财政局", done[0]!],
  ["科技", "新增载体", 10, "家", "县科技局", null, done[1]!],
  ["农业", "新增大棚", 10, "家", "悦庄镇政府", null, done[2]!],
  ["农业", "新增果园", 10, "家", "悦庄镇政府", null, done[3]!],
];

/** The rows of a sheet by their first cells. */
function row(of: Sheet, ...first: readonly string[]): readonly CellValue[] {
  return of.rows.find((cells) => first.every((text, i) => cellText(cells[i] ?? null) === text)) ?? [];
}

test("a sheet each for the whole, departments, categories, towns, changes, lights and projects", () => {
  const { tables } = readProjects([
    sheet("项目", [
      ["1-8月"],
      ["项目名称", "总投资（万元）", "年度计划投资（万元）", "累计完成投资（万元）"],
      ["水库", 900, 400, 100],
    ]),
  ]);
  const bulletin = bulletinOf(ledgers(8, rows(10, 5, 3, null)), {
    last: ledgers(7, rows(4, 4, 2, 1)),
    projects: completeProjects(tables),
    fewest: 1,
  });
  const sheets = bulletinSheets(bulletin);
  expect(sheets.map(({ name }) => name)).toEqual(["通报汇总", "部门", "类别", "乡镇", "变化", "亮灯", "重点项目"]);
  const [whole, departments, categories, towns, changes, lights, projects] = sheets as [
    Sheet,
    Sheet,
    Sheet,
    Sheet,
    Sheet,
    Sheet,
    Sheet,
  ];
  expect(row(whole, "指标总数")).toEqual(["指标总数", 4, 4, 0]);
  // (100 + 50 + 30) ÷ 3 = 60 %, and (40 + 40 + 20 + 10) ÷ 4 = 27.5 %.
  expect(row(whole, "平均完成率").slice(1, 3)).toEqual([0.6, 0.275]);
  // 1 met of 2, no green or blue, 50 % is 16.7 points behind: yellow; (100 + 50) ÷ 2 = 75 %, 40 % in July.
  expect(row(departments, "牵头", "1")).toEqual(["牵头", 1, "县科技局", 2, 0.5, 1, 0, 0, 1, 0, 0, 0, 0.75, 0.4, 1, 0]);
  expect(row(departments, "配合", "1").slice(2, 5)).toEqual(["县财政局", 1, 1]);
  expect(row(categories, "农业").slice(0, 3)).toEqual(["农业", 2, 0]);
  expect(row(towns, "1").slice(1, 3)).toEqual(["悦庄镇", 2]);
  expect(row(changes, "新达标")[2]).toBe("新增平台");
  expect(row(lights, "连续红灯").slice(1, 6)).toEqual(["新增大棚", "悦庄镇政府", "10", "3", 0.3]);
  expect(row(lights, "连续黄灯")[1]).toBe("新增载体");
  expect(row(lights, "没有完成率")[1]).toBe("新增果园");
  expect(row(projects, "明细")).toEqual(
    expect.arrayContaining(["水库", 1, 900, 400, 100, 0.25, "累计完成投资 100 ÷ 年度计划投资 400 = 25%"]),
  );
});

test("what there is nothing of has no sheet", () => {
  const plain = completeLedgers(
    readLedgers([
      sheet("台账", [
        ["指标名称", "2025年目标", "单位", "2025年1-8月完成"],
        ["新增平台", 10, "家", 10],
      ]),
    ]),
  );
  const sheets = bulletinSheets(bulletinOf(plain));
  expect(sheets.map(({ name }) => name)).toEqual(["通报汇总", "亮灯"]);
  expect(sheets[1]!.rows.flat()).toContain("没有亮红灯、连续亮黄灯和没有完成率的指标。");
});
