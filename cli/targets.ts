import { basename } from "node:path";
import {
  comparePlans,
  planComparisonText,
  planJson,
  planSheets,
  planText,
  readPlan,
  type PlanReading,
} from "../engine/index";
import { readDocument } from "../files/documents";
import { inputFailure } from "./failure";
import { checkTarget, readBytes, writeSheets, type Output } from "./io";
import { resultText } from "./result-text";

/** What `xianping targets` was asked for. */
export interface TargetsCall {
  readonly file: string;
  /** An earlier version, or the upper level's plan. */
  readonly against?: string;
  readonly isJson: boolean;
  readonly out?: string;
  readonly isOverwriting: boolean;
}

/** Reads a plan and prints its quantified targets, writes them as a ledger, or holds them against another plan. */
export async function runTargets(call: TargetsCall, output: Output): Promise<void> {
  const inputs = [call.file, ...(call.against === undefined ? [] : [call.against])];
  if (call.out !== undefined) checkTarget(call.out, inputs, call.isOverwriting);
  const { reading, text } = await readPlanFile(call.file);
  if (call.out !== undefined) {
    const title = `${basename(call.file).replace(/\.\w+$/u, "")}：量化目标台账`;
    await writeSheets(call.out, planSheets(reading, { title, source: text }));
  }
  if (call.isJson) output.out(`${JSON.stringify(planJson(reading, text), null, 2)}\n`);
  else if (call.against === undefined) output.out(`${resultText(planText(reading, text))}\n`);
  if (call.against !== undefined) {
    const earlier = await readPlanFile(call.against);
    const comparison = comparePlans(earlier.reading.targets, reading.targets);
    output[call.isJson ? "err" : "out"](`${resultText(planComparisonText(comparison))}\n`);
  }
  if (call.out !== undefined) output.err(`已写入 ${basename(call.out)}\n`);
}

async function readPlanFile(path: string): Promise<{ reading: PlanReading; text: string }> {
  const { text, issues } = await readDocument(readBytes(path), basename(path));
  if (issues.length > 0) throw inputFailure(issues);
  return { reading: readPlan(text), text };
}
