import { compare, type Comparison } from "../composite/comparison";
import { findCompositions, type Compositions } from "../composite/compose";
import type { Evaluation } from "../composite/evaluation";
import { rankedFlags } from "../composite/positions";
import { openScope, type Scope } from "../composite/scope";
import { openFigureSheet, type FigureSheet } from "./figure-sheet";
import { nameMaker, type CellName } from "./names";
import type { LiveUnits } from "./parts";
import { openUnitSheet, type UnitSheet } from "./unit-sheet";

/** The sheets with one row a unit, from the data to the indicators' scores. */
export type StageSheet = "data" | "variables" | "values" | "fills" | "treated" | "scores";

/** A live workbook while its sheets are laid out (活动工作簿). */
export interface Book {
  readonly evaluation: Evaluation;
  /** What the method's formulas see, for values that the evaluation does not keep. */
  readonly scope: Scope;
  readonly comparison: Comparison;
  readonly compositions: Compositions;
  readonly figures: FigureSheet;
  readonly nameOf: (kind: string, of: string) => CellName;
  readonly sheets: Readonly<Record<StageSheet, UnitSheet>>;
}

/** A book whose units stand in it, so that samples can be named. */
export interface UnitBook extends Book {
  readonly units: LiveUnits;
}

/** The name of the sheet of figures, on which formulas over samples stand. */
export const figureSheetName = "参数";

/** Opens the sheets of an evaluation's live workbook. */
export function openBook(evaluation: Evaluation): Book {
  const { method, dataset, units } = evaluation;
  const isRanked = rankedFlags(evaluation);
  const scope = openScope(method, dataset, isRanked);
  const sheet = (name: string, title: string, ...notes: string[]): UnitSheet =>
    openUnitSheet(evaluation, { name, title, notes });
  return {
    evaluation,
    scope,
    comparison: compare(
      isRanked,
      units.map(({ groups }) => groups),
      units.map(({ group }) => group),
    ),
    compositions: findCompositions(method, dataset, scope),
    figures: openFigureSheet({
      name: figureSheetName,
      title: "公用参数",
      note: "各单位的公式共用的数：样本的最值、均值等由公式计算；办法规定的数没有公式，可以改动，改动后全表随之重算。",
    }),
    nameOf: nameMaker(),
    sheets: {
      data: sheet(
        "数据",
        "原始数据",
        "从各数据表读入的数，改动后全表随之重算；空缺写明原因（未报送、不适用、无法识别），不当作0。",
        "来源见表头批注。“参评”为1的单位进入样本；“分组”是计分所用的组。",
      ),
      variables: sheet("变量", "变量", "办法定义的变量和公式中要用整列的部分，由“数据”表按公式计算。"),
      values: sheet("指标值", "指标值", "由“数据”表按各指标的公式计算；目标值等参照值列在指标之后。"),
      fills: sheet("填补", "缺失值填补", "只列有填补规定的指标；有数的照用，缺失的按办法代入。"),
      treated: sheet(
        "处理",
        "异常值处理",
        "只列经过处理的指标，每步一列；是否处理、处理哪几步由检验决定，见表头批注。",
      ),
      scores: sheet("指标得分", "指标得分（无量纲化）", "标尺和参数见“参数”表，名称与公式中的相同。"),
    },
  };
}
