import { analyse, liveEvaluationSheets, type Evaluation, type MethodInput, type Sheet } from "../../engine/index";
import type { CellValue } from "../../engine/terms/sheet";
import { writeWorkbook } from "../../files/index";
import { evaluateSheets, methodOf, sheetOf } from "../composite/build";
import { testWithLibreOffice } from "../libre-office";
import { judge, report, verdictOf } from "./judge";
import { recalculate } from "./recalculate";

const head: readonly CellValue[] = ["代码", "名称", "组", "甲", "乙", "丙", "丁", "同", "负", "选", "另"];
/**
 * Twelve units in two groups: i lacks an indicator, l is a reference unit, m is in no group; 同 is the same for all, 负 has
 * numbers below 0, 选 and 另 say who chose which indicator, 另 not for all of them.
 */
const rows: readonly (readonly CellValue[])[] = [
  ["a", "甲县", "A", 90, 80, 70, 12, 5, 3, 1, 0],
  ["b", "乙县", "A", 70, 60, 95, 48, 5, -4, 0, 1],
  ["c", "丙县", "A", 55, 44, 40, 31, 5, 9, 1, 1],
  ["d", "丁县", "A", 62, 71, 12, 77, 5, 2, 0, 0],
  ["e", "戊县", "B", 40, 50, 60, 65, 5, 7, 0, "—"],
  ["f", "己县", "B", 60, 50, 40, 0, 5, 1, 1, ""],
  ["g", "庚县", "B", 35, 20, 10, 90, 5, 8, 0, 0],
  ["h", "辛县", "B", 81, 82, 83, 84, 5, 6, 0, 1],
  ["i", "壬县", "B", 15, "", 0, 22, 5, 4, 0, 0],
  ["j", "癸县", "A", 99, 97, 98, 13, 5, 5, 0, 0],
  ["l", "丑县", "A", 88, 77, 66, 55, 5, 0, 1, 0],
  ["m", "寅县", "", 33, 44, 55, 66, 5, 2, 0, 0],
];

type Node = MethodInput["indicators"][number];
type From = NonNullable<Node["weightsFrom"]>;

function leaf(code: string, parent: string, column: string, more: Partial<Node> = {}): Node {
  return {
    ...{ code, parent, title: `${column}指标`, value: column, direction: "positive" },
    score: { kind: "formula", formula: "x" },
    ...more,
  };
}

const groups: MethodInput["groups"] = [
  { id: "A", title: "甲组", where: '组 == "A"' },
  { id: "B", title: "乙组", where: '组 == "B"' },
];

/** Two dimensions whose own weights are written, with indicators below them that are weighed by a rule. */
function nested(from: From, columns: readonly string[], more: Partial<MethodInput> = {}): Partial<MethodInput> {
  return {
    groups,
    absence: "skip",
    indicators: [
      { code: "S", title: "总", aggregate: "arithmetic", weight: 100 },
      {
        code: "P",
        parent: "S",
        title: "一",
        aggregate: "arithmetic",
        weight: 70,
        groupWeights: { B: 40 },
        weightsFrom: from,
      },
      { code: "Q", parent: "S", title: "二", aggregate: "arithmetic", weight: 30, groupWeights: { B: 60 } },
      ...columns.map((column, i) => leaf(`P${i + 1}`, "P", column)),
      leaf("Q1", "Q", "丁", { weight: 30, groupWeights: { B: 60 } }),
    ],
    ...more,
  };
}

function evaluated(part: Partial<MethodInput>, cells: readonly (readonly CellValue[])[] = rows): Evaluation {
  const method = methodOf({ units: { name: "名称", unranked: ["l"] }, absence: "skip", ...part });
  return evaluateSheets(method, sheetOf("表", [[...head], ...cells.map((row) => [...row])]));
}

