import type { LedgerResult } from "../completion/complete";
import type { KeptRun } from "../completion/keep";
import type { CalendarDay } from "../ledger/period";
import { problemText } from "../report/problem-text";
import { issue, type Issue } from "../terms/issue";
import type { Sheet } from "../terms/sheet";
import { isPlain, ownText } from "./cells";
import { stateWords } from "./columns";
import { dayText, daysAfter, daysBetween, lastDayOf } from "./day";
import { openDraft, type Draft } from "./draft";
import { hintText, isOwnHint } from "./hint";
import { isClosed, type RegisterItem, type Standing } from "./item";
import { matchRows } from "./match";
import { itemNumber, monthMark, rememberedIn, withNumbers, type UsedNumbers } from "./numbers";
import { defaultRaiseRules, monthOfResult, rowsOfMonth, type RaiseRules, type RowOfMonth } from "./raise";
import { placeOf, readRegister, type Register } from "./read";
import { blankRegister, editSheet, type CellEdit } from "./sheet";
import { monthOf, readStandings, standingLine } from "./standing";

/** How a month is merged into a register (合并办法). */
export interface RegisterOptions {
  /** Which rows are problems; red, yellow twice running and not reported when due, unless told otherwise. */
  readonly rules?: Partial<RaiseRules>;
  /** Kept runs of earlier reports, by which yellow is known to be running. */
  readonly earlier?: readonly KeptRun[];
  /** Days from handing over to the deadline, where nobody typed one; 30 unless told otherwise. */
  readonly days?: number;
  /** Whether problems are handed over on the day on which they are raised; else people do that. */
  readonly isHandedOver?: boolean;
}

/** A register after a month was merged into it (合并结果). */
export interface RegisterMerge {
  /** The month that the ledgers report on. */
  readonly month: { readonly year: number; readonly month: number };
  readonly register: Register;
  /** What is another than on the sheet that was there: with these alone it is written where people keep it. */
  readonly edits: readonly CellEdit[];
  /** Problems that were raised, in the order of their numbers. */
  readonly raised: readonly RegisterItem[];
  /** Open problems that repeat a closed one. */
  readonly repeated: readonly RegisterItem[];
  /** Open problems whose deadline has passed, the longest first. */
  readonly overdue: readonly RegisterItem[];
  /** Open problems whose indicator is on pace or met again: people may close them. */
  readonly closable: readonly RegisterItem[];
  /** Open problems whose indicator is no longer in the ledgers. */
  readonly rowGone: readonly RegisterItem[];
}

const defaultDays = 30;

interface Merging {
  readonly register: Register;
  readonly draft: Draft;
  readonly asOf: CalendarDay;
  readonly options: RegisterOptions;
  readonly month: { readonly year: number; readonly month: number };
  readonly rows: readonly RowOfMonth[];
  readonly issues: Issue[];
  readonly closable: Set<number>;
  readonly rowGone: Set<number>;
  used: UsedNumbers;
}

/**
 * Merges a month's ledgers into the problem register (按月合并问题台账).
 *
 * Nothing that people typed is changed: blank cells are filled, lines are added to the history, our own hints are renewed,
 * and new problems stand below all that is there. A problem is never closed here. Merging the same month again on the same
 * day changes nothing.
 *
 * An indicator that is a problem again after its problem was closed is raised anew and names the earlier number, unless the
 * closing is later than the month that the ledgers report on: then they only show what was known when it was closed.
 *
 * @param previous - the register's sheet as it stands now; none for a new register
 * @param result - the month's ledgers, worked out
 * @param asOf - the day on which it is done: problems are raised, and deadlines have passed, as of it
 * @param options - how
 * @returns no merge where the sheet is no register; the issues say why
 */
