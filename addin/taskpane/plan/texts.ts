import type { TextTable } from "../texts";

/** What the plan view says. */
export const planTexts = {
  title: { zh: "规划指标", en: "Targets of a plan" },
} satisfies TextTable;
