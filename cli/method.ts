import { basename } from "node:path";
import { checkMethodForm, holdsMethod, issueText, methodTemplate, methodToSheets, type Issue } from "../engine/index";
import { readWorkbook, writeWorkbook } from "../files/index";
import { callFailure, Failure, inputFailure } from "./failure";
import { checkTarget, readJson, writeJson, writeSheets, type Output } from "./io";
import { isWorkbook, readMethod } from "./read-method";

/** Where a command of `xianping method` writes. */
export interface MethodTarget {
  readonly out: string;
  readonly isOverwriting: boolean;
}

/** Writes a workbook to write a method in. */
export async function writeTemplate(
  { out, isOverwriting, isExample }: MethodTarget & { readonly isExample: boolean },
  output: Output,
): Promise<void> {
  checkTarget(out, [], isOverwriting);
  await writeSheets(out, methodTemplate(isExample));
  output.err(`已写入 ${basename(out)}\n`);
}

/** Writes a method of a .json file as sheets. What is wrong beyond its form is said, and stands in the sheets as it is. */
export async function methodToWorkbook(
  file: string,
  { out, isOverwriting }: MethodTarget,
  output: Output,
): Promise<void> {
  if (isWorkbook(file)) throw callFailure(`${basename(file)} 已经是工作簿。`);
  checkTarget(out, [file], isOverwriting);
  const { method, issues } = checkMethodForm(readJson(file));
  if (!method) throw inputFailure(inFile(file, issues).filter(isError));
  const sheets = methodToSheets(method);
  const written = await readWorkbook(await writeWorkbook(sheets), basename(out));
  const lost = holdsMethod(written.sheets, method);
  if (lost.length > 0) throw inputFailure(inFile(file, lost));
  await writeSheets(out, sheets);
  sayFaults(inFile(file, issues), output);
  output.err(`已写入 ${basename(out)}\n`);
}

/** Writes a method of a workbook as JSON. What is wrong beyond its form is said, and stands in the file as it is. */
export async function methodToJson(file: string, { out, isOverwriting }: MethodTarget, output: Output): Promise<void> {
  if (!isWorkbook(file)) throw callFailure(`${basename(file)} 不是工作簿（.xlsx）。`);
  checkTarget(out, [file], isOverwriting, ".json");
  const { json, issues } = await readMethod(file);
  const isUnread = issues.some((each) => isError(each) && each.code.startsWith("sheets."));
  if (isUnread || !checkMethodForm(json).method) throw new Failure(lines(issues.filter(isError)), 1);
  writeJson(out, json);
  sayFaults(issues, output);
  output.err(`已写入 ${basename(out)}\n`);
}

/** Lists everything that is wrong with a method; an error is a failure. */
export async function checkMethodFile(file: string, output: Output): Promise<void> {
  const { issues } = await readMethod(file);
  const errors = issues.filter(isError);
  const others = issues.filter((each) => !isError(each));
  const listed = [
    ...lines(errors).map((line) => `错误  ${line}`),
    ...others.map((each) => `${each.severity === "warning" ? "提醒" : "说明"}  ${issueText(each)}`),
  ];
  if (errors.length > 0) throw new Failure([...listed, `共 ${errors.length} 处错误，改好后才能用来评价。`], 1);
  output.out(`${[...listed, `${basename(file)} 没有错误，可以用来评价。`].join("\n")}\n`);
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function lines(issues: readonly Issue[]): string[] {
  return issues.map((each) => issueText(each));
}

function inFile(file: string, issues: readonly Issue[]): Issue[] {
  return issues.map((each) => ({ ...each, where: { file: basename(file), ...each.where } }));
}

function sayFaults(issues: readonly Issue[], output: Output): void {
  const errors = issues.filter(isError);
  if (errors.length > 0) output.err(`${lines(errors).join("\n")}\n共 ${errors.length} 处错误，改好后才能用来评价。\n`);
}
