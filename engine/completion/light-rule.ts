import * as z from "../terms/zod";
import { issue, type Issue } from "../terms/issue";
import { checkLightRule, lightRules, type LightRule } from "./light";

const band = z.strictObject({
  light: z.enum(["green", "blue", "yellow", "red"]),
  from: z.number().optional(),
  isFromExcluded: z.boolean().optional(),
  to: z.number().optional(),
  isToIncluded: z.boolean().optional(),
});

const form = z.strictObject({
  title: z.string().min(1).max(200),
  source: z.string().max(2000).optional(),
  bands: z.array(band).min(1).max(20),
});

/**
 * Reads a rule of lights that a user wrote, and reports its holes (亮灯规则).
 *
 * @param json - what the file holds, or the name of a rule that comes with the engine
 * @returns the rule, where its form is right, and what is wrong with it
 */
export function readLightRule(json: unknown): { rule?: LightRule; issues: Issue[] } {
  const preset = typeof json === "string" ? lightRules[json] : undefined;
  if (preset) return { rule: preset, issues: checkLightRule(preset) };
  if (typeof json === "string")
    return { issues: [issue("error", "light.no-rule", {}, { name: json, names: Object.keys(lightRules) })] };
  const parsed = form.safeParse(json);
  if (!parsed.success)
    return {
      issues: parsed.error.issues.map((fault) =>
        issue("error", "light.form", { path: fault.path.join(".") }, { fault: fault.code }),
      ),
    };
  const rule = parsed.data as LightRule;
  return { rule, issues: checkLightRule(rule) };
}
