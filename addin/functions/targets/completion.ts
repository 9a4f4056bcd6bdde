import { lightWords, weakestCondition, type CellValue, type WholeTarget } from "../../../engine/index";
import type { Words } from "../../words";
import type { FunctionArguments } from "../arguments";
import { wrongArgument } from "../fault";
import { completeColumns, rateOptions, targetColumns } from "./columns";
import { lightRule } from "./lights";
import { isZeroDoubtful, noteOf } from "./notes";

/** XP.COMPLETION: rate, met, light, gap and a note for every target. */
export function completion(args: FunctionArguments): unknown {
  const columns = targetColumns(args);
  const lights = lightRule(args);
  const completed = completeColumns(columns, pacesOf(args, columns.targets.length), {
    ...rateOptions(args),
    ...(lights ? { lights } : {}),
  });
  const handed = ["targets", "reported", "units", "names"].flatMap((name) =>
    args.has(name) ? args.rows(name).flat() : [],
  );
  const isDoubtful = isZeroDoubtful(handed, columns.blanks.isStated);
  return completed.map((target, row) => {
    const whole = weakestCondition(target.conditions);
    const isZero = [columns.targets[row], columns.reported[row]].some((cell) => isDoubtful(cell ?? null));
    return [...figures(whole), noteOf(target, whole, row, isZero)];
  });
}

function figures(whole: WholeTarget): readonly (number | string | boolean | Words | null)[] {
  const { weakest, met } = whole;
  const { value } = weakest.rate;
  return [typeof value === "number" ? value : null, met ?? null, lightText(whole), weakest.gap ?? null];
}

/** The light in words; blank in a hole of the rule. */
function lightText({ weakest, met, count, known }: WholeTarget): string | null {
  if (weakest.gap === undefined && met === undefined) return lightWords.grey;
  // All that is known is met, and the rest could still miss: there is nothing to say.
  if (met === undefined && known < count && weakest.met === true) return lightWords.grey;
  return weakest.light === "grey" ? null : lightWords[weakest.light];
}

/** The share of the period that has passed, for each target; blank where there is none. */
function pacesOf(args: FunctionArguments, count: number): (number | undefined)[] {
  const cells = args.columnFor("pace", count);
  return cells ? cells.map(paceOf) : Array.from({ length: count }, () => undefined);
}

function paceOf(cell: CellValue): number | undefined {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return undefined;
  const pace = typeof cell === "number" ? cell : typeof cell === "string" ? Number(cell) : Number.NaN;
  if (pace >= 0 && pace <= 1) return pace;
  throw wrongArgument(
    "参数“序时进度”应在 0 与 1 之间，如 0.75 或 XP.PACE(9)",
    "pace has to be between 0 and 1, such as 0.75 or XP.PACE(9)",
  );
}
