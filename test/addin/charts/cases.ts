import { join } from "node:path";
import {
  againstMeanChart,
  contributionsChart,
  evaluate,
  lightsChart,
  openUnits,
  pairNodes,
  profileChart,
  rankingChart,
  readTable,
  scatterChart,
  type BarChart,
  type Chart,
  type ScatterChart,
} from "../../../engine/index";
import { examplesFolder, readMethod, readSheet } from "../../reference/shandong/examples";

const method = readMethod("shandong/method.json");
const files = ["census-2020.csv", "census-2010.csv", "comparable.csv", "ranks-2010.csv"];
const evaluation = evaluate(
  method,
  method.tables.map(
    (spec, i) => readTable(readSheet(join(examplesFolder, "shandong", files[i]!), spec.name), spec).table,
  ),
);
const marked = "370881";
const findings = openUnits(evaluation)(marked);

/** 曲阜's charts in the Shandong example. */
export const ranking = rankingChart(evaluation, { marked });
/** @see ranking */
export const radar = profileChart(evaluation, findings);
/** @see ranking */
export const contributions = contributionsChart(evaluation, findings);
/** @see ranking */
export const againstMean = againstMeanChart(evaluation, findings, { most: 12 })!;
/** @see ranking */
export const scatter = scatterChart(
  evaluation,
  pairNodes(evaluation, { code: "B1", of: "value" }, { code: "C2", of: "value" }),
  { marked },
);

const none = { met: 0, green: 0, blue: 0, yellow: 0, red: 0, grey: 0 };
const counts = [
  ["县农业农村局", { met: 6, green: 3, blue: 1, yellow: 2, red: 1, grey: 1 }],
  ["县发展和改革局", { met: 12, green: 5, yellow: 1 }],
  ["县工业和信息化局（大数据中心）", { met: 4, blue: 3, red: 2 }],
  ["县教育和体育局", { met: 9, grey: 4 }],
  ["县水务局", { met: 1 }],
] as const;

/** Departments with all the lights that there are. */
export const lights = lightsChart(
  {
    categories: [],
    departments: counts.map(([name, some]) => {
      const all = { ...none, ...some };
      const count = Object.values(all).reduce((a, b) => a + b);
      return { name, role: "lead", count, met: all.met, lights: all, withoutRate: all.grey };
    }),
  },
  "lead",
);

/** Ties, a withheld score and a reference unit. */
export const oddRanking: BarChart = {
  ...ranking,
  categories: [
    { key: "1", label: "甲县", sign: "并列1", detail: "第 1 名（并列）", isMarked: false },
    { key: "2", label: "乙县", sign: "并列1", detail: "第 1 名（并列）", isMarked: true },
    { key: "3", label: "丙县", sign: "—", detail: "无名次", isMarked: false },
    { key: "9", label: "全省", sign: "参照", detail: "参照，不排名", isMarked: false },
  ],
  series: [
    {
      name: "得分",
      role: "score",
      data: [
        { value: 70, text: "70.00" },
        { value: 70, text: "70.00" },
        { value: undefined, text: "不予计分" },
        { value: 55.5, text: "55.50" },
      ],
    },
  ],
};

/** The radar as bars: as where a value is absent. */
export const absentProfile: Chart = {
  kind: "bars",
  layout: "beside",
  title: radar.title,
  caption: radar.caption,
  sentence: radar.sentence,
  categoryTitle: radar.categoryTitle,
  axis: radar.axis,
  categories: radar.categories,
  series: radar.series.map((series, s) => ({
    ...series,
    data: series.data.map((datum, d) => (s === 0 && d === 1 ? { value: undefined, text: "未报送" } : datum)),
  })),
};

/** Names that would do harm if they were anything but text. */
export const hostileNames = [
  `<img src=x onerror="alert('坏')">`,
  `=HYPERLINK("http://x.example","点我")`,
  "</text><script>alert(1)</script>",
  "{a|甲县}&amp;<b>乙</b>",
] as const;

/** A ranking of counties with such names, long ones among them. */
export const hostile: BarChart = {
  ...oddRanking,
  title: `${hostileNames[0]}：得分排名`,
  categories: hostileNames.map((label, i) => ({ key: String(i), label, sign: String(i + 1), isMarked: i === 1 })),
};

/** A scatter of as many counties as the country has, on curves that are no random numbers. */
export function manyPoints(count: number): ScatterChart {
  const groups = ["一类", "二类", "三类"].map((name, g) => ({
    name,
    points: Array.from({ length: count }, (_, i) => i)
      .filter((i) => i % 3 === g)
      .map((i) => {
        const [x, y] = [50 + 40 * Math.sin(i * 1.7), 50 + 30 * Math.cos(i * 0.9) + g * 5];
        return {
          key: String(i),
          label: `县${i}`,
          isMarked: i === 7,
          x: { value: x, text: x.toFixed(2) },
          y: { value: y, text: y.toFixed(2) },
        };
      }),
  }));
  return { ...scatter, groups };
}
