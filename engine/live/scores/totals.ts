import type { Adjustment } from "../../composite/method";
import type { AdjustmentItem } from "../../composite/adjust";
import { adjustmentRows } from "../../report/rule-words";
import { rankedTotals } from "../../composite/rank";
import { cellIn, rowIn, type LiveColumn } from "../column";
import type { CellName } from "../names";
import type { NamedColumn } from "../parts";
import { wordedValues, type UnitSheet } from "../unit-sheet";
import { place, type Desk, type Placed } from "./desk";
import { scoreColumns } from "./score-columns";
import type { ScoreSheet } from "./score-sheet";

/** Who is kept off lists by a veto or a gate: 1 in its column (一票否决、前置条件). */
export interface LiveBar {
  readonly kind: "veto" | "gate";
  readonly title: string;
  readonly lists: readonly string[] | undefined;
  readonly column: LiveColumn;
  readonly values: readonly number[];
}

/** The totals in cells, and what they are made of besides the score (总分). */
export interface LiveTotals {
  readonly total: NamedColumn & { readonly words: Placed };
  /** As they are compared: rounded as the method ranks, or to 10 decimals. */
  readonly compared: Placed;
  /** What formulas see as 得分.总分. */
  readonly seen: NamedColumn;
  readonly items: readonly (Placed & { readonly item: AdjustmentItem })[];
  readonly bars: readonly LiveBar[];
  /** What formulas may name, the total among them. */
  readonly names: ReadonlyMap<string, NamedColumn>;
}

/** The decimals on which scores are compared where the method says nothing: what lies behind them is noise of doubles. */
export const comparedDecimals = 10;

/** Lays out adjustments, vetoes and the total (加减分、一票否决、总分). */
export function layTotals(desk: Desk, sheet: UnitSheet, scores: ScoreSheet): LiveTotals {
  const { evaluation, tree, stages, scoreFormat: format } = desk;
  const { method } = evaluation;
  const root = scores.columns.get(tree.root.code)!;
  const names = scoreColumns(method, scores.columns);
  const score = place(sheet, {
    header: "得分",
    note: "各级指标合成的得分，加减分之前。",
    values: wordedValues(root.values),
    formula: (unit) => cellIn(root.column, unit, sheet.name),
    ...{ style: "score", format },
  });
  const items = layItems(desk, sheet, names);
  const vetoes = layBars(desk, sheet, "veto", names);
  const parts = [score, ...items].map(({ column }) => column);
  const own = (unit: number): string => totalFormula(parts, unit, sheet.name);
  const onScore = vetoes.filter((_, i) => method.adjustments.vetoes[i]!.effect === "score").map(({ column }) => column);
  const words = wordedValues(evaluation.total);
  const column = sheet.add({
    header: "综合得分",
    note: "得分加各项加分、减各项扣分；一票否决总分的计 0。",
    values: words,
    formula: (unit) => {
      const vetoed = onScore.map((each) => cellIn(each, unit, sheet.name)).join("+");
      return vetoed === "" ? own(unit) : `IF(AND(ISNUMBER(${own(unit)}),${vetoed}>0),0,${own(unit)})`;
    },
    ...{ style: "score", format, width: 11 },
    name: stages.nameOf("综合得分", "单位"),
  });
  const { rankOn } = method.ranking;
  const ranked = rankedTotals(evaluation.total, method.ranking);
  const decimals =
    rankOn === undefined
      ? comparedDecimals
      : stages.figures.add({
          ...{ name: stages.nameOf("排名", "小数位"), of: "排名", title: "得分取几位小数后比较", value: rankOn },
        });
  const compared = place(sheet, {
    header: "比较用得分",
    note: `按它排名：综合得分取 ${rankOn ?? comparedDecimals} 位小数${rankOn === undefined ? "，相差不到的算并列（双精度数末位的误差不应分出高低）" : ""}。`,
    values: rankOn === undefined ? words.map(rounded) : wordedValues(ranked),
    formula: (unit) => {
      const cell = cellIn(column, unit, sheet.name);
      return `IF(ISNUMBER(${cell}),ROUND(${cell},${decimals}),${cell})`;
    },
    ...{ style: "score", format, width: 11 },
  });
  const total = { column, values: evaluation.total, words: { column, values: words } };
  const seen = rankOn === undefined ? total : { column: compared.column, values: ranked };
  const all = scoreColumns(method, scores.columns, seen);
  return { total, compared, seen, items, bars: [...vetoes, ...layBars(desk, sheet, "gate", all)], names: all };
}

function rounded(value: number | string): number | string {
  return typeof value === "number" ? Number(value.toFixed(comparedDecimals)) : value;
}

/** The sum of cells side by side; where one holds no number, what the first of them says. */
function totalFormula(parts: readonly LiveColumn[], unit: number, from: string): string {
  const cells = parts.map((part) => cellIn(part, unit, from));
  if (cells.length === 1) return cells[0]!;
  const row = rowIn(parts, unit, from);
  const first = cells.reduceRight((rest, cell) => (rest === "" ? cell : `IF(ISNUMBER(${cell}),${rest},${cell})`), "");
  return `IF(COUNT(${row})=${cells.length},SUM(${row}),${first})`;
}

