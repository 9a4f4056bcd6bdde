import { issue, type Issue } from "../../terms/issue";
import { sum } from "../../stats/sum";
import { comparing } from "../aggregate/compare";
import { aggregateName } from "../schema/aggregate";
import type { Indicator } from "../schema/indicator";
import type { Method } from "../schema/method";
import { ownWeight } from "../weight/written";

/**
 * Whether nodes that compare units (科普兰法、TOPSIS) say with whom, and with weights on which all of them agree.
 *
 * Weights of single units are looked at when it is known who they are.
 */
export function checkComparing(method: Method): Issue[] {
  return method.indicators.flatMap((node, i) => {
    if (!comparing(node.aggregate)) return [];
    const path = `indicators.${i}`;
    const params = { code: node.code, title: node.title };
    const kind = aggregateName(node.aggregate!);
    if (node.scope === undefined)
      return [issue("error", "scope.missing", { path: `${path}.scope` }, { ...params, kind })];
    if (node.scope === "group")
      return method.groups.length > 0 ? [] : [issue("error", "scope.no-groups", { path: `${path}.scope` }, params)];
    return differs(method, node) ? [issue("error", "aggregate.weights-differ", { path }, params)] : [];
  });
}

/** Whether the groups see a node's children with other proportions. */
function differs(method: Method, node: Indicator): boolean {
  const { weightsFrom } = node;
  if (weightsFrom !== undefined)
    return typeof weightsFrom === "object" && "scope" in weightsFrom && weightsFrom.scope === "group";
  const children = method.indicators.filter(({ parent, counts }) => parent === node.code && counts);
  const shares = method.groups.map(({ id }) => {
    const weights = children.map((child) => ownWeight(child, id) ?? 0);
    const whole = sum(weights);
    return weights.map((weight) => (whole === 0 ? 0 : weight / whole));
  });
  return shares.some((each) => each.some((share, c) => Math.abs(share - shares[0]![c]!) > 1e-9));
}
