import type { Situation } from "./form";
import { readForm } from "./forms";
import { comparatorOf, kindOf } from "./kind";
import { mentionsIn, type PassedNumber } from "./mention";
import { nameBefore, nameBehind } from "./name";
import { defaultPeriod, timesIn, type PlanYears } from "./period";
import type { PlanTarget } from "./target";

/** A target with positions in its sentence. */
export type SentenceTarget = Omit<PlanTarget, "clause" | "sentence" | "departments">;

/** What a sentence promises, and the numbers in it that promise nothing. */
export interface SentenceReading {
  readonly targets: readonly SentenceTarget[];
  readonly passed: readonly PassedNumber[];
}

/**
 * Reads the targets of one sentence (单句解读), number by number: each takes the form that fits, and what was said before
 * it carries on (names of a list, the subject, the time).
 *
 * @param sentence - folded
 */
export function readSentence(sentence: string, years: PlanYears): SentenceReading {
  const { mentions, passed } = mentionsIn(sentence);
  const times = timesIn(sentence, years);
  const targets: SentenceTarget[] = [];
  let from = 0;
  let waiting: readonly string[] = [];
  let last: Situation["last"];
  for (const mention of mentions) {
    if (mention.start < from) continue;
    const stop = Math.max(from, lastStop(sentence, mention.start));
    const before = nameBefore(sentence, stop, mention.start);
    const behind = nameBehind(sentence, mention.tail);
    const kind = kindOf(mention, before, sentence);
    const outcome = readForm({ sentence, mention, from: stop, before, behind, kind, last, waiting });
    const time = times.filter((each) => each.start < mention.start && (!each.isForOne || each.start >= stop)).at(-1);
    for (const said of outcome.said) {
      targets.push({
        span: { start: said.start, end: said.end },
        indicator: said.indicator.trim(),
        value: mention.value,
        unit: mention.unit,
        comparator: comparatorOf(mention, before, sentence),
        kind: said.kind,
        period: time?.period ?? defaultPeriod(years),
        base: baseOf(sentence.slice(stop, mention.start)),
        assumed: [
          ...(mention.comparator === undefined ? (["comparator"] as const) : []),
          ...(time === undefined ? (["period"] as const) : []),
        ],
      });
      last = { ...said, unit: mention.unit };
    }
    if (outcome.said.length === 0) passed.push({ start: mention.start, end: mention.end, why: "nameless" });
    waiting = outcome.waiting ?? [];
    from = outcome.said.at(-1)?.end ?? mention.tail;
  }
  return { targets, passed };
}

/** Where the part of the sentence begins that a number stands in: behind the last comma, semicolon or colon. */
function lastStop(sentence: string, to: number): number {
  let depth = 0;
  for (let i = to - 1; i >= 0; i--) {
    const sign = sentence[i]!;
    if (/[”)》]/u.test(sign)) depth += 1;
    if (/[“(《]/u.test(sign)) depth -= 1;
    if (depth <= 0 && /[,;:]/u.test(sign)) return i + 1;
  }
  return 0;
}

/** 较2023年, 比2020年: the year that a change is measured from. */
function baseOf(words: string): number | undefined {
  const found = [...words.matchAll(/(?:较|比|相比)\s*(20\d\d)\s*年/gu)].at(-1);
  return found ? Number(found[1]) : undefined;
}
