import type { ScoreOf } from "../../composite/method";
import { tiesOf, type PlaceScore } from "../../composite/normalise/place";
import { figureSheetName } from "../book";
import { rangeIn } from "../column";
import type { NamedColumn } from "../parts";
import { conditionOf, type SampleKey } from "../sample";
import { formula, type Text } from "../text";
import { orUndefined, type Setting } from "./setting";

/** Counts in the sample of a key, as text (样本中的个数). */
export interface Counted {
  /** How many are better than the unit, and how many worse. */
  readonly better: Text;
  readonly worse: Text;
  /** How many others are equal; 0 for a unit that is not in the sample and has no equal there. */
  readonly others: Text;
}

/**
 * Counts who is better, worse and equal.
 *
 * Where the sample is the whole column, places tell; else whole blocks are compared, words kept out.
 */
export function counted(setting: Setting, column: NamedColumn, key: SampleKey): Counted {
  const { ground, orientation } = setting;
  const cell = column.column;
  const range = rangeIn(cell, figureSheetName);
  const isCost = orientation.direction === "negative";
  const condition = conditionOf(ground.book, key);
  if (condition === undefined) {
    const place = (order: number): Text => formula`(RANK(${cell},${range},${order})-1)`;
    const [better, worse] = [place(isCost ? 1 : 0), place(isCost ? 0 : 1)];
    return { better, worse, others: formula`(COUNT(${range})-1-${better}-${worse})` };
  }
  const count = (sign: string): Text => formula`SUMPRODUCT(${condition}*ISNUMBER(${range})*(${range}${sign}${cell}))`;
  return {
    better: count(isCost ? "<" : ">"),
    worse: count(isCost ? ">" : "<"),
    others: formula`MAX(0,${count("=")}-1)`,
  };
}

/** How many of the sample of a key have a number, as a figure. */
export function countOf({ ofSample }: Setting, column: NamedColumn, key: SampleKey): string {
  return ofSample(key, {
    ...{ title: "个数", column, value: (numbers) => numbers.length, formula: (block) => `COUNT(${block})` },
    isCount: true,
  });
}

/** Points by place among the sample (名次法、波达计数). */
export function placeText(setting: Setting<PlaceScore>, key: SampleKey, column: NamedColumn): Text {
  const { score } = setting;
  const { better, worse, others } = counted(setting, column, key);
  const ties = tiesOf(score);
  const taken = ties === "better" ? undefined : ties === "worse" ? others : formula`${others}/2`;
  const before = taken ? formula`${better}+${taken}` : better;
  const left = ties === "better" ? formula`+${others}` : ties === "worse" ? "" : formula`+${others}/2`;
  if (score.kind === "borda") return formula`${worse}${left}`;
  const { points } = score;
  if (typeof points === "object") return byStep(setting, points, before);
  const n = countOf(setting, column, key);
  switch (points) {
    case "n+1-rank":
      return formula`${n}-(${before})`;
    case "share-of-n":
      return orUndefined(setting, formula`100*(${n}-(${before}))/${n}`);
    case "percentile":
      return orUndefined(setting, formula`MIN(100,100*(${worse}${left})/(${n}-1))`);
  }
}

function byStep(
  { given }: Setting,
  { first, step, floor }: Exclude<ScoreOf<"rank">["points"], string>,
  before: Text,
): Text {
  const [best, each, least] = [given("首位分", first), given("每位递减", step), given("保底分", floor)];
  return formula`MAX(${least},${best}-${each}*(${before}))`;
}
