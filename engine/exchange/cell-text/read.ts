import type { CellValue } from "../../terms/sheet";
import { choicesOf, fieldShape, fieldsOf, has, itemShape, kindsOf, ofKind, type Shape } from "../shape";
import { insideBrackets, splitText, unquoted } from "./split";
import { choiceByName, keyByName } from "./words";

/**
 * What a cell of a method's sheet says (读单元格).
 *
 * @param shape - what may stand there; it decides whether 370100 is a number or a code
 * @param field - the field that it stands for, which its choices are named by
 * @returns undefined for a blank or an error; a text that cannot be read as what it should be is given back as it is,
 * for the check of the method to say so
 */
export function readCell(cell: CellValue, shape: Shape, field: string): unknown {
  if (cell === null || (typeof cell === "object" && "error" in cell)) return undefined;
  if (typeof cell === "string") return cell.trim() === "" ? undefined : readText(cell, shape, field);
  if (has(shape, typeof cell === "number" ? "number" : "boolean") || choicesOf(shape).includes(cell)) return cell;
  return readText(String(cell), shape, field);
}

/**
 * What a text in a method's sheet says: a number, a choice by its name, a text, a list 甲、乙, or fields 名=值；名=值.
 *
 * Full-width and half-width signs are alike. What stands in quotation marks is text; 词（名=值） is an object of that
 * kind; behind `JSON:` stands JSON.
 *
 * @example readText("60", [{ is: "number" }], "base") // => 60
 * @example readText("60", [{ is: "text" }], "code") // => "60"
 */
export function readText(text: string, shape: Shape, field: string): unknown {
  const said = text.trim();
  if (said.startsWith("JSON:")) return parsedJson(said.slice(5)) ?? said;
  const marked = unquoted(said);
  if (marked !== undefined && has(shape, "text")) return marked;
  const simple = readSimple(said, shape, field);
  if (simple !== undefined) return simple;
  const composed = readObject(said, shape, field) ?? readList(said, shape, field);
  if (composed !== undefined) return composed;
  return has(shape, "text") ? said.replace(/^[=＝]/u, "").trimStart() : (marked ?? said);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readSimple(said: string, shape: Shape, field: string): unknown {
  const choice = choiceByName(choicesOf(shape), said, field);
  if (choice !== undefined) return choice;
  if (has(shape, "number")) {
    const number = readNumber(said);
    if (number !== undefined) return number;
  }
  if (has(shape, "boolean")) {
    if (/^(?:是|√|✓|对|true|yes|y|1)$/iu.test(said)) return true;
    if (/^(?:否|×|✗|不|false|no|n|0)$/iu.test(said)) return false;
  }
  return has(shape, "null") && /^(?:无|不限|null)$/iu.test(said) ? null : undefined;
}

/**
 * A number as people type it: full-width digits, thousands separators, fractions.
 *
 * @returns undefined for anything else, such as a number with a unit
 * @example readNumber("１，２００") // => 1200
 */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "").replace(/[−–]/gu, "-");
  const [, over, under] = /^([+-]?\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/u.exec(plain) ?? [];
  if (over !== undefined && Number(under) > 0) return Number(over) / Number(under);
  const digits = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) ? plain.replaceAll(",", "") : plain;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

function readObject(said: string, shape: Shape, field: string): unknown {
  if (!has(shape, "fields") && !has(shape, "record")) return undefined;
  const inside = insideBrackets(said);
  if ((inside === "" || inside === "空") && (said.startsWith("{") || !has(shape, "list"))) return {};
  const ofThatKind = readKind(said, shape, field);
  if (ofThatKind !== undefined) return ofThatKind;
  return readFields(inside ?? said, shape, field);
}

/** 词（名=值；…）, or the word alone. */
function readKind(said: string, shape: Shape, field: string): Record<string, unknown> | undefined {
  const at = said.search(/[(（]/u);
  const kind = choiceByName(kindsOf(shape), at < 0 ? said : said.slice(0, at), field);
  if (kind === undefined) return undefined;
  const inside = at < 0 ? "" : insideBrackets(said.slice(at));
  const rest = inside === undefined ? undefined : readFields(inside, ofKind(shape, kind), field);
  return rest === undefined ? undefined : { kind, ...rest };
}

interface Entry {
  readonly names: readonly string[];
  readonly text: string;
}

/**
 * Fields as text (参数): 名=值；名=值, a field in a field as 名·名=值.
 *
 * @returns undefined where the text is not of that form or says a thing twice; a name that is nobody's stays as it is
 * @example readFields("基础分=60", [{ is: "fields", fields: new Map([["base", [{ is: "number" }]]]) }], "score")?.["base"] // => 60
 */
export function readFields(text: string, shape: Shape, field: string): Record<string, unknown> | undefined {
  const parts = splitText(text, (character) => "；;\n".includes(character))?.filter((part) => part !== "");
  const entries = parts?.map(entryOf);
  return entries === undefined || entries.includes(undefined)
    ? undefined
    : gathered(entries as readonly Entry[], shape, field);
}

function entryOf(part: string): Entry | undefined {
  const halves = [/[=＝]/u, /[:：]/u].map((sign) => splitText(part, (character) => sign.test(character), 2));
  const [name, text] = halves.find((each) => each?.length === 2) ?? [];
  const names = name === undefined ? undefined : splitText(name, (character) => character === "·");
  return names === undefined || text === undefined || names.includes("") ? undefined : { names, text };
}

function gathered(entries: readonly Entry[], shape: Shape, field: string): Record<string, unknown> | undefined {
  const kindEntry = entries.find(({ names }) => names.length === 1 && keyByName(["kind"], names[0]!, field) === "kind");
  const kinds = kindsOf(shape);
  const narrowed =
    kindEntry === undefined || kinds.length === 0 ? shape : ofKind(shape, choiceByName(kinds, kindEntry.text, field));
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const [name = ""] = entry.names;
    const key = keyByName(fieldsOf(narrowed).keys(), name, field) ?? unquoted(name) ?? name;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const values = [...byKey].map(([key, own]): [string, unknown] => [
    key,
    valueOf(own, fieldShape(narrowed, key), key === "kind" ? field : key),
  ]);
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
}

function valueOf(own: readonly Entry[], shape: Shape, field: string): unknown {
  const [first] = own;
  if (own.length === 1 && first?.names.length === 1) return readText(first.text, shape, field);
  const inner = own.map(({ names, text }) => ({ names: names.slice(1), text }));
  return inner.some(({ names }) => names.length === 0) ? undefined : gathered(inner, shape, field);
}

function readList(said: string, shape: Shape, field: string): unknown {
  if (!has(shape, "list")) return undefined;
  const inside = insideBrackets(said);
  if (inside === "" || inside === "空") return [];
  const isOfComposites = [...itemShape(shape, 0), ...itemShape(shape, 1)].some(({ is }) =>
    ["fields", "record", "list"].includes(is),
  );
  const items = splitText(inside !== undefined && !isOfComposites ? inside : said, (character) =>
    "、，,\n".includes(character),
  );
  return items?.filter((item) => item !== "").map((item, i) => readText(item, itemShape(shape, i), field));
}
