import { compositeEntries } from "./composite/entries";
import type { FunctionEntry, FunctionFamily } from "./entry";
import { planEntries } from "./plan/entries";
import { targetsEntries } from "./targets/entries";

/** The custom functions by family; what they do is not here, so that this is light. */
export const entriesByFamily = {
  targets: targetsEntries,
  plan: planEntries,
  composite: compositeEntries,
} as const satisfies Readonly<Record<FunctionFamily, readonly FunctionEntry[]>>;

/** All custom functions, in the order of the reference (函数表). */
export const functionTable: readonly FunctionEntry[] = [...targetsEntries, ...planEntries, ...compositeEntries];
