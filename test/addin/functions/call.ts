import { createDispatch } from "../../../addin/functions/dispatch";
import { familyLoaders } from "../../../addin/functions/families";
import { functionTable } from "../../../addin/functions/table";

/** The functions as Excel would call them, outside of Excel, with every family loaded by `preload`. */
export const dispatch = createDispatch({ loaders: familyLoaders, language: () => "zh", patience: 20_000 });

/**
 * Calls a function by its id, as Excel does: with all arguments (`null` for those left out) and the invocation behind them.
 *
 * @returns what it gives; a fault of the whole call as its code, with the sentence: `{ error, message }`
 */
export async function call(id: string, ...args: readonly unknown[]): Promise<unknown> {
  const entry = functionTable.find((each) => each.id === id);
  if (!entry) throw new Error(`there is no function ${id}`);
  const all = entry.parameters.map((_, i) => args[i] ?? null);
  try {
    return await dispatch.functionOf(entry)(...all, { functionName: id });
  } catch (thrown) {
    return shown(thrown);
  }
}

/** What cells show: an error by its code. */
export function shownCells(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(shownCells);
  return result instanceof Error ? (result as Error & { code?: string }).code : codeOf(result);
}

function codeOf(result: unknown): unknown {
  return typeof result === "object" && result !== null && "error" in result ? result.error : result;
}

function shown(thrown: unknown): { error: string | undefined; message: string } {
  if (!(thrown instanceof Error)) throw new Error(`something that is no error was thrown: ${String(thrown)}`);
  return { error: (thrown as Error & { code?: string }).code, message: thrown.message };
}
