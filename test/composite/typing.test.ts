// Verdicts with conditions, years in a row, and types by two axes.
import fc from "fast-check";
import { deviation, populationDeviation } from "../../engine/stats/deviation";
import { valuesOf } from "../../engine/terms/column";
import type { MethodInput } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodOf, sheetOf } from "./build";

const plain = (code: string, absence: "skip" | "withhold" = "withhold"): MethodInput["indicators"][number] => ({
  ...{ code, parent: "S", title: code, weight: 1, value: code.toLowerCase(), direction: "positive", absence },
  score: { kind: "formula", formula: "x" },
});

function evaluated(header: readonly string[], rows: readonly (readonly CellValue[])[], part: Partial<MethodInput>) {
  const indicators = [{ code: "S", title: "综合得分", aggregate: "arithmetic" as const }, plain("A")];
  return evaluateSheets(methodOf({ indicators, ...part }), sheetOf("表", [["代码", "名称", ...header], ...rows]));
}

describe("bands with a condition", () => {
  // A food-safety verdict that also asks for no accident.
  const bands = [
    { title: "优秀", from: 90, when: "事故 == 0" },
    { title: "良好", from: 80 },
    { title: "合格", from: 60, when: "事故 < 3" },
  ];
  const found = evaluated(
    ["a", "事故"],
    [
      ["1", "甲", 90, 0],
      ["2", "乙", 95, 1],
      ["3", "丙", 70, 3],
      ["4", "丁", 95, null],
      ["5", "戊", null, 0],
    ],
    { bands },
  );

  test("where it does not hold, or cannot be decided, the next lower band is the verdict", () => {
    expect(found.bands).toEqual(["优秀", "良好", undefined, "良好", undefined]);
    const undecided = found.issues.filter(({ code }) => code === "band.undecided");
    expect(undecided.map(({ params }) => [params["name"], params["title"]])).toEqual([["丁", "优秀"]]);
  });

  // Zhenhai: 满意 if half of the votes say so, else 基本满意 if half say that or better.
  test("with nothing but conditions the first that holds counts", () => {
    const verdicts = [
      { title: "满意", from: -1e9, when: "满意 / 票 >= 0.5" },
      { title: "基本满意", from: -1e9, when: "(满意 + 基本满意) / 票 >= 0.5" },
      { title: "不满意", from: -1e9 },
    ];
    const votes: CellValue[][] = [
      ["1", "甲", 1, 20, 10, 40],
      ["2", "乙", 1, 19, 1, 40],
      ["3", "丙", 1, 10, 9, 40],
    ];
    const voted = evaluated(["a", "满意", "基本满意", "票"], votes, { bands: verdicts });
    expect(voted.bands).toEqual(["满意", "基本满意", "不满意"]);
  });
});

describe("years in a row", () => {
  const lists = [
    { id: "top", title: "前两名", by: "score", top: 2 },
    { id: "best", title: "单项", by: "A", top: 1 },
  ];
  const rows: CellValue[][] = [
    ["1", "甲", 90, 1, 1],
    ["2", "乙", 80, 1, 0],
    ["3", "丙", 70, 0, 0],
    ["4", "丁", 60, 0, 1],
    ["5", "戊", 50, null, 0],
  ];
  // A method of the early 2000s: three years in a row on the lists, three years off them.
  const streaks = [
    { title: "连续三年入围", lists: ["top", "best"], before: ["去年", "前年"], atLeast: 3 },
    { title: "连续三年落榜", lists: ["top", "best"], off: true, before: ["去年", "前年"], atLeast: 3 },
  ];
  const found = evaluated(["a", "去年", "前年"], rows, { lists, streaks });

  test("on the lists, this year included", () => {
    expect(found.streaks[0]!.years).toEqual([3, 2, 0, 0, 0]);
    expect(found.streaks[0]!.isReached).toEqual([true, false, false, false, false]);
  });

  test("off the lists; a year that is not known ends it, and is listed where it matters", () => {
    expect(found.streaks[1]!.years).toEqual([0, 0, 3, 2, 1]);
    expect(found.streaks[1]!.isReached).toEqual([false, false, true, false, false]);
    expect(found.issues.map(({ code, params, where }) => [code, params["name"], where.path])).toEqual([
      ["streak.undecided", "戊", "streaks.1.before.0"],
    ]);
  });

  test("reference units and units that it is not about are not asked", () => {
    const asked = { ...streaks[1]!, when: "得分.A < 75" };
    const { streaks: few } = evaluated(["a", "去年", "前年"], rows, {
      lists,
      streaks: [asked],
      units: { name: "名称", unranked: ["4"] },
    });
    expect(few[0]!.years).toEqual([undefined, undefined, 3, undefined, 1]);
  });
});

