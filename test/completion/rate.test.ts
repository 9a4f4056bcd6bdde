import fc from "fast-check";
import { completionOf, type RateOptions, type RateReferences } from "../../engine/completion/rate";
import { readReported } from "../../engine/ledger/read-reported";
import { readTarget } from "../../engine/ledger/read-target";
import type { Target } from "../../engine/ledger/target";
import { casesOf } from "../cases";

const seed = 20261122;

function target(text: string): Target {
  const [first] = readTarget(text, undefined, { indicator: "指标" });
  if (!first) throw new Error("a cell always gives a target");
  return first;
}

function rateOf(targetText: string, report: string, options: RateOptions = {}, references: RateReferences = {}) {
  const promised = target(targetText);
  const { rate, met } = completionOf(
    promised,
    readReported(report, undefined, { target: promised }),
    options,
    references,
  );
  return { rate: rate.value, met: met ?? null };
}

interface Case {
  target: string;
  report: string;
  options?: RateOptions;
  references?: RateReferences;
  rate: number | string;
  met: boolean | null;
  source: string;
}

describe("completion rates", () => {
  for (const { target: promised, report, options, references, rate, met, source } of casesOf<Case>("rates"))
    test(`${promised} with ${report === "" ? "a blank" : report}: ${rate} (${source})`, () => {
      const found = rateOf(promised, report, options, references);
      if (typeof rate === "number") expect(found.rate).toBeCloseTo(rate, 12);
      else expect(found.rate).toBe(rate);
      expect(found.met).toBe(met);
    });

  const positive = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100);

  test("on target is exactly 1, under every comparator", () => {
    fc.assert(
      fc.property(positive, fc.constantFrom("不低于", "超过", "不超过", "低于", "稳定在", ""), (x, word) => {
        expect(rateOf(`${word}${x}亿元`, `${x}亿元`).rate).toBe(1);
      }),
      { seed },
    );
  });

  test("the unit that a report is written in does not change its rate", () => {
    fc.assert(
      fc.property(positive, positive, (x, y) => {
        const inWan = rateOf(`${x}亿元`, `${Number((y * 10000).toFixed(2))}万元`).rate as number;
        expect(inWan).toBeCloseTo(rateOf(`${x}亿元`, `${y}亿元`).rate as number, 12);
      }),
      { seed },
    );
  });

  test("a better report never lowers a rate", () => {
    fc.assert(
      fc.property(positive, positive, positive, (x, y, more) => {
        const better = Number((y + more).toFixed(2));
        expect(rateOf(`不低于${x}吨`, `${better}吨`).rate).toBeGreaterThanOrEqual(
          rateOf(`不低于${x}吨`, `${y}吨`).rate as number,
        );
        expect(rateOf(`不超过${x}吨`, `${better}吨`).rate).toBeLessThanOrEqual(
          rateOf(`不超过${x}吨`, `${y}吨`).rate as number,
        );
      }),
      { seed },
    );
  });
});
