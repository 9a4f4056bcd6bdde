import type { Light } from "../completion/light";
import { fixedText, percentText } from "../report/number-text";
import { lightWords } from "../report/words";
import type { Standing } from "./item";

/**
 * How an indicator stood in a month, as a line of the register's history (经过).
 *
 * @example standingLine({ year: 2023, month: 9, light: "red", rate: 0.4, gap: -35 }) // => "2023年9月：严重滞后，完成率40%，差距−35.0个百分点"
 */
export function standingLine({ year, month, light, rate, gap }: Standing): string {
  const rates = rate === undefined ? "" : `，完成率${percentText(rate)}`;
  const gaps = gap === undefined ? "" : `，差距${gap < 0 ? "−" : ""}${fixedText(Math.abs(gap), 1)}个百分点`;
  return `${year}年${month}月：${lightWords[light]}${rates}${gaps}`;
}

const line =
  /^(20\d{2})年(\d{1,2})月：(\p{Script=Han}+)(?:，完成率(-?\d+(?:\.\d)?)%)?(?:，差距(−?)(\d+\.\d)个百分点)?$/u;

/**
 * The standings that a cell of the history holds, in its order; lines that people wrote are passed over.
 *
 * @param text - the cell
 */
export function readStandings(text: string): Standing[] {
  return text.split(/\r?\n/u).flatMap((each) => {
    const [, year, month, word, rate, sign = "", gap] = line.exec(each.trim()) ?? [];
    const light = (Object.keys(lightWords) as Light[]).find((name) => lightWords[name] === word);
    if (light === undefined || Number(month) < 1 || Number(month) > 12) return [];
    const size = Number(gap);
    return [
      {
        year: Number(year),
        month: Number(month),
        light,
        ...(rate === undefined ? {} : { rate: Number((Number(rate) / 100).toFixed(3)) }),
        ...(gap === undefined ? {} : { gap: sign === "" || size === 0 ? size : -size }),
      },
    ];
  });
}

/** Months since the year 0, by which standings are put in order. */
export function monthOf({ year, month }: Pick<Standing, "year" | "month">): number {
  return 12 * year + month;
}
