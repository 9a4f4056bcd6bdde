import type { PlanReading } from "../plan/read";

/**
 * The targets of a plan as plain data (量化目标清单), in the order of the document.
 *
 * @param source - the text that was read, for the spans
 */
export function planJson({ targets }: PlanReading, source: string) {
  return targets.map(({ span, sentence, base, period, ...target }) => ({
    ...target,
    period: period.type === "annual" ? { type: period.type } : { type: period.type, year: period.year ?? null },
    base: base ?? null,
    span: source.slice(span.start, span.end),
    sentence: source.slice(sentence.start, sentence.end).trim(),
    start: span.start,
    end: span.end,
  }));
}
