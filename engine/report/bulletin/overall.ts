import type { Bulletin, RunPeriod } from "../../completion/bulletin";
import type { Light } from "../../completion/light";
import type { Tally } from "../../completion/summary";
import type { PaperPart, PaperTable } from "../paper/paper";
import { lightWords } from "../words";
import { listTable, numberCell, textCell } from "./cells";
import { monthsText, pointsText, rateText, sizeText, untilText } from "./wording";

const unmet: readonly Light[] = ["green", "blue", "yellow", "red"];

/** How all targets stand, beside last month (总体情况). */
export function overallParts(bulletin: Bulletin): PaperPart[] {
  return [
    { kind: "paragraph", text: overallText(bulletin) },
    ...(bulletin.all.count === 0
      ? []
      : comparedTexts(bulletin).map((text): PaperPart => ({ kind: "paragraph", text }))),
    ...(bulletin.otherPeriods.length === 0 ? [] : [otherPeriodsPart]),
    overallTable(bulletin),
  ];
}

const otherPeriodsPart: PaperPart = {
  kind: "paragraph",
  text: ["各台账的报告期不一致（见", { ref: "overall" }, "），各指标按所在台账的报告期与序时进度比较。"],
};

function overallText(bulletin: Bulletin): string {
  const { period, pace, all } = bulletin;
  const until = untilText(period);
  if (all.count === 0) return `${until}，没有纳入通报的指标。`;
  const due = pace === undefined ? "台账没有注明报告期，不与序时进度比较" : `序时进度为${rateText(pace)}`;
  if (all.withoutRate === all.count) return `${until}，纳入通报的指标共${all.count}项，均没有可计算的完成率；${due}。`;
  const others = [
    ...unmet.filter((light) => all.lights[light] > 0).map((light) => `${lightWords[light]}${all.lights[light]}项`),
    ...(all.withoutRate > 0 ? [`没有完成率${all.withoutRate}项`] : []),
  ].join("，");
  const stands =
    all.met === all.count ? "全部达标" : all.met === 0 ? `尚无达标，其中${others}` : `其中达标${all.met}项，${others}`;
  return `${until}，纳入通报的指标共${all.count}项，${stands}。平均完成率${rateText(all.meanRate)}，${due}。`;
}

function comparedTexts({ last, all }: Bulletin): string[] {
  if (!last) return [];
  const { period, all: before } = last;
  const from = `与上期（${monthsText(period)}）相比`;
  if (all.meanRate === undefined || before.meanRate === undefined) return [];
  const points = 100 * (all.meanRate - before.meanRate);
  const moved =
    Number(sizeText(points)) === 0
      ? "平均完成率持平"
      : `平均完成率由${rateText(before.meanRate)}${points > 0 ? "提高" : "下降"}到${rateText(all.meanRate)}，${points > 0 ? "提高" : "下降"}${sizeText(points)}个百分点`;
  const met = before.met === all.met ? "达标项数不变" : `达标项数由${before.met}项变为${all.met}项`;
  return [`${from}，${moved}；${met}。`];
}

/** Every number that the paper's sentences take from the whole, with the rules' own. */
function overallTable(bulletin: Bulletin): PaperTable {
  const { period, otherPeriods, last, all, pace, fewest, yellowAgain } = bulletin;
  const before = last?.all;
  const line = (
    name: string,
    value: (tally: Tally) => string | number,
    change?: string,
  ): [string, string, string, string] => [name, String(value(all)), before ? String(value(before)) : "", change ?? ""];
  const counted = (name: string, value: (tally: Tally) => number): [string, string, string, string] =>
    line(name, value, before ? signedCount(value(all) - value(before)) : "");
  const lights = (["met", ...unmet] as const).map((light) =>
    counted(`${lightWords[light]}（项）`, ({ lights: counts }) => counts[light]),
  );
  const points =
    all.meanRate === undefined || before?.meanRate === undefined ? undefined : 100 * (all.meanRate - before.meanRate);
  const rows = [
    ["报告期", periodText(period), last ? monthsText(last.period) : "", ""],
    ...otherPeriods.map((other) => [`其中：${other.title}`, periodText(other.period), "", ""]),
    ["序时进度", rateText(pace), last?.period.months === undefined ? "" : rateText(last.period.months / 12), ""],
    counted("指标总数（项）", ({ count }) => count),
    ...lights,
    counted("没有完成率（项）", ({ withoutRate }) => withoutRate),
    line(
      "平均完成率",
      ({ meanRate }) => rateText(meanRate),
      points === undefined ? "" : `${pointsText(points)}个百分点`,
    ),
    ...(last ? [["连续黄灯（项）", String(yellowAgain.length), "", ""]] : []),
    ["计入平均的单项完成率上限", "100%", "", ""],
    ["参加排名的指标数下限（项）", String(fewest), "", ""],
  ];
  return listTable({
    key: "overall",
    title: "总体情况",
    heads: last ? ["项目", "本期", "上期", "增减"] : ["项目", "本期"],
    rows: rows.map(([name = "", ...values]) => [textCell(name), ...values.slice(0, last ? 3 : 1).map(numberCell)]),
    widths: last ? [40, 22, 22, 24] : [50, 30],
    notes: ["达标指完成目标；其余按差距亮灯，差距 = 完成率 − 序时进度，不适用序时进度的为完成率 − 100%。"],
  });
}

function periodText(period: RunPeriod): string {
  return period.months === undefined ? "未注明" : monthsText(period);
}

function signedCount(x: number): string {
  return x > 0 ? `+${x}` : String(x).replace(/^-/u, "−");
}
