import { dayText, daysAfter, daysBetween, readTypedDay } from "../../engine/register/day";
import type { CalendarDay } from "../../engine/ledger/period";
import cases from "../cases/days.json";

function day(text: string): CalendarDay {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month, day: date };
}

test.each(cases)("$name: $written", ({ written, since, expected }) => {
  const read = readTypedDay(written, since === undefined ? undefined : day(since));
  expect(read).toEqual(expected === null ? undefined : day(expected));
});

test("a blank cell is no day and nothing wrong", () => {
  expect(readTypedDay(null)).toBeNull();
  expect(readTypedDay("  ")).toBeNull();
});

test("days are counted over months, years and leap days", () => {
  // 2023-12-20 has 11 days left in its month, January has 31: the 50th day after is 2024-02-08.
  expect(dayText(daysAfter(day("2023-12-20"), 50))).toBe("2024-02-08");
  expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
  expect(daysBetween(day("2023-10-08"), day("2023-09-30"))).toBe(-8);
});
