import { methodSchema } from "../composite/method";

/** One form that a value may have (格式). */
export type Form =
  | { readonly is: "text" | "number" | "boolean" | "null" }
  | { readonly is: "choice"; readonly choices: readonly (string | number | boolean)[] }
  /** An object with known fields; `empty` are those that are empty lists or records where they are left out. */
  | { readonly is: "fields"; readonly fields: ReadonlyMap<string, Shape>; readonly empty: ReadonlySet<string> }
  /** Values by names that are the user's. */
  | { readonly is: "record"; readonly entry: Shape }
  | { readonly is: "list"; readonly first: readonly Shape[]; readonly rest: Shape };

/** The forms among which a value chooses; none where nothing may stand. */
export type Shape = readonly Form[];

type Node = Readonly<Record<string, unknown>>;

/** The shape of a whole method, taken from its schema, so that whatever a method can say a sheet can hold. */
export const methodShape: Shape = shapeOf(methodSchema.toJSONSchema({ io: "input", unrepresentable: "any" }));

/**
 * The shape that a JSON schema describes; limits of numbers and texts are left to the schema.
 *
 * @param schema - with everything written out in place, as zod does
 * @example shapeOf({ anyOf: [{ type: "number" }, { const: "sample" }] }).map(({ is }) => is) // => ["number", "choice"]
 */
export function shapeOf(schema: unknown): Shape {
  if (typeof schema !== "object" || schema === null) return [];
  const node = schema as Node;
  const alternatives = [node.anyOf, node.oneOf].find((each) => Array.isArray(each));
  if (alternatives !== undefined) return (alternatives as unknown[]).flatMap(shapeOf);
  if ("const" in node) return [{ is: "choice", choices: [node.const as string] }];
  if (Array.isArray(node.enum)) return [{ is: "choice", choices: node.enum as string[] }];
  if (Array.isArray(node.type)) return (node.type as unknown[]).flatMap((type) => shapeOf({ ...node, type }));
  switch (node.type) {
    case "string":
      return [{ is: "text" }];
    case "number":
    case "integer":
      return [{ is: "number" }];
    case "boolean":
      return [{ is: "boolean" }];
    case "null":
      return [{ is: "null" }];
    case "array":
      return [
        {
          is: "list",
          first: Array.isArray(node.prefixItems) ? node.prefixItems.map(shapeOf) : [],
          rest: shapeOf(node.items),
        },
      ];
    case "object":
      return [
        node.properties === undefined
          ? { is: "record", entry: shapeOf(node.additionalProperties) }
          : { is: "fields", fields: fieldsIn(node.properties as Node), empty: emptyIn(node.properties as Node) },
      ];
    default:
      return [];
  }
}

function fieldsIn(properties: Node): ReadonlyMap<string, Shape> {
  return new Map(
    Object.entries(properties)
      .map(([key, schema]) => [key, shapeOf(schema)] as const)
      // A field that must not be there is named in the schema for the sake of its faults only.
      .filter(([, shape]) => shape.length > 0),
  );
}

function emptyIn(properties: Node): ReadonlySet<string> {
  const isEmpty = (value: unknown): boolean =>
    typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return new Set(
    Object.entries(properties).flatMap(([key, schema]) => (isEmpty((schema as Node).default) ? [key] : [])),
  );
}

/** The fields of an object, those of all its forms together. */
export function fieldsOf(shape: Shape): ReadonlyMap<string, Shape> {
  const fields = new Map<string, Shape>();
  for (const form of shape)
    if (form.is === "fields")
      for (const [key, own] of form.fields) fields.set(key, [...(fields.get(key) ?? []), ...own]);
  return fields;
}

/** The shape of a field, or of an entry of a record; nothing where there can be none. */
export function fieldShape(shape: Shape, key: string): Shape {
  return [...(fieldsOf(shape).get(key) ?? []), ...shape.flatMap((form) => (form.is === "record" ? form.entry : []))];
}

/** The shape of an item of a list, by its position from 0. */
export function itemShape(shape: Shape, position: number): Shape {
  return shape.flatMap((form) => (form.is === "list" ? (form.first[position] ?? form.rest) : []));
}

/** What stands at a path of keys and positions. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape {
  return path.reduce(
    (at, key) => (/^\d+$/u.test(key) && has(at, "list") ? itemShape(at, Number(key)) : fieldShape(at, key)),
    shape,
  );
}

/** Whether a value may have a form. */
export function has(shape: Shape, is: Form["is"]): boolean {
  return shape.some((form) => form.is === is);
}

/** What there is to choose from. */
export function choicesOf(shape: Shape): readonly (string | number | boolean)[] {
  return [...new Set(shape.flatMap((form) => (form.is === "choice" ? form.choices : [])))];
}

/** The kinds that objects of a shape call themselves (种类); none where they do not. */
export function kindsOf(shape: Shape): readonly string[] {
  return choicesOf(fieldsOf(shape).get("kind") ?? []).map(String);
}

/** Only the objects of one kind; all where there is no such kind. */
export function ofKind(shape: Shape, kind: unknown): Shape {
  const narrowed = shape.filter(
    (form) => form.is === "fields" && choicesOf(form.fields.get("kind") ?? []).includes(kind as string),
  );
  return narrowed.length > 0 ? narrowed : shape;
}
