import { isMethodSheet } from "../../../engine/index";
import type { Host, SheetHead } from "../../host";
import { readSettings } from "./kept-settings";
import type { MethodReading } from "./method-reading";

/** Whether a sheet may be one of the method's tables: neither part of a method nor a result of ours. */
export function isData(name: string, host: Pick<Host, "settings">): boolean {
  return !isMethodSheet(name) && !readSettings(host).written.includes(name);
}

/** The tables' own sheets where all have one by name or by choice; else all that are in sight, to look at their columns. */
export function sheetsToRead(
  { method }: Pick<MethodReading, "method">,
  heads: readonly SheetHead[],
  chosen: Readonly<Record<string, string>>,
): string[] {
  const names = new Set(heads.map(({ name }) => name));
  const own = (method?.tables ?? []).map(({ name }) => chosen[name] ?? name);
  const isPlain = own.every((name) => name === "" || names.has(name));
  const seen = isPlain ? [] : heads.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  return [...new Set([...own.filter((name) => names.has(name)), ...seen])];
}
