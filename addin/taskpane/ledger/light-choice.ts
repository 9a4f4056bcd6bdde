import { lightRules, readLightRule, type Issue, type LightRule } from "../../../engine/index";
import type { RunOptions } from "./input";

/** The rule of lights that was chosen; none where it is refused, and why. */
export interface LightChoice {
  readonly rule?: LightRule;
  readonly issues: readonly Issue[];
}

/**
 * The rule of lights of a run (亮灯规则). A rule with holes is refused: rows that fall into one would have no light.
 *
 * @param options - a preset by its name, or the user's own two limits
 */
export function lightChoice({ lights, ownLights }: Pick<RunOptions, "lights" | "ownLights">): LightChoice {
  if (lights === "own" && !areLimitsRight(ownLights)) return { issues: [] };
  const { rule, issues } = readLightRule(lights === "own" ? ownRule(ownLights) : lights);
  return rule && issues.length === 0 ? { rule, issues } : { issues };
}

/** Whether the user's own limits make sense: yellow before red, both behind pace. */
export function areLimitsRight({ yellow, red }: RunOptions["ownLights"]): boolean {
  return yellow > 0 && red > yellow;
}

/** The names of the rules that come with the engine. */
export const lightPresets: readonly { readonly name: string; readonly title: string }[] = Object.entries(
  lightRules,
).map(([name, { title }]) => ({ name, title }));

function ownRule({ yellow, red }: RunOptions["ownLights"]): LightRule {
  return {
    title: `自定规则（${yellow}、${red} 个百分点）`,
    bands: [
      { light: "green", from: 0 },
      { light: "blue", from: -yellow, isFromExcluded: true, to: 0 },
      { light: "yellow", from: -red, isFromExcluded: true, to: -yellow, isToIncluded: true },
      { light: "red", to: -red, isToIncluded: true },
    ],
  };
}
