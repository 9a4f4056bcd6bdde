import type { Findings } from "../analysis/findings";
import type { AdjustmentItem } from "../composite/adjust";
import type { Evaluation } from "../composite/evaluation";
import type { Indicator } from "../composite/method";
import type { Sheet } from "../terms/sheet";
import { rankOrder } from "./evaluation-json";
import { issuesSheet } from "./issues-sheet";
import { listsSheet } from "./lists-sheet";
import { methodSheets } from "./method-sheets";
import { excludedSheets } from "./excluded-sheet";
import { alterationSheets } from "./alterations-sheet";
import { numberText } from "./number-text";
import { dimensionsOf, nodesOf } from "./nodes";
import { tieWords } from "./rule-words";
import { titleWithEdition } from "./edition-text";
import { scoreDecimals } from "./score-decimals";
import { standingSheet } from "./standing-sheet";
import { statisticsSheet } from "./statistics-sheet";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { streakSheets } from "./streaks-sheet";
import { typingSheets } from "./typing-sheet";
import { adjustmentName } from "./workings/adjust";
import { weightsSheets } from "./weights-sheet";
import { cellOf, unitCells, unitHeader, unitWidths } from "./unit-cells";
import { valuesSheet } from "./values-sheet";

/**
 * The sheets of an evaluation (评价结果工作簿): ranking, reasons, scores of every node, values with the cells that they come
 * from, what was filled in or treated, what the indicators look like, contributions, weights, lists, units left out, problems, and
 * the method written out so that a reader can repeat it.
 *
 * @param findings - the result and what it means
 */
export function evaluationSheets(findings: Findings): Sheet[] {
  const { evaluation } = findings;
  const sheets = [
    rankingSheet(evaluation),
    standingSheet(evaluation, findings.standings),
    scoresSheet(evaluation),
    valuesSheet(findings),
    ...alterationSheets(findings),
    statisticsSheet(findings),
    contributionsSheet(findings),
    ...weightsSheets(findings),
    ...(evaluation.lists.length === 0 ? [] : [listsSheet(evaluation)]),
    ...streakSheets(evaluation),
    ...typingSheets(evaluation),
    ...excludedSheets(evaluation),
    issuesSheet(evaluation.issues),
    ...methodSheets(evaluation.method),
  ];
  const decimals = scoreDecimals(evaluation);
  return decimals === 2 ? sheets : sheets.map((sheet) => withDecimals(sheet, decimals));
}

/** Scores with more decimals than a score has that says nothing of its own. */
function withDecimals(sheet: Sheet, decimals: number): Sheet {
  const format = `0.${"0".repeat(decimals)}`;
  const scores = [...(sheet.styles ?? [])].filter(([, style]) => style === "score");
  const formats = new Map(scores.map(([key]): [number, string] => [key, format]));
  return { ...sheet, numberFormats: new Map([...formats, ...(sheet.numberFormats ?? [])]) };
}

function place(rank: number | null | undefined): BuiltCell {
  return typeof rank === "number" ? { value: rank, style: "integer" } : "";
}

function rankingSheet(evaluation: Evaluation): Sheet {
  const { method, ranks, total, previous, change, previousScore, growth, scores, adjustments, bands, typing } =
    evaluation;
  const dimensions = dimensionsOf(method);
  const hasBands = method.bands.length > 0;
  const hasGroups = method.groups.length > 0;
  return tableSheet({
    name: "排名",
    title: `${titleWithEdition(method)}：排名`,
    notes: [rankingNote(evaluation)],
    header: [
      "位次",
      ...unitHeader(evaluation.method),
      "综合得分",
      ...(hasGroups ? ["组内位次"] : []),
      ...(previous ? ["上次位次", "位次升降"] : []),
      ...(previousScore ? ["上次得分", "得分增长（%）"] : []),
      ...(hasBands ? ["等次"] : []),
      ...(typing ? [typing.title] : []),
      ...dimensions.map((d) => d.title),
      ...adjustments.map(adjustmentTitle),
    ],
    rows: rankOrder(evaluation).map((i) => [
      place(ranks.all[i]),
      ...unitCells(evaluation, i),
      cellOf(total, i),
      ...(hasGroups ? [place(ranks.group[i])] : []),
      ...(previous ? [cellOf(previous, i, "number"), cellOf(change, i, "number")] : []),
      ...(previousScore ? [cellOf(previousScore, i), cellOf(growth, i)] : []),
      ...(hasBands ? [bands[i] ?? ""] : []),
      ...(typing ? [typing.types[i] ?? ""] : []),
      ...dimensions.map((d) => cellOf(scores.get(d.code), i)),
      ...adjustments.map((a) => cellOf(a.points, i)),
    ]),
    widths: [
      6,
      ...unitWidths(evaluation.method),
      10,
      ...(hasGroups ? [9] : []),
      ...(previous ? [9, 9] : []),
      ...(previousScore ? [9, 12] : []),
      ...(hasBands ? [8] : []),
      ...(typing ? [14] : []),
      ...dimensions.map(() => 12),
      ...adjustments.map(() => 12),
    ],
    frozenColumns: 3,
  });
}

