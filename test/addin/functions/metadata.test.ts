import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { familyLoaders } from "../../../addin/functions/families";
import { functionsMetadata, type FunctionsMetadata } from "../../../addin/functions/metadata";
import { functionTable } from "../../../addin/functions/table";
import { declarationsOf } from "./declared";
import { differences, looksLikeCell, metadataFaults, nameFaults } from "./rules";

const languages = ["zh", "en"] as const;
const root = join(__dirname, "..", "..", "..");

describe("the metadata of our functions", () => {
  test.each(languages)("keep every rule (%s)", (language) => {
    expect(functionTable.length).toBeGreaterThan(10);
    expect(metadataFaults(functionsMetadata(functionTable, language))).toEqual([]);
  });

  test("are the same in both languages but for the texts, and the texts are in their language", () => {
    const [zh, en] = [functionsMetadata(functionTable, "zh"), functionsMetadata(functionTable, "en")];
    expect(differences(zh, en)).toEqual([]);
    const textsOf = ({ functions }: FunctionsMetadata) =>
      functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
    expect(textsOf(zh).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    // English texts may name the Chinese words that can be typed.
    expect(textsOf(en).filter((text) => !/[a-z]{3}/u.test(text))).toEqual([]);
    expect(zh.functions.flatMap(({ parameters }) => parameters.map(({ name }) => name))).not.toEqual(
      en.functions.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    );
  });

  test("what is declared is associated and has a body, and nothing else is", async () => {
    const declared = functionTable.map(({ id }) => id).sort();
    const bodies = await Promise.all(Object.values(familyLoaders).map((load) => load()));
    expect(bodies.flatMap((each) => Object.keys(each)).sort()).toEqual(declared);
    expect(bodies.flatMap((each) => Object.values<unknown>(each)).every((body) => typeof body === "function")).toBe(
      true,
    );
    expect(await associatedIds()).toEqual(declared);
  });

  test("the build reads the table as it is", () => {
    const script = `import { loadModule, metadataFiles, sources } from "./tools/functions-metadata.mjs";
      const { module } = await loadModule(process.cwd(), sources);
      const files = Object.entries(metadataFiles).map(([name, language]) => [name, module.functionsMetadata(module.functionTable, language)]);
      process.stdout.write(JSON.stringify(Object.fromEntries(files)));`;
    const built: unknown = JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" }),
    );
    expect(built).toEqual({
      "functions.json": functionsMetadata(functionTable, "en"),
      "functions.zh-CN.json": functionsMetadata(functionTable, "zh"),
    });
  });
});

/** The ids under which the page's first script tells Excel of functions. */
async function associatedIds(): Promise<string[]> {
  const ids: string[] = [];
  const host = globalThis as { CustomFunctions?: unknown };
  host.CustomFunctions = { associate: (id: string) => void ids.push(id) };
  jest.useFakeTimers();
  try {
    await jest.isolateModulesAsync(async () => {
      await import("../../../addin/functions/associate");
    });
  } finally {
    jest.useRealTimers();
    delete host.CustomFunctions;
  }
  return ids.sort();
}

interface Generated {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Record<string, unknown>[];
    readonly result: Record<string, unknown>;
  }[];
}

