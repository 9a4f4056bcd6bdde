import {
  excludedText,
  rankingRows,
  type Evaluation,
  type Issue,
  type Place,
  type RankingRow,
} from "../../../engine/index";

/** A unit that is not scored or not evaluated, and why. */
export interface LeftOut {
  readonly code: string;
  readonly name: string;
  /** Why a unit is not evaluated, in words; for one without a score, what is missing. */
  readonly why: string;
  /** The first cell that is empty, where there is one. */
  readonly place: Place | undefined;
}

/** What the pane shows of an evaluation: everything but the single units (评价摘要). */
export interface EvaluationSummary {
  readonly title: string;
  readonly edition: string;
  readonly units: number;
  readonly ranked: number;
  readonly groups: readonly { readonly title: string; readonly count: number }[];
  /** Whether there are places of the last evaluation. */
  readonly hasChange: boolean;
  readonly rows: readonly RankingRow[];
  readonly lists: readonly {
    readonly title: string;
    readonly units: readonly { readonly code: string; readonly name: string }[];
  }[];
  /** Units without a score. */
  readonly withheld: readonly LeftOut[];
  readonly excluded: readonly LeftOut[];
  readonly issues: readonly Issue[];
  /** The sheets that it was made from. */
  readonly sheets: readonly string[];
}

/** What the pane shows of an evaluation. */
export function summarised(
  evaluation: Evaluation,
  missingOf: (code: string) => readonly string[],
  language: "zh" | "en",
): EvaluationSummary {
  const { method, units, total, ranks, change, lists, excluded, issues, dataset } = evaluation;
  const empty = new Map<string, Place>();
  for (const { code, params, where } of issues)
    if (code === "score.withheld" && where.sheet !== undefined && !empty.has(String(params.code)))
      empty.set(String(params.code), where);
  return {
    title: method.title,
    edition: method.edition,
    units: units.length,
    ranked: ranks.all.filter((rank) => rank !== null).length,
    groups: method.groups.map(({ id, title }) => ({
      title,
      count: units.filter(({ group }) => group === id).length,
    })),
    hasChange: change?.reasons.some((reason) => reason === 0) ?? false,
    rows: rankingRows(evaluation),
    lists: lists.map(({ title, entries }) => ({
      title,
      units: entries.map(({ unit }) => ({ code: units[unit]!.code, name: units[unit]!.name })),
    })),
    withheld: units.flatMap(({ code, name }, i) =>
      total.reasons[i] === 0 ? [] : [{ code, name, why: missingOf(code).join("、"), place: empty.get(code) }],
    ),
    excluded: excluded.map((unit) => ({
      code: unit.code,
      name: unit.name,
      why: excludedText(unit, language),
      place: undefined,
    })),
    issues,
    sheets: [...dataset.tables.values()].map(({ sheet }) => sheet.name),
  };
}
