// What the results say about lists, verdicts, streaks and types, and how the method is written out.
import { explain } from "../../engine/composite/explain";
import { explainSteps } from "../../engine/report/explain";
import { analyse } from "../../engine/analysis/findings";
import { evaluationJson } from "../../engine/report/evaluation-json";
import { evaluationSheets } from "../../engine/report/evaluation-sheets";
import { evaluationText } from "../../engine/report/evaluation-text";
import { methodSheets } from "../../engine/report/method-sheets";
import { percentText } from "../../engine/report/number-text";
import type { MethodInput } from "../../engine/composite/method";
import { cellText, type CellValue, type Sheet } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";

const plain = (code: string, title: string): MethodInput["indicators"][number] => ({
  ...{ code, parent: "S", title, weight: 1, value: code.toLowerCase(), direction: "positive" },
  score: { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false },
});

const method = methodOf({
  groups: [
    { id: "g", title: "工业主导型", chosen: true },
    { id: "n", title: "农业优先型", chosen: true },
  ],
  choices: ["首选", "次选"],
  grouping: "multiple-first",
  indicators: [{ code: "S", title: "综合得分", aggregate: "arithmetic" }, plain("A", "经济"), plain("B", "民生")],
  adjustments: {
    bonuses: [{ title: "领先", value: "得分.A == max(得分.A, 90) ? 5 : 0", cap: 3, absent: 0 }],
    bonusCap: 2,
    vetoes: [{ title: "短板", when: "得分.经济 < 30", effect: "title" }],
    gates: [{ title: "及格线", when: "得分.总分 >= 60", lists: ["progress"] }],
  },
  ranking: { previous: "上次位次", previousScore: "上次得分", tieBreak: ["A"] },
  lists: [
    { id: "strong", title: "强县", by: "score", top: 2, withdrawn: [{ code: "02", reason: "数据不实" }] },
    { id: "progress", title: "进步县", by: "growth", quotas: { g: 1, n: 1 }, without: ["strong"], fill: false },
    {
      id: "lively",
      title: "活力县",
      by: { formula: "sqrt(得分.A * 得分.民生)" },
      top: 1,
      within: ["progress", "strong"],
    },
  ],
  streaks: [
    { title: "两连冠", lists: ["strong"], before: ["去年强县"], atLeast: 2 },
    {
      title: "试点落榜",
      lists: ["strong", "progress"],
      off: true,
      before: ["去年强县"],
      atLeast: 2,
      when: "试点 == 1",
    },
  ],
  bands: [
    { title: "优秀", from: 80, when: "min(得分.A, 得分.B) >= 85" },
    { title: "良好", from: 70 },
  ],
  typing: {
    title: "发展类型",
    axes: [
      {
        title: "平衡性",
        by: { dispersion: ["A", "B"], deviation: "population" },
        below: "平衡",
        bands: [{ title: "非平衡", from: 5, border: "above" }],
      },
      {
        title: "充分性",
        by: "score",
        below: "较不充分",
        bands: [
          { title: "一般充分", from: 70 },
          { title: "较充分", from: 75 },
        ],
      },
    ],
  },
});

const header = ["代码", "名称", "a", "b", "首选", "次选", "上次位次", "上次得分", "去年强县", "试点"];
const rows: CellValue[][] = [
  ["01", "甲县", 90, 80, "g", "n", 2, 80, 1, 0], // 85 + 2, growth 8.75 %
  ["02", "乙县", 80, 76, "n", null, 1, 80, 1, 0], // 78, −2.5 %
  ["03", "丙县", 70, 73, "g", null, 3, 65, 0, 1], // 71.5, 10 %
  ["04", "丁县", 20, 60, "n", null, 5, 32, 0, 1], // 40, 25 %
  ["05", "戊县", 40, 60, "n", null, 4, 40, 0, 1], // 50, 25 %
  ["06", "己县", 70, 54, "g", null, 6, 50, 0, 0], // 62, 24 %
];
const evaluation = evaluateSheets(method, sheetOf("表", [header, ...rows]));
const findings = analyse(evaluation);
const sheets = evaluationSheets(findings);

/** Rows of a sheet under its header, columns joined. */
function linesOf(found: Sheet | undefined): string[] {
  const from = found!.frozen!.rows;
  return found!.rows
    .slice(from)
    .map((cells) =>
      cells.map((cell) => (typeof cell === "number" ? String(Math.round(cell * 100) / 100) : cellText(cell))).join("|"),
    );
}
const sheet = (name: string) => sheets.find((each) => each.name === name);

test("there are no problems", () => expect(evaluation.issues).toEqual([]));

