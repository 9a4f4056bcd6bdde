import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import { isComputed } from "../schema/score";

const aggregates: readonly string[] = ["copeland", "topsis"];

/** What a method can say and this version does not compute: refused, rather than left out of the score. */
export function checkNotYet(method: Method): Issue[] {
  return method.indicators.flatMap(({ code, title, score, aggregate, treat, weightsFrom }, i) => {
    const notYet = (field: string, what: string) =>
      issue("error", "method.not-yet", { path: `indicators.${i}.${field}` }, { code, title, what });
    return [
      ...(score && !isComputed(score) ? [notYet("score.kind", score.kind)] : []),
      ...(typeof aggregate === "string" && aggregates.includes(aggregate) ? [notYet("aggregate", aggregate)] : []),
      ...treat.map(({ kind }, j) => notYet(`treat.${j}.kind`, kind)),
      ...(typeof weightsFrom === "object" ? [notYet("weightsFrom.kind", weightsFrom.kind)] : []),
    ];
  });
}
