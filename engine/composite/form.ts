import type * as z from "../terms/zod";
import { issue, type Issue } from "../terms/issue";

type FormFault = z.core.$ZodIssue;

/**
 * What is wrong with a method's form, as issues (格式问题).
 *
 * @param error - what the schema found
 * @returns one issue a fault, with the path of the field; a misspelt key is one issue each, its path ending in the key
 */
export function formIssues(error: z.ZodError): Issue[] {
  return error.issues.flatMap((fault) => toIssues(fault, []));
}

function toIssues(fault: FormFault, parents: readonly PropertyKey[]): Issue[] {
  const path = [...parents, ...fault.path];
  const where = { path: path.map(String).join(".") };
  const found = shown(fault.input);
  switch (fault.code) {
    case "unrecognized_keys":
      return fault.keys.map((key) =>
        issue("error", "method.unknown-key", { path: [...path, key].map(String).join(".") }, { key }),
      );
    case "invalid_type":
      return fault.input === undefined
        ? [issue("error", "method.missing", where)]
        : [issue("error", "method.wrong-type", where, { expected: fault.expected, found })];
    case "invalid_value":
      return [issue("error", "method.wrong-choice", where, { choices: fault.values.map(String), found })];
    case "too_small":
      return [
        issue("error", "method.too-small", where, {
          minimum: Number(fault.minimum),
          of: fault.origin,
          bound: fault.inclusive === false ? "above" : "least",
        }),
      ];
    case "too_big":
      return [
        issue("error", "method.too-big", where, {
          maximum: Number(fault.maximum),
          of: fault.origin,
          bound: fault.inclusive === false ? "below" : "most",
        }),
      ];
    case "invalid_union":
      return fromUnion(fault, path);
    case "invalid_format":
      return [issue("error", "method.blank", where)];
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "not_multiple_of":
      return [issue("error", "method.form", where, { problem: fault.code })];
  }
}

type UnionFault = Extract<FormFault, { code: "invalid_union" }>;

/** Of the alternatives of a union, the faults of the one that was meant; where that cannot be told, what there is to choose from. */
function fromUnion(fault: UnionFault, path: readonly PropertyKey[]): Issue[] {
  const where = { path: path.map(String).join(".") };
  if (fault.input === undefined || isNameless(fault)) return [issue("error", "method.missing", where)];
  const meant = meantAmong(fault);
  if (meant) return meant.flatMap((each) => toIssues(each, path));
  const choices = choicesOf(fault);
  return choices.length === 0
    ? [issue("error", "method.form", where, { problem: fault.code })]
    : [issue("error", "method.wrong-choice", where, { choices, found: kindOf(fault.input) })];
}

/**
 * The alternative that is wrong in some part and not as a whole. One that knows all keys goes before one that does not;
 * then the one whose faults lie deepest, then the one with the fewest.
 */
function meantAmong({ errors }: UnionFault): readonly FormFault[] | undefined {
  const partly = errors.filter((faults) => faults.every((each) => depthOf(each) > 0));
  return partly.sort(
    (a, b) =>
      Number(a.some(isUnknownKey)) - Number(b.some(isUnknownKey)) ||
      Math.max(...b.map(depthOf)) - Math.max(...a.map(depthOf)) ||
      a.length - b.length,
  )[0];
}

/** How deep a fault lies; 0 for what is wrong as a whole. */
function depthOf(fault: FormFault): number {
  if (fault.code === "unrecognized_keys") return fault.path.length + 1;
  if (fault.code !== "invalid_union") return fault.path.length;
  return fault.path.length + Math.max(0, ...(meantAmong(fault) ?? []).map(depthOf));
}

function isUnknownKey(fault: FormFault): boolean {
  if (fault.code === "unrecognized_keys") return true;
  return fault.code === "invalid_union" && (meantAmong(fault) ?? []).some(isUnknownKey);
}

function choicesOf(fault: UnionFault): string[] {
  if ("options" in fault) return (fault.options as readonly unknown[]).map(String);
  return fault.errors.flat().flatMap((each) => {
    if (each.code === "invalid_value") return each.values.map(String);
    return each.code === "invalid_union" ? choicesOf(each) : [];
  });
}

/** Whether an object has everything but the field that says what kind of thing it is. */
function isNameless({ input, path }: UnionFault): boolean {
  return typeof input === "object" && input !== null && path.at(-1) === "kind" && !("kind" in input);
}

/** What a score or treatment calls itself. */
function kindOf(input: unknown): string {
  return typeof input === "object" && input !== null && "kind" in input ? shown(input.kind) : shown(input);
}

function shown(input: unknown): string {
  return typeof input === "string" ? input : (JSON.stringify(input) ?? String(input)).slice(0, 60);
}
