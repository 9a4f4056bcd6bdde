import fc from "fast-check";
import { analyse } from "../../engine/analysis/findings";
import { openStandings, standingOf, type Standing, type StandingPart } from "../../engine/analysis/standing";
import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import { standingText } from "../../engine/report/standing-text";
import type { CellValue } from "../../engine/terms/sheet";
import { valueAt } from "../../engine/terms/column";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { evaluateExamples } from "../report/explained-cases";

type Indicator = MethodInput["indicators"][number];

function leaf(code: string, parent: string, more: Partial<Indicator> = {}): Indicator {
  const score = { kind: "min-max", limits: { low: 0, high: 100 }, clamp: false } as const;
  const own = {
    title: code,
    weight: 1,
    value: code.toLowerCase(),
    direction: "positive",
    scope: "all",
    score,
  } as const;
  return { code, parent, ...own, ...more };
}

const flat: Indicator[] = [
  { code: "S", title: "综合得分", aggregate: "arithmetic" },
  leaf("A", "S", { title: "经济" }),
  leaf("B", "S", { title: "民生" }),
];

/** Rows of a name, a, b and a kind of county. */
function evaluated(rows: readonly (readonly CellValue[])[], part: Partial<MethodInput> = {}): Evaluation {
  return evaluateSheets(
    methodOf({ indicators: flat, ...part }),
    sheetOf("表", [["代码", "名称", "a", "b", "类"], ...rows.map((row, i) => [String(i + 1), ...row])]),
  );
}

const text = (evaluation: Evaluation, name: string, node?: string): string =>
  standingText(evaluation, standingOf(evaluation, evaluation.units.find((unit) => unit.name === name)!.code, node));

// Totals 70, 60, 60, 30, mean 55; a has the mean 60, b 50; each weighs a half.
const four = [
  ["甲县", 80, 60, "x"],
  ["乙县", 60, 60, "x"],
  ["丙县", 60, 60, "y"],
  ["丁县", 40, 20, "y"],
] as const;

test("by hand: places, neighbours, and differences that add up to the distance from the mean", () => {
  const { value, placings, against, parts } = standingOf(evaluated(four), "1");
  expect({ value, against }).toEqual({ value: 70, against: { scope: "all", count: 4, mean: 55 } });
  expect(placings).toEqual([
    { scope: "all", place: 1, count: 4, tied: [], above: undefined, below: { units: [1, 2], place: 2, points: 10 } },
  ]);
  expect(parts.map(({ code, value, mean, difference }) => [code, value, mean, difference])).toEqual([
    ["A", 80, 60, 10],
    ["B", 60, 50, 5],
  ]);
});

