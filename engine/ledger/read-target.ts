import { readAbsence } from "../quantity/absence";
import { statedComparator, type Comparator } from "../quantity/bound";
import { withoutPeriods } from "../quantity/period";
import { findQuantities, numberInCell, writeQuantity, type Quantity } from "../quantity/quantity";
import { halfWidth, squeeze } from "../quantity/text";
import { readUnit, withMultiplier, type UnitOfMeasure } from "../quantity/unit";
import { cellText, type CellValue } from "../terms/sheet";
import { isAccumulating, targetKind } from "./kind";
import { readPlace } from "./rank";
import type { Target, TargetContext, TargetKind, UnitSource } from "./target";

/** Phrases that are a whole target. */
const phrases: readonly [words: RegExp, value: number, unit: string, comparator: Comparator][] = [
  [/两位数/u, 10, "%", ">="],
  [/零的?突破/u, 0, "", ">"],
  [
    /清零|归零|零(?:发生|事故|新增|死亡|伤亡|投诉|舆情|火灾|案件|上访)|^零(?!增长|基础|售|散|星|距离|门槛|碳)\p{Script=Han}{2,4}$|全部消除|全面消除/u,
    0,
    "",
    "=",
  ],
  [/全覆盖|全部覆盖|全达标|全部达标|全部完成|全部合格|应[\p{Script=Han}]尽[\p{Script=Han}]/u, 100, "%", "="],
];

const benchmarkForm =
  /(不低于|不高于|不差于|高于|低于|优于|快于|好于|超过|超)((?:全国|国家|全省|全市|全区|全县|省|市|区|县|上级|周边|同类|居民|同期|同行业|行业|地区|城镇)[^\d,;]*?)(\d+(?:\.\d+)?%)?\s*((?:平均|均值|水平|平均水平|平均增长水平|平均增速|增速|增幅)+)?\s*(?=[\d(]|个百分点|$|以上|,|;)/u;
const conditionBreak = /[;。]|,(?!\d{3}(?!\d))|、(?=力争|争取|冲刺)|并且|同时|且/u;
/** What raises the bar, or tells a part of the whole, promises nothing beside the condition before it. */
const aside = /^\s*(?:力争|争取|冲刺|奋斗|挑战|其中|含)/u;
const asideInBrackets = /\(\s*(?:力争|争取|冲刺|奋斗|挑战|其中|含)[^()]*\)/gu;
const rangeSign = /^\s*(?:[-~—–]{1,2}|至|到)\s*$/u;
/** A number that describes the things and does not count them: 500万元以上工业技改项目. */
const describes = /^(?:\s*(?:以上|以下|以内|及以上))?\s*的?[\p{Script=Han}“]{2,}/u;

/**
 * Reads what a target cell promises (目标值).
 *
 * Several conditions in one cell give one target each. A unit in the cell beats the unit column, which beats the
 * header's, which beats one above the table; a bare number of an indicator that is a 率 or 比重 is taken for per cent.
 *
 * @param value - what the cell holds
 * @param numberFormat - the cell's number format
 * @param context - the units around the cell and the indicator's name
 * @returns at least one target; its value is absent where the cell is blank or holds no number
 * @example readTarget("控制在3.25亿立方米以内", undefined, { indicator: "用水总量" })[0]?.comparator // => "<="
 */
export function readTarget(value: CellValue, numberFormat: string | undefined, context: TargetContext): Target[] {
  const written = cellText(value);
  if (typeof value === "number") {
    const quantity = numberInCell(value, numberFormat);
    if (!quantity) return [wordless(written)];
    return [quantityTarget(quantity, "", writeQuantity(quantity.value, quantity.unit), context)];
  }
  const absence = readAbsence(written);
  if (absence) return [{ ...wordless(written), value: absence }];
  const text = withoutPeriods(halfWidth(written)).replace(asideInBrackets, (words) => " ".repeat(words.length));
  const whole = readPhrase(text, written, context);
  if (whole) return [whole];
  const conditions = splitConditions(text).flatMap((part) => readCondition(part, written, context) ?? []);
  return conditions.length > 0 ? conditions : [wordless(written)];
}

function wordless(written: string): Target {
  return {
    kind: "stage",
    value: "unreadable",
    comparator: "=",
    unitSource: "none",
    isComparatorStated: false,
    isAccumulating: false,
    written,
  };
}

function readPhrase(text: string, written: string, context: TargetContext): Target | undefined {
  const phrase = phrases.find(([words]) => words.test(text));
  if (!phrase || findQuantities(text).length > 0) return undefined;
  const [, value, unitText, comparator] = phrase;
  const around = context.unitColumn ?? context.sheetUnit;
  const unit = unitText === "" ? around : readUnit(unitText);
  return {
    kind: value === 10 ? "growth" : "level",
    value,
    comparator,
    ...(unit ? { unit } : {}),
    unitSource: unit ? (unitText !== "" ? "cell" : context.unitColumn ? "unit-column" : "sheet") : "none",
    isComparatorStated: true,
    isAccumulating: false,
    written,
  };
}

/** Cuts a text at its commas where each part has a number of its own; asides (力争, 其中) behind the first are left out. */
function splitConditions(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(conditionBreak)) {
    if (part === undefined || part.trim() === "") continue;
    if (aside.test(part) && parts.length > 0) continue;
    parts.push(part);
  }
  return parts;
}

