import type { FunctionExample } from "../../../addin/functions/entry";

/** Holds what cells show to what an example says: its shape, its texts and errors, its numbers as near as it says. */
export function expectExample(result: unknown, { gives, within }: FunctionExample): void {
  expect(shape(result)).toEqual(shape(gives));
  const expected = flat(gives);
  expect(flat(result).length).toBe(expected.length);
  flat(result).forEach((cell, i) => {
    const one = expected[i];
    if (within !== undefined && typeof one === "number" && typeof cell === "number")
      expect(Math.abs(cell - one)).toBeLessThanOrEqual(within * Math.max(Math.abs(one), 1e-300));
    else expect(cell).toEqual(one);
  });
}

function flat(cells: unknown): unknown[] {
  return Array.isArray(cells) ? cells.flatMap(flat) : [cells];
}

function shape(cells: unknown): unknown {
  return Array.isArray(cells) ? cells.map((row: unknown) => (Array.isArray(row) ? row.length : "cell")) : "cell";
}
