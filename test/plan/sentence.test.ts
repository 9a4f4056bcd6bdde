import { readSentence } from "../../engine/plan/sentence";
import { casesOf } from "../cases";

interface SentenceCase {
  readonly text: string;
  readonly base?: number;
  readonly expected: readonly (readonly [string, string, number | readonly number[], string, string, string])[];
}

const cases = casesOf<SentenceCase>("plan/sentences");

test("at least one case in five expects nothing", () => {
  expect(cases.filter(({ expected }) => expected.length === 0).length * 5).toBeGreaterThanOrEqual(cases.length);
});

test.each(cases.map((each) => [each.text, each] as const))("%s", (text, { base, expected }) => {
  const { targets } = readSentence(text, { end: 2025, isOneYear: false });
  const found = targets.map(({ indicator, comparator, value, unit, kind, period }) => [
    indicator,
    comparator,
    value,
    unit,
    kind,
    period.type === "annual" ? "annual" : `${period.type} ${period.year}`,
  ]);
  expect(found).toEqual(expected);
  if (base !== undefined) expect(targets.map((each) => each.base)).toEqual(expected.map(() => base));
});
