import type { Moves, UnitMove } from "../analysis/moves";
import type { Evaluation } from "../composite/evaluation";
import { scoreDecimals } from "./score-decimals";
import { pointsText } from "./workings/points";

/** A unit that moved, with the change of its score as it is written. */
export interface ShownMove extends Omit<UnitMove, "points"> {
  /** With its sign; "" where there is no such change. */
  readonly points: string;
}

/** What moved, as a pane shows it (变动). */
export interface ShownMoves extends Omit<Moves, "units"> {
  readonly units: readonly ShownMove[];
}

/** What moved with the change of scores written out, as many decimals as the evaluation's scores are shown with. */
export function shownMoves(moves: Moves, evaluation: Pick<Evaluation, "method" | "total">): ShownMoves {
  const decimals = scoreDecimals(evaluation);
  const text = (points: number): string => `${points < 0 ? "−" : "+"}${pointsText(Math.abs(points), decimals)}`;
  const units = moves.units.map((move) => ({
    ...move,
    points: move.points === undefined || move.points === 0 ? "" : text(move.points),
  }));
  return { ...moves, units };
}
