import { issue, type Issue, type IssueParameter } from "../../terms/issue";
import type { Indicator } from "../schema/indicator";
import type { Method } from "../schema/method";
import { treeOf, type Tree } from "../tree";
import { ahpWeights, saatyRandomIndex } from "../weight/ahp";
import { hasOwnWeight, usesWritten } from "../weight/written";

type Report = (
  code: string,
  severity: Issue["severity"],
  field: string,
  params?: Readonly<Record<string, IssueParameter>>,
) => void;

/**
 * Whether weights can be worked out as the method says, whether judgements are consistent, and whether weights were
 * written down that nothing uses (赋权方法校验).
 */
export function checkWeightRules(method: Method): Issue[] {
  const issues: Issue[] = [];
  const tree = treeOf(method.indicators);
  method.indicators.forEach((node, i) => {
    const report: Report = (code, severity, field, params = {}) => {
      const where = { path: `indicators.${i}.${field}` };
      issues.push(issue(severity, code, where, { code: node.code, title: node.title, ...params }));
    };
    checkRule(method, tree, node, report);
    checkLift(node, report);
  });
  return issues;
}

function checkRule(method: Method, tree: Tree, node: Indicator, report: Report): void {
  const { weightsFrom: from } = node;
  if (from === undefined) return;
  const children = tree.childrenOf.get(node.code)!;
  if (children.length === 0) return report("indicator.has-weights-from", "error", "weightsFrom");
  const counted = children.filter(({ counts }) => counts);
  if (!usesWritten(node)) {
    const unused = counted.filter((child) => hasOwnWeight(child) && !isSumOfOthers(method, tree, child));
    if (unused.length > 0)
      report("weights.unused", "warning", "weightsFrom", { children: unused.map(({ title }) => title) });
  }
  if (from === "equal") return;
  const parts = from.kind === "combined" ? from.of.map((part, at) => [part, `weightsFrom.of.${at}`] as const) : [];
  for (const [part, path] of from.kind === "combined" ? parts : [[from, "weightsFrom"] as const]) {
    if ("scope" in part && part.scope === "group" && method.groups.length === 0)
      report("scope.no-groups", "error", `${path}.scope`);
    if (part.kind === "ahp") checkJudgements(part, counted, path, report);
  }
}

/** Whether a node's own weight is what the weights under it have to add up to. */
function isSumOfOthers({ weightsSum }: Method, { childrenOf }: Tree, node: Indicator): boolean {
  return weightsSum === "parent" && usesWritten(node) && childrenOf.get(node.code)!.length > 0;
}

type Ahp = Extract<NonNullable<Indicator["weightsFrom"]>, { kind: "ahp" }>;

function checkJudgements(from: Ahp, children: readonly Indicator[], path: string, report: Report): void {
  const { judgements, limit } = from;
  const n = children.length;
  const isRight = judgements.length === n - 1 && judgements.every((row, i) => row.length === n - 1 - i);
  if (!isRight) {
    const lengths = judgements.map((row) => row.length);
    report("weights.judgements", "error", `${path}.judgements`, { count: n, lengths: lengths.map(String) });
    return;
  }
  const random = from.randomIndex ?? saatyRandomIndex;
  if (random.length < n || random.slice(2, n).includes(0)) {
    report("weights.random-index", "error", `${path}.randomIndex`, { count: n, of: random.length });
    return;
  }
  const { overall, farthest } = ahpWeights(judgements, random);
  const ratio = overall.consistencyRatio!;
  if (ratio <= limit) return;
  const { first, second, said, fitting } = farthest;
  report("weights.inconsistent", "warning", `${path}.judgements.${first}.${second - first - 1}`, {
    ratio,
    limit,
    first: children[first]!.title,
    second: children[second]!.title,
    said,
    fitting,
  });
}

function checkLift(node: Indicator, report: Report): void {
  const { lift } = node;
  if (!lift) return;
  if (node.parent === undefined || !node.counts) report("lift.alone", "warning", "lift");
  else if (lift.times === 1 && lift.add === 0) report("lift.nothing", "warning", "lift");
}
