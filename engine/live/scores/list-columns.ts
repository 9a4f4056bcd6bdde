import type { ListSpec } from "../../composite/method";
import type { SelectedList } from "../../composite/select";
import { listText } from "../../report/list-words";
import { groupTitle } from "../../report/titles";
import type { CellValue } from "../../terms/sheet";
import { cellIn, rangeIn, type LiveColumn } from "../column";
import { openUnitSheet, wordedValues, type UnitSheet } from "../unit-sheet";
import type { LiveChanges } from "./changes";
import { place, quotedText, type Desk, type Placed } from "./desk";
import type { LivePlaces } from "./places";
import type { ScoreSheet } from "./score-sheet";
import { comparedDecimals, type LiveTotals } from "./totals";

/** What lists are drawn up from, in cells. */
export interface ListSources {
  readonly totals: LiveTotals;
  readonly places: LivePlaces;
  readonly changes: LiveChanges;
  readonly scores: ScoreSheet;
}

/** A list in cells (名单). */
export interface LiveList {
  readonly spec: ListSpec;
  readonly list: SelectedList;
  /** Each unit's place on the list; "" for who is not on it. */
  readonly place: Placed;
  /** Each unit's row in the list, group by group where there are quotas. */
  readonly row: Placed;
  /** What the list goes by. */
  readonly value: Placed;
  readonly size: number;
}

/** What stands between a unit that is in line and a list: nothing, a loss of its place, or that it was never meant. */
const candidate = 1;
const lost = 2;
const passed = 3;

/**
 * Lays out who is in line for each list, who is kept off, and who gets on it (评选过程).
 *
 * A unit is on a list where fewer candidates are strictly before it than there are places; of those kept off by a veto, a
 * gate or a withdrawal each uses a place up where the list says not to fill.
 */
export function layLists(desk: Desk, sources: ListSources): { sheet: UnitSheet; lists: readonly LiveList[] } {
  const { evaluation } = desk;
  const sheet = openUnitSheet(evaluation, {
    name: "评选",
    title: "评选过程",
    notes: [
      `每张名单依次为：依据、先后（在排队单位中的名次）、情况（${candidate} 候选，${lost} 因否决、前置条件或公示后取消落选，${passed} 不在范围或已列入别的名单，0 不参加）、名次、行。`,
      "先后在前的候选单位少于名额的即入选，末位并列的一并列入；名额在“参数”表，可以改动。",
    ],
  });
  const lists: LiveList[] = [];
  evaluation.lists.forEach((list) => {
    const spec = evaluation.method.lists.find(({ id }) => id === list.id)!;
    lists.push(layList(desk, sheet, spec, list, lists, sources));
  });
  return { sheet, lists };
}

function layList(
  desk: Desk,
  sheet: UnitSheet,
  spec: ListSpec,
  list: SelectedList,
  earlier: readonly LiveList[],
  sources: ListSources,
): LiveList {
  const { evaluation, stages } = desk;
  const here = (column: LiveColumn, unit: number): string => cellIn(column, unit, sheet.name);
  const value = layValue(desk, sheet, spec, list, sources);
  const state = layState(desk, sheet, spec, list, value, earlier, sources);
  const inLine = state.values.map((each) => each !== 0);
  const line = layLine(desk, sheet, spec, value, state, inLine, sources);
  const sizes = layGroupSizes(desk, spec);
  const { group } = stages.units;
  const own = (unit: number): string => (spec.quotas ? `,${rangeIn(group, sheet.name)},${here(group, unit)}` : "");
  const before = (unit: number, of: number): string =>
    `COUNTIFS(${rangeIn(state.column, sheet.name)},${of},${rangeIn(line.column, sheet.name)},"<"&${here(line.column, unit)}${own(unit)})`;
  const places = new Map(list.entries.map(({ unit, place: at }) => [unit, at]));
  const placed = place(sheet, {
    header: `${list.title}：名次`,
    note: listText(spec, evaluation.method),
    values: evaluation.units.map((_, unit): CellValue => places.get(unit) ?? ""),
    formula: (unit) => {
      const used = spec.fill ? before(unit, candidate) : `${before(unit, candidate)}+${before(unit, lost)}`;
      const size = sizeFormula(sizes, here(group, unit));
      return `IF(${here(state.column, unit)}=${candidate},IF(${used}<${size},${before(unit, candidate)}+1,""),"")`;
    },
    ...{ style: "integer" as const, width: 8, name: stages.nameOf("名单", list.id) },
  });
  const row = layRow(desk, sheet, spec, list, placed);
  const size = spec.quotas ? Object.values(spec.quotas).reduce((sum, each) => sum + each, 0) : (spec.top ?? 0);
  return { spec, list, place: placed, row, value, size };
}

