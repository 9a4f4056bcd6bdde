import { elapsedShare, type CalendarDay } from "../../../engine/index";
import type { FunctionArguments } from "../arguments";
import { wrongArgument } from "../fault";
import { dayOfSerial, endOfMonth, firstDayIn, lastDayIn, lastMonthIn } from "./days";

/** Months without a year are those of any. */
const anyYear = 2001;

/** XP.PACE: the share of a period that has passed, by default of the year. */
export function pace(args: FunctionArguments): unknown {
  const months = monthsOf(args);
  const [from, to] = [edgeOf(args, "from"), edgeOf(args, "to")];
  if (months !== undefined && (from || to))
    throw wrongArgument(
      "填写了起止日期，“截至”就要写明年份，如 2023-09-30 或“2023年9月”",
      "With a first or a last day, until has to name a year, such as 2023-09-30",
    );
  const until = months === undefined ? dayOf(args, "until", lastDayIn) : endOfMonth(anyYear, months);
  const begin = from ?? { year: until.year, month: 1, day: 1 };
  const nominal = months === undefined ? begin.year : anyYear;
  const share = elapsedShare(
    until,
    months === undefined ? begin : { year: anyYear, month: 1, day: 1 },
    to ?? { year: nominal, month: 12, day: 31 },
  );
  if (typeof share === "number") return share;
  throw wrongArgument("起止日期之间不足一个月", "There is no whole month between the first and the last day");
}

/** Months passed, where `until` is a number of months or names months of no year. */
function monthsOf(args: FunctionArguments): number | undefined {
  const text = args.text("until");
  if (text === undefined)
    throw wrongArgument("请填写截至的月数或日期", "Give the months passed, or the day up to which reports go");
  const number = Number(text);
  if (!Number.isFinite(number)) return lastMonthIn(text);
  return Number.isInteger(number) && number >= 0 && number <= 12 ? number : undefined;
}

/** The first or last day of the period; a bare year is its first or last day. */
function edgeOf(args: FunctionArguments, name: "from" | "to"): CalendarDay | undefined {
  return args.has(name) ? dayOf(args, name, name === "from" ? firstDayIn : lastDayIn) : undefined;
}

function dayOf(args: FunctionArguments, name: string, read: (text: string) => CalendarDay | undefined): CalendarDay {
  const text = args.text(name) ?? "";
  const number = Number(text);
  const isYear = Number.isInteger(number) && number >= 1900 && number < 2200;
  const found = isYear ? read(`${text}年`) : Number.isFinite(number) ? dayOfSerial(number) : read(text);
  if (found) return found;
  throw wrongArgument(
    `“${text}”不是可用的日期；请填日期、“2023年9月”这样的文字，“截至”也可填月数 0 至 12`,
    `“${text}” is no usable date; give a date, a text such as 2023-09-30, or for until the months passed, 0 to 12`,
  );
}
