import type { GroupWeights } from "../analysis/effective-weights";
import type { Findings } from "../analysis/findings";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator, Method } from "../composite/method";
import type { Weighting } from "../composite/weight/weighting";
import type { Sheet } from "../terms/sheet";
import { rankOrder } from "./evaluation-json";
import { nodesOf } from "./nodes";
import { numberText, percentText } from "./number-text";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";
import { liftText, weightsFromText } from "./weight-words";

/**
 * The weights of all nodes (权重): within their siblings and in the total, by group where there are groups, and where they
 * come from; then the units whose weights differ from those of their group, because they are their own or were lifted.
 */
export function weightsSheets({ evaluation, weights }: Findings): Sheet[] {
  const nodes = nodesOf(evaluation.method);
  const hasOthers = weights.some(({ others }) => others.length > 0);
  return [weightsSheet(evaluation, weights, nodes), ...(hasOthers ? [othersSheet(evaluation, weights, nodes)] : [])];
}

function weightsSheet(evaluation: Evaluation, weights: readonly GroupWeights[], nodes: readonly Indicator[]): Sheet {
  const { method } = evaluation;
  const titleOf = (group: string | undefined) =>
    method.groups.length === 0 ? "" : (method.groups.find(({ id }) => id === group)?.title ?? "不属任何一组");
  const heads = weights.flatMap(({ group }) => {
    const title = titleOf(group);
    return [`${title}权重`, `${title}占总分比重`];
  });
  return tableSheet({
    name: "权重",
    title: "各级指标的权重",
    notes: [
      "“权重”是在同级之中的权重，“占总分比重”由上级的比重逐级分下来；合成方法不是加权算术平均的，比重只是名义上的。",
      ...(weights.some(({ others }) => others.length > 0) ? ["有的单位权重另定或提高过，见“单位权重”。"] : []),
    ],
    header: ["代码", "上级", "名称", ...heads, "下级权重怎样得出", "计算过程中的数"],
    rows: nodes.map((node): BuiltCell[] => [
      node.code,
      node.parent ?? "",
      node.title,
      ...weights.flatMap(({ own, effective }): BuiltCell[] => [
        node.parent === undefined ? "" : { value: own.get(node.code) ?? 0, style: "number" },
        { value: effective.get(node.code) ?? 0, style: "percent" },
      ]),
      [
        nodes.some(({ parent }) => parent === node.code) ? weightsFromText(node.weightsFrom) || "写定" : "",
        liftText(node),
      ]
        .filter((text) => text !== "")
        .join("；"),
      [sampleText(evaluation, node), figuresText(evaluation, node)].filter((text) => text !== "").join("；"),
    ]),
    widths: [8, 8, 28, ...heads.map(() => 12), 44, 60],
    frozenColumns: 3,
    alike: "columns",
  });
}

const overallWords: Readonly<Record<string, string>> = {
  lambda: "最大特征根",
  consistencyIndex: "一致性指标",
  randomIndex: "平均随机一致性指标",
  consistencyRatio: "一致性比例",
  variance: "第一主成分方差",
};

const figureWords: Readonly<Record<string, string>> = {
  entropy: "熵",
  difference: "差异系数",
  contrast: "标准差",
  conflict: "冲突性",
  deviation: "标准差",
  variation: "变异系数",
  loading: "载荷",
  first: "第一种权重",
  second: "第二种权重",
};

const shownDecimals = 4;

/** Sets of weights in the order of their groups. */
function inOrder({ groups }: Method, sets: readonly Weighting[] = []): Weighting[] {
  const place = ({ parts }: Weighting) =>
    groups.findIndex(({ id }) => parts.some(({ sample }) => sample?.group === id));
  return [...sets].sort((a, b) => place(a) - place(b));
}

/** What the weights under a node were worked out from, group by group. */
function sampleText({ method, weightings }: Evaluation, node: Indicator): string {
  const texts = inOrder(method, weightings.get(node.code)?.sets).flatMap(({ parts }) =>
    parts.map(({ sample, found }) => {
      const group = method.groups.find(({ id }) => id === sample?.group)?.title;
      const numbers = Object.entries(found.overall).map(([name, value]) =>
        name === "share"
          ? `贡献率 ${percentText(value, 2)}`
          : `${overallWords[name] ?? name} ${numberText(value, shownDecimals)}`,
      );
      const leftOut = sample && sample.leftOut > 0 ? `（略去得分不全的 ${sample.leftOut} 个）` : "";
      const units = sample ? [`${sample.count} 个单位${leftOut}`] : [];
      const text = [...units, ...numbers].join("，");
      return group === undefined || text === "" ? text : `${group}：${text}`;
    }),
  );
  return [...new Set(texts)].filter((text) => text !== "").join("；");
}

/** The figures from which a node's own weight was worked out, group by group. */
function figuresText({ method, weightings }: Evaluation, node: Indicator): string {
  const texts = inOrder(method, weightings.get(node.parent ?? "")?.sets).flatMap(({ children, parts, found }) => {
    const at = children.indexOf(node.code);
    if (at < 0) return [];
    const group = method.groups.find(({ id }) => parts.some(({ sample }) => sample?.group === id))?.title;
    const figures = Object.entries(found.figures).map(
      ([name, each]) => `${figureWords[name] ?? name} ${numberText(each[at] ?? 0, shownDecimals)}`,
    );
    return figures.length === 0 ? [] : [`${group === undefined ? "" : `${group}：`}${figures.join("，")}`];
  });
  return [...new Set(texts)].join("；");
}

/** The units whose weights are not those of their group, one row for each weight that differs. */
function othersSheet(evaluation: Evaluation, weights: readonly GroupWeights[], nodes: readonly Indicator[]): Sheet {
  const { lifted } = evaluation;
  const groupOf = new Map(weights.flatMap((each) => each.others.map((unit) => [unit, each] as const)));
  const rows = rankOrder(evaluation).flatMap((unit) => {
    const usual = groupOf.get(unit);
    if (!usual) return [];
    return nodes.flatMap((node): BuiltCell[][] => {
      const [before, after] = [usual.own.get(node.code) ?? 0, evaluation.weights.get(node.code)?.[unit] ?? 0];
      if (before === after) return [];
      const why =
        lifted.get(node.code)?.[unit] === 1 ? "特色指标" : isGivingWay(evaluation, node, unit) ? "让出权重" : "另定";
      const cells: BuiltCell[] = [
        { value: before, style: "number" },
        { value: after, style: "number" },
      ];
      return [[...unitCells(evaluation, unit), node.code, node.title, ...cells, why]];
    });
  });
  return tableSheet({
    name: "单位权重",
    title: "权重与同组不同的单位",
    header: [...unitHeader(evaluation.method), "指标代码", "名称", "同组权重", "本单位权重", "原因"],
    rows,
    widths: [...unitWidths(evaluation.method), 10, 28, 10, 12, 12],
    frozenColumns: 2,
    alike: "rows",
  });
}

/** Whether a node gave way to a sibling that the unit chose. */
function isGivingWay({ method, lifted }: Evaluation, node: Indicator, unit: number): boolean {
  return method.indicators.some(({ code, parent }) => parent === node.parent && lifted.get(code)?.[unit] === 1);
}
