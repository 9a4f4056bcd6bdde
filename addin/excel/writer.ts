import type { Freezing, Run, Undone, Watch, Written } from "../host";
import { Batches } from "./batches";
import { checkSignal } from "./failure";
import { findFormulas, freezingOf } from "./formulas";
import { frozenStep, putValues } from "./freeze";
import { remembered, type Marks } from "../shared/marks";
import { readMarks, writeMarks } from "./marks";
import { planRun, writePlan } from "./run";
import { inExcel } from "./session";
import { isOf, rollBack, sortSteps, takeBack, type Step } from "./undo";

interface LastRun {
  readonly title: string;
  readonly steps: readonly Step[];
  /** What was written, and what was remembered before it was. */
  readonly written: Marks;
  readonly before: Marks;
}

/** Writes runs, one after the other, and takes the last one back (写入与撤销). */
export class Writer {
  #last: LastRun | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isBusy = false;

  /** Whether something is being written or taken back now: what changes then is our doing. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** What the last run was called, as long as it can be taken back. */
  get undoable(): string | undefined {
    return this.#last?.title;
  }

  /** Writes a run, all of it or nothing. */
  write(run: Run, watch: Watch = {}): Promise<Written> {
    return this.inTurn(async () => {
      checkSignal(watch.signal);
      const before = readMarks();
      // Here a cell that is being edited is a failure; later on Excel is asked to wait.
      const plan = await inExcel((context) => planRun(context, run, before, watch));
      const names = plan.sheets.map(({ name }) => name);
      const steps: Step[] = [];
      try {
        const written = await inExcel((context) => writePlan(context, plan, run, before, watch, steps), {
          about: names.join("、"),
          waits: true,
        });
        checkSignal(watch.signal);
        const ids = new Set([...plan.ids, ...Object.keys(written.sheets)]);
        await writeMarks(remembered(written, ids));
        this.#last = { title: run.title, steps, written, before };
      } catch (error) {
        await rollBack(steps, new Set(names), plan.ids);
        throw error;
      }
      return { sheets: names, left: plan.left };
    });
  }

  /** Turns the formulas that are meant into the values that they show, all of them or none. */
  freeze(title: string, isMeant: (formula: string) => boolean, watch: Watch = {}): Promise<Freezing> {
    return this.inTurn(async () => {
      const found = await inExcel((context) => findFormulas(context, isMeant, watch));
      const planned = found.filter(({ formulas }) => formulas.length > 0).map(frozenStep);
      if (planned.length === 0) return freezingOf(found);
      const marks = readMarks();
      const steps: Step[] = [];
      try {
        await inExcel(
          async (context) => {
            const batches = new Batches(context, watch);
            // All was read before the first is written: what points to it may be worked out again meanwhile.
            for (const step of planned) {
              steps.push(step);
              await putValues(batches, step);
            }
          },
          { about: planned.map(({ name }) => name).join("、"), waits: true },
        );
        checkSignal(watch.signal);
        this.#last = { title, steps, written: marks, before: marks };
      } catch (error) {
        await rollBack(
          steps,
          new Set(),
          new Set(),
          planned.map(({ name }) => name),
        );
        throw error;
      }
      return freezingOf(found);
    });
  }

  /**
   * Takes the last run back; what the user edited since stays, and is named.
   *
   * One that fails in the middle can be asked for again, for the rest.
   */
  undo(): Promise<Undone> {
    return this.inTurn(async () => {
      const last = this.#last;
      if (last === undefined) return { kept: [] };
      const { free, kept } = await inExcel((context) => sortSteps(context, last.steps, last.written));
      const left = [...free];
      try {
        await inExcel(
          async (context) => {
            for (let step = left.at(-1); step !== undefined; step = left.at(-1)) {
              await takeBack(context, step);
              left.pop();
            }
          },
          { waits: true },
        );
      } catch (error) {
        if (left.length < free.length) this.#last = { ...last, steps: left };
        throw error;
      }
      this.#last = undefined;
      await writeMarks(marksAfter(last, free));
      return { kept };
    });
  }

  /** One after the other: two runs at once would take each other's names. */
  private inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(async () => {
      this.#isBusy = true;
      try {
        return await job();
      } finally {
        this.#isBusy = false;
      }
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** What is remembered when steps have been taken back: of them what was before, of what stays nothing. */
function marksAfter({ steps, before }: LastRun, free: readonly Step[]): Marks {
  const stayed = steps.filter((step) => !free.includes(step));
  const ids = new Set(stayed.flatMap((step) => (step.kind === "block" || step.kind === "frozen" ? [] : [step.id])));
  return {
    sheets: Object.fromEntries(Object.entries(before.sheets).filter(([id]) => !ids.has(id))),
    blocks: before.blocks.filter((mark) => !stayed.some((step) => step.kind === "block" && isOf(mark, step))),
  };
}
