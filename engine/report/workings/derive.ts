import type { Explained } from "../../terms/explained";
import { cellAddress } from "../../terms/place";
import { numberText } from "../number-text";
import { formulaText, isMereName } from "./formula-text";
import { plainNumber, scoreNumber, tightBrackets, valueOf, workingNumber } from "./numbers";
import { absentReferences, referenceNames } from "./observed";
import type { ComputedWording } from "./wording";

/** A formula in words and, where it takes anything, with its figures filled in. */
export interface ShownFormula {
  readonly words: string;
  readonly figures: string;
  /** A name and nothing else. */
  readonly isBare: boolean;
}

/**
 * Shows the formula that a value was computed by, as written and with its figures.
 *
 * @param explained - has the formula in `written` and what it takes in `inputs`
 */
export function shownFormula({ written = "", inputs }: Explained): ShownFormula {
  const figures = Object.entries(inputs).map(([name, input]): [string, string] => [
    name,
    textOf(input) ?? workingNumber(valueOf(input)),
  ]);
  return {
    words: formulaText(written),
    figures: formulaText(written, new Map(figures)),
    isBare: isMereName(written),
  };
}

/** What a cell says where it holds a text, in quotes. */
function textOf(input: Explained["inputs"][string]): string | undefined {
  const isText = typeof input === "object" && input.value === "unreadable" && (input.written ?? "") !== "";
  return isText ? `“${input.written ?? ""}”` : undefined;
}

/** The inputs that have no number, each with the reason. */
function absentInputs({ inputs }: Explained): string {
  return Object.entries(inputs)
    .flatMap(([name, input]) => {
      const value = valueOf(input);
      return typeof value === "number" ? [] : [`${name}${textOf(input) ?? numberText(value)}`];
    })
    .join("，");
}

function formulaWorking(explained: Explained): string {
  const { words, figures, isBare } = shownFormula(explained);
  const { value } = explained;
  const absent = typeof value === "number" ? "" : absentInputs(explained);
  if (absent !== "") return `${words}，${numberText(value)}（${absent}）`;
  const steps = [words, ...(isBare || figures === words ? [] : [figures])].join(" = ");
  return tightBrackets(
    typeof value === "number" ? `${steps} = ${plainNumber(value)}` : `${steps}，${numberText(value)}`,
  );
}

/** Rows of the same unit that were added up, each by its cell. */
function mergedWorking({ value, inputs }: Explained): string {
  const rows = Object.values(inputs).map((input) => {
    const { row, column } = typeof input === "object" ? (input.place ?? {}) : {};
    const cell = row === undefined ? "" : `（${column === undefined ? `第${row + 1}行` : cellAddress(row, column)}）`;
    return `${textOf(input) ?? workingNumber(valueOf(input))}${cell}`;
  });
  if (typeof value === "number")
    return `${tightBrackets(`${rows.join(" + ")} = ${plainNumber(value)}`)}，由合并前的 ${rows.length} 行相加`;
  return `${numberText(value)}：合并前的 ${rows.length} 行是 ${rows.join("、")}`;
}

/** A figure of a whole column: the line's name says which one. */
function wholeColumn(title: string): ComputedWording {
  return { title, working: ({ value }) => `${plainNumber(value)}（就全部参加排名的单位计算）` };
}

/** Wordings of what is read and derived, of what scores are held against, and of what has no score. */
export const deriveRules: Readonly<Record<string, ComputedWording>> = {
  given: {
    title: "填报数",
    working: (explained) => {
      const text = textOf(explained);
      return text === undefined ? plainNumber(explained.value) : `${text}（文字）`;
    },
  },
  "derive.formula": { title: "取值", working: formulaWorking },
  ...Object.fromEntries(
    Object.entries(referenceNames).map(([name, title]) => [`reference.${name}`, { title, working: formulaWorking }]),
  ),
  "derive.merged": { title: "合并单位取值", working: mergedWorking },
  "derive.mean": wholeColumn("平均值"),
  "derive.median": wholeColumn("中位数"),
  "derive.sum": wholeColumn("合计"),
  "derive.minOf": wholeColumn("最小值"),
  "derive.maxOf": wholeColumn("最大值"),
  "derive.count": wholeColumn("有数的单位数"),
  "derive.rank": wholeColumn("位次"),
  "derive.share": wholeColumn("占合计的比例"),
  "derive.rankIn": {
    title: "在总体中的位次",
    working: ({ value }) => `${plainNumber(value)}（与该列全部行比较，最大的为 1）`,
  },

  absence: {
    title: "得分",
    working: ({ value }) => `没有得分：${numberText(value)}`,
    sentence: ({ label = "本指标", value }) => `${label}没有得分：${numberText(value)}。`,
  },
  "absence.unscored": {
    title: "得分",
    working: unscored,
    sentence: (explained) => `${explained.label ?? "本指标"} ${unscored(explained)} 分。`,
  },
  "absence.score": {
    title: "得分",
    working: (explained) => `原值${absenceOf(explained)}，按办法计 ${scoreNumber(explained.value)}`,
    sentence: (explained) =>
      `${explained.label ?? "本指标"}${absenceOf(explained)}，按办法计 ${scoreNumber(explained.value)} 分。`,
  },
};

/** A number that gives no score: it, and what it should have been held against that is absent. */
function unscored(explained: Explained): string {
  const { value, inputs } = explained;
  const x = plainNumber(inputs.x === undefined ? "undefined" : valueOf(inputs.x));
  const absent = absentReferences(explained);
  const because = absent === "" ? "" : `（${absent}）`;
  return `${x} 算不出得分${because}，按办法计 ${scoreNumber(value)}`;
}

/** Why there is no number in the input `x`. */
export function absenceOf({ inputs }: Explained): string {
  return numberText(inputs.x === undefined ? "undefined" : valueOf(inputs.x));
}