const spreads = ["entropy", "variation", "deviation", "critic"] as const;
const three = ["甲", "乙", "丙"];
const saaty = { kind: "ahp" as const, judgements: [[2, 3], [2]] };
const cases: readonly [title: string, part: Partial<MethodInput>][] = [
  ...spreads.flatMap((kind) =>
    (["all", "group"] as const).map((scope): [string, Partial<MethodInput>] => [
      `${kind}, ${scope}`,
      nested({ kind, scope }, three),
    ]),
  ),
  ...spreads.flatMap((kind): [string, Partial<MethodInput>][] => [
    [`${kind} with a constant column`, nested({ kind, scope: "all" }, [...three, "同"])],
    [`${kind} with numbers below 0`, nested({ kind, scope: "all" }, [...three, "负"])],
    [`${kind} of constant columns alone`, nested({ kind, scope: "group" }, ["同"])],
    [`${kind} of one column`, nested({ kind, scope: "group" }, ["丁"])],
  ]),
  ["entropy, shifted", nested({ kind: "entropy", scope: "group", shift: 10 }, ["甲", "负"])],
  ["points", nested({ kind: "critic", scope: "all" }, three, { weightsSum: "parent" })],
  [
    "two ways, added",
    nested({ kind: "combined", of: [{ kind: "entropy", scope: "group" }, saaty], how: "sum", share: 0.3 }, three),
  ],
  [
    "two ways, multiplied",
    nested(
      {
        kind: "combined",
        of: [
          { kind: "variation", scope: "all" },
          { kind: "critic", scope: "group" },
        ],
        how: "product",
      },
      three,
    ),
  ],
];

const sheetsOf = (evaluation: Evaluation): Sheet[] => liveEvaluationSheets(analyse(evaluation));

function columnsWithFormulas(sheets: readonly Sheet[], name: string): number {
  const { formulas } = sheets.find((sheet) => sheet.name === name)!;
  return new Set([...formulas!.keys()].map((key) => key % 16_384)).size;
}

testWithLibreOffice("weights from scores come out of LibreOffice as the engine has them", async () => {
  const books = cases.map(([, part]) => sheetsOf(evaluated(part)));
  const verdicts = await judge(books);
  expect(verdicts.map((verdict, i) => [cases[i]![0], report(verdict, 5)])).toEqual(cases.map(([title]) => [title, ""]));
  books.forEach((sheets) => expect(columnsWithFormulas(sheets, "赋权")).toBeGreaterThanOrEqual(4));
});

const lifted = {
  ...nested({ kind: "critic", scope: "all" }, three),
  indicators: [
    { code: "S", title: "总", aggregate: "arithmetic", weight: 100 },
    {
      code: "P",
      parent: "S",
      title: "一",
      aggregate: "arithmetic",
      weight: 70,
      groupWeights: { B: 40 },
      weightsFrom: { kind: "critic", scope: "all" },
    },
    { code: "Q", parent: "S", title: "二", aggregate: "arithmetic", weight: 30, groupWeights: { B: 60 } },
    leaf("P1", "P", "甲", { lift: { when: "选 == 1", times: 1.5 } }),
    leaf("P2", "P", "乙"),
    leaf("P3", "P", "丙", { lift: { when: "另 == 1", add: 0.05 } }),
    leaf("Q1", "Q", "丁", { weight: 10, lift: { when: "另 == 1", times: 6 } }),
    leaf("Q2", "Q", "负", { weight: 20, unitWeights: { b: 5 }, lift: { when: "选 == 1", times: 1.2 } }),
  ],
} satisfies Partial<MethodInput>;

testWithLibreOffice("cells that are typed over give the weights that the engine finds with them", async () => {
  const other = rows.map((row, i) =>
    row.map((cell, c) => (i === 1 && c === 3 ? 12 : i === 4 && c === 5 ? 99 : i === 3 && c === 9 ? 1 : cell)),
  );
  const changed: readonly Partial<MethodInput>[] = [lifted, cases[0]![1], cases[3]![1], cases.at(-1)![1]];
  const was = changed.map((part) => sheetsOf(evaluated(part)));
  const expected = changed.map((part) => sheetsOf(evaluated(part, other)));
  // The indicators’ columns on the sheet of data: a number of 甲, of 丙 and of 选.
  const typed = was.map((sheets) =>
    sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) =>
        row.map((value, c) => {
          const at = sheet.name === "数据" ? head.indexOf(sheet.rows[3]![c] as string) : -1;
          return at >= 3 && r >= 4 && other[r - 4]![at] !== rows[r - 4]![at] ? other[r - 4]![at]! : value;
        }),
      ),
    })),
  );
  const read = await recalculate(await Promise.all(typed.map((sheets) => writeWorkbook(sheets))));
  expected.forEach((sheets, i) => {
    expect(verdictOf(sheets, was[i]!).differences.length).toBeGreaterThan(20);
    expect([i, report(verdictOf(sheets, read[i]!), 5)]).toEqual([i, ""]);
  });
});

testWithLibreOffice("weights of single units follow the base weights", async () => {
  const [verdict] = await judge([sheetsOf(evaluated(lifted))]);
  expect(report(verdict!)).toBe("");
});
