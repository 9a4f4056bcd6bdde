import { orient } from "../../composite/normalise/orient";
import { positionBetween } from "../../composite/normalise/position";
import type { Explained } from "../../terms/explained";
import { numberInput, plainNumber, scoreNumber, tightBrackets, workingNumber } from "./numbers";
import { directionOf, orientationOf, scored } from "./observed";
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
    const score = scoreNumber(value);
    if (low === undefined || high === undefined) return `${plainNumber(x)} 计 ${score}`;
    const line = lineOf(explained);
    const posts = goalposts(explained, x, low, high);
    const t = positionBetween(low, high, orientationOf(explained), false)?.(x) ?? 0;
    if (t > 1 && value === line.best) return `${plainNumber(x)} 优于${posts.best}，按满分计 ${score}（${posts.all}）`;
    if (t < 0 && value === line.worst)
      return `${plainNumber(x)} 差于${posts.worst}，按最低分计 ${score}（${posts.all}）`;
    if (t === 1 && posts.isIdeal) return `${plainNumber(x)} 在${posts.best} 内，计 ${score}`;
    return tightBrackets(`${line.points(posts.position)} = ${score}（${posts.all}）`);
  });
}

/** The position between the goalposts as a formula, and the goalposts by their names. */
function goalposts(explained: Explained, x: number, low: number, high: number) {
  const direction = directionOf(explained);
  if (direction === "moderate") {
    const { ideal } = orientationOf(explained);
    const [from, to] = [ideal?.low ?? low, ideal?.high ?? high];
    const interval = `适度区间 ${plainNumber(from)}—${plainNumber(to)}`;
    const farthest = plainNumber(Math.max(from - low, high - to));
    const distance = plainNumber(-orient(x, orientationOf(explained)));
    return {
      position: { alone: `1 − ${distance} ÷ ${farthest}`, factor: `（1 − ${distance} ÷ ${farthest}）` },
      all: `${interval}，偏离 ${distance}，最大偏离 ${farthest}`,
      best: interval,
      worst: `最大偏离 ${farthest}`,
      isIdeal: true,
    };
  }
  const [worst, best] = direction === "positive" ? [low, high] : [high, low];
  const [a, b, c] = [plainNumber(x), workingNumber(worst), plainNumber(best)];
  const position = `（${a} − ${b}）÷（${c} − ${b}）`;
  return {
    position: { alone: position, factor: position },
    all: `${direction === "positive" ? "正向" : "逆向"}：不允许值 ${plainNumber(worst)}，满意值 ${plainNumber(best)}`,
    best: `满意值 ${plainNumber(best)}`,
    worst: `不允许值 ${plainNumber(worst)}`,
    isIdeal: false,
  };
}

/** Wordings of the scores between two goalposts, by the kind of the score. */
export const limitWorkings: Readonly<Record<string, Pick<ComputedWording, "title" | "working">>> = {
  "min-max": { title: "极差法得分", working: working(minMaxLine) },
  efficacy: { title: "功效系数法得分", working: working(efficacyLine) },
  "efficacy-exponential": { title: "指数型功效函数得分", working: working(exponentialLine) },
};
