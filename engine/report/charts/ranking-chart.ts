import type { Evaluation } from "../../composite/evaluation";
import { valueAt } from "../../terms/column";
import { rankOrder } from "../evaluation-json";
import type { Language } from "../messages/messages";
import { scoreDecimals } from "../score-decimals";
import { groupTitle } from "../titles";
import { scoreNumber } from "../workings/numbers";
import type { BarChart, ChartCategory } from "./chart";
import { chartWords, type ChartSay } from "./chart-words";
import { unitLabels } from "./unit-labels";

/** What a ranking is drawn of. */
export interface RankingChartOptions {
  /** The code of the unit that the chart is about. */
  readonly marked?: string | undefined;
  /** The id of a group, whose places are then those within it; all units where it is left out. */
  readonly group?: string | undefined;
  readonly language?: Language;
}

/**
 * The scores of all units, or of a group, in the order of their places (排名图).
 *
 * Units that share a place say so; one without a score has no bar, but its row with the word for why; a reference unit has a bar and no place.
 * They stand last, in the table's order. The order of the table's rows changes only the order of those whose places are the same.
 */
export function rankingChart(evaluation: Evaluation, options: RankingChartOptions = {}): BarChart {
  const { marked, group, language = "zh" } = options;
  const { method, units, total } = evaluation;
  const say = chartWords(language);
  const labels = unitLabels(evaluation);
  const decimals = scoreDecimals(evaluation);
  const places = (group === undefined ? evaluation.ranks.all : evaluation.ranks.group).map((rank) => rank ?? undefined);
  const shown = rankOrder(evaluation)
    .filter((i) => group === undefined || units[i]!.group === group)
    .sort((i, j) => (places[i] ?? Number.MAX_SAFE_INTEGER) - (places[j] ?? Number.MAX_SAFE_INTEGER));
  const shared = new Map<number, number>();
  const ranks = shown.flatMap((i) => places[i] ?? []);
  for (const rank of ranks) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  const categories = shown.map((i): ChartCategory => ({
    key: units[i]!.code,
    label: labels[i]!,
    ...placeWords(say, places[i], shared, units[i]!.isRanked),
    isMarked: units[i]!.code === marked,
  }));
  const data = shown.map((i) => {
    const value = valueAt(total, i);
    return { value: typeof value === "number" ? value : undefined, text: scoreNumber(value, decimals) };
  });
  const ranked = ranks.length;
  const at = categories.findIndex(({ isMarked }) => isMarked);
  const { title } = method;
  return {
    kind: "bars",
    layout: "beside",
    title:
      group === undefined
        ? say("ranking", { title })
        : say("rankingOfGroup", { title, group: groupTitle(method, group) }),
    caption: say("rankingCaption", { count: shown.length, ranked }),
    sentence: [
      ranked === 0
        ? say("rankingEmpty")
        : say("rankingSentence", {
            count: shown.length,
            first: firstOf(say, categories, shared.get(ranks[0]!)!),
            firstText: data[0]!.text,
          }),
      ...(at < 0
        ? []
        : [
            say("markedSentence", {
              name: categories[at]!.label,
              text: data[at]!.text,
              detail: categories[at]!.detail!,
            }),
          ]),
    ].join(language === "zh" ? "" : " "),
    categoryTitle: say("unit"),
    detailTitle: say("rank"),
    axis: { title: say("score"), unit: say("points"), decimals },
    categories,
    series: [{ name: say("score"), role: "score", data }],
  };
}

/** Who is first; of several that share the place, how many they are. */
function firstOf(say: ChartSay, [first]: readonly ChartCategory[], count: number): string {
  return count === 1 ? first!.label : say("firstOfSeveral", { name: first!.label, count });
}

function placeWords(
  say: ChartSay,
  rank: number | undefined,
  shared: ReadonlyMap<number, number>,
  isRanked: boolean,
): { detail: string; sign: string } {
  if (rank === undefined)
    return isRanked
      ? { detail: say("noPlace"), sign: say("noSign") }
      : { detail: say("reference"), sign: say("referenceSign") };
  return shared.get(rank)! > 1
    ? { detail: say("tiedPlace", { rank }), sign: say("tiedSign", { rank }) }
    : { detail: say("place", { rank }), sign: String(rank) };
}