function readCondition(text: string, written: string, context: TargetContext): Target | undefined {
  const relative = readRelative(text, written);
  if (relative) return relative;
  const rank = readRank(text, written);
  if (rank) return rank;
  const found = findQuantities(text);
  const range = rangeIn(found, text);
  if (range) return rangeTarget(range, text, written, context);
  const quantity = countingQuantity(found, text, context);
  return quantity && quantityTarget(quantity, text, written, context);
}

/** Two rising numbers with a sign between them: 3—5个. */
function rangeIn(found: readonly Quantity[], text: string): { low: Quantity; high: Quantity } | undefined {
  for (const [i, high] of found.entries()) {
    const low = found[i - 1];
    if (low && low.value < high.value && rangeSign.test(text.slice(low.end, high.start))) return { low, high };
  }
  return undefined;
}

/** A range is kept by its lower end, a ceiling (控制在3—5起以内) by its upper one. */
function rangeTarget(
  { low, high }: { low: Quantity; high: Quantity },
  text: string,
  written: string,
  context: TargetContext,
): Target {
  const comparator = statedComparator(text, low.start, high.end) ?? context.comparator;
  const isCeiling = comparator === "<=" || comparator === "<";
  const unit = high.unit ?? low.unit;
  const end = { ...(isCeiling ? high : low), ...(unit ? { unit } : {}), start: low.start, end: high.end };
  return { ...quantityTarget(end, text, written, context), range: { low: low.value, high: high.value } };
}

/** Of several numbers in one condition the one that counts: in the unit column's unit, else the last that describes nothing. */
function countingQuantity(found: readonly Quantity[], text: string, context: TargetContext): Quantity | undefined {
  const sameUnit = found.filter((q) => q.unit && context.unitColumn && q.unit.written === context.unitColumn.written);
  if (sameUnit.length === 1) return sameUnit[0];
  const counting = found.filter((q) => !describes.test(text.slice(q.end)));
  return counting.at(-1) ?? found.at(-1);
}

/** The kind that the target's words say; where they leave it open, what the columns say. */
function kindIn(
  named: ReturnType<typeof targetKind>,
  unit: UnitOfMeasure | undefined,
  context: TargetContext,
): TargetKind {
  if (named.isStated) return named.kind;
  if (context.isGrowth === true && unit?.kind === "ratio") return "growth";
  const isOpen = named.kind === "level" || named.kind === "increment";
  return isOpen ? (context.kind ?? named.kind) : named.kind;
}

function quantityTarget(quantity: Quantity, text: string, written: string, context: TargetContext): Target {
  const lead = text.slice(0, quantity.start);
  const stated = text === "" ? undefined : statedComparator(text, quantity.start, quantity.end);
  const { unit, source } = unitOf(quantity, lead, context);
  const named = targetKind(lead, context.indicator, unit);
  const kind = kindIn(named, unit, context);
  const subject = subjectOf(lead);
  return {
    kind,
    value: quantity.value,
    comparator: stated ?? context.comparator ?? (isNone(quantity.value, kind, unit) ? "=" : ">="),
    ...(unit ? { unit } : {}),
    unitSource: source,
    isComparatorStated: (stated ?? context.comparator) !== undefined,
    isAccumulating: isAccumulating(kind, context.indicator, unit),
    ...(subject ? { subject } : {}),
    written,
  };
}

