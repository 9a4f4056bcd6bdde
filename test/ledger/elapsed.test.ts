import { elapsedShare } from "../../engine/ledger/elapsed";
import { readDay } from "../../engine/ledger/period";

const day = (text: string) => readDay(text)!;

// Months counted by hand: 1 of 12, 8 of 12, 30 of 60, 3 of 6.
test.each([
  ["2023-01-31", "2023-01-01", "2023-12-31", 1 / 12],
  ["2023-09-29", "2023-01-01", "2023-12-31", 8 / 12],
  ["2024-02-28", "2024-01-01", "2024-12-31", 1 / 12],
  ["2024-02-29", "2024-01-01", "2024-12-31", 2 / 12],
  ["2023-06-30", "2021-01-01", "2025-12-31", 0.5],
  ["2023-09-30", "2023-07-10", "2023-12-31", 0.5],
  ["2020-06-30", "2021-01-01", "2025-12-31", 0],
  ["2026-06-30", "2021-01-01", "2025-12-31", 1],
  ["2023-09-30", "2023-09-01", "2023-09-29", "undefined"],
  ["2023-09-30", "2024-01-01", "2023-12-31", "undefined"],
])("on %s of %s to %s", (until, from, to, expected) => {
  expect(elapsedShare(day(until), day(from), day(to))).toBe(expected);
});
