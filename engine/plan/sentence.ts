import { assumedFields } from "./assumed";
import type { Situation } from "./form";
import { readForm } from "./forms";
import { isBefore } from "./background";
import { comparatorOf, kindOf } from "./kind";
import { mentionsIn, type PassedNumber } from "./mention";
import { nameBefore, nameBehind } from "./name";
import { partEnd, partStart } from "./part";
import { defaultPeriod, timesIn, type NamedTime, type PlanYears } from "./period";
import type { PlanTarget } from "./target";
import { listedPeriods, timeOf } from "./timing";

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
  const doneYearly = new Set<NamedTime>();
  let lastPart = -1;
  let nth = 0;
  for (const [i, mention] of mentions.entries()) {
    if (mention.start < from) continue;
    const part = partStart(sentence, mention.start);
    const stop = Math.max(from, part);
    const before = nameBefore(sentence, stop, mention.start);
    const behind = nameBehind(sentence, mention.tail);
    const kind = kindOf(mention, before, sentence);
    const named = targets.slice(-longestList).map(({ indicator }) => indicator);
    const end = partEnd(sentence, mention.tail);
    const together = mentions.slice(i, i + longestList).filter(({ start }) => start < end).length;
    const outcome = readForm({ sentence, mention, from: stop, before, behind, kind, last, waiting, named, together });
    const isLevel = kind === "level";
    const time = timeOf(times, { start: mention.start, part, stop, isLevel }, doneYearly);
    if (time?.period.type === "annual" && !isLevel) doneYearly.add(time);
    if (isBefore(time?.period, years)) {
      passed.push({ start: mention.start, end: mention.end, why: "past" });
      from = mention.tail;
      continue;
    }
    const comparator = outcome.comparator ?? comparatorOf(mention, before, sentence);
    nth = part === lastPart ? nth + 1 : 0;
    lastPart = part;
    const periods = listedPeriods(sentence.slice(Math.max(0, mention.start - yearsReach), mention.start), nth) ?? [
      time?.period ?? defaultPeriod(years),
    ];
    for (const { said, period } of outcome.said.flatMap((each) =>
      periods.map((when) => ({ said: each, period: when })),
    )) {
      targets.push({
        span: { start: said.start, end: said.end },
        number: { start: mention.start, end: mention.end },
        indicator: said.indicator.trim(),
        value: mention.value,
        unit: mention.unit,
        comparator,
        kind: said.kind,
        period,
        base: baseOf(sentence.slice(said.kind === "level" ? stop : part, mention.start)),
        assumed: assumedFields(sentence, mention, said, before.verb, time !== undefined),
      });
      last = { ...said, unit: mention.unit, comparator };
    }
    if (outcome.said.length === 0) passed.push({ start: mention.start, end: mention.end, why: "nameless" });
    waiting = outcome.waiting ?? [];
    from = outcome.said.at(-1)?.end ?? mention.tail;
  }
  return { targets, passed };
}

/** How far before its numbers a list of years may stand. */
const yearsReach = 80;

/** Lists of more numbers than this are not read as one. */
const longestList = 6;

/** 较2023年, 比2020年: the year that a change is measured from. */
function baseOf(words: string): number | undefined {
  const found = [...words.matchAll(/(?:较|比|相比|由|从|是)\s*(20\d\d)\s*年/gu)].at(-1);
  return found ? Number(found[1]) : undefined;
}
