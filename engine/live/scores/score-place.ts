import type { LiveColumn } from "../column";
import type { Desk } from "./desk";

/** The name of the sheet with every node’s score. */
export const scoreSheetName = "得分";

/**
 * Where the scores of a node stand (得分列位置): behind codes and names, below the head. Known before the sheet is laid out, so
 * that weights can be worked out from scores that are themselves put together with weights.
 */
export function scoreColumnOf({ evaluation, nodes }: Pick<Desk, "evaluation" | "nodes">, code: string): LiveColumn {
  const at = nodes.findIndex((node) => node.code === code);
  return { sheet: scoreSheetName, column: 2 + at, firstRow: 4, size: evaluation.units.length };
}
