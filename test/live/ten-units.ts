import { checkMethod, type Evaluation, type MethodInput, type Sheet } from "../../engine/index";
import type { CellValue } from "../../engine/terms/sheet";
import { evaluateSheets, methodInput, sheetOf } from "../composite/build";

/** An indicator as a method has it. */
export type Indicator = MethodInput["indicators"][number];
/** A score as a method has it. */
export type Score = NonNullable<Indicator["score"]>;

/** Of indicators that are about something else. */
const plainScore: Score = { kind: "counts", each: 1 };

const [blank, none, words] = [null, "—", "约12"];
/** Ten units: ties, numbers below 0, every reason for an absence, one in no group (9), one that is not ranked (10). */
export const columns: Readonly<Record<string, readonly CellValue[]>> = {
  a: [12.5, 7, 7, 30.25, blank, none, words, 4, 9.5, 55],
  b: [3, 0, 2, 5, 4, 1, 6, 2, 8, 7],
  c: [-4.5, 2, -1, 0, 3.25, 8, 8, blank, 1, -20],
  k: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6],
  目标: [10, 8, 7, 0, 5, 6, none, 5, 20, 50],
  基准: [5, 7, 9, 4, 2, 1, 3, blank, 10, 25],
  类: ["东部", "西部", "东部", "", "中部", "East", "east", "东部A", "西", "东部"],
  码: ["A01", "B02", "A3", "12", "", "C3.5", "7", "x", "A01", "90%"],
  上年: [11, 6, blank, 28, 5, none, 14, 4, blank, 50],
  前年: [10, blank, 5, 27, 4, 6, blank, blank, blank, 45],
  明年: [13, 8, 8, blank, 7, 6, 15, 5, none, 60],
};

function tableOf(cells: typeof columns): Sheet {
  const rows = Object.values(cells)[0]!.map((_, i): CellValue[] => [
    ...[`u${i + 1}`, `单位${i + 1}`],
    ...Object.values(cells).map((column) => column[i]!),
  ]);
  return sheetOf("表", [["代码", "名称", ...Object.keys(cells)], ...rows]);
}

/**
 * Evaluates the ten units, which are in two groups, by indicators right under the root; what no method may say is left
 * out.
 */
export function evaluated(
  own: readonly Partial<Indicator>[],
  more: Partial<MethodInput> = {},
  cells: typeof columns = columns,
): Evaluation {
  const input = methodInput({
    units: { name: "名称", unranked: ["u10"] },
    groups: [
      { id: "g1", title: "甲组", codes: ["u1", "u2", "u3", "u4", "u10"] },
      { id: "g2", title: "乙组", codes: ["u5", "u6", "u7", "u8"] },
    ],
    indicators: [
      { code: "S", title: "综合", aggregate: "arithmetic" },
      ...own.map((fields, i) => ({
        ...{ code: `N${i + 1}`, parent: "S", title: `第${i + 1}项`, weight: 1, scope: "all" as const },
        ...{ direction: "positive" as const, value: "a", score: plainScore },
        ...fields,
      })),
    ],
    ...more,
  });
  const faulty = checkMethod(input).issues.flatMap(({ where, severity }) => {
    const [, index] = /^indicators\.(\d+)/u.exec(where.path ?? "") ?? [];
    return severity === "error" && index !== undefined ? [Number(index)] : [];
  });
  const { method, issues } = checkMethod({
    ...input,
    indicators: input.indicators.filter((_, i) => !faulty.includes(i)),
  });
  if (!method) throw new Error(JSON.stringify(issues));
  return evaluateSheets(method, tableOf(cells));
}
