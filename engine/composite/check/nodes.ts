import { issue, type Issue, type IssueParameter } from "../../terms/issue";
import type { Indicator } from "../schema/indicator";
import type { Method } from "../schema/method";
import type { Score } from "../schema/score";
import { checkPoints } from "./points";

/** Reports something about one node: the code of the issue, the field, and what its sentence names. */
export type Report = (code: string, field: string, params?: Readonly<Record<string, IssueParameter>>) => void;

/** Whether every indicator has what an indicator needs, and every other node what such a node needs. */
export function checkNodes(method: Method): Issue[] {
  const parents = new Set(method.indicators.map(({ parent }) => parent));
  return method.indicators.flatMap((node, i) => {
    const issues: Issue[] = [];
    const report: Report = (code, field, params = {}) => {
      const where = { path: `indicators.${i}.${field}` };
      issues.push(issue("error", code, where, { code: node.code, title: node.title, ...params }));
    };
    if (parents.has(node.code)) checkInner(node, report);
    else checkLeaf(node, method, report);
    return issues;
  });
}

function checkInner(node: Indicator, report: Report): void {
  if (node.aggregate === undefined) report("node.no-aggregate", "aggregate");
  if (typeof node.aggregate === "object" && "power" in node.aggregate && node.aggregate.power === 0)
    report("node.power-zero", "aggregate.power");
  if (node.value !== undefined) report("node.has-value", "value");
  if (node.score !== undefined) report("node.has-value", "score");
}

function checkLeaf(leaf: Indicator, method: Method, report: Report): void {
  const { value, score, direction, ideal, scope } = leaf;
  if (value === undefined) report("indicator.no-value", "value");
  if (score === undefined) report("indicator.no-score", "score");
  if (leaf.aggregate !== undefined) report("indicator.has-aggregate", "aggregate");
  if (direction === undefined && score?.kind !== "formula") report("indicator.no-direction", "direction");
  if (direction === "moderate" && ideal === undefined) report("indicator.no-ideal", "ideal");
  if (ideal && ideal.low > ideal.high) report("limits.reversed", "ideal", ideal);
  if (scope === "group" && method.groups.length === 0) report("scope.no-groups", "scope");
  if (!score) return;
  if (scope === undefined && isSampleBased(score)) report("scope.missing", "scope", { kind: score.kind });
  checkLimits(score, report);
  checkDirection(leaf, score, report);
  checkPoints(score, report);
  if (score.kind === "ratio" && (score.to === "target") !== (score.target !== undefined))
    report("score.no-target", "score.target");
}

/** Whether a score depends on what the other units have, so that it matters who they are (是否依赖样本). */
function isSampleBased(score: Score): boolean {
  if ("limits" in score) return score.limits === "sample" || Object.values(score.limits).includes("sample");
  if (score.kind === "ratio") return ["maximum", "minimum", "mean", "median"].some((figure) => figure === score.to);
  return (
    ["z-score", "rank", "borda", "two-part"].includes(score.kind) ||
    (score.kind === "slices" && score.reference === "mean")
  );
}

function checkLimits(score: Score, report: Report): void {
  if (!("limits" in score)) return;
  const check = (field: string, low: unknown, high: unknown) => {
    if (typeof low === "number" && typeof high === "number" && low >= high)
      report("limits.reversed", field, { low, high });
    const least = score.kind === "log" ? 0 - score.offset : score.kind === "reciprocal" ? 0 : -Infinity;
    if (typeof low === "number" && low <= least)
      report("limits.outside-domain", field, { kind: score.kind, low, least });
  };
  if (score.limits !== "sample") check("score.limits", score.limits.low, score.limits.high);
  for (const [group, { low, high }] of Object.entries(score.groupLimits ?? {}))
    check(`score.groupLimits.${group}`, low, high);
}

/** A moderate indicator is measured by its distance from the ideal, which most other rules say nothing about. */
function checkDirection({ direction, ideal }: Indicator, score: Score, report: Report): void {
  const isModerate = direction === "moderate";
  if (score.kind === "interval") {
    if (!isModerate) report("score.direction", "direction", { kind: score.kind, direction: direction ?? "" });
    if (ideal && !(score.zeroBelow < ideal.low && ideal.high < score.zeroAbove))
      report("limits.reversed", "score", { low: score.zeroBelow, high: score.zeroAbove });
    return;
  }
  const isOpposed =
    (score.kind === "reciprocal" && direction !== "negative") ||
    (score.kind === "counts" && (direction === "negative" ? score.each > 0 : score.each < 0));
  if (isOpposed) report("score.direction", "direction", { kind: score.kind, direction: direction ?? "" });
  const allowed = ["min-max", "efficacy", "efficacy-exponential", "z-score", "rank", "borda", "formula"];
  if (isModerate && !isOpposed && !allowed.includes(score.kind))
    report("score.direction", "direction", { kind: score.kind, direction });
}
