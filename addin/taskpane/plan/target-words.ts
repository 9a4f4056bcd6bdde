import { boundText, periodText, type PlanTarget } from "../../../engine/index";
import type { Words } from "../../words";
import type { planTexts } from "./texts";

type TextKey = keyof typeof planTexts;

/** The text of each comparator. */
export const comparatorTexts = {
  ">=": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "<": "lessThan",
  "~": "about",
  "=": "exactly",
} as const satisfies Record<PlanTarget["comparator"], TextKey>;

/** The text of each field that may be assumed. */
export const assumedTexts = {
  indicator: "assumedIndicator",
  kind: "assumedKind",
  period: "assumedPeriod",
  comparator: "assumedComparator",
} as const satisfies Record<PlanTarget["assumed"][number], TextKey>;

/** A target's bound and time in a line: 不低于51家 · 到2025年. */
export function targetLine(target: PlanTarget, language: keyof Words): string {
  const { comparator, unit } = target;
  const value = valueText(target.value);
  const [bound, period] =
    language === "zh"
      ? [boundText(target), periodText(target.period)]
      : [`${comparator} ${value}${unit === "" ? "" : ` ${unit}`}`, periodInEnglish(target.period)];
  return [bound, period].filter((part) => part !== "").join(" · ");
}

function periodInEnglish(period: PlanTarget["period"]): string {
  if (period.type === "annual") return "every year";
  if (period.year === undefined) return "";
  return `${period.type === "year" ? "within" : "by"} ${period.year}`;
}

/** A value as a field shows it: 51, 1-2. */
export function valueText(value: PlanTarget["value"]): string {
  return typeof value === "number" ? String(value) : value.join("-");
}

/** What a field says as a value; `undefined` for what is no number and no range. */
export function valueIn(text: string): PlanTarget["value"] | undefined {
  const plain = text.normalize("NFKC").replace(/[,\s]/gu, "");
  const number = /^-?\d+(?:\.\d+)?$/u;
  if (number.test(plain)) return Number(plain);
  const [low = "", high = "", ...rest] = plain.split(/[-–—~～至]/u);
  if (rest.length > 0 || !number.test(low) || !number.test(high) || Number(low) > Number(high)) return undefined;
  return [Number(low), Number(high)];
}
