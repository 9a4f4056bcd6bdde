import { issue, type Issue } from "../../terms/issue";
import type { Method } from "../schema/method";
import { isComputed } from "../schema/score";

/** What a method can say and this version does not compute: refused, rather than left out of the score. */
export function checkNotYet(method: Method): Issue[] {
  return method.indicators.flatMap(({ code, title, score }, i) => {
    const notYet = (field: string, what: string) =>
      issue("error", "method.not-yet", { path: `indicators.${i}.${field}` }, { code, title, what });
    return [...(score && !isComputed(score) ? [notYet("score.kind", score.kind)] : [])];
  });
}
