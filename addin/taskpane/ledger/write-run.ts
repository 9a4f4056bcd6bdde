import {
  cellKey,
  cellText,
  explainSentence,
  fixedText,
  keepRun,
  ledgerChangeSheet,
  ledgerSheets,
  lightRulesFor,
  lightWords,
  percentText,
  type CellStyle,
  type CellValue,
  type Light,
  type LedgerCompletion,
  type RowCompletion,
  type Sheet,
} from "../../../engine/index";
import type { Block } from "../../host";
import { changeOf, complete, type RunInput } from "./outcome";
import { ownHeaders, type OwnColumn } from "./own-columns";

/** Where a run goes: to sheets of its own, or into columns, each counted from 0. */
export type Target =
  | { readonly type: "sheets" }
  | { readonly type: "columns"; readonly columns: Readonly<Partial<Record<OwnColumn, number>>> };

/** What is written for a run (写入内容). */
export interface ToWrite {
  readonly sheets: readonly Sheet[];
  readonly blocks: readonly Block[];
}

/**
 * Lays a run out: the sheets of its own, or a block for each column and ledger.
 *
 * @param completed - where it has been worked out before
 */
export function layOut(input: RunInput & { readonly target: Target }, completed = complete(input)): ToWrite {
  const { result } = completed;
  if (input.target.type === "sheets") {
    const { change } = changeOf(keepRun(result), input.runs);
    const changed = change ? [ledgerChangeSheet(change)] : [];
    const [...sheets] = ledgerSheets(result);
    // What changed stands behind the results and before the summaries.
    return {
      sheets: [...sheets.slice(0, result.ledgers.length), ...changed, ...sheets.slice(result.ledgers.length)],
      blocks: [],
    };
  }
  const columns = Object.entries(input.target.columns) as [OwnColumn, number][];
  return {
    sheets: [],
    blocks: result.ledgers.flatMap((ledger) => columns.map(([what, column]) => block(ledger, what, column))),
  };
}

/** One column for one ledger, from its header's last row to its last row of data. */
function block({ ledger, rows }: LedgerCompletion, what: OwnColumn, column: number): Block {
  const top = ledger.header.bottom;
  const byRow = new Map<number, RowCompletion[]>();
  for (const row of rows) byRow.set(row.row.row, [...(byRow.get(row.row.row) ?? []), row]);
  const count = Math.max(...byRow.keys()) - top;
  const cells = Array.from({ length: count }, (_, i) => cellOf(byRow.get(top + 1 + i) ?? [], what));
  const style = styles[what];
  return {
    sheet: ledger.sheet,
    row: top,
    column,
    cells: {
      name: ledger.sheet,
      rows: [[ownHeaders[what]], ...cells.map((cell) => [cell])],
      merges: [],
      styles: new Map<number, CellStyle>([
        [cellKey(0, 0), "header"],
        ...cells.map((_, i): [number, CellStyle] => [cellKey(i + 1, 0), style]),
      ]),
      rules: what === "light" ? lightRulesFor(1, count, [0]) : [],
    },
  };
}

const styles: Readonly<Record<OwnColumn, CellStyle>> = {
  rate: "percent",
  pace: "percent",
  gap: "number",
  light: "text",
  met: "text",
  working: "text",
};

/** The worst last: of several conditions in one cell the light of the worst counts; one without a report is none to pass over. */
const order: readonly Light[] = ["met", "green", "grey", "blue", "yellow", "red"];

function cellOf(rows: readonly RowCompletion[], what: OwnColumn): CellValue {
  const [only, ...others] = rows;
  if (!only) return null;
  if (others.length === 0) return valueOf(only, what);
  if (what === "light") {
    const worst = rows.map(({ light }) => light).sort((a, b) => order.indexOf(b) - order.indexOf(a));
    return lightWords[worst[0]!];
  }
  const texts = rows.map((row) => textOf(valueOf(row, what), what));
  return texts.every((text) => text === "") ? null : texts.map((text) => (text === "" ? "—" : text)).join("；");
}

function valueOf({ rate, pace, gap, light, met }: RowCompletion, what: OwnColumn): CellValue {
  if (what === "rate") return typeof rate.value === "number" ? rate.value : null;
  if (what === "pace") return typeof pace?.value === "number" ? pace.value : null;
  if (what === "gap") return gap === undefined ? null : Number(fixedText(gap, 2));
  if (what === "light") return lightWords[light];
  if (what === "met") return met === undefined ? null : met ? "达标" : "未达标";
  return explainSentence(rate);
}

/** Conditions of one cell stand side by side as text. */
function textOf(value: CellValue, what: OwnColumn): string {
  if (typeof value !== "number") return cellText(value);
  return what === "gap" ? String(value) : percentText(value);
}
