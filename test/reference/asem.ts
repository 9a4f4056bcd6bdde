import type { Evaluation } from "../../engine/composite/evaluation";
import type { MethodInput } from "../../engine/composite/method";
import { evaluateSheets, methodOf, readReference, sheetOf } from "../composite/build";

type Node = MethodInput["indicators"][number];

/** Codes, levels (1 for an indicator) and parents of the ASEM framework; denominators and groups have no level. */
export function asemFramework(): { code: string; level: number; parent: string }[] {
  const [headers, ...rows] = readReference("asem/input/iMeta.csv");
  const at = (row: readonly string[], name: string) => row[headers!.indexOf(name)]!;
  return rows
    .filter((row) => at(row, "Level") !== "")
    .map((row) => ({ code: at(row, "iCode"), level: Number(at(row, "Level")), parent: at(row, "Parent") }));
}

/** The codes of a level of the framework. */
export function asemLevel(level: number): string[] {
  return asemFramework().flatMap((each) => (each.level === level ? [each.code] : []));
}

/**
 * Evaluates a stage of the ASEM example: each indicator scores what the stage has, and means are arithmetic.
 *
 * @param stage - a file of `stages`, such as 6_normalised
 * @param nodeOf - more about each node, such as its weight
 */
export function evaluateAsem(stage: string, nodeOf: (code: string) => Partial<Node> = () => ({})): Evaluation {
  const [headers, ...rows] = readReference(`asem/stages/${stage}.csv`);
  const sheet = sheetOf("表", [
    ["代码", ...headers!.slice(1)],
    ...rows.map(([code, ...cells]) => [code!, ...cells.map((cell) => (/^-?[\d.]/u.test(cell) ? Number(cell) : null))]),
  ]);
  const indicators = asemFramework().map(({ code, parent, level }): Node => {
    const score = { kind: "formula" as const, formula: "x" };
    const own: Partial<Node> = level === 1 ? { value: code, score } : { aggregate: "arithmetic" };
    return { code, title: code, ...(parent === "" ? {} : { parent, weight: 1 }), ...own, ...nodeOf(code) };
  });
  return evaluateSheets(methodOf({ units: { name: "代码" }, absence: "skip", indicators }), sheet);
}
