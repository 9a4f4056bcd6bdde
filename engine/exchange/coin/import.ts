import { checkMethod, type MethodInput } from "../../composite/method";
import { issue, type Issue } from "../../terms/issue";
import { cellAt, cellKey, cellText, type CellKey, type CellStyle, type Sheet } from "../../terms/sheet";
import { readDeck, type CoinDeck, type DeckIndicator } from "./deck";
import { coinLayout as at, isEmptyMark } from "./layout";
import { treeOfDeck } from "./tree";

/** A deck of the COIN Tool as a method and a table, and what was odd about it. */
export interface CoinImport {
  readonly method: MethodInput | undefined;
  readonly table: Sheet | undefined;
  readonly issues: readonly Issue[];
}

const tableName = "Database";
const [codeHead, nameHead] = ["代码", "名称"];

/**
 * Turns the sheets of the JRC's COIN Tool into a method and a table (导入 COIN Tool).
 *
 * Indicators are brought to 0–100 by min-max between their goalposts, between the sample's ends where there are none, and
 * put together as weighted arithmetic means; a missing value drops out and the other weights are rescaled. What the
 * sheets do not say, how to treat outliers above all, is listed among the method's assumptions.
 *
 * @param sheets - the workbook's
 * @param file - its name, which the method is called after
 * @returns no method where the Database sheet is missing or empty, or the result would be none
 */
export function importCoin(sheets: readonly Sheet[], file: string): CoinImport {
  const find = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.toLowerCase());
  const database = find(at.database);
  const framework = find(at.framework);
  if (!database) {
    const names = sheets.map(({ name }) => name);
    return failed([issue("error", "coin.no-database", { file }, { sheet: at.database, sheets: names })]);
  }
  const issues: Issue[] = [];
  if (!framework) issues.push(issue("warning", "coin.no-framework-sheet", { file }, { sheet: at.framework }));
  const deck = readDeck(database, framework, file, issues);
  if (deck.indicators.length === 0 || deck.units.length === 0)
    return failed([...issues, issue("error", "coin.empty", { file, sheet: database.name })]);

  const { nodes, parents } = treeOfDeck(deck, file, issues);
  const open = deck.indicators.filter(({ low, high }) => low === undefined || high === undefined);
  if (open.length > 0) {
    const place = { file, sheet: database.name, row: at.low, column: open[0]!.column };
    const params = { count: open.length, codes: open.slice(0, 10).map(({ code }) => code) };
    issues.push(issue("info", "coin.sample-limits", place, params));
  }
  const method: MethodInput = {
    format: "xianping.method/1",
    title: file.replace(/\.[^.]*$/u, ""),
    edition: "COIN Tool",
    assumptions: [
      "极差法计分，0—100 分；没有写目标柱（goalposts）的取样本两端。",
      "逐级加权算术平均；缺失的指标略去，其余权重按比例放大。",
      "没有处理异常值：工具里的设置不在这两页中。",
    ],
    tables: [{ name: tableName, code: codeHead }],
    units: { name: nameHead },
    absence: "skip",
    weightsSum: "any",
    indicators: [...nodes, ...deck.indicators.map((indicator) => leafOf(indicator, parents.get(indicator.code)!))],
  };
  const checked = checkMethod(method).issues.filter(({ severity }) => severity === "error");
  const all = [...issues, ...checked];
  return all.some(({ severity }) => severity === "error") ? failed(all) : { method, table: tableOf(deck), issues: all };
}

function failed(issues: readonly Issue[]): CoinImport {
  return { method: undefined, table: undefined, issues };
}

function leafOf(
  { code, name, weight, isNegative, low, high }: DeckIndicator,
  parent: string,
): MethodInput["indicators"][number] {
  const limits = low === undefined && high === undefined ? "sample" : { low: low ?? "sample", high: high ?? "sample" };
  return {
    code,
    parent,
    title: name,
    weight,
    value: `「${code}」`,
    direction: isNegative ? "negative" : "positive",
    scope: "all",
    score: { kind: "min-max", limits },
  } as MethodInput["indicators"][number];
}

/** The units' names, codes and numbers under a header of codes; the names of indicators stand in its notes. */
function tableOf({ database, indicators, units }: CoinDeck): Sheet {
  const header = [nameHead, codeHead, ...indicators.map(({ code }) => code)];
  const rows = units.map((row) => {
    const name = cellText(cellAt(database, row, at.unitName));
    const code = cellText(cellAt(database, row, at.unitCode));
    const numbers = indicators.map(({ column }) => {
      const cell = cellAt(database, row, column);
      return isEmptyMark(cellText(cell)) ? null : cell;
    });
    return [name, code === "" ? name : code, ...numbers];
  });
  return {
    name: tableName,
    rows: [header, ...rows],
    merges: [],
    notes: new Map(indicators.map(({ name }, i): [CellKey, string] => [cellKey(0, i + 2), name])),
    styles: new Map(header.map((_, i): [CellKey, CellStyle] => [cellKey(0, i), "header"])),
    widths: [24, 10, ...indicators.map(() => 12)],
    frozen: { rows: 1, columns: 2 },
  };
}
