import { deviation } from "../../stats/deviation";
import { agglomerate, cut } from "../../stats/hierarchy";
import { mean } from "../../stats/mean";
import { issue, type Issue } from "../../terms/issue";
import type { Dataset } from "../dataset";
import type { Method } from "../method";
import { isFaulty, type Scope } from "../scope";

/** More units than this are not clustered: their distances alone would fill 100 MB. */
const mostUnits = 5000;

/** The cluster of each unit as the id of its group; `undefined` for a unit in none. */
export interface Clustered {
  readonly groupOf: readonly (string | undefined)[];
  readonly issues: readonly Issue[];
}

/**
 * Groups the ranked units by cluster analysis (系统聚类分组).
 *
 * Distances are Euclidean, between variables brought to mean 0 and deviation 1 (n − 1) over the clustered units unless
 * the method says not to; a variable that is the same for all says nothing. Clusters are numbered from 1, from the
 * highest mean of the first variable down, the next variables deciding among equals. Units are sorted by their values
 * before, so that the order of rows changes nothing. A ranked unit without one of the variables is in no cluster and
 * listed; reference units are in none. Where there are fewer different units than clusters, nobody is in any.
 */
export function clusterUnits(method: Method, dataset: Dataset, scope: Scope): Clustered {
  const { clustering } = method;
  const groups = method.groups.flatMap((group) => ("cluster" in group ? [group] : []));
  const groupOf = dataset.codes.map((): string | undefined => undefined);
  const issues: Issue[] = [];
  if (groups.length === 0 || !clustering) return { groupOf, issues };
  const columns = clustering.by.map((formula, v) => scope.evaluate(formula, `clustering.by.${v}`).numbers());
  if (clustering.by.some((_, v) => isFaulty(scope, `clustering.by.${v}`))) return { groupOf, issues };

  const where = { path: "clustering" };
  const ranked = dataset.codes.flatMap((_, i) => (scope.isRanked[i] === 1 ? [i] : []));
  const isWhole = (i: number) => columns.every(({ reasons }) => reasons[i] === 0);
  for (const i of ranked)
    if (!isWhole(i))
      issues.push(issue("warning", "cluster.absent", where, { code: dataset.codes[i]!, name: dataset.names[i]! }));
  const units = ranked.filter(isWhole).sort((i, j) => {
    const differing = columns.find(({ numbers }) => numbers[i] !== numbers[j]);
    if (differing) return differing.numbers[i]! - differing.numbers[j]!;
    return dataset.codes[i]! < dataset.codes[j]! ? -1 : 1;
  });
  const params = { count: units.length, clusters: groups.length };
  if (units.length > mostUnits)
    return { groupOf, issues: [...issues, issue("error", "cluster.too-many", where, { ...params, limit: mostUnits })] };

  const variables = columns.map(({ numbers }) => Float64Array.from(units, (i) => numbers[i]!));
  const scaled = clustering.standardise ? variables.map(standardised) : variables;
  const points = units.map((_, row) => Float64Array.from(scaled, (column) => column[row]!));
  const found = units.length < groups.length ? undefined : cut(agglomerate(points, clustering.linkage), groups.length);
  if (!found) return { groupOf, issues: [...issues, issue("error", "cluster.too-few", where, params)] };
  if (found.isTied) issues.push(issue("warning", "cluster.tie", where, params));
  const numbers = numbered(found.clusters, variables, groups.length);
  units.forEach((unit, row) => {
    const number = numbers[found.clusters[row]!]!;
    groupOf[unit] = groups.find(({ cluster }) => cluster === number)?.id;
  });
  return { groupOf, issues };
}

function standardised(column: Float64Array): Float64Array {
  const [centre, spread] = [mean(column) ?? 0, deviation(column) ?? 0];
  return column.map((x) => (spread === 0 ? 0 : (x - centre) / spread));
}

/** The number of each cluster, from 1, by the means of the variables. */
function numbered(clusters: readonly number[], variables: readonly Float64Array[], count: number): number[] {
  const means = Array.from({ length: count }, (_, cluster) =>
    variables.map((column) => mean(column.filter((_x, row) => clusters[row] === cluster)) ?? 0),
  );
  const order = means
    .map((_, cluster) => cluster)
    .sort((a, b) => {
      const differing = variables.findIndex((_, v) => means[a]![v] !== means[b]![v]);
      return differing < 0 ? a - b : means[b]![differing]! - means[a]![differing]!;
    });
  return means.map((_, cluster) => order.indexOf(cluster) + 1);
}
