import fc from "fast-check";
import { readTable } from "../../engine/composite/table";
import { matchRows } from "../../engine/composite/dataset";
import { nearest, parseFormula, printExpression } from "../../engine/composite/formula";
import { nameKey } from "../../engine/composite/name";
import { openScope } from "../../engine/composite/scope";
import type { Variable } from "../../engine/composite/method";
import type { CellValue } from "../../engine/terms/sheet";
import { valuesOf } from "../../engine/terms/column";
import type { Value } from "../../engine/terms/value";
import { casesOf } from "../cases";
import { methodOf, sheetOf } from "./build";

/** A scope over columns of cells; the units are called 1, 2, 3 …, and all are ranked unless told otherwise. */
function scopeOf(
  columns: Readonly<Record<string, readonly CellValue[]>>,
  variables: Variable[] = [],
  isRanked?: number[],
) {
  const headers = Object.keys(columns);
  const size = Object.values(columns)[0]!.length;
  const rows = Array.from({ length: size }, (_, i) => [
    String(i + 1),
    ...headers.map((header) => columns[header]![i]!),
  ]);
  const method = methodOf({
    variables,
    indicators: [
      { code: "S", title: "S", aggregate: "arithmetic" },
      {
        code: "A",
        parent: "S",
        title: "A",
        weight: 1,
        value: "1",
        direction: "positive",
        score: { kind: "formula", formula: "x" },
      },
    ],
  });
  const { table } = readTable(sheetOf("表", [["代码", ...headers], ...rows]), method.tables[0]!);
  const { dataset } = matchRows(method, new Map([[nameKey("表"), table]]), table.rows);
  return openScope(method, dataset, Uint8Array.from(isRanked ?? new Array<number>(size).fill(1)));
}

interface FormulaCase {
  readonly name: string;
  readonly formula: string;
  readonly columns: Readonly<Record<string, readonly CellValue[]>>;
  readonly expected: readonly Value[];
}

describe("formulas", () => {
  for (const { name, formula, columns, expected } of casesOf<FormulaCase>("composite/formulas"))
    test(`${name}: ${formula}`, () => {
      const scope = scopeOf(columns);
      const found = valuesOf(scope.evaluate(formula, "value").numbers());
      expect(scope.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expected.forEach((value, i) => {
        if (typeof value === "number") expect(found[i]).toBeCloseTo(value, 12);
        else expect(found[i]).toBe(value);
      });
    });
});

interface FaultCase {
  readonly formula: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

describe("formulas that are refused", () => {
  for (const { formula, code, params = {} } of casesOf<FaultCase>("composite/formula-faults"))
    test(`${formula} is ${code}`, () => {
      const scope = scopeOf({ 常住人口: [1, 2], 城镇人口: [1, 2], 名称: ["甲县", "乙区"] });
      const found = scope.evaluate(formula, "units.where");
      expect(scope.issues).toEqual([
        expect.objectContaining({ code, severity: "error", where: { path: "units.where" } }),
      ]);
      expect(scope.issues[0]!.params).toMatchObject({ formula, ...params });
      expect(valuesOf(found.numbers())).toEqual(["undefined", "undefined"]);
    });

  test.each([
    ["10,000 brackets", "(".repeat(10_000) + "1" + ")".repeat(10_000), "formula.too-long"],
    ["10,000 square brackets", "[".repeat(10_000), "formula.too-long"],
    ["100 kB of text", "x".repeat(100_000), "formula.too-long"],
    ["900 brackets", "(".repeat(900) + "1" + ")".repeat(900), "formula.too-deep"],
    ["65 brackets", "(".repeat(65) + "1" + ")".repeat(65), "formula.too-deep"],
    ["65 conditions", "1?2:".repeat(65) + "3", "formula.too-deep"],
    // Tried as a remainder and then as per cent, this takes the parser 2^40 steps, and the test never ends; as we hand it over it takes one.
    ["40 per cent signs before brackets", "1%(".repeat(40) + "1" + ")".repeat(40), "formula.forbidden"],
  ])("%s", (_, formula, code) => {
    expect(parseFormula(formula).fault?.code).toBe(code);
  });

  test.each([
    ["64 brackets", "(".repeat(64) + "1" + ")".repeat(64), 1],
    ["a sum of 900 terms", "1" + "+1".repeat(899), 900],
    ["900 signs", "-".repeat(900) + "1", 1],
    ["64 conditions", "0?2:".repeat(64) + "3", 3],
  ])("%s are not too much", (_, formula, expected) => {
    expect(
      valuesOf(
        scopeOf({ a: [1] })
          .evaluate(formula, "")
          .numbers(),
      ),
    ).toEqual([expected]);
  });

  test("whatever is typed is read or refused, and never thrown", () => {
    const signs = fc.constantFrom(..."aB_1. 0+-*/^%()[]{}?:;,'\"“”＝=<>!&|~#@\\`$常住人口（）×÷，。\n\u0000\ud842");
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 60 }), (formula) => {
        const { expression, fault } = parseFormula(formula);
        return (expression === undefined) !== (fault === undefined);
      }),
      { seed: 20250102, numRuns: 3000 },
    );
  });
});

