import {
  checkMethodSheets,
  evaluate,
  evaluatePlain,
  placeIssues,
  readTable,
  recogniseMethodRanges,
  type CellValue,
  type Evaluation,
  type Issue,
  type Method,
} from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { FunctionFault, wrongArgument } from "../fault";
import { Memo } from "../memo";
import { absenceRule, zerosSettled, type AbsenceRule } from "./absence";
import { isWords, numberOf, weightsOf } from "./cells";
import { issueFault } from "./issues";

type Range = readonly (readonly CellValue[])[];

/** A table that was evaluated, and what is to be known to lay results beside it. */
export interface EvaluatedTable {
  readonly evaluation: Evaluation;
  /** How many rows of the range stand above the first county. */
  readonly above: number;
  readonly height: number;
  /** Whether counties are named by a code of their own and not by the number of their row. */
  readonly hasCodes: boolean;
}

/** One table is asked for its ranks, its contributions and its explanations: it is evaluated once. */
const kept = new Memo<EvaluatedTable | FunctionFault>(8);

/**
 * The evaluation that the arguments `table`, `absence` and `sources` stand for: under weights where the sources are one row
 * or column of numbers, else under the method whose sheets they are, the further tables among them in the method's order.
 */
export function evaluatedTable(args: FunctionArguments): EvaluatedTable {
  const rule = absenceRule(args);
  const table = zerosSettled(args.rows("table"), rule.zeros, { zh: "数据表", en: "The table" });
  const sources = args.ranges("sources");
  const key = JSON.stringify([table, rule, sources]);
  const known = kept.get(key);
  const outcome = known ?? outcomeOf(table, rule, sources);
  if (!known) kept.set(key, outcome);
  if (outcome instanceof FunctionFault) throw outcome;
  return outcome;
}

function outcomeOf(table: Range, rule: AbsenceRule, sources: readonly Range[]): EvaluatedTable | FunctionFault {
  try {
    const [first] = sources;
    if (first === undefined)
      throw wrongArgument("请给出权重，或评价办法的各张表", "Give weights, or the sheets of a method");
    return sources.length === 1 && isVector(first)
      ? underWeights(table, rule, first.flat())
      : underMethod(table, rule, sources);
  } catch (thrown) {
    if (thrown instanceof FunctionFault) return thrown;
    throw thrown;
  }
}

function isVector(range: Range): boolean {
  const isLine = range.length === 1 || range.every((row) => row.length === 1);
  return isLine && range.flat().every((cell) => numberOf(cell) !== undefined);
}

/** A header above, names in the first column, scores in the others. */
function underWeights(table: Range, { policy }: AbsenceRule, weights: readonly CellValue[]): EvaluatedTable {
  const [header = [], ...rows] = table;
  if (rows.length === 0 || !header.slice(1).every(isWords))
    throw wrongArgument(
      "数据表的第一行应是指标名，第一列应是县名，其余是得分",
      "The table needs the names of indicators in its first row and those of counties in its first column",
    );
  const titles = header.slice(1).map(String);
  const own = weightsOf(weights, titles.length);
  const named = rows.filter(([name]) => nameOf(name) !== "");
  const { evaluation, issues } = evaluatePlain(
    {
      units: named.map(([name]) => nameOf(name)),
      indicators: titles.map((title, i) => ({ title, weight: own[i]! })),
      rows: named.map((row) => row.slice(1)),
    },
    policy === undefined ? {} : { absence: policy },
  );
  if (!evaluation) throw issueFault(issues);
  const places = rows.flatMap(([name], i) => (nameOf(name) === "" ? [] : [i + 1]));
  const units = evaluation.units.map((unit, i) => ({ ...unit, row: places[i]! }));
  return { evaluation: { ...evaluation, units }, above: 1, height: table.length, hasCodes: false };
}

function nameOf(cell: CellValue | undefined): string {
  return cell === null || cell === undefined || cell === 0 || typeof cell === "object" ? "" : String(cell).trim();
}

function underMethod(table: Range, rule: AbsenceRule, sources: readonly Range[]): EvaluatedTable {
  const { sheets, others } = recogniseMethodRanges(sources);
  const recognised = {
    zh: `认出的办法表：${sheets.map(({ name }) => name).join("、") || "没有"}。`,
    en: `Sheets of a method that were recognised: ${sheets.map(({ name }) => name).join(", ") || "none"}.`,
  };
  for (const { name, rows } of sheets) blanksKept(name, rows);
  const { method, issues, places } = checkMethodSheets(sheets);
  if (!method) throw issueFault(issues, "#VALUE!", recognised);
  const placed = (found: readonly Issue[]) => placeIssues([...found], places);
  if (rule.policy !== undefined)
    throw wrongArgument(
      "怎样处理缺失由评价办法规定，缺失规则只能写“零为数”或“零为缺”",
      "What becomes of absences is the method's to say; the rule can only be zero-is-number or zero-is-blank",
    );
  const { spec, further } = furtherTables(
    method,
    others.map((i) => sources[i]!),
    rule,
  );
  const first = readTable({ name: spec.name, rows: table, merges: [] }, spec);
  const reads = [first, ...further];
  const readIssues = reads.flatMap((each) => each.issues);
  if (first.table.rows.length === 0) throw issueFault(readIssues.length > 0 ? readIssues : placed(issues));
  const evaluation = evaluate(
    method,
    reads.map((each) => each.table),
  );
  const all = [...issues, ...readIssues, ...placed(evaluation.issues)];
  if (!evaluation.total.reasons.some((reason) => reason === 0) && all.some(({ severity }) => severity === "error"))
    throw issueFault(all);
  return {
    evaluation: { ...evaluation, issues: all },
    above: first.table.rows[0]!,
    height: table.length,
    hasCodes: true,
  };
}

function furtherTables(method: Method, ranges: readonly Range[], rule: AbsenceRule) {
  const [spec, ...more] = method.tables;
  if (more.length !== ranges.length)
    throw wrongArgument(
      `办法用 ${method.tables.length} 张数据表（${method.tables.map(({ name }) => name).join("、")}），除第一张外还要 ${more.length} 张，办法各表以外的区域却有 ${ranges.length} 个`,
      `The method uses ${method.tables.length} table(s): ${method.tables.map(({ name }) => name).join(", ")}; besides the first it needs ${more.length}, and there are ${ranges.length} range(s) that are no sheets of a method`,
    );
  const further = more.map((each, i) => {
    const rows = zerosSettled(ranges[i]!, rule.zeros, { zh: `数据表“${each.name}”`, en: `The table ${each.name}` });
    return readTable({ name: each.name, rows, merges: [] }, each);
  });
  return { spec: spec!, further };
}

/** In a method a blank and a 0 say different things: where it cannot be told which is which, nothing is read. */
function blanksKept(name: string, rows: Range): void {
  if (!rows.some((row) => row.includes(0)) || rows.some((row) => row.includes(""))) return;
  throw wrongArgument(
    `办法的“${name}”里有 0，桌面版 Excel 把空白也当 0 传来，分不清；请把这个区域写成 IF(区域="","",区域)`,
    `The method's sheet ${name} holds 0, and Excel on the desktop hands blanks over as 0; write this range as IF(range="","",range)`,
  );
}
