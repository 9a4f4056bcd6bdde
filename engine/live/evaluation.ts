import type { Findings } from "../analysis/findings";
import { excludedSheets } from "../report/excluded-sheet";
import { issuesSheet } from "../report/issues-sheet";
import { methodSheets } from "../report/method-sheets";
import { streakSheets } from "../report/streaks-sheet";
import { typingSheets } from "../report/typing-sheet";
import type { Sheet } from "../terms/sheet";
import { chartSheet } from "./scores/chart-sheet";
import { layBands, layChanges } from "./scores/changes";
import { layContributions } from "./scores/contribution-sheet";
import { openDesk, place } from "./scores/desk";
import { groupKeys, groupRankingSheet } from "./scores/group-ranking-sheet";
import { guideSheet } from "./scores/guide-sheet";
import { layLists } from "./scores/list-columns";
import { listSheet } from "./scores/list-sheet";
import { layPlaces } from "./scores/places";
import { layGroupTitles, rankingSheet } from "./scores/ranking-sheet";
import { layScores } from "./scores/score-sheet";
import { layTotals } from "./scores/totals";
import { layUnitWeights, openUnitWeights } from "./scores/unit-weights";
import { layWeights } from "./scores/weight-sheet";
import { liveStages } from "./stages";
import { openUnitSheet } from "./unit-sheet";

/**
 * An evaluation as a workbook of native formulas (评价活动工作簿): from the data to scores, places and lists everything is worked
 * out by the spreadsheet itself, so that a weight that is changed changes all that follows. The engine's values stand in
 * the cells; a spreadsheet that works the formulas out anew finds the same. What no plain formula says is a value, and
 * the sheet 说明 says so.
 *
 * Scores are compared rounded to 10 decimals, since the last bits of sums differ by program.
 *
 * @param findings - the result and what it means
 */
export function liveEvaluationSheets(findings: Findings): Sheet[] {
  const { evaluation } = findings;
  const stages = liveStages(evaluation);
  const desk = openDesk(findings, stages);
  const unitSheet = openUnitWeights(desk);
  const weights = layWeights(desk, unitSheet);
  const unitWeights = layUnitWeights(desk, weights, unitSheet);
  const scores = layScores(desk, unitWeights);
  const totalSheet = openUnitSheet(evaluation, {
    name: "总分",
    title: "总分、位次和升降",
    notes: ["从得分到位次逐列计算：加减分、一票否决、综合得分、比较用得分、位次、升降、等次；规则见表头批注。"],
  });
  const groups = layGroupTitles(desk, totalSheet);
  const totals = layTotals(desk, totalSheet, scores);
  const places = layPlaces(desk, totalSheet, totals, scores);
  const changes = layChanges(desk, totalSheet, totals, places);
  const bands = layBands(desk, totalSheet, totals);
  const contributions = layContributions(desk, totals, scores, unitWeights);
  const sources = { totals, places, changes, bands, groups, scores, contributions };
  const lists = layLists(desk, { totals, places, changes, scores });
  const ranking = rankingSheet(desk, sources);
  const grouped =
    groups && groupRankingSheet(desk, sources, place(totalSheet, groupKeys(desk, places, totalSheet.name)));
  const before = [
    ranking.sheet,
    chartSheet(desk, ranking, grouped),
    listSheet(desk, sources, lists.lists),
    grouped?.sheet,
    contributions.sheet.build(),
    scores.sheet.build(),
    totalSheet.build(),
    weights.build(),
    weights.weighing(),
    unitWeights.sheet.build(),
    scores.entering?.build(),
    ...scores.fields.sheets(),
    ...scores.medians.sheets(),
    lists.lists.length === 0 ? undefined : lists.sheet.build(),
  ].filter((sheet) => sheet !== undefined);
  const behind = [
    ...streakSheets(evaluation),
    ...typingSheets(evaluation),
    ...excludedSheets(evaluation),
    issuesSheet(evaluation.issues),
  ];
  if (evaluation.streaks.length > 0) desk.fixed.set("连续入围", "历年情况的累计是数值，不随名单重算。");
  if (evaluation.typing) desk.fixed.set("分型", "分型的交叉表列出单位名称，是数值，不随得分重算。");
  const own = methodSheets(evaluation.method);
  const sheets = [...before, ...[...stages.sheets()].reverse(), ...behind];
  return [
    ...sheets,
    guideSheet(
      desk,
      [...sheets, ...own].map(({ name }) => name),
    ),
    ...own,
  ];
}
