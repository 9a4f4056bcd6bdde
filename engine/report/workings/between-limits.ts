import type { Explained } from "../../terms/explained";
import { directionWords } from "../method-words";
import { decimalsFor, numberInput, plainNumber, scoreNumber, tightBrackets, workingNumber } from "./numbers";
import { directionOf, idealOf, scored } from "./observed";
import type { ComputedWording } from "./wording";

/** The position between the goalposts as a formula: by itself, and as a factor. */
interface Position {
  readonly alone: string;
  readonly factor: string;
}

/** How a score follows from the position between the goalposts, and its ends. */
interface Line {
  readonly worst: number;
  readonly best: number;
  readonly points: (position: Position) => string;
}

function minMaxLine(explained: Explained): Line {
  const worst = numberInput(explained, "scoreLow") ?? 0;
  const best = numberInput(explained, "scoreHigh") ?? 100;
  return { worst, best, points: ({ factor }) => linear(worst, best, factor) };
}

function efficacyLine(explained: Explained): Line {
  const base = numberInput(explained, "base") ?? 60;
  return { worst: base, best: 100, points: ({ factor }) => linear(base, 100, factor) };
}

function exponentialLine(explained: Explained): Line {
  const base = numberInput(explained, "base") ?? 60;
  return {
    worst: base,
    best: 100,
    points: ({ alone }) => `${plainNumber(base)} ×（100 ÷ ${workingNumber(base)}）^［${alone}］`,
  };
}

function linear(worst: number, best: number, t: string): string {
  const span = workingNumber(best - worst);
  return worst === 0 ? `${span} × ${t}` : `${plainNumber(worst)} + ${span} × ${t}`;
}

/**
 * The working of a score between two goalposts: the formula with the observation and the goalposts in it, and behind it
 * which of them is which. An observation beyond a goalpost that counts as the goalpost says so instead.
 */
function working(lineOf: (explained: Explained) => Line): (explained: Explained) => string {
  return scored((explained, x, value) => {
    const [low, high] = [numberInput(explained, "low"), numberInput(explained, "high")];
    const line = lineOf(explained);
    const score = scoreNumber(value, decimalsFor([line.worst, line.best, value]));
    if (low === undefined || high === undefined) return `${plainNumber(x)} 计 ${score}`;
    const posts = goalposts(explained, x, low, high);
    const observed = plainNumber(x);
    if (posts.isIdeal) return `${observed} 在${posts.best} 内，计 ${score}`;
    if (posts.isBeyondBest && isAt(value, line.best))
      return `${observed} 优于${posts.best}，按满分计 ${score}（${posts.all}）`;
    if (posts.isBeyondWorst && isAt(value, line.worst))
      return `${observed} 差于${posts.worst}，按最低分计 ${score}（${posts.all}）`;
    return tightBrackets(`${line.points(posts.position)} = ${score}（${posts.all}）`);
  });
}

/** Whether a score is that of a goalpost, but for the last bits. */
function isAt(value: number, end: number): boolean {
  return Math.abs(value - end) <= 1e-9 * Math.max(1, Math.abs(end));
}

/** Numbers as they stand in a formula: by themselves, and behind a sign. */
interface Scale {
  readonly plain: (x: number) => string;
  readonly term: (x: number) => string;
}

const asTheyAre: Scale = { plain: plainNumber, term: workingNumber };

/** The logarithms or the reciprocals of numbers, where the position is one of those. */
function scaleOf(explained: Explained): Scale {
  const { rule } = explained;
  const same = (scale: (x: number) => string): Scale => ({ plain: scale, term: scale });
  if (rule.startsWith("normalise.reciprocal.")) return same((x) => `1÷${workingNumber(x)}`);
  if (!rule.startsWith("normalise.log.")) return asTheyAre;
  const offset = numberInput(explained, "offset") ?? 0;
  if (offset === 0) return same((x) => `ln ${workingNumber(x)}`);
  const [sign, size] = offset < 0 ? ["−", -offset] : ["+", offset];
  return same((x) => `ln（${plainNumber(x)} ${sign} ${plainNumber(size)}）`);
}

/** The position between the goalposts as a formula, the goalposts by their names, and whether it lies beyond them. */
function goalposts(explained: Explained, x: number, low: number, high: number) {
  const direction = directionOf(explained);
  if (direction === "moderate") return distanceFromIdeal(explained, x, low, high);
  const [worst, best] = direction === "positive" ? [low, high] : [high, low];
  const { plain, term } = scaleOf(explained);
  const [a, b, c] = [plain(x), term(worst), plain(best)];
  const position = `（${a} − ${b}）÷（${c} − ${b}）`;
  return {
    position: { alone: position, factor: position },
    all: `${directionWords[direction]}：不允许值 ${plainNumber(worst)}，满意值 ${plainNumber(best)}`,
    best: `满意值 ${plainNumber(best)}`,
    worst: `不允许值 ${plainNumber(worst)}`,
    isIdeal: false,
    isBeyondBest: direction === "positive" ? x > high : x < low,
    isBeyondWorst: direction === "positive" ? x < low : x > high,
  };
}

/** A moderate indicator falls from its ideal to the goalpost that is farther from it, on either side. */
function distanceFromIdeal(explained: Explained, x: number, low: number, high: number) {
  const ideal = idealOf(explained, x);
  const isLowFarther = ideal.low - low > high - ideal.high;
  const [from, to] = isLowFarther ? [ideal.low, low] : [high, ideal.high];
  const farthest = `（${plainNumber(from)} − ${workingNumber(to)}）`;
  const position = `1 − ${ideal.distance} ÷ ${farthest}`;
  return {
    position: { alone: position, factor: `［${position}］` },
    all: `${ideal.text}，最远 ${plainNumber(isLowFarther ? low : high)}`,
    best: ideal.text,
    worst: `最远 ${plainNumber(isLowFarther ? low : high)}`,
    isIdeal: ideal.isWithin,
    isBeyondBest: false,
    isBeyondWorst: Math.max(ideal.low - x, x - ideal.high) > from - to,
  };
}

/** Wordings of the scores between two goalposts, by the kind of the score. */
export const limitWorkings: Readonly<Record<string, Pick<ComputedWording, "title" | "working">>> = {
  "min-max": { title: "极差法得分", working: working(minMaxLine) },
  efficacy: { title: "功效系数法得分", working: working(efficacyLine) },
  log: { title: "对数法得分", working: working(minMaxLine) },
  reciprocal: { title: "倒数法得分", working: working(minMaxLine) },
  "efficacy-exponential": { title: "指数型功效函数得分", working: working(exponentialLine) },
};
