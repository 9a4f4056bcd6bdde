import type { Findings } from "../analysis/findings";
import type { Evaluation } from "../composite/evaluation";
import { valueAt } from "../terms/column";
import { titleWithEdition } from "./edition-text";
import { rankOrder } from "./evaluation-json";
import type { TextBlock } from "./ledger-text";
import { passedOverText } from "./lists-sheet";
import { dimensionsOf } from "./nodes";
import { fixedText, numberText } from "./number-text";
import { scoreDecimals } from "./score-decimals";
import { standingText } from "./standing-text";

const mostShown = 10;

/**
 * An evaluation in small tables, for a terminal or a plain page: the first ten, the groups, the lists, and why the
 * first is first.
 */
export function evaluationText(findings: Findings): TextBlock[] {
  const { evaluation } = findings;
  const { method, units, lists } = evaluation;
  const ranked = evaluation.ranks.all.filter((rank) => rank !== null).length;
  const groups = method.groups.map(({ id, title }) => `${title} ${units.filter((u) => u.group === id).length} 个`);
  return [
    `${titleWithEdition(method)}：${units.length} 个单位，排名 ${ranked} 个${groups.length > 0 ? `（${groups.join("，")}）` : ""}。`,
    ...alteredLine(findings),
    rankTable(evaluation),
    ...(lists.length === 0 ? [] : [listLines(evaluation)]),
    ...streakLines(evaluation),
    ...typingLines(evaluation),
    ...whyFirst(findings),
  ];
}

/** How many units were left out, and how many values are not those of the tables; the sheets say which. */
function alteredLine({ evaluation, alterations }: Findings): TextBlock[] {
  const filled = alterations.filter(({ by }) => "fill" in by).length;
  const parts = [
    ...(evaluation.excluded.length > 0 ? [`另有 ${evaluation.excluded.length} 个单位不参评`] : []),
    ...(filled > 0 ? [`按办法代入 ${filled} 个缺失的数`] : []),
    ...(alterations.length > filled ? [`异常值处理 ${alterations.length - filled} 处`] : []),
  ];
  return parts.length === 0 ? [] : [`${parts.join("，")}；逐个见结果工作簿。`];
}

function rankTable(evaluation: Evaluation): TextBlock {
  const { method, units, ranks, total, scores, change } = evaluation;
  const dimensions = dimensionsOf(method);
  const decimals = scoreDecimals(evaluation);
  const title = (id: string | undefined): string => method.groups.find((g) => g.id === id)?.title ?? "";
  const rise = (i: number): string => {
    const places = change && valueAt(change, i);
    if (typeof places !== "number") return "";
    return places > 0 ? `↑${places}` : places < 0 ? `↓${-places}` : "—";
  };
  const hasGroups = method.groups.length > 0;
  const order = rankOrder(evaluation).slice(0, mostShown);
  const numbers = ["得分", ...(change ? ["升降"] : []), ...dimensions.map((d) => d.title)];
  const header = ["位次", "县（市、区）", ...(hasGroups ? ["类别", "组内"] : []), ...numbers];
  return {
    rows: [
      header,
      ...order.map((i) => [
        String(ranks.all[i] ?? ""),
        units[i]?.name ?? "",
        ...(hasGroups ? [title(units[i]?.group), String(ranks.group[i] ?? "")] : []),
        scoreText(valueAt(total, i), decimals),
        ...(change ? [rise(i)] : []),
        ...dimensions.map((d) => {
          const column = scores.get(d.code);
          return column ? scoreText(valueAt(column, i), decimals) : "";
        }),
      ]),
    ],
    alignRight: [0, ...[...header.keys()].filter((k) => k >= header.length - numbers.length - (hasGroups ? 1 : 0))],
  };
}

function listLines(evaluation: Evaluation): string {
  const { lists, units } = evaluation;
  const nameOf = (unit: number): string => units[unit]?.name ?? "";
  return lists
    .map(({ id, title, entries, passedOver, vacancies }) => {
      const names = entries.length === 0 ? "无" : entries.map(({ unit }) => nameOf(unit)).join("、");
      const open = vacancies > 0 ? `；空缺 ${vacancies} 个` : "";
      // Who was never meant to be on the list would fill the line; the sheet of lists has them all.
      const lost = passedOver
        .filter(({ why }) => why !== "within" && why !== "without")
        .map((passed) => `${nameOf(passed.unit)}（${passedOverText(passed, id, evaluation)}）`);
      return `${title}（${entries.length} 个）：${names}${open}${lost.length > 0 ? `；未列入：${lost.join("、")}` : ""}`;
    })
    .join("\n");
}

function streakLines({ streaks, units }: Evaluation): string[] {
  if (streaks.length === 0) return [];
  const lines = streaks.map(({ title, years, isReached }) => {
    const found = units.flatMap(({ name }, i) => (isReached[i] === true ? [`${name}（${years[i] ?? 0} 年）`] : []));
    return `${title}：${found.length === 0 ? "无" : found.join("、")}`;
  });
  return [lines.join("\n")];
}

function typingLines({ typing, units }: Evaluation): string[] {
  if (!typing) return [];
  const counts = new Map<string, number>();
  units.forEach(({ isRanked }, i) => {
    const type = typing.types[i];
    if (isRanked && type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([type, count]) => `${type} ${count} 个`);
  return [`${typing.title}：${parts.length === 0 ? "无" : parts.join("，")}`];
}

/** Why the first unit is first. */
function whyFirst({ evaluation, standings }: Findings): TextBlock[] {
  const [first] = rankOrder(evaluation);
  if (first === undefined || evaluation.ranks.all[first] === null) return [];
  return [standingText(evaluation, standings[first]!)];
}

function scoreText(value: ReturnType<typeof valueAt>, decimals: number): string {
  return typeof value === "number" ? fixedText(value, decimals) : numberText(value);
}
