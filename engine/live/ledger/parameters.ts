import type { LedgerResult } from "../../completion/complete";
import { lightRules, type LightBand, type LightRule } from "../../completion/light";
import type { Stage } from "../../ledger/stage";
import { absenceWords, lightWords, stageWords } from "../../report/words";
import type { FigureSheet } from "../figure-sheet";
import { nameMaker, type CellName } from "../names";

/** One stretch of gaps with the cells of its ends, which a user may move (亮灯档). */
export interface LiveBand {
  readonly word: string;
  readonly from?: { readonly name: CellName; readonly isExcluded: boolean };
  readonly to?: { readonly name: CellName; readonly isIncluded: boolean };
}

/** The cells that formulas of all rows share (共用参数), by their names. */
export interface LedgerParameters {
  readonly cost: CellName;
  readonly growth: CellName;
  readonly fromBaseline: CellName;
  readonly tolerance: CellName;
  /** What the stages in words count for; 已完成 always counts 1. */
  readonly stages: Readonly<Record<Exclude<Stage, "done">, CellName>>;
  /** The share of the period that has passed, by the ledgers' order. */
  readonly paces: readonly CellName[];
  readonly bands: readonly LiveBand[];
}

/** What the cells of choices say. */
export const choiceWords = {
  ratio: "比值",
  difference: "差值",
  rates: "速度",
  levels: "水平",
  yes: "是",
  no: "否",
} as const;

/** Puts what all rows share on the sheet of parameters, with what it was when the ledgers were worked out. */
export function addParameters(figures: FigureSheet, { ledgers, options }: LedgerResult): LedgerParameters {
  const { cost = "ratio", growth = "rates", fromBaseline = false, aboutTolerance = 0.05, stages = {} } = options;
  const add = (name: CellName, title: string, value: number | string, note: string): CellName =>
    figures.add({ name, of: "完成率", title, value, note });
  const stage = (of: Exclude<Stage, "done">): CellName =>
    add(
      `阶段_${stageWords[of]}`,
      `“${stageWords[of]}”计作`,
      stages[of] ?? absenceWords.unreadable,
      "0 至 1；写文字的没有完成率",
    );
  return {
    cost: add("控制类口径", "控制类指标的完成率", choiceWords[cost], "比值：目标 ÷ 实际；差值：2 − 实际 ÷ 目标"),
    growth: add(
      "增长类口径",
      "增长类指标的完成率",
      choiceWords[growth],
      "速度：增速之比；水平：（100 + 增速）之比，下降的为（100 − 降幅）之比",
    ),
    fromBaseline: add(
      "基期起算",
      "有基期值的从基期起算",
      fromBaseline ? choiceWords.yes : choiceWords.no,
      "是：（实际 − 基期）÷（目标 − 基期）；否：不看基期值",
    ),
    tolerance: add("允许偏差", "“左右”允许低于目标", aboutTolerance, "占目标的比例，0.05 即 5%"),
    stages: { "in-progress": stage("in-progress"), "not-started": stage("not-started"), failed: stage("failed") },
    paces: addPaces(figures, { ledgers, options }),
    bands: addBands(figures, options.lights ?? ledgers[0]?.lights ?? lightRules["default"]!),
  };
}

function addPaces(figures: FigureSheet, { ledgers, options }: Pick<LedgerResult, "ledgers" | "options">): CellName[] {
  const monthly = figures.add({
    name: "无计划按月",
    of: "序时进度",
    title: "没有序时计划的按月份",
    value: options.pace === "planned" ? choiceWords.no : choiceWords.yes,
    note: "是：月数 ÷ 12；否：只有本行写了序时计划的才比序时进度",
  });
  return ledgers.map(({ ledger: { title, period } }, i) => {
    const of = `序时进度：${title}`;
    const months = figures.add({
      ...{ name: `累计月数_${i + 1}`, of, title: "累计月数", value: period.months ?? null },
      note: "完成情况截至当年第几个月末；空白为报告期不明，不比序时进度",
    });
    const given = figures.add({
      ...{ name: `指定进度_${i + 1}`, of, title: "指定的序时进度", value: period.pace ?? null },
      note: "0 至 1；填了就不看月数，空白为按月数",
    });
    const value = options.pace === "planned" ? "" : (period.pace ?? (period.months ?? NaN) / 12);
    return figures.add({
      ...{ name: `序时进度_${i + 1}`, of, title: "序时进度", value: Number.isNaN(value) ? "" : value },
      formula: `IF(${monthly}="${choiceWords.no}","",IF(ISNUMBER(${given}),${given},IF(ISNUMBER(${months}),${months}/12,"")))`,
      note: "由上面几格算出，不要改",
    });
  });
}

/** An end that another band begins at is that band's cell, so that a limit stands in one place. */
function addBands(figures: FigureSheet, { title, bands }: LightRule): LiveBand[] {
  const nameOf = nameMaker();
  const of = `亮灯：${title}`;
  const starts = new Map<number, CellName>();
  const withStarts = bands.map((band) => {
    if (band.from === undefined) return { band };
    const word = lightWords[band.light];
    const name = nameOf(word, "下限");
    figures.add({
      ...{ name, of, title: `${word}，差距${lowerWord(band)}`, value: band.from },
      note: "百分点，不能留空",
    });
    if (!starts.has(band.from)) starts.set(band.from, name);
    return { band, from: { name, isExcluded: band.isFromExcluded === true } };
  });
  return withStarts.map(({ band, from }) => {
    const word = lightWords[band.light];
    if (band.to === undefined) return { word, ...(from ? { from } : {}) };
    const start = starts.get(band.to);
    const name = figures.add({
      ...{ name: nameOf(word, "上限"), of, title: `${word}，差距${upperWord(band)}`, value: band.to },
      ...(start === undefined ? {} : { formula: start }),
      note: start === undefined ? "百分点，不能留空" : "百分点，跟着上一档的下限走",
    });
    return { word, ...(from ? { from } : {}), to: { name, isIncluded: band.isToIncluded === true } };
  });
}

function lowerWord({ isFromExcluded }: LightBand): string {
  return isFromExcluded === true ? "大于" : "不小于";
}

function upperWord({ isToIncluded }: LightBand): string {
  return isToIncluded === true ? "不大于" : "小于";
}
