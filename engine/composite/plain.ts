import type { Issue } from "../terms/issue";
import type { CellValue } from "../terms/sheet";
import { evaluate } from "./evaluate";
import type { Evaluation } from "./evaluation";
import { checkMethod, type MethodInput } from "./method";
import { readTable } from "./table";

type IndicatorInput = MethodInput["indicators"][number];

/** An indicator of a bare table: a column of numbers and how it counts. */
export interface PlainIndicator {
  readonly title: string;
  /** Left out, the numbers are scores already and count as they are. */
  readonly score?: NonNullable<IndicatorInput["score"]>;
  readonly direction?: NonNullable<IndicatorInput["direction"]>;
  readonly ideal?: { readonly low: number; readonly high: number };
  /** Within its siblings; 1 where it is left out. */
  readonly weight?: number;
}

/** A table with nothing around it but what its columns are. */
export interface PlainTable {
  /** A name for each row; they need not differ. */
  readonly units: readonly string[];
  readonly indicators: readonly PlainIndicator[];
  /** One row a unit, one cell an indicator. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** How a bare table becomes one score. */
export interface PlainOptions {
  readonly absence?: MethodInput["absence"];
  readonly aggregate?: IndicatorInput["aggregate"];
  /** Instead of the indicators' own weights. */
  readonly weightsFrom?: IndicatorInput["weightsFrom"];
  readonly ties?: "competition" | "dense";
}

/** An evaluation of a bare table; none where what was asked for cannot be. */
export interface PlainEvaluation {
  readonly evaluation: Evaluation | undefined;
  readonly issues: readonly Issue[];
}

/** The code of the node under which all indicators of a bare table stand; theirs are x1, x2, …. */
export const plainRoot = "S";

/** The code of a bare table's indicator, by its position from 0. */
export function plainCode(position: number): string {
  return `x${position + 1}`;
}

/**
 * Evaluates a bare table (直接计分): every column an indicator, every row a unit that is compared with all others.
 *
 * It is written as a method of its own and goes the way of every other, so that it scores, ranks and explains as they do.
 * Units' codes are the rows' numbers from 1.
 */
export function evaluatePlain(table: PlainTable, options: PlainOptions = {}): PlainEvaluation {
  const codes = table.indicators.map((_, i) => plainCode(i));
  const { method, issues } = checkMethod(plainMethod(table, codes, options));
  if (method === undefined) return { evaluation: undefined, issues };
  const rows: readonly (readonly CellValue[])[] = [
    ["unit", "name", ...codes],
    ...table.rows.map((row, i) => [String(i + 1), table.units[i] ?? "", ...row]),
  ];
  const read = readTable({ name: plainTableName, rows, merges: [] }, method.tables[0]!);
  const evaluation = evaluate(method, [read.table]);
  return { evaluation, issues: [...issues, ...read.issues, ...evaluation.issues] };
}

const plainTableName = "table";

function plainMethod({ indicators }: PlainTable, codes: readonly string[], options: PlainOptions): MethodInput {
  const { absence, aggregate = "arithmetic", weightsFrom, ties } = options;
  return {
    format: "xianping.method/1",
    title: "综合得分",
    edition: "1",
    tables: [{ name: plainTableName, code: "unit" }],
    units: { name: "name" },
    weightsSum: "any",
    ...(absence === undefined ? {} : { absence }),
    ...(ties === undefined ? {} : { ranking: { ties } }),
    indicators: [
      {
        code: plainRoot,
        title: "综合得分",
        aggregate,
        // Asked for only where units are compared with each other.
        ...(aggregate === "copeland" || aggregate === "topsis" || typeof aggregate === "object"
          ? { scope: "all" as const }
          : {}),
        ...(weightsFrom === undefined ? {} : { weightsFrom }),
      },
      ...indicators.map((each, i): IndicatorInput => {
        const { title, score, direction, ideal, weight = 1 } = each;
        return {
          code: codes[i]!,
          parent: plainRoot,
          title,
          value: codes[i]!,
          scope: "all",
          direction: direction ?? "positive",
          score: score ?? { kind: "counts", each: 1 },
          ...(ideal === undefined ? {} : { ideal }),
          weight,
        };
      }),
    ],
  };
}