/** What a list goes by, rounded as scores are compared. */
function layValue(
  desk: Desk,
  sheet: UnitSheet,
  { by, title }: ListSpec,
  list: SelectedList,
  sources: ListSources,
): Placed {
  const { evaluation, stages, fixed } = desk;
  const { totals, changes, scores } = sources;
  const source =
    by === "score"
      ? totals.compared.column
      : by === "rise"
        ? changes.change?.column
        : by === "growth"
          ? changes.growth?.column
          : typeof by === "string"
            ? scores.columns.get(by)?.column
            : undefined;
  const formula = (unit: number): string | undefined => {
    const cell =
      typeof by === "object"
        ? stages.formulas.translate(by.formula, unit, sheet.name, totals.names)
        : source && cellIn(source, unit, sheet.name);
    return cell === undefined ? undefined : `IF(ISNUMBER(${cell}),ROUND(${cell},${comparedDecimals}),${cell})`;
  };
  if (evaluation.units.length > 0 && formula(0) === undefined)
    fixed.set(`名单：${title}`, "评选依据普通公式写不下，是数值。");
  return place(sheet, {
    header: `${title}：依据`,
    note: "名单按它从高到低排队。",
    values: list.values ? wordedValues(list.values) : evaluation.units.map(() => ""),
    ...{ formula, style: "score", format: desk.scoreFormat, width: 11 },
  });
}

/** Whether a unit is in line, and what keeps it off. */
function layState(
  desk: Desk,
  sheet: UnitSheet,
  spec: ListSpec,
  list: SelectedList,
  value: Placed,
  earlier: readonly LiveList[],
  { totals }: ListSources,
): Placed {
  const { evaluation, stages } = desk;
  const here = (column: LiveColumn, unit: number): string => cellIn(column, unit, sheet.name);
  const groups = spec.quotas ? Object.keys(spec.quotas) : spec.groups;
  const isGain = spec.by === "rise" || spec.by === "growth";
  const withdrawn = new Set(spec.withdrawn.map(({ code }) => code));
  const bars = totals.bars.filter(({ lists }) => lists === undefined || lists.includes(list.id));
  const within = earlier.filter(({ list: { id } }) => spec.within.includes(id));
  const without = earlier.filter(({ list: { id } }) => spec.without.includes(id));
  const isOn = ({ place: { values } }: LiveList, unit: number): boolean => values[unit] !== "";
  return place(sheet, {
    header: `${list.title}：情况`,
    note: `${candidate} 候选；${lost} 因一票否决、前置条件或公示后取消落选；${passed} 不在范围内或已列入不得重复的名单；0 不参加。`,
    values: evaluation.units.map((unit, i) => {
      const mine = value.values[i];
      const isInGroup = groups === undefined || (unit.group !== undefined && groups.includes(unit.group));
      if (!unit.isRanked || !isInGroup || typeof mine !== "number" || (isGain && mine <= 0)) return 0;
      if (spec.within.length > 0 && !within.some((each) => isOn(each, i))) return passed;
      if (without.some((each) => isOn(each, i))) return passed;
      return bars.some(({ values }) => values[i] === 1) || withdrawn.has(unit.code) ? lost : candidate;
    }),
    formula: (unit) => {
      const cell = here(value.column, unit);
      const inLine = [
        `${here(stages.units.isRanked, unit)}=1`,
        `ISNUMBER(${cell})`,
        ...(isGain ? [`N(${cell})>0`] : []),
        ...(groups === undefined
          ? []
          : [`OR(${groups.map((id) => `${here(stages.units.group, unit)}=${quotedText(id)}`).join(",") || "FALSE"})`]),
      ];
      const off = withdrawn.has(evaluation.units[unit]!.code)
        ? String(lost)
        : bars.length === 0
          ? String(candidate)
          : `IF(${bars.map(({ column }) => here(column, unit)).join("+")}>0,${lost},${candidate})`;
      const on = (of: readonly LiveList[]): string =>
        `COUNT(${of.map((each) => here(each.place.column, unit)).join(",")})>0`;
      const again = without.length === 0 ? off : `IF(${on(without)},${passed},${off})`;
      const inside =
        spec.within.length === 0
          ? again
          : within.length === 0
            ? String(passed)
            : `IF(${on(within)},${again},${passed})`;
      return `IF(AND(${inLine.join(",")}),${inside},0)`;
    },
    ...{ style: "integer" as const, width: 7 },
  });
}