describe("names", () => {
  test("variables go before headers, and may be made of variables", () => {
    const scope = scopeOf({ 人口: [10, 20] }, [
      { name: "倍数", formula: "人口 * 2" },
      { name: "人口", column: "人口" },
      { name: "四倍", formula: "倍数 * 2" },
    ]);
    expect(valuesOf(scope.evaluate("四倍", "").numbers())).toEqual([40, 80]);
    expect([...scope.variables().keys()].sort()).toEqual(["人口", "倍数", "四倍"]);
  });

  test("a variable may give texts", () => {
    const scope = scopeOf({ 区划: ["370102", "370181"] }, [{ name: "类别", formula: "left(区划, 4)" }]);
    expect(valuesOf(scope.evaluate('类别 == "3701"', "").numbers())).toEqual([1, 1]);
  });

  test("a variable whose column is missing is absent, and says which header is near", () => {
    const scope = scopeOf({ "人口数(万人)": [1] }, [{ name: "人口", column: "人口数（万）" }]);
    expect(valuesOf(scope.evaluate("人口", "").numbers())).toEqual(["not-reported"]);
    expect(scope.issues).toEqual([
      {
        code: "column.missing",
        severity: "error",
        where: { path: "variables.0.column" },
        params: { table: "表", column: "人口数（万）", near: "人口数(万人)" },
      },
    ]);
  });

  test("headers are found whatever their width and white space", () => {
    const scope = scopeOf({ "人口\n数＿合计 ": [7] }, [{ name: "人口", column: "人口数_合计" }]);
    expect(valuesOf(scope.evaluate("人口 + 人口数_合计", "").numbers())).toEqual([14]);
  });

  test("functions of a whole column leave out reference units, which still get their share and place", () => {
    const scope = scopeOf({ a: [1, 3, 100] }, [], [1, 1, 0]);
    expect(valuesOf(scope.evaluate("mean(a)", "").numbers())).toEqual([2, 2, 2]);
    expect(valuesOf(scope.evaluate("rank(a)", "").numbers())).toEqual([2, 1, 1]);
    expect(valuesOf(scope.evaluate("share(a)", "").numbers())).toEqual([0.25, 0.75, 25]);
  });
});

test("the nearest name is at most two changes away, and less than half of it", () => {
  expect(nearest("常驻人口", ["城镇人口率", "常住人口"])).toBe("常住人口");
  expect(nearest("人均", ["人口"])).toBeUndefined();
  expect(nearest("完全不同", ["常住人口"])).toBeUndefined();
});

test("a printed expression reads back as itself", () => {
  for (const { formula } of casesOf<FormulaCase>("composite/formulas")) {
    const { expression } = parseFormula(formula);
    expect(parseFormula(printExpression(expression!)).expression).toEqual(expression);
  }
});
