import { Decimal } from "decimal.js";
import { round } from "../stats/round";
import type { CheckOf } from "./schema";

/**
 * How a printed number stands to its rule (核对结论).
 *
 * - `follows`: exactly, at the digits that are printed
 * - `within-rounding`: for some of what the inputs may have been before they were rounded
 * - `last-digit`: rounded in another way than the rule says
 * - `differs`: not at all
 */
export type Verdict = "follows" | "within-rounding" | "last-digit" | "differs";

/** A way of rounding that gives the printed number where the rule's does not. */
export type OtherRounding = "down" | "up" | "half-away" | "half-even" | "twice" | "fewer-digits";

/** What is judged: a number by the rule with its bounds, and the printed one. */
export interface Judged {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly printed: number;
  readonly decimals: number;
  readonly rounding?: CheckOf<"formula">["rounding"];
}

const modes = {
  "half-away": Decimal.ROUND_HALF_UP,
  "half-even": Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
} as const;

/** From so many digits after the point on a number was not rounded by anybody, and is compared as a double. */
export const unroundedFrom = 9;

/** Rounds to decimals, the noise of binary arithmetic taken off first. */
export function roundAs(x: number, decimals: number, mode: keyof typeof modes = "half-away"): number {
  const rounded = new Decimal(Number(x.toPrecision(13))).toDecimalPlaces(decimals, modes[mode]).toNumber();
  return rounded === 0 ? 0 : rounded;
}

/**
 * Judges a printed number (判断).
 *
 * @returns the verdict, and for `last-digit` which way of rounding gives what is printed
 */
export function judge({ expected, low, high, printed, decimals, rounding = "half-away" }: Judged): {
  verdict: Verdict;
  rounding?: OtherRounding;
} {
  if (decimals >= unroundedFrom)
    return { verdict: Math.abs(expected - printed) <= 1e-8 * Math.max(1, Math.abs(printed)) ? "follows" : "differs" };
  const shown = round(printed, decimals);
  if (roundAs(expected, decimals, rounding) === shown) return { verdict: "follows" };
  if (isWithin(low, high, shown, decimals, rounding)) return { verdict: "within-rounding" };
  const other = otherRounding(expected, shown, decimals, rounding);
  return other ? { verdict: "last-digit", rounding: other } : { verdict: "differs" };
}

/** Whether some number between the bounds is rounded to the one that is shown. */
function isWithin(
  low: number,
  high: number,
  shown: number,
  decimals: number,
  rounding: NonNullable<Judged["rounding"]>,
): boolean {
  if (!(low < high)) return false;
  const unit = 10 ** -decimals;
  const away = shown < 0 ? -1 : 1;
  const [from, to] = { down: [0, away], up: [-away, 0], "half-away": [-0.5, 0.5], "half-even": [-0.5, 0.5] }[
    rounding
  ].map((part) => shown + part * unit) as [number, number];
  const slack = 1e-9 * unit;
  return low < Math.max(from, to) - slack && high > Math.min(from, to) + slack;
}

function otherRounding(
  expected: number,
  shown: number,
  decimals: number,
  rounding: NonNullable<Judged["rounding"]>,
): OtherRounding | undefined {
  const ways: readonly (readonly [OtherRounding, number])[] = [
    ["half-away", roundAs(expected, decimals)],
    ["half-even", roundAs(expected, decimals, "half-even")],
    ["down", roundAs(expected, decimals, "down")],
    ["twice", roundAs(roundAs(expected, decimals + 1), decimals)],
    ["twice", roundAs(roundAs(roundAs(expected, decimals + 2), decimals + 1), decimals)],
    ...(decimals > 1 ? [["fewer-digits", roundAs(expected, decimals - 1)] as const] : []),
    ["up", roundAs(expected, decimals, "up")],
  ];
  return ways.find(([way, found]) => way !== rounding && found === shown)?.[0];
}
