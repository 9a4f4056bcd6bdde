import { weightsFromScores } from "../../composite/weight/from-scores";
import type { DataWeights } from "../../composite/schema/weights";
import { absenceWords } from "../../report/words";
import { correlation } from "../../stats/correlation";
import { deviation } from "../../stats/deviation";
import { mean } from "../../stats/mean";
import { sum } from "../../stats/sum";
import { undefinedWord } from "./desk";

/** A cell of a block: what the engine found, and its formula. */
export interface WeighingCell {
  readonly value: number | string;
  readonly formula: string;
  readonly isArray?: boolean;
}

/** What is worked out of one child's scores, from left to right: two figures and how much the child tells. */
export interface WeighingRow {
  readonly figures: readonly [WeighingCell, WeighingCell];
  readonly amount: WeighingCell;
  /** What it says otherwise than each of its siblings; of CRITIC. */
  readonly others: readonly WeighingCell[];
}

/** The cells that a block of weights from scores is made from. */
export interface WeighingParts {
  readonly from: SpreadWeights;
  /** The numbers of each child in the sample, and the block of its scores. */
  readonly columns: readonly Float64Array[];
  readonly ranges: readonly string[];
  /** Who is in the sample, as a product of comparisons. */
  readonly mask: string;
  /** The cells with the size of the sample and with what is added to each score. */
  readonly size: string;
  readonly shift: string;
  /** The cell of a row's n-th figure. */
  readonly figure: (child: number, n: 0 | 1) => string;
  /** The cell of a row's amount. */
  readonly amount: (child: number) => string;
  /** The cells of a row with what it says otherwise than its siblings. */
  readonly others: (child: number) => string;
}

/** Ways of weighting by the spread of scores that plain formulas say. */
export type SpreadWeights = Exclude<DataWeights, { kind: "principal-component" }>;

/** What the figures of each way of weighting are called. */
export const figureTitles: Readonly<Record<SpreadWeights["kind"], readonly [string, string, string]>> = {
  entropy: ["得分之和", "熵值", "差异系数"],
  variation: ["均值", "标准差", "变异系数"],
  deviation: ["均值", "标准差", "离差"],
  critic: ["对比强度", "冲突性", "信息量"],
};

const word = absenceWords.undefined;

/** The rows of a block of weights from scores, one for each child (客观赋权的过程). */
export function weighingRows(parts: WeighingParts): WeighingRow[] {
  return parts.columns.map((_, child) => {
    switch (parts.from.kind) {
      case "entropy":
        return entropyRow(parts, child);
      case "variation":
      case "deviation":
        return spreadRow(parts, child);
      case "critic":
        return criticRow(parts, child);
    }
  });
}

/** A cell over the sample of a child. */
function overSample(value: number | string, formula: string): WeighingCell {
  return { value, formula, isArray: true };
}

/** The numbers of a sample, as formulas write them. */
function sampleOf({ mask, ranges }: WeighingParts, child: number): string {
  return `IF(${mask},${ranges[child]!},"")`;
}

/** How much a column tells by itself; a word for one of which nothing can be said. */
function ownAmount({ from, columns }: WeighingParts, child: number): number | string {
  const found = weightsFromScores(from, [columns[child]!]);
  if ("fault" in found) return found.fault === "constant" ? 0 : word;
  const { difference, variation, deviation: spread, contrast } = found.figures;
  return (difference ?? variation ?? spread ?? contrast)![0]!;
}

function entropyRow(parts: WeighingParts, child: number): WeighingRow {
  const { mask, ranges, size, shift, figure } = parts;
  const x = sampleOf(parts, child);
  const whole = figure(child, 0);
  const lifted = `(${ranges[child]!}+${shift})`;
  const terms = `IF(${mask},IF(${lifted}=0,0,${lifted}/${whole}*LN(${lifted}/${whole}*${size})),0)`;
  const spread = `IF(MIN(${x})=MAX(${x}),0,MAX(0,SUM(${terms})/LN(${size})))`;
  const amount = ownAmount(parts, child);
  const added = parts.from.kind === "entropy" ? parts.from.shift : 0;
  const total = sum(parts.columns[child]!.map((s) => s + added));
  return {
    figures: [
      overSample(total, `SUM(${x})+${size}*${shift}`),
      { value: typeof amount === "number" ? 1 - amount : word, formula: oneLess(parts.amount(child)) },
    ],
    amount: overSample(amount, `IF(${size}<2,${undefinedWord},IF(MIN(${x})+${shift}<0,${undefinedWord},${spread}))`),
    others: [],
  };
}

/** Entropy from the difference, which keeps more digits. */
function oneLess(amount: string): string {
  return `IF(ISNUMBER(${amount}),1-${amount},${undefinedWord})`;
}

function spreadRow(parts: WeighingParts, child: number): WeighingRow {
  const { from, columns, size, figure } = parts;
  const x = sampleOf(parts, child);
  const column = columns[child]!;
  const centre = overSample(mean(column) ?? word, `IF(${size}=0,${undefinedWord},AVERAGE(${x}))`);
  const spread = overSample(
    deviation(column) ?? word,
    `IF(${size}<2,${undefinedWord},IF(MIN(${x})=MAX(${x}),0,STDEV(${x})))`,
  );
  const [own, deviates] = [figure(child, 0), figure(child, 1)];
  const relative = `IF(MIN(${x})<0,${undefinedWord},IF(${deviates}=0,0,${deviates}/${own}))`;
  const formula = `IF(${size}<2,${undefinedWord},${from.kind === "variation" ? relative : deviates})`;
  return {
    figures: [centre, spread],
    amount: { value: ownAmount(parts, child), formula, isArray: from.kind === "variation" },
    others: [],
  };
}

function criticRow(parts: WeighingParts, child: number): WeighingRow {
  const { columns, size, figure, others } = parts;
  const x = sampleOf(parts, child);
  const isFew = (columns[child]?.length ?? 0) < 3;
  const conflicts = columns.map((other, j) => conflict(columns[child]!, other, j === child));
  const contrast = ownAmount(parts, child);
  const total = isFew ? word : sum(conflicts);
  const [own, differs] = [figure(child, 0), figure(child, 1)];
  const few = `IF(${size}<3,${undefinedWord},`;
  return {
    figures: [
      overSample(contrast, `${few}IF(MIN(${x})=MAX(${x}),0,STDEV(${x})/(MAX(${x})-MIN(${x}))))`),
      { value: total, formula: `${few}SUM(${others(child)}))` },
    ],
    amount: {
      value:
        typeof contrast === "number" && typeof total === "number"
          ? contrast * (columns.length === 1 ? 1 : total)
          : word,
      formula: `${few}${columns.length === 1 ? own : `${own}*${differs}`})`,
    },
    others: conflicts.map((value, j) => {
      const apart = `1-CORREL(${x},${sampleOf(parts, j)})`;
      const isFlat = `OR(N(${own})=0,N(${figure(j, 0)})=0)`;
      return overSample(isFew ? 0 : value, `IF(${isFlat},0,IF(${apart}<1E-12,0,${apart}))`);
    }),
  };
}

/** 1 − r, without the noise of its last bits; 0 with itself and where there is no r. */
function conflict(column: Float64Array, other: Float64Array, isSame: boolean): number {
  const r = isSame ? 1 : correlation(column, other);
  return r === undefined || 1 - r < 1e-12 ? 0 : 1 - r;
}
