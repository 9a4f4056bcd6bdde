import { absenceRules, scoreOf } from "../../composite/absence";
import type { Indicator, Method } from "../../composite/method";
import { aggregateText } from "../../report/method-words";
import { absenceWords } from "../../report/words";
import { cellIn, rowIn, type LiveColumn } from "../column";
import type { NamedColumn } from "../parts";
import { openUnitSheet, wordedValues, type UnitSheet } from "../unit-sheet";
import { openMedians, type MedianSheet } from "./median-sheet";
import { aggregateFormula, withholding, type AbsencePolicyKind } from "./aggregate-formula";
import { composedFormula } from "./composed-formula";
import { quotedText, type Desk } from "./desk";
import { openFields, type FieldSheets } from "./field-sheet";
import { scoreColumnOf, scoreSheetName } from "./score-place";
import type { UnitWeights } from "./unit-weights";

/** The scores of all nodes in cells (得分表). */
export interface ScoreSheet {
  readonly sheet: UnitSheet;
  /** What the scores count as in their parents', where absences do not all come to the same; behind the scores. */
  readonly entering: UnitSheet | undefined;
  /** How units are compared with each other, where an aggregate does so. */
  readonly fields: FieldSheets;
  /** How weighted medians are found. */
  readonly medians: MedianSheet;
  readonly columns: ReadonlyMap<string, NamedColumn>;
  /** The cells that a node's score is made from, of its children. */
  childrenOf(code: string): readonly LiveColumn[];
}

const enteringName = "计入";

/**
 * Lays out the score of every node, one column a node (得分): indicators' from where they are normalised, others by formulas
 * over their children's scores and weights. What plain formulas do not say is a value, and the head's note says why.
 */
export function layScores(desk: Desk, weights: UnitWeights): ScoreSheet {
  const { evaluation, nodes } = desk;
  const sheet = openUnitSheet(evaluation, {
    name: scoreSheetName,
    title: "各级指标得分",
    notes: ["同一上级的各项排在一起，上级在前；得分由“标准化得分”和“单位权重”逐级合成，合成方法见表头批注。"],
  });
  // A node's formula names columns to its right, which are not put down yet: where they will be is known.
  const own = new Map(nodes.map(({ code }) => [code, scoreColumnOf(desk, code)]));
  const policies = new Map(
    desk.tree.inner.map((node) => [node.code, policyOf(evaluation.method, desk.tree.childrenOf.get(node.code)!)]),
  );
  const mixed = nodes.filter(({ parent }) => parent !== undefined && policies.get(parent) === "mixed");
  const entering = mixed.length === 0 ? undefined : openEntering(desk);
  const enteringColumns = new Map(
    mixed.map((node) => [node.code, entering!.add(enteringColumn(desk, node, own.get(node.code)!))] as const),
  );
  const blockOf = (code: string): readonly LiveColumn[] =>
    desk.tree.childrenOf
      .get(code)!
      .map((child) => (policies.get(code) === "mixed" ? enteringColumns : own).get(child.code)!);
  const [fields, medians] = [openFields(desk), openMedians(desk)];
  const columns = new Map(
    nodes.map((node): [string, NamedColumn] => {
      const values = evaluation.scores.get(node.code)!;
      const formula = nodeFormula(desk, node, weights, own, blockOf, policies.get(node.code), [fields, medians]);
      const column = sheet.add({
        header: `${node.code} ${node.title}`,
        note: noteOf(node, formula.isFixed),
        values: wordedValues(values),
        formula: formula.of,
        isArray: formula.isArray,
        style: "score",
        format: desk.scoreFormat,
        name: desk.stages.nameOf("得分", node.code),
        rules: { rules: [], hasBars: node.parent === undefined },
      });
      return [node.code, { column, values }];
    }),
  );
  return { sheet, entering, fields, medians, columns, childrenOf: blockOf };
}

/** What absences of a node's children come to, if it is the same for all of them. */
function policyOf(method: Method, children: readonly Indicator[]): AbsencePolicyKind {
  const rules = children.filter(({ counts }) => counts).flatMap((child) => absenceRules(method, child).slice(1));
  if (rules.every((rule) => rule === "skip")) return "skip";
  return rules.some((rule) => rule === "skip" || scoreOf(rule) !== undefined) ? "mixed" : "withhold";
}

function openEntering({ evaluation }: Desk): UnitSheet {
  return openUnitSheet(evaluation, {
    name: enteringName,
    title: "计入上级的得分",
    notes: [`有得分的照用；没有得分的按缺失规定代以分数、略去（写原因）或使上级不予计分（写“${withholding}”）。`],
  });
}

