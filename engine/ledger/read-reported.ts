import { readAbsence } from "../quantity/absence";
import { withoutPeriods } from "../quantity/period";
import { findQuantities, numberInCell, writeQuantity, type Quantity } from "../quantity/quantity";
import { halfWidth } from "../quantity/text";
import { isConvertible, readUnit, withMultiplier, type UnitOfMeasure } from "../quantity/unit";
import { cellText, type CellValue } from "../terms/sheet";
import { readPlace } from "./rank";
import type { Reported } from "./reported";
import { readStage } from "./stage";
import type { Target, UnitSource } from "./target";

/** What else the sheet says that helps to read a report: the row's target and the units around the cell. */
export interface ReportedContext {
  readonly target: Target;
  readonly unitColumn?: UnitOfMeasure;
  /** The unit in the report column's own header. */
  readonly headerUnit?: UnitOfMeasure;
  readonly sheetUnit?: UnitOfMeasure;
}

/** Numbers of other things than the report: the target repeated, a share of the plan, a comparison with last year. */
const otherThings = /(?:目标|计划|任务数|占|较|比上年|比去年|同比|增长|增幅|下降|其中|含)[^,;]*$/u;
const total = /(?:累计|共计|合计|总计|截至)[^,;]*$/u;
const reporting = /(?:完成|实现|达到|达|已|新增|建成|开工|实施|培育|引进|到位|投资)[^,;]*$/u;
const fall = /(?:下降|降低|减少|降|负增长|回落|↓)[^\d,;]*$/u;
const rise = /(?:增长|增加|上升|提高|提升|增|↑)[^\d,;]*$/u;

/**
 * Reads what a cell reports against its target (完成情况).
 *
 * Of several numbers, the one in a unit of the target's kind counts, a cumulated one (累计) first; remarks in brackets
 * are passed over. For a decline, 下降3.8%, −3.8 and 3.8 all are 3.8.
 *
 * @param value - what the cell holds
 * @param numberFormat - the cell's number format
 * @param context - the row's target and the units around the cell
 * @returns a quantity, a stage in words, or an absence
 */
export function readReported(value: CellValue, numberFormat: string | undefined, context: ReportedContext): Reported {
  const written = cellText(value);
  if (typeof value === "number") {
    const quantity = numberInCell(value, numberFormat);
    if (!quantity) return { type: "absent", reason: "unreadable", written };
    return asReported(quantity, "", writeQuantity(quantity.value, quantity.unit), false, context);
  }
  if (typeof value === "object" && value !== null) return { type: "absent", reason: "unreadable", written };
  if (isZeroOf(written, context.target)) return zero(written);
  if (isWhole(written, context.target)) return whole(written);
  const absence = readAbsence(written);
  if (absence) return { type: "absent", reason: absence, written };
  const place = context.target.kind === "rank" ? readPlace(written) : undefined;
  if (place && context.target.unit) return atPlace(place.place, context.target.unit, written);
  const text = withoutPeriods(halfWidth(written)).replace(/^\s*\((.*)\)\s*$/u, " $1 ");
  const { best, isAmbiguous } = reportingQuantity(text, context);
  if (best) return asReported(best, text.slice(0, best.start), written, isAmbiguous, context);
  const stage = readStage(written);
  return stage ? { type: "stage", stage, written } : { type: "absent", reason: "unreadable", written };
}

/** 无 and 没有 answer a target of zero with zero. */
function isZeroOf(written: string, target: Target): boolean {
  return (
    target.value === 0 &&
    target.comparator === "=" &&
    /^(?:无|没有|未发生|零|已清零|已归零|清零|零发生)$/u.test(written)
  );
}

/** 全覆盖 answers a share with 100 %. */
function isWhole(written: string, target: Target): boolean {
  return (
    target.unit?.kind === "ratio" &&
    target.kind === "level" &&
    /^(?:均?已)?(?:实现)?(?:全面?覆盖|全部(?:覆盖|达标|合格))$/u.test(written)
  );
}

