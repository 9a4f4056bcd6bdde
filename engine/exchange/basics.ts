import { wordOfField } from "./cell-text/words";
import { repeatedRows, tableLayouts } from "./layout";
import { fieldsOf, itemShape, methodShape, type Shape } from "./shape";

/** A row of what is said once (基本信息). */
export interface BasicRow {
  readonly label: string;
  readonly path: readonly string[];
  /** Of the value; of an item where the row is repeated. */
  readonly shape: Shape;
  readonly isRepeated: boolean;
}

const tablePaths = new Set(tableLayouts.flatMap(({ parts }) => parts.map(({ path }) => path.join("."))));

/** All that a method says once: plain fields, and the fields of its objects; the format stands last. */
export const basicRows: readonly BasicRow[] = [...fieldsOf(methodShape)]
  .sort(([a], [b]) => Number(a === "format") - Number(b === "format"))
  .flatMap(([key, shape]): BasicRow[] => {
    if (tablePaths.has(key)) return [];
    const [form] = shape;
    if (shape.length !== 1 || form?.is !== "fields") return [rowOf([key], shape)];
    return [...form.fields].flatMap(([inner, own]) =>
      tablePaths.has(`${key}.${inner}`) ? [] : [rowOf([key, inner], own)],
    );
  });

function rowOf(path: readonly string[], shape: Shape): BasicRow {
  const isRepeated = repeatedRows.includes(path.join("."));
  return { label: labelOf(path), path, shape: isRepeated ? itemShape(shape, 0) : shape, isRepeated };
}

function labelOf(path: readonly string[]): string {
  return path.map((key, i) => wordOfField(path[i - 1] ?? "", key)).join("·");
}

/** The field that a row's choices are named by. */
export function basicField({ path }: BasicRow): string {
  return path.at(-1) ?? "";
}
