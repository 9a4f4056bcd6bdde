import type { Sheet } from "../../../engine/index";
import { HostFailure } from "../../host";
import { rangeAddress } from "../../shared/area";
import type { Marks } from "../../shared/marks";
import { cellsText } from "../../shared/saved-looks";
import { takeBlockBack, type BlockPlan } from "./block";
import { isUntouchedFormula, thawFormula, type FoundFormula, type FrozenFormula } from "./freeze";
import type { WpsApplication, WpsWorkbook } from "./model";
import { isUntouchedBlock, isUntouchedSheet } from "./ours";
import { deleteSheet, findSheet } from "./sheets";
import { clearSheet, writeSheet } from "./write-sheet";

/** A step of a run, with what it needs to be taken back (撤销步骤). */
export type Step =
  | { readonly kind: "added"; readonly name: string }
  | { readonly kind: "rewritten"; readonly name: string; readonly before: Sheet }
  | { readonly kind: "block"; readonly plan: BlockPlan }
  | { readonly kind: "frozen"; readonly found: FoundFormula; frozen?: FrozenFormula };

/** What a step is about, for the user. */
export function addressOf(step: Step): string {
  if (step.kind === "block") return `${step.plan.sheet.Name}!${cellsText(step.plan.written)}`;
  if (step.kind === "frozen") return `${step.found.sheet.Name}!${rangeAddress(step.found.area)}`;
  return step.name;
}

/** Takes a step back. Of a sheet that is gone there is nothing to take back. */
export async function takeBack(application: WpsApplication, book: WpsWorkbook, step: Step): Promise<void> {
  if (step.kind === "block") return takeBlockBack(step.plan);
  if (step.kind === "frozen") return thawFormula(step.found);
  const sheet = findSheet(book, step.name);
  if (sheet === undefined) return;
  if (step.kind === "rewritten") {
    clearSheet(sheet);
    return writeSheet(sheet, step.before);
  }
  deleteSheet(application, sheet);
  if (findSheet(book, step.name) !== undefined) throw new HostFailure("unknown", step.name);
}

/**
 * The steps of a run that can be taken back, and what the user has edited since, which therefore stays.
 *
 * @throws HostFailure `protected` when a sheet or the workbook has been protected since
 */
export function sortSteps(
  book: WpsWorkbook,
  steps: readonly Step[],
  marks: Marks,
): { readonly free: readonly Step[]; readonly kept: readonly string[] } {
  if (book.ProtectStructure && steps.some(({ kind }) => kind === "added"))
    throw new HostFailure("protected", book.Name);
  const free: Step[] = [];
  const kept: string[] = [];
  for (const step of steps) {
    const name =
      step.kind === "block" ? step.plan.sheet.Name : step.kind === "frozen" ? step.found.sheet.Name : step.name;
    const sheet = findSheet(book, name);
    if (sheet === undefined) {
      // Renamed or deleted by the user: theirs.
      continue;
    }
    if (sheet.ProtectContents && step.kind !== "added") throw new HostFailure("protected", name);
    if (isFree(step)) free.push(step);
    else kept.push(addressOf(step));
  }
  return { free, kept };

  function isFree(step: Step): boolean {
    if (step.kind === "frozen") return step.frozen !== undefined && isUntouchedFormula(step.frozen);
    if (step.kind === "block") {
      const cells = cellsText(step.plan.written);
      const mark = marks.blocks.find((each) => each.id === step.plan.sheet.Name && each.cells === cells);
      return mark !== undefined && isUntouchedBlock(step.plan.sheet, mark);
    }
    const [mark, sheet] = [marks.sheets[step.name], findSheet(book, step.name)];
    return mark !== undefined && sheet !== undefined && isUntouchedSheet(sheet, mark);
  }
}
