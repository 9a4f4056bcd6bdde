import type { Sheet } from "../../engine/index";
import { HostFailure } from "../host";
import { Batches } from "./batches";
import { putCells } from "./blocks";
import { putFormulas, untouchedFormulas, type FrozenStep } from "./freeze";
import { hostFailure } from "./failure";
import type { Kept } from "../shared/block";
import type { Marks } from "../shared/marks";
import { isUntouchedBlock, isUntouchedSheet } from "./ours";
import { inExcel } from "./session";
import { clearSheet, writeSheet } from "./write-sheet";

/** A step of a run, with what it needs to be taken back (撤销步骤). Sheets are named by their ids. */
export type Step =
  | FrozenStep
  | { readonly kind: "added"; readonly id: string; readonly name: string }
  | { readonly kind: "rewritten"; readonly id: string; readonly name: string; readonly before: Sheet }
  | {
      readonly kind: "block";
      readonly id: string;
      readonly before: Kept;
      /** Ids of the rules that it laid. */
      rules: readonly string[];
      address: string;
    };

/** Takes a step back. Of a sheet that is gone there is nothing to take back. */
export async function takeBack(context: Excel.RequestContext, step: Step): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(step.id);
  await context.sync();
  if (sheet.isNullObject) return;
  const batches = new Batches(context);
  if (step.kind === "frozen") return putFormulas(batches, step);
  if (step.kind === "added") {
    sheet.delete();
    await batches.send();
    return;
  }
  if (step.kind === "rewritten") {
    clearSheet(sheet);
    await writeSheet(batches, sheet, step.before);
    await batches.send();
    return;
  }
  await putCells(batches, sheet, step.before);
  const formats = sheet.getRange().conditionalFormats.load("items/id");
  await batches.send();
  for (const format of formats.items) if (step.rules.includes(format.id)) format.delete();
  await batches.send();
}

/** Pauses between attempts to take back what failed, in milliseconds: 6 s in all. */
const pauses = [50, 200, 500, 1_000, 2_000, 2_000];

/** How often and how long an Excel that cannot be asked to wait is looked at again while a cell is being edited: 5 min. */
const looks = 600;
const look = 500;

/**
 * Takes a run back that failed in the middle (回滚): as often as it takes, since what made it fail may hinder this too.
 *
 * @param steps - what was begun, in the order in which it was
 * @param strays - names of sheets that may have been added without our hearing of it
 * @param ids - the sheets that were there before
 * @param touched - the sheets to look at when it cannot be
 * @throws HostFailure `left-behind` when the workbook could not be brought back
 */
export async function rollBack(
  steps: readonly Step[],
  strays: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  touched: readonly string[] = [...strays],
): Promise<void> {
  const left = [...steps];
  let attempt = 0;
  let looked = 0;
  for (;;)
    try {
      await inExcel((context) => takeAllBack(context, left, strays, ids), { waits: true });
      return;
    } catch (error) {
      const isEdited = hostFailure(error).code === "cell-edit" && looked++ < looks;
      const pause = isEdited ? look : pauses[attempt++];
      if (pause === undefined) throw new HostFailure("left-behind", touched.join("、"));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
}

async function takeAllBack(
  context: Excel.RequestContext,
  left: Step[],
  strays: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): Promise<void> {
  for (let step = left.at(-1); step !== undefined; step = left.at(-1)) {
    await takeBack(context, step);
    left.pop();
  }
  const { worksheets } = context.workbook;
  for (const sheet of await loaded(context, worksheets))
    if (!ids.has(sheet.id) && strays.has(sheet.name)) sheet.delete();
  await context.sync();
}

/**
 * The steps of a run that can be taken back, and the names of those that the user has edited since, which therefore stay.
 *
 * @throws HostFailure `protected` when a sheet or the workbook has been protected since
 */
export async function sortSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
  marks: Marks,
): Promise<{ readonly free: readonly Step[]; readonly kept: readonly string[] }> {
  const { worksheets, protection } = context.workbook;
  protection.load("protected");
  context.workbook.load("name");
  for (const sheet of await loaded(context, worksheets)) sheet.protection.load("protected");
  await context.sync();
  if (protection.protected && steps.some(({ kind }) => kind === "added"))
    throw new HostFailure("protected", context.workbook.name);
  const free: Step[] = [];
  const kept: string[] = [];
  for (const step of steps) {
    const sheet = worksheets.items.find(({ id }) => id === step.id);
    if (sheet === undefined) continue;
    if (sheet.protection.protected && step.kind !== "added") throw new HostFailure("protected", sheet.name);
    if (step.kind === "frozen") {
      const { same, changed } = await untouchedFormulas(context, sheet, step);
      if (same.length > 0) free.push({ ...step, formulas: same });
      kept.push(...changed.map((address) => `${sheet.name}!${address}`));
      continue;
    }
    const mark = step.kind === "block" ? marks.blocks.find((each) => isOf(each, step)) : marks.sheets[step.id];
    const isFree =
      mark !== undefined &&
      ("cells" in mark
        ? await isUntouchedBlock(context, sheet, mark)
        : mark.name === sheet.name && (await isUntouchedSheet(context, sheet, mark)));
    if (isFree) free.push(step);
    else kept.push(step.kind === "block" ? step.address : sheet.name);
  }
  return { free, kept };
}

async function loaded(
  context: Excel.RequestContext,
  worksheets: Excel.WorksheetCollection,
): Promise<readonly Excel.Worksheet[]> {
  worksheets.load("items/id,items/name");
  await context.sync();
  return worksheets.items;
}

/** Whether a record is that of a step's block. */
export function isOf(mark: { readonly id: string; readonly cells: string }, step: Step & { kind: "block" }): boolean {
  return mark.id === step.id && step.address.endsWith(`!${mark.cells}`);
}
