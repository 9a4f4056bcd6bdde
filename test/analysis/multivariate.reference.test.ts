// Expected values: COINr b968203 on its ASEM example, reference/asem/{weights,correlation,reliability}.
import { correlateNodes, type CorrelationKind } from "../../engine/analysis/correlation";
import { flagCorrelations } from "../../engine/analysis/correlation-flags";
import { effectiveWeights } from "../../engine/analysis/effective-weights";
import { alphaOf, reliabilities } from "../../engine/analysis/reliability";
import type { Evaluation } from "../../engine/composite/evaluation";
import { readReference } from "../composite/build";
import { asemFramework, asemLevel, evaluateAsem } from "../reference/asem";
import { testWithShared } from "../shared";

const tolerance = 1e-9;

function expectClose(actual: number | undefined, expected: number, what: string): void {
  if (actual === undefined || Math.abs(actual - expected) > Math.max(tolerance * Math.abs(expected), 1e-15))
    throw new Error(`${what}: ${actual}, expected ${expected}`);
}

const body = (file: string) => readReference(`asem/${file}`).slice(1);
const memo = new Map<string, Evaluation>();
const evaluated = (stage: string): Evaluation => {
  if (!memo.has(stage)) memo.set(stage, evaluateAsem(stage));
  return memo.get(stage)!;
};

describe("effective weights", () => {
  for (const kind of ["equal", "uneven"])
    testWithShared(kind, () => {
      const rows = body(`weights/effective_${kind}.csv`);
      const weights = new Map(rows.map(([code, , weight]) => [code!, Number(weight)]));
      const evaluation = evaluateAsem("6_normalised", (code) => ({ weight: weights.get(code)! }));
      const [found, ...others] = effectiveWeights(evaluation);
      expect(others).toEqual([]);
      expect(rows).toHaveLength(60);
      for (const [code, , , effective] of rows) expectClose(found!.effective.get(code!), Number(effective), code!);
    });
});

describe("correlations", () => {
  const matrices: readonly [kind: CorrelationKind, stage: string, file: string][] = [
    ["pearson", "2_denominated", "denominated_pearson"],
    ["spearman", "2_denominated", "denominated_spearman"],
    ["kendall", "2_denominated", "denominated_kendall"],
    ["pearson", "6_normalised", "normalised_pearson"],
  ];
  for (const [kind, stage, file] of matrices)
    testWithShared(`${file}: 49 × 49, pairwise`, () => {
      const [headers, ...rows] = readReference(`asem/correlation/indicators_${file}.csv`);
      const codes = headers!.slice(1);
      const found = correlateNodes(evaluated(stage), codes, codes, kind);
      expect(found).toHaveLength(49 * 49);
      found.forEach(({ first, second, coefficient }, i) => {
        const row = rows[Math.floor(i / 49)]!;
        expect(row[0]).toBe(first);
        expectClose(coefficient, Number(row[1 + (i % 49)]), `${first} ${second}`);
      });
    });

  testWithShared("p values of 49 × 49", () => {
    const [headers, ...rows] = readReference("asem/correlation/indicators_normalised_pvalues.csv");
    const codes = headers!.slice(1);
    correlateNodes(evaluated("6_normalised"), codes, codes, "pearson").forEach(({ first, second, probability }, i) => {
      const expected = Number(rows[Math.floor(i / 49)]![1 + (i % 49)]);
      // What correlates with itself up to rounding has a probability that is all rounding.
      if (first !== second) expectClose(probability, expected, `${first} ${second}`);
      else expect(probability).toBeLessThan(1e-100);
    });
  });

  for (const [one, other] of [
    [1, 2],
    [2, 2],
    [2, 3],
    [2, 4],
    [3, 3],
    [3, 4],
  ] as const)
    testWithShared(`levels ${one} and ${other}`, () => {
      const rows = body(`correlation/levels_${one}_${other}.csv`);
      const found = correlateNodes(evaluated("6_normalised"), asemLevel(other), asemLevel(one), "pearson");
      const byPair = new Map(found.map((each) => [`${each.first} ${each.second}`, each.coefficient]));
      expect(rows).toHaveLength(found.length);
      for (const [first, second, expected] of rows)
        expectClose(byPair.get(`${first} ${second}`), Number(expected), `${first} ${second}`);
    });

  testWithShared("levels 2 and 4, blank where the probability is above 0.05", () => {
    const found = correlateNodes(evaluated("6_normalised"), ["Index"], asemLevel(2), "pearson");
    const kept = new Map(found.map(({ second, probability }) => [second, probability! <= 0.05]));
    for (const [, second, expected] of body("correlation/levels_2_4_p005.csv"))
      expect([second, kept.get(second!)]).toEqual([second, expected !== ""]);
  });

  testWithShared("every indicator with its ancestors", () => {
    const parentOf = new Map(asemFramework().map(({ code, parent }) => [code, parent]));
    const above = (code: string, steps: number): string => (steps === 0 ? code : above(parentOf.get(code)!, steps - 1));
    const levels: Readonly<Record<string, number>> = { Pillar: 1, "Sub-index": 2, Index: 3 };
    const rows = body("correlation/indicators_with_parents.csv");
    expect(rows).toHaveLength(147);
    for (const [level, code, expected] of rows) {
      const parent = above(code!, levels[level!]!);
      const [found] = correlateNodes(evaluated("6_normalised"), [code!], [parent], "pearson");
      expectClose(found!.coefficient, Number(expected), `${level} ${code}`);
    }
  });

  testWithShared("flags within pillars above 0.75 and below −0.3", () => {
    const pillars = asemLevel(2);
    const flagged = flagCorrelations(evaluated("6_normalised"), { high: 0.75, low: -0.3 }).filter(({ parent }) =>
      pillars.includes(parent),
    );
    for (const [flag, file] of [
      ["high", "flags_high_075"],
      ["low", "flags_low_m03"],
    ] as const) {
      const found = new Map(
        flagged
          .filter((each) => each.flag === flag)
          .map((each) => [[each.first, each.second].sort().join(" "), each.pearson.coefficient]),
      );
      const rows = body(`correlation/${file}.csv`);
      expect(found.size).toBe(rows.length);
      for (const [, first, second, expected] of rows)
        expectClose(found.get([first, second].sort().join(" ")), Number(expected), `${first} ${second}`);
    }
  });
});

