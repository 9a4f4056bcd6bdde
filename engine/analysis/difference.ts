import type { Aggregate } from "../composite/method";
import type { Profile } from "./profile";

/**
 * Hears a part of a difference.
 *
 * @param of - the node that it is put down to
 * @param points - what it adds to the difference
 */
export type HearDifference = (of: Profile, points: number) => void;

/**
 * Splits the difference between two scores of a node by the indicators below it (得分差异分解); the parts add up to it.
 *
 * Every mean here is f⁻¹(Σ v·f(s)) with shares v and f(s) = s, ln s, 1 ÷ s or s^p (and a sum, with weights in place of
 * shares). So f(S) differs by Σ v̄·Δf(s) + Σ Δv·(f̄(s) − f̄(S)), bars for means of the two and Δ for their differences:
 * what the score of a child does, and what its weight does, which helps where the child scores above the whole. Both are
 * turned into points by ΔS ÷ Δf(S). For arithmetic means with the same weights that is weight × difference of the scores;
 * for geometric ones the logarithmic mean Divisia split. A difference of Euler contributions would not do: under a
 * geometric mean it is shared out by weight, whichever score moved.
 *
 * A part that only one of the two has counts by its weight alone. What no such f describes (minimum, maximum, median,
 * distances, pairwise wins, a geometric mean with a 0, two ways of aggregating) stays undivided with the node.
 *
 * @param scale - points of the difference for each point of the node
 * @source Ang, B. W. (2004), Decomposition analysis for policymaking in energy, Energy Policy 32 (LMDI)
 */
export function splitDifference(a: Profile, b: Profile, hear: HearDifference, scale = 1): void {
  if (a.parts.length === 0 || b.parts.length === 0) {
    hear(a, scale * (a.score - b.score));
    return;
  }
  const f = isSame(a.aggregate, b.aggregate) ? generatorOf(a.aggregate) : undefined;
  const pairs = pairsOf(a, b);
  const knows = (score: number | undefined): boolean => score === undefined || f?.knows(score) === true;
  const isDivisible =
    f !== undefined &&
    pairs.every(({ own, other }) => knows(own?.score) && knows(other?.score)) &&
    knows(a.score) &&
    knows(b.score) &&
    isMadeSo(f, a) &&
    isMadeSo(f, b);
  if (!isDivisible) {
    hear(a, scale * (a.score - b.score));
    return;
  }
  const rate = scale / slopeBetween(f, a.score, b.score);
  // A sum has no whole that weights are taken from: there a weight counts for all that it brings.
  const middle = f.isMean ? (f.of(a.score) + f.of(b.score)) / 2 : 0;
  for (const { own, other, weightA, weightB } of pairs) {
    const [shareA, shareB] = f.isMean ? [weightA / a.whole, weightB / b.whole] : [weightA * f.unit, weightB * f.unit];
    const [x, y] = [(own ?? other)!, (other ?? own)!];
    const byWeight = (shareA - shareB) * ((f.of(x.score) + f.of(y.score)) / 2 - middle) * rate;
    if (byWeight !== 0) hear(x, byWeight);
    if (own && other)
      splitDifference(own, other, hear, ((shareA + shareB) / 2) * rate * slopeBetween(f, own.score, other.score));
  }
}

/** Whether the score is what its parts come to: that of a composed unit, or a sum scaled for what was skipped, is not. */
function isMadeSo(f: Generator, { score, parts, whole }: Profile): boolean {
  const made = parts.reduce((sum, { weight, profile }) => sum + weight * f.of(profile.score), 0);
  const expected = f.of(score);
  return Math.abs(made * (f.isMean ? 1 / whole : f.unit) - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function isSame(a: Aggregate | undefined, b: Aggregate | undefined): boolean {
  return a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** The function whose plain weighted mean (or sum) the node takes. */
interface Generator {
  readonly of: (score: number) => number;
  readonly slope: (score: number) => number;
  /** Whether it is finite there. */
  readonly knows: (score: number) => boolean;
  readonly isMean: boolean;
  /** Of a sum: what a weight is multiplied by. */
  readonly unit: number;
}

const identity = { of: (s: number) => s, slope: () => 1, knows: () => true };
const isPositive = (s: number): boolean => s > 0;

const generators: Readonly<Partial<Record<string, Generator>>> = {
  arithmetic: { ...identity, isMean: true, unit: 1 },
  geometric: { of: Math.log, slope: (s) => 1 / s, knows: isPositive, isMean: true, unit: 1 },
  harmonic: { of: (s) => 1 / s, slope: (s) => -1 / s ** 2, knows: isPositive, isMean: true, unit: 1 },
  sum: { ...identity, isMean: false, unit: 1 },
  points: { ...identity, isMean: false, unit: 0.01 },
};

function generatorOf(aggregate: Aggregate | undefined): Generator | undefined {
  if (typeof aggregate !== "object") return aggregate === undefined ? undefined : generators[aggregate];
  if (!("power" in aggregate)) return undefined;
  const p = aggregate.power;
  return { of: (s) => s ** p, slope: (s) => p * s ** (p - 1), knows: isPositive, isMean: true, unit: 1 };
}

/** The mean slope of f between two scores; where they are so close that only rounding would be left, the slope there. */
function slopeBetween({ of, slope }: Generator, x: number, y: number): number {
  const isClose = Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y));
  return isClose ? slope((x + y) / 2) : (of(x) - of(y)) / (x - y);
}

/** The parts of both, those of the same code and title side by side. */
function pairsOf(a: Profile, b: Profile): Pair[] {
  const isSamePart = (x: Profile, y: Profile | undefined): boolean => x.code === y?.code && x.title === y.title;
  if (a.parts.length === b.parts.length && a.parts.every(({ profile }, i) => isSamePart(profile, b.parts[i]?.profile)))
    return a.parts.map(({ weight, profile }, i) => {
      return { own: profile, other: b.parts[i]!.profile, weightA: weight, weightB: b.parts[i]!.weight };
    });
  const rest = new Set(b.parts);
  const own = a.parts.map(({ weight, profile }): Pair => {
    const other = b.parts.find((part) => isSamePart(profile, part.profile));
    if (other) rest.delete(other);
    return { own: profile, other: other?.profile, weightA: weight, weightB: other?.weight ?? 0 };
  });
  return [
    ...own,
    ...[...rest].map(({ weight, profile }) => ({ own: undefined, other: profile, weightA: 0, weightB: weight })),
  ];
}

interface Pair {
  readonly own: Profile | undefined;
  readonly other: Profile | undefined;
  readonly weightA: number;
  readonly weightB: number;
}
