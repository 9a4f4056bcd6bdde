import type { Sheet } from "../../../engine/index";
import { legalNames } from "../../../files/index";
import { HostFailure, type Freezing, type Run, type Setting, type Undone, type Watch, type Written } from "../../host";
import { remembered, type BlockMark, type Marks, type SheetMark } from "../../shared/marks";
import { saveLooks, withLooks } from "../../shared/saved-looks";
import { pointing } from "../../shared/sheet-names";
import { planBlock, writeBlock, type BlockPlan } from "./block";
import { breathe, wpsFailure } from "./failure";
import { findFormulas, freezeFormula, freezingOf } from "./freeze";
import type { WpsApplication, WpsWorkbook } from "./model";
import { sheetPrint, untouchedSheets } from "./ours";
import { readSheet } from "./read-sheet";
import type { SheetSettings } from "./settings";
import { addSheet, namesIn, sheetNamed, sheetsOf } from "./sheets";
import { addressOf, sortSteps, takeBack, type Step } from "./steps";
import { clearSheet, writeSheet } from "./write-sheet";

const marksKey = "written";

/** How often a step that could not be taken back is tried again. */
const attempts = 3;

interface LastRun {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly written: Marks;
  readonly before: Marks;
}

interface Plan {
  readonly sheets: readonly { readonly sheet: Sheet; readonly name: string; readonly old?: SheetMark }[];
  readonly blocks: readonly BlockPlan[];
  readonly left: readonly string[];
}

/** Writes runs, one after the other, and takes the last one back (写入与撤销). */
export class Writer {
  #last: LastRun | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isBusy = false;

  constructor(
    private readonly application: WpsApplication,
    private readonly book: WpsWorkbook,
    private readonly settings: SheetSettings,
    /** How long after a change of ours WPS may still tell of it, in milliseconds. */
    private readonly echo: number,
  ) {}

  /** Whether something is being written or taken back now: what changes then is our doing. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What the last run was called, as long as it can be taken back. */
  get undoable(): string | undefined {
    return this.#last?.title;
  }

  /** What the workbook remembers of what we wrote; sheets by their names. */
  get marks(): Marks {
    const { sheets, blocks } = (this.settings.get(marksKey) ?? {}) as Partial<Marks>;
    return { sheets: sheets ?? {}, blocks: blocks ?? [] };
  }

