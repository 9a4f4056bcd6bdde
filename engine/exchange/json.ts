import { fieldShape, fieldsOf, itemShape, type Shape } from "./shape";

/** An object of JSON that is being put together. */
export type Json = Record<string, unknown>;

/** A text of JSON; "" for anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** An object without some of its fields. */
export function without(object: Json, ...keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** What stands at a path of keys; undefined where there is nothing. */
export function valueAtPath(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Json)[key] : undefined),
    json,
  );
}

/** The items of a list in a method; none where there is no list. */
export function itemsAt(method: Json, path: readonly string[]): readonly Json[] {
  const list = valueAtPath(method, path);
  return Array.isArray(list) ? (list as Json[]) : [];
}

/** Puts a value at a path of keys, making the objects on the way. */
export function putAtPath(json: Json, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    Object.defineProperty(json, key, { value, writable: true, enumerable: true, configurable: true });
    return;
  }
  if (!Object.hasOwn(json, key)) putAtPath(json, [key], {});
  const inner = json[key];
  if (typeof inner === "object" && inner !== null) putAtPath(inner as Json, rest, value);
}

/** The same value without the empty lists and records that stand for nothing: where they are left out they come back. */
export function withoutEmpty(value: unknown, shape: Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => withoutEmpty(item, itemShape(shape, i)));
  const goes = (key: string, own: unknown): boolean =>
    typeof own === "object" &&
    own !== null &&
    Object.keys(own).length === 0 &&
    shape.some((form) => form.is === "fields" && form.empty.has(key));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, own]) => own !== undefined && !goes(key, own))
      .map(([key, own]) => [key, withoutEmpty(own, fieldShape(shape, key))]),
  );
}

/** The same value with the fields of its objects in the schema's order, as people expect to find them in a file. */
export function inOrder(value: unknown, shape: Shape): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => inOrder(item, itemShape(shape, i)));
  const order = [...fieldsOf(shape).keys()];
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([key, own]) => [key, inOrder(own, fieldShape(shape, key))]),
  );
}
