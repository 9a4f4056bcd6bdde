// The functions as the shell gives them to WPS, held to the same examples as in Excel.
import { functionTable } from "../../../addin/functions/table";
import { functionOf, registerFunctions, type FunctionTaker } from "../../../addin/wps/shell/functions";
import { mostRanges, wpsFunctions, wpsMetadata } from "../../../addin/wps/shell/metadata";
import { expectExample } from "../functions/expected";
import { FakeWps } from "./model";

const missing = -2147352572;
const cases = functionTable.flatMap((entry) =>
  entry.examples.map((example) => [example.formula, entry, example] as const),
);

/** A repeated parameter takes one argument for each of its ranges. */
const spread = (entry: (typeof functionTable)[number], args: readonly unknown[]): unknown[] =>
  entry.parameters.flatMap(({ isRepeating }, i) =>
    isRepeating ? ((args[i] ?? []) as unknown[]) : [args[i] ?? missing],
  );

describe.each([
  ["rows", (arg: unknown) => arg],
  ["objects with their rows in Value2", (arg: unknown) => (Array.isArray(arg) ? { Value2: arg } : arg)],
])("ranges as %s", (_, wrapped) => {
  test.each(cases)("%s", (__, entry, example) => {
    const given = functionOf(entry)(...spread(entry, example.args).map(wrapped));
    // It answers at once.
    expect(given).not.toBeInstanceOf(Promise);
    // Of a table of one cell it gives the cell.
    const { gives } = example;
    const cell = Array.isArray(gives) && gives.flat().length === 1 ? (gives as unknown[]).flat()[0] : gives;
    const isFault = typeof gives === "string" && gives.startsWith("#");
    if (!isFault) return expectExample(given, { ...example, gives: cell });
    const [code, sentence = ""] = String(given).split(/ (.*)/su);
    expect(code).toBe(gives);
    expect(sentence).toMatch(/\p{Script=Han}/u);
  });
});

test("an error in a range comes by VBA's number, a blank as nothing", () => {
  const normalise = functionOf(functionTable.find(({ id }) => id === "NORMALISE")!);
  // #N/A stays with its cell: the others are worked out by least and greatest, 10 and 50.
  const given = normalise([[10], [-2146826246], [50], [undefined]]) as unknown[][];
  expect([given[0]![0], given[2]![0]]).toEqual([0, 100]);
  expect(given[1]![0]).toMatch(/^#/u);
  expect(given[3]![0]).toBe("");
});

test("WPS is told of every function, in Chinese, by names that it takes", () => {
  const wps = new FakeWps([{ name: "表", rows: [], merges: [] }]);
  const ids = registerFunctions(wps.application as FunctionTaker);
  expect(ids).toEqual(functionTable.map(({ id }) => id));
  expect([...wps.registered.keys()]).toEqual(ids.map((id) => `XP.${id}`));
  const { functions } = wpsFunctions(functionTable);
  expect(functions).toEqual(
    [...wps.registered].map(([name, { metadata }]) => ({ name: name.slice(3), ...(metadata as object) })),
  );
  for (const entry of functionTable) {
    const { description, parameters } = wpsMetadata(entry);
    expect(description).toBe(entry.description.zh);
    const repeats = entry.parameters.some(({ isRepeating }) => isRepeating);
    expect(parameters.length).toBe(entry.parameters.length + (repeats ? mostRanges - 1 : 0));
    expect(parameters.every(({ type }) => /^(?:any|number|string|boolean)(?:\[\]\[\])?\??$/u.test(type))).toBe(true);
  }
});

test("an older WPS takes none, and nothing else happens", () => {
  expect(registerFunctions({})).toEqual([]);
});
