import type { Standing } from "./item";

const pattern = /^(20\d{2}-(?:0[1-9]|1[0-2]))-(\d{3,})$/u;
const mark = "编号已用至：";
const remembered = /编号已用至：((?:20\d{2}-\d{2}-\d{3,}(?:、20\d{2}-\d{2}-\d{3,})*)?)/u;

/** The highest number that was given in each month, by months such as 2023-09 (已用编号). */
export type UsedNumbers = ReadonlyMap<string, number>;

/** A number's month and what stands behind it; `undefined` for numbers of the user's own. */
export function numberParts(number: string): { month: string; nth: number } | undefined {
  const m = pattern.exec(number);
  return m ? { month: m[1]!, nth: Number(m[2]) } : undefined;
}

/** A number of the register's. @example itemNumber("2023-09", 3) // => "2023-09-003" */
export function itemNumber(month: string, nth: number): string {
  return `${month}-${String(nth).padStart(3, "0")}`;
}

/** The month that numbers begin with. */
export function monthMark({ year, month }: Pick<Standing, "year" | "month">): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** What was used so far with further numbers, wherever they stand. */
export function withNumbers(used: UsedNumbers, numbers: readonly string[]): UsedNumbers {
  const all = new Map(used);
  for (const number of numbers) {
    const parts = numberParts(number);
    if (parts) all.set(parts.month, Math.max(parts.nth, all.get(parts.month) ?? 0));
  }
  return all;
}

/** The text that remembers which numbers were used, so that one whose row was deleted is not given again. */
export function usedText(used: UsedNumbers): string {
  const months = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return mark + months.map(([month, nth]) => itemNumber(month, nth)).join("、");
}

/** The numbers that a text remembers; `undefined` where it does not speak of them. */
export function readUsed(text: string): UsedNumbers | undefined {
  const list = remembered.exec(text)?.[1];
  return list === undefined ? undefined : withNumbers(new Map(), list.split("、"));
}

/** A text that remembers numbers with others in their place; all else that was typed beside them stays. */
export function rememberedIn(text: string, used: UsedNumbers): string {
  return text.replace(remembered, () => usedText(used));
}
