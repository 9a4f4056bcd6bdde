import type { FunctionEntry, FunctionShape } from "../../../addin/functions/entry";

/**
 * The functions as a file of declarations, as Microsoft's generator wants it: functions at the top level, types written
 * out, no names of types.
 */
export function declarationsOf(entries: readonly FunctionEntry[], language: "zh" | "en"): string {
  return entries
    .map(({ id, description, parameters, result }, i) => {
      const tags = parameters.map((each) => ` * @param ${each.name[language]} ${each.description[language]}`);
      const list = parameters.map((each) => {
        const type = each.isRepeating ? `${typeText(each)}[]` : typeText(each);
        return `${each.name[language]}${each.isOptional ? "?" : ""}: ${type}`;
      });
      return [
        "/**",
        ` * ${description[language]}`,
        ` * @customfunction ${id}`,
        ...tags,
        " */",
        `export function body${i}(${list.join(", ")}): ${typeText(result)} {`,
        "  throw new Error();",
        "}",
      ].join("\n");
    })
    .join("\n\n");
}

function typeText({ type, dimensionality }: FunctionShape): string {
  return dimensionality === "matrix" ? `${type}[][]` : type;
}