describe("in Chinese", () => {
  test.each([
    [
      "甲县",
      "甲县得 70.00 分，在 4 个单位中列第 1 名，比并列第 2 名的乙县、丙县高 10.00 分。比 4 个单位的平均分（55.00 分）高 15.00 分，主要因为经济（+10.00 分）、民生（+5.00 分）高于平均；没有明显低于平均的。",
    ],
    [
      "乙县",
      "乙县得 60.00 分，在 4 个单位中与丙县并列第 2 名，距第 1 名甲县差 10.00 分，比第 4 名丁县高 30.00 分。比 4 个单位的平均分（55.00 分）高 5.00 分，主要因为民生（+5.00 分）高于平均。",
    ],
    [
      "丁县",
      "丁县得 30.00 分，在 4 个单位中列第 4 名，距并列第 2 名的乙县、丙县差 30.00 分。比 4 个单位的平均分（55.00 分）低 25.00 分，主要因为民生（−15.00 分）、经济（−10.00 分）低于平均；没有明显高于平均的。",
    ],
  ])("%s", (name, expected) => expect(text(evaluated(four), name)).toBe(expected));

  test("ranked within groups, held against the group", () => {
    const groups = [
      { id: "x", title: "市辖区", where: '类 == "x"' },
      { id: "y", title: "县", where: '类 == "y"' },
    ];
    // x: 70 and 60, mean 65; a 80 and 60, b 60 and 60.
    const evaluation = evaluated(four, { groups, ranking: { scope: ["group", "all"] } });
    expect(text(evaluation, "甲县")).toBe(
      "甲县得 70.00 分，在“市辖区”类 2 个单位中列第 1 名（4 个单位中第 1 名），比第 2 名乙县高 10.00 分。比“市辖区”类 2 个单位的平均分（65.00 分）高 5.00 分，主要因为经济（+5.00 分）高于平均。",
    );
  });

  test("where weights differ, they are no merit: what counts is to score above the whole where one weighs more", () => {
    // 甲 (80, 60) weighs b three times as much as a, 乙 (60, 60) alike: totals 65 and 60, mean 62.5. From 乙 to 甲 the
    // shares of a go from 1/2 to 1/4: 3/8 · 20 = 7.5 by the score of a, −1/4 · (70 − 62.5) = −1.875 by its weight;
    // 1/4 · (60 − 62.5) = −0.625 by the weight of b; half of it from the mean: (5.625, −0.625) ÷ 2.
    const indicators = [flat[0]!, flat[1]!, { ...flat[2]!, unitWeights: { "1": 3 } }];
    const { parts, against } = standingOf(evaluated(four.slice(0, 2), { indicators }), "1");
    expect(against?.mean).toBe(62.5);
    expect(parts.map(({ difference }) => difference)).toEqual([2.8125, -0.3125]);
  });

  test("under a geometric mean the part that is low is named, not the one that weighs most", () => {
    // 甲 √(90 · 40) = 60, 乙 √(90 · 90) = 90: all of it is b.
    const indicators = [{ ...flat[0]!, aggregate: "geometric" as const }, { ...flat[1]!, weight: 1 }, flat[2]!];
    const rows = [
      ["甲县", 90, 40, "x"],
      ["乙县", 90, 90, "x"],
    ];
    expect(text(evaluated(rows, { indicators }), "甲县")).toContain(
      "比 2 个单位的平均分（75.00 分）低 15.00 分，主要因为民生（−15.00 分）低于平均。",
    );
  });

  test("where the way of aggregating cannot be divided, scores beside their means", () => {
    // The lowest of a and b: 甲 60, 丁 20, mean 40; a 80 and 40, mean 60, b 60 and 20, mean 40.
    const indicators = [{ ...flat[0]!, aggregate: "minimum" as const }, flat[1]!, flat[2]!];
    const evaluation = evaluated([four[0], four[3]], { indicators });
    expect(text(evaluation, "甲县")).toBe(
      "甲县得 60.00 分，在 2 个单位中列第 1 名，比第 2 名丁县高 40.00 分。比 2 个单位的平均分（40.00 分）高 20.00 分，这样合成的得分不逐项分解，其中得分高于平均较多的是经济（80.00 分，平均 60.00 分）、民生（60.00 分，平均 40.00 分）。",
    );
  });

  test("coarsely, for thousands: what is no arithmetic mean stays whole, and the parts still add up", () => {
    const evaluation = evaluateExamples();
    const full = openStandings(evaluation)(0);
    const coarse = openStandings(evaluation, undefined, true)(0);
    const totals = [full, coarse].map(({ parts }) => parts.reduce((sum, { difference }) => sum + difference, 0));
    expect(totals[1]).toBeCloseTo(totals[0]!, 9);
    const c = (standing: Standing) => standing.parts.find(({ code }) => code === "C")!;
    expect(c(coarse).difference).toBeCloseTo(c(full).difference, 9);
    expect(c(coarse).parts.every(({ difference }) => difference === 0)).toBe(true);
  });

  test("alone", () =>
    expect(text(evaluated([["甲县", 80, 60, "x"]]), "甲县")).toBe("甲县得 70.00 分，只有它一个单位排名。"));

  test("a reference unit", () => {
    const evaluation = evaluated(four, { units: { name: "名称", unranked: ["2"] } });
    // Of 甲, 丙 and 丁: mean 160 ÷ 3 = 53.33; a 26.67 … 30 − 30 = 0; b (30 + 30 + 10) ÷ 3 = 23.33, 30 less that 6.67.
    expect(text(evaluation, "乙县")).toBe(
      "乙县得 60.00 分，只作比较、不排名，有 1 个排名的单位高于它。比 3 个单位的平均分（53.33 分）高 6.67 分，主要因为民生（+6.67 分）高于平均。",
    );
  });

  test("a total that is withheld, and what is missing", () => {
    const evaluation = evaluated([["甲县", null, "—", "x"], ...four.slice(1)]);
    expect(text(evaluation, "甲县")).toBe("甲县没有得分（不予计分：缺“经济”、“民生”），不排名。");
    expect(text(evaluation, "甲县", "A")).toBe("甲县的“经济”没有得分（未报送），不排名。");
  });

  test("what was skipped is named and is no weakness", () => {
    // 甲 has b alone: 60, mean 52.5. From 乙 and 丙 nothing; from 丁 (40, 20; 30) 0.75 · 40 by the score of b, and by the
    // weights 0.5 · (40 − 45) of b and −0.5 · (40 − 45) of a: 27.5 and 2.5, a quarter of each.
    const evaluation = evaluated([["甲县", null, 60, "x"], ...four.slice(1)], { absence: "skip" });
    expect(text(evaluation, "甲县")).toBe(
      "甲县得 60.00 分，在 4 个单位中与乙县、丙县并列第 1 名，比第 4 名丁县高 30.00 分。比 4 个单位的平均分（52.50 分）高 7.50 分，主要因为民生（+6.88 分）高于平均。“经济”没有得分，未计入，同级其余各项的权重相应放大。",
    );
  });

  test("negative totals", () => {
    const evaluation = evaluated([
      ["甲县", -20, -40, "x"],
      ["乙县", -60, -40, "x"],
    ]);
    expect(text(evaluation, "乙县")).toBe(
      "乙县得 −50.00 分，在 2 个单位中列第 2 名，距第 1 名甲县差 20.00 分。比 2 个单位的平均分（−40.00 分）低 10.00 分，主要因为经济（−10.00 分）低于平均。",
    );
  });

  test("bonuses, deductions and a veto", () => {
    const adjustments: MethodInput["adjustments"] = {
      bonuses: [{ title: "试点", value: "if(a == 80, 2, 0)" }],
      deductions: [{ title: "通报", value: "if(a == 40, 1, 0)" }],
      vetoes: [{ title: "重大事故", when: "b == 20", effect: "score" }],
    };
    const evaluation = evaluated(four, { adjustments });
    // Totals 72, 60, 60, 0, mean 48. Means: bonus 0.5, deduction −0.25, veto −29 ÷ 4 = −7.25.
    expect(text(evaluation, "甲县")).toBe(
      "甲县得 72.00 分，在 4 个单位中列第 1 名，比并列第 2 名的乙县、丙县高 12.00 分。比 4 个单位的平均分（48.00 分）高 24.00 分，主要因为经济（+10.00 分）、民生（+5.00 分）、加分“试点”（2.00 分，比平均 +1.50 分）高于平均；没有明显低于平均的。",
    );
    expect(text(evaluation, "丁县")).toBe(
      "丁县因“重大事故”被一票否决，得分计零，得 0.00 分，在 4 个单位中列第 4 名，距并列第 2 名的乙县、丙县差 60.00 分。比 4 个单位的平均分（48.00 分）低 48.00 分，主要因为一票否决“重大事故”（−21.75 分）、民生（−15.00 分）、经济（−10.00 分）低于平均；没有明显高于平均的。",
    );
  });

  test("equal totals that the tie-break tells apart, and totals ranked rounded", () => {
    const rows = [
      ["甲县", 50, 70, "x"],
      ["乙县", 70, 50, "x"],
      ["丙县", 50, 69.4, "x"],
    ];
    expect(text(evaluated(rows, { ranking: { tieBreak: ["A"] } }), "甲县")).toContain(
      "在 3 个单位中列第 2 名，与第 1 名乙县同分，按办法规定的先后列其后，比第 3 名丙县高 0.30 分。",
    );
    expect(text(evaluated(rows, { ranking: { rankOn: 0 } }), "丙县")).toContain(
      "丙县得 59.70 分，按取整后的得分，在 3 个单位中与甲县、乙县并列第 1 名。",
    );
  });

  test("a gap too small for two decimals is not shown as none", () => {
    const rows = [
      ["甲县", 60.002, 60, "x"],
      ["乙县", 60, 60, "x"],
    ];
    expect(text(evaluated(rows), "乙县")).toContain("距第 1 名甲县差 0.001 分");
  });
});

