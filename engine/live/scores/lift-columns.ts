import type { Indicator } from "../../composite/method";
import { liftWeights, type LiftOf } from "../../composite/weight/lift";
import { findLifted } from "../../composite/lift";
import { rankedFlags } from "../../composite/positions";
import { openScope } from "../../composite/scope";
import { absenceWords } from "../../report/words";
import { sum } from "../../stats/sum";
import { cellIn, rowIn, type LiveColumn } from "../column";
import type { UnitSheet } from "../unit-sheet";
import { withheldWord, type Desk } from "./desk";

/** A node's weight before any was lifted, by unit. */
export interface BaseWeight {
  readonly values: readonly number[];
  readonly formula: (unit: number) => string | undefined;
}

/** A node's weight after those that were chosen were lifted, by unit; `undefined` for a unit whose weight is a value. */
export type LiftedFormula = (unit: number) => string | undefined;

/**
 * Lays out how the weights of a node's children rise for the units that chose some of them (特色加权): the weights before, the
 * raised ones, and by how much the siblings give way.
 *
 * @param base - of the counted children, in document order
 * @returns by the children's codes; nothing where a condition is no plain formula, or no child can be lifted
 */
export function layLifts(
  desk: Desk,
  sheet: UnitSheet,
  parent: Indicator,
  children: readonly Indicator[],
  base: readonly BaseWeight[],
): ReadonlyMap<string, LiftedFormula> {
  const { evaluation, stages, fixed } = desk;
  if (evaluation.units.length === 0 || children.every(({ lift }) => !lift)) return new Map();
  const chosen = chosenOf(desk);
  const flagOf = (child: Indicator, unit: number): string | undefined => {
    const condition = child.lift && stages.formulas.translate(child.lift.when, unit, sheet.name);
    return condition === undefined ? undefined : `N(${condition})<>0`;
  };
  if (children.some((child) => child.lift && flagOf(child, 0) === undefined)) {
    fixed.set(`特色加权：${parent.code} ${parent.title}`, "条件普通公式写不下，加权后的权重是数值。");
    return new Map();
  }
  const before = children.map((child, k) =>
    sheet.add({
      header: `加权前：${child.code}`,
      note: "特色加权之前的权重。",
      values: base[k]!.values,
      formula: base[k]!.formula,
      width: 9,
    }),
  );
  const liftsOf = (unit: number): (LiftOf | undefined)[] =>
    children.map(({ code, lift }) => (lift && chosen.get(code)?.[unit] === 1 ? lift : undefined));
  const after = children.map((child, k) => raisedColumn(desk, sheet, child, before[k]!, base[k]!, liftsOf, flagOf, k));
  const factor = factorColumn(desk, sheet, parent, { base, before, after, liftsOf });
  return new Map(
    children.map(({ code }, k): [string, LiftedFormula] => [
      code,
      (unit) => {
        const [own, raised, left] = [before[k]!, after[k]!, factor].map((column) => cellIn(column, unit, sheet.name));
        return `IF(ISNUMBER(${left!}),IF(ISNUMBER(${raised!}),${raised!},${own!}*${left!}),0)`;
      },
    ]),
  );
}

/** Who chose which child, once more: the evaluation keeps what it led to. */
function chosenOf({ evaluation }: Desk): ReturnType<typeof findLifted>["lifted"] {
  const { method, dataset, units } = evaluation;
  return findLifted(method, openScope(method, dataset, rankedFlags(evaluation)), units).lifted;
}

/** The weight of a child that a unit chose; blank where it did not. */
function raisedColumn(
  { stages }: Desk,
  sheet: UnitSheet,
  child: Indicator,
  before: LiveColumn,
  { values }: BaseWeight,
  liftsOf: (unit: number) => readonly (LiftOf | undefined)[],
  flagOf: (child: Indicator, unit: number) => string | undefined,
  k: number,
): LiveColumn {
  const { code, title, lift } = child;
  const figure = (word: string, value: number): string =>
    stages.figures.add({
      ...{ name: stages.nameOf(word, code), of: `${code} ${title}`, title: `特色加权：${word}`, value },
    });
  const [times, add] = lift ? [figure("乘", lift.times), figure("加", lift.add)] : ["", ""];
  return sheet.add({
    header: `加权：${code}`,
    note: "选它作特色指标的单位加权后的权重；没有选的空白。",
    values: values.map((value, unit) => {
      const own = liftsOf(unit)[k];
      return own && value !== 0 ? value * own.times + own.add : "";
    }),
    formula: (unit) => {
      const own = cellIn(before, unit, sheet.name);
      return lift ? `IF(${flagOf(child, unit)!},IF(${own}=0,"",${own}*${times}+${add}),"")` : undefined;
    },
    width: 9,
  });
}

interface Sides {
  readonly base: readonly BaseWeight[];
  readonly before: readonly LiveColumn[];
  readonly after: readonly LiveColumn[];
  readonly liftsOf: (unit: number) => readonly (LiftOf | undefined)[];
}

/** What the siblings' weights are multiplied with, so that the total stays; a word where they cannot give way. */
function factorColumn(
  { evaluation }: Desk,
  sheet: UnitSheet,
  parent: Indicator,
  { base, before, after, liftsOf }: Sides,
): LiveColumn {
  return sheet.add({
    header: `余项系数：${parent.code}`,
    note: "没有选的各项按它缩减，使权重之和不变；让不出时写不予计分。",
    values: evaluation.units.map((_, unit) => {
      const own = base.map(({ values }) => values[unit]!);
      const lifts = liftsOf(unit);
      const isChosen = own.map((weight, k) => lifts[k] !== undefined && weight !== 0);
      if (!isChosen.includes(true)) return 1;
      if (!liftWeights(own, lifts)) return absenceWords.withheld;
      const others = sum(own.filter((_, k) => !isChosen[k]));
      const raised = own.map((weight, k) => (isChosen[k] ? weight * lifts[k]!.times + lifts[k]!.add : 0));
      return others === 0 ? 0 : Math.max(0, sum(own) - sum(raised)) / others;
    }),
    formula: (unit) => {
      const [b, a] = [rowIn(before, unit, sheet.name), rowIn(after, unit, sheet.name)];
      const left = `(SUM(${b})-SUM(${a}))`;
      const others = `SUMPRODUCT(${b}*(1-ISNUMBER(${a})))`;
      const slack = `1E-12*SUM(${b})`;
      const isOver = `OR(MIN(${a})<0,${left}<0-${slack},AND(${others}=0,ABS(${left})>${slack}))`;
      const factor = `IF(${others}=0,0,MAX(0,${left})/${others})`;
      return `IF(COUNT(${a})=0,1,IF(${isOver},${withheldWord},${factor}))`;
    },
    width: 9,
  });
}
