import type { Sheet } from "../../engine/index";
import { legalNames } from "../../files/index";
import { HostFailure, type Run, type Watch } from "../host";
import { Batches } from "./batches";
import { markOf, planBlock, writeBlock, type BlockPlan } from "./blocks";
import { sheetPrint, untouchedSheets } from "./ours";
import { readSheet } from "./read-sheet";
import { cellsText, saveLooks, withLooks } from "../shared/saved-looks";
import type { BlockMark, Marks, SheetMark } from "../shared/marks";
import { pointing } from "../shared/sheet-names";
import { bytesOf, clearSheet, writeSheet } from "./write-sheet";
import type { Step } from "./undo";

/** Where each sheet of a run goes, and what is known to be free for its blocks (写入计划). */
export interface Plan {
  readonly sheets: readonly {
    readonly sheet: Sheet;
    readonly name: string;
    readonly old?: { id: string; mark: SheetMark };
  }[];
  readonly blocks: readonly BlockPlan[];
  /** The sheets that the workbook has. */
  readonly ids: ReadonlySet<string>;
  /** Names of the job's earlier sheets that stay as they are. */
  readonly left: readonly string[];
}

/** Looks whether a run can be written, and where; changes nothing. */
export async function planRun(context: Excel.RequestContext, run: Run, marks: Marks, watch: Watch): Promise<Plan> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  context.workbook.load("name");
  await context.sync();
  const mine = Object.fromEntries(Object.entries(marks.sheets).filter(([, mark]) => mark.job === run.job));
  const free = await untouchedSheets(context, mine, watch);
  const placed = run.sheets.map((sheet) => {
    const found = [...free].find(([, mark]) => mark.wanted === sheet.name);
    if (found === undefined) return { sheet };
    free.delete(found[0]);
    return { sheet, old: { id: found[0], mark: found[1] } };
  });
  const fresh = placed.filter(({ old }) => old === undefined);
  if (fresh.length > 0 && protection.protected) throw new HostFailure("protected", context.workbook.name);
  const others = worksheets.items.map(({ name }) => name);
  const names = legalNames(
    fresh.map(({ sheet }) => sheet.name),
    others,
  );
  const blocks: BlockPlan[] = [];
  for (const block of run.blocks ?? [])
    blocks.push(
      await planBlock(
        context,
        block,
        marks.blocks.filter(({ job }) => job === run.job),
      ),
    );
  const rewritten = new Set(placed.map(({ old }) => old?.id));
  const left = worksheets.items.filter(({ id, name }) => mine[id]?.name === name && !rewritten.has(id));
  return {
    left: left.map(({ name }) => name),
    sheets: placed.map(({ sheet, old }) =>
      old === undefined ? { sheet, name: names.shift()! } : { sheet, name: old.mark.name, old },
    ),
    blocks,
    ids: new Set(worksheets.items.map(({ id }) => id)),
  };
}

/**
 * Writes a planned run.
 *
 * @param steps - what was begun is put there before it is done, so that it can be taken back at any moment
 * @returns what is to be remembered
 */
export async function writePlan(
  context: Excel.RequestContext,
  plan: Plan,
  { job }: Run,
  marks: Marks,
  watch: Watch,
  steps: Step[],
): Promise<Marks> {
  const renames = new Map(plan.sheets.map(({ sheet, name }) => [sheet.name.toLowerCase(), name]));
  const sheets = plan.sheets.map((each) => ({ ...each, sheet: pointing(each.sheet, renames) }));
  const total = sheets.reduce((sum, { sheet }) => sum + bytesOf(sheet), 0);
  const batches = new Batches(context, watch, total);

  // All names are there before the first formula points to one.
  const added = sheets.map(({ name, old }) =>
    old === undefined ? context.workbook.worksheets.add(name).load("id") : undefined,
  );
  await batches.send();
  const ids = sheets.map(({ old }, i) => old?.id ?? added[i]!.id);
  added.forEach((sheet, i) => sheet && steps.push({ kind: "added", id: sheet.id, name: sheets[i]!.name }));

  for (const [i, { sheet, name, old }] of sheets.entries()) {
    const to = context.workbook.worksheets.getItem(ids[i]!);
    if (old !== undefined) {
      const before = withLooks(await readSheet(context, to), old.mark.looks ?? {});
      steps.push({ kind: "rewritten", id: old.id, name, before });
      clearSheet(to);
    }
    await writeSheet(batches, to, sheet);
    await batches.send();
  }
  const blocks: BlockMark[] = [];
  for (const block of plan.blocks) {
    const step: Step & { kind: "block" } = {
      kind: "block",
      id: block.id,
      before: block.before,
      rules: [],
      address: "",
    };
    steps.push(step);
    step.rules = await writeBlock(batches, block);
    const cells = cellsText(block.written);
    step.address = `${block.block.sheet}!${cells}`;
    blocks.push(await markOf(context, block, job, cells));
  }
  const replaced = new Set(plan.blocks.flatMap(({ earlier }) => earlier));
  const written: Record<string, SheetMark> = {};
  for (const [i, { sheet, name }] of sheets.entries()) {
    const looks = saveLooks(sheet);
    const print = await sheetPrint(context, context.workbook.worksheets.getItem(ids[i]!));
    written[ids[i]!] = { job, wanted: plan.sheets[i]!.sheet.name, name, print, looks };
  }
  return {
    sheets: { ...marks.sheets, ...written },
    blocks: [...marks.blocks.filter((mark) => !replaced.has(mark)), ...blocks],
  };
}
