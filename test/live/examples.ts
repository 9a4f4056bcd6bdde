import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  checkMethod,
  evaluate,
  matchSheets,
  readTable,
  type Evaluation,
  type Method,
  type Sheet,
} from "../../engine/index";
import { readWorkbook } from "../../files/index";

const folder = join(__dirname, "..", "..", "examples");

/** The example methods with data of their own, and Shandong's, by their folders. */
export const exampleFolders: readonly string[] = [
  "shandong",
  ...readdirSync(join(folder, "methods"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `methods/${name}`),
];

/**
 * Evaluates one of the examples.
 *
 * @param instead - a method in the place of its own
 */
export async function evaluateExample(name: string, instead?: Method): Promise<Evaluation> {
  const method = instead ?? checkMethod(JSON.parse(readFileSync(join(folder, name, "method.json"), "utf8"))).method;
  const sheets: Sheet[] = [];
  for (const file of readdirSync(join(folder, name)).filter((each) => each.endsWith(".csv")))
    sheets.push(...(await readWorkbook(readFileSync(join(folder, name, file)), file)).sheets);
  const tables = matchSheets(method!, sheets).flatMap(({ table, sheet }, i) => {
    const found = sheets.find((each) => each.name === sheet);
    return found ? [readTable({ ...found, name: table }, method!.tables[i]!).table] : [];
  });
  return evaluate(method!, tables);
}

/** Shandong's evaluation by its second edition (第二版办法). */
export async function evaluateSecondEdition(): Promise<Evaluation> {
  const input: unknown = JSON.parse(readFileSync(join(folder, "shandong", "method-2010.json"), "utf8"));
  return evaluateExample("shandong", checkMethod(input).method);
}
