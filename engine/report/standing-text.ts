import type { Neighbour, Placing } from "../analysis/neighbours";
import type { Standing, StandingPart } from "../analysis/standing";
import type { Evaluation } from "../composite/evaluation";
import { valueAt } from "../terms/column";
import { numberText } from "./number-text";
import { scoreDecimals } from "./score-decimals";
import { groupTitle, nodeTitle } from "./titles";
import { adjustmentName } from "./workings/adjust";
import { plainNumber, scoreNumber, tightBrackets } from "./workings/numbers";
import { pointsText, signedPoints } from "./workings/points";

/** At most so many parts are named on the side that makes the difference, and on the other. */
const [mostNamed, mostOpposed] = [3, 2];
/** At most so many of what is missing. */
const mostMissing = 5;
/** A part that moves less than this share of what the largest one moves is not worth naming. */
const worthNaming = 0.1;

/**
 * Why a unit stands where it does, in two or three plain sentences (为什么是第几名).
 *
 * First its score, its place and how far it is from those next to it; then how it compares with the mean, and in what;
 * then what was left out. Every figure is one of the standing's.
 *
 * @returns such as 历下区得 92.60 分，在 136 个单位中列第 1 名，比第 2 名市南区高 1.20 分。比……
 */
export function standingText(evaluation: Evaluation, standing: Standing): string {
  const { value, parts } = standing;
  const decimals = scoreDecimals(evaluation);
  const subject = subjectText(evaluation, standing);
  if (typeof value !== "number") return `${subject}没有得分（${absenceText(evaluation, standing)}），不排名。`;
  const vetoes = parts.filter(({ kind, value: points }) => kind === "veto" && points !== 0);
  const zeroed = vetoes.length === 0 ? "" : `因“${vetoes.map(({ title }) => title).join("”“")}”被一票否决，得分计零，`;
  const first = [
    `${subject}${zeroed}得 ${scoreNumber(value, decimals)} 分`,
    ...placeTexts(evaluation, standing, decimals),
  ].join("，");
  return [first, againstText(evaluation, standing, decimals), skippedText(standing)]
    .flatMap((sentence) => (sentence === "" ? [] : [`${tightBrackets(sentence)}。`]))
    .join("");
}

/** Whose score of what; an indicator's own figure with it. */
function subjectText(evaluation: Evaluation, { unit, node }: Standing): string {
  const name = evaluation.units[unit]?.name ?? "";
  const found = evaluation.method.indicators.find(({ code }) => code === node);
  if (!found) return name;
  const observed = evaluation.stages.treated.get(found.code);
  const what = `${name}的“${found.title}”`;
  if (!observed || observed.reasons[unit] !== 0) return what;
  return `${what}为 ${plainNumber(valueAt(observed, unit))}${found.unitOfMeasure ?? ""}，`;
}

/** Why there is no score, and what is missing, if anything but the score itself. */
function absenceText(evaluation: Evaluation, { value, missing, node }: Standing): string {
  const names = missing.filter((code) => code !== node).map((code) => `“${nodeTitle(evaluation.method, code)}”`);
  const more = names.length > mostMissing ? `等 ${names.length} 项` : "";
  return `${numberText(value)}${names.length === 0 ? "" : `：缺${names.slice(0, mostMissing).join("、")}${more}`}`;
}

function placeTexts(evaluation: Evaluation, standing: Standing, decimals: number): string[] {
  const { placings, above, unit } = standing;
  const [main, ...others] = placings;
  if (!main) {
    if (above === undefined) return ["不排名"];
    return [
      above === 0 ? "只作比较、不排名，没有排名的单位高于它" : `只作比较、不排名，有 ${above} 个排名的单位高于它`,
    ];
  }
  if (main.count === 1 && others.every(({ count }) => count === 1)) return ["只有它一个单位排名"];
  const groupTitle = groupTitleOf(evaluation, unit);
  const within = ({ scope, count }: Placing) =>
    scope === "group" ? `“${groupTitle}”类 ${count} 个单位` : `${count} 个单位`;
  const also = others.map((other) => `${within(other)}中第 ${other.place} 名`).join("，");
  const tied = main.tied.length === 0 ? "列" : `与${namesText(evaluation, main.tied)}并列`;
  const rounded = evaluation.method.ranking.rankOn;
  const basis =
    standing.node !== undefined || rounded === undefined
      ? ""
      : `按${rounded === 0 ? "取整后" : `保留 ${rounded} 位小数`}的得分，`;
  return [
    `${basis}在${main.scope === "all" ? " " : ""}${within(main)}中${tied}第 ${main.place} 名${also === "" ? "" : `（${also}）`}`,
    ...(main.above ? [gapText(evaluation, main.above, "above", decimals)] : []),
    ...(main.below ? [gapText(evaluation, main.below, "below", decimals)] : []),
  ];
}

function groupTitleOf({ method, units }: Evaluation, unit: number): string {
  const id = units[unit]?.group;
  return id === undefined ? "本组" : groupTitle(method, id);
}

function namesText({ units }: Evaluation, positions: readonly number[]): string {
  const names = positions.slice(0, 2).map((i) => units[i]?.name ?? "");
  return positions.length > 2 ? `${names.join("、")}等 ${positions.length} 个单位` : names.join("、");
}

function gapText(
  evaluation: Evaluation,
  { units, place, points }: Neighbour,
  side: "above" | "below",
  decimals: number,
): string {
  const who = `${units.length > 1 ? "并列" : ""}第 ${place} 名${units.length > 1 ? "的" : ""}${namesText(evaluation, units)}`;
  if (points === 0) return `与${who}同分，按办法规定的先后列其${side === "above" ? "后" : "前"}`;
  return side === "above"
    ? `距${who}差 ${pointsText(points, decimals)} 分`
    : `比${who}高 ${pointsText(points, decimals)} 分`;
}

