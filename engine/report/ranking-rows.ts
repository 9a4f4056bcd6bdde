import type { Evaluation } from "../composite/evaluation";
import { valueAt, type Column } from "../terms/column";
import { rankOrder } from "./evaluation-json";
import { scoreDecimals } from "./score-decimals";
import { groupTitle } from "./titles";
import { scoreNumber } from "./workings/numbers";

/** A line of a ranking (排名行). */
export interface RankingRow {
  readonly code: string;
  readonly name: string;
  /** The title of the unit's group; "" where it has none. */
  readonly group: string;
  /** Places among all and within the group; none for a unit without a score, and for a reference unit. */
  readonly rank: number | undefined;
  readonly groupRank: number | undefined;
  /** The total, rounded, or the word for why there is none. */
  readonly score: string;
  /** Places gained since the last evaluation, a fall being negative; none where there is no last place. */
  readonly change: number | undefined;
}

/** The ranking, best first; units without a place last, in the table's order (排名表). */
export function rankingRows(evaluation: Evaluation): RankingRow[] {
  const { method, units, ranks, total, change } = evaluation;
  const decimals = scoreDecimals(evaluation);
  return rankOrder(evaluation).map((i) => {
    const { code, name, group } = units[i]!;
    return {
      code,
      name,
      group: group === undefined ? "" : groupTitle(method, group),
      rank: ranks.all[i] ?? undefined,
      groupRank: group === undefined ? undefined : (ranks.group[i] ?? undefined),
      score: scoreNumber(valueAt(total, i), decimals),
      change: numberAt(change, i),
    };
  });
}

function numberAt(column: Column | undefined, i: number): number | undefined {
  const value = column && valueAt(column, i);
  return typeof value === "number" ? value : undefined;
}
