import { explainSentence } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { completeColumns, rateOptions, targetColumns } from "./columns";

/** XP.EXPLAINRATE: for every target a sentence that shows how its rate comes about. */
export function explainRate(args: FunctionArguments): unknown {
  const columns = targetColumns(args);
  return completeColumns(columns, [], rateOptions(args)).map(({ conditions }) => [
    conditions.map(({ rate }) => explainSentence(rate)).join("；"),
  ]);
}
