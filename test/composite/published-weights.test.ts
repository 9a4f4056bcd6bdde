import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkMethod } from "../../engine/composite/method";

const [, ...rows] = readFileSync(join(__dirname, "..", "reference", "published", "t15-weights.csv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const tables = [...new Set(rows.map(([table]) => table!))];

/** The issues about weights of a method whose indicators weigh so much. */
function weightIssues(weights: readonly number[]): string[] {
  const leaves = weights.map((weight, i) => ({
    ...{
      code: `A${i + 1}`,
      parent: "S",
      title: `指标${i + 1}`,
      weight,
      value: "产值",
      direction: "positive",
      scope: "all",
    },
    score: { kind: "min-max", limits: { low: 0, high: 100 } },
  }));
  const { issues } = checkMethod({
    ...{ format: "xianping.method/1", title: "办法", edition: "一", units: { name: "名称" }, weightsSum: 100 },
    tables: [{ name: "主表", code: "代码" }],
    indicators: [{ code: "S", title: "综合得分", aggregate: "arithmetic" }, ...leaves],
  });
  return issues.map(({ code }) => code);
}

test.each(tables)("the published weights of %s add up to 100, and no longer with one of them changed", (table) => {
  const weights = rows.filter(([name]) => name === table).map(([, , weight]) => Number(weight));
  expect(weightIssues(weights)).toEqual([]);
  expect(weightIssues([weights[0]! + 1, ...weights.slice(1)])).toEqual(["weight.sum"]);
});
