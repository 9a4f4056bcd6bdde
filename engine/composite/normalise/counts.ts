import { finite } from "../../terms/value";
import type { ScoreOf } from "../method";
import { held, type Scorer } from "./scorer";

/** Points for each of what is counted, held between floor and cap (计数计分). */
export function counts({ each, cap, floor }: ScoreOf<"counts">): Scorer {
  return { yardstick: {}, score: (x) => held(finite(each * x), cap, floor) };
}
