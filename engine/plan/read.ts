import { backgroundPaths } from "./background";
import { responsibilitiesIn } from "./departments";
import { foldText, type FoldedText } from "./fold";
import type { PassedNumber } from "./mention";
import { outlineOf, type Clause } from "./outline";
import { planYears, type PlanYears } from "./period";
import { readSentence } from "./sentence";
import { asStated } from "./stated";
import type { PlanTarget, Span } from "./target";

/** A number of a plan that is no target: where it stands, its sentence, and why not (未采用的数字). */
export interface PassedInPlan {
  readonly clause: string;
  readonly span: Span;
  readonly sentence: Span;
  readonly why: PassedNumber["why"];
}

/** What was read out of a plan (规划文本解读); positions in the source. */
export interface PlanReading {
  readonly years: PlanYears;
  readonly clauses: readonly Clause[];
  readonly targets: readonly PlanTarget[];
  readonly passed: readonly PassedInPlan[];
}

/**
 * Reads the quantified targets of a plan (提取量化目标).
 *
 * A clause that the document says a second time is read once; a text without any number is one clause without a path. Nothing is dropped without a trace: numbers that became no
 * target are in `passed`.
 *
 * @param source - the text of the document, as it is
 */
export function readPlan(source: string): PlanReading {
  const folded = foldText(source);
  const numbered = outlineOf(folded.text);
  const clauses = numbered.length > 0 ? numbered : [unnumbered(folded.text)];
  const years = planYears(folded.text.slice(0, clauses[0]?.body.start ?? 0), folded.text);
  const background = backgroundPaths(clauses);
  const readings = clauses
    .filter((clause) => !clause.isRepeated)
    .map((clause) => readClause(source, folded, clause, years, background.has(clause.path)));
  return {
    years,
    clauses,
    targets: readings.flatMap(({ targets }) => targets),
    passed: readings.flatMap(({ passed }) => passed),
  };
}

/** A text in which no clause is numbered, such as a paragraph by itself. */
function unnumbered(text: string): Clause {
  return { path: "", title: "", body: { start: 0, end: text.length }, isRepeated: false };
}

/** How far before a target's span its name may have been said. */
const nameReach = 200;

function readClause(
  source: string,
  folded: FoldedText,
  clause: Clause,
  years: PlanYears,
  isBackground: boolean,
): Pick<PlanReading, "targets" | "passed"> {
  const { text, positions } = folded;
  const body = text.slice(clause.body.start, clause.body.end);
  const responsibilities = responsibilitiesIn(body).map(({ start, end, departments }) => {
    const near = { start: clause.body.start + start, end: clause.body.start + end };
    const stated = departments.map(({ name, role }) => ({ name: asStated(name, folded, near, source), role }));
    return { start, end, departments: stated };
  });
  const plain = responsibilities.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    body,
  );
  const targets: PlanTarget[] = [];
  const passed: PassedInPlan[] = [];
  for (const sentence of sentencesOf(plain)) {
    const offset = clause.body.start + sentence.start;
    const place = ({ start, end }: Span): Span => ({
      start: positions[offset + start]!,
      end: positions[offset + end]!,
    });
    /** Without what was left out behind its last character, such as a line's end. */
    const tight = ({ start, end }: Span): Span => ({
      start: positions[offset + start]!,
      end: positions[offset + end - 1]! + 1,
    });
    const words = plain.slice(sentence.start, sentence.end);
    const whole = place({ start: 0, end: words.length });
    const departments = responsibilities.find(({ start }) => start >= sentence.start)?.departments ?? [];
    const reading = readSentence(words, years);
    for (const { span, number, indicator, ...target } of reading.targets) {
      const stated = { clause: clause.path, span: place(span), sentence: whole };
      const near = { start: Math.max(offset, offset + span.start - nameReach), end: offset + span.end };
      if (isBackground) passed.push({ ...stated, why: "past" });
      else
        targets.push({
          ...stated,
          number: tight(number),
          indicator: asStated(indicator, folded, near, source),
          ...target,
          departments,
        });
    }
    for (const { start, end, why } of reading.passed)
      passed.push({ clause: clause.path, span: place({ start, end }), sentence: whole, why });
  }
  return { targets, passed };
}

/** Between full stops and line ends; a full stop inside quotation marks ends nothing. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/(?:“[^”\n]*”|[^。\n])+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
