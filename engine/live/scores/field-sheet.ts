import { aggregate, partsOf } from "../../composite/aggregate";
import { comparing, type Comparing } from "../../composite/aggregate/compare";
import { fieldsOf, sharesOf, type Child, type Field } from "../../composite/aggregate/field";
import { distancesOf, endsOf } from "../../composite/aggregate/topsis";
import type { Indicator } from "../../composite/method";
import { rankedFlags } from "../../composite/positions";
import { absenceWords } from "../../report/words";
import type { Column } from "../../terms/column";
import type { Sheet } from "../../terms/sheet";
import { cellIn, rangeIn, rowIn, type LiveColumn } from "../column";
import { openGrid } from "../grid";
import { openUnitSheet, wordedValues } from "../unit-sheet";
import { guarded, type AbsencePolicyKind, type AggregateFormula } from "./aggregate-formula";
import { quotedText, undefinedWord, withheldWord, type Desk } from "./desk";
import { cellsOf, fieldSheetName, putSample, rowsOfSample, type SampleCells } from "./field-block";
import { scoreSheetName } from "./score-place";

/** The name of the sheet with each unit's comparison. */
const comparisonSheetName = "对比";

/** The cells of a node's children. */
export interface FieldParts {
  readonly weights: readonly LiveColumn[];
  /** What the children's scores count as. */
  readonly scores: readonly LiveColumn[];
  readonly policy: AbsencePolicyKind;
}

/** How units are compared with each other at the nodes that do so, in cells (对比过程). */
export interface FieldSheets {
  /** Lays a node out. @returns the score of each unit as a formula on the sheet of scores; `undefined` for a value */
  lay(node: Indicator, parts: FieldParts): ((unit: number) => AggregateFormula) | undefined;
  sheets(): Sheet[];
}

/** What a node's comparison is laid out from. */
interface Compared {
  readonly desk: Desk;
  readonly node: Indicator;
  readonly how: Comparing;
  readonly children: readonly Child[];
  /** 0 for who takes part, else why not. */
  readonly taking: Column;
  readonly fields: readonly Field[];
  readonly differing: ReadonlySet<number>;
}

/**
 * Opens the sheets of comparisons: what units are compared by, sample by sample, and one row a unit with who takes part and how
 * far the unit is from both poles (对比).
 */
export function openFields(desk: Desk): FieldSheets {
  const { evaluation } = desk;
  const grid = openGrid(fieldSheetName);
  grid.put(0, 0, { value: "对比参照", style: "title" });
  const text = "单位之间比较时共用的数：权重份额；逼近理想解法各项的除数、最好和最差（只看参评单位）。";
  grid.put(1, 0, { value: text, style: "note" });
  const sheet = openUnitSheet(evaluation, {
    name: comparisonSheetName,
    title: "单位之间的比较",
    notes: ["0：参加比较；写原因的不参加。一起比较的单位权重必须相同，权重不同的不予计分。"],
  });
  let next = 3;
  const lay: FieldSheets["lay"] = (node, parts) => {
    const how = comparing(node.aggregate);
    if (!how || how === "copeland" || evaluation.units.length === 0) return undefined;
    const compared = comparedBy(desk, node, how);
    const { weights, scores, policy } = parts;
    const taking = sheet.add({
      header: `参加：${node.code}`,
      note: `0：参加${node.title}的比较。`,
      values: wordedValues(compared.taking),
      formula: (unit) => {
        const [w, s] = [rowIn(weights, unit, sheet.name), rowIn(scores, unit, sheet.name)];
        const { minimumPresent } = node;
        return guarded("0", { weights: w, scores: s, size: weights.length, policy, minimumPresent });
      },
      style: "integer",
      width: 10,
    });
    const cells = new Map<string | undefined, SampleCells>();
    for (const group of samplesOf(compared)) {
      cells.set(group, cellsOf(next, weights.length));
      next += rowsOfSample;
    }
    const cellsAt = (unit: number): SampleCells | undefined =>
      cells.get(isWhole(node) ? undefined : evaluation.units[unit]!.group);
    const differs = sheet.add({
      header: `权重不同：${node.code}`,
      note: "1：权重份额与所比的首个参评单位不同，不予计分。",
      values: evaluation.units.map((_, unit) => Number(isOther(compared, unit))),
      formula: (unit) => {
        const at = cellsAt(unit);
        const w = rowIn(weights, unit, sheet.name);
        if (!at) return undefined;
        const others = `(SUMPRODUCT((ABS(${w}/SUM(${w})-${at.shares})>1E-9)*1)>0)*1`;
        return `IF(ISNUMBER(${cellIn(taking, unit, sheet.name)}),IF(ISNUMBER(${at.first}),${others},0),0)`;
      },
      style: "integer",
      width: 10,
    });
    for (const [group, at] of cells) {
      const children = desk.tree.childrenOf.get(node.code)!;
      const mask = maskOf(desk, taking, group);
      const top = Number(/\d+$/.exec(at.first)![0]) - 3;
      putSample({ desk, grid, node, children, weights, scores, mask, differs }, foundIn(compared, group), how, top);
    }
    const guard = (unit: number, from: string, core: (at: SampleCells) => string): string => {
      const own = cellIn(taking, unit, from);
      const at = cellsAt(unit);
      const none = quotedText(absenceWords["not-applicable"]);
      const other = at && `${at.differing}+${cellIn(differs, unit, from)}`;
      const scored = at ? `IF(ISNUMBER(${at.first}),IF(${other!}>0,${withheldWord},${core(at)}),${none})` : none;
      return `IF(ISNUMBER(${own}),${scored},${own})`;
    };
    const distances = distanceValues(compared, how.topsis);
    const [far, near] = (["worst", "best"] as const).map((pole) =>
      sheet.add({
        header: `${pole === "best" ? "距最好" : "距最差"}：${node.code}`,
        note: `${node.title}：各项 份额 ×（得分 − ${pole === "best" ? "最好" : "最差"}）÷ 除数 的平方和的平方根。`,
        values: distances[pole],
        formula: (unit) =>
          guard(unit, sheet.name, (at) => distanceFormula(at, rowIn(scores, unit, sheet.name), at[pole])),
        isArray: true,
      }),
    );
    return (unit) => {
      const [b, w] = [near!, far!].map((column) => cellIn(column, unit, scoreSheetName));
      const closeness = `IF(${b!}+${w!}=0,${undefinedWord},100*${w!}/(${b!}+${w!}))`;
      const text = guard(unit, scoreSheetName, (at) => `IF(${at.apart}=0,${undefinedWord},${closeness})`);
      return { text, isArray: false };
    };
  };
  return {
    lay,
    sheets: () =>
      sheet.count === 0
        ? []
        : [sheet.build(), grid.build({ widths: [26, 12, 13, 13, 13, 13], print: { pagesWide: 1 } })],
  };
}

