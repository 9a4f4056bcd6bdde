import fc from "fast-check";
import { readArguments } from "../../../../addin/functions/arguments";
import { absenceRule } from "../../../../addin/functions/composite/absence";
import { numberTable } from "../../../../addin/functions/composite/cells";
import { absenceParameter, dataParameter } from "../../../../addin/functions/composite/parameters";
import { readReference } from "../../../composite/build";
import { call, shownCells } from "../call";

type Cell = number | string | null;
type Rows = readonly (readonly Cell[])[];

const shown = async (id: string, ...args: readonly unknown[]) => shownCells(await call(id, ...args));
const flat = (cells: unknown) => (cells as unknown[][]).flat();
const close = (actual: unknown, expected: readonly number[], digits: number) => {
  expect(flat(actual)).toHaveLength(expected.length);
  flat(actual).forEach((each, i) => expect(each).toBeCloseTo(expected[i]!, digits));
};
/** What a call says where it fails as a whole. */
const sentence = async (id: string, ...args: readonly unknown[]) =>
  ((await call(id, ...args)) as { message: string }).message;

test("a whole column of a sheet can be handed over", () => {
  const column = Array.from({ length: 1_048_576 }, (_, i): Cell[] => [i + 1]);
  const rows = numberTable(
    readArguments([dataParameter], [column]),
    "data",
    absenceRule(readArguments([absenceParameter], [])),
  );
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([1_048_576, [1], [1_048_576]]);
});

