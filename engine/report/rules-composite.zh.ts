import type { RuleWording } from "./rules.zh";

/** Wordings of the rules of scores. */
export const compositeRules: Readonly<Record<string, RuleWording>> = {};
