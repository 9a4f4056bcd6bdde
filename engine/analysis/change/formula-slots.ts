import type { Method } from "../../composite/method";

/** Fields of a method that hold a formula, whatever they are part of. */
const formulaFields = new Set(["value", "formula", "target", "from", "when", "where", "weight"]);
/** Fields that hold several. */
const listFields = new Set(["choices", "by"]);

/**
 * Replaces formulas of a method by others (替换公式).
 *
 * Variables, tables and the choice of units are left alone.
 *
 * @param replace - given what a formula is for, such as indicators/A1 人均GDP/value, and the formula. Two methods use one
 *   formula for the same when what it is for is the same: the code and title of an indicator, the kind of its score. The owner
 *   is the title of what it belongs to
 */
export function mapFormulas(
  method: Method,
  replace: (purpose: string, formula: string, owner: string) => string,
): Method {
  const walk = (part: unknown, purpose: string, field: string, owner: string): unknown => {
    if (typeof part === "string") return formulaFields.has(field) ? replace(purpose, part, owner) : part;
    if (Array.isArray(part))
      return part.map((each: unknown, i) =>
        typeof each === "string" && listFields.has(field)
          ? replace(`${purpose}/${i}`, each, owner)
          : walk(each, `${purpose}/${nameOf(each, i)}`, "", owner),
      );
    if (typeof part !== "object" || part === null) return part;
    const own = "title" in part && typeof part.title === "string" ? part.title : owner;
    return Object.fromEntries(
      Object.entries(part).map(([key, each]: [string, unknown]) => [
        key,
        walk(each, `${purpose}/${key}${kindOf(each)}`, key, own),
      ]),
    );
  };
  const { indicators, groups, choices, clustering, adjustments, absence } = method;
  const parts = { indicators, groups, choices, clustering, adjustments, absence };
  const replaced = Object.entries(parts).flatMap(([key, part]) =>
    part === undefined ? [] : [[key, walk(part, key, key, method.title)] as const],
  );
  return { ...method, ...(Object.fromEntries(replaced) as Partial<Method>) };
}

/** What tells an element of a list from the others, whichever place it has. */
function nameOf(part: unknown, i: number): string {
  if (typeof part !== "object" || part === null) return String(i);
  const { code, id, title, year } = part as Readonly<Record<string, unknown>>;
  const words = [code, id, title, year].filter((each) => typeof each === "string" || typeof each === "number");
  return words.length === 0 ? String(i) : words.join(" ");
}

function kindOf(part: unknown): string {
  return typeof part === "object" && part !== null && "kind" in part && typeof part.kind === "string"
    ? `:${part.kind}`
    : "";
}
