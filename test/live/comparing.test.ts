import { analyse, liveEvaluationSheets, type Evaluation, type MethodInput, type Sheet } from "../../engine/index";
import type { CellValue } from "../../engine/terms/sheet";
import { writeWorkbook } from "../../files/index";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { testWithLibreOffice } from "../libre-office";
import { judge, report, verdictOf } from "./judge";
import { recalculate } from "./recalculate";

const head: readonly CellValue[] = ["代码", "名称", "组", "甲", "乙", "丙", "同", "负"];
/** Two groups; i lacks 乙, l and n are reference units, m is in no group; 同 is the same for all, 负 has numbers below 0. */
const rows: readonly (readonly CellValue[])[] = [
  ["a", "甲县", "A", 90, 80, 70, 5, 3],
  ["b", "乙县", "A", 70, 60, 95, 5, -4],
  ["c", "丙县", "A", 55, 44, 40, 5, 9],
  ["d", "丁县", "A", 62, 71, 12, 5, 2],
  ["e", "戊县", "B", 40, 50, 60, 5, 7],
  ["f", "己县", "B", 60, 50, 40, 5, 1],
  ["g", "庚县", "B", 35, 20, 10, 5, 8],
  ["i", "壬县", "B", 15, "", 0, 5, 4],
  ["j", "癸县", "A", "", "", "", "", ""],
  ["l", "丑县", "A", 99, 11, 66, 5, 0],
  ["m", "寅县", "", 33, 44, 55, 5, 2],
  ["n", "卯县", "C", 45, 54, 36, 5, 1],
];

type Node = MethodInput["indicators"][number];

const groups: MethodInput["groups"] = ["A", "B", "C"].map((id) => ({ id, title: `${id}组`, where: `组 == "${id}"` }));

/** Indicators below one node that compares units, and another below the same total. */
function compared(
  node: Partial<Node>,
  columns: readonly string[],
  own: readonly Partial<Node>[] = [],
  more: Partial<MethodInput> = {},
): Partial<MethodInput> {
  const leaf = (code: string, parent: string, column: string, part: Partial<Node> = {}): Node => ({
    ...{ code, parent, title: `${column}指标`, value: column, direction: "positive", weight: 1 },
    score: { kind: "formula", formula: "x" },
    ...part,
  });
  return {
    groups,
    absence: "skip",
    indicators: [
      { code: "S", title: "总", aggregate: "arithmetic", weight: 100 },
      { code: "P", parent: "S", title: "比", weight: 3, ...node },
      ...columns.map((column, i) => leaf(`P${i + 1}`, "P", column, own[i])),
      leaf("Q", "S", "丙", { weight: 2 }),
    ],
    ...more,
  };
}

function evaluated(part: Partial<MethodInput>, cells: readonly (readonly CellValue[])[] = rows): Evaluation {
  const method = methodOf({ units: { name: "名称", unranked: ["l", "n"] }, ...part });
  return evaluateSheets(method, sheetOf("表", [[...head], ...cells.map((row) => [...row])]));
}

const sheetsOf = (evaluation: Evaluation): Sheet[] => liveEvaluationSheets(analyse(evaluation));
const three = ["甲", "乙", "丙"];
const uneven: readonly Partial<Node>[] = [{ weight: 2 }, { weight: 3 }, { weight: 5 }];
const aggregates: readonly NonNullable<Node["aggregate"]>[] = ["topsis", { topsis: "none" }, "copeland", "median"];