function againstText(
  evaluation: Evaluation,
  { value, against, parts, unit, node }: Standing,
  decimals: number,
): string {
  if (!against || typeof value !== "number") return "";
  const { scope, count, mean } = against;
  const whose = scope === "group" ? `“${groupTitleOf(evaluation, unit)}”类 ${count} 个单位` : ` ${count} 个单位`;
  const distance = value - mean;
  const least = 0.5 * 10 ** -decimals;
  const isLevel = Math.abs(distance) < least;
  const isAbove = distance > 0;
  const compared = isLevel
    ? `与${whose}的平均分（${scoreNumber(mean, decimals)} 分）持平`
    : `比${whose}的平均分（${scoreNumber(mean, decimals)} 分）${isAbove ? "高" : "低"} ${pointsText(Math.abs(distance), decimals)} 分`;
  // That nobody barred it is no merit of a unit.
  const movers = parts.filter(
    ({ kind, isSkipped, value: points, difference }) =>
      !isSkipped && Math.abs(difference) >= least && (kind !== "veto" || points !== 0),
  );
  const gains = worth(movers.filter(({ difference }) => difference > 0));
  const losses = worth(movers.filter(({ difference }) => difference < 0));
  const [main, opposed] = isAbove || isLevel ? [gains, losses] : [losses, gains];
  const [mainWord, opposedWord] = isAbove || isLevel ? ["高于", "低于"] : ["低于", "高于"];
  const named = (some: readonly StandingPart[], most: number) =>
    some
      .slice(0, most)
      .map((part) => partText(part, decimals))
      .join("、");
  const because = isLevel
    ? `${mainWord}平均的是${named(main, mostNamed)}`
    : `主要因为${named(main, mostNamed)}${mainWord}平均`;
  const other =
    opposed.length > 0 ? `${opposedWord}平均的是${named(opposed, mostOpposed)}` : `没有明显${opposedWord}平均的`;
  const whole = evaluation.method.indicators.find(({ code, parent }) => (node ?? "") === code || (!node && !parent));
  const isUndivided = parts.some(({ kind, code }) => kind === "node" && code === whole?.code);
  if (isUndivided) return `${compared}，${byScores(parts, whole?.code, isAbove, decimals)}`;
  const reasons = [...(main.length === 0 ? [] : [because]), ...(opposed.length > 0 || main.length > 1 ? [other] : [])];
  return reasons.length === 0 ? compared : `${compared}，${reasons.join("；")}`;
}

/** Where the node cannot be divided: the children whose scores are farthest from their means on the side of the whole. */
function byScores(
  parts: readonly StandingPart[],
  whole: string | undefined,
  isAbove: boolean,
  decimals: number,
): string {
  const off = parts.flatMap(({ kind, code, title, value, mean }) => {
    if (kind !== "node" || code === whole || typeof value !== "number" || mean === undefined) return [];
    return [{ title, value, mean, distance: isAbove ? value - mean : mean - value }];
  });
  const far = off.filter(({ distance }) => distance >= 0.5 * 10 ** -decimals).sort((a, b) => b.distance - a.distance);
  const named = far
    .slice(0, mostNamed)
    .map(
      ({ title, value, mean }) =>
        `${title}（${scoreNumber(value, decimals)} 分，平均 ${scoreNumber(mean, decimals)} 分）`,
    );
  const word = isAbove ? "高于" : "低于";
  if (named.length === 0) return "这样合成的得分不逐项分解";
  return `这样合成的得分不逐项分解，其中得分${word}平均较多的是${named.join("、")}`;
}

/** Largest first, without those that hardly matter. */
function worth(parts: readonly StandingPart[]): StandingPart[] {
  const sorted = [...parts].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const largest = Math.abs(sorted[0]?.difference ?? 0);
  return sorted.filter(({ difference }) => Math.abs(difference) >= worthNaming * largest);
}

function partText(part: StandingPart, decimals: number): string {
  const least = 0.5 * 10 ** -decimals;
  const { kind, title, value, difference } = part;
  if (kind !== "node") {
    const points = typeof value === "number" ? value : 0;
    const name = adjustmentName({ rule: `adjust.${kind}`, label: title, value, inputs: {} });
    if (kind === "veto") return `${name}（${signedPoints(difference, decimals)}）`;
    if (Math.abs(points) < least) return `没有${name}（${signedPoints(difference, decimals)}）`;
    return `${name}（${pointsText(Math.abs(points), decimals)} 分，比平均 ${signedPoints(difference, decimals)}）`;
  }
  const leaves = leavesOf(part).filter(({ isSkipped }) => !isSkipped);
  const [most] = worth(leaves.filter((each) => Math.sign(each.difference) === Math.sign(difference)));
  const within =
    part.parts.length > 1 && most && Math.abs(most.difference) >= least
      ? `，其中${most.title} ${signedPoints(most.difference, decimals)}`
      : "";
  return `${title}（${signedPoints(difference, decimals)}${within}）`;
}

/** The indicators below a part. */
function leavesOf({ parts }: StandingPart): StandingPart[] {
  return parts.flatMap((part) => (part.parts.length === 0 ? [part] : leavesOf(part)));
}

/** What counts and was left out because there is no score for it: the highest node of each. */
function skippedText({ parts }: Standing): string {
  const skippedIn = (part: StandingPart): string[] => (part.isSkipped ? [part.title] : part.parts.flatMap(skippedIn));
  const left = parts.flatMap(skippedIn);
  return left.length === 0 ? "" : `“${left.join("”“")}”没有得分，未计入，同级其余各项的权重相应放大`;
}
