import type { Problem, Standing } from "../register/item";
import { fixedText, percentText } from "./number-text";
import { lightWords } from "./words";

/**
 * What is wrong with a row of a ledger, in a sentence from its numbers (问题表述).
 *
 * @returns such as 新增人才：目标20人，2023年1—9月完成8人，完成率40%，落后序时进度35.0个百分点，亮灯为“严重滞后”。
 */
export function problemText({ kind, months, standing, hasPace, indicator, target, reported }: Problem): string {
  const until = monthsText(standing);
  const promised = target === "" ? "" : `目标${target}，`;
  if (kind === "not-reported") return `${indicator}：${promised}${until}完成情况到期未报送。`;
  const done = reported === "" ? until : `${until}完成${reported}`;
  const running = kind === "yellow" && months > 1 ? `，连续${months}期滞后` : "";
  return `${indicator}：${promised}${done}${ratesText(standing, hasPace)}，亮灯为“${lightWords[standing.light]}”${running}。`;
}

/**
 * How an indicator stands now, in a sentence (最近情况).
 *
 * @returns such as 截至2023年9月，完成率40%，落后35.0个百分点，亮灯为“严重滞后”。
 */
export function currentText({ year, month, light, rate, gap }: Standing): string {
  const behind = gap !== undefined && gap < 0 ? `，落后${fixedText(-gap, 1)}个百分点` : "";
  const rates = rate === undefined ? "" : `完成率${percentText(rate)}${behind}，`;
  return `截至${year}年${month}月，${rates}亮灯为“${lightWords[light]}”。`;
}

function ratesText({ rate, gap }: Standing, hasPace: boolean): string {
  if (rate === undefined) return "";
  const behind =
    gap === undefined || gap >= 0 ? "" : `，${hasPace ? "落后序时进度" : "距目标差"}${fixedText(-gap, 1)}个百分点`;
  return `，完成率${percentText(rate)}${behind}`;
}

function monthsText({ year, month }: Standing): string {
  return month === 1 ? `${year}年1月` : `${year}年1—${month}月`;
}