/** What Microsoft's generator makes of declarations. */
async function generated(source: string): Promise<{ metadata: Generated; errors: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  try {
    const file = join(folder, "functions.ts");
    writeFileSync(file, source);
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(file, false);
    return { metadata: JSON.parse(metadataJson === "" ? "{}" : metadataJson) as Generated, errors };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("Microsoft's generator", () => {
  test.each(languages)("makes the same of the same functions, declared in a file (%s)", async (language) => {
    const { metadata, errors } = await generated(declarationsOf(functionTable, language));
    expect(errors).toEqual([]);
    const filled = metadata.functions.map(({ id, name, description, parameters, result }) => ({
      id,
      name,
      description,
      // It leaves out what Excel takes for granted.
      parameters: parameters.map((each) => ({ dimensionality: "scalar", type: "any", ...each })),
      result: { dimensionality: "scalar", type: "any", ...result },
    }));
    expect(filled).toEqual(functionsMetadata(functionTable, language).functions);
  });

  test("refuses what we refuse, but not names that Excel keeps for itself", async () => {
    const named = (id: string) => `/**\n * x\n * @customfunction ${id}\n */\nexport function f(): number { return 1; }`;
    for (const id of ["县域-得分", "1ABC"]) {
      expect((await generated(named(`GOOD ${id}`))).errors).not.toEqual([]);
      expect(nameFaults(id)).not.toEqual([]);
    }
    for (const id of ["AB12", "SUM", "RUN", "EVALUATE", "RANG", "AB"]) {
      expect((await generated(named(id))).errors).toEqual([]);
      expect(nameFaults(id)).not.toEqual([]);
    }
  });
});

describe("our rules", () => {
  test.each(["A1", "AB12", "XFD1048576", "r1c1", "R1C16384", "RC", "R", "C12"])("%s is a cell", (name) => {
    expect(looksLikeCell(name)).toBe(true);
  });

  test.each(["XFE1", "A1048577", "A0", "AHP", "TARGET", "RATE1X", "ABCD1"])("%s is none", (name) => {
    expect(looksLikeCell(name)).toBe(false);
  });

  const good: FunctionsMetadata = {
    allowErrorForDataTypeAny: true,
    functions: [
      {
        id: "SCORE",
        name: "SCORE",
        description: "Scores",
        parameters: [
          { name: "table", description: "Numbers", type: "any", dimensionality: "matrix" },
          { name: "rule", description: "A word", type: "any", dimensionality: "scalar", optional: true },
        ],
        result: { type: "any", dimensionality: "matrix" },
      },
    ],
  };
  const [only] = good.functions;
  const changed = (change: object): FunctionsMetadata => ({ ...good, functions: [{ ...only!, ...change }] });
  const [table, rule] = only!.parameters;

  test("find nothing in what is right", () => {
    expect(metadataFaults(good)).toEqual([]);
    expect(differences(good, changed({ description: "得分" }))).toEqual([]);
  });

  test.each<[string, FunctionsMetadata]>([
    ["no errors in ranges", { ...good, allowErrorForDataTypeAny: false as unknown as true }],
    ["an id of small letters", changed({ id: "score" })],
    ["an id with an underscore", changed({ id: "A_SCORE", name: "A_SCORE" })],
    ["an id of two letters", changed({ id: "SC", name: "SC" })],
    ["a name of its own", changed({ name: "得分" })],
    ["a name twice", { ...good, functions: [only!, { ...only!, id: "Score", name: "Score" }] }],
    ["an option", changed({ options: { volatile: true } })],
    ["no description", changed({ description: " " })],
    ["a long description", changed({ description: "x".repeat(256) })],
    ["a line break", changed({ description: "a\nb" })],
    ["two parameters of a name", changed({ parameters: [table, { ...rule!, name: "Table" }] })],
    ["a name that is none", changed({ parameters: [{ ...table!, name: "the table" }] })],
    ["an optional one before a needed one", changed({ parameters: [rule, table] })],
    ["a repeated one before the last", changed({ parameters: [{ ...table!, repeating: true }, rule] })],
    ["a range of numbers only", changed({ parameters: [{ ...table!, type: "number" }] })],
    ["an unknown type", changed({ result: { type: "date", dimensionality: "scalar" } })],
  ])("find %s", (_, metadata) => {
    expect(metadataFaults(metadata)).not.toEqual([]);
  });

  test.each<[string, FunctionsMetadata]>([
    ["an id", changed({ id: "OTHER" })],
    ["a type", changed({ parameters: [{ ...table!, type: "string" }, rule] })],
    ["the order", changed({ parameters: [rule, table] })],
    ["what is optional", changed({ parameters: [table, { ...rule!, optional: undefined }] })],
    ["the result", changed({ result: { type: "any", dimensionality: "scalar" } })],
    ["the number of functions", { ...good, functions: [] }],
  ])("see that two languages differ in %s", (_, other) => {
    expect(differences(good, other)).not.toEqual([]);
  });
});
