import { completeLedger, type CompletionOptions } from "../../engine/completion/complete";
import { checkMethod } from "../../engine/composite/method";
import { evaluate } from "../../engine/composite/evaluate";
import { readTable, type Table } from "../../engine/composite/table";
import { readLedgers, type LedgerOptions } from "../../engine/ledger/read";
import type { Issue } from "../../engine/terms/issue";
import type { CellValue, Sheet } from "../../engine/terms/sheet";

type Fields = Record<string, unknown>;

/** An indicator 产值 of the root, with what the case is about. */
export function leaf(fields: Fields = {}): Fields {
  return {
    code: "A",
    parent: "S",
    title: "产值",
    weight: 1,
    value: "产值",
    direction: "positive",
    scope: "all",
    score: { kind: "min-max", limits: { low: 0, high: 100 } },
    ...fields,
  };
}

/** A method with the root 综合得分 and one indicator, and with what the case is about. */
export function method(fields: Fields = {}, ...indicators: readonly Fields[]): Fields {
  return {
    format: "xianping.method/1",
    title: "办法",
    edition: "一",
    tables: [{ name: "主表", code: "代码" }],
    units: { name: "名称" },
    weightsSum: "any",
    indicators: [
      { code: "S", title: "综合得分", aggregate: "arithmetic" },
      ...(indicators.length > 0 ? indicators : [leaf()]),
    ],
    ...fields,
  };
}

/** The issues of a method as it is read. */
export function checked(json: unknown): readonly Issue[] {
  return checkMethod(json).issues;
}

/** The first table: three units with a number each. */
export const units: readonly (readonly CellValue[])[] = [
  ["代码", "名称", "产值", "人口"],
  ["01", "甲县", 10, 1],
  ["02", "乙县", 20, 2],
  ["03", "丙县", 30, 4],
];

/** A sheet of rows. */
export function sheet(name: string, rows: readonly (readonly CellValue[])[], more: Partial<Sheet> = {}): Sheet {
  return { name, rows, merges: [], ...more };
}

/** The issues of reading tables by a method and of evaluating them; the method itself has to be right. */
export function evaluated(json: Fields, ...tables: readonly (readonly (readonly CellValue[])[])[]): Issue[] {
  const { method: found, issues } = checkMethod(json);
  if (!found) throw new Error(JSON.stringify(issues));
  const read = (tables.length > 0 ? tables : [units]).map((rows, i) => {
    const spec = found.tables[i]!;
    return readTable(sheet(spec.name, rows), spec, `${spec.name}.xlsx`);
  });
  const { issues: found2 } = evaluate(
    found,
    read.map(({ table }): Table => table),
  );
  return [...issues, ...read.flatMap((each) => each.issues), ...found2];
}

/** The issues of a workbook of ledgers, read and worked out. */
export function ledgerIssues(
  sheets: readonly Sheet[],
  options: LedgerOptions = {},
  completion: CompletionOptions = {},
): Issue[] {
  const { ledgers, issues } = readLedgers(sheets, options, "台账.xlsx");
  return [...issues, ...ledgers.flatMap((ledger) => completeLedger(ledger, completion).issues)];
}

/** A ledger with the usual columns around its rows. */
export function ledger(rows: readonly (readonly CellValue[])[], header?: readonly CellValue[]): Sheet {
  const names = header ?? ["指标名称", "2023年目标", "单位", "2022年完成", "2023年1-9月完成", "完成率"];
  return sheet("重点指标", [["重点指标台账（截至2023年9月底）"], names, ...rows]);
}
