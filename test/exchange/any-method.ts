import * as fc from "fast-check";
import { methodSchema, type Method } from "../../engine/composite/method";

type Node = Readonly<Record<string, unknown>>;

/** Texts that people write, that look like something else, and that no file should have. */
const text = fc.oneof(
  fc.constantFrom(
    ...[
      "甲",
      "市辖区",
      "370100",
      "0371",
      "1/2",
      "是",
      "否",
      "无",
      "全部",
      "all",
      "综合得分",
      "样本最小值",
      "极差法",
      "score",
    ],
    ...[
      "a；b",
      "a=b",
      "甲、乙",
      "（甲",
      "甲）",
      "“甲”",
      '"甲"',
      '"a" == "b"',
      "JSON:{}",
      "[]",
      "=A1",
      "＝1",
      " 甲 ",
      "甲\n乙",
    ],
    ...[
      "#N/A",
      "#1",
      "甲#2",
      "#REF!",
      "_x000D_",
      "\r\n",
      "\u0001甲",
      "\ud800",
      "\ufffe",
      "\ufeff甲",
      "1e5",
      "TRUE",
      "·",
      "甲·乙",
    ],
    ...[
      "GDP / 人口 * 100",
      'endsWith(区县, "区")',
      "if(a >= 1, b, c)",
      "constructor",
      "x\u2028",
      "－5",
      "注：无",
      "1,000",
    ],
  ),
  fc.string({ minLength: 1, unit: "binary", maxLength: 8 }).filter((each) => /\S/u.test(each)),
  fc
    .string({ minLength: 1, unit: fc.constantFrom(...'甲乙；;=＝、，,（）()[]{}“”"·:： #\\\n1'), maxLength: 8 })
    .filter((each) => /\S/u.test(each)),
);

const number = fc.oneof(
  fc.integer({ min: -3, max: 200 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
);

/**
 * Values of a JSON schema, so that a field which a method gets later is tried without a word here. Limits that the
 * arbitraries do not keep are left to a filter by the schema.
 */
function valuesOf(node: Node, depth: number): fc.Arbitrary<unknown> {
  const alternatives = (node.anyOf ?? node.oneOf) as Node[] | undefined;
  if (alternatives) return fc.oneof(...alternatives.map((each) => valuesOf(each, depth)));
  if ("const" in node) return fc.constant(node.const);
  if (Array.isArray(node.enum)) return fc.constantFrom(...(node.enum as unknown[]));
  if (Array.isArray(node.type)) return fc.oneof(...node.type.map((type) => valuesOf({ ...node, type }, depth)));
  switch (node.type) {
    case "string":
      return text;
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "number":
    case "integer":
      return numbersOf(node);
    case "array":
      return listsOf(node, depth);
    case "object":
      return objectsOf(node, depth);
    default:
      throw new Error(`no values for ${JSON.stringify(node)}`);
  }
}

function numbersOf(node: Node): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum } = node as {
    minimum?: number;
    maximum?: number;
    exclusiveMinimum?: number;
  };
  const low = Math.max(minimum ?? -1e6, (exclusiveMinimum ?? -1e6) + (node.type === "integer" ? 1 : 1e-3));
  const high = Math.min(maximum ?? 1e6, 1e6);
  if (node.type === "integer") return fc.integer({ min: Math.max(low, -1000), max: Math.min(high, 3000) });
  return low > -1e6 || high < 1e6
    ? fc.oneof(
        fc.constantFrom(low, high),
        fc.double({ min: low, max: high, noNaN: true }).map((x) => x + 0),
      )
    : number;
}

function listsOf(node: Node, depth: number): fc.Arbitrary<unknown[]> {
  if (Array.isArray(node.prefixItems))
    return fc.tuple(...node.prefixItems.map((each) => valuesOf(each as Node, depth + 1)));
  const minLength = (node.minItems as number | undefined) ?? 0;
  return fc.array(valuesOf(node.items as Node, depth + 1), {
    minLength,
    maxLength: Math.max(minLength, depth < 2 ? 4 : 2),
  });
}

function objectsOf(node: Node, depth: number): fc.Arbitrary<Record<string, unknown>> {
  if (node.properties === undefined)
    return fc
      .array(fc.tuple(text, valuesOf(node.additionalProperties as Node, depth + 1)), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries));
  const required = (node.required as string[] | undefined) ?? [];
  const fields = Object.entries(node.properties as Record<string, Node>).filter(
    // What must not be there has a schema without any form.
    ([, each]) => ["type", "anyOf", "oneOf", "const", "enum"].some((key) => key in each),
  );
  const arbitraries = Object.fromEntries(fields.map(([key, each]) => [key, valuesOf(each, depth + 1)]));
  return fc.record(arbitraries, { requiredKeys: required.filter((key) => key in arbitraries) });
}

/** Methods of every shape that the form allows, whether or not they make sense, with their defaults filled in. */
export const anyMethod: fc.Arbitrary<Method> = valuesOf(
  methodSchema.toJSONSchema({ io: "input", unrepresentable: "any" }),
  0,
)
  .map((json) => methodSchema.safeParse(json))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
