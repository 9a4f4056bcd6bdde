import { isMethodSheet, isMethodSheetCopy, type Method } from "../../../engine/index";
import type { SheetHead } from "../../host";
import type { MethodReading } from "./method-reading";

const job = "evaluation";

/** Which job the results of a method are from: those of another, or of another edition, are not written over. */
export function jobOf({ title, edition }: Pick<Method, "title" | "edition">): string {
  return `${job}:${title}:${edition}`;
}

/** Whether a sheet is a result of this view, of whatever method. */
export function isResult(head: Pick<SheetHead, "job">): boolean {
  return head.job?.startsWith(`${job}:`) === true;
}

/** Whether a sheet may be one of the method's tables: neither part of a method, or of a copy of one, nor a result. */
export function isData(head: Pick<SheetHead, "name" | "job">): boolean {
  return !isMethodSheet(head.name) && !isMethodSheetCopy(head.name) && !isResult(head);
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
