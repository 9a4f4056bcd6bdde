import { join } from "node:path";
import fc from "fast-check";
import { agglomerate, cut } from "../../engine/stats/hierarchy";
import { checkMethod, type MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { readRows } from "../reference/shandong/examples";
import { evaluateSheets, methodInput, methodOf, sheetOf } from "./build";

type Clustering = NonNullable<MethodInput["clustering"]>;
type Linkage = NonNullable<Clustering["linkage"]>;

const folder = join(__dirname, "..", "reference");
const linkages = ["ward", "average", "complete", "single"] as const;

const indicators: MethodInput["indicators"] = [
  { code: "S", title: "S", aggregate: "arithmetic" },
  { code: "A", parent: "S", title: "A", weight: 1, value: "1", direction: "positive", score: { kind: "formula", formula: "x" } }, // prettier-ignore
];
const groupsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `g${i + 1}`, title: `第${i + 1}类`, cluster: i + 1 }));

/** The cluster of each row of a table whose first column are codes; 0 for none. */
function clustersOf(
  header: readonly string[],
  rows: readonly (readonly CellValue[])[],
  clusters: number,
  clustering: Clustering,
  unranked: string[] = [],
) {
  const method = methodOf({ units: { name: "代码", unranked }, groups: groupsOf(clusters), clustering, indicators });
  const { units, issues } = evaluateSheets(method, sheetOf("表", [["代码", ...header], ...rows]));
  return { clusters: units.map(({ group }) => Number(group?.slice(1) ?? 0)), codes: issues.map(({ code }) => code) };
}

const numbers = (rows: readonly (readonly string[])[], columns: readonly number[]) =>
  rows.map((row): CellValue[] => [row[0]!, ...columns.map((at) => Number(row[at]))]);
const [, ...made] = readRows(join(folder, "clusters", "table.csv"));
const [shandongHeader, ...shandong] = readRows(join(folder, "shandong", "derived.csv"));
const columns = ["C1", "A3", "D1", "E1"].map((code) => shandongHeader!.indexOf(code));
const inputs: Readonly<Record<string, { header: string[]; rows: CellValue[][] }>> = {
  made: { header: ["x", "y", "z"], rows: numbers(made, [1, 2, 3]) },
  shandong: { header: ["C1", "A3", "D1", "E1"], rows: numbers(shandong, columns) },
};

// Expected values: R's hclust and cutree, test/reference/clusters.
const expected = readRows(join(folder, "clusters", "clusters.csv")).slice(1);
test("there is something to compare with", () => expect(expected).toHaveLength(2 * 2 * 4 * 5));
test.each(expected)("%s, standardised %s, %s, %s clusters", (input, standardise, linkage, count, digits) => {
  const { header, rows } = inputs[input]!;
  const clustering = { by: header, standardise: standardise === "true", linkage: linkage as Linkage };
  expect(clustersOf(header, rows, Number(count), clustering).clusters.join("")).toBe(digits);
});

const point = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
test.each(linkages)("%s: the order of rows changes nothing, also where distances are equal", (linkage) => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 4, maxLength: 14 }), fc.integer({ min: 1, max: 96 }), (data, step) => {
      const rows = data.map((each, i): CellValue[] => [`U${i + 10}`, ...each]);
      const order = rows.map((_, i) => i).sort((i, j) => ((i * step) % 97) - ((j * step) % 97) || i - j);
      const clustering = { by: ["x", "y"], linkage };
      const straight = clustersOf(["x", "y"], rows, 3, clustering).clusters;
      const shuffled = clustersOf(["x", "y"], order.map((i) => rows[i]!), 3, clustering).clusters; // prettier-ignore
      expect(shuffled).toEqual(order.map((i) => straight[i]));
      // Equal units are in one cluster, and the first variable falls from cluster to cluster.
      const means = [1, 2, 3].map((c) => {
        const own = data.filter((_, i) => straight[i] === c).map(([x]) => x);
        return own.reduce((sum, x) => sum + x, 0) / own.length;
      });
      if (straight.some((c) => c > 0)) expect(means[0]! >= means[1]! && means[1]! >= means[2]!).toBe(true);
      data.forEach((a, i) =>
        data.forEach((b, j) => a[0] === b[0] && a[1] === b[1] && expect(straight[i]).toBe(straight[j])),
      );
    }),
    { seed: 20261122, numRuns: 60 },
  );
});

describe("who is in no cluster", () => {
  const rows: CellValue[][] = [["1", 9], ["2", 8], ["3", 1], ["4", null], ["5", 5], ["6", 2]]; // prettier-ignore
  test("units without a variable, and reference units, which shape nothing", () => {
    const { clusters, codes } = clustersOf(["x"], rows, 2, { by: ["x"] }, ["5"]);
    expect(clusters).toEqual([1, 1, 2, 0, 0, 2]);
    expect(codes).toContain("cluster.absent");
  });
  test("fewer different units than clusters", () => {
    const { clusters, codes } = clustersOf(["x"], [["1", 5], ["2", 5], ["3", 7]], 3, { by: ["x"] }); // prettier-ignore
    expect(clusters).toEqual([0, 0, 0]);
    expect(codes).toContain("cluster.too-few");
  });
  test("equal distances where the tree is cut are said", () =>
    expect(clustersOf(["x"], [["1", 0], ["2", 1], ["3", 2]], 2, { by: ["x"] }).codes).toContain("cluster.tie")); // prettier-ignore
  test("more units than are clustered", () => {
    const many = Array.from({ length: 5001 }, (_, i): CellValue[] => [String(i), i]);
    expect(clustersOf(["x"], many, 2, { by: ["x"] }).codes).toContain("cluster.too-many");
  });
  test("a variable that is the same for all says nothing", () =>
    expect(clustersOf(["x", "y"], [["1", 9, 4], ["2", 8, 4], ["3", 1, 4]], 2, { by: ["y", "x"] }).clusters).toEqual([1, 1, 2])); // prettier-ignore
});

test("2,848 units are clustered in seconds", () => {
  let state = 1;
  const draw = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const points = Array.from({ length: 2848 }, () => Float64Array.from([draw(), draw(), draw()]));
  const found = cut(agglomerate(points, "ward"), 4);
  expect(new Set(found!.clusters).size).toBe(4);
});

test.each<[string, Partial<MethodInput>, string[]]>([
  ["variables without clusters", { clustering: { by: ["x"] } }, ["cluster.unused"]],
  ["clusters without variables", { groups: groupsOf(2) }, ["cluster.none"]],
  ["one cluster", { groups: groupsOf(1), clustering: { by: ["x"] } }, ["cluster.only-one"]],
  ["a number left out", { groups: groupsOf(3).slice(1), clustering: { by: ["x"] } }, ["cluster.numbers"]],
  ["a formula that cannot be read", { groups: groupsOf(2), clustering: { by: ["x +"] } }, ["formula.syntax"]],
])("%s", (_, part, codes) =>
  expect(checkMethod(methodInput({ indicators, ...part })).issues.map(({ code }) => code)).toEqual(codes),
);
