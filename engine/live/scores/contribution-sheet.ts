import type { Aggregate, Indicator } from "../../composite/method";
import { wayUp } from "../../composite/tree";
import type { CellValue } from "../../terms/sheet";
import { valueAt } from "../../terms/column";
import { cellIn, rowIn } from "../column";
import { openUnitSheet, wordedValues, type UnitSheet } from "../unit-sheet";
import { place, type Desk, type Placed } from "./desk";
import type { ScoreSheet } from "./score-sheet";
import type { LiveTotals } from "./totals";
import type { UnitWeights } from "./unit-weights";

/** What the totals are made of, in cells (贡献表). */
export interface ContributionSheet {
  readonly sheet: UnitSheet;
  /** Points of the dimensions, by their codes. */
  readonly dimensions: ReadonlyMap<string, Placed>;
}

/**
 * Lays out the points that each indicator gives to the score (贡献): score × the slopes on its way up.
 *
 * Where a node on the way has no slope that a plain formula says, and for units composed of others, the points are values.
 */
export function layContributions(
  desk: Desk,
  totals: LiveTotals,
  scores: ScoreSheet,
  weights: UnitWeights,
): ContributionSheet {
  const { evaluation, findings, tree, scoreFormat: format } = desk;
  const { indicators } = findings.contributions;
  const sheet = openUnitSheet(evaluation, {
    name: "贡献",
    title: "各指标对得分的贡献（分）",
    notes: [
      "贡献 = 得分 × 上级得分对它的偏导数，逐级相乘（加权算术平均下就是得分 × 权重 ÷ 同级权重之和）；各指标的贡献与加减分相加等于综合得分（总分被一票否决的除外）。",
      "一级指标的贡献是其下各指标之和。加权几何平均下各项按权重分得，看不出高低。没有公式的列是数值，原因见表头批注。",
    ],
  });
  const words = totals.total.words;
  place(sheet, {
    header: "综合得分",
    values: words.values,
    formula: (unit) => cellIn(words.column, unit, sheet.name),
    ...{ style: "score", format },
  });
  const composed = new Set(evaluation.compositions.map(({ unit }) => unit));
  const leaves = tree.leaves.filter(({ code }) => indicators.has(code));
  const dimensions = tree.childrenOf.get(tree.root.code)!;
  const firstLeaf = 3 + dimensions.length;
  const laid = new Map(
    dimensions.map((dimension): [string, Placed] => {
      const own = leaves.flatMap((leaf, i) =>
        leaf === dimension || wayUp(evaluation.method, leaf).includes(dimension) ? [i] : [],
      );
      const range = (unit: number): string =>
        rowIn(
          own.map((i) => ({
            sheet: sheet.name,
            column: firstLeaf + i,
            firstRow: words.column.firstRow,
            size: words.column.size,
          })),
          unit,
          sheet.name,
        );
      // A dimension that got a score of its own because it had none is listed beside its indicators.
      const standing = dimension.aggregate === undefined ? undefined : indicators.get(dimension.code);
      const values = evaluation.units.map((_, unit): CellValue => {
        const points = [
          ...own.map((i) => valueAt(indicators.get(leaves[i]!.code)!, unit)),
          ...(standing ? [valueAt(standing, unit)] : []),
        ];
        return points.reduce<number>((sum, each) => sum + (typeof each === "number" ? each : 0), 0);
      });
      const isSummed = own.length > 0 && standing === undefined;
      return [
        dimension.code,
        place(sheet, {
          header: `${dimension.code} ${dimension.title}`,
          note: "其下各指标的贡献之和。",
          values,
          ...(isSummed ? { formula: (unit: number): string => `SUM(${range(unit)})` } : {}),
          ...{ style: "score" as const, format },
        }),
      ];
    }),
  );
  leaves.forEach((leaf) => {
    const chain = (unit: number): string | undefined => leafFormula(desk, leaf, unit, scores, weights);
    const isLive = evaluation.units.length > 0 && chain(0) !== undefined;
    if (!isLive)
      desk.fixed.set(
        `贡献：${leaf.code} ${leaf.title}`,
        "上级用加权中位数、科普兰法或逼近理想解法，贡献的分解普通公式写不下，是数值，不随权重重算。",
      );
    sheet.add({
      header: `${leaf.code} ${leaf.title}`,
      note: isLive
        ? "得分 × 上级得分对它的偏导数，逐级相乘；加权算术平均下就是得分 × 权重 ÷ 同级权重之和。"
        : "数值，不随权重重算：上级的合成方法不能用普通公式分解。",
      values: wordedValues(indicators.get(leaf.code)!),
      formula: (unit) => (composed.has(unit) ? undefined : chain(unit)),
      ...{ style: "score", format },
    });
  });
  totals.items.forEach(({ column, values, item }) =>
    place(sheet, {
      header: item.title === "" ? "超过封顶的部分" : item.title,
      values,
      formula: (unit) => cellIn(column, unit, sheet.name),
      ...{ style: "score", format },
    }),
  );
  return { sheet, dimensions: laid };
}