/** The points of bonuses and deductions, one column each, and what goes over their common caps. */
function layItems(desk: Desk, sheet: UnitSheet, names: ReadonlyMap<string, NamedColumn>): LiveTotals["items"] {
  const { evaluation, stages, fixed, scoreFormat: format } = desk;
  const { bonuses, deductions, bonusCap, deductionCap } = evaluation.method.adjustments;
  const rules = { bonus: [...bonuses], deduction: [...deductions] };
  const done: (Placed & { item: AdjustmentItem })[] = [];
  const texts = adjustmentRows(evaluation.method);
  for (const item of evaluation.adjustments) {
    const { kind, title } = item;
    if (kind === "veto") continue;
    const sign = kind.startsWith("bonus") ? "加分" : "扣分";
    let formula: (unit: number) => string | undefined;
    if (kind === "bonus" || kind === "deduction") {
      const rule = rules[kind].shift()!;
      const bounds = boundsOf(desk, rule);
      formula = (unit) =>
        pointsFormula(stages.formulas.translate(rule.value, unit, sheet.name, names), rule, bounds, kind);
      if (evaluation.units.length > 0 && formula(0) === undefined)
        fixed.set(`${sign}：${title}`, "规则的公式普通公式写不下，是数值。");
    } else {
      const of = done.filter((each) => each.item.kind === kind.replace("-cap", "")).map(({ column }) => column);
      const cap = kind === "bonus-cap" ? bonusCap! : deductionCap!;
      const name = stages.figures.add({
        ...{ name: stages.nameOf("封顶", sign), of: sign, title: `各项${sign}合计最多（分）`, value: cap },
      });
      formula = (unit) => capFormula(of, unit, sheet.name, name, kind);
    }
    const header = title === "" ? `${sign}超过封顶的部分` : `${sign}：${title}`;
    const note =
      texts.find(([, text]) => title !== "" && text.startsWith(`${title}：`))?.[1] ?? "合计超过封顶的部分退回。";
    const placed = place(sheet, { header, note, values: wordedValues(item.points), formula, style: "score", format });
    done.push({ ...placed, item });
  }
  return done;
}

interface Bounds {
  readonly cap: CellName | undefined;
  readonly floor: CellName | undefined;
  readonly absent: CellName | undefined;
}

function boundsOf({ stages }: Desk, { title, cap, floor, absent }: Adjustment): Bounds {
  const figure = (value: number | undefined, word: string): CellName | undefined =>
    value === undefined
      ? undefined
      : stages.figures.add({ name: stages.nameOf(word, title), of: title, title: `${word}（分）`, value });
  return { cap: figure(cap, "最多"), floor: figure(floor, "最少"), absent: figure(absent, "缺数据的计") };
}

function pointsFormula(
  text: string | undefined,
  { cap, floor }: Adjustment,
  bounds: Bounds,
  kind: "bonus" | "deduction",
): string | undefined {
  if (text === undefined) return undefined;
  const low = floor === undefined ? text : `MAX(${bounds.floor!},${text})`;
  const held = cap === undefined ? low : `MIN(${bounds.cap!},${low})`;
  const signed = (points: string): string => (kind === "deduction" ? `0-(${points})` : points);
  return `IF(ISNUMBER(${text}),${signed(held)},${bounds.absent === undefined ? text : signed(heldAbsent(bounds))})`;
}

/** The points of who has no data, held within the same bounds. */
function heldAbsent({ cap, floor, absent }: Bounds): string {
  const low = floor === undefined ? absent! : `MAX(${floor},${absent!})`;
  return cap === undefined ? low : `MIN(${cap},${low})`;
}

function capFormula(of: readonly LiveColumn[], unit: number, from: string, cap: CellName, kind: string): string {
  const row = rowIn(of, unit, from);
  const first = of
    .map((column) => cellIn(column, unit, from))
    .reduceRight((rest, cell) => (rest === "" ? cell : `IF(ISNUMBER(${cell}),${rest},${cell})`), "");
  const excess = kind === "bonus-cap" ? `0-MAX(0,SUM(${row})-${cap})` : `MAX(0,0-SUM(${row})-${cap})`;
  return `IF(COUNT(${row})=${of.length},${excess},${first})`;
}

/** Columns with 1 for units that a veto holds for, or that a gate does not open for. */
function layBars(
  desk: Desk,
  sheet: UnitSheet,
  kind: LiveBar["kind"],
  names: ReadonlyMap<string, NamedColumn>,
): LiveBar[] {
  const { evaluation, stages, fixed } = desk;
  const { vetoes, gates } = evaluation.method.adjustments;
  const rules = kind === "veto" ? vetoes : gates;
  return rules.map((rule, i): LiveBar => {
    const values = [...desk.bars[kind][i]!];
    const [on, off] = kind === "veto" ? [1, 0] : [0, 1];
    const formula = (unit: number): string | undefined => {
      const text = stages.formulas.translate(rule.when, unit, sheet.name, names);
      return text === undefined ? undefined : `IF(N(${text})<>0,${on},${off})`;
    };
    const word = kind === "veto" ? "一票否决" : "前置条件";
    if (values.length > 0 && formula(0) === undefined)
      fixed.set(`${word}：${rule.title}`, "条件普通公式写不下，是数值。");
    const column = sheet.add({
      header: `${word}：${rule.title}`,
      note:
        kind === "veto"
          ? "1：被否决；缺数据不能判断的不算否决。"
          : "1：不满足，不能列入名单；缺数据不能判断的算不满足。",
      ...{ values, formula, style: "integer" as const, width: 12 },
    });
    return { kind, title: rule.title, lists: "lists" in rule ? rule.lists : undefined, column, values };
  });
}
