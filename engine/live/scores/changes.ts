import { rankingTexts } from "../../report/rule-words";
import { absenceWords } from "../../report/words";
import type { Column } from "../../terms/column";
import { cellIn } from "../column";
import { wordedValues, type UnitSheet } from "../unit-sheet";
import { place, quotedText, undefinedWord, type Desk, type Placed } from "./desk";
import type { LivePlaces } from "./places";
import type { LiveTotals } from "./totals";

/** The last evaluation's places and totals, and what changed since, in cells (位次升降、得分增长). */
export interface LiveChanges {
  readonly previous: Placed | undefined;
  readonly change: Placed | undefined;
  readonly previousScore: Placed | undefined;
  readonly growth: Placed | undefined;
}

/** Lays out what changed since the last evaluation; nothing where the method does not say what there was. */
export function layChanges(desk: Desk, sheet: UnitSheet, totals: LiveTotals, places: LivePlaces): LiveChanges {
  const { evaluation, scoreFormat: format } = desk;
  const { method, change, growth } = evaluation;
  const { scope } = method.ranking;
  const texts = rankingTexts(method.ranking, method);
  const previous = layFormula(desk, sheet, method.ranking.previous, evaluation.previous, "上次位次");
  const now = scope[0] === "group" ? places.group : places.all;
  const rise =
    previous && change
      ? place(sheet, {
          header: "位次升降",
          note: texts.find((text) => text.startsWith("位次升降")) ?? "",
          values: wordedValues(change),
          formula: (unit) => {
            const before = cellIn(previous.column, unit, sheet.name);
            if (!now) return `IF(ISNUMBER(${before}),${quotedText(absenceWords.withheld)},${before})`;
            const place = cellIn(now.column, unit, sheet.name);
            const moved = `IF(ISNUMBER(${place}),${before}-${place},${quotedText(absenceWords.withheld)})`;
            return `IF(ISNUMBER(${before}),${moved},${before})`;
          },
          ...{
            width: 9,
            rules: {
              rules: [
                { above: 0, style: "met" },
                { below: 0, style: "far-behind" },
              ],
            },
          },
        })
      : undefined;
  const previousScore = layFormula(desk, sheet, method.ranking.previousScore, evaluation.previousScore, "上次得分");
  const grown =
    previousScore && growth
      ? place(sheet, {
          header: "得分增长（%）",
          note: texts.find((text) => text.startsWith("得分增长率")) ?? "",
          values: wordedValues(growth),
          formula: (unit) => {
            const before = cellIn(previousScore.column, unit, sheet.name);
            const total = cellIn(totals.seen.column, unit, sheet.name);
            const grew = `IF(${before}>0,(${total}-${before})/${before}*100,${undefinedWord})`;
            return `IF(ISNUMBER(${before}),IF(ISNUMBER(${total}),${grew},${total}),${before})`;
          },
          ...{ style: "score", format, width: 10 },
          rules: {
            rules: [
              { above: 0, style: "met" },
              { below: 0, style: "far-behind" },
            ],
          },
        })
      : undefined;
  return { previous, change: rise, previousScore, growth: grown };
}

/** A column that a formula of the method gives. */
function layFormula(
  { stages, fixed }: Desk,
  sheet: UnitSheet,
  formula: string | undefined,
  values: Column | undefined,
  header: string,
): Placed | undefined {
  if (formula === undefined || !values) return undefined;
  const of = (unit: number): string | undefined => stages.formulas.translate(formula, unit, sheet.name);
  if (values.reasons.length > 0 && of(0) === undefined) fixed.set(header, "取数的公式普通公式写不下，是数值。");
  return place(sheet, { header, note: `取自“${formula}”。`, values: wordedValues(values), formula: of, width: 9 });
}

/** The verdicts by the total, in cells (等次); nothing where the method has none. */
export function layBands(desk: Desk, sheet: UnitSheet, totals: LiveTotals): Placed | undefined {
  const { evaluation, stages, fixed } = desk;
  const bands = [...evaluation.method.bands].sort((a, b) => b.from - a.from);
  if (bands.length === 0) return undefined;
  const limits = bands.map(({ title, from }) =>
    stages.figures.add({ name: stages.nameOf("等次", title), of: "等次", title: `${title}：总分达到`, value: from }),
  );
  const formula = (unit: number): string | undefined => {
    const total = cellIn(totals.compared.column, unit, sheet.name);
    const tests = bands.map(({ when }, b) => {
      const from = `${total}>=${limits[b]!}`;
      const condition =
        when === undefined ? undefined : stages.formulas.translate(when, unit, sheet.name, totals.names);
      if (when !== undefined && condition === undefined) return undefined;
      return condition === undefined ? from : `AND(${from},N(${condition})<>0)`;
    });
    if (tests.includes(undefined)) return undefined;
    const chosen = bands.reduceRight((rest, { title }, b) => `IF(${tests[b]!},${quotedText(title)},${rest})`, '""');
    return `IF(ISNUMBER(${total}),${chosen},"")`;
  };
  if (evaluation.units.length > 0 && formula(0) === undefined) fixed.set("等次", "等次的条件普通公式写不下，是数值。");
  return place(sheet, {
    header: "等次",
    note: "按总分从高到低取第一个达到的等次；界线在“参数”表。",
    values: evaluation.bands.map((band) => band ?? ""),
    ...{ formula, style: "text", width: 8 },
  });
}
