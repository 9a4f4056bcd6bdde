import type { ListOutcome, Outcome, UnitOutcome } from "./outcome";

/**
 * What became of a unit between two evaluations (变动类型).
 *
 * - `rose`, `fell`: it has another place
 * - `level`: the same place, or none, with another score
 * - `ranked`, `unranked`: it has a place now and had none, or the other way round
 * - `regrouped`: it stands in another group, so that its places within groups cannot be compared
 * - `came`, `went`: it was not evaluated before, or is not any more
 */
export type MoveKind = "rose" | "fell" | "level" | "ranked" | "unranked" | "regrouped" | "came" | "went";

/** A unit that an edit moved (变动的单位). */
export interface UnitMove {
  readonly code: string;
  readonly name: string;
  readonly kind: MoveKind;
  /** Its place before and now, in the scope that counts now; `undefined` where it had or has none. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Places gained, a fall being negative; 0 where the two places cannot be compared. */
  readonly places: number;
  /** Points gained, 0 where only the sums were rounded otherwise; `undefined` where it had or has no score. */
  readonly points: number | undefined;
}

/** A list whose members changed. */
export interface ListMove {
  readonly id: string;
  readonly title: string;
  readonly joined: ListOutcome["units"];
  readonly left: ListOutcome["units"];
}

/** What moved from one evaluation to the next (变动). */
export interface Moves {
  /** How many units of each kind there are; `same` are those whose place stayed, `level` included. */
  readonly counts: Readonly<Record<Exclude<MoveKind, "level"> | "same", number>>;
  /** Those that moved: who came, went or changed standing first, then by places and by points moved. */
  readonly units: readonly UnitMove[];
  readonly lists: readonly ListMove[];
}

/** Scores that differ by less, relatively, differ only by how their sums were rounded. */
const noise = 1e-12;

/**
 * What moved between two evaluations of the same units, such as before and after an edit (变动).
 *
 * Units and lists are matched by their codes and ids; the order of rows is of no importance. Why something moved is not
 * asked: `explainChange` does that for two years, with many evaluations, where this takes none.
 */
export function movesBetween(before: Outcome, after: Outcome): Moves {
  const was = new Map(before.units.map((unit) => [unit.code, unit]));
  const is = new Map(after.units.map((unit) => [unit.code, unit]));
  const moves = [...new Set([...is.keys(), ...was.keys()])].map((code) =>
    unitMove(was.get(code), is.get(code), after.scope),
  );
  const count = (kind: MoveKind): number => moves.filter((move) => move?.kind === kind).length;
  const same = moves.filter((move) => move === undefined || move.kind === "level").length;
  return {
    counts: {
      rose: count("rose"),
      fell: count("fell"),
      ranked: count("ranked"),
      unranked: count("unranked"),
      regrouped: count("regrouped"),
      came: count("came"),
      went: count("went"),
      same,
    },
    units: moves.flatMap((move) => move ?? []).sort(byMove),
    lists: listMoves(before.lists, after.lists),
  };
}

function unitMove(was: UnitOutcome | undefined, is: UnitOutcome | undefined, scope: Outcome["scope"]) {
  const { code, name } = (is ?? was)!;
  const from = was?.places[scope] ?? undefined;
  const to = is?.places[scope] ?? undefined;
  const points = was && is ? pointsGained(was, is) : undefined;
  const move = (kind: MoveKind, places = 0): UnitMove => ({ code, name, kind, from, to, places, points });
  if (!was) return move("came");
  if (!is) return move("went");
  if (from === undefined && to === undefined) return hasOtherScore(was, is) ? move("level") : undefined;
  if (from === undefined) return move("ranked");
  if (to === undefined) return move("unranked");
  if (scope === "group" && was.group !== is.group) return move("regrouped");
  if (from !== to) return move(from > to ? "rose" : "fell", from - to);
  return hasOtherScore(was, is) ? move("level") : undefined;
}

function hasOtherScore(was: UnitOutcome, is: UnitOutcome): boolean {
  const points = pointsGained(was, is);
  return points === undefined ? was.score !== is.score : points !== 0;
}

/** Points gained; 0 where two sums only were rounded otherwise. */
function pointsGained({ score: was }: UnitOutcome, { score: is }: UnitOutcome): number | undefined {
  if (typeof was !== "number" || typeof is !== "number") return undefined;
  return Math.abs(is - was) > noise * Math.max(Math.abs(was), Math.abs(is)) ? is - was : 0;
}

const comparable: readonly MoveKind[] = ["rose", "fell", "level"];

function byMove(a: UnitMove, b: UnitMove): number {
  return (
    Number(comparable.includes(a.kind)) - Number(comparable.includes(b.kind)) ||
    Math.abs(b.places) - Math.abs(a.places) ||
    Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0) ||
    (a.code < b.code ? -1 : 1)
  );
}

function listMoves(before: readonly ListOutcome[], after: readonly ListOutcome[]): ListMove[] {
  const was = new Map(before.map((list) => [list.id, list]));
  const is = new Map(after.map((list) => [list.id, list]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id)?.units ?? [], is.get(id)?.units ?? []];
    const joined = now.filter(({ code }) => !old.some((each) => each.code === code));
    const left = old.filter(({ code }) => !now.some((each) => each.code === code));
    return joined.length + left.length === 0 ? [] : { id, title: (is.get(id) ?? was.get(id))!.title, joined, left };
  });
}
