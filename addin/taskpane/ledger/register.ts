import {
  latestRegister,
  mergeRegister,
  registerSheet,
  type CalendarDay,
  type Issue,
  type Place,
  type RegisterItem,
  type Sheet,
} from "../../../engine/index";
import { complete, type RunInput } from "./outcome";

/** What a problem register is merged from: the ledgers as they were worked out, and the registers of the workbook. */
export interface RegisterInput extends RunInput {
  /** Sheets that may be registers, in the order of the workbook; the one that goes furthest is carried on. */
  readonly registers: readonly Sheet[];
  /** The day on which it is done. */
  readonly day: CalendarDay;
}

/** A problem, as the pane names it. */
export interface ShownProblem {
  readonly number: string;
  readonly name: string;
  /** Its row on the sheet that is written. */
  readonly place: Place;
}

/** A merged register, as it is written and shown (问题台账合并结果). */
export interface RegisterOutcome {
  /** The whole register on a sheet of its own; left out where what is there could not be read. */
  readonly sheet?: Sheet;
  /** The sheet that was carried on. */
  readonly from?: string;
  readonly raised: readonly ShownProblem[];
  readonly overdue: readonly ShownProblem[];
  readonly repeated: readonly ShownProblem[];
  readonly closable: readonly ShownProblem[];
  readonly issues: readonly Issue[];
}

/** Merges the ledgers into the workbook's register, which itself stays as it is: what comes of it is another sheet. */
export function mergedRegister({ registers, day, ...input }: RegisterInput): RegisterOutcome {
  const previous = latestRegister(registers);
  const { merge, issues } = mergeRegister(previous, complete(input).result, day, { earlier: input.runs ?? [] });
  const from = previous === undefined ? {} : { from: previous.name };
  if (!merge) return { ...from, raised: [], overdue: [], repeated: [], closable: [], issues };
  const name = previous === undefined ? "问题台账" : `问题台账（${merge.month.month}月）`;
  const shown = (items: readonly RegisterItem[]): ShownProblem[] =>
    items.map(({ number, indicator, problem, row }) => ({
      number,
      name: indicator === "" ? problem : indicator,
      place: { sheet: name, row, column: merge.register.columns.number ?? 0 },
    }));
  return {
    ...from,
    sheet: registerSheet(merge.register, name),
    raised: shown(merge.raised),
    overdue: shown(merge.overdue),
    repeated: shown(merge.repeated),
    closable: shown(merge.closable),
    issues,
  };
}
