import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Bar } from "./bar";
import type { Columns } from "./derive";
import type { ListSpec, Method } from "./method";
import { orderBy, type Order } from "./rank";

/** A unit on a list, by its position among the units, and its place there; equal units share the better one. */
export interface ListEntry {
  readonly unit: number;
  readonly place: number;
}

/** A unit that was in line for a list and did not get on it. */
export interface PassedOver {
  readonly unit: number;
  readonly why: "veto" | "gate" | "without";
  /** The title of the veto or gate, or the id of the list that it is on already. */
  readonly by: string;
}

/** A list of honours as drawn up (评选结果). */
export interface SelectedList {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ListEntry[];
  readonly passedOver: readonly PassedOver[];
  /** Places that nobody took. */
  readonly vacancies: number;
}

/** What lists are drawn up from. */
export interface Candidates {
  readonly isRanked: Uint8Array;
  readonly groupOf: readonly (string | undefined)[];
  /** The totals as they are compared. */
  readonly total: Column;
  readonly byScore: Order;
  readonly scores: Columns;
  /** Places gained since the last evaluation. */
  readonly change: Column | undefined;
  readonly bars: readonly Bar[];
  /** The names of the units, for issues. */
  readonly names: readonly string[];
}

/**
 * Draws up the lists, in the order of the method (评选).
 *
 * Best first, by the total, by places gained (only those who gained some), or by the score of a node. A unit on a list
 * that this one is `without` is passed over and the next in line takes the place. A unit kept off by a veto or a gate is
 * passed over too; its place goes to the next in line, unless the list says not to `fill`. Units that nothing tells apart
 * are never divided by chance: all that are equal to the last one selected are on the list, and an issue says so.
 */
export function select(method: Method, candidates: Candidates): { lists: SelectedList[]; issues: Issue[] } {
  const lists: SelectedList[] = [];
  const issues: Issue[] = [];
  method.lists.forEach((list, i) => {
    const barredBy = (unit: number) => bar(unit, list, candidates.bars, lists);
    const parts = list.quotas
      ? Object.entries(list.quotas).map(([group, size]) =>
          draw(inLine(list, candidates, [group]), size, list.fill, barredBy),
        )
      : [draw(inLine(list, candidates, list.groups), list.top ?? 0, list.fill, barredBy)];
    const tied = parts.flatMap((part) => part.tied);
    if (tied.length > 0) {
      const units = tied.map((unit) => candidates.names[unit]!);
      issues.push(issue("warning", "list.tie", { path: `lists.${i}` }, { id: list.id, title: list.title, units }));
    }
    lists.push({
      id: list.id,
      title: list.title,
      entries: parts.flatMap((part) => part.entries),
      passedOver: parts.flatMap((part) => part.passedOver),
      vacancies: parts.reduce((total, part) => total + part.vacancies, 0),
    });
  });
  return { lists, issues };
}

interface Line {
  readonly units: readonly number[];
  readonly order: Order;
}

/** Who is in line, best first. */
function inLine(list: ListSpec, candidates: Candidates, groups: readonly string[] | undefined): Line {
  const { change, total, byScore } = candidates;
  const by = list.by === "score" ? total : list.by === "rise" ? change : candidates.scores.get(list.by);
  if (!by) return { units: [], order: byScore };
  const order = list.by === "score" ? byScore : orderBy(by);
  const units = candidates.groupOf.flatMap((group, i) => {
    const isInGroup = groups === undefined || (group !== undefined && groups.includes(group));
    const hasValue = by.reasons[i] === 0 && (list.by !== "rise" || by.numbers[i]! > 0);
    return candidates.isRanked[i] === 1 && isInGroup && hasValue ? [i] : [];
  });
  return { units: units.sort(order), order };
}

function bar(
  unit: number,
  { id, without }: ListSpec,
  bars: readonly Bar[],
  earlier: readonly SelectedList[],
): Omit<PassedOver, "unit"> | undefined {
  const barring = bars.find(
    ({ lists, isBarred }) => isBarred[unit] === 1 && (lists === undefined || lists.includes(id)),
  );
  if (barring) return { why: barring.kind, by: barring.title };
  const holding = earlier.find(
    (list) => without.includes(list.id) && list.entries.some((entry) => entry.unit === unit),
  );
  return holding && { why: "without", by: holding.id };
}

function draw(
  { units, order }: Line,
  size: number,
  fill: boolean,
  barredBy: (unit: number) => Omit<PassedOver, "unit"> | undefined,
) {
  const entries: ListEntry[] = [];
  const passedOver: PassedOver[] = [];
  const tied: number[] = [];
  let left = size;
  for (const unit of units) {
    const last = entries.at(-1);
    const isTied = last !== undefined && order(last.unit, unit) === 0;
    if (left <= 0 && !isTied) break;
    const barring = barredBy(unit);
    if (barring) {
      passedOver.push({ unit, ...barring });
      if (!fill && barring.why !== "without") left -= 1;
      continue;
    }
    if (left <= 0) tied.push(unit);
    entries.push({ unit, place: isTied ? last.place : entries.length + 1 });
    left -= 1;
  }
  return { entries, passedOver, tied, vacancies: size - Math.min(size, entries.length) };
}