function enteringColumn({ evaluation, scoreFormat }: Desk, node: Indicator, score: LiveColumn) {
  const { method, scores } = evaluation;
  const rules = absenceRules(method, node);
  const { numbers, reasons } = scores.get(node.code)!;
  const words = Object.values(absenceWords);
  const outcome = (reason: number): string | number => {
    const rule = rules[reason];
    return scoreOf(rule) ?? (rule === "skip" ? words[reason - 1]! : withholding);
  };
  const usual = outcome(1);
  const written = (value: string | number): string => (typeof value === "number" ? String(value) : quotedText(value));
  return {
    header: `${node.code} ${node.title}`,
    values: Array.from(reasons, (reason, unit) => (reason === 0 ? numbers[unit]! : outcome(reason))),
    formula: (unit: number): string => {
      const cell = cellIn(score, unit, enteringName);
      const others = words.slice(1).flatMap((word, i) => {
        const value = outcome(i + 2);
        return value === usual ? [] : [[word, value] as const];
      });
      const rest = others.reduceRight(
        (text, [word, value]) => `IF(${cell}=${quotedText(word)},${written(value)},${text})`,
        written(usual),
      );
      return `IF(ISNUMBER(${cell}),${cell},${rest})`;
    },
    style: "score" as const,
    format: scoreFormat,
  };
}

/** How a node's cells are worked out. */
interface NodeFormula {
  readonly of: (unit: number) => string | undefined;
  readonly isArray: boolean;
  readonly isFixed: boolean;
}

function nodeFormula(
  desk: Desk,
  node: Indicator,
  weights: UnitWeights,
  own: ReadonlyMap<string, LiveColumn>,
  blockOf: (code: string) => readonly LiveColumn[],
  policy: AbsencePolicyKind | undefined,
  workings: readonly Pick<FieldSheets, "lay">[],
): NodeFormula {
  const { evaluation, stages, tree, fixed } = desk;
  const children = tree.childrenOf.get(node.code)!;
  const without = new Set(
    evaluation.compositions.flatMap(({ unit, node: at }) =>
      at !== node.code && isBelow(desk, node, at) ? [unit] : [],
    ),
  );
  const composed = (unit: number): string | undefined => composedFormula(desk, node, unit, own.get(node.code)!);
  const isComposed = new Set(evaluation.compositions.flatMap(({ unit, node: at }) => (at === node.code ? [unit] : [])));
  const ownWeights = children.map(({ code }) => weights.columns.get(code)!);
  const parts = { weights: ownWeights, scores: blockOf(node.code), policy: policy ?? ("withhold" as const) };
  const compared =
    children.length === 0
      ? undefined
      : workings.map((sheets) => sheets.lay(node, parts)).find((formula) => formula !== undefined);
  const ordinary = (unit: number): { text: string; isArray: boolean } | undefined => {
    if (children.length === 0)
      return { text: cellIn(stages.normalised.get(node.code)!, unit, scoreSheetName), isArray: false };
    if (compared) return compared(unit);
    return aggregateFormula(node.aggregate!, {
      weights: rowIn(ownWeights, unit, scoreSheetName),
      scores: rowIn(blockOf(node.code), unit, scoreSheetName),
      size: children.length,
      policy: policy ?? "withhold",
      minimumPresent: node.minimumPresent,
    });
  };
  const sample = evaluation.units.length === 0 ? undefined : ordinary(0);
  const isFixed = children.length > 0 && sample === undefined;
  if (isFixed)
    fixed.set(
      `得分：${node.code} ${node.title}`,
      `${aggregateText(node.aggregate)}两两比较，单位太多，公式重算太慢，是数值。`,
    );
  return {
    of: (unit) => (isComposed.has(unit) ? composed(unit) : without.has(unit) ? undefined : ordinary(unit)?.text),
    isArray: sample?.isArray ?? false,
    isFixed,
  };
}

function isBelow({ evaluation }: Desk, node: Indicator, ancestor: string): boolean {
  const parent = evaluation.method.indicators.find(({ code }) => code === node.parent);
  return parent !== undefined && (parent.code === ancestor || isBelow({ evaluation } as Desk, parent, ancestor));
}

function noteOf(node: Indicator, isFixed: boolean): string {
  if (node.aggregate === undefined) return "指标得分，取自无量纲化的结果。";
  const skipped = "权重为 0 的不参加；没有得分的按办法的缺失规定处理";
  return `${aggregateText(node.aggregate)}；${skipped}${isFixed ? "。这一列是数值，不随权重重算" : ""}。`;
}
