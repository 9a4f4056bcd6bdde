import type { Indicator } from "../../composite/method";
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
 * Lays out the points that each indicator gives to the score (贡献): score × weights on its way up ÷ their sums.
 *
 * Where a node on the way is not a weighted mean or sum, and for units composed of others, the points are values.
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
      "贡献 = 得分 × 本项权重 ÷ 同级权重之和，逐级相乘；各指标的贡献与加减分相加等于综合得分（总分被一票否决的除外）。",
      "一级指标的贡献是其下各指标之和。没有公式的列是数值，原因见表头批注。",
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
    const chain = isLinear(desk, leaf) ? (unit: number) => leafFormula(desk, leaf, unit, scores, weights) : undefined;
    if (!chain)
      desk.fixed.set(
        `贡献：${leaf.code} ${leaf.title}`,
        "上级不是加权算术平均或相加，贡献按偏导数分解，是数值，不随权重重算。",
      );
    sheet.add({
      header: `${leaf.code} ${leaf.title}`,
      note: chain
        ? "得分 × 权重 ÷ 同级权重之和，逐级相乘。"
        : "数值：上级不是加权算术平均或相加，按偏导数分解得出，不随权重重算。",
      values: wordedValues(indicators.get(leaf.code)!),
      formula: (unit) => (composed.has(unit) ? undefined : chain?.(unit)),
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

const linear = new Set(["arithmetic", "sum", "points"]);

/** Whether all that lies between a node and the score only weighs and adds. */
function isLinear({ evaluation: { method }, tree }: Desk, leaf: Indicator): boolean {
  const above = [...wayUp(method, leaf).slice(1), tree.root];
  return above.every(({ aggregate }) => typeof aggregate === "string" && linear.has(aggregate));
}

function leafFormula(
  { evaluation: { method }, tree }: Desk,
  leaf: Indicator,
  unit: number,
  scores: ScoreSheet,
  weights: UnitWeights,
): string {
  const here = "贡献";
  const way = wayUp(method, leaf);
  const factors = way.map((node) => {
    const parent = node.parent!;
    const children = tree.childrenOf.get(parent)!;
    const block = rowIn(
      children.map(({ code }) => weights.columns.get(code)!),
      unit,
      here,
    );
    const entering = rowIn(scores.childrenOf(parent), unit, here);
    const own = cellIn(weights.columns.get(node.code)!, unit, here);
    const present = `SUMPRODUCT(${block}*ISNUMBER(${entering}))`;
    const { aggregate } = method.indicators.find(({ code }) => code === parent)!;
    if (aggregate === "arithmetic") return `*${own}/${present}`;
    return `*${own}*SUM(${block})/${present}${aggregate === "points" ? "/100" : ""}`;
  });
  const position = tree.childrenOf.get(leaf.parent!)!.indexOf(leaf);
  const own = cellIn(scores.childrenOf(leaf.parent!)[position]!, unit, here);
  const root = cellIn(scores.columns.get(tree.root.code)!.column, unit, here);
  const above = way.slice(1).map(({ code }) => cellIn(scores.columns.get(code)!.column, unit, here));
  const points = `${own}${factors.join("")}`;
  const isScored = above.length === 0 ? points : `IF(COUNT(${above.join(",")})=${above.length},${points},0)`;
  return `IF(ISNUMBER(${root}),IF(ISNUMBER(${own}),${isScored},${own}),${root})`;
}
