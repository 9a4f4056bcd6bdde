import type { CellValue } from "../../terms/sheet";
import { without } from "../json";
import { choicesOf, fieldShape, has, itemShape, kindsOf, ofKind, type Shape } from "../shape";
import { readCell, readFields, readText } from "./read";
import { isSame } from "./same";
import { quoted } from "./split";
import { wordOfChoice, wordOfField } from "./words";

/**
 * The cell that says a value (写单元格): what `readCell` gives the value back from.
 *
 * @param value - a value of JSON of that shape; undefined gives a blank
 * @param field - the field that it stands for, which its choices are named by
 */
export function writeCell(value: unknown, shape: Shape, field: string): CellValue {
  if (value === undefined) return null;
  if (typeof value === "number" && Object.is(readCell(value, shape, field), value)) return value;
  return writeText(value, shape, field);
}

/**
 * The text that says a value. Every text is read back before it is taken: names first, then what needs quotation
 * marks, JSON where nothing else would do.
 *
 * @example writeText(true, [{ is: "boolean" }], "clamp") // => "是"
 */
export function writeText(value: unknown, shape: Shape, field: string): string {
  const holds = (text: string): boolean => isSame(readText(text, shape, field), value);
  return [false, true].map((isStrict) => textOf(value, shape, field, isStrict)).find(holds) ?? jsonText(value);
}

/**
 * The fields of an object as text, without the brackets around them (参数).
 *
 * @returns undefined where the text would not give the fields back
 */
export function writeFields(
  object: Readonly<Record<string, unknown>>,
  shape: Shape,
  field: string,
): string | undefined {
  return [false, true]
    .map((isStrict) => fieldTexts(object, shape, field, isStrict).join("；"))
    .find((text) => isSame(readFields(text, shape, field), object));
}

/** A value in JSON, which every cell can say. */
export function jsonText(value: unknown): string {
  return `JSON:${quoted(JSON.stringify(value))
    .slice(1, -1)
    .replace(/\\(["\\])/gu, "$1")}`;
}

function textOf(value: unknown, shape: Shape, field: string, isStrict: boolean): string {
  if (value === null) return "无";
  if (typeof value === "string") return stringText(value, shape, field, isStrict);
  if (typeof value === "boolean") return wordOfChoice(field, value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (Array.isArray(value)) return listText(value, shape, field, isStrict);
  return objectText(value as Record<string, unknown>, shape, field, isStrict);
}

/** Nothing that a workbook or a reader would change: edges, control characters, halves of characters. */
const plainText = /^(?![\s"“])(?:[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]|\n)*(?<!\s)$/u;

function stringText(value: string, shape: Shape, field: string, isStrict: boolean): string {
  if (choicesOf(shape).includes(value)) return wordOfChoice(field, value);
  const isRead = plainText.test(value) && value !== "" && readText(value, shape, field) === value;
  return isRead && !isStrict ? value : quoted(value);
}

function listText(items: readonly unknown[], shape: Shape, field: string, isStrict: boolean): string {
  if (items.length === 0) return "（空）";
  return items
    .map((item, i) => {
      const own = itemShape(shape, i);
      const text = textOf(item, own, field, isStrict);
      const isBare = typeof item !== "object" || item === null || kindIn(item, own) !== undefined;
      return isBare || /^(?:（空）|\{\})$/u.test(text) ? text : `（${text}）`;
    })
    .join("、");
}

function objectText(object: Readonly<Record<string, unknown>>, shape: Shape, field: string, isStrict: boolean): string {
  const kind = kindIn(object, shape);
  if (kind === undefined) return fieldTexts(object, shape, field, isStrict).join("；") || "{}";
  const texts = fieldTexts(without(object, "kind"), ofKind(shape, kind), field, isStrict);
  return texts.length === 0 ? wordOfChoice(field, kind) : `${wordOfChoice(field, kind)}（${texts.join("；")}）`;
}

/** What an object calls itself, where its shape has kinds. */
export function kindIn(value: unknown, shape: Shape): string | undefined {
  if (typeof value !== "object" || value === null || !("kind" in value)) return undefined;
  return kindsOf(shape).find((kind) => kind === value.kind);
}

/** Names that need no quotation marks. */
const plainName = /^[^\s\p{Cc}\p{Cs}；;=＝:：·、，,()（）[\]{}［］｛｝"“”\ufeff\ufffe\uffff]+$/u;

function fieldTexts(
  object: Readonly<Record<string, unknown>>,
  shape: Shape,
  field: string,
  isStrict: boolean,
): string[] {
  const isRecord = !has(shape, "fields");
  return Object.entries(object).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = isRecord ? (plainName.test(key) ? key : quoted(key)) : wordOfField(field, key);
    const own = fieldShape(shape, key);
    const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
    if (isNested && kindIn(value, own) === undefined && Object.keys(value).length > 0)
      return fieldTexts(value as Record<string, unknown>, own, key, isStrict).map((inner) => `${name}·${inner}`);
    return [`${name}=${textOf(value, own, key, isStrict)}`];
  });
}
