import { Decimal } from "decimal.js";
import type { Reported } from "../ledger/reported";
import type { Target } from "../ledger/target";
import { convert, isConvertible, type UnitOfMeasure } from "../quantity/unit";
import type { Explained } from "../terms/explained";
import { finite, type Value } from "../terms/value";

/** How a completion rate is worked out where the field has more than one way. */
export interface RateOptions {
  /** Costs (`<=`, `<`): target ÷ actual, as in the national 小康 monitoring method of 2008, or 2 − actual ÷ target. */
  readonly cost?: "ratio" | "difference";
  /** Growth and decline: the ratio of the rates, or of the levels 1 + rate. */
  readonly growth?: "rates" | "levels";
  /** From the baseline's value up: (actual − baseline) ÷ (target − baseline). */
  readonly fromBaseline?: boolean;
  /** `~`: how far the actual value may be worse than the target and still meet it, as a share of the target. */
  readonly aboutTolerance?: number;
  /** What stages in words count for, 0 to 1; a stage that is not listed leaves the rate absent. 已完成 counts 1. */
  readonly stages?: Readonly<Record<string, number>>;
}

/** What a rate is worked out from besides target and report, in the target's unit. */
export interface RateReferences {
  readonly baseline?: number;
  readonly benchmark?: number;
}

/** A completion rate with its working, and whether the target is met (完成率、是否达标). */
export interface Completion {
  /** A ratio, 1 = on target, not capped; absent with the reason of what is missing. */
  readonly rate: Explained;
  /** Absent where nothing can be said. */
  readonly met: boolean | undefined;
}

/**
 * The completion rate of one target (完成率).
 *
 * `>=`, `>`, `~`, `=`: actual ÷ target; costs: target ÷ actual, where an actual value of 0 gives 1; 零的突破 and 清零: 1
 * or 0; negative targets: 1 + (actual − target) ÷ |target|; growth and decline: the ratio of the rates; relative targets:
 * (actual − benchmark) ÷ margin, not below 0; stages in words: 1 for 已完成. The rate is not capped.
 *
 * @param target - what was promised
 * @param reported - what was reported
 * @param options - where the field has more than one way
 * @param references - the values of baseline and benchmark, in the target's unit
 * @returns the rate; absent when the target holds no number, the report is absent, or units are of different kinds
 * @source 《全面建设小康社会统计监测方案》(国家统计局, 2008) for costs
 */
export function completionOf(
  target: Target,
  reported: Reported,
  options: RateOptions = {},
  references: RateReferences = {},
): Completion {
  if (reported.type === "stage") return stageCompletion(reported.stage, options);
  if (typeof target.value !== "number") return absent(target.value, target, reported);
  if (reported.type === "absent") return absent(reported.reason, target, reported);
  // The margin is in points, the figures that it lies between are in per cent: they are not converted.
  if (target.kind === "relative") return relativeCompletion(target, target.value, reported.value, references.benchmark);
  const actual = inUnitOf(target, reported);
  if (actual === undefined) return absent("undefined", target, reported);
  const { rule, value } = rateRule(target, target.value, actual, options, references);
  const inputs = {
    actual,
    target: target.value,
    ...(rule === "rate.from-baseline" ? { baseline: references.baseline ?? 0 } : {}),
  };
  return { rate: { value: finite(value), rule, inputs }, met: isMet(target, target.value, actual, options) };
}

/** A number with its unit of measure, where it has one. */
interface Measured {
  readonly value: number;
  readonly unit?: UnitOfMeasure;
}

/**
 * A reported value in the target's unit.
 *
 * @returns `undefined` where the two units are of different kinds
 */
export function inUnitOf({ unit }: Target, { value, unit: own }: Measured): number | undefined {
  if (!unit || !own) return value;
  return isConvertible(own, unit) ? convert(value, own, unit) : undefined;
}

/**
 * The amount of another year, a baseline or last year's report, in the target's unit.
 *
 * @returns `undefined` where it has no number, where the units are of different kinds, and where one without a unit stands
 *   beside a target of growth, which is no amount
 */
export function amountInUnitOf(target: Target, side: { value: Value; unit?: UnitOfMeasure }): number | undefined {
  if (typeof side.value !== "number") return undefined;
  const isRate = target.kind === "growth" || target.kind === "decline";
  if (isRate && (!side.unit || !target.unit)) return undefined;
  return inUnitOf(target, { ...side, value: side.value });
}

