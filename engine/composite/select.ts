import type { Column } from "../terms/column";
import { issue, type Issue } from "../terms/issue";
import type { Bar } from "./bar";
import type { ListSpec, Method } from "./method";
import { draw, type Hindrance } from "./select/draw";
import { lineUp, listValues, type Contest } from "./select/line";

/** A unit on a list, by its position among the units, and its place there; equal units share the better one. */
export interface ListEntry {
  readonly unit: number;
  readonly place: number;
}

/** A unit that was in line for a list and did not get on it. */
export interface PassedOver {
  readonly unit: number;
  /** Kept off, dropped out, on a list that excludes it, or on none of those that it has to be on. */
  readonly why: "veto" | "gate" | "withdrawn" | "without" | "within";
  /** The title of the veto or gate, the reason for dropping out, the id of the list that it is on; "" for `within`. */
  readonly by: string;
}

/** A list of honours as drawn up (评选结果). */
export interface SelectedList {
  readonly id: string;
  readonly title: string;
  /** What it goes by, for every unit. */
  readonly values: Column | undefined;
  readonly entries: readonly ListEntry[];
  readonly passedOver: readonly PassedOver[];
  /** Places that nobody took. */
  readonly vacancies: number;
}

/** What lists are drawn up from. */
export interface Candidates extends Contest {
  readonly bars: readonly Bar[];
  /** The codes of the units, by which withdrawals name them, and their names, for issues. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

/**
 * Draws up the lists, in the order of the method (评选).
 *
 * Best first, by what the list goes by. A unit that is on none of the lists that this one is `within`, or on one that it
 * is `without`, is passed over and the next in line takes the place. A unit kept off by a veto or a gate or withdrawn
 * afterwards is passed over too; its place goes to the next in line, unless the list says not to `fill`. Units that
 * nothing tells apart are never divided by chance: all that share the last place are on the list, and an issue says so.
 */
export function select(method: Method, candidates: Candidates): { lists: SelectedList[]; issues: Issue[] } {
  const lists: SelectedList[] = [];
  const issues: Issue[] = [];
  method.lists.forEach((list, i) => {
    const path = `lists.${i}`;
    const params = { id: list.id, title: list.title };
    const values = listValues(list, candidates, `${path}.by`);
    const hindrance = hindrances(list, candidates, lists);
    const quotas = list.quotas && Object.entries(list.quotas).map(([group, size]) => ({ groups: [group], size }));
    const parts = (quotas ?? [{ groups: list.groups, size: list.top ?? 0 }]).map(({ groups, size }) => {
      const line = values ? lineUp(list, values, candidates, groups) : { units: [], order: candidates.byScore };
      return draw(line, size, list.fill, hindrance);
    });
    for (const { tied } of parts) {
      const units = tied.map((unit) => candidates.names[unit]!);
      if (tied.length > 0) issues.push(issue("warning", "list.tie", { path }, { ...params, units }));
    }
    const passedOver = parts.flatMap((part) => part.passedOver);
    const dropped = new Set(
      passedOver.flatMap(({ unit, why }) => (why === "withdrawn" ? candidates.codes[unit]! : [])),
    );
    for (const { code } of list.withdrawn)
      if (!dropped.has(code))
        issues.push(issue("warning", "list.not-withdrawn", { path: `${path}.withdrawn` }, { ...params, code }));
    lists.push({
      ...params,
      values,
      entries: parts.flatMap((part) => part.entries),
      passedOver,
      vacancies: parts.reduce((total, part) => total + part.vacancies, 0),
    });
  });
  return { lists, issues };
}

/** What keeps a unit off a list. Who was never meant to be on it is told so first: that one loses no place there. */
function hindrances(list: ListSpec, { bars, codes }: Candidates, earlier: readonly SelectedList[]): Hindrance {
  const isOn = ({ entries }: SelectedList, unit: number) => entries.some((entry) => entry.unit === unit);
  const within = earlier.filter(({ id }) => list.within.includes(id));
  const without = earlier.filter(({ id }) => list.without.includes(id));
  const keepingOff = bars.filter(({ lists }) => lists === undefined || lists.includes(list.id));
  return (unit) => {
    if (list.within.length > 0 && !within.some((each) => isOn(each, unit))) return { why: "within", by: "" };
    const holding = without.find((each) => isOn(each, unit));
    if (holding) return { why: "without", by: holding.id };
    const bar = keepingOff.find(({ isBarred }) => isBarred[unit] === 1);
    if (bar) return { why: bar.kind, by: bar.title };
    const withdrawal = list.withdrawn.find(({ code }) => code === codes[unit]);
    return withdrawal && { why: "withdrawn", by: withdrawal.reason };
  };
}
