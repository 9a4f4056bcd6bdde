import { entriesByFamily, functionTable } from "../../../addin/functions/table";
import { familyLoaders } from "../../../addin/functions/families";
import type { FunctionExample, FunctionFamily } from "../../../addin/functions/entry";
import { call, shownCells } from "./call";
import { expectExample } from "./expected";

const cases = functionTable.flatMap(({ id, examples }) =>
  examples.map((example): [formula: string, id: string, example: FunctionExample] => [example.formula, id, example]),
);

test.each(cases)("%s", async (_, id, example) => {
  expectExample(shownCells(await call(id, ...example.args)), example);
});

test.each(cases)("the formula %s is what its arguments say", (formula, id, { args }) => {
  expect(formula.startsWith(`XP.${id}(`)).toBe(true);
  const isRepeated = functionTable.find((entry) => entry.id === id)?.parameters.at(-1)?.isRepeating === true;
  const typed = isRepeated ? [...args.slice(0, -1), ...(args.at(-1) as readonly unknown[])] : args;
  const given = typed.slice(0, typed.findLastIndex((arg) => arg !== null) + 1);
  expect(formula.slice(`XP.${id}(`.length, -1)).toBe(given.map(written).join(","));
});

test("every entry has its body, is in its family, and says where its examples are from", async () => {
  for (const family of Object.keys(entriesByFamily) as FunctionFamily[]) {
    const entries = functionTable.filter((entry) => entry.family === family);
    expect(entriesByFamily[family]).toEqual(entries);
    const bodies = await familyLoaders[family]();
    expect(Object.keys(bodies).sort()).toEqual(entries.map(({ id }) => id).sort());
    for (const { examples } of entries) {
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.every(({ source }) => source.trim() !== "")).toBe(true);
    }
  }
  expect(new Set(functionTable.map(({ id }) => id)).size).toBe(functionTable.length);
});

/** An argument as it is typed in a formula. */
function written(argument: unknown): string {
  if (Array.isArray(argument))
    return `{${argument.map((row: unknown) => (Array.isArray(row) ? row : [row]).map(written).join(",")).join(";")}}`;
  if (typeof argument === "string") return `"${argument.replace(/"/gu, '""')}"`;
  if (typeof argument === "boolean") return String(argument).toUpperCase();
  return typeof argument === "number" ? String(argument) : "";
}
