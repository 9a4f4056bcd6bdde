import { answerCall, type JobAnswer, type JobCall } from "../../../addin/taskpane/work/answer";
import type { OnProgress } from "../../../addin/taskpane/work/jobs";
import type { Thread } from "../../../addin/taskpane/work/thread";
import { Work, WorkFailure } from "../../../addin/taskpane/work/work";
import type { Sheet } from "../../../engine/index";

type StandInJobs = Record<string, (input: never, onProgress: OnProgress) => unknown>;

/** A thread within this one: messages are copied and come later, as from a Worker's; nothing comes once it was ended. */
class StandIn extends EventTarget implements Thread {
  isEnded = false;

  constructor(readonly jobs: StandInJobs) {
    super();
  }

  postMessage(message: unknown): void {
    const call = structuredClone(message) as JobCall;
    const tell = (answer: JobAnswer): void => {
      const data = structuredClone(answer);
      setTimeout(() => this.isEnded || this.dispatchEvent(new MessageEvent("message", { data })));
    };
    setTimeout(() => void answerCall(this.jobs, call, tell, () => performance.now()));
  }

  terminate(): void {
    this.isEnded = true;
  }

  breakDown(event: Event): void {
    this.dispatchEvent(event);
  }
}

function opened(jobs: StandInJobs): { work: Work; threads: StandIn[] } {
  const threads: StandIn[] = [];
  const work = new Work(() => {
    threads.push(new StandIn(jobs));
    return threads.at(-1)!;
  });
  return { work, threads };
}

const never = (): Promise<never> => new Promise(() => undefined);
const sheet: Sheet = { name: "台账", rows: [["指标", 1]], merges: [] };
const input = { isExample: false };

test("a job gives its result, and one thread does many", async () => {
  const { work, threads } = opened({
    methodTemplate: ({ isExample }: typeof input) => [{ ...sheet, isHidden: isExample }],
  });
  expect(await work.run("methodTemplate", input)).toEqual([{ ...sheet, isHidden: false }]);
  expect(await work.run("methodTemplate", { isExample: true })).toEqual([{ ...sheet, isHidden: true }]);
  expect(threads).toHaveLength(1);
});

test("answers reach the call that they belong to, whichever comes first", async () => {
  let release = (): void => undefined;
  const { work } = opened({
    methodTemplate: ({ isExample }: typeof input) =>
      isExample ? "second" : new Promise((resolve) => (release = () => resolve("first"))),
  });
  const first = work.run("methodTemplate", input);
  expect(await work.run("methodTemplate", { isExample: true })).toBe("second");
  release();
  expect(await first).toBe("first");
});

test("what a job throws comes as a failure with its words, and the thread goes on", async () => {
  const { work, threads } = opened({
    methodTemplate: ({ isExample }: typeof input) => {
      if (isExample) throw new RangeError("low has to be below high");
      return [];
    },
  });
  const failed = work.run("methodTemplate", { isExample: true });
  await expect(failed).rejects.toMatchObject({ name: "WorkFailure", code: "job", detail: "low has to be below high" });
  expect(await work.run("methodTemplate", input)).toEqual([]);
  expect(threads).toHaveLength(1);
});

test("a result that cannot go from thread to thread is a failure, not an endless wait", async () => {
  const { work } = opened({ methodTemplate: () => () => 1 });
  await expect(work.run("methodTemplate", input)).rejects.toMatchObject({ name: "WorkFailure", code: "job" });
});

test("an input that cannot be sent fails at once, and leaves nothing behind", async () => {
  const { work } = opened({ methodTemplate: () => [] });
  const bad = { isExample: () => true } as unknown as typeof input;
  await expect(work.run("methodTemplate", bad)).rejects.toThrow(/could not be cloned/u);
  expect(await work.run("methodTemplate", input)).toEqual([]);
});

test("who calls a job off ends the thread, and with it the other jobs; the next begins a new one", async () => {
  const { work, threads } = opened({ methodTemplate: ({ isExample }: typeof input) => (isExample ? [] : never()) });
  const stop = new AbortController();
  const off = work.run("methodTemplate", input, { signal: stop.signal });
  const other = work.run("methodTemplate", input);
  stop.abort();
  await expect(off).rejects.toMatchObject({ name: "AbortError" });
  await expect(other).rejects.toMatchObject({ name: "AbortError" });
  expect(threads[0]!.isEnded).toBe(true);
  expect(await work.run("methodTemplate", { isExample: true })).toEqual([]);
  expect(threads).toHaveLength(2);
});

test("a job that was called off before it began does not begin", async () => {
  const { work, threads } = opened({ methodTemplate: () => [] });
  await expect(work.run("methodTemplate", input, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(threads).toHaveLength(0);
});

test("calling off what is done already does nothing", async () => {
  const { work, threads } = opened({ methodTemplate: () => [] });
  const stop = new AbortController();
  await work.run("methodTemplate", input, { signal: stop.signal });
  stop.abort();
  expect(threads[0]!.isEnded).toBe(false);
});

test.each([
  ["a script that does not load", new Event("error"), ""],
  ["a fault that no job caught", Object.assign(new Event("error"), { message: "out of memory" }), "out of memory"],
  ["an answer that cannot be read", new Event("messageerror"), ""],
])("%s fails what is under way, and the next job tries a new thread", async (_, event, detail) => {
  const { work, threads } = opened({ methodTemplate: ({ isExample }: typeof input) => (isExample ? [] : never()) });
  const lost = work.run("methodTemplate", input);
  threads[0]!.breakDown(event);
  await expect(lost).rejects.toEqual(new WorkFailure("thread", detail));
  await expect(lost).rejects.toMatchObject({ code: "thread", detail });
  expect(threads[0]!.isEnded).toBe(true);
  expect(await work.run("methodTemplate", { isExample: true })).toEqual([]);
  expect(threads).toHaveLength(2);
});

test("progress is told now and then, and always at the end", async () => {
  const answers: JobAnswer[] = [];
  let time = 0;
  const jobs: StandInJobs = {
    count: (_: never, onProgress) => {
      for (let done = 1; done <= 1000; done++) {
        time += 1;
        onProgress(done, 1000);
      }
    },
  };
  const call = { id: 7, job: "count", input: null } as unknown as JobCall;
  await answerCall(
    jobs,
    call,
    (answer) => answers.push(answer),
    () => time,
  );
  // One thousand steps of a millisecond, told every 50: the first, then 51, 101, …, 951, and the last.
  const told = answers.flatMap((answer) => (answer.type === "progress" ? [answer.done] : []));
  expect(told).toEqual([...Array.from({ length: 20 }, (_, i) => 1 + 50 * i), 1000]);
  expect(answers.at(-1)).toEqual({ id: 7, type: "result", result: undefined });
});

test("a job that nobody knows is a failure", async () => {
  const { work } = opened({});
  await expect(work.run("methodTemplate", input)).rejects.toMatchObject({ code: "job" });
});
