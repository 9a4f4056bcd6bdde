import { compositeBodies } from "../../functions/composite/bodies";
import { createDispatch } from "../../functions/dispatch";
import type { FunctionEntry } from "../../functions/entry";
import { planBodies } from "../../functions/plan/bodies";
import { functionTable } from "../../functions/table";
import { targetsBodies } from "../../functions/targets/bodies";
import { errorOf } from "../host/cells";
import { namespace, wpsMetadata, type WpsMetadata } from "./metadata";

// WPS asks for answers at once: all families are in this script, and are there before it can ask for the first.
const dispatch = createDispatch({
  loaders: {
    targets: () => Promise.resolve(targetsBodies),
    plan: () => Promise.resolve(planBodies),
    composite: () => Promise.resolve(compositeBodies),
  },
  language: () => "zh",
  patience: 1_000,
});
void dispatch.preload();

/** What an optional argument that was left out may come as: VBA's mark of a missing one. */
const missing = -2147352572;

/** What of WPS takes functions; builds before 12.1.0.20540 have nothing of the kind. */
export interface FunctionTaker {
  readonly AddCustomFunction?: (
    namespace: string,
    name: string,
    call: (...args: readonly unknown[]) => unknown,
    metadata: WpsMetadata,
  ) => unknown;
}

/** Registers all functions with WPS. @returns ids of those that it took */
export function registerFunctions(wps: FunctionTaker): string[] {
  if (typeof wps.AddCustomFunction !== "function") return [];
  return functionTable.map((entry) => {
    wps.AddCustomFunction!(namespace, entry.id, functionOf(entry), wpsMetadata(entry));
    return entry.id;
  });
}

/**
 * What WPS calls for an entry; it answers at once (自定义函数).
 *
 * Taken for given: ranges come as rows, or as an object with its rows in `Value2`; one cell as its value; an argument that
 * was left out as nothing or as VBA's mark. What WPS shows for an error that is thrown is not documented, and an error that
 * shows as a blank or a 0 would be worse than none: errors are given as text, the code and then the sentence.
 */
export function functionOf(entry: FunctionEntry): (...args: readonly unknown[]) => unknown {
  const call = dispatch.functionOf(entry);
  return (...all) => {
    const given = all.map(argumentOf);
    const args = entry.parameters.map(({ isRepeating }, i) =>
      isRepeating ? given.slice(i).filter((each) => each !== null) : (given[i] ?? null),
    );
    try {
      const result = call(...args);
      if (!Array.isArray(result)) return result;
      const cells = result.map((row: readonly unknown[]) => row.map(shown));
      // Of a table of one cell, its cell: nothing is documented of what WPS makes of tables.
      return cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : cells;
    } catch (thrown) {
      const { code, message } = thrown as Error & { readonly code?: string };
      return `${code ?? "#VALUE!"} ${message}`;
    }
  };
}

/** In a cell of a table an error stands by its code. */
function shown(cell: unknown): unknown {
  return cell instanceof Error ? ((cell as Error & { readonly code?: string }).code ?? "#VALUE!") : cell;
}

/** An argument as it would come in Excel. */
function argumentOf(argument: unknown): unknown {
  if (argument === missing) return null;
  if (Array.isArray(argument))
    return argument.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
  if (typeof argument === "object" && argument !== null && "Value2" in argument) return argumentOf(argument.Value2);
  return cellOf(argument);
}

function cellOf(cell: unknown): unknown {
  const error = errorOf(cell);
  return error === undefined ? (cell ?? null) : { error };
}
