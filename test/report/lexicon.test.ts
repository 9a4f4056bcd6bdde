import { methodSchema } from "../../engine/composite/method";
import { choiceWord, fieldWord } from "../../engine/report/lexicon/lexicon";

/** The fields and choices at each place of a method, those of all alternatives together; positions are `*`. */
const fields = new Map<string, Set<string>>();
const choices = new Map<string, Set<string>>();

function add(to: Map<string, Set<string>>, place: string, name: string): void {
  to.set(place, (to.get(place) ?? new Set()).add(name));
}

function visit(place: string, node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { properties, items, prefixItems, additionalProperties, ...rest } = node as Record<string, unknown>;
  for (const [key, value] of Object.entries(properties ?? {})) {
    add(fields, place, key);
    visit(`${place}.${key}`, value);
  }
  const { enum: names, const: name } = node as { enum?: unknown[]; const?: unknown };
  for (const each of [...(names ?? []), name]) if (typeof each === "string") add(choices, place, each);
  for (const each of [items, additionalProperties, ...((prefixItems as unknown[] | undefined) ?? [])])
    visit(`${place}.*`, each);
  for (const value of Object.values(rest)) visit(place, value);
}

visit("", methodSchema.toJSONSchema({ io: "input", unrepresentable: "any" }));

/** The last field of a place, as the lexicon asks for it. */
const fieldOf = (place: string, isSkipped: (key: string) => boolean = () => false): string =>
  place.split(".").findLast((key) => key !== "*" && !isSkipped(key)) ?? "";

function doubles(words: readonly (string | undefined)[]): unknown[] {
  return words.filter((word, i) => word === undefined || words.indexOf(word) < i);
}

test("the schema was walked", () => {
  expect(fields.get("")?.size).toBeGreaterThan(20);
  expect(choices.get(".indicators.*.score.kind")?.size).toBeGreaterThanOrEqual(20);
});

test("fields that can stand beside each other have names, and different ones", () => {
  const faults = [...fields].flatMap(([place, keys]) => {
    const words = [...keys].map((key) => fieldWord(fieldOf(place), key));
    return doubles(words).map((word) => `${place}: ${String(word)} of ${[...keys].join(" ")}`);
  });
  expect(faults).toEqual([]);
});

test("the choices of a field have names, and different ones", () => {
  const chosen = [...choices].filter(([place]) => place !== ".format");
  const faults = chosen.flatMap(([place, names]) => {
    const field = fieldOf(place, (key) => key === "kind");
    const words = [...names].map((name) => choiceWord(field, name));
    return doubles(words).map((word) => `${place}: ${String(word)} of ${[...names].join(" ")}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  ["linkage", "single", "最短距离法"],
  ["grouping", "single", "只属一组"],
  ["steps", "log", "取对数"],
  ["score", "log", "对数法"],
  ["score", "constructor", undefined],
])("%s: %s is %s", (field, choice, word) => {
  expect(choiceWord(field, choice)).toBe(word);
});
