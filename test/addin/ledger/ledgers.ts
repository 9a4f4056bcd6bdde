import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, Sheet } from "../../../engine/index";
import { readWorkbook } from "../../../files/index";
import { sharedFolder } from "../../shared";

/** A ledger of a department and what a careful reader gets out of it, row by row; rows count from 1 as in Excel. */
export interface LabelledLedger {
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly expected: {
    readonly header_rows: readonly number[];
    readonly rows: readonly {
      readonly row: number;
      readonly indicator: string;
      readonly rate: number | null;
      readonly met: boolean | null;
      readonly departments: readonly { readonly name: string; readonly role: string }[];
    }[];
  };
}

/** The labelled ledgers that lie beside the checkout. */
export const labelled = ["yiyuan-2023-q3.xlsx", "yicheng-2025-h1.xlsx", "yicheng-2024-annual.csv"] as const;

/** One of them, with its expectations. */
export async function labelledLedger(file: (typeof labelled)[number]): Promise<LabelledLedger> {
  const path = join(sharedFolder, "ledgers", file);
  const { sheets } = await readWorkbook(readFileSync(path), file);
  const expected = readFileSync(path.replace(/\.\w+$/u, ".expected.json"), "utf8");
  return { file, sheets, expected: JSON.parse(expected) as LabelledLedger["expected"] };
}

/** A sheet of plain cells. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): Sheet {
  return { name, rows, merges: [] };
}

/**
 * A ledger of a few rows up to the end of a month of 2023, as its clerk keeps it. Worked out by hand:
 *
 * - 创新平台 adds up: 5 ÷ 10 = 50 %, pace of September 9 ÷ 12 = 75 %, so 25 points behind: yellow
 * - 孵化载体: 4 ÷ 4 = 100 %, met
 * - 用水总量 is a ceiling: 1.15 ÷ 1.2 of it is 95.83 %, passed, 4.17 points behind: blue
 * - 人才: not reported: grey
 */
export function smallLedger(months = 9, figures: readonly CellValue[] = [5, 4, 1.2, null]): Sheet {
  const [platforms = null, carriers = null, water = null, people = null] = figures;
  return plainSheet("台账", [
    [`重点指标台账`],
    ["类别", "指标名称", "2023年目标", "单位", `2023年1-${months}月完成`, "牵头单位", "配合单位", "备注"],
    ["科技", "新增创新平台", 10, "家", platforms, "县科技局", "县财政局", "<img src=x onerror=alert(1)>"],
    ["科技", "新增孵化载体", 4, "家", carriers, "县科技局", null, null],
    ["水利", "年度用水总量", "控制在1.15亿立方米以内", "亿立方米", water, "县水利局", "县统计局", null],
    ["人社", "新增人才", 20, "人", people, "县人社局", "县科技局", null],
  ]);
}