test("generated: the differences add up, whatever the means above them, the gaps and the adjustments", () => {
  const aggregate = fc.constantFrom<Indicator["aggregate"]>(
    "arithmetic",
    "geometric",
    "harmonic",
    { power: 2 },
    "minimum",
  );
  const cell = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 100 }) }, fc.constant(null));
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(aggregate, aggregate, rows, (top, below, cells) => {
      const indicators: Indicator[] = [
        { code: "S", title: "综合得分", aggregate: top! },
        { code: "P", parent: "S", title: "P", weight: 2, aggregate: below! },
        leaf("A", "P"),
        leaf("B", "P", { weight: 3 }),
        leaf("C", "S"),
      ];
      const method = methodOf({
        indicators,
        absence: { "not-reported": "skip", otherwise: "withhold" },
        adjustments: { bonuses: [{ title: "试点", value: "a / 10", absent: 0 }] },
      });
      const sheet = sheetOf("表", [
        ["代码", "名称", "a", "b", "c"],
        ...cells.map((row, i) => [String(i), `县${i}`, ...row]),
      ]);
      const evaluation = evaluateSheets(method, sheet);
      const { standings } = analyse(evaluation);
      standings.forEach(({ value, against, parts }, i) => {
        expect(value).toBe(valueAt(evaluation.total, i));
        if (!against || typeof value !== "number") return;
        const total = parts.reduce((sum, { difference }) => sum + difference, 0);
        expect(Math.abs(total - (value - against.mean))).toBeLessThan(1e-9);
      });
    }),
    { numRuns: 60 },
  );
});

