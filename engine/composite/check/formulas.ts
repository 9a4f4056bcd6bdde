import { issue, type Issue } from "../../terms/issue";
import { fillFormulasOf, policiesOf } from "../absence";
import { formulaIssues, parseFormula, partsOf } from "../formula";
import { nameKey } from "../name";
import { referenceFormulas } from "../references";
import type { Method } from "../schema/method";
import { checkScoreReferences } from "./score-references";

/** A formula and the path of the field that holds it. */
export interface PlacedFormula {
  readonly path: string;
  readonly formula: string;
}

/** Whether every formula can be read, and no variable is made of itself. Names are looked up when there is data. */
export function checkFormulas(method: Method): Issue[] {
  const faults = formulasOf(method).flatMap(({ path, formula }) => {
    const { fault } = parseFormula(formula);
    return fault ? formulaIssues([fault], path, formula) : [];
  });
  return [...faults, ...checkCycles(method), ...checkScoreReferences(method, formulasOf(method))];
}

/** Every formula of a method with the path of its field, in the order of the method. */
export function formulasOf(method: Method): PlacedFormula[] {
  const { units, adjustments, ranking } = method;
  const found: [path: string, formula: string | undefined][] = [
    ...method.variables.map((each, i): [string, string | undefined] => [
      `variables.${i}.formula`,
      "formula" in each ? each.formula : undefined,
    ]),
    ["units.where", units.where],
    ["units.entry", units.entry],
    ...units.composed.map(({ weight }, i): [string, string | undefined] => [`units.composed.${i}.weight`, weight]),
    ...method.groups.map((each, i): [string, string | undefined] => [
      `groups.${i}.where`,
      "where" in each ? each.where : undefined,
    ]),
    ...fillFormulasOf(policiesOf(method)).map(({ path, formula }): [string, string] => [path, formula]),
    ...method.indicators.flatMap(({ value, score, lift }, i): [string, string | undefined][] => [
      [`indicators.${i}.value`, value],
      [`indicators.${i}.lift.when`, lift?.when],
      [`indicators.${i}.score.formula`, score?.kind === "formula" ? score.formula : undefined],
      ...referenceFormulas(score).map(({ field, formula }): [string, string] => [
        `indicators.${i}.score.${field}`,
        formula,
      ]),
    ]),
    ...(["bonuses", "deductions"] as const).flatMap((field) =>
      adjustments[field].map(({ value }, i): [string, string] => [`adjustments.${field}.${i}.value`, value]),
    ),
    ...(["vetoes", "gates"] as const).flatMap((field) =>
      adjustments[field].map(({ when }, i): [string, string] => [`adjustments.${field}.${i}.when`, when]),
    ),
    ...(method.clustering?.by ?? []).map((formula, i): [string, string] => [`clustering.by.${i}`, formula]),
    ...method.choices.map((formula, i): [string, string] => [`choices.${i}`, formula]),
    ["ranking.previous", ranking.previous],
    ["ranking.previousScore", ranking.previousScore],
    ...method.lists.map(({ by }, i): [string, string | undefined] => [
      `lists.${i}.by.formula`,
      typeof by === "object" ? by.formula : undefined,
    ]),
    ...method.bands.map(({ when }, i): [string, string | undefined] => [`bands.${i}.when`, when]),
    ...method.streaks.flatMap(({ when, before }, i): [string, string | undefined][] => [
      [`streaks.${i}.when`, when],
      ...before.map((formula, j): [string, string] => [`streaks.${i}.before.${j}`, formula]),
    ]),
    ...(method.typing?.axes ?? []).map(({ by }, i): [string, string | undefined] => [
      `typing.axes.${i}.by.formula`,
      typeof by === "object" && "formula" in by ? by.formula : undefined,
    ]),
  ];
  return found.flatMap(([path, formula]) => (formula === undefined ? [] : [{ path, formula }]));
}

/** Variables that use themselves, directly or through others; one issue a loop, naming it. */
function checkCycles({ variables }: Method): Issue[] {
  const uses = new Map(
    variables.map((variable): [string, string[]] => {
      const expression = "formula" in variable ? parseFormula(variable.formula).expression : undefined;
      const parts = expression ? partsOf(expression) : [];
      return [nameKey(variable.name), parts.flatMap((part) => (part.kind === "name" ? [part.name] : []))];
    }),
  );
  const known = new Set<string>();
  return variables.flatMap((variable, i) => {
    const loop = loopFrom(nameKey(variable.name), uses);
    const key = loop && [...loop].sort().join("\n");
    if (!loop || key === undefined || known.has(key)) return [];
    known.add(key);
    return [issue("error", "formula.cycle", { path: `variables.${i}.formula` }, { names: [...loop, loop[0]!] })];
  });
}

/** The names on the way from a name back to itself. */
function loopFrom(start: string, uses: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string, way: readonly string[]): string[] | undefined => {
    for (const next of uses.get(name) ?? []) {
      if (next === start) return [...way, name];
      if (seen.has(next)) continue;
      seen.add(next);
      const loop = walk(next, [...way, name]);
      if (loop) return loop;
    }
    return undefined;
  };
  return walk(start, []);
}
