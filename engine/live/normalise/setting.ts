import { absenceRules, scoreOf } from "../../composite/absence";
import { groupTitle } from "../../composite/group-title";
import type { Indicator, Score } from "../../composite/method";
import { orient, orientationOf, type Orientation } from "../../composite/normalise/orient";
import type { ReferenceName } from "../../composite/references";
import { absenceWords } from "../../report/words";
import type { Value } from "../../terms/value";
import { columnOf, valueAt } from "../../terms/column";
import { absenceReasons, type AbsenceReason } from "../../terms/value";
import { figureSheetName } from "../book";
import { cellIn, type LiveColumn } from "../column";
import { layColumn, titleOf, type Ground } from "../ground";
import type { CellName } from "../names";
import type { NamedColumn } from "../parts";
import { numbersOf, sampleFigure, type SampleKey } from "../sample";
import { formula, quoted, wordOf, type Text } from "../text";

/** What the scores of an indicator are written with, whatever their kind. */
export interface Setting<S extends Score = Score> {
  readonly ground: Ground;
  readonly leaf: Indicator;
  readonly score: S;
  /** Observations after treatment. */
  readonly x: NamedColumn;
  readonly orientation: Orientation;
  readonly references: ReadonlyMap<ReferenceName, NamedColumn>;
  /** A number of the method; once for a title and group. */
  readonly given: (title: string, value: number, group?: string) => CellName;
  /** What another unit has, by its code; a word where it has no number or is not evaluated. */
  readonly ofUnit: (title: string, code: string) => CellName;
  /** A figure of the sample of a key, over the observations unless another column is named. */
  readonly ofSample: (key: SampleKey, figure: SampledFigure) => CellName;
  /** Hands on the absence in a cell: its word, or the score that the method gives for it. */
  readonly hand: (cell: LiveColumn) => Text;
  /** An absence: its word, or the score that the method gives for it. */
  readonly absent: (reason: AbsenceReason) => Text;
}

/** A figure of a sample as a score asks for it. */
export interface SampledFigure {
  readonly title: string;
  readonly value: (numbers: Float64Array) => number | undefined;
  readonly formula: (block: string) => string;
  readonly only?: { readonly holds: (x: number) => boolean; readonly formula: (block: string) => string };
  readonly column?: NamedColumn;
  /** Whether it is a number, 0, of an empty sample too. */
  readonly isCount?: true;
}

/** Opens what the scores of one indicator are written with. */
export function openSetting(
  ground: Ground,
  leaf: Indicator,
  x: NamedColumn,
  references: Setting["references"],
): Setting {
  const { figures, nameOf, evaluation } = ground.book;
  const of = titleOf(leaf);
  const made = new Map<string, CellName>();
  const once = (key: string, make: () => CellName): CellName => {
    const name = made.get(key) ?? make();
    made.set(key, name);
    return name;
  };
  const titled = (title: string, group: string) => ({
    name: nameOf(title, group === "" ? leaf.code : `${leaf.code}_${group}`),
    of,
    title: group === "" ? title : `${title}（${groupTitle(evaluation.method, group)}）`,
  });
  const instead = absenceRules(evaluation.method, leaf).map(scoreOf);
  const given = (title: string, value: number, group = "") =>
    once(`${title}\n${group}`, () => figures.add({ ...titled(title, group), value }));
  const standIn = (reason: AbsenceReason): CellName | undefined => {
    const score = instead[absenceReasons.indexOf(reason) + 1];
    const areAlike = new Set(instead.slice(1)).size === 1;
    return score === undefined ? undefined : given(areAlike ? "缺失计分" : `${absenceWords[reason]}计分`, score);
  };
  return {
    ...{ ground, leaf, score: leaf.score!, x, orientation: orientationOf(leaf), references, given },
    ofUnit: (title, code) =>
      once(title, () => {
        const unit = evaluation.units.findIndex((each) => each.code === code);
        if (unit < 0) return figures.add({ ...titled(title, ""), value: absenceWords.undefined });
        const value = valueAt(x.values, unit);
        const formula = cellIn(x.column, unit, figureSheetName);
        return figures.add({
          ...titled(title, ""),
          value: typeof value === "number" ? value : absenceWords[value],
          formula,
        });
      }),
    ofSample: (key, { title, value, formula: text, only, column = x, isCount }) =>
      once(`${title}\n${key}`, () => {
        const sample = { ...column, key };
        const numbers = numbersOf(ground.book, sample);
        return sampleFigure(ground.book, sample, {
          ...{ title, of, short: leaf.code, formula: text },
          value: value(only ? numbers.filter(only.holds) : numbers),
          ...(only ? { only: only.formula } : {}),
          ...(isCount ? { isCount } : {}),
        });
      }),
    hand: (cell) => {
      const ways = absenceReasons.flatMap((reason) => {
        const name = standIn(reason);
        return name === undefined ? [] : [{ reason, name }];
      });
      if (ways.length === absenceReasons.length && new Set(ways.map(({ name }) => name)).size === 1)
        return [ways[0]!.name];
      return ways.reduceRight<Text>(
        (rest, { reason, name }) => formula`IF(${cell}=${quoted(absenceWords[reason])},${name},${rest})`,
        [cell],
      );
    },
    absent: (reason) => [standIn(reason) ?? wordOf(reason)],
  };
}