export function mergeRegister(
  previous: Sheet | undefined,
  result: LedgerResult,
  asOf: CalendarDay,
  options: RegisterOptions = {},
): { readonly merge?: RegisterMerge; readonly issues: readonly Issue[] } {
  const { register, issues: faults } = readRegister(previous ?? blankRegister(), asOf);
  if (!register) return { issues: faults };
  const month = monthOfResult(result, asOf);
  const rules = { ...defaultRaiseRules, ...options.rules };
  const rows = rowsOfMonth(result, month, rules, options.earlier ?? []);
  const merging: Merging = {
    register,
    draft: openDraft(register),
    asOf,
    options,
    month,
    rows,
    issues: [],
    closable: new Set(),
    rowGone: new Set(),
    used: register.used,
  };
  numberHandMade(merging);
  const items = [...register.items].sort(byNumber);
  const open = items.filter((item) => !isClosed(item));
  const places = matchRows(
    open,
    rows.map(({ identity }) => identity),
  );
  open.forEach((item, i) => follow(merging, item, places[i] === undefined ? undefined : rows[places[i]]));
  for (const item of items.filter(isClosed)) merging.draft.replace(item.row, "hint", "", isOwn(merging, item.row));
  const raised = raise(merging, new Set(places), items.filter(isClosed));
  remember(merging);
  return finished(merging, raised);
}

/** Problems that people added get a number; those that lost theirs do not, since another would be a new problem. */
function numberHandMade(merging: Merging): void {
  const { register, draft, asOf } = merging;
  for (const { row, number, history } of register.items) {
    if (number !== "" || history.length > 0 || register.columns.number === undefined) continue;
    const next = nextNumber(merging);
    draft.fill(row, "number", next);
    // A formula or a merge keeps its cell.
    if (draft.text(row, "number") !== next) continue;
    merging.used = withNumbers(merging.used, [next]);
    draft.fill(row, "state", stateWords.found);
    draft.fill(row, "raisedOn", dayText(asOf));
  }
}

/** What an open problem's indicator did this month, its deadline, and what it is to be looked at for. */
function follow(merging: Merging, item: RegisterItem, found: RowOfMonth | undefined): void {
  const { register, draft, asOf, issues } = merging;
  const { row, number, history, previous } = item;
  const deadline = deadlineOf(merging, item);
  if (found) addLine(draft, row, found.standing);
  const isRowGone = !found && history.length > 0;
  if (isRowGone) {
    merging.rowGone.add(row);
    const { indicator } = item;
    issues.push(issue("warning", "register.row-gone", placeOf(register, row, "indicator"), { number, indicator }));
  }
  const isClosable = found !== undefined && ["met", "green"].includes(found.standing.light);
  if (isClosable) merging.closable.add(row);
  const late = deadline ? daysBetween(deadline, asOf) : 0;
  const hint = hintText({
    ...(late > 0 ? { overdue: late } : {}),
    ...(previous === "" ? {} : { repeats: previous }),
    isClosable,
    isRowGone,
  });
  draft.replace(row, "hint", hint, isOwn(merging, row));
}

/** The deadline that was typed; a blank one is filled in, so many days after the handing over. */
function deadlineOf(merging: Merging, { row, number, state, deadline, handedOverOn }: RegisterItem) {
  const { register, draft, options, issues } = merging;
  if (deadline || draft.text(row, "deadline") !== "") return deadline;
  const due = handedOverOn && daysAfter(handedOverOn, options.days ?? defaultDays);
  if (due) draft.fill(row, "deadline", dayText(due));
  else if (state !== undefined && state !== "found")
    issues.push(issue("warning", "register.no-deadline", placeOf(register, row, "deadline"), { number }));
  return due;
}

function isOwn({ draft }: Merging, row: number): boolean {
  return isOwnHint(draft.text(row, "hint"));
}

/** A line for the month, unless the last of ours says the same; a figure that was corrected later gets a line of its own. */
function addLine(draft: Draft, row: number, standing: Standing): void {
  const said = draft.text(row, "history");
  const last = readStandings(said).at(-1);
  const line = standingLine(standing);
  if (last && standingLine(last) === line) return;
  draft.replace(row, "history", said === "" ? line : `${said}\n${line}`, true);
}