describe("types by two axes", () => {
  const codes = ["A", "B", "C", "D"];
  const indicators = [
    { code: "S", title: "综合得分", aggregate: "arithmetic" as const },
    ...codes.map((code) => plain(code, "skip")),
  ];
  /** The blue book of Gansu, which does not say on which side its borders are. */
  const typing = (divisor: "sample" | "population", border: "at" | "above", level: "at" | "above" = "at") => ({
    title: "竞争力类型",
    axes: [
      {
        title: "平衡性",
        by: { dispersion: codes, deviation: divisor },
        below: "平衡",
        bands: [{ title: "非平衡", from: 5, border }],
      },
      {
        title: "充分性",
        by: "score" as const,
        below: "较不充分",
        bands: [
          { title: "较充分", from: 75, border: level },
          { title: "一般充分", from: 70, border: level },
        ],
      },
    ] as [never, never],
  });
  const rows: CellValue[][] = [
    // Mean 75, squared distances 25 each: deviation 5 with n, 5.77 with n − 1.
    ["1", "甲", 70, 70, 80, 80],
    // Mean 70, all alike.
    ["2", "乙", 70, 70, 70, 70],
    // Mean 65: distances −6, −6, 6, 6, so 6 with n, 6.93 with n − 1.
    ["3", "丙", 59, 59, 71, 71],
    // Mean 74.99: on the third part of the second axis without rounding.
    ["4", "丁", 74.99, 74.99, 74.99, 74.99],
    // Mean 80 of three; no dispersion of four.
    ["5", "戊", 80, 80, 80, null],
  ];
  const typesOf = (...how: Parameters<typeof typing>) =>
    evaluated(["a", "b", "c", "d"], rows, { indicators, typing: typing(...how) }).typing!;

  test.each<[...Parameters<typeof typing>, string[]]>([
    ["population", "above", "at", ["平衡较充分", "平衡一般充分", "非平衡较不充分", "平衡一般充分"]],
    ["population", "at", "at", ["非平衡较充分", "平衡一般充分", "非平衡较不充分", "平衡一般充分"]],
    ["sample", "above", "at", ["非平衡较充分", "平衡一般充分", "非平衡较不充分", "平衡一般充分"]],
    ["population", "above", "above", ["平衡一般充分", "平衡较不充分", "非平衡较不充分", "平衡一般充分"]],
  ])("deviation %s, 5 itself %s, 70 and 75 themselves %s", (divisor, border, level, expected) =>
    expect(typesOf(divisor, border, level).types).toEqual([...expected, undefined]),
  );

  // Zaozhuang 2022: cards by the place and by how it changed.
  test("by the place and its change since last time", () => {
    const cards = evaluated(
      ["a", "上次"],
      [
        ["1", "甲", 9, 3],
        ["2", "乙", 8, 1],
        ["3", "丙", 7, 2],
        ["4", "丁", 6, 4],
      ],
      {
        typing: {
          title: "双亮牌",
          axes: [
            { title: "位次", by: { formula: "rank(得分.总分)" }, below: "前列", bands: [{ title: "后列", from: 3 }] },
            {
              title: "升降",
              by: { formula: "上次 - rank(得分.总分)" },
              below: "退位",
              bands: [
                { title: "持平", from: 0 },
                { title: "进位", from: 0.5 },
              ],
            },
          ],
        },
      },
    );
    expect(cards.typing!.types).toEqual(["前列进位", "前列退位", "后列退位", "后列持平"]);
  });

  test("values and parts are kept", () => {
    const { axes } = typesOf("population", "above");
    expect(valuesOf(axes[0].values)).toEqual([5, 0, 6, 0, "not-reported"]);
    expect(axes[0].parts).toEqual(["平衡", "非平衡"]);
    expect(axes[1].parts).toEqual(["较不充分", "一般充分", "较充分"]);
    expect(axes[1].partOf[4]).toBe("较充分");
  });

  test("by a node and by a formula", () => {
    const { typing: found } = evaluated(["a", "b", "c", "d"], rows.slice(0, 2), {
      indicators,
      typing: {
        title: "类型",
        axes: [
          { title: "甲", by: { node: "C" }, below: "低", bands: [{ title: "高", from: 80 }] },
          {
            title: "乙",
            by: { formula: "得分.C - 得分.A + 得分.总分 / 100" },
            below: "小",
            bands: [{ title: "大", from: 10 }],
          },
        ],
      },
    });
    expect(found!.types).toEqual(["高大", "低小"]);
  });
});

test("scores too far apart for a deviation have none, and their unit no type", () => {
  const axis = { title: "水平", by: "score" as const, below: "低", bands: [{ title: "高", from: 60 }] };
  const dispersion = { dispersion: ["A", "B"], deviation: "population" as const };
  const { typing: found } = evaluated(
    ["a", "b"],
    [
      ["1", "甲", 1e200, 0],
      ["2", "乙", 70, 70],
    ],
    {
      indicators: [{ code: "S", title: "综合得分", aggregate: "arithmetic" }, plain("A"), plain("B")],
      typing: {
        title: "类型",
        axes: [axis, { title: "平衡", by: dispersion, below: "均衡", bands: [{ title: "偏", from: 1 }] }],
      },
    },
  );
  expect(found!.types).toEqual([undefined, "高均衡"]);
});

describe("deviations", () => {
  // R: sd(c(62, 71, 58, 80, 66, 74, 69, 77)); sqrt(mean((x - mean(x))^2))
  const eight = [62, 71, 58, 80, 66, 74, 69, 77];

  test("with n − 1 and with n, as R gives them", () => {
    expect(deviation(eight)).toBeCloseTo(7.4630039911170201, 12);
    expect(populationDeviation(eight)).toBeCloseTo(6.9810010027216007, 12);
  });

  test("their squares are as n − 1 to n; nothing has no deviation, one value has 0 with n", () => {
    const many = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(many, (values) => {
        const [s, p] = [deviation(values)!, populationDeviation(values)!];
        const n = values.length;
        return Math.abs(p ** 2 * n - s ** 2 * (n - 1)) <= 1e-9 * (1 + s ** 2 * n);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect([populationDeviation([]), populationDeviation([4]), deviation([4])]).toEqual([undefined, 0, undefined]);
  });
});
