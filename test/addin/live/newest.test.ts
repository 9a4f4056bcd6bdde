import fc from "fast-check";
import { newestOnly, type IsNewest } from "../../../addin/taskpane/live/newest";

/** A run that ends when it is told to. */
function held() {
  const runs: { end: () => void; fail: () => void; isNewest: IsNewest }[] = [];
  const newest = newestOnly(
    (isNewest) =>
      new Promise((resolve, reject) => runs.push({ end: resolve, fail: () => reject(new Error("x")), isNewest })),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { runs, newest, settle };
}

test("edits during a run make it outdated, and one run follows for all of them", async () => {
  const { runs, newest, settle } = held();
  newest.touch();
  expect(runs).toHaveLength(1);
  expect(runs[0]!.isNewest()).toBe(true);
  newest.touch();
  newest.touch();
  expect(runs).toHaveLength(1);
  expect(runs[0]!.isNewest()).toBe(false);
  runs[0]!.end();
  await settle();
  expect(runs).toHaveLength(2);
  expect(runs[1]!.isNewest()).toBe(true);
  runs[1]!.end();
  await settle();
  expect(runs).toHaveLength(2);
});

test("what is dropped is not the newest and nothing follows it; a failure ends nothing", async () => {
  const { runs, newest, settle } = held();
  newest.touch();
  newest.touch();
  newest.drop();
  expect(runs[0]!.isNewest()).toBe(false);
  runs[0]!.fail();
  await settle();
  expect(runs).toHaveLength(1);
  newest.touch();
  expect(runs).toHaveLength(2);
  expect(runs[1]!.isNewest()).toBe(true);
});

test("however edits and ends fall, one runs at a time and the last edit is worked out", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom("touch", "end"), { maxLength: 30 }), async (steps) => {
      const { runs, newest, settle } = held();
      let begun = 0;
      const end = async (): Promise<void> => {
        if (begun >= runs.length) return;
        runs[begun++]!.end();
        await settle();
      };
      for (const step of steps) {
        if (step === "touch") newest.touch();
        else await end();
        expect(runs.length - begun).toBeLessThanOrEqual(1);
      }
      while (begun < runs.length) {
        const last = runs.length === begun + 1 && runs[begun]!.isNewest();
        await end();
        if (last) expect(runs).toHaveLength(begun);
      }
      expect(runs.length > 0).toBe(steps.includes("touch"));
    }),
    { verbose: 1 },
  );
});
