import type { Indicator } from "../../composite/method";
import { valueAt } from "../../terms/column";
import { directionWords, scopeWords } from "../method-words";
import { childrenOf } from "../nodes";
import { absenceText } from "../repair-words";
import { percentText } from "../number-text";
import { scoreText } from "../score-words";
import { groupTitle, nodeTitle } from "../titles";
import { formulaText } from "../workings/formula-text";
import type { PaperPart, PaperTable } from "../paper/paper";
import { none, placeText, type AnnualContext } from "./context";
import { moveCells, moveHeader } from "./ranking";
import { heading, paragraph, ref, table, tight, type Cell } from "./parts";

/** So many half-width characters of figures stand side by side on a lying page in small type; more go on in another table. */
const mostCharacters = 172;
/** What a column needs beside its figures, and at the least. */
const [besides, leastWidth] = [3, 9];
/** Of the column of names. */
const nameWidth = 18;
/** Where there are more units, the scores and values of single indicators are left to the workbook. */
const mostUnitsInDetail = 400;

/** All tables: the indicators and how they are scored, then every unit's places, scores and values (附表). */
export function appendixChapter(context: AnnualContext): PaperPart[] {
  const { order, indicators } = context;
  const isWhole = order.length <= mostUnitsInDetail;
  const details = isWhole ? [...chunks(context, indicators, "scores"), ...chunks(context, indicators, "values")] : [];
  return [
    heading(2, "指标体系和计分方法"),
    indicatorsTable(context),
    heading(2, "全部单位的得分和位次"),
    scoresTable(context),
    ...(isWhole
      ? [heading(2, "各项指标的得分和指标值"), ...details]
      : [
          paragraph(
            `单位较多，各项指标的得分和指标值见随附的结果工作簿；全部单位的综合得分见`,
            ref("all-scores"),
            "。",
          ),
        ]),
  ];
}

function indicatorsTable({ evaluation, annual, indicators, hasDimensions }: AnnualContext): PaperTable {
  const { method } = evaluation;
  const { weights } = annual.findings;
  const titleOf = (id: string): string => groupTitle(method, id);
  const heads = weights.map(({ group }) =>
    method.groups.length === 0 ? "比重" : group === undefined ? "不属任何一类" : titleOf(group),
  );
  const [root] = childrenOf(method);
  const parentOf = ({ parent }: Indicator): string =>
    parent === undefined || parent === root?.code ? none : nodeTitle(method, parent);
  return table({
    key: "indicators",
    title: "指标体系、占总分的比重和计分方法",
    header: [
      ...(hasDimensions ? ["所属"] : []),
      "指标",
      "计量单位",
      "取值",
      "方向",
      "比较范围",
      "计分方法",
      "缺失处理",
      ...heads,
    ],
    rows: indicators.map((leaf): Cell[] => [
      ...(hasDimensions ? [parentOf(leaf)] : []),
      leaf.title,
      leaf.unitOfMeasure ?? "",
      formulaText(leaf.value ?? ""),
      leaf.direction ? directionWords[leaf.direction] : "",
      leaf.scope ? scopeWords[leaf.scope] : "",
      tight(scoreText(leaf.score, leaf.direction, titleOf)),
      tight(absenceText(leaf.absence ?? method.absence)),
      ...weights.map(({ effective }) => percentText(effective.get(leaf.code) ?? 0, 2)),
    ]),
    widths: [...(hasDimensions ? [4] : []), 6, 3, 8, 2, 3, 9, 4, ...heads.map(() => 2)],
  });
}

function scoresTable(context: AnnualContext): PaperTable {
  const { evaluation, order, nameOf, scoreAt, hasGroups, dimensions, hasDimensions } = context;
  const { ranks, bands, method } = evaluation;
  const shown = hasDimensions ? dimensions : [];
  return table({
    key: "all-scores",
    title: "全部单位的综合得分、位次和各维度得分",
    unit: "分",
    header: [
      ...(context.isPooled ? ["位次"] : []),
      "单位",
      ...(hasGroups ? ["类别", "类内位次"] : []),
      "综合得分",
      ...moveHeader(context),
      ...(method.bands.length > 0 ? ["等次"] : []),
      ...shown.map(({ title }) => title),
    ],
    rows: order.map((i): Cell[] => [
      ...(context.isPooled ? [placeText(ranks.all[i])] : []),
      nameOf(i),
      ...(hasGroups ? [context.groupOf(i), placeText(ranks.group[i])] : []),
      scoreAt(i),
      ...moveCells(context, i),
      ...(method.bands.length > 0 ? [bands[i] ?? none] : []),
      ...shown.map(({ code }) => scoreAt(i, code)),
    ]),
  });
}

/** The scores or values of the indicators, so many columns in a table. */
function chunks(context: AnnualContext, leaves: readonly Indicator[], what: "scores" | "values"): PaperTable[] {
  const { evaluation, order, nameOf, scoreAt } = context;
  const cell = (leaf: Indicator, i: number): string => {
    if (what === "scores") return scoreAt(i, leaf.code);
    return context.value(valueAt(evaluation.stages.treated.get(leaf.code)!, i));
  };
  const widthOf = (leaf: Indicator): number =>
    order.reduce((most, i) => Math.max(most, charactersOf(cell(leaf, i)) + besides), leastWidth);
  const tables = sideBySide(leaves.map((leaf) => ({ leaf, width: widthOf(leaf) })));
  return tables.map((columns, n): PaperTable => {
    const some = columns.map(({ leaf }) => leaf);
    const word = what === "scores" ? "各项指标得分" : "各项指标值";
    return table({
      key: `all-${what}-${n}`,
      title: tables.length > 1 ? `${word}（${n + 1}）` : word,
      ...(what === "scores" ? { unit: "分" } : {}),
      header: [
        "单位",
        ...some.map(({ title, unitOfMeasure }) =>
          what === "scores" || unitOfMeasure === undefined ? title : `${title}（${unitOfMeasure}）`,
        ),
      ],
      rows: order.map((i): Cell[] => [nameOf(i), ...some.map((leaf) => cell(leaf, i))]),
      widths: [nameWidth, ...columns.map(({ width }) => width)],
      notes: what === "values" ? ["填补和处理以后、用于计分的数。"] : [],
    });
  });
}

interface FigureColumn {
  readonly leaf: Indicator;
  readonly width: number;
}

/** Columns put into as few tables as have room for them, each with about as many. */
function sideBySide(columns: readonly FigureColumn[]): FigureColumn[][] {
  const whole = columns.reduce((all, { width }) => all + width, 0);
  const share = whole / Math.ceil(whole / mostCharacters);
  const tables: FigureColumn[][] = [];
  let before = 0;
  for (const column of columns) {
    const n = Math.floor(before / share + 1e-9);
    (tables[n] ??= []).push(column);
    before += column.width;
  }
  return tables.filter((table) => table.length > 0);
}

/** How wide a text is, a Chinese character counted as two. */
function charactersOf(text: string): number {
  return text.length + (text.match(/[^\x20-\x7e−+]/gu)?.length ?? 0);
}
