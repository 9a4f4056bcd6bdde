import type { CalendarDay } from "../../engine/index";

/** A day as papers write it (成文日期). @example dayText({ year: 2024, month: 1, day: 5 }) // => "2024年1月5日" */
export function dayText({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}