function isWhole({ scope }: Indicator): boolean {
  return (scope ?? "all") === "all";
}

function comparedBy(desk: Desk, node: Indicator, how: Comparing): Compared {
  const { evaluation, tree } = desk;
  const { method, scores, weights, units } = evaluation;
  const nodes = tree.childrenOf.get(node.code)!;
  const contestants = { isRanked: rankedFlags(evaluation), groupOf: units.map(({ group }) => group) };
  // Any mean that always has a result tells who takes part.
  const { reasons } = aggregate(method, { ...node, aggregate: "minimum" }, nodes, scores, weights, contestants).column;
  const taking = { numbers: new Float64Array(units.length), reasons };
  const children = partsOf(method, nodes, scores, weights);
  const { fields, differing } = fieldsOf(children, taking, node.scope ?? "all", contestants);
  return { desk, node, how, children, taking, fields, differing: new Set(differing) };
}

/** The samples of a node: all units, or each group that somebody counts in. */
function samplesOf({ desk, node }: Compared): (string | undefined)[] {
  if (isWhole(node)) return [undefined];
  return [...new Set(desk.evaluation.units.flatMap(({ group }) => (group === undefined ? [] : [group])))];
}

function maskOf({ stages }: Desk, taking: LiveColumn, group: string | undefined): string {
  const ranked = `(${rangeIn(stages.units.isRanked, fieldSheetName)}=1)*ISNUMBER(${rangeIn(taking, fieldSheetName)})`;
  return group === undefined
    ? ranked
    : `${ranked}*(${rangeIn(stages.units.group, fieldSheetName)}=${quotedText(group)})`;
}

/** The ranked units of a sample that take part. */
function rankedIn({ desk, taking }: Compared, group: string | undefined): number[] {
  const { units } = desk.evaluation;
  return [...units.keys()].filter(
    (unit) =>
      units[unit]!.isRanked && taking.reasons[unit] === 0 && (group === undefined || units[unit]!.group === group),
  );
}

/** Whether a unit that takes part has other weights than the first ranked one of its sample. */
function isOther(compared: Compared, unit: number): boolean {
  const { children, desk, node, taking } = compared;
  const { group } = desk.evaluation.units[unit]!;
  if (taking.reasons[unit] !== 0 || (!isWhole(node) && group === undefined)) return false;
  const [first] = rankedIn(compared, isWhole(node) ? undefined : group);
  if (first === undefined) return false;
  const shares = sharesOf(children, first);
  return sharesOf(children, unit).some((share, c) => Math.abs(share - shares[c]!) > 1e-9);
}

function foundIn(compared: Compared, group: string | undefined) {
  const ranked = rankedIn(compared, group);
  const [first] = ranked;
  return {
    ...{ group, first },
    shares: first === undefined ? undefined : sharesOf(compared.children, first),
    differing: ranked.filter((unit) => isOther(compared, unit)).length,
    field: compared.fields.find(({ units }) => first !== undefined && units.includes(first)),
  };
}

/** A unit's distance from a pole: what it has no score for, and what has no length, counts for nothing. */
function distanceFormula({ shares, lengths }: SampleCells, scores: string, pole: string): string {
  const divisor = `IF(${lengths}>0,${lengths},1)`;
  const parts = `IF(ISNUMBER(${scores})*(${lengths}>0),${shares}*(${scores}/${divisor}-${pole}/${divisor}),0)`;
  return `SQRT(SUMSQ(${parts}))`;
}

/** The distances of all units, or why there are none. */
function distanceValues(compared: Compared, norm: "vector" | "none") {
  const { desk, taking, fields, differing } = compared;
  const words = wordedValues({
    numbers: taking.numbers,
    reasons: taking.reasons,
  }).map((value, unit) =>
    typeof value === "string" ? value : absenceWords[differing.has(unit) ? "withheld" : "not-applicable"],
  );
  const values: Record<"best" | "worst", (number | string)[]> = { best: [...words], worst: [...words] };
  for (const field of fields) {
    const poles = endsOf(field, norm);
    field.units.forEach((unit, row) => {
      const { toBest, toWorst } = distancesOf(field, poles, row);
      values.best[unit] = toBest;
      values.worst[unit] = toWorst;
    });
  }
  return desk.evaluation.units.length === 0 ? { best: [], worst: [] } : values;
}
