import { issue, type Issue } from "../terms/issue";

/** The light of a target (亮灯): met, on schedule, to watch, behind, far behind, or nothing to say. */
export type Light = "met" | "green" | "blue" | "yellow" | "red" | "grey";

/** One stretch of the gap to pace and its light; `from` is included unless said otherwise, `to` is not. */
export interface LightBand {
  readonly light: Exclude<Light, "met" | "grey">;
  /** Percentage points; left out: no lower end. */
  readonly from?: number;
  readonly isFromExcluded?: boolean;
  /** Percentage points; left out: no upper end. */
  readonly to?: number;
  readonly isToIncluded?: boolean;
}

/** A rule of lights (亮灯规则). */
export interface LightRule {
  readonly title: string;
  readonly source?: string;
  readonly bands: readonly LightBand[];
}

/** Rules that can be asked for by name. */
export const lightRules: Readonly<Record<string, LightRule>> = {
  default: {
    title: "默认规则",
    bands: [
      { light: "green", from: 0 },
      { light: "blue", from: -10, isFromExcluded: true, to: 0 },
      { light: "yellow", from: -30, isFromExcluded: true, to: -10, isToIncluded: true },
      { light: "red", to: -30, isToIncluded: true },
    ],
  },
  "yinchuan-2025": {
    title: "银川市2025年重大项目亮灯规则",
    source: "进度达到或超过序时为绿灯，滞后10至30个百分点（含）为黄灯，超过30个百分点为红灯",
    bands: [
      { light: "green", from: 0 },
      { light: "yellow", from: -30, to: -10, isToIncluded: true },
      { light: "red", to: -30 },
    ],
  },
};

/**
 * The light of a gap.
 *
 * @param gap - rate − pace, in percentage points
 * @param rule - the bands
 * @returns the first band's light that the gap falls into; grey in a hole of the rule
 */
export function lightOf(gap: number, rule: LightRule): Exclude<Light, "met"> {
  return rule.bands.find((band) => isWithin(gap, band))?.light ?? "grey";
}

/**
 * Finds the holes of a rule: gaps that have no light, so that its author can fill them.
 *
 * @returns one warning a hole, with the gaps between which it lies
 */
export function checkLightRule(rule: LightRule): Issue[] {
  const edges = [...new Set(rule.bands.flatMap(({ from, to }) => [from, to]).filter((x) => x !== undefined))].sort(
    (a, b) => a - b,
  );
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 0;
  const stretches: [low: number, high: number, probe: number][] = [[-Infinity, first, first - 1]];
  edges.forEach((edge, i) => {
    stretches.push([edge, edge, edge]);
    const next = edges[i + 1];
    if (next !== undefined) stretches.push([edge, next, (edge + next) / 2]);
  });
  stretches.push([last, Infinity, last + 1]);
  return stretches
    .filter(([, , probe]) => !rule.bands.some((band) => isWithin(probe, band)))
    .map(([low, high]) =>
      issue("warning", "light.hole", {}, { rule: rule.title, low: String(low), high: String(high) }),
    );
}

function isWithin(gap: number, { from, isFromExcluded, to, isToIncluded }: LightBand): boolean {
  const isAbove = from === undefined || gap > from || (gap === from && isFromExcluded !== true);
  const isBelow = to === undefined || gap < to || (gap === to && isToIncluded === true);
  return isAbove && isBelow;
}
