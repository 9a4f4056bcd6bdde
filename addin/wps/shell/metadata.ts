import type { FunctionEntry, FunctionParameter, FunctionShape } from "../../functions/entry";

/** What functions are called by in a formula, before the dot: `XP.QUANTITY(…)`. */
export const namespace = "XP";

/** A parameter as WPS reads it: the type `any[][]?` is a range that may be left out. */
export interface WpsParameter {
  readonly name: string;
  readonly description: string;
  readonly type: string;
}

/** What WPS shows of a function while a formula is typed (函数说明). */
export interface WpsMetadata {
  readonly description: string;
  readonly parameters: readonly WpsParameter[];
  readonly result: { readonly type: string };
}

/** How many ranges a repeated parameter takes: nothing is documented of parameters that repeat. */
export const mostRanges = 8;

/** What WPS has to know of a function, in Chinese. */
export function wpsMetadata({ description, parameters, result }: FunctionEntry): WpsMetadata {
  return {
    description: description.zh,
    parameters: parameters.flatMap((each) =>
      each.isRepeating
        ? Array.from({ length: mostRanges }, (_, i) => parameterOf(each, `${each.name.zh}${i + 1}`))
        : [parameterOf(each, each.name.zh)],
    ),
    result: { type: typeOf(result) },
  };
}

function parameterOf(parameter: FunctionParameter, name: string): WpsParameter {
  const mayLack = parameter.isOptional === true || parameter.isRepeating === true;
  return { name, description: parameter.description.zh, type: `${typeOf(parameter)}${mayLack ? "?" : ""}` };
}

function typeOf({ type, dimensionality }: FunctionShape): string {
  return dimensionality === "matrix" ? `${type}[][]` : type;
}

/** `functions.json`: all functions, in the order of the table. */
export function wpsFunctions(entries: readonly FunctionEntry[]): { readonly functions: readonly object[] } {
  return { functions: entries.map((entry) => ({ name: entry.id, ...wpsMetadata(entry) })) };
}

/** `manifest.xml`, which tells WPS of `functions.json`. */
export function wpsManifest(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<JsPlugin>
  <ApiVersion>1.0.0</ApiVersion>
  <Name>${namespace}</Name>
  <Description>县评：县域规划指标完成率与差异化评价</Description>
  <Functions>
    <Uri>/functions.json</Uri>
    <Namespace>${namespace}</Namespace>
  </Functions>
</JsPlugin>
`;
}