test("the list of lists says who is on them by what, who is not and why, and what is left open", () => {
  expect(linesOf(sheet("名单"))).toEqual([
    "强县|1|01|甲县|工业主导型|87|||",
    "强县|2|03|丙县|工业主导型|71.5|||",
    "强县||02|乙县|农业优先型|78|||未列入：公示后取消，数据不实",
    "进步县|1|06|己县|工业主导型|62|综合得分增长率|24|",
    "进步县||04|丁县|农业优先型|40|综合得分增长率|25|未列入：一票否决“短板”",
    "进步县||05|戊县|农业优先型|50|综合得分增长率|25|未列入：不满足前置条件“及格线”",
    "进步县||||||||空缺 1 个",
    "活力县|1|01|甲县|工业主导型|87|平方根（A的得分 × 民生的得分）|84.85|",
  ]);
});

test("the ranking has what came of it", () => {
  const found = sheet("排名")!;
  const head = found.rows[found.frozen!.rows - 1]!;
  expect(head.slice(4, 12)).toEqual([
    "综合得分",
    "组内位次",
    "上次位次",
    "位次升降",
    "上次得分",
    "得分增长（%）",
    "等次",
    "发展类型",
  ]);
  expect(head.slice(-2)).toEqual(["领先", "加分超出上限的部分"]);
  // The bonus of 5 is held at 3, all bonuses at 2. 甲县 has 80 in 民生 and so no 优秀; its deviation is exactly 5.
  expect(linesOf(found)[0]).toBe("1|01|甲县|工业主导型|87|1|2|1|80|8.75|良好|平衡较充分|90|80|3|-1");
});

test("types crosswise, the best first, and each unit's", () => {
  // 甲 5 and 87, 乙 2 and 78, 丙 1.5 and 71.5, 丁 20 and 40, 戊 10 and 50, 己 8 and 62.
  expect(linesOf(sheet("分型"))).toEqual([
    "非平衡|0|0||0|0||3|0.5|丁县、戊县、己县",
    "平衡|2|0.33|甲县、乙县|1|0.17|丙县|0|0|",
  ]);
  expect(linesOf(sheet("分型明细"))[2]).toBe("03|丙县|工业主导型|1.5|71.5|平衡一般充分");
});

// Gansu: 32 of 86 counties are 平衡较充分, which its blue book gives as 37.2 %.
test("86 counties of which 32 are of one type are 37.2 %", () => {
  const counties = Array.from({ length: 86 }, (_, i): CellValue[] => {
    const [a, b] = i < 32 ? [78, 80] : i < 60 ? [60, 80] : [70, 72];
    return [String(i + 1), `县${i + 1}`, a, b, "g", null, 1, 60, 0, 0];
  });
  const [crossed] = evaluationSheets(analyse(evaluateSheets(method, sheetOf("表", [header, ...counties])))).filter(
    ({ name }) => name === "分型",
  );
  const [count, share] = crossed!.rows.at(-1)!.slice(1, 3) as number[];
  expect([count, percentText(share!, 1)]).toEqual([32, "37.2%"]);
  // Means of 70 with a deviation of 10, and of 71 with 1, are the rest.
  expect(crossed!.rows.slice(crossed!.frozen!.rows).map((cells) => [cells[1], cells[4], cells[7]])).toEqual([
    [0, 28, 0],
    [32, 26, 0],
  ]);
});

test("a score that an adjustment looks at is worked out once", () => {
  const lines = explainSteps(explain(evaluation, "01")).map((line) => line.trim());
  expect(lines[0]).toBe("总得分：指标得分 85.00 + 加分“领先” 3.00 − 加分超出上限的部分 1.00 = 87.00");
  expect(lines.filter((line) => line.startsWith("经济："))).toEqual([
    "经济：100 ×（90 − 0）÷（100 − 0）= 90.00（正向：不允许值 0，满意值 100）",
    "经济：90（计算过程见上）",
  ]);
  expect(lines).toContain(
    "加分“领先”：A的得分 = 取大（A的得分，90）时取 5，否则取 0 = 90 = 取大（90，90）时取 5，否则取 0（最多 3.00 分），加 3.00 分",
  );
});

test("years in a row", () => {
  expect(linesOf(sheet("连续入围"))).toEqual([
    "两连冠|01|甲县|工业主导型|2|2|达到",
    "两连冠|03|丙县|工业主导型|1|2|",
    "试点落榜|05|戊县|农业优先型|2|2|达到",
    "试点落榜|04|丁县|农业优先型|2|2|达到",
  ]);
});

