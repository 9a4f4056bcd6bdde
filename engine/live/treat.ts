import type { Indicator, Treatment } from "../composite/method";
import { treatmentOf, type Trial } from "../composite/treat";
import { groupTitle } from "../composite/group-title";
import { numberText } from "../report/number-text";
import { reasonCode, type Column } from "../terms/column";
import { layColumn, titleOf, type Ground } from "./ground";
import type { NamedColumn } from "./parts";
import { formula, type Text } from "./text";
import { stepText } from "./treat/step";

/** What steps are called. */
const stepWords: Readonly<Record<Treatment["steps"][number]["kind"], string>> = {
  winsorise: "缩尾",
  percentiles: "按分位数截尾",
  clip: "按界限截尾",
  log: "取对数",
  "box-cox": "博克斯—考克斯变换",
};

/**
 * Lays out what treatment does, one column a step (异常值处理). Which steps are taken is what the engine's tests decided;
 * what a taken step does to each value is a formula.
 *
 * @param imputed - the values before
 * @returns the column before where nothing is done
 */
export function layTreated(ground: Ground, leaf: Indicator, imputed: NamedColumn): NamedColumn {
  const { book } = ground;
  const { method, treatments, stages } = book.evaluation;
  const record = treatments.get(leaf.code);
  const treatment = treatmentOf(method, leaf);
  if (!record || !treatment) return imputed;
  const chains = new Map(record.trials.map((trial) => [trial.group, trial.steps.filter(({ isKept }) => isKept)]));
  const longest = Math.max(0, ...[...chains.values()].map(({ length }) => length));
  const chainOf = (unit: number) =>
    chains.get(leaf.scope === "group" ? (book.comparison.groupOf[unit] ?? "") : "") ?? [];
  let before = imputed;
  for (let k = 0; k < longest; k++) {
    const from = before;
    const texts = new Map<object, Text>();
    const textFor = (unit: number): Text => {
      const chain = chainOf(unit);
      const step = chain[k];
      if (!step) return [from.column];
      const known = texts.get(step);
      if (known) return known;
      const key = [...chains].find(([, each]) => each === chain)![0];
      const sample = { ...from, key };
      const done = stepText(ground, leaf, { sample, step: treatment.steps[step.step]!, figures: step.figures });
      const text = formula`IF(ISNUMBER(${from.column}),${done},${from.column})`;
      texts.set(step, text);
      return text;
    };
    const values =
      k === longest - 1 ? stages.treated.get(leaf.code)! : changed(before.values, record.cells, chainOf, k);
    before = layColumn(book, {
      sheet: book.sheets.treated,
      header: longest > 1 ? `${titleOf(leaf)} 第${k + 1}步` : titleOf(leaf),
      note: noteOf(method, treatment, record.trials),
      values,
      text: textFor,
      name: ["处理", longest > 1 ? `${leaf.code}_${k + 1}` : leaf.code],
    });
  }
  return before;
}

type Cells = readonly { readonly unit: number; readonly step: number; readonly after: number | string }[];

/** The values after the k-th step that is kept. */
function changed(
  before: Column,
  cells: Cells,
  chainOf: (unit: number) => readonly { readonly step: number }[],
  k: number,
): Column {
  const after = { numbers: before.numbers.slice(), reasons: before.reasons.slice() };
  for (const cell of cells) {
    if (chainOf(cell.unit)[k]?.step !== cell.step) continue;
    after.numbers[cell.unit] = typeof cell.after === "number" ? cell.after : 0;
    if (typeof cell.after !== "number") after.reasons[cell.unit] = reasonCode("undefined");
  }
  return after;
}

function noteOf(
  method: Parameters<typeof groupTitle>[0],
  { test, steps, combine }: Treatment,
  trials: readonly Trial[],
): string {
  const rule = test
    ? `|偏度|小于${test.skewness}或峰度小于${test.kurtosis}的不处理，否则依次${steps.map(({ kind }) => stepWords[kind]).join("、")}，直到通过检验${combine ? "，后一步接着前一步做" : "，每一步都从未处理的值做起"}。检验的结论是数值，不随数据重算。`
    : `不作检验，依次${steps.map(({ kind }) => stepWords[kind]).join("、")}。`;
  const found = trials.map(({ group, shape, steps: tried }) => {
    const kept = tried.filter(({ isKept }) => isKept).map(({ kind }) => stepWords[kind]);
    const [skewness, kurtosis] = [shape.skewness ?? "undefined", shape.kurtosis ?? "undefined"] as const;
    const who = group === "" ? "全部" : groupTitle(method, group);
    return `${who}：偏度${numberText(skewness)}，峰度${numberText(kurtosis)}，${kept.length === 0 ? "不处理" : kept.join("、")}`;
  });
  return [rule, ...found].join("\n");
}
