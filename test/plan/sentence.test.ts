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

test.each<[text: string, assumed: string[][]]>([
  ["到2025年,绿色工厂达到10家以上", [[]]],
  ["新增学位4500个", [["comparator", "period"]]],
  ["粮食播种面积稳定在76万亩以上,产量稳定在30万吨以上", [["period"], ["period", "indicator"]]],
  ["重点实验室4个", [["comparator", "kind", "period"]]],
])("%s: what is assumed", (text, assumed) => {
  const { targets } = readSentence(text, { end: 2025, isOneYear: false });
  expect(targets.map((each) => each.assumed)).toEqual(assumed);
});
