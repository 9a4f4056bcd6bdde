import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The rows of a table of cases in test/cases, which anybody can extend.
 *
 * @param name - the file's name without .json
 */
export function casesOf<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(__dirname, "cases", `${name}.json`), "utf8")) as T[];
}
