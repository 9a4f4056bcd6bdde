import type { LedgerResult } from "../../completion/complete";
import { placeText } from "../../report/issue-text";
import { lightWordRules } from "../../report/light-rules";
import { absenceWords, lightWords } from "../../report/words";
import { cellIn, type LiveColumn } from "../column";
import { openRowSheet, type RowColumn, type RowSheet } from "../row-sheet";
import {
  distanceFormula,
  gapFormula,
  insteadFormula,
  lightFormula,
  metFormula,
  metWords,
  paceFormula,
  rateFormula,
  type GivenCells,
  type RowCells,
} from "./formulas";
import { addGivenColumns, addTexts, departmentText, isRelative } from "./given-columns";
import { choiceWords, type LedgerParameters } from "./parameters";
import { worded, type LiveLedgerRow } from "./rows";

/** The columns that other sheets build on. */
export interface CompletionColumns {
  readonly sheet: RowSheet;
  readonly rate: LiveColumn;
  readonly met: LiveColumn;
  readonly gap: LiveColumn;
  readonly light: LiveColumn;
  /** The number of the first category among all, "" for none. */
  readonly category: LiveColumn;
}

/** How a column of numbers looks whose words are absences, which edits may turn into numbers and back. */
const wordedLook: Pick<RowColumn, "isStyleKept" | "wordRules"> = {
  isStyleKept: true,
  wordRules: Object.values(absenceWords).map((text) => ({ text, style: "absent" })),
};
const percents = { ...wordedLook, style: "percent", format: "0.0%" } as const;

/**
 * The sheet of all rows (完成情况): what was promised and reported as values, all that is worked out as formulas.
 *
 * @param categories - the names of the first categories, in order
 */
export function completionSheet(
  { ledgers }: LedgerResult,
  rows: readonly LiveLedgerRow[],
  parameters: LedgerParameters,
  categories: readonly string[],
): CompletionColumns {
  const sheet = openRowSheet({
    name: "完成情况",
    title: ledgers.length === 1 ? `${ledgers[0]!.ledger.title}：完成情况` : "完成情况",
    notes: [
      "可以改：目标值、完成值、基期值、对标值、序时计划、是否比序时，以及“参数”表；其余各栏是公式，随之重算。",
      "完成值按目标的计量单位填数，也可选填状态；空白和未报送不按零计算。完成率不封顶；差距 = 完成率 − 序时进度（百分点），不比序时的与 100% 相比。",
    ],
    size: rows.length,
    frozenColumns: 3,
  });
  const givenCells = addGivenColumns(sheet, rows);
  const columns = addWorkedColumns(sheet, rows, parameters, givenCells);
  addTexts(
    sheet,
    "牵头（责任）单位",
    22,
    rows.map((row) => departmentText(row, ["lead", "responsible"])),
  );
  addTexts(
    sheet,
    "配合单位",
    26,
    rows.map((row) => departmentText(row, ["support"])),
  );
  addTexts(
    sheet,
    "来源",
    18,
    rows.map(({ source }) => placeText(source)),
  );
  const category = sheet.add({
    ...{ header: "类别编号", name: "类别编号", style: "integer", width: 8 },
    note: "“汇总”表按它归类。",
    values: rows.map(({ completion: { row } }) => {
      const position = categories.indexOf(row.categories[0] ?? "");
      return position < 0 ? null : position + 1;
    }),
  });
  return { sheet, ...columns, category };
}

function addWorkedColumns(
  sheet: RowSheet,
  rows: readonly LiveLedgerRow[],
  parameters: LedgerParameters,
  givenCells: (row: number) => GivenCells,
): Omit<CompletionColumns, "sheet" | "category"> {
  const at = (column: LiveColumn, row: number): string => cellIn(column, row, sheet.name);
  const targetOf = (row: number): LiveLedgerRow["completion"]["row"]["target"] => rows[row]!.completion.row.target;
  const instead = sheet.add({
    ...{ ...wordedLook, header: "无数值时", values: rows.map(insteadValue) },
    note: "目标或完成情况不是数时：状态计作多少，或者为什么没有完成率；两者都是数的为空。",
    formula: (row) => insteadFormula(givenCells(row), parameters),
  });
  const cellsOf = (row: number): RowCells => ({ ...givenCells(row), instead: at(instead, row) });
  const rate = sheet.add({
    ...{ ...percents, header: "完成率", name: "完成率" },
    values: rows.map(({ completion }) => worded(completion.rate.value)),
    formula: (row) => rateFormula(targetOf(row), cellsOf(row), parameters),
  });
  const met = sheet.add({
    ...{ header: "是否达标", name: "是否达标", style: "text", width: 9 },
    values: rows.map(({ completion }) => metWord(completion.met)),
    formula: (row) => metFormula(targetOf(row), cellsOf(row), parameters),
  });
  const isPaced = sheet.add({
    ...{ header: "是否比序时", style: "input", isStyleKept: true, width: 8 },
    note: "累计型指标比序时进度，水平和增速不比。",
    values: rows.map((row) => (row.isPaced ? choiceWords.yes : choiceWords.no)),
    choices: { choices: [choiceWords.yes, choiceWords.no], isStrict: true },
  });
  const pace = sheet.add({
    ...{ ...percents, header: "序时进度", name: "应完成进度" },
    values: rows.map(({ completion }) => (completion.pace ? worded(completion.pace.value) : "")),
    formula: (row) => paceFormula(givenCells(row), at(isPaced, row), parameters.paces[rows[row]!.ledger]!),
  });
  const gap = sheet.add({
    ...{ ...wordedLook, header: "差距（百分点）", name: "差距", format: "0.00" },
    values: rows.map(({ completion }) => completion.gap ?? worded(completion.rate.value)),
    formula: (row) => gapFormula(at(rate, row), at(pace, row)),
  });
  sheet.add({
    ...{ header: "与目标之差", isStyleKept: true, values: rows.map(({ completion }) => completion.toTarget ?? "") },
    formula: (row) => (isRelative(rows[row]!) ? undefined : distanceFormula(cellsOf(row))),
  });
  const light = sheet.add({
    ...{ header: "亮灯", name: "亮灯", style: "absent", width: 10, wordRules: lightWordRules },
    values: rows.map(({ completion }) => lightWords[completion.light]),
    formula: (row) => lightFormula(at(met, row), at(gap, row), parameters.bands),
  });
  return { rate, met, gap, light };
}

function insteadValue({ completion, target, actual }: LiveLedgerRow): number | string {
  return typeof target === "number" && typeof actual === "number" ? "" : worded(completion.rate.value);
}

/** What a cell says of whether a target is met; "" where nothing can be said. */
export function metWord(met: boolean | undefined): string {
  return met === undefined ? "" : met ? metWords.met : metWords.missed;
}
