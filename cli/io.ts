import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename } from "node:path";
import { issue, type Sheet } from "../engine/index";
import { readWorkbook, writeWorkbook, type FileResult } from "../files/index";
import { callFailure, Failure, inputFailure } from "./failure";

/** Where a command writes; the process's own streams, or a test's. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Larger files are refused before they are read into memory. */
const largestFile = 256 * 1024 * 1024;

/** The bytes of a file, or a failure that says in a sentence why there are none. */
export function readBytes(path: string): Uint8Array {
  const file = basename(path);
  if (!existsSync(path)) throw inputFailure([issue("error", "file.none", { file })]);
  const stat = statSync(path);
  if (!stat.isFile()) throw inputFailure([issue("error", "file.not-a-file", { file })]);
  if (stat.size > largestFile)
    throw inputFailure([issue("error", "file.too-large", { file }, { bytes: stat.size, limit: largestFile })]);
  return new Uint8Array(readFileSync(path));
}

/** The sheets of a workbook or .csv; a file that cannot be read is a failure. */
export async function readSheets(path: string): Promise<FileResult> {
  const result = await readWorkbook(readBytes(path), basename(path));
  const errors = result.issues.filter((i) => i.severity === "error");
  if (result.sheets.length === 0) throw inputFailure(errors);
  return result;
}

/** A .json file as it was parsed. */
export function readJson(path: string): unknown {
  const text = new TextDecoder("utf-8").decode(readBytes(path));
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw inputFailure([
      issue("error", "file.not-json", { file: basename(path) }, { fault: error instanceof Error ? error.message : "" }),
    ]);
  }
}

/**
 * Refuses, before any work is done, to write over what the user has.
 *
 * @param path - where the result goes
 * @param inputs - the files that were handed over, which are never written over
 * @param isOverwriting - whether the user allowed an older result to be replaced
 * @param ending - what the file's name has to end in
 */
export function checkTarget(
  path: string,
  inputs: readonly string[],
  isOverwriting: boolean,
  ending: ".xlsx" | ".json" | ".docx" | ".html" = ".xlsx",
): void {
  if (!path.toLowerCase().endsWith(ending)) throw callFailure(`结果只能写成 ${ending} 文件：${basename(path)}`);
  if (!existsSync(path)) return;
  if (inputs.some((input) => existsSync(input) && realpathSync(input) === realpathSync(path)))
    throw callFailure(`结果不能写到输入文件 ${basename(path)} 上，请换一个文件名。`);
  if (!isOverwriting)
    throw new Failure([`${basename(path)} 已经存在，没有改动它；换一个文件名，或加 --overwrite。`], 1);
}

/** Writes sheets to a workbook. */
export async function writeSheets(path: string, sheets: readonly Sheet[]): Promise<void> {
  writeWhole(path, await writeWorkbook(sheets));
}

/** Writes a value as JSON that people can read. */
export function writeJson(path: string, value: unknown): void {
  writeWhole(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
}

/** Writes to a file beside it first, so that a failure leaves nothing half-written. */
function writeWhole(path: string, bytes: Uint8Array): void {
  writeFiles([[path, bytes]]);
}

/**
 * Writes several files, all of them or none: what cannot be written is known before the first gets its name.
 *
 * @param folder - is made for some of them where it is not there, and taken away again where they cannot be written
 */
export function writeFiles(files: readonly (readonly [path: string, bytes: Uint8Array])[], folder?: string): void {
  const parts = files.map(([path]) => `${path}.part`);
  let at = 0;
  let made: string | undefined;
  try {
    if (folder !== undefined) made = mkdirSync(folder, { recursive: true });
    for (at = 0; at < files.length; at++) writeFileSync(parts[at]!, files[at]![1]);
    for (at = 0; at < files.length; at++) renameSync(parts[at]!, files[at]![0]);
  } catch (error) {
    for (const part of parts) rmSync(part, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true });
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw inputFailure([issue("error", "file.not-written", { file: basename(files[at]![0]) }, { reason })]);
  }
}
