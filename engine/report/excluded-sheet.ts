import type { Evaluation } from "../composite/evaluation";
import type { ExcludedUnit } from "../composite/units";
import type { Sheet } from "../terms/sheet";
import type { Language } from "./messages/messages";
import { tableSheet } from "./sheet-builder";

const reasonWords: Readonly<Record<ExcludedUnit["why"], string>> = {
  listed: "办法列明不参评",
  entry: "没有达到准入条件",
  undecided: "条件用到的数缺失，不能判断",
  availability: "数据完备率不够",
};

const englishReasons: Readonly<Record<ExcludedUnit["why"], string>> = {
  listed: "left out by the method",
  entry: "below the entry threshold",
  undecided: "a figure that decides about it is absent",
  availability: "too little reported",
};

/** Why a unit was left out, in words. */
export function excludedText({ why, reason, reported }: ExcludedUnit, language: Language = "zh"): string {
  if (language === "en") {
    const detail = reported
      ? `${reported.present} of ${reported.asked} figures, ${reported.nonZero} of them not zero`
      : (reason ?? "");
    return detail === "" ? englishReasons[why] : `${englishReasons[why]} (${detail})`;
  }
  const detail = reported
    ? `应报 ${reported.asked} 项，有数 ${reported.present} 项，其中不为零 ${reported.nonZero} 项`
    : (reason ?? "");
  return detail === "" ? reasonWords[why] : `${reasonWords[why]}（${detail}）`;
}

/**
 * The units that were not evaluated, each with the reason (不参评单位).
 *
 * @returns no sheet where there are none
 */
export function excludedSheets({ excluded }: Evaluation): Sheet[] {
  if (excluded.length === 0) return [];
  return [
    tableSheet({
      name: "不参评单位",
      title: "不参评单位",
      header: ["代码", "县（市、区）", "原因"],
      rows: excluded.map((unit) => [unit.code, unit.name, excludedText(unit)]),
      widths: [10, 18, 60],
    }),
  ];
}