/** A bare 0 of what is counted promises that there is none; of money or growth it is a floor like any number. */
function isNone(value: number, kind: TargetKind, unit: UnitOfMeasure | undefined): boolean {
  return value === 0 && (kind === "level" || kind === "increment") && unit?.kind !== "money";
}

function unitOf(
  quantity: Quantity,
  lead: string,
  { indicator, unitColumn, headerUnit, sheetUnit }: TargetContext,
): { unit?: UnitOfMeasure; source: UnitSource } {
  if (quantity.unit && quantity.unit.kind !== "number") return { unit: quantity.unit, source: "cell" };
  const around = unitColumn ?? headerUnit;
  const multiplier = quantity.unit?.written ?? "";
  if (around) {
    const unit = multiplier ? withMultiplier(multiplier, around) : around;
    return { ...(unit ? { unit } : {}), source: unitColumn ? "unit-column" : "header" };
  }
  if (sheetUnit && !/率$|比重$|占比$/u.test(indicator)) return { unit: sheetUnit, source: "sheet" };
  const percent = readUnit("%");
  if (percent && isShare(lead, indicator)) return { unit: percent, source: "assumed" };
  return quantity.unit ? { unit: quantity.unit, source: "cell" } : { source: "none" };
}

/** Whether a bare number of this name is surely per cent; deaths and accidents are counted per thousand or per 亿元. */
function isShare(lead: string, indicator: string): boolean {
  const name = subjectOf(lead) ?? indicator;
  return (
    /(?:率|比重|占比|比例|增速|增幅|增长|下降|降低)[^\p{Script=Han}]*$/u.test(name) &&
    !/(?:死亡|发生|发病|事故|出生|犯罪|周转)率/u.test(name)
  );
}

function readRelative(text: string, written: string): Target | undefined {
  const m = benchmarkForm.exec(text);
  if (!m || (m[4] === undefined && m[3] === undefined && !/平均|水平|增速|增幅/u.test(m[2] ?? ""))) return undefined;
  const rest = text.slice(m.index + m[0].length);
  const margin = findQuantities(rest).find((q) => q.unit?.kind === "percentage-point" || q.unit?.kind === "ratio");
  const isAbove = !/^(?:不高于|低于|优于)/u.test(m[1] ?? "");
  const isStrict = margin ? false : !/^不/u.test(m[1] ?? "");
  const comparator: Comparator = isAbove ? (isStrict ? ">" : ">=") : isStrict ? "<" : "<=";
  return {
    kind: "relative",
    value: margin?.value ?? 0,
    comparator,
    ...(margin?.unit ? { unit: margin.unit } : {}),
    unitSource: margin?.unit ? "cell" : "none",
    isComparatorStated: true,
    isAccumulating: false,
    benchmark: {
      name: squeeze(`${m[2] ?? ""}${m[4] ?? ""}`),
      ...(m[3] ? { value: Number(m[3].replace("%", "")) } : {}),
    },
    written,
  };
}

function readRank(text: string, written: string): Target | undefined {
  const found = readPlace(text);
  const unit = found && readUnit(found.unit);
  if (!found || !unit) return undefined;
  return {
    kind: "rank",
    value: found.place,
    comparator: "<=",
    unit,
    unitSource: "cell",
    isComparatorStated: true,
    isAccumulating: false,
    written,
  };
}

/** What a condition names before its verb and comparator: 固定资产投资162亿元 is of 固定资产投资. */
function subjectOf(lead: string): string | undefined {
  const name = lead
    .replace(
      /(?:不低于|不少于|不超过|控制在|稳定在|保持在|达到|达|增长|下降|降低|突破|超过|高于|低于|同比|至少|约|力争|确保|[≥≤><=~:])+\s*$/gu,
      "",
    )
    .replace(/^\s*(?:力争|确保|实现|完成|新增|新建|培育|建成|建设|其中)/u, "")
    .trim();
  return /^\p{Script=Han}[\p{Script=Han}A-Z]{2,}$/u.test(name) ? name : undefined;
}
