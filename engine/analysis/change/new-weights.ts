import type { Indicator, Method } from "../../composite/method";

/**
 * Last year's method with this year's weights, where both have the same nodes (换用本期权重).
 *
 * Of every node with the same children in both, weights written down, by group and by unit, and where they come from.
 * Where children came or went, weights make no sense for the others: that is a change of the method. So are weights for
 * groups that last year's method does not have.
 *
 * @param codeBefore - last year's code of a unit
 * @returns `last` itself where nothing changes
 */
export function withNewWeights(last: Method, now: Method, codeBefore: (code: string) => string): Method {
  const groups = new Set(last.groups.map(({ id }) => id));
  const nodesNow = new Map(now.indicators.map((node) => [node.code, node]));
  const childrenOf = ({ indicators }: Method, code: string) => indicators.filter(({ parent }) => parent === code);
  const signature = (nodes: readonly Indicator[]): string =>
    JSON.stringify(nodes.map(({ code, title, counts }) => [code, title, counts]).sort());
  const isTaken = new Map(
    last.indicators.map(({ code }): [string, boolean] => {
      const [before, after] = [childrenOf(last, code), childrenOf(now, code)];
      const known = after.every(({ groupWeights }) => Object.keys(groupWeights).every((id) => groups.has(id)));
      return [code, before.length > 0 && signature(before) === signature(after) && known];
    }),
  );
  const indicators = last.indicators.map((node): Indicator => {
    const after = nodesNow.get(node.code);
    if (!after) return node;
    const { weightsFrom, ...rest } = node;
    const source = isTaken.get(node.code) === true ? after.weightsFrom : weightsFrom;
    const own = source === undefined ? rest : { ...rest, weightsFrom: source };
    if (node.parent === undefined || isTaken.get(node.parent) !== true) return own;
    const written = { ...own, groupWeights: after.groupWeights, unitWeights: {} };
    if (after.weight === undefined) delete written.weight;
    else written.weight = after.weight;
    const unitWeights = Object.fromEntries(
      Object.entries(after.unitWeights).map(([code, weight]) => [codeBefore(code), weight]),
    );
    const lift = node.lift && after.lift?.when === node.lift.when ? { lift: after.lift } : {};
    return { ...written, unitWeights, ...lift };
  });
  return sameWeights(last.indicators, indicators) ? last : { ...last, indicators };
}

function sameWeights(a: readonly Indicator[], b: readonly Indicator[]): boolean {
  const weights = (nodes: readonly Indicator[]) =>
    JSON.stringify(
      nodes.map(({ weight, groupWeights, unitWeights, weightsFrom, lift }) => [
        weight,
        Object.entries(groupWeights).sort(),
        Object.entries(unitWeights).sort(),
        weightsFrom,
        lift,
      ]),
    );
  return weights(a) === weights(b);
}
