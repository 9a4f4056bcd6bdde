import { basename } from "node:path";
import {
  changeJson,
  changeSheets,
  changeSteps,
  changeTables,
  changeText,
  explainChange,
  type Change,
} from "../engine/index";
import { fileOf, unitCode, workOut } from "./evaluate";
import { callFailure } from "./failure";
import { checkTarget, writeSheets, type Output } from "./io";
import { issueList, resultText } from "./result-text";
import { textTable } from "./text-table";

/** What `xianping compare` was asked for. */
export interface CompareCall {
  /** This year's and last year's files, in the order of the tables of their methods, or `name=file`. */
  readonly data: readonly string[];
  readonly lastData: readonly string[];
  readonly method: string;
  /** The same as this year's where it is left out. */
  readonly lastMethod?: string;
  /** Units whose changes are explained. */
  readonly explain: readonly string[];
  readonly isJson: boolean;
  readonly out?: string;
  readonly isOverwriting: boolean;
}

/** So many units are worked out without being asked for; each is an evaluation of all of them, twice. */
const mostUnasked = 500;

/** Holds this year's evaluation against last year's, and prints or writes why units rose and fell. */
export async function runComparison(call: CompareCall, output: Output): Promise<void> {
  const lastMethod = call.lastMethod ?? call.method;
  const files = [...call.data, ...call.lastData].map((item) => fileOf(item));
  if (call.out !== undefined) checkTarget(call.out, [call.method, lastMethod, ...files], call.isOverwriting);
  const now = await workOut(call.method, call.data);
  const last = await workOut(lastMethod, call.lastData);
  const asked = call.explain.map((unit) => unitCode(now, unit));
  const isMany = now.units.length > mostUnasked;
  const change = explainChange(last, now, isMany ? { units: asked } : {});
  const missing = asked.find((code) => !change.units.some((unit) => now.units[unit.now]!.code === code));
  if (missing !== undefined) throw callFailure(notCompared(change, missing));
  if (call.out !== undefined) await writeSheets(call.out, changeSheets(change));
  output.out(`${call.isJson ? JSON.stringify(changeJson(change), null, 2) : printed(change)}\n`);
  for (const code of asked) output[call.isJson ? "err" : "out"](`\n${reasons(change, code)}\n`);
  if (isMany) output.err(`单位超过 ${mostUnasked} 个，只分析 --explain 所列单位的升降原因。\n`);
  if (call.out !== undefined) output.err(`已写入 ${basename(call.out)}\n`);
}

function notCompared({ uncompared, now }: Change, code: string): string {
  const found = uncompared.find((unit) => unit.code === code);
  const name = now.units.find((unit) => unit.code === code)?.name ?? code;
  return `“${name}”不能与上期比较${found?.why === "entered" ? "：上期没有参评" : ""}。`;
}

/** Why a unit rose or fell, in a sentence, then item by item. */
function reasons(change: Change, code: string): string {
  const unit = change.units.find(({ now }) => change.now.units[now]!.code === code)!;
  const rows = changeSteps(change, unit);
  return [changeText(change, unit), textTable(rows, rows[0]!.map((_, k) => k).slice(1))].join("\n");
}

function printed(change: Change): string {
  return resultText(changeTables(change), issueList(change.issues));
}
