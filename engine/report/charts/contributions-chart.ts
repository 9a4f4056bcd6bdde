import type { StandingPart } from "../../analysis/standing";
import type { UnitFindings } from "../../analysis/unit-findings";
import type { Evaluation } from "../../composite/evaluation";
import { sum } from "../../stats/sum";
import type { Place } from "../../terms/place";
import type { Value } from "../../terms/value";
import type { Language } from "../messages/messages";
import { scoreDecimals } from "../score-decimals";
import { adjustmentName } from "../workings/adjust";
import { scoreNumber } from "../workings/numbers";
import { signedScore } from "./signed-score";
import type { BarChart, ChartDatum } from "./chart";
import { chartWords, type ChartSay } from "./chart-words";
import { unitLabels } from "./unit-labels";

/** How a chart of contributions is made. */
export interface ContributionsChartOptions {
  /** So many bars at the most: what is smaller is put together into one, so that the sum stays. All where it is left out. */
  readonly most?: number;
  readonly language?: Language;
}

interface Item extends ChartDatum {
  readonly key: string;
  readonly label: string;
}

/**
 * What a unit's total is made of, the most first (得分构成图). The bars add up to the total; an indicator that was skipped has no
 * bar, but its row. A node's key is its code, an adjustment has none.
 */
export function contributionsChart(
  evaluation: Evaluation,
  findings: UnitFindings,
  { most = Infinity, language = "zh" }: ContributionsChartOptions = {},
): BarChart {
  const say = chartWords(language);
  const decimals = scoreDecimals(evaluation);
  const name = unitLabels(evaluation)[findings.unit]!;
  const textOf = (value: Value): string => scoreNumber(value, decimals);
  const items = findings.contributions.map(({ code, title, kind, points }) =>
    item(code, kind === "node" ? title : nameOf(kind, title, points), points, textOf, findings.cells.get(code)),
  );
  const total = textOf(findings.standing.value);
  const shown = gathered(items, most, textOf, say);
  const hasScore = typeof findings.standing.value === "number";
  const first = shown.find(({ value }) => value !== undefined);
  return {
    ...barsOf(shown, say("points"), say),
    title: say("contributions", { name }),
    caption: hasScore ? say("contributionsCaption", { total }) : say("noScore", { name }),
    sentence:
      hasScore && first
        ? say("contributionsSentence", {
            name,
            total,
            count: items.length,
            first: first.label,
            firstText: first.text,
          })
        : say("noScore", { name }),
    axis: { title: say("score"), unit: say("points"), decimals },
  };
}

/**
 * What puts a unit above or below the mean of those it is held against, what it gains by first (与平均的差距图). The bars add up to
 * the distance from the mean: what weights do is a bar of its own.
 *
 * @returns `undefined` where there is nobody to hold it against, or it has no score
 */
export function againstMeanChart(
  evaluation: Evaluation,
  findings: UnitFindings,
  { most = Infinity, language = "zh" }: ContributionsChartOptions = {},
): BarChart | undefined {
  const { standing, strengths, weaknesses, cells } = findings;
  const { against, value } = standing;
  if (!against || typeof value !== "number") return undefined;
  const say = chartWords(language);
  const decimals = scoreDecimals(evaluation);
  const name = unitLabels(evaluation)[findings.unit]!;
  const textOf = (points: Value): string =>
    typeof points === "number" ? signedScore(points, decimals) : scoreNumber(points, decimals);
  const items = [...strengths, ...weaknesses].map((part: StandingPart) =>
    item(
      part.code,
      part.kind === "node" ? part.title : nameOf(part.kind, part.title, part.value),
      part.difference,
      textOf,
      cells.get(part.code),
    ),
  );
  const whole = value - against.mean;
  const rest = sum([whole, ...items.map((each) => -each.value!)]);
  const isShown = Math.abs(rest) >= 0.5 * 10 ** -decimals;
  const all = isShown ? [...items, item("", say("weights"), rest, textOf, undefined)] : items;
  const scope = say(against.scope === "all" ? "all" : "inGroup");
  const difference = textOf(whole);
  return {
    ...barsOf(byValue(gathered(all, most, textOf, say)), say("pointsWon"), say),
    title: say("againstMean", { name }),
    caption: say("againstCaption", {
      scope,
      count: against.count,
      mean: scoreNumber(against.mean, decimals),
      difference,
    }),
    sentence: say("againstSentence", { name, scope, difference }),
    axis: { title: say("pointsWon"), unit: say("points"), decimals },
  };
}

function nameOf(kind: Exclude<StandingPart["kind"], "node">, label: string, value: Value): string {
  return adjustmentName({ rule: `adjust.${kind}`, label, value, inputs: {} });
}

function item(
  key: string,
  label: string,
  value: Value,
  textOf: (value: Value) => string,
  places: readonly Place[] | undefined,
): Item {
  return {
    key,
    label,
    value: typeof value === "number" ? value : undefined,
    text: textOf(value),
    ...(places && places.length > 0 ? { places } : {}),
  };
}

/** The largest by size, the rest as one; what has no number last. */
function gathered(items: readonly Item[], most: number, textOf: (value: Value) => string, say: ChartSay): Item[] {
  const numbers = items.filter(({ value }) => value !== undefined);
  const absent = items.filter(({ value }) => value === undefined);
  const bySize = [...numbers].sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!));
  if (bySize.length <= most) return [...byValue(bySize), ...absent];
  const others = bySize.slice(most - 1);
  const rest = item(
    "",
    say("theRest", { count: others.length }),
    sum(others.map(({ value }) => value!)),
    textOf,
    undefined,
  );
  return [...byValue(bySize.slice(0, most - 1)), rest, ...absent];
}

function byValue(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
}

function barsOf(items: readonly Item[], name: string, say: ChartSay) {
  return {
    kind: "bars",
    layout: "beside",
    categoryTitle: say("item"),
    categories: items.map(({ key, label }) => ({ key, label, isMarked: false })),
    series: [
      {
        name,
        role: "points",
        data: items.map(({ value, text, places }) => ({ value, text, ...(places ? { places } : {}) })),
      },
    ],
  } as const;
}