function whole(written: string): Reported {
  const percent = readUnit("%");
  return {
    type: "quantity",
    value: 100,
    ...(percent ? { unit: percent } : {}),
    unitSource: "cell",
    isApproximate: false,
    isAmbiguous: false,
    written,
  };
}

function zero(written: string): Reported {
  return { type: "quantity", value: 0, unitSource: "none", isApproximate: false, isAmbiguous: false, written };
}

function atPlace(value: number, unit: UnitOfMeasure, written: string): Reported {
  return { type: "quantity", value, unit, unitSource: "cell", isApproximate: false, isAmbiguous: false, written };
}

function reportingQuantity(text: string, context: ReportedContext): { best?: Quantity; isAmbiguous: boolean } {
  const plain = text.replace(/[(（][^)）]*[)）]/gu, (remark) => " ".repeat(remark.length));
  const found = findQuantities(plain);
  const fits = found.filter((q) => isOfTargetKind(q, context));
  const candidates = fits.length > 0 ? fits : found;
  const isRange =
    candidates.length === 2 && /^\s*[-~至到—]+\s*$/u.test(plain.slice(candidates[0]!.end, candidates[1]!.start));
  if (candidates.length === 0 || isRange) return { isAmbiguous: false };
  const rate = (q: Quantity): number => {
    const lead = plain.slice(0, q.start);
    const isGrowth = context.target.kind === "growth" || context.target.kind === "decline";
    if (isGrowth && (rise.test(lead) || fall.test(lead))) return 3;
    if (otherThings.test(lead)) return -1;
    return total.test(lead) ? 3 : reporting.test(lead) ? 2 : 1;
  };
  const best = candidates.reduce((a, b) => (rate(b) > rate(a) ? b : a));
  const rivals = candidates.filter((q) => q !== best && rate(q) === rate(best));
  return { best, isAmbiguous: rivals.length > 0 };
}

function isOfTargetKind(quantity: Quantity, { target, unitColumn }: ReportedContext): boolean {
  const wanted = target.unit ?? unitColumn;
  if (!quantity.unit || quantity.unit.kind === "number") return true;
  return wanted === undefined || isConvertible(quantity.unit, wanted);
}

function asReported(
  quantity: Quantity,
  lead: string,
  written: string,
  isAmbiguous: boolean,
  context: ReportedContext,
): Reported {
  const { unit, source } = unitOf(quantity, context);
  return {
    type: "quantity",
    value: signed(quantity.value, lead, context.target),
    ...(unit ? { unit } : {}),
    unitSource: source,
    isApproximate: quantity.isApproximate,
    isAmbiguous,
    written,
  };
}

function unitOf(
  quantity: Quantity,
  { target, unitColumn, headerUnit, sheetUnit }: ReportedContext,
): { unit?: UnitOfMeasure; source: UnitSource } {
  if (quantity.unit && quantity.unit.kind !== "number") return { unit: quantity.unit, source: "cell" };
  const around: [UnitOfMeasure | undefined, UnitSource][] = [
    [unitColumn, "unit-column"],
    [headerUnit, "header"],
    [typeof target.value === "number" && !target.unit ? undefined : sheetUnit, "sheet"],
    [target.unit, target.unitSource],
  ];
  // A unit column of another kind than the target belongs to something else in the row (a sum beside a growth target).
  const fitting = around.find(([unit]) => unit && (!target.unit || isConvertible(unit, target.unit)));
  const [found, source] = fitting ?? around.find(([unit]) => unit) ?? [undefined, "none" as const];
  const unit = found && quantity.unit ? withMultiplier(quantity.unit.written, found) : found;
  return { ...(unit ? { unit } : {}), source };
}

function signed(value: number, lead: string, target: Target): number {
  if (target.kind === "decline")
    return rise.test(lead) && !fall.test(lead) ? -value : fall.test(lead) ? value : Math.abs(value);
  return target.kind === "growth" && fall.test(lead) && value > 0 ? -value : value;
}
