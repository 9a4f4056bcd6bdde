import { absenceRules, fillOf } from "../composite/absence";
import type { Fill, Indicator, Series } from "../composite/method";
import { extent } from "../stats/extent";
import { mean } from "../stats/mean";
import { median } from "../stats/quantile";
import { absenceWords } from "../report/words";
import { absenceReasons } from "../terms/value";
import { composedAt, layColumn, titleOf, type Ground } from "./ground";
import type { CellName } from "./names";
import type { NamedColumn } from "./parts";
import { numbersOf, sampleFigure, type SampleKey } from "./sample";
import { layFill } from "./impute/fill";
import { laySeries, type FilledBy } from "./impute/series";
import { formula, quoted, type Text } from "./text";

type Figure = Exclude<Fill, object | number>;

const figures: Readonly<
  Record<Figure, { title: string; isOfGroup: boolean; of: (x: Float64Array) => number | undefined; in: string }>
> = {
  mean: { title: "填补均值", isOfGroup: false, of: mean, in: "AVERAGE" },
  median: { title: "填补中位数", isOfGroup: false, of: median, in: "MEDIAN" },
  minimum: { title: "填补最小值", isOfGroup: false, of: (x) => extent(x)?.low, in: "MIN" },
  maximum: { title: "填补最大值", isOfGroup: false, of: (x) => extent(x)?.high, in: "MAX" },
  "group-mean": { title: "填补均值", isOfGroup: true, of: mean, in: "AVERAGE" },
  "group-median": { title: "填补中位数", isOfGroup: true, of: median, in: "MEDIAN" },
};

/**
 * Lays out an indicator's values with absences filled (填补).
 *
 * @param derived - the values before
 * @returns the column before where the method fills nothing
 */
export function layImputed(ground: Ground, leaf: Indicator, derived: NamedColumn): NamedColumn {
  const { book } = ground;
  const { evaluation, sheets, comparison } = book;
  const rules = absenceRules(evaluation.method, leaf).map(fillOf);
  if (rules.every((fill) => fill === undefined)) return derived;
  const composed = composedAt(book, leaf.code);
  const x = derived.column;
  const filledBy = fillersOf(ground, leaf, derived);
  const templates = new Map<string, Text>();
  const templateFor = (group: string | undefined): Text => {
    const known = templates.get(group ?? "");
    if (known) return known;
    const ways = absenceReasons.flatMap((reason, i) => {
      const fill = rules[i + 1];
      const by = fill === undefined ? undefined : filledBy(fill, group);
      return by ? [{ reason, by }] : [];
    });
    const isAlike = ways.length === absenceReasons.length && ways.every(({ by }) => by === ways[0]!.by);
    const instead = isAlike
      ? ways[0]!.by(x)
      : ways.reduceRight<Text>(
          (rest, { reason, by }) => formula`IF(${x}=${quoted(absenceWords[reason])},${by(x)},${rest})`,
          [x],
        );
    const text = formula`IF(ISNUMBER(${x}),${x},${instead})`;
    templates.set(group ?? "", text);
    return text;
  };
  return layColumn(book, {
    sheet: sheets.fills,
    header: titleOf(leaf),
    note: "有数的照用“指标值”，缺失的按办法代入；代不出的仍写明原因。",
    values: evaluation.stages.imputed.get(leaf.code)!,
    text: (unit) => (composed.has(unit) ? undefined : templateFor(comparison.groupOf[unit])),
    name: ["填补", leaf.code],
  });
}

/** How each fill of an indicator is written; figures and columns are laid out when they are first needed. */
function fillersOf(ground: Ground, leaf: Indicator, derived: NamedColumn) {
  const known = new Map<string, FilledBy | undefined>();
  return (fill: Fill, group: string | undefined): FilledBy | undefined => {
    const key = `${JSON.stringify(fill)}\n${isOfGroup(fill) ? (group ?? "") : ""}`;
    if (!known.has(key)) known.set(key, filler(ground, leaf, derived, fill, group));
    return known.get(key);
  };
}

function isOfGroup(fill: Fill): boolean {
  return typeof fill === "string" && figures[fill].isOfGroup;
}

function filler(
  ground: Ground,
  leaf: Indicator,
  derived: NamedColumn,
  fill: Fill,
  group: string | undefined,
): FilledBy | undefined {
  if (typeof fill === "object") return "years" in fill ? laySeries(ground, leaf, fill) : ownFormula(ground, leaf, fill);
  if (typeof fill === "number") {
    const { figures: sheet, nameOf } = ground.book;
    const name = sheet.add({ name: nameOf("填补值", leaf.code), of: titleOf(leaf), title: "填补值", value: fill });
    return () => [name];
  }
  if (figures[fill].isOfGroup && group === undefined) return undefined;
  const name = figure(ground, leaf, derived, fill, figures[fill].isOfGroup ? group! : "");
  return (x) => formula`IF(ISNUMBER(${name}),${name},${x})`;
}

function figure({ book }: Ground, leaf: Indicator, derived: NamedColumn, fill: Figure, key: SampleKey): CellName {
  const { title, of, in: name } = figures[fill];
  const sample = { ...derived, key };
  return sampleFigure(book, sample, {
    ...{ title, of: titleOf(leaf), short: leaf.code },
    value: of(numbersOf(book, sample)),
    formula: (block) => `${name}(${block})`,
  });
}

function ownFormula(
  ground: Ground,
  leaf: Indicator,
  { formula: written }: Exclude<Extract<Fill, object>, Series>,
): FilledBy {
  const { column } = layFill(ground, leaf, written);
  return (x) => formula`IF(ISNUMBER(${column}),${column},${x})`;
}