function rateRule(
  { comparator, kind }: Target,
  target: number,
  actual: number,
  options: RateOptions,
  { baseline }: RateReferences,
): { rule: string; value: number } {
  const isCost = comparator === "<=" || comparator === "<";
  if (options.fromBaseline === true && baseline !== undefined && baseline !== target)
    return { rule: "rate.from-baseline", value: (actual - baseline) / (target - baseline) };
  if (target === 0 && !isCost && comparator !== "~")
    return comparator === "=" || comparator === ">"
      ? {
          rule: comparator === "=" ? "rate.cleared" : "rate.breakthrough",
          value: (comparator === "=" ? actual === 0 : actual > 0) ? 1 : 0,
        }
      : { rule: "rate.at-least-zero", value: actual >= 0 ? 1 : 0 };
  if (target === 0) return { rule: "rate.at-most-zero", value: (isCost ? actual <= 0 : actual === 0) ? 1 : 0 };
  if (target < 0) {
    const margin = (isCost ? target - actual : actual - target) / Math.abs(target);
    return { rule: isCost ? "rate.negative-cost" : "rate.negative", value: 1 + margin };
  }
  if ((kind === "growth" || kind === "decline") && options.growth === "levels")
    return levelRule(kind, isCost, target, actual);
  if (!isCost) return { rule: "rate.ratio", value: actual / target };
  if (options.cost === "difference") return { rule: "rate.cost-difference", value: 2 - actual / target };
  return actual <= 0 ? { rule: "rate.cost-zero", value: 1 } : { rule: "rate.cost", value: target / actual };
}

/** A decline by 3.5 % to be reached leaves at most 96.5 %: the lower level is the better one. */
function levelRule(
  kind: "growth" | "decline",
  isCost: boolean,
  target: number,
  actual: number,
): { rule: string; value: number } {
  const level = (percent: number): number => (kind === "growth" ? 100 + percent : 100 - percent) / 100;
  const isLowerBetter = (kind === "decline") !== isCost;
  return isLowerBetter
    ? { rule: `rate.level.${kind}`, value: level(target) / level(actual) }
    : { rule: `rate.level.${kind}`, value: level(actual) / level(target) };
}

function isMet(
  { comparator }: Target,
  target: number,
  actual: number,
  { aboutTolerance = 0.05 }: RateOptions,
): boolean {
  switch (comparator) {
    case ">=":
      return actual >= target;
    case ">":
      return actual > target;
    case "<=":
      return actual <= target;
    case "<":
      return actual < target;
    case "=":
      return actual === target;
    case "~":
      return new Decimal(actual).gte(new Decimal(target).minus(new Decimal(target).abs().times(aboutTolerance)));
  }
}

function relativeCompletion(target: Target, margin: number, actual: number, benchmark: number | undefined): Completion {
  const known = benchmark ?? target.benchmark?.value;
  if (known === undefined)
    return { rate: { value: "needs-benchmark", rule: "rate.relative", inputs: { actual, margin } }, met: undefined };
  const isAbove = target.comparator === ">=" || target.comparator === ">";
  // In decimals: 8.3 % is 3 points above 5.3 %, not 3.0000000000000004.
  const above = new Decimal(actual).minus(known);
  const lead = (isAbove ? above : above.neg()).toNumber();
  const met = target.comparator === ">=" || target.comparator === "<=" ? lead >= margin : lead > margin;
  const rate = margin > 0 ? Math.max(0, lead / margin) : met ? 1 : 0;
  return { rate: { value: finite(rate), rule: "rate.relative", inputs: { actual, benchmark: known, margin } }, met };
}

function stageCompletion(stage: string, options: RateOptions): Completion {
  const worth = stage === "done" ? 1 : options.stages?.[stage];
  return {
    rate: { value: worth ?? "unreadable", rule: `rate.stage.${stage}`, inputs: {} },
    met: stage === "done" ? true : worth === undefined ? undefined : worth >= 1,
  };
}

function absent(reason: Exclude<Value, number>, target: Target, reported: Reported): Completion {
  const actual: Value =
    reported.type === "quantity" ? reported.value : reported.type === "absent" ? reported.reason : "unreadable";
  return { rate: { value: reason, rule: "rate.absent", inputs: { actual, target: target.value } }, met: undefined };
}