/** Raises the rows that are problems and have no open one. @returns their rows on the sheet */
function raise(merging: Merging, taken: ReadonlySet<number | undefined>, closed: readonly RegisterItem[]): number[] {
  const { draft, rows, asOf, options } = merging;
  const places = matchRows(
    closed,
    rows.map(({ identity }) => identity),
  );
  return rows.flatMap(({ row, identity, standing, problem }, i) => {
    if (!problem || taken.has(i)) return [];
    const before = closed.filter((_, nth) => places[nth] === i);
    if (before.some((item) => reaches(item, merging))) return [];
    const number = nextNumber(merging);
    merging.used = withNumbers(merging.used, [number]);
    const previous = before.at(-1)?.number ?? "";
    const isHandedOver = options.isHandedOver === true;
    const leads = row.departments.filter(({ role }) => role !== "support");
    const at = draft.add({
      number,
      state: isHandedOver ? stateWords["handed-over"] : stateWords.found,
      category: identity.category,
      indicator: identity.indicator,
      target: identity.target,
      department: (leads.length > 0 ? leads : row.departments).map(({ name }) => name).join("、"),
      problem: problemText(problem),
      raisedOn: dayText(asOf),
      handedOverOn: isHandedOver ? dayText(asOf) : "",
      deadline: isHandedOver ? dayText(daysAfter(asOf, options.days ?? defaultDays)) : "",
      previous,
      hint: hintText(previous === "" ? {} : { repeats: previous }),
      history: standingLine(standing),
    });
    return [at];
  });
}

/** Whether a closed problem was closed in the knowledge of this month. */
function reaches({ history, closedOn }: RegisterItem, { month }: Merging): boolean {
  const end = lastDayOf(month.year, month.month);
  return (
    history.some((each) => monthOf(each) >= monthOf(month)) ||
    (closedOn !== undefined && daysBetween(end, closedOn) > 0)
  );
}

function nextNumber({ used, month }: Merging): string {
  const mark = monthMark(month);
  return itemNumber(mark, (used.get(mark) ?? 0) + 1);
}

/** Writes down which numbers were used, where the sheet still has the cell for it. */
function remember({ register: { usedAt, sheet }, draft, used }: Merging): void {
  if (usedAt && isPlain(sheet, usedAt.row, usedAt.column))
    draft.put({ ...usedAt, value: rememberedIn(ownText(sheet, usedAt.row, usedAt.column), used) });
}

function finished({ register, draft, asOf, month, issues, closable, rowGone }: Merging, raisedAt: readonly number[]) {
  const edits = draft.edits();
  const after = readRegister(editSheet(register.sheet, edits), asOf);
  const merged = after.register ?? register;
  const open = merged.items.filter((item) => !isClosed(item));
  const late = ({ deadline }: RegisterItem): number => (deadline ? daysBetween(deadline, asOf) : 0);
  const merge: RegisterMerge = {
    month,
    register: merged,
    edits,
    raised: merged.items.filter(({ row }) => raisedAt.includes(row)),
    repeated: open.filter(({ previous }) => previous !== ""),
    overdue: open.filter((item) => late(item) > 0).sort((a, b) => late(b) - late(a)),
    closable: open.filter(({ row }) => closable.has(row)),
    rowGone: open.filter(({ row }) => rowGone.has(row)),
  };
  return { merge, issues: [...after.issues, ...issues, ...draft.issues] };
}

/** By their numbers; those without one by what they say, so that the order of the sheet's rows changes nothing. */
function byNumber(a: RegisterItem, b: RegisterItem): number {
  const [first, second] = [a, b].map(({ number, indicator, category, problem }) =>
    JSON.stringify([number === "" ? "~" : number, indicator, category, problem]),
  );
  return first! < second! ? -1 : first! > second! ? 1 : a.row - b.row;
}
