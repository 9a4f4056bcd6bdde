import type { FunctionName } from "../../composite/formula/functions";
import { tightBrackets } from "./numbers";

/** Functions by the names that people know them by. */
const functionWords: Readonly<Record<FunctionName, string>> = {
  abs: "绝对值",
  sqrt: "平方根",
  ln: "自然对数",
  log10: "常用对数",
  exp: "自然指数",
  min: "取小",
  max: "取大",
  average: "平均",
  floor: "取整",
  round: "四舍五入",
  if: "如果",
  isAbsent: "缺失",
  mean: "平均值",
  median: "中位数",
  sum: "合计",
  minOf: "最小值",
  maxOf: "最大值",
  rank: "位次",
  share: "占合计的比例",
  count: "有数的单位数",
  rankIn: "在总体中的位次",
  left: "左起取字",
  right: "右起取字",
  startsWith: "开头是",
  endsWith: "结尾是",
  contains: "含有",
  number: "转为数",
};

/** Signs as they are shown, with the space around them; what is not listed stands as it is. */
const shownSigns: Readonly<Record<string, string>> = {
  "+": " + ",
  "-": " − ",
  "*": " × ",
  "×": " × ",
  "/": " ÷ ",
  "÷": " ÷ ",
  "==": " = ",
  "!=": " ≠ ",
  "≠": " ≠ ",
  "<": " < ",
  "<=": " ≤ ",
  "≤": " ≤ ",
  ">": " > ",
  ">=": " ≥ ",
  "≥": " ≥ ",
  "?": " 时取 ",
  ":": "，否则取 ",
  ",": "，",
  "(": "（",
  ")": "）",
  and: " 且 ",
  or: " 或 ",
  not: "非 ",
};

const token =
  /"[^"]*"|“[^“”]*”|'[^']*'|‘[^‘’]*’|\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+|(?:[\p{L}_][\p{L}\p{N}_]*|「[^」]*」|【[^】]*】)(?:\.(?:[\p{L}_][\p{L}\p{N}_]*|「[^」]*」|【[^】]*】))?|[=!<>]=|\S/giu;

/**
 * The words, numbers and signs of a formula, in the forms that the engine compares: compatibility forms, functions in
 * small letters. Texts are as they are written.
 */
function tokensOf(formula: string): string[] {
  const tokens = (formula.match(token) ?? []).flatMap((found) => {
    if (isText(found)) return [found];
    if (/[「【]/u.test(found)) return [quoted(found)];
    const plain = found.normalize("NFKC");
    return plain === found ? [found] : (plain.match(token) ?? []);
  });
  return tokens.map((found, i) => {
    const isOther = tokens[i + 1] !== "(" || Object.hasOwn(functionWords, found);
    return !isOther && Object.hasOwn(functionWords, found.toLowerCase()) ? found.toLowerCase() : found;
  });
}

/** A name in brackets as the engine prints it. */
function quoted(found: string): string {
  return found.normalize("NFKC").replace(/\s+/gu, "").replace(/【/gu, "「").replace(/】/gu, "」");
}

function isText(found: string): boolean {
  return /^["“'‘]/u.test(found);
}

function isName(found: string): boolean {
  return /^[\p{L}_「]/u.test(found) && !Object.hasOwn(shownSigns, found);
}

/** Whether a formula is one name and nothing else. */
export function isMereName(formula: string): boolean {
  const [only = "", ...others] = tokensOf(formula);
  return others.length === 0 && isName(only);
}

/**
 * A formula as people write it: × ÷ −, full-width brackets, functions by their Chinese names.
 *
 * @param formula - as the method has it
 * @param figures - what stands in for names and for calls of functions of a whole column, by how the engine prints them
 * @example formulaText("(a + b) / c * 100") // => "（a + b）÷ c × 100"
 */
export function formulaText(formula: string, figures: ReadonlyMap<string, string> = new Map()): string {
  const calls = new Map([...figures].map(([name, figure]) => [signature(tokensOf(name)), figure]));
  const tokens = tokensOf(formula);
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const found = tokens[i] ?? "";
    const end = tokens[i + 1] === "(" ? closing(tokens, i + 1) : i;
    const figure = calls.get(signature(tokens.slice(i, end + 1)));
    if (isName(found) && figure !== undefined) {
      text += figure;
      i = end;
    } else text += shown(found, tokens[i - 1], end > i);
  }
  return tightBrackets(text.replace(/ +/gu, " ").trim());
}

function shown(found: string, before: string | undefined, isCall: boolean): string {
  if (isText(found)) return `“${found.slice(1, -1)}”`;
  if (found.startsWith("得分.")) return scoreWords(found);
  if (found.includes("「")) return found.replace(/[「」]/gu, "");
  if (found === "-" && (before === undefined || /^(?:[-+*/×÷^<>≤≥≠?:,(]|[=!<>]=|and|or|not)$/u.test(before)))
    return "−";
  if (isCall && Object.hasOwn(functionWords, found)) return functionWords[found as FunctionName];
  return Object.hasOwn(shownSigns, found) ? (shownSigns[found] ?? found) : found;
}

/** 得分.经济 is 经济的得分; the total is only the total. */
function scoreWords(found: string): string {
  const name = found.slice("得分.".length).replace(/[「」]/gu, "");
  return name === "总分" ? name : `${name}的得分`;
}

/** Where the bracket that opens at a position is closed. */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i] === "(") depth += 1;
    if (tokens[i] === ")" && --depth === 0) return i;
  }
  return open - 1;
}

/** Brackets and spaces aside, what the engine prints of a call is what was written. */
function signature(tokens: readonly string[]): string {
  const plain = tokens.filter((each) => each !== "(" && each !== ")").map((each) => (each === "×" ? "*" : each));
  return plain.map((each) => (each === "÷" ? "/" : each)).join(" ");
}