const cases = aggregates.flatMap((aggregate): [title: string, part: Partial<MethodInput>][] => {
  const named = (title: string): string => `${JSON.stringify(aggregate)}, ${title}`;
  const [all, group] = (["all", "group"] as const).map((scope) => ({ aggregate, scope }));
  return [
    [named("all units"), compared(all!, three, uneven)],
    [named("groups"), compared(group!, [...three, "负"], uneven)],
    [named("withheld"), compared(group!, three, uneven, { absence: "withhold" })],
    [named("a score in the place"), compared(all!, three, uneven, { absence: { score: 25 } })],
    [named("mixed"), compared(group!, three, [{ absence: "withhold" }, { absence: { score: 10 } }, { weight: 0 }])],
    [named("at least two thirds"), compared({ ...all, minimumPresent: 0.7 }, three)],
    [named("a flat column"), compared(all!, [...three, "同"])],
    [named("flat columns alone"), compared(group!, ["同"])],
    [named("weights of a ranked unit"), compared(all!, three, [{ unitWeights: { c: 4 } }])],
    [named("ties of weight"), compared(all!, three, [{ weight: 0.1 }, { weight: 0.2 }, { weight: 0.3 }])],
    [named("weights of groups"), compared(group!, three, [{ groupWeights: { B: 4 } }])],
    [
      named("weights of ranked and reference units, groups"),
      compared(group!, three, [{ unitWeights: { c: 4, n: 3 } }]),
    ],
    [named("weights of a reference unit"), compared(all!, three, [{ unitWeights: { n: 0 } }])],
  ];
});

testWithLibreOffice("units that are compared come out of LibreOffice as the engine has them", async () => {
  const books = cases.map(([, part]) => sheetsOf(evaluated(part)));
  const verdicts = await judge(books);
  expect(verdicts.map((verdict, i) => [cases[i]![0], report(verdict, 5)])).toEqual(cases.map(([title]) => [title, ""]));
  for (const sheets of books)
    expect(scoresOf(sheets).formulas!.size).toBe(rows.length * scoresOf(sheets).widths!.slice(2).length);
});

function scoresOf(sheets: readonly Sheet[]): Sheet {
  return sheets.find(({ name }) => name === "得分")!;
}

/** The columns by contributions are values where units are compared. */
const followed = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter(({ name }) => ["得分", "总分", "对比", "对比参照", "中位"].includes(name));

test("more than 300 units are not compared in pairs by formula", () => {
  const many = (size: number) =>
    Array.from({ length: size }, (_, i) => [`u${i}`, `县${i}`, "A", i, i % 7, i % 5, 5, 1]);
  const formulas = (size: number): number => {
    const sheets = sheetsOf(evaluated(compared({ aggregate: "copeland", scope: "all" }, three), many(size)));
    const guide = sheets.find(({ name }) => name === "说明")!.rows.map(([item]) => item);
    expect(guide.includes("数值：得分：P 比")).toBe(size > 300);
    return [...scoresOf(sheets).formulas!.values()].filter((formula) => formula.includes("MMULT")).length;
  };
  expect([formulas(300), formulas(301)]).toEqual([300, 0]);
});

/** Of each aggregate: what differs in how absences and groups are met. */
const typedOver = cases.filter(([title]) => /all units|groups$|a score in the place|mixed/.test(title));

testWithLibreOffice("cells that are typed over give the scores that the engine finds with them", async () => {
  // The best of 甲 falls, a gap of 乙 is filled, a number of 丙 goes.
  const other = rows.map((row, r) =>
    row.map((cell, c) => (r === 0 && c === 3 ? 12 : r === 7 && c === 4 ? 66 : r === 5 && c === 5 ? "" : cell)),
  );
  const was = typedOver.map(([, part]) => sheetsOf(evaluated(part)));
  const expected = typedOver.map(([, part]) => sheetsOf(evaluated(part, other)));
  const typed = was.map((sheets) =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row.map((value, c) => {
          const at = sheet.name === "数据" ? head.indexOf(sheet.rows[3]![c] as string) : -1;
          const isTyped = at >= 3 && r >= 4 && other[r - 4]![at] !== rows[r - 4]![at];
          return isTyped ? (other[r - 4]![at] === "" ? null : other[r - 4]![at]!) : value;
        }),
      ),
    })),
  );
  const read = await recalculate(await Promise.all(typed.map((sheets) => writeWorkbook(sheets))));
  expected.forEach((sheets, i) => {
    const found = followed(read[i]!);
    expect([typedOver[i]![0], report(verdictOf(followed(sheets), found), 5)]).toEqual([typedOver[i]![0], ""]);
    expect(verdictOf(followed(sheets), followed(was[i]!)).differences.length).toBeGreaterThan(5);
  });
});