describe("results from elsewhere", () => {
  test("entropy weights as scikit-criteria prints them", async () => {
    const matrix = [
      [30, 30, 38, 29],
      [19, 54, 86, 29],
      [19, 15, 85, 28.9],
      [68, 70, 60, 29],
    ];
    close(await call("WEIGHTS", matrix, "熵权"), [0.463, 0.3992, 0.1378, 0], 4);
  });

  test("variation and the first component as R gives them", async () => {
    // R 4.2.2: x <- cbind(...); s <- apply(x, 2, sd) / colMeans(x); s / sum(s)
    // v <- abs(eigen(cor(x))$vectors[, 1]); v / sum(v)
    const matrix = [
      [2, 10, 5],
      [4, 13, 9],
      [6, 12, 10],
      [9, 18, 13],
      [7, 15, 16],
    ];
    close(await call("WEIGHTS", matrix, "变异系数"), [0.438972436267, 0.204017026696, 0.357010537037], 10);
    close(await call("WEIGHTS", matrix, "principal-component"), [0.341106448367, 0.333986015579, 0.324907536054], 10);
  });

  test("AHP with another random index than Saaty's", async () => {
    const matrix = [
      [1, 1, 5, 2],
      [0, 1, 3, 4],
      [0, 0, 1, 3 / 4],
      [0, 0, 0, 1],
    ];
    close(await call("AHP", matrix, "cr", null, [[0, 0, 0.5, 0.8285]]), [0.0372], 4);
    const all = (await call("AHP", matrix)) as [string, number | string][];
    const [, lambda] = all.find(([name]) => name === "最大特征根")!;
    expect(lambda).toBeCloseTo(4.09246, 5);
    expect(all.at(-1)).toEqual(["判断", "一致性比例不大于 0.1，可以接受。"]);
  });

  test("51 countries × 49 indicators normalised as COINr does", async () => {
    const read = (stage: string) => readReference(`asem/stages/${stage}.csv`);
    const [head, ...treated] = read("5_treated");
    const [normalisedHead, ...normalised] = read("6_normalised");
    const directions = new Map(
      readReference("asem/input/iMeta.csv").map((row, _, all) => [
        row[all[0]!.indexOf("iCode")]!,
        row[all[0]!.indexOf("Direction")]!,
      ]),
    );
    const codes = head!.filter((code) => directions.has(code) && normalisedHead!.includes(code));
    const number = (text: string): Cell => (/^-?[\d.]/u.test(text) ? Number(text) : "");
    const pick = (heads: readonly string[], row: readonly string[]) =>
      codes.map((code) => number(row[heads.indexOf(code)]!));
    const rows = treated.map((row) => pick(head!, row));
    const way = [codes.map((code) => (directions.get(code) === "-1" ? "逆向" : "正向"))];
    const found = (await shown("NORMALISE", rows, "极差", way, null, "零为数")) as Cell[][];
    expect(codes.length).toBeGreaterThan(45);
    expect(found).toHaveLength(51);
    const wrong = normalised.flatMap((row, r) =>
      pick(normalisedHead!, row).flatMap((expected, c) => {
        const own = found[r]![c]!;
        const isRight = typeof expected === "number" ? Math.abs(Number(own) - expected) <= 1e-9 * 100 : own === "";
        return isRight ? [] : [`${row[0]} ${codes[c]}: ${String(own)}, not ${String(expected)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe("a blank is never silently a 0", () => {
  const table = (blank: Cell): Rows => [
    [80, 3],
    [60, blank],
    [90, 5],
  ];
  const weights = [[1, 1]];

  test("the web's blank and an empty text are absences, the desktop's 0 is asked about", async () => {
    for (const blank of [null, ""]) {
      expect(await shown("SCORE", table(blank), weights)).toEqual([[41.5], ["#N/A"], [47.5]]);
      expect(await shown("RANKING", table(blank), weights)).toEqual([[2], ["#N/A"], [1]]);
      expect(await shown("WEIGHTS", table(blank), "标准差")).toBe("#VALUE!");
    }
    for (const [id, ...more] of [
      ["SCORE", weights],
      ["RANKING", weights],
      ["WEIGHTS", "标准差"],
      ["NORMALISE"],
    ] as const)
      expect(await sentence(id, table(0), ...more)).toMatch(
        /数据里有 1 个 0（如第 2 行第 2 列）.*零为数.*零为缺.*IF\(/u,
      );
  });

  test("the rule says what a 0 is", async () => {
    const rule = [null, null, null] as const;
    expect(await shown("SCORE", table(0), weights, ...rule, "零为数")).toEqual([[41.5], [30], [47.5]]);
    expect(await shown("SCORE", table(0), weights, ...rule, "零为缺")).toEqual([[41.5], ["#N/A"], [47.5]]);
    expect(await shown("SCORE", table(0), weights, ...rule, "略去、零为缺")).toEqual([[41.5], [60], [47.5]]);
    expect(await shown("SCORE", table(""), weights, ...rule, "计10分")).toEqual([[41.5], [35], [47.5]]);
    expect(await shown("SCORE", table(""), weights, ...rule, "平均值")).toEqual([[41.5], [32], [47.5]]);
    expect(await sentence("SCORE", table(""), weights, ...rule, "随便")).toMatch(/^缺失规则“随便”认不出/u);
    // A word that every object of the language knows.
    expect(await sentence("SCORE", table(""), weights, ...rule, "constructor")).toMatch(
      /^缺失规则“constructor”认不出/u,
    );
    expect(await sentence("SCORE", table(""), weights, ...rule, "略去 平均值")).toMatch(/认不出/u);
  });

  test("whatever is blank, Excel on the desktop gives what the web gives, or asks", async () => {
    const cell = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant(null), fc.constant(0));
    const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const desktop = rows.map((row) => row.map((each) => each ?? 0));
        for (const [id, args] of [
          ["SCORE", [[[2, 3, 5]]]],
          ["NORMALISE", []],
          ["WEIGHTS", ["等权"]],
        ] as const) {
          const there = await shown(id, desktop, ...args);
          if (there !== "#VALUE!") expect(there).toEqual(await shown(id, rows, ...args));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("properties", () => {
  const sizes = { minLength: 4, maxLength: 12 };
  const rowsOf = fc.array(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 3 }), sizes);
  const way = [["正向", "逆向", "正向"]];
  const plan = ["极差", way] as const;

  test("the order of rows changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, fc.infiniteStream(fc.nat()), async (rows, keys) => {
        const order = rows.map((_, i) => [keys.next().value as number, i] as const).sort(([a], [b]) => a - b);
        const moved = order.map(([, i]) => rows[i]!);
        for (const [id, args] of [
          ["SCORE", [[[5, 3, 2]], ...plan]],
          ["RANKING", [[[5, 3, 2]], ...plan]],
          ["NORMALISE", plan],
        ] as const) {
          const straight = (await shown(id, rows, ...args)) as unknown[][];
          expect(await shown(id, moved, ...args)).toEqual(order.map(([, i]) => straight[i]));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a unit of measure changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, fc.constantFrom(0.0001, 100, 10000), async (rows, factor) => {
        const scaled = rows.map(([a, ...more]) => [a! * factor, ...more]);
        const own = flat(await shown("SCORE", rows, [[5, 3, 2]], ...plan));
        flat(await shown("SCORE", scaled, [[5, 3, 2]], ...plan)).forEach((each, i) =>
          typeof each === "number" ? expect(each).toBeCloseTo(own[i] as number, 8) : expect(each).toBe(own[i]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("with goalposts fixed, better never scores lower", async () => {
    const goalposts = [[200], [800]];
    for (const method of ["极差", "功效系数", "指数功效"])
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 999 }), sizes), fc.boolean(), async (column, isCost) => {
          const sorted = [...column].sort((a, b) => (isCost ? b - a : a - b));
          const rows = sorted.map((each) => [each]);
          const scores = flat(await shown("NORMALISE", rows, method, isCost ? "逆向" : "正向", goalposts)) as number[];
          scores.forEach((each, i) => expect(each).toBeGreaterThanOrEqual(scores[i - 1] ?? -Infinity));
        }),
        { numRuns: 40 },
      );
  });

  test("places follow scores, and only the proportions of weights matter", async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const scores = flat(await shown("SCORE", rows, [[5, 3, 2]])) as number[];
        const places = flat(await shown("RANKING", rows, [[50], [30], [20]])) as number[];
        expect(places).toEqual(scores.map((own) => 1 + scores.filter((each) => each > own + 1e-9).length));
      }),
      { numRuns: 60 },
    );
  });
});

describe("what is wrong is said", () => {
  const data = [
    [1, 2],
    [3, 5],
  ];
  test.each<[string, readonly unknown[], RegExp]>([
    ["SCORE", [[["产值", "人口"], ...data], [[1, 1]]], /第 1 行是文字/u],
    [
      "SCORE",
      [
        [
          ["甲县", 1],
          ["乙县", 2],
        ],
        [[1, 1]],
      ],
      /第 1 列是文字/u,
    ],
    ["SCORE", [data, [[1, 1, 1]]], /有 2 个指标，权重却有 3 个/u],
    ["SCORE", [data, [[1, "很大"]]], /第 2 个权重不是数/u],
    ["SCORE", [data, [[1, -1]]], /权重不能为负/u],
    ["SCORE", [data, [[1, 1]], null, "逆向"], /不能按原数计分/u],
    ["SCORE", [data, [[1, 1]], null, null, "随便"], /“合成”/u],
    ["NORMALISE", [data, "标准化", null, [[1], [2]]], /不用阈值/u],
    [
      "NORMALISE",
      [
        data,
        "极差",
        null,
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      /阈值应为 2 行、2 列或 1 列/u,
    ],
    ["NORMALISE", [data, "极差", null, [[5], [5]]], /两个不同的数/u],
    ["NORMALISE", [data, "极差", [["正向", "斜向"]]], /第 2 个方向“斜向”认不出/u],
    ["WEIGHTS", [data, null], /请写明赋权方法/u],
    [
      "WEIGHTS",
      [
        [
          [-1, 2],
          [3, 4],
        ],
        "熵权",
      ],
      /负/u,
    ],
    [
      "AHP",
      [
        [
          [1, 3],
          [3, 1],
        ],
      ],
      /不是倒数/u,
    ],
  ])("%s %j", async (id, args, expected) => {
    expect(await sentence(id, ...args)).toMatch(expected);
  });

  test("a cell without a score says why, the others have theirs", async () => {
    const found = (await call("NORMALISE", [[3], ["约12"], [5], [{ code: "#DIV/0!" }]])) as unknown[][];
    expect(shownCells(found)).toEqual([[0], ["#N/A"], [100], ["#N/A"]]);
    expect((found[1]![0] as Error).message).toBe("“约12”不是数");
    expect((found[3]![0] as Error).message).toBe("“#DIV/0!”不是数");
    const scores = (await call(
      "SCORE",
      [
        [5, 1],
        [5, ""],
      ],
      [[1, 1]],
    )) as unknown[][];
    expect((scores[1]![0] as Error).message).toMatch(/^第2列缺数，不予计分/u);
  });

  test("a column without spread is said, not divided by", async () => {
    const found = (await call("NORMALISE", [[5], [5]])) as unknown[][];
    expect(shownCells(found)).toEqual([["#N/A"], ["#N/A"]]);
    expect((found[0]![0] as Error).message).toMatch(/第1列/u);
  });

  test("a moderate indicator is best within its interval", async () => {
    // Distances from 103–107: 3, 0, 0, 6; the farthest has 0, those within 100: 1 − 3 ÷ 6.
    expect(await shown("NORMALISE", [[100], [103], [107], [113]], "极差", "适度103~107")).toEqual([
      [50],
      [100],
      [100],
      [0],
    ]);
  });
});
