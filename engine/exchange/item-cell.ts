import type { CellValue } from "../terms/sheet";
import { readCell, readFields } from "./cell-text/read";
import { wordOfChoice } from "./cell-text/words";
import { jsonText, kindIn, writeCell, writeFields } from "./cell-text/write";
import { fieldName, type ItemColumn } from "./columns";
import { valueAtPath, without, type Json } from "./json";
import { choicesOf, has, ofKind, type Shape } from "./shape";

/** The cell of an item under a column; what calls itself a kind has a second cell for its other fields. */
export function itemCell(column: ItemColumn, item: Json): CellValue {
  const { path, holds, shape } = column;
  const value = valueAtPath(item, path);
  const field = fieldName(column);
  if (holds === "value" || holds === "group") return writeCell(value, shape, field);
  const kind = kindIn(value, shape);
  if (kind === undefined) return holds === "kind" ? writeCell(value, shape, field) : null;
  const text = writeFields(without(value as Json, "kind"), ofKind(shape, kind), field);
  if (text === undefined) return holds === "kind" ? jsonText(value) : null;
  if (holds === "kind") return wordOfChoice(field, kind);
  return text === "" ? null : text;
}

/** What two cells say together: what it calls itself, and its other fields; `undefined` parameters cannot be read. */
export function readKindCells(
  kindCell: CellValue,
  parametersCell: CellValue,
  shape: Shape,
  field: string,
): { readonly value: unknown; readonly isReadable: boolean } {
  const kind = readCell(kindCell, shape, field);
  const said = typeof parametersCell === "object" || String(parametersCell).trim() === "" ? "" : String(parametersCell);
  // A kind that nobody knows is one all the same, unless plain choices stand beside the kinds.
  const isKind = typeof kind === "string" && choicesOf(shape).length === 0;
  if (said === "") return { value: isKind ? { kind } : kind, isReadable: true };
  const head: Json = typeof kind === "object" && kind !== null ? (kind as Json) : kind === undefined ? {} : { kind };
  const rest = readFields(said, ofKind(shape, head.kind), field);
  return { value: { ...head, ...rest }, isReadable: rest !== undefined };
}

/** Whether only fields or lists can stand there, so that a bare text is none of them. */
export function isComposite(shape: Shape): boolean {
  return shape.length > 0 && !["text", "number", "boolean", "null", "choice"].some((is) => has(shape, is as "text"));
}
