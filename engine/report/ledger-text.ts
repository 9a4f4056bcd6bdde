import type { Light } from "../completion/light";
import type { LedgerResult } from "../completion/complete";
import type { LedgerCompletion, RowCompletion } from "../completion/result";
import type { Tally } from "../completion/summary";
import { cellAddress } from "../terms/place";
import { explainSentence } from "./explain";
import { fixedText, percentText } from "./number-text";
import { departmentWords, lightWords } from "./words";

/** A paragraph, or a table with its header first. */
export type TextBlock =
  string | { readonly rows: readonly (readonly string[])[]; readonly alignRight: readonly number[] };

const mostDepartments = 12;

/**
 * A ledger's completion in words and small tables, for a terminal or a plain page.
 *
 * @param result - ledgers, worked out
 */
export function ledgerText({ ledgers, summary }: LedgerResult): TextBlock[] {
  const { all, departments, worst, missing } = summary;
  const busiest = [...departments].sort((a, b) => b.count - a.count).slice(0, mostDepartments);
  return [
    ...ledgers.map(heading),
    `${tallyText(all)}。`,
    ...(busiest.length === 0 ? [] : [departmentTable(busiest, departments.length)]),
    ...(worst.length === 0 ? [] : ["差距最大的指标：", rowTable(worst)]),
    ...(missing.length === 0
      ? []
      : [
          `没有完成率的指标 ${missing.length} 项：${missing.slice(0, 8).map(missingText).join("；")}${missing.length > 8 ? "……" : ""}`,
        ]),
  ];
}

function heading({ ledger, rows }: LedgerCompletion): string {
  const { year, months } = ledger.period;
  const until =
    months === undefined
      ? "报告期未注明，没有序时进度"
      : `${year ?? ""}年1—${months}月，序时进度 ${percentText(months / 12)}`;
  const named = ledger.columns
    .filter((c) => ["indicator", "target", "unit", "reported", "previous"].includes(c.role))
    .map((c) => `${c.header}→${cellAddress(0, c.column).replace("1", "")}列`)
    .join("，");
  return `${ledger.title}（工作表“${ledger.sheet}”，${rows.length} 项；${until}）\n识别：${named}`;
}

function tallyText({ count, met, lights, withoutRate, meanRate }: Tally): string {
  const others = (["green", "blue", "yellow", "red"] as const).filter((light) => lights[light] > 0);
  const parts = [
    `达标 ${met} 项`,
    ...others.map((light) => `${lightWords[light]} ${lights[light]} 项`),
    `无完成率 ${withoutRate} 项`,
  ];
  return `共 ${count} 项：${parts.join("，")}${meanRate === undefined ? "" : `；平均完成率 ${percentText(meanRate)}`}`;
}

function departmentTable(
  tallies: readonly (Tally & { readonly role: keyof typeof departmentWords })[],
  count: number,
): TextBlock {
  const lights: Light[] = ["green", "blue", "yellow", "red"];
  const title = count > tallies.length ? `部门（前 ${tallies.length} 个，共 ${count} 个）` : "部门";
  return {
    rows: [
      [title, "角色", "指标", "达标", ...lights.map((l) => lightWords[l]), "无完成率", "平均完成率"],
      ...tallies.map((t) => [
        t.name,
        departmentWords[t.role],
        String(t.count),
        String(t.met),
        ...lights.map((l) => String(t.lights[l])),
        String(t.withoutRate),
        t.meanRate === undefined ? "" : percentText(t.meanRate),
      ]),
    ],
    alignRight: [2, 3, 4, 5, 6, 7, 8, 9],
  };
}

function rowTable(rows: readonly RowCompletion[]): TextBlock {
  return {
    rows: [
      ["单元格", "指标", "差距", "亮灯", "计算"],
      ...rows.map(({ row, rate, gap, light }) => [
        cellAddress(row.row, row.places.reported?.column ?? 0),
        row.indicator,
        gap === undefined ? "" : `${fixedText(gap, 1)} 个百分点`,
        lightWords[light],
        explainSentence(rate),
      ]),
    ],
    alignRight: [2],
  };
}

function missingText({ row }: RowCompletion): string {
  const said = row.reported.written === "" ? "空白" : row.reported.written;
  return `${cellAddress(row.row, row.places.reported?.column ?? 0)} ${row.indicator}（${said}）`;
}
