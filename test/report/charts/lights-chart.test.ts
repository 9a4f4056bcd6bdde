import * as fc from "fast-check";
import type { Light } from "../../../engine/completion/light";
import type { DepartmentTally } from "../../../engine/completion/summary";
import { chartSheet, chartTable } from "../../../engine/report/charts/chart-table";
import { lightsChart } from "../../../engine/report/charts/lights-chart";

const none: Record<Light, number> = { met: 0, green: 0, blue: 0, yellow: 0, red: 0, grey: 0 };

function department(name: string, lights: Partial<Record<Light, number>>, role: DepartmentTally["role"] = "lead") {
  const all = { ...none, ...lights };
  const count = Object.values(all).reduce((a, b) => a + b);
  return { name, role, count, met: all.met, lights: all, withoutRate: all.grey };
}

// 发改局: 1 behind; 农业局: 2 behind, 1 of them far; 统计局: 2 behind, none far; 教育局: none.
const departments = [
  department("发改局", { met: 3, yellow: 1 }),
  department("教育局", { met: 5 }),
  department("统计局", { green: 1, yellow: 2 }),
  department("农业局", { met: 1, yellow: 1, red: 1, grey: 2 }),
  department("教育局", { red: 9 }, "support"),
];

test("departments stand with the furthest behind first, and only with the lights that there are", () => {
  const chart = lightsChart({ departments, categories: [] }, "lead");
  expect(chart.categories.map(({ key }) => key)).toEqual(["农业局", "统计局", "发改局", "教育局"]);
  expect(chart.series.map(({ role, name, data }) => [role, name, data.map(({ value }) => value)])).toEqual([
    ["met", "达标", [1, 0, 3, 5]],
    ["green", "正常", [0, 1, 0, 0]],
    ["yellow", "滞后", [1, 2, 1, 0]],
    ["red", "严重滞后", [1, 0, 0, 0]],
    ["grey", "未报", [2, 0, 0, 0]],
  ]);
  expect(chart.sentence).toBe("堆积条形图：4 个牵头单位的目标按亮灯分段，达标 9，正常 1，滞后 4，严重滞后 1，未报 2。");
});

test("what departments support stands apart, and the table holds the same numbers", () => {
  const chart = lightsChart({ departments, categories: [] }, "support");
  expect(chartTable(chart)).toEqual({
    title: "配合单位：亮灯情况",
    header: ["单位", "严重滞后"],
    rows: [[{ text: "教育局" }, { text: "9", value: 9 }]],
  });
  expect(chartSheet(chart, "亮灯").rows.at(-1)).toEqual(["教育局", 9]);
});

test("the order of departments in the ledger changes nothing, and every target is counted", () => {
  const name = fc.constantFrom("甲局", "乙局", "丙局", "丁局", "戊局");
  const lights = fc.record(Object.fromEntries(Object.keys(none).map((light) => [light, fc.nat(4)])));
  const tallies = fc.uniqueArray(fc.tuple(name, lights), { selector: ([each]) => each });
  fc.assert(
    fc.property(
      tallies.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      ),
      ([one, other]) => {
        const chartOf = (all: typeof one) =>
          lightsChart({ departments: all.map(([each, counts]) => department(each, counts)), categories: [] }, "lead");
        expect(chartOf(other)).toEqual(chartOf(one));
        const counted = chartOf(one).series.flatMap(({ data }) => data.map(({ value }) => value!));
        expect(counted.reduce((a, b) => a + b, 0)).toBe(
          one.flatMap(([, counts]) => Object.values(counts)).reduce((a, b) => a + b, 0),
        );
      },
    ),
    { seed: 20261122, numRuns: 100 },
  );
});
