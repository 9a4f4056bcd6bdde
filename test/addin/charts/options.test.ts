import * as fc from "fast-check";
import type { BarChart, ScatterChart } from "../../../engine/index";
import { roundUp, tickText, tipText } from "../../../files/chart/options/shared";
import { widthOf, wrapped } from "../../../files/chart/options/text-size";
import { partAtFirst, partFrom, partOf } from "../../../addin/taskpane/charts/part-of";
import { keyAt, keysOfRows, stopsOf } from "../../../addin/taskpane/charts/stops";

/** As many counties as there are places, one of them marked. */
function ranking(count: number, marked: number): BarChart {
  return {
    kind: "bars",
    layout: "beside",
    title: "排名",
    caption: "",
    sentence: "",
    categoryTitle: "县",
    axis: { title: "得分" },
    categories: Array.from({ length: count }, (_, i) => ({ key: `k${i}`, label: `县${i}`, isMarked: i === marked })),
    series: [
      { name: "得分", role: "score", data: Array.from({ length: count }, (_, i) => ({ value: -i, text: `${i}` })) },
    ],
  };
}

test("of many bars those around the marked one are shown first, and all can be come to", () => {
  expect(partAtFirst(ranking(136, -1))).toEqual({ from: 0, to: 20 });
  expect(partAtFirst(ranking(136, 28))).toEqual({ from: 18, to: 38 });
  expect(partAtFirst(ranking(136, 135))).toEqual({ from: 116, to: 136 });
  expect(partAtFirst(ranking(5, 4))).toEqual({ from: 0, to: 5 });
  const part = partOf(ranking(136, 28), { from: 18, to: 38 }) as BarChart;
  expect(part.categories.map(({ key }) => key)).toEqual(Array.from({ length: 20 }, (_, i) => `k${18 + i}`));
  expect(part.series[0]!.data[0]!.text).toBe("18");
  const seen = new Set<number>();
  for (let from = 0; from < 136; from += 20) {
    const { from: first, to } = partFrom(136, from);
    for (let i = first; i < to; i++) seen.add(i);
  }
  expect(seen.size).toBe(136);
});

test("what is clicked, what the keys come to and what a row leads to are the same", () => {
  const chart = ranking(3, 1);
  expect(stopsOf(chart).map(({ key, text }) => [key, text])).toEqual([
    ["k0", "县0，0"],
    ["k1", "县1，1"],
    ["k2", "县2，2"],
  ]);
  expect(stopsOf(chart).map(({ series, index }) => keyAt(chart, series, index))).toEqual(keysOfRows(chart));
});

test("the keys go through a scatter from the left, and leave out what lacks a value", () => {
  const point = (key: string, x: number | undefined, isMarked = false) => ({
    key,
    label: key,
    isMarked,
    x: { value: x, text: String(x) },
    y: { value: 1, text: "1" },
  });
  const chart: ScatterChart = {
    kind: "scatter",
    title: "",
    caption: "",
    sentence: "",
    categoryTitle: "县",
    groupTitle: "类",
    x: { title: "甲", unit: "元" },
    y: { title: "乙" },
    groups: [
      { name: "一", points: [point("c", 3), point("a", 1, true), point("none", undefined)] },
      { name: "二", points: [point("b", 2)] },
    ],
  };
  const stops = stopsOf(chart);
  expect(stops.map(({ key }) => key)).toEqual(["a", "b", "c"]);
  expect(stops.map(({ series, index }) => keyAt(chart, series, index))).toEqual(["a", "b", "c"]);
  expect(stops[1]!.text).toBe("b，甲（元） 2，乙 1");
  expect(keysOfRows(chart)).toEqual(["c", "a", "none", "b"]);
});

test("the end of a scale is round, not below what it shows, and not far above", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), (size) => {
      const { end, step } = roundUp(size);
      expect(end).toBeGreaterThanOrEqual(size * (1 - 1e-9));
      expect(end).toBeLessThanOrEqual(size * 1.51);
      expect(Math.abs(end / step - Math.round(end / step))).toBeLessThan(1e-6);
      expect([3, 4, 5]).toContain(Math.round(end / step));
    }),
    { seed: 20261122, numRuns: 500 },
  );
  expect(roundUp(92.6)).toEqual({ end: 100, step: 20 });
  expect(roundUp(3)).toEqual({ end: 3, step: 1 });
});

test("marks of a scale read as numbers do", () => {
  expect([0, -5, 0.1 + 0.2, 12500, 3_870_000].map(tickText)).toEqual(["0", "−5", "0.3", "12500", "3.87E6"]);
});

test("a text is cut with a sign, never beyond its room, and braces in a tip style nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 24, max: 200 }), (text, room) => {
      const lines = wrapped(text, room, 2);
      expect(lines.length).toBeLessThanOrEqual(2);
      if (lines.join("").endsWith("…")) return;
      expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }),
    { seed: 20261122, numRuns: 300 },
  );
  expect(wrapped("每万常住人口中大学专科及以上人口", 78, 2)).toEqual(["每万常住人口", "中大学专科…"]);
  expect(widthOf("县a")).toBe(19);
  expect(tipText(["{a|甲}", "1"])).toBe("｛a|甲｝\n1");
});