/** A cap on all bonuses or deductions has no title of its own. */
function adjustmentTitle({ kind, title }: AdjustmentItem): string {
  return title === "" ? adjustmentName({ rule: `adjust.${kind}`, value: 0, inputs: {} }) : title;
}

function rankingNote({ method, units }: Evaluation): string {
  const { rankOn, ties } = method.ranking;
  const rounding = rankOn === undefined ? "按未取整的得分排名" : `得分取 ${rankOn} 位小数后排名`;
  return `共 ${units.length} 个单位；${rounding}，${tieWords[ties]}；没有得分的不排名。表中数字只作显示取整。`;
}

function scoresSheet(evaluation: Evaluation): Sheet {
  const all = nodesOf(evaluation.method);
  return tableSheet({
    name: "得分",
    title: "各级指标得分",
    header: [...unitHeader(evaluation.method), ...all.map((n) => `${n.code} ${n.title}`)],
    rows: rankOrder(evaluation).map((i) => [
      ...unitCells(evaluation, i),
      ...all.map((n) => scoreCell(evaluation, n, i)),
    ]),
    widths: [...unitWidths(evaluation.method), ...all.map(() => 12)],
    frozenColumns: 2,
  });
}

/** A score; where a unit takes it from others, a note says from whom. */
function scoreCell({ scores, compositions, units }: Evaluation, { code }: Indicator, i: number): BuiltCell {
  const cell = cellOf(scores.get(code), i);
  const composition = compositions.find((each) => each.unit === i && each.node === code);
  if (!composition || cell === null || typeof cell !== "object" || !("value" in cell)) return cell;
  const weights = composition.members.map(({ weight }) => weight);
  const isEqual = weights.every((weight) => weight === weights[0]);
  const names = composition.members.map(
    ({ unit, weight }) => (units[unit]?.name ?? "") + (isEqual ? "" : ` ${numberText(weight, 4)}`),
  );
  const how = isEqual ? "平均" : "加权平均（名称后为权重）";
  return { ...cell, note: `由 ${names.length} 个下级单位的得分${how}：${names.join("、")}` };
}

function contributionsSheet({ evaluation, contributions }: Findings): Sheet {
  const { indicators, adjustments } = contributions;
  const titles = new Map(evaluation.method.indicators.map((n) => [n.code, n.title]));
  const codes = [...indicators.keys()];
  return tableSheet({
    name: "贡献",
    title: "各指标对综合得分的贡献（分）",
    notes: [
      "每行各项相加等于综合得分。贡献 = 得分 × 上级得分对它的偏导数，逐级相乘（欧拉分解；各种平均都是一次齐次的，所以恰好加总）。加权算术平均下就是有效权重 × 得分。",
      "加权几何平均下，偏导数是权重份额 × 上级得分 ÷ 本项得分，贡献就是权重份额 × 上级得分：同一上级的各项按权重分得，看不出哪一项高低；要看高低，请看“为什么”表。调和、幂平均按各自的偏导数；最低分、最高分归于起决定作用的那一项，中位数归于居中的一两项。",
      ...(isCompared(evaluation)
        ? [
            "科普兰法：每场胜负的 1 分按权重分给站在胜方的下级；逼近理想解法：贴近度按各下级在“距最低”距离平方中的份额分。再往下，按下级自身得分的构成分摊；构成有正有负、合计为 0 或与所分的分数正负相反时，按有效权重分摊。",
          ]
        : []),
    ],
    header: [
      ...unitHeader(evaluation.method),
      "综合得分",
      ...codes.map((code) => `${code} ${titles.get(code) ?? ""}`),
      ...adjustments.map(adjustmentTitle),
    ],
    rows: rankOrder(evaluation).map((i) => [
      ...unitCells(evaluation, i),
      cellOf(evaluation.total, i),
      ...codes.map((code) => cellOf(indicators.get(code), i)),
      ...adjustments.map((a) => cellOf(a.points, i)),
    ]),
    widths: [...unitWidths(evaluation.method), 10, ...codes.map(() => 12)],
    frozenColumns: 2,
  });
}

/** Whether some score comes from comparing units with each other, and not from the unit's own alone. */
function isCompared({ method }: Evaluation): boolean {
  return method.indicators.some(
    ({ aggregate }) =>
      aggregate === "copeland" || aggregate === "topsis" || (typeof aggregate === "object" && "topsis" in aggregate),
  );
}