test("the text says it in lines", () => {
  const text = evaluationText(findings).filter((block) => typeof block === "string");
  expect(text).toEqual(
    expect.arrayContaining([
      [
        "强县（2 个）：甲县、丙县；未列入：乙县（公示后取消，数据不实）",
        "进步县（1 个）：己县；空缺 1 个；未列入：丁县（一票否决“短板”）、戊县（不满足前置条件“及格线”）",
        "活力县（1 个）：甲县",
      ].join("\n"),
      "两连冠：甲县（2 年）\n试点落榜：丁县（2 年）、戊县（2 年）",
      "发展类型：非平衡较不充分 3 个，平衡较充分 2 个，平衡一般充分 1 个",
    ]),
  );
});

test("other programs get all of it", () => {
  const json = JSON.parse(JSON.stringify(evaluationJson(findings))) as Record<string, never>;
  expect(json).toMatchObject({
    units: expect.arrayContaining([
      expect.objectContaining({ code: "01", previousScore: 80, growth: 8.75, band: "良好", type: "平衡较充分" }),
    ]) as unknown,
    lists: [
      {
        id: "strong",
        by: "score",
        units: [
          { place: 1, code: "01", value: 87 },
          { place: 2, code: "03", value: 71.5 },
        ],
        passedOver: [{ code: "02", why: "withdrawn", by: "数据不实" }],
      },
      { id: "progress", vacancies: 1, passedOver: [{ why: "veto" }, { why: "gate" }] },
      { id: "lively", by: { formula: "sqrt(得分.A * 得分.民生)" } },
    ],
    streaks: [
      {
        title: "两连冠",
        units: [
          { code: "01", years: 2, isReached: true },
          { code: "03", years: 1, isReached: false },
        ],
      },
      { title: "试点落榜" },
    ],
    typing: { title: "发展类型", axes: [{ parts: ["平衡", "非平衡"] }, { parts: ["较不充分", "一般充分", "较充分"] }] },
  });
});

test("the method is written out so that it can be repeated", () => {
  const [basics] = methodSheets(method);
  const found = linesOf(basics).filter((line) =>
    /^(?:分组|排名|加分|一票否决|前置条件|名单|连续入围|等次|分型)/u.test(line),
  );
  expect(found).toEqual([
    "分组|工业主导型：由单位自选，填在“首选”、“次选”",
    "分组|农业优先型：由单位自选，填在“首选”、“次选”",
    "分组方式|可以属于几组，按第一个计分（自选的按第一选择）",
    "排名|统一排名；并列取较优位次（1、2、2、4）；按未取整的得分；同分时依次比较经济的得分",
    "排名|位次升降 = 上次位次（上次位次）− 本次统一位次",
    "排名|得分增长率 =（总分 ÷ 上次得分（上次得分）− 1）× 100%，上次得分不大于 0 的没有增长率",
    "加分|领先：A的得分 = 取大（A的得分，90）时取 5，否则取 0（最多 3 分，缺数据的计 0 分）",
    "加分|各项加分合计最多 2 分",
    "一票否决|短板：经济的得分 < 30（取消评选资格，得分不变）",
    "前置条件|及格线：总分 ≥ 60，不满足的不能列入“进步县”",
    "名单|强县：按综合得分从高到低，前 2 个；公示后取消 02（数据不实）；一票否决、公示后取消的由后面的依次递补；末位并列的一并列入",
    "名单|进步县：按综合得分增长率从高到低，只取有上升的，工业主导型 1 个、农业优先型 1 个；与“强县”不重复，依次递补；一票否决、不满足前置条件的名额空缺，不递补；末位并列的一并列入",
    "名单|活力县：按平方根（A的得分 × 民生的得分）从高到低，前 1 个；只在“进步县”、“强县”中产生；一票否决的由后面的依次递补；末位并列的一并列入",
    "连续入围|两连冠：连续 2 年列入“强县”，含本年；往年是否在榜：1 年前：去年强县",
    "连续入围|试点落榜：连续 2 年没有列入“强县”、“进步县”的任何一个（限 试点 = 1 的单位），含本年；往年是否在榜：1 年前：去年强县",
    "等次|优秀：80 分及以上，并且 取小（A的得分，B的得分）≥ 85",
    "等次|良好：70 分及以上",
    "分型|发展类型，平衡性按经济、民生 2 项得分的标准差（除以 n）：高于 5 为“非平衡”，其余为“平衡”",
    "分型|发展类型，充分性按综合得分：不低于 75 为“较充分”，不低于 70 为“一般充分”，其余为“较不充分”",
  ]);
});