/** Places among those in line, over all groups: lists by quotas count within a group. */
function layLine(
  desk: Desk,
  sheet: UnitSheet,
  { by, title }: ListSpec,
  value: Placed,
  state: Placed,
  inLine: readonly boolean[],
  { places }: ListSources,
): Placed {
  const isByScore = by === "score";
  const numbers = value.values.map((each) => (typeof each === "number" ? each : undefined));
  const sorted = numbers.filter((each) => each !== undefined).sort((a, b) => b - a);
  const first = new Map<number, number>();
  sorted.forEach((each, i) => first.has(each) || first.set(each, i + 1));
  return place(sheet, {
    header: `${title}：先后`,
    note: isByScore ? "排名用的名次。" : "依据的数从高到低的名次，相同的相等。",
    values: desk.evaluation.units.map((_, i) =>
      !inLine[i] ? "" : isByScore ? places.line.values[i]! : (first.get(numbers[i]!) ?? ""),
    ),
    formula: (unit) => {
      const cell = cellIn(value.column, unit, sheet.name);
      const rank = isByScore
        ? cellIn(places.line.column, unit, sheet.name)
        : `RANK(${cell},${rangeIn(value.column, sheet.name)})`;
      return `IF(${cellIn(state.column, unit, sheet.name)}=0,"",${rank})`;
    },
    ...{ style: "integer" as const, width: 7 },
  });
}

/** How many places there are: one figure, or one for each group. */
function layGroupSizes(
  { evaluation, stages }: Desk,
  { id, title, top, quotas }: ListSpec,
): ReadonlyMap<string, string> {
  const figure = (value: number, of: string, word: string): string =>
    stages.figures.add({ name: stages.nameOf("名额", of), of: title, title: word, value });
  if (!quotas) return new Map([["", figure(top ?? 0, id, "名额")]]);
  return new Map(
    Object.entries(quotas).map(([group, value]) => [
      group,
      figure(value, `${id}_${group}`, `名额：${groupTitle(evaluation.method, group)}`),
    ]),
  );
}

function sizeFormula(sizes: ReadonlyMap<string, string>, group: string): string {
  const all = sizes.get("");
  if (all !== undefined) return all;
  return [...sizes].reduceRight((rest, [id, name]) => `IF(${group}=${quotedText(id)},${name},${rest})`, "0");
}

/** The row of each unit on a list in the sorted table: group by group, by place, equal ones as they stand. */
function layRow(
  { evaluation, stages }: Desk,
  sheet: UnitSheet,
  { quotas }: ListSpec,
  list: SelectedList,
  placed: Placed,
): Placed {
  const { group } = stages.units;
  const ids = quotas ? Object.keys(quotas) : undefined;
  const range = rangeIn(placed.column, sheet.name);
  const rows = new Map<number, number>();
  const order = ids
    ? ids.map((id) => list.entries.filter(({ unit }) => evaluation.units[unit]!.group === id))
    : [list.entries];
  order
    .flatMap((entries) => [...entries].sort((a, b) => a.place - b.place || a.unit - b.unit))
    .forEach(({ unit }, i) => rows.set(unit, i + 1));
  const own = (unit: number): string => cellIn(placed.column, unit, sheet.name);
  const until = (column: LiveColumn, unit: number): string => {
    const first = cellIn(column, 0, sheet.name).replace(/(\d+)$/u, "$$$1");
    return `${first}:${cellIn(column, unit, sheet.name).split("!").at(-1)!}`;
  };
  return place(sheet, {
    header: `${list.title}：行`,
    note: "“名单”表中的第几行。",
    values: evaluation.units.map((_, unit) => rows.get(unit) ?? ""),
    formula: (unit) => {
      const mine = ids ? `,${rangeIn(group, sheet.name)},${cellIn(group, unit, sheet.name)}` : "";
      const equal = ids ? `,${until(group, unit)},${cellIn(group, unit, sheet.name)}` : "";
      const before = `COUNTIFS(${range},"<"&${own(unit)}${mine})+COUNTIFS(${until(placed.column, unit)},${own(unit)}${equal})`;
      const others = (ids ?? []).map((_, g) =>
        (ids ?? [])
          .slice(0, g)
          .map((id) => `COUNTIFS(${rangeIn(group, sheet.name)},${quotedText(id)},${range},">0")`)
          .join("+"),
      );
      const earlier = (ids ?? []).reduceRight(
        (rest, id, g) =>
          g === 0 ? rest : `IF(${cellIn(group, unit, sheet.name)}=${quotedText(id)},${others[g]!},${rest})`,
        "0",
      );
      return `IF(ISNUMBER(${own(unit)}),${ids ? `${earlier}+` : ""}${before},"")`;
    },
    ...{ style: "integer" as const, width: 6 },
  });
}