/** What a child's score is multiplied with on its way into its parent's: the slope of the parent's score in it. */
interface Slope {
  readonly factor: string;
  /** A score that must not be 0 for the factor to have a value. */
  readonly divisor: string | undefined;
}

/** The cells that a slope is made of. */
interface SlopeCells {
  readonly weight: string;
  readonly score: string;
  readonly parent: string;
  /** The siblings' weights, and what they count as. */
  readonly weights: string;
  readonly scores: string;
}

/**
 * The slope of a node's score in that of a child (偏导数), as the engine's contributions have it.
 *
 * @returns `undefined` for what plain formulas do not say: the weighted median, Copeland and TOPSIS
 */
function slopeOf(aggregate: Aggregate, { weight, score, parent, weights, scores }: SlopeCells): Slope | undefined {
  const present = `SUMPRODUCT(${weights}*ISNUMBER(${scores}))`;
  const share = `*${weight}/${present}`;
  if (typeof aggregate === "object")
    return "power" in aggregate
      ? { factor: `${share}*(${score}/${parent})^(${aggregate.power - 1})`, divisor: parent }
      : undefined;
  switch (aggregate) {
    case "arithmetic":
      return { factor: share, divisor: undefined };
    case "geometric":
      return { factor: `${share}*${parent}/${score}`, divisor: parent };
    case "harmonic":
      return { factor: `${share}*(${parent}/${score})^2`, divisor: parent };
    case "minimum":
    case "maximum":
      return { factor: `*(${score}=${parent})/SUMPRODUCT((${weights}<>0)*(${scores}=${parent}))`, divisor: undefined };
    case "sum":
    case "points":
      return {
        factor: `*${weight}*SUM(${weights})/${present}${aggregate === "points" ? "/100" : ""}`,
        divisor: undefined,
      };
    case "median":
    case "copeland":
    case "topsis":
      return undefined;
  }
}

function leafFormula(
  { evaluation: { method }, tree }: Desk,
  leaf: Indicator,
  unit: number,
  scores: ScoreSheet,
  weights: UnitWeights,
): string | undefined {
  const here = "贡献";
  const way = wayUp(method, leaf);
  const scoreOf = (code: string): string => cellIn(scores.columns.get(code)!.column, unit, here);
  const enteringOf = (node: Indicator): string =>
    cellIn(scores.childrenOf(node.parent!)[tree.childrenOf.get(node.parent!)!.indexOf(node)]!, unit, here);
  const slopes = way.map((node) => {
    const siblings = tree.childrenOf.get(node.parent!)!;
    return slopeOf(method.indicators.find(({ code }) => code === node.parent)!.aggregate!, {
      weight: cellIn(weights.columns.get(node.code)!, unit, here),
      score: enteringOf(node),
      parent: scoreOf(node.parent!),
      weights: rowIn(
        siblings.map(({ code }) => weights.columns.get(code)!),
        unit,
        here,
      ),
      scores: rowIn(scores.childrenOf(node.parent!), unit, here),
    });
  });
  if (slopes.includes(undefined)) return undefined;
  const own = enteringOf(leaf);
  const root = scoreOf(tree.root.code);
  const above = way.slice(1).map(({ code }) => scoreOf(code));
  const divisors = slopes.flatMap((slope) => slope?.divisor ?? []);
  const points = `${own}${slopes.map((slope) => slope?.factor ?? "").join("")}`;
  const safe = divisors.length === 0 ? points : `IF(${divisors.join("*")}=0,0,${points})`;
  const isScored = above.length === 0 ? safe : `IF(COUNT(${above.join(",")})=${above.length},${safe},0)`;
  // What takes no part gives nothing: a slope of a score of 0 that does not count would divide by it.
  const taking = way.map((node) => cellIn(weights.columns.get(node.code)!, unit, here)).join("*");
  return `IF(ISNUMBER(${root}),IF(ISNUMBER(${own}),IF(${taking}=0,0,${isScored}),${scoreOf(leaf.code)}),${root})`;
}
