import type { Situation } from "./form";
import { readForm } from "./forms";
import { isBefore } from "./background";
import { comparatorOf, kindOf } from "./kind";
import { isShare, mentionsIn, type Mention, type PassedNumber } from "./mention";
import { nameBefore, nameBehind } from "./name";
import { defaultPeriod, timesIn, type NamedTime, type PlanYears } from "./period";
import type { PlanTarget, PlanTargetKind } from "./target";

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
    const part = lastStop(sentence, mention.start);
    const stop = Math.max(from, part);
    const before = nameBefore(sentence, stop, mention.start);
    const behind = nameBehind(sentence, mention.tail);
    const kind = kindOf(mention, before, sentence);
    const outcome = readForm({ sentence, mention, from: stop, before, behind, kind, last, waiting });
    const time = timeOf(times, mention, kind, stop, sentence);
    if (isBefore(time?.period, years)) {
      passed.push({ start: mention.start, end: mention.end, why: "past" });
      from = mention.tail;
      continue;
    }
    const comparator = outcome.comparator ?? comparatorOf(mention, before, sentence);
    for (const said of outcome.said) {
      targets.push({
        span: { start: said.start, end: said.end },
        indicator: said.indicator.trim(),
        value: mention.value,
        unit: mention.unit,
        comparator,
        kind: said.kind,
        period: time?.period ?? defaultPeriod(years),
        base: baseOf(sentence.slice(said.kind === "level" ? stop : part, mention.start)),
        assumed: [
          ...(mention.comparator === undefined ? (["comparator"] as const) : []),
          ...(time === undefined ? (["period"] as const) : []),
        ],
      });
      last = { ...said, unit: mention.unit, comparator };
    }
    if (outcome.said.length === 0) passed.push({ start: mention.start, end: mention.end, why: "nameless" });
    waiting = outcome.waiting ?? [];
    from = outcome.said.at(-1)?.end ?? mention.tail;
  }
  return { targets, passed };
}

/** The time that holds for a number: the nearest before it that reaches so far; a share is not said anew every year. */
function timeOf(
  times: readonly NamedTime[],
  { start, unitKind }: Mention,
  kind: PlanTargetKind,
  stop: number,
  sentence: string,
): NamedTime | undefined {
  const part = lastStop(sentence, start);
  return times
    .filter((each) => {
      if (each.start >= start || each.until < start) return false;
      if (each.isForOne) return each.start >= stop;
      return each.period.type !== "annual" || !isShare(unitKind) || kind !== "level" || each.start >= part;
    })
    .at(-1);
}

/** Where the part of the sentence begins that a number stands in: behind the last comma, semicolon or colon. */
function lastStop(sentence: string, to: number): number {
  let depth = 0;
  for (let i = to - 1; i >= 0; i--) {
    const sign = sentence[i]!;
    if (/[”)》]/u.test(sign)) depth += 1;
    if (/[“(《]/u.test(sign)) depth -= 1;
    if (depth <= 0 && /[,;:]/u.test(sign) && !(sign === ":" && /\d/u.test(sentence[i + 1] ?? ""))) return i + 1;
  }
  return 0;
}

/** 较2023年, 比2020年: the year that a change is measured from. */
function baseOf(words: string): number | undefined {
  const found = [...words.matchAll(/(?:较|比|相比|由|从|是)\s*(20\d\d)\s*年/gu)].at(-1);
  return found ? Number(found[1]) : undefined;
}
