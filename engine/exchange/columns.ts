import { groupColumns, ownHeads, spreadFields, type TableLayout } from "./layout";
import { wordOfField } from "./cell-text/words";
import { fieldsOf, has, itemShape, kindsOf, methodShape, shapeAt, type Shape } from "./shape";

/** A column of a sheet of items (列). */
export interface ItemColumn {
  readonly head: string;
  /** The field of the item that it holds, or is a part of. */
  readonly path: readonly string[];
  readonly shape: Shape;
  /**
   * - `value`: the whole field
   * - `kind`, `parameters`: what it calls itself, and its other fields
   * - `group`: one entry of a record, the last of the path its key
   */
  readonly holds: "value" | "kind" | "parameters" | "group";
}

/** The field that a column's choices are named by. */
export function fieldName({ path }: ItemColumn): string {
  return path.at(-1) ?? "";
}

/** The shape of the items of a layout, those of all its lists together. */
function itemsShape({ parts }: TableLayout): Shape {
  return parts.flatMap(({ path }) => itemShape(shapeAt(methodShape, path), 0));
}

/**
 * The columns of a list's sheet, but for those of single groups.
 *
 * @param branches - fields that have a sheet of their own
 */
export function itemColumns(layout: TableLayout, branches: readonly string[]): ItemColumn[] {
  const shape = itemsShape(layout);
  const list = layout.parts[0]?.path.at(-1) ?? "";
  const fields = fieldsOf(shape);
  const ordered = new Set([...(layout.order ?? []).filter((key) => fields.has(key)), ...fields.keys()]);
  return [...ordered]
    .filter((key) => !branches.includes(key) && groupColumns[`${list}.${key}`] === undefined)
    .flatMap((key) => columnsOfField(list, key, fields.get(key) ?? []));
}

function columnsOfField(list: string, key: string, shape: Shape): ItemColumn[] {
  const head = ownHeads[`${list}.${key}`] ?? wordOfField(list, key);
  if (spreadFields.includes(`${list}.${key}`))
    return [...fieldsOf(shape)].map(([inner, own]) => ({
      head: ownHeads[`${list}.${key}.${inner}`] ?? `${head}·${wordOfField(key, inner)}`,
      path: [key, inner],
      shape: own,
      holds: "value",
    }));
  if (kindsOf(shape).length === 0 || has(shape, "list")) return [{ head, path: [key], shape, holds: "value" }];
  return [
    { head, path: [key], shape, holds: "kind" },
    { head: head.replace(/方法$/u, "").concat("参数"), path: [key], shape, holds: "parameters" },
  ];
}

/** The fields of a list's items that get a column for each group, with the word in front of the group's name. */
export function groupFields(layout: TableLayout): readonly { readonly key: string; readonly word: string }[] {
  const list = layout.parts[0]?.path.at(-1) ?? "";
  return [...fieldsOf(itemsShape(layout)).keys()].flatMap((key) => {
    const word = groupColumns[`${list}.${key}`];
    return word === undefined ? [] : [{ key, word }];
  });
}

/** The column of one group. */
export function groupColumn(layout: TableLayout, key: string, word: string, id: string, head: string): ItemColumn {
  const shape = shapeAt(itemsShape(layout), [key, id]);
  return { head: `${word}·${head}`, path: [key, id], shape, holds: "group" };
}

/** The column of a whole record of groups, for one that is there and has no group in it. */
export function wholeColumn(layout: TableLayout, key: string): ItemColumn {
  const list = layout.parts[0]?.path.at(-1) ?? "";
  return { head: wordOfField(list, key), path: [key], shape: shapeAt(itemsShape(layout), [key]), holds: "value" };
}

/** The head of the column that says which of several lists a row belongs to. */
export const categoryHead = "类别";
