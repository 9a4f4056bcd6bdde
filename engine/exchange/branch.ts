import type { ItemColumn } from "./columns";
import { wordOfField } from "./cell-text/words";
import { textIn, type Json } from "./json";
import type { BranchLayout } from "./layout";
import { fieldsOf, has, itemShape, methodShape, shapeAt, type Shape } from "./shape";

const text: Shape = [{ is: "text" }];

/** What stands in one item of a branch's list: the list or record that has a sheet of its own. */
function branchShape({ of, field }: BranchLayout): Shape {
  return shapeAt(itemShape(shapeAt(methodShape, [of]), 0), [field]);
}

/** The columns of a branch's sheet behind the one that says whose the row is. */
export function branchColumns(branch: BranchLayout): ItemColumn[] {
  const shape = branchShape(branch);
  const [, first = "", second = ""] = branch.heads;
  if (has(shape, "record"))
    return [
      { head: first, path: ["key"], shape: text, holds: "value" },
      { head: second, path: ["value"], shape: shapeAt(shape, ["*"]), holds: "value" },
    ];
  const item = itemShape(shape, 0);
  if (!has(item, "fields")) return [{ head: first, path: ["value"], shape: item, holds: "value" }];
  return [...fieldsOf(item)].map(([key, own]) => ({
    head: wordOfField(branch.field, key),
    path: [key],
    shape: own,
    holds: "value",
  }));
}

/** The rows of one item's list or record, each as an object with the columns' fields. */
export function branchItems(value: unknown): Json[] {
  if (Array.isArray(value))
    return value.map((each: unknown) => (typeof each === "object" && each !== null ? (each as Json) : { value: each }));
  return Object.entries((value ?? {}) as Json).map(([key, own]) => ({ key, value: own }));
}

/** The list or record that rows say, and the path of each row in it. */
export function branchValue(branch: BranchLayout, items: readonly Json[]): { value: unknown; paths: string[] } {
  const shape = branchShape(branch);
  if (has(shape, "record"))
    return {
      value: Object.fromEntries(items.map(({ key, value }) => [textIn(key), value])),
      paths: items.map(({ key }) => textIn(key)),
    };
  const isPlain = !has(itemShape(shape, 0), "fields");
  return { value: isPlain ? items.map(({ value }) => value) : items, paths: items.map((_, i) => String(i)) };
}
