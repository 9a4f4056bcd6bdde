import type { CellValue, PlainIndicator } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { type FunctionFault, wrongArgument } from "../fault";
import { numberOf } from "./cells";
import { scoreBy, type Goalposts, type NormaliseWord } from "./words";

type Way = Pick<PlainIndicator, "direction" | "ideal">;

const directions: Readonly<Record<string, "positive" | "negative">> = {
  ...Object.fromEntries(["正向", "正", "+", "1", "越大越好", "positive"].map((word) => [word, "positive" as const])),
  ...Object.fromEntries(
    ["逆向", "负向", "逆", "负", "-", "-1", "越小越好", "negative"].map((word) => [word, "negative" as const]),
  ),
};

/** The name under which sentences speak of a column of bare numbers. */
export function columnTitle(position: number): string {
  return `第${position + 1}列`;
}

/** Figures of columns that not every function asks for. */
export interface ColumnFigures {
  readonly weights?: readonly number[] | undefined;
  readonly goalposts?: readonly (Goalposts | undefined)[];
}

/**
 * What the columns of bare numbers are: which way is better, what they are held against, and how they become scores.
 *
 * Directions are the argument of this name; left out, every column is 正向.
 */
export function plainIndicators(
  args: FunctionArguments,
  count: number,
  word: NormaliseWord,
  { weights, goalposts = [] }: ColumnFigures = {},
): PlainIndicator[] {
  const ways = args.columnFor("directions", count)?.map(wayOf) ?? [];
  return Array.from({ length: count }, (_, i): PlainIndicator => {
    const way: Way = ways[i] ?? { direction: "positive" };
    if (word === "none" && way.direction !== "positive") throw notNormalised(i);
    const score = scoreBy(word, goalposts[i], way.direction === "negative");
    const weight = weights?.[i];
    return {
      title: columnTitle(i),
      ...way,
      ...(score === undefined ? {} : { score }),
      ...(weight === undefined ? {} : { weight }),
    };
  });
}

function wayOf(cell: CellValue, i: number): Way {
  const text = (typeof cell === "object" ? "" : String(cell))
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/−/gu, "-");
  if (Object.hasOwn(directions, text)) return { direction: directions[text]! };
  const [, low, high] =
    /^(?:适度|moderate)[\s:=(]*(-?\d+(?:\.\d+)?)(?:\s*[~,、至]\s*(-?\d+(?:\.\d+)?))?\)?$/u.exec(text) ?? [];
  if (low !== undefined) return { direction: "moderate", ideal: { low: Number(low), high: Number(high ?? low) } };
  throw wrongArgument(
    `第 ${i + 1} 个方向“${text}”认不出；请写正向、逆向，或带最优区间的适度，如“适度103~107”`,
    `Direction ${i + 1} “${text}” is none; write positive, negative, or moderate with the ideal interval, such as “moderate 103~107”`,
  );
}

function notNormalised(i: number): FunctionFault {
  return wrongArgument(
    `第 ${i + 1} 列不是正向，不能按原数计分；请写明无量纲化方法，如“极差”`,
    `Column ${i + 1} is not positive and cannot count as it is; say how to normalise it, such as min-max`,
  );
}

/** Two rows of goalposts, or one row of standards; one column stands for all, a column left blank has none. */
export function goalpostsOf(
  args: FunctionArguments,
  count: number,
  word: NormaliseWord,
): readonly (Goalposts | undefined)[] {
  if (!args.has("goalposts")) return [];
  const rows = args.rows("goalposts");
  const width = rows[0]?.length ?? 0;
  const wanted = word === "ratio" ? 1 : 2;
  if (!["min-max", "efficacy", "efficacy-exponential", "log", "reciprocal", "ratio"].includes(word))
    throw wrongArgument("这种方法不用阈值，请删去阈值", "This way of normalising has no goalposts; leave them out");
  if (rows.length !== wanted || (width !== 1 && width !== count))
    throw wrongArgument(
      `阈值应为 ${wanted} 行、${count} 列或 1 列，现在是 ${rows.length} 行 ${width} 列`,
      `Goalposts have ${wanted} row(s) and ${count} columns, or 1; these have ${rows.length} row(s) and ${width} column(s)`,
    );
  return Array.from({ length: count }, (_, i) => {
    const ends = rows.map((row) => row[width === 1 ? 0 : i] ?? null);
    if (ends.every((end) => end === null || end === "")) return undefined;
    const [first, last = first] = ends.map(numberOf);
    if (first === undefined || last === undefined || (wanted === 2 && first === last))
      throw wrongArgument(
        `第 ${i + 1} 列的阈值应是两个不同的数（比值法是一个数），不用的留空`,
        `The goalposts of column ${i + 1} have to be two different numbers (one for a ratio), or blank`,
      );
    return { low: Math.min(first, last), high: Math.max(first, last) };
  });
}