/** An observation, or a figure, turned so that more is better. */
export function turned({ orientation, given }: Setting, x: Text | LiveColumn | string): Text {
  if (orientation.direction === "positive") return formula`${x}`;
  if (orientation.direction === "negative") return formula`-${x}`;
  const [low, high] = [given("适度区间下限", orientation.ideal!.low), given("适度区间上限", orientation.ideal!.high)];
  return formula`-MAX(0,${low}-${x},${x}-${high})`;
}

/** How far one is above the other, once both are turned so that more is better. */
export function ahead(setting: Setting, x: LiveColumn, other: LiveColumn | string): Text {
  const { direction } = setting.orientation;
  if (direction === "positive") return formula`${x}-${other}`;
  if (direction === "negative") return formula`${other}-${x}`;
  return formula`${turned(setting, x)}-(${turned(setting, other)})`;
}

/** Held between bounds, where there are any (封顶、保底). */
export function heldText(
  { given }: Setting,
  text: Text,
  { cap, floor }: { readonly cap?: number | null | undefined; readonly floor?: number | null | undefined },
): Text {
  const raised = typeof floor === "number" ? formula`MAX(${given("保底分", floor)},${text})` : text;
  return typeof cap === "number" ? formula`MIN(${given("封顶分", cap)},${raised})` : raised;
}

/** A result, or the absence 无法计算 where the arithmetic has none. */
export function orUndefined({ absent }: Setting, text: Text): Text {
  return formula`IFERROR(${text},${absent("undefined")})`;
}

/** The column of a reference; the method was checked, so it is there. */
export function referred({ references }: Setting, name: ReferenceName): LiveColumn {
  return references.get(name)!.column;
}

/** A column beside the scores, for what they are worked out from; a word where the unit has no number. */
export function beside(
  { ground, leaf, x }: Setting,
  { title, note, text, value }: { title: string; note: string; text: Text; value: (x: number, unit: number) => Value },
): NamedColumn {
  const size = ground.book.evaluation.units.length;
  const values = Array.from({ length: size }, (_, unit) => {
    const own = valueAt(x.values, unit);
    return typeof own === "number" ? value(own, unit) : own;
  });
  return layColumn(ground.book, {
    ...{ sheet: ground.book.sheets.scores, header: `${leaf.code} ${title}`, note, values: columnOf(values) },
    text: () => formula`IF(ISNUMBER(${x.column}),${text},${x.column})`,
    name: [title, leaf.code],
  });
}

/** Observations turned so that more is better, in a column where the sample is looked at; a cost stays as it is. */
export function orderedColumn(setting: Setting): NamedColumn {
  const { x, orientation } = setting;
  if (orientation.direction !== "moderate") return x;
  return beside(setting, {
    title: "正向化",
    note: "适度指标：到适度区间的距离取负，越大越好。",
    text: turned(setting, x.column),
    value: (own) => orient(own, orientation),
  });
}