test("Shandong: no figure in a sentence that is not in the standing", () => {
  const evaluation = evaluateExamples();
  const { standings } = analyse(evaluation);
  const words = [
    ...evaluation.units.map(({ name }) => name),
    ...evaluation.method.indicators.map(({ title }) => title),
  ].sort((a, b) => b.length - a.length);
  const found = standings.flatMap((standing) => {
    const known = figuresOf(standing);
    const bare = words.reduce(
      (rest, word) => rest.replaceAll(word.replaceAll(/ /gu, ""), ""),
      standingText(evaluation, standing),
    );
    return [...bare.matchAll(/\d+(?:\.\d+)?/gu)].filter(([figure]) => !known.has(figure)).map(([figure]) => figure);
  });
  expect(found).toEqual([]);
});

function figuresOf({ value, placings, against, parts }: Standing): Set<string> {
  const points = (x: number) =>
    Math.abs(x) < 0.005 && x !== 0 ? String(Number(Math.abs(x).toPrecision(2))) : Math.abs(x).toFixed(2);
  const ofPart = (part: StandingPart): number[] => [part.difference, ...part.parts.flatMap(ofPart)];
  const distance = against && typeof value === "number" ? value - against.mean : 0;
  const gaps = placings.flatMap(({ above, below }) => [above?.points ?? 0, below?.points ?? 0]);
  const shown = [Number(value), against?.mean ?? 0, distance, ...gaps, ...parts.flatMap(ofPart)].map(points);
  const counts = [
    against?.count,
    ...placings.flatMap(({ place, count, above, below }) => [place, count, above?.place, below?.place]),
  ];
  return new Set([...shown, ...counts.map(String)]);
}
