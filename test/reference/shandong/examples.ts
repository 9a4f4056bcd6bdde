import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkMethod, type Method } from "../../../engine/composite/method";
import type { Sheet } from "../../../engine/terms/sheet";

/** The folder of examples. */
export const examplesFolder = join(__dirname, "..", "..", "..", "examples");

/** A method of the examples; a fault in it fails the test that asks for it. */
export function readMethod(path: string): Method {
  const { method, issues } = checkMethod(JSON.parse(readFileSync(join(examplesFolder, path), "utf8")));
  if (!method) throw new Error(`${path}: ${JSON.stringify(issues.filter(({ severity }) => severity === "error"))}`);
  return method;
}

/** The rows of a CSV file whose cells need no quotes, as those of these folders do. */
export function readRows(path: string): string[][] {
  return readFileSync(path, "utf8")
    .replace(/^\uFEFF/u, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

/** Such a file by the first of its columns, which holds codes: code → header → text. */
export function readByCode(path: string): Map<string, Map<string, string>> {
  const [headers, ...rows] = readRows(path);
  return new Map(rows.map((row) => [row[0]!, new Map(row.map((text, i) => [headers![i]!, text]))]));
}

/** Such a file as a sheet: what looks like a number is one, codes are text. */
export function readSheet(path: string, name: string): Sheet {
  const rows = readRows(path).map((row) =>
    row.map((text) =>
      text === "" ? null : /^-?\d+(\.\d+)?$/u.test(text) && !/^37\d{4}$/u.test(text) ? Number(text) : text,
    ),
  );
  return { name, rows, merges: [] };
}
