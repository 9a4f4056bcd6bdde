import type { Light } from "../../completion/light";
import type { Summary, Tally } from "../../completion/summary";
import type { DepartmentRole } from "../../ledger/department";
import { departmentWords, lightWords } from "../../report/words";
import { cellIn, rangeIn, type LiveColumn } from "../column";
import { openRowSheet, type RowSheet } from "../row-sheet";
import type { CompletionColumns } from "./completion-sheet";
import type { DepartmentColumns } from "./department-sheet";
import { metWords } from "./formulas";

/** Rows of the summary that belong together: all targets, the departments with one part, or the categories. */
export interface SummaryBlock {
  readonly title: string;
  /** The first row of the block among those of the summary, from 0, and how many there are. */
  readonly start: number;
  readonly count: number;
}

/** The summary, and what charts need to know of it. */
export interface SummaryColumns {
  readonly sheet: RowSheet;
  readonly blocks: readonly SummaryBlock[];
  readonly name: LiveColumn;
  readonly lights: Readonly<Record<Light, LiveColumn>>;
}

/** What is counted for one line: the rows under one number of a column of numbers, or all. */
interface Counted {
  readonly block: string;
  readonly tally: Tally;
  readonly name: string;
  readonly number?: number;
  readonly key?: LiveColumn;
  readonly from: Pick<CompletionColumns, "rate" | "met" | "light">;
}

const roles: readonly DepartmentRole[] = ["lead", "responsible", "support"];
const allTitle = "总体";
const categoryTitle = "类别";

/** The sheet of sums (汇总): overall, by department with its parts apart, by category; all counted by formulas. */
export function summarySheet(
  { all, departments, categories }: Summary,
  rows: CompletionColumns,
  parts: DepartmentColumns | undefined,
): SummaryColumns {
  const lines: Counted[] = [
    { block: allTitle, tally: all, name: "全部指标", from: rows },
    ...roles.flatMap((role) =>
      departments.flatMap((tally, i): Counted[] =>
        tally.role === role && parts
          ? [{ block: departmentWords[role], tally, name: tally.name, number: i + 1, key: parts.key, from: parts }]
          : [],
      ),
    ),
    ...categories.map((tally, i): Counted => ({
      ...{ block: categoryTitle, tally, name: tally.name, number: i + 1, key: rows.category, from: rows },
    })),
  ];
  const sheet = openRowSheet({
    name: "汇总",
    title: "完成情况汇总",
    notes: ["部门按牵头、责任、配合分列。平均完成率中，每项最高按 100% 计，没有完成率的不计入。"],
    size: lines.length,
    frozenColumns: 2,
  });
  sheet.add({ header: "口径", width: 8, style: "text", values: lines.map(({ block }) => block) });
  const name = sheet.add({ header: "名称", width: 30, style: "text", values: lines.map((line) => line.name) });
  const number = sheet.add({
    ...{ header: "编号", width: 6, style: "integer", values: lines.map((line) => line.number ?? null) },
    note: "部门的编号同“部门明细”表，类别的编号同“完成情况”表。",
  });
  return { sheet, name, blocks: blocksOf(lines), lights: addCounts(sheet, lines, number) };
}

function addCounts(sheet: RowSheet, lines: readonly Counted[], number: LiveColumn): Record<Light, LiveColumn> {
  const at = (column: LiveColumn, line: number): string => cellIn(column, line, sheet.name);
  const counted = (line: number, conditions: readonly (readonly [LiveColumn, string])[]): string => {
    const { key } = lines[line]!;
    const all = [...(key ? [[key, at(number, line)] as const] : []), ...conditions];
    return `COUNTIFS(${all.map(([column, what]) => `${rangeIn(column, sheet.name)},${what}`).join(",")})`;
  };
  const count = sheet.add({
    ...{ header: "指标数", width: 8, style: "integer", values: lines.map(({ tally }) => tally.count) },
    formula: (line) => (lines[line]!.key ? counted(line, []) : `ROWS(${rangeIn(lines[line]!.from.light, sheet.name)})`),
  });
  const met = sheet.add({
    ...{ header: "达标数", width: 8, style: "integer", values: lines.map(({ tally }) => tally.met) },
    formula: (line) => counted(line, [[lines[line]!.from.met, `"${metWords.met}"`]]),
  });
  sheet.add({
    ...{ header: "达标率", style: "percent", values: lines.map(({ tally }) => tally.met / tally.count) },
    formula: (line) => `${at(met, line)}/${at(count, line)}`,
  });
  const rated = (line: number, sign: "<=" | ">"): string => counted(line, [[lines[line]!.from.rate, `"${sign}1"`]]);
  const summed = (line: number): string => {
    const { key, from } = lines[line]!;
    const rate = rangeIn(from.rate, sheet.name);
    return `SUMIFS(${rate},${key ? `${rangeIn(key, sheet.name)},${at(number, line)},` : ""}${rate},"<=1")`;
  };
  const known = (line: number): string => `(${rated(line, "<=")}+${rated(line, ">")})`;
  sheet.add({
    ...{ header: "平均完成率", style: "percent", format: "0.0%", isStyleKept: true },
    values: lines.map(({ tally }) => tally.meanRate ?? ""),
    formula: (line) => `IF(${known(line)}=0,"",(${summed(line)}+${rated(line, ">")})/${known(line)})`,
  });
  const lights = Object.fromEntries(
    (Object.keys(lightWords) as Light[]).map((light) => [
      light,
      sheet.add({
        ...{ header: lightWords[light], width: 9, style: "integer" },
        values: lines.map(({ tally }) => tally.lights[light]),
        formula: (line) => counted(line, [[lines[line]!.from.light, `"${lightWords[light]}"`]]),
      }),
    ]),
  ) as Record<Light, LiveColumn>;
  sheet.add({
    ...{ header: "无完成率", width: 9, style: "integer", values: lines.map(({ tally }) => tally.withoutRate) },
    formula: (line) => `${at(count, line)}-${known(line)}`,
  });
  return lights;
}

function blocksOf(lines: readonly Counted[]): SummaryBlock[] {
  const titles = [...new Set(lines.map(({ block }) => block))];
  return titles.map((title) => ({
    title,
    start: lines.findIndex(({ block }) => block === title),
    count: lines.filter(({ block }) => block === title).length,
  }));
}
