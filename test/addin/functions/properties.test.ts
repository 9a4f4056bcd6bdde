import fc from "fast-check";
import { call, shownCells } from "./call";

// A failing run prints its seed and path; put them here to repeat it.
const run = { seed: 20261122, numRuns: 100 };

const rows = fc.array(
  fc.record({
    value: fc.integer({ min: 1, max: 99999 }),
    done: fc.integer({ min: 0, max: 99999 }),
    form: fc.constantFrom("不低于", "控制在", "超过", "约", ""),
    unit: fc.constantFrom("万亩", "亿元", "家", "%"),
  }),
  { minLength: 1, maxLength: 12 },
);
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

async function completion(targets: readonly string[], reported: readonly string[]): Promise<unknown[][]> {
  return shownCells(await call("COMPLETION", column(targets), column(reported))) as unknown[][];
}

test("the order of rows changes no row", () =>
  fc.assert(
    fc.asyncProperty(rows, fc.integer(), async (given, turn) => {
      const targets = given.map(({ form, value, unit }) => `${form}${value}${unit}`);
      const reported = given.map(({ done, unit }) => `${done}${unit}`);
      const order = given.map((_, i) => (i + (((turn % given.length) + given.length) % given.length)) % given.length);
      const straight = await completion(targets, reported);
      const turned = await completion(
        order.map((i) => targets[i]!),
        order.map((i) => reported[i]!),
      );
      // Sentences name the row's number.
      const figures = (result: unknown[][]) => result.map((row) => row.slice(0, 4));
      expect(figures(turned)).toEqual(order.map((i) => figures(straight)[i]!));
    }),
    run,
  ));

test("万亩 and 亩 give the same rate, wherever the unit stands", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 99999 }), fc.integer({ min: 0, max: 99999 }), async (value, done) => {
      const [[a], [b]] = (await completion(
        [`不低于${value}万亩`, `不低于${value}万亩`],
        [`${done}万亩`, `${done * 10000}亩`],
      )) as [unknown[], unknown[]];
      const [[c]] = shownCells(await call("COMPLETION", value, `${done * 10000}亩`, "万亩")) as [unknown[]];
      expect(a).toBe(done / value);
      expect([b, c]).toEqual([a, a]);
    }),
    run,
  ));

test("what XP.TARGET reads, XP.COMPLETION holds to: the value reported back is on target", () =>
  fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const targets = given.map(({ form, value, unit }) => `${form}${value}${unit}`);
      const read = shownCells(await call("TARGET", column(targets))) as [number, string][];
      const back = await completion(
        targets,
        read.map(([value, unit]) => `${value}${unit}`),
      );
      expect(back.map(([rate]) => rate)).toEqual(given.map(() => 1));
    }),
    run,
  ));

test("a quantity converted there and back is what it was", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: -1e9, max: 1e9 }), async (value) => {
      const [[there]] = shownCells(await call("QUANTITY", value, "公顷", "万亩")) as [[number]];
      const [[back]] = shownCells(await call("QUANTITY", there, "万亩", "公顷")) as [[number]];
      expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
    }),
    run,
  ));
