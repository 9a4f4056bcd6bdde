import type { Findings } from "../analysis/findings";
import type { Evaluation } from "../composite/evaluation";
import { valueAt } from "../terms/column";
import { rankOrder } from "./evaluation-json";
import type { TextBlock } from "./ledger-text";
import { dimensionsOf } from "./nodes";
import { fixedText, numberText } from "./number-text";
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
    `${method.title}（${method.edition}）：${units.length} 个单位，排名 ${ranked} 个${groups.length > 0 ? `（${groups.join("，")}）` : ""}。`,
    rankTable(evaluation),
    ...(lists.length === 0 ? [] : [listLines(evaluation)]),
    ...whyFirst(findings),
  ];
}

function rankTable(evaluation: Evaluation): TextBlock {
  const { method, units, ranks, total, scores, change } = evaluation;
  const dimensions = dimensionsOf(method);
  const title = (id: string | undefined): string => method.groups.find((g) => g.id === id)?.title ?? "";
  const rise = (i: number): string => {
    const places = change && valueAt(change, i);
    if (typeof places !== "number") return "";
    return places > 0 ? `↑${places}` : places < 0 ? `↓${-places}` : "—";
  };
  const order = rankOrder(evaluation).slice(0, mostShown);
  return {
    rows: [
      ["位次", "县（市、区）", "类别", "组内", "得分", ...(change ? ["升降"] : []), ...dimensions.map((d) => d.title)],
      ...order.map((i) => [
        String(ranks.all[i] ?? ""),
        units[i]?.name ?? "",
        title(units[i]?.group),
        String(ranks.group[i] ?? ""),
        scoreText(valueAt(total, i)),
        ...(change ? [rise(i)] : []),
        ...dimensions.map((d) => {
          const column = scores.get(d.code);
          return column ? scoreText(valueAt(column, i)) : "";
        }),
      ]),
    ],
    alignRight: [0, 3, 4, ...(change ? [5] : []), ...dimensions.map((_, k) => k + (change ? 6 : 5))],
  };
}

function listLines({ lists, units }: Evaluation): string {
  return lists
    .map(({ title, entries, vacancies }) => {
      const names = entries.map(({ unit }) => units[unit]?.name ?? "").join("、");
      return `${title}（${entries.length} 个）：${names}${vacancies > 0 ? `；空缺 ${vacancies} 个` : ""}`;
    })
    .join("\n");
}

/** Why the first unit is first. */
function whyFirst({ evaluation, standings }: Findings): TextBlock[] {
  const [first] = rankOrder(evaluation);
  if (first === undefined || evaluation.ranks.all[first] === null) return [];
  return [standingText(evaluation, standings[first]!)];
}

function scoreText(value: ReturnType<typeof valueAt>): string {
  return typeof value === "number" ? fixedText(value, 2) : numberText(value);
}
