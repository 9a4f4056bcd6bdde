import type { CountyFindings } from "../../analysis/annual";
import { distanceFrom } from "../../stats/distance";
import type { StandingPart } from "../../analysis/standing";
import { againstMeanChart } from "../charts/contributions-chart";
import { profileChart } from "../charts/profile-chart";
import { adjustmentName } from "../workings/adjust";
import type { PaperPart } from "../paper/paper";
import type { AnnualContext } from "./context";
import { paragraph, ref, table, type Cell } from "./parts";

/** So many strengths and weaknesses stand in a table, and so many are named in a sentence. */
const mostRows = 8;
const mostNamed = 3;
/** So many bars of where the distance from the mean comes from. */
const mostBars = 15;

/** A county's dimensions beside its like (分项对比); nothing where the method has no dimensions. */
export function profileParts(context: AnnualContext, { findings }: CountyFindings, key: string): PaperPart[] {
  const { evaluation, score, nameOf, hasDimensions, least } = context;
  if (!hasDimensions) return [];
  const { dimensions, unit } = findings;
  const word = evaluation.units[unit]!.group === undefined ? "全部" : "本类";
  const known = dimensions.flatMap(({ title, score: own, mean }) => {
    const distance = distanceFrom(own, mean);
    return distance === undefined ? [] : [{ title, distance }];
  });
  const sorted = [...known].sort((a, b) => b.distance - a.distance);
  const named = (some: typeof known): string =>
    some
      .map(({ title, distance }) => `${title}（${distance > 0 ? "高" : "低"}${context.distance(distance)}分）`)
      .join("、");
  const [high, low] = [
    sorted.filter(({ distance }) => distance >= least),
    sorted.filter(({ distance }) => distance <= -least).reverse(),
  ];
  const parts = [
    ...(high.length > 0 ? [`高于${word}平均的是${named(high)}`] : []),
    ...(low.length > 0 ? [`低于${word}平均的是${named(low)}`] : []),
  ];
  return [
    paragraph(
      parts.length === 0 ? `各维度得分与${word}平均没有明显差别（见` : `各维度中，${parts.join("；")}（见`,
      ref(`${key}-profile`),
      "、",
      ref(`${key}-radar`),
      "）。",
    ),
    table({
      key: `${key}-profile`,
      title: `${nameOf(unit)}：各维度得分`,
      unit: "分",
      header: ["维度", "得分", `${word}平均`, "与平均之差", `${word}最高`, "与最高之差"],
      rows: dimensions.map(({ title, score: own, mean, best }): Cell[] => [
        title,
        score(own),
        score(mean),
        context.signed(distanceFrom(own, mean)),
        score(best),
        context.signed(distanceFrom(own, best)),
      ]),
    }),
    {
      kind: "figure",
      key: `${key}-radar`,
      title: `${nameOf(unit)}：各维度得分与${word}平均、最高比较`,
      chart: profileChart(evaluation, findings),
    },
  ];
}

/** What puts a county above and below the mean (优势和短板); nothing where there is nobody to compare it with. */
export function strengthParts(context: AnnualContext, { findings }: CountyFindings, key: string): PaperPart[] {
  const { evaluation, nameOf, least, score } = context;
  const { standing, unit } = findings;
  const chart = againstMeanChart(evaluation, findings, { most: mostBars });
  if (!standing.against || !chart) return [];
  const isShown = ({ difference }: StandingPart): boolean => Math.abs(difference) >= least;
  const strengths = findings.strengths.filter(isShown).slice(0, mostRows);
  const weaknesses = findings.weaknesses.filter(isShown).slice(0, mostRows);
  if (strengths.length + weaknesses.length === 0) return [];
  const word = standing.against.scope === "group" ? "本类平均" : "全部单位平均";
  const named = (some: readonly StandingPart[]): string =>
    some
      .slice(0, mostNamed)
      .map(
        (part) => `${titleOf(part)}（${part.difference > 0 ? "多得" : "少得"}${context.distance(part.difference)}分）`,
      )
      .join("、");
  const row =
    (side: string) =>
    (part: StandingPart): Cell[] => [
      side,
      titleOf(part),
      score(part.value),
      score(part.mean),
      context.signed(part.difference),
    ];
  const texts = [
    ...(strengths.length > 0 ? [`优势主要是${named(strengths)}`] : []),
    ...(weaknesses.length > 0 ? [`短板主要是${named(weaknesses)}`] : []),
  ];
  return [
    paragraph(
      `按对综合得分的影响看，与${word}相比，${texts.join("；")}（见`,
      ref(`${key}-strengths`),
      "、",
      ref(`${key}-against`),
      "）。",
    ),
    table({
      key: `${key}-strengths`,
      title: `${nameOf(unit)}：优势和短板`,
      unit: "分",
      header: ["", "指标", "得分", word, "得失分"],
      rows: [...strengths.map(row("优势")), ...weaknesses.map(row("短板"))],
      widths: [1, 6, 2, 2, 2],
      notes: ["得失分是该项使综合得分高于或低于平均分的部分，已计入权重。"],
    }),
    { kind: "figure", key: `${key}-against`, title: `${nameOf(unit)}：与${word}的差距从哪里来`, chart },
  ];
}

/** What a part is called; an adjustment with its kind. */
function titleOf({ kind, title, value }: StandingPart): string {
  return kind === "node" ? title : adjustmentName({ rule: `adjust.${kind}`, label: title, value, inputs: {} });
}
