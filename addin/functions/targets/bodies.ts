import type { FunctionBodies } from "../entry";
import { completion } from "./completion";
import type { targetsEntries } from "./entries";
import { explainRate } from "./explain-rate";
import { pace } from "./pace";
import { quantity } from "./quantity";
import { target } from "./target";

/** What the functions over targets do, by id. */
export const targetsBodies: FunctionBodies<typeof targetsEntries> = {
  COMPLETION: completion,
  EXPLAINRATE: explainRate,
  TARGET: target,
  QUANTITY: quantity,
  PACE: pace,
};