describe("reliability", () => {
  const stages: Readonly<Record<string, string>> = {
    Normalised: "6_normalised",
    Treated: "5_treated",
    Denominated: "2_denominated",
    Aggregated: "6_normalised",
  };
  testWithShared("alpha of every group, level and data set", () => {
    const rows = body("reliability/cronbach.csv");
    expect(rows).toHaveLength(31);
    for (const [dset, level, group, k, expected] of rows) {
      const { scores, units } = evaluated(stages[dset!]!);
      const codes = asemFramework().flatMap((each) =>
        each.level === Number(level) && (group === "All" || each.parent === group) ? [each.code] : [],
      );
      expect(codes).toHaveLength(Number(k));
      const columns = codes.map((code) => scores.get(code)!);
      expectClose(alphaOf(columns, [...units.keys()]), Number(expected), `${dset} ${group}`);
    }
  });
});

describe("principal components", () => {
  testWithShared("variances, shares and loadings of every group, but for the sign", () => {
    const found = new Map(reliabilities(evaluated("6_normalised")).map((each) => [each.code, each]));
    const isOwnGroup = (group: string) => found.has(group);
    const variances = body("weights/pca_variance.csv").filter(([, group]) => isOwnGroup(group!));
    expect(variances.length).toBeGreaterThan(50);
    for (const [, group, component, sdev, share] of variances) {
      const at = found.get(group!)!.components![Number(component!.slice(2)) - 1]!;
      expectClose(Math.sqrt(at.variance), Number(sdev), `${group} ${component}`);
      expectClose(at.share, Number(share), `${group} ${component}`);
    }
    for (const [, group, code, component, loading] of body("weights/pca_loadings.csv")) {
      const each = found.get(group!);
      if (!each) continue;
      const at = each.components![Number(component!.slice(2)) - 1]!.loadings[each.children.indexOf(code!)];
      expectClose(Math.abs(at!), Math.abs(Number(loading)), `${group} ${component} ${code}`);
    }
  });
});

describe("weights from the first component", () => {
  testWithShared("are COINr's loadings scaled to 1; groups with loadings of both signs have none", () => {
    const weights = new Map(body("weights/pca_weights.csv").map(([code, , weight]) => [code!, Number(weight)]));
    const groups = new Map<string, string[]>();
    for (const { code, parent } of asemFramework())
      if (parent !== "") groups.set(parent, [...(groups.get(parent) ?? []), code]);
    const from = { kind: "principal-component", scope: "all" } as const;
    const kept: string[] = [];
    for (const [group, codes] of groups) {
      const evaluation = evaluateAsem("6_normalised", (code) => (code === group ? { weightsFrom: from } : {}));
      const loadings = codes.map((code) => weights.get(code)!);
      const whole = loadings.reduce((a, b) => a + b, 0);
      const opposed = evaluation.issues.find(({ code }) => code === "weights.opposed");
      if (loadings.some((each) => Math.sign(each) !== Math.sign(whole))) {
        const expected = codes.filter((_, i) => Math.sign(loadings[i]!) !== Math.sign(whole));
        expect([group, opposed?.params.children]).toEqual([group, expected]);
        continue;
      }
      expect(opposed).toBeUndefined();
      kept.push(group);
      codes.forEach((code, i) =>
        expectClose(evaluation.weights.get(code)![0], loadings[i]! / whole, `${group} ${code}`),
      );
    }
    expect(kept.length).toBeGreaterThanOrEqual(4);
  });
});
