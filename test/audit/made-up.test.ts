import { casesOf } from "../cases";
import { cellAddress } from "../../engine/terms/place";
import type { AuditRulesInput } from "../../engine/audit/schema";
import { auditTable, faultsOf, repairsOf } from "./published";

/**
 * Tables of the usual kinds, worked out in decimals by another program, some with misprints put in by hand: `faults` are
 * those and what follows from them, `repairs` the change that undoes the misprint.
 */
interface MadeUp {
  readonly what: string;
  readonly csv: readonly string[];
  readonly rules: Omit<AuditRulesInput, "format">;
  readonly faults: readonly string[];
  readonly repairs?: Readonly<Record<string, readonly string[]>>;
  /** Numbers that only rounding explains; nowhere else may there be any. */
  readonly within?: readonly string[];
  readonly hint?: string;
}

test.each(casesOf<MadeUp>("audit").map((each): [string, MadeUp] => [each.what, each]))("%s", async (_, made) => {
  const result = await auditTable(`${made.csv.join("\n")}\n`, made.rules);
  expect(result.issues).toEqual([]);
  expect(faultsOf(result)).toEqual(made.faults);
  const within = result.checks.flatMap(({ findings }) => findings.filter((each) => each.verdict === "within-rounding"));
  expect(within.map(({ cell }) => cellAddress(cell.row, cell.column))).toEqual(
    (made.within ?? []).map((text) => text.split(" ")[0]),
  );
  for (const [cell, [first]] of Object.entries(made.repairs ?? {})) expect(repairsOf(result, cell)[0]).toBe(first);
  expect(result.checks.find(({ hint }) => hint)?.hint?.kind).toBe(made.hint);
});
