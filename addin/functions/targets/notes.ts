import { absenceWords, issueText, type AbsenceReason, type CellValue, type WholeTarget } from "../../../engine/index";
import type { Words } from "../../words";
import type { CompletedTarget } from "./columns";

const absenceEn: Readonly<Record<AbsenceReason, string>> = {
  "not-reported": "not reported",
  "not-applicable": "not applicable",
  unreadable: "no readable number",
  "needs-benchmark": "the value compared with is not known",
  undefined: "cannot be worked out",
  withheld: "withheld",
};

/** What is said of everything that stands in a sheet; the functions are not told where that is. */
const left = new Set(["unit.missing", "unit.assumed", "unit.unknown"]);

const zero: Words = {
  zh: "按 0 计算；桌面版 Excel 把空白也当作 0，如果是空白，请填写参数“空白”",
  en: "Taken as 0; Excel on the desktop hands blanks over as 0 too: say so by the argument blanks",
};

/**
 * What a reader has to know of a rate (说明): why there is none, what looks wrong, which condition it is of.
 *
 * @param target - as it was worked out
 * @param whole - how it stands as a whole
 * @param row - its number, from 0
 * @param isZeroDoubtful - whether a 0 in it may have been a blank cell
 */
export function noteOf(
  { conditions, issues }: CompletedTarget,
  { weakest, count, known }: WholeTarget,
  row: number,
  isZeroDoubtful: boolean,
): Words | null {
  const shown = issues.filter(({ code }) => !left.has(code));
  const said = shown.map(({ params, ...rest }): Words => {
    const inLanguage = (language: "zh" | "en", name: string): string =>
      issueText(
        { ...rest, where: {}, params: params.indicator === "" ? { ...params, indicator: name } : params },
        language,
      );
    return { zh: inLanguage("zh", `第${row + 1}项`), en: inLanguage("en", `no. ${row + 1}`) };
  });
  const { value } = weakest.rate;
  const isExplained = shown.some(({ severity }) => severity !== "info");
  const parts: Words[] = [
    ...(typeof value === "number" || isExplained ? [] : [absence(value, typeof weakest.row.target.value !== "number")]),
    ...(count > 1 ? [ofSeveral(count, known, conditions.indexOf(weakest) + 1)] : []),
    ...said,
    ...(isZeroDoubtful ? [zero] : []),
  ];
  return parts.length === 0
    ? null
    : { zh: parts.map(({ zh }) => zh).join("；"), en: parts.map(({ en }) => en).join("; ") };
}

function absence(reason: AbsenceReason, isOfTarget: boolean): Words {
  return isOfTarget
    ? { zh: `目标：${absenceWords[reason]}`, en: `target: ${absenceEn[reason]}` }
    : { zh: `完成情况：${absenceWords[reason]}`, en: `report: ${absenceEn[reason]}` };
}

function ofSeveral(count: number, known: number, which: number): Words {
  const without = count - known;
  return {
    zh: `目标含 ${count} 个条件，${without > 0 ? `其中 ${without} 个没有完成率，` : ""}列出的是进度最差的第 ${which} 个`,
    en: `The target has ${count} conditions${without > 0 ? `, ${without} of them without a rate` : ""}; shown is no. ${which}, the furthest behind`,
  };
}

/** Whether a 0 may have been a blank cell: only a host that tells them apart hands over blanks. */
export function isZeroDoubtful(cells: readonly CellValue[], isStated: boolean): (cell: CellValue) => boolean {
  const hasBlank = cells.some((cell) => cell === null);
  return (cell) => !isStated && !hasBlank && cell === 0;
}