  /** Writes a run, all of it or nothing. */
  write(run: Run, watch: Watch = {}): Promise<Written> {
    return this.#inTurn(async () => {
      await breathe(watch.signal);
      const before = this.marks;
      const plan = this.#plan(run, before);
      await this.#wholly(run.title, before, (steps) => this.#writePlan(plan, run, before, watch, steps));
      return { sheets: plan.sheets.map(({ name }) => name), left: plan.left };
    });
  }

  /** Turns the formulas that are meant into the values that they show, all of them or none. */
  freeze(title: string, isMeant: (formula: string) => boolean, watch: Watch = {}): Promise<Freezing> {
    return this.#inTurn(async () => {
      const found = await findFormulas(this.book, isMeant, watch);
      const meant = found.filter(({ error }) => error === undefined);
      const marks = this.marks;
      if (meant.length > 0)
        await this.#wholly(title, marks, async (steps) => {
          // All was read before the first is written: what points to it may be worked out again meanwhile.
          for (const each of meant) {
            const step: Step = { kind: "frozen", found: each };
            steps.push(step);
            step.frozen = freezeFormula(each);
          }
          await breathe(watch.signal);
          return marks;
        });
      return freezingOf(found);
    });
  }

  /** Takes the last run back, but for what was edited since. */
  undo(): Promise<Undone> {
    return this.#inTurn(async () => {
      const last = this.#last;
      if (last === undefined) return { kept: [] };
      const { free, kept } = sortSteps(this.book, last.steps, last.written);
      const left = [...free];
      try {
        for (let step = left.at(-1); step !== undefined; step = left.at(-1)) {
          await takeBack(this.application, this.book, step);
          left.pop();
        }
      } catch (error) {
        // It can be asked for again, for the rest.
        if (left.length < free.length) this.#last = { ...last, steps: left };
        throw error;
      }
      this.#last = undefined;
      const stayed = new Set(kept);
      this.#remember({
        sheets: Object.fromEntries(Object.entries(last.before.sheets).filter(([name]) => !stayed.has(name))),
        blocks: last.before.blocks.filter(({ id, cells }) => !stayed.has(`${id}!${cells}`)),
      });
      return { kept };
    });
  }

  #plan(run: Run, marks: Marks): Plan {
    const mine = Object.fromEntries(Object.entries(marks.sheets).filter(([, mark]) => mark.job === run.job));
    const free = untouchedSheets(this.book, mine);
    const placed = run.sheets.map((sheet) => {
      const found = [...free].find(([, { mark }]) => mark.wanted === sheet.name);
      if (found === undefined) return { sheet };
      free.delete(found[0]);
      return { sheet, name: found[1].sheet.Name, old: found[1].mark };
    });
    const fresh = placed.filter(({ old }) => old === undefined);
    if (fresh.length > 0 && this.book.ProtectStructure) throw new HostFailure("protected", this.book.Name);
    const there = sheetsOf(this.book).map(({ Name }) => Name);
    const names = legalNames(
      fresh.map(({ sheet }) => sheet.name),
      namesIn(this.book),
    );
    const rewritten = new Set(placed.map(({ name }) => name));
    const own = marks.blocks.filter(({ job }) => job === run.job);
    return {
      sheets: placed.map(({ sheet, name, old }) =>
        old === undefined || name === undefined ? { sheet, name: names.shift()! } : { sheet, name, old },
      ),
      blocks: (run.blocks ?? []).map((block) => planBlock(this.book, block, own)),
      left: there.filter((name) => mine[name] !== undefined && !rewritten.has(name)),
    };
  }

  async #writePlan(plan: Plan, { job }: Run, marks: Marks, watch: Watch, steps: Step[]): Promise<Marks> {
    const renames = new Map(plan.sheets.map(({ sheet, name }) => [sheet.name.toLowerCase(), name]));
    // All names are there before the first formula points to one.
    for (const { name, old } of plan.sheets)
      if (old === undefined) {
        // The name is nobody's: where adding fails, there is nothing of that name to take back.
        steps.push({ kind: "added", name });
        addSheet(this.application, this.book, name);
      }
    const written: Record<string, SheetMark> = {};
    for (const [i, { sheet, name, old }] of plan.sheets.entries()) {
      const to = sheetNamed(this.book, name);
      if (old !== undefined) {
        steps.push({ kind: "rewritten", name, before: withLooks(await readSheet(to), old.looks ?? {}) });
        clearSheet(to);
      }
      await writeSheet(to, pointing(sheet, renames), watch.signal);
      watch.onProgress?.(i + 1, plan.sheets.length);
    }
    const blocks: BlockMark[] = [];
    for (const block of plan.blocks) {
      steps.push({ kind: "block", plan: block });
      blocks.push(writeBlock(block, job));
    }
    for (const { sheet, name } of plan.sheets)
      written[name] = {
        job,
        wanted: sheet.name,
        name,
        print: sheetPrint(sheetNamed(this.book, name)),
        looks: saveLooks(sheet),
      };
    const replaced = new Set(plan.blocks.flatMap(({ earlier }) => earlier));
    await breathe(watch.signal);
    const all = {
      sheets: { ...marks.sheets, ...written },
      blocks: [...marks.blocks.filter((mark) => !replaced.has(mark)), ...blocks],
    };
    this.#remember(all);
    return all;
  }

  /** Does steps that become the last run when all of them were done; else takes back those that were begun. */
  async #wholly(title: string, before: Marks, job: (steps: Step[]) => Promise<Marks>): Promise<void> {
    const steps: Step[] = [];
    try {
      const written = await job(steps);
      this.#last = { title, steps, written, before };
    } catch (error) {
      const touched = steps.map(addressOf).join("、");
      for (let step = steps.at(-1), tries = 1; step !== undefined; step = steps.at(-1))
        try {
          await takeBack(this.application, this.book, step);
          steps.pop();
          tries = 1;
        } catch {
          if (++tries > attempts) throw new HostFailure("left-behind", touched);
        }
      throw wpsFailure(error);
    }
  }

  #remember(marks: Marks): void {
    const { sheets, blocks } = remembered(marks, new Set(sheetsOf(this.book).map(({ Name }) => Name)));
    const isEmpty = Object.keys(sheets).length === 0 && blocks.length === 0;
    this.settings.set(marksKey, isEmpty ? undefined : ({ sheets, blocks } as unknown as Setting));
  }

  #inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(async () => {
      this.#isBusy = true;
      const shows = this.application.ScreenUpdating;
      try {
        this.application.ScreenUpdating = false;
        return await job();
      } catch (error) {
        throw wpsFailure(error);
      } finally {
        this.application.ScreenUpdating = shows;
        await new Promise((resolve) => setTimeout(resolve, this.echo));
        this.#isBusy = false;
      }
    });
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
