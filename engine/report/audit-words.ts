import type { CheckResult, Figure, Finding, Hint, Repair, Unchecked } from "../audit/result";
import type { Slip } from "../audit/slips";
import type { OtherRounding, Verdict } from "../audit/verdict";
import { cellAddress } from "../terms/place";
import { fixedText } from "./number-text";

/** What each verdict is called (核对结论). */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  follows: "相符",
  "within-rounding": "取整范围内",
  "last-digit": "末位不符",
  differs: "不符",
};

const slipWords: Readonly<Record<Slip, string>> = {
  transposed: "相邻两位颠倒",
  dropped: "漏写一位",
  added: "多写一位",
  point: "小数点或单位差十的整数次方",
  sign: "正负号",
  replaced: "错一位数字",
};

const roundingWords: Readonly<Record<OtherRounding, string>> = {
  down: "直接舍去后面的位数，就是公布的数",
  up: "只要有余数就进一，才是公布的数",
  "half-away": "四舍五入，就是公布的数",
  "half-even": "四舍六入五成双，就是公布的数",
  twice: "先多取一位再取一次（两次取整），才是公布的数",
  "fewer-digits": "少取一位小数再补零，才是公布的数",
};

const uncheckedWords: Readonly<Record<Unchecked["why"], string>> = {
  blank: "公布的表中空着",
  unreadable: "公布的不是数字",
  "no-rule": "没有规定它的公式",
  "inputs-absent": "用到的数缺失",
};

const figureWords: Readonly<Record<Figure, string>> = {
  total: "综合得分",
  rank: "总位次",
  "group-rank": "组内位次",
  score: "得分",
  value: "指标值",
  "node-rank": "得分的位次",
  previous: "上次位次",
  change: "位次升降",
  adjustment: "加减分",
  list: "名单",
};

const orderWords = { descending: "从高到低", ascending: "从低到高" } as const;
const tieWords = { competition: "并列后空出位次（1、2、2、4）", dense: "并列后位次连续（1、2、2、3）" } as const;

/** A rule as a sentence (规则的说法). */
export function checkText({ check }: CheckResult): string {
  if (check.kind === "published") {
    const isWhole = ["total", "rank", "group-rank", "previous", "change"].includes(check.figure);
    return `公布的“${check.column}”与按办法算出的${isWhole ? "" : `“${check.title}”的`}${figureWords[check.figure]}一致`;
  }
  const within = check.within === undefined ? "" : `，按“${check.within}”分组`;
  const where = check.where === undefined ? "" : `，只看 ${check.where} 的行`;
  return `${check.title === undefined ? "" : `${check.title}：`}${ruleText(check)}${within}${where}`;
}

function ruleText(check: Exclude<CheckResult["check"], { kind: "published" }>): string {
  switch (check.kind) {
    case "formula":
      return formulaText(check);
    case "place":
      return placeText(check);
    case "total":
      return totalText(check);
    case "sum":
      return `${[check.column].flat().join("、")} 合计为 ${String(check.to)}`;
    case "order":
      return `各行按 ${check.by} ${orderWords[check.order]}排列`;
    case "complete":
      return `${[check.column].flat().join("、")} 没有空白`;
  }
}

type CheckOf<Kind> = Extract<CheckResult["check"], { kind: Kind }>;

function formulaText({ column, formula, by, formulas }: CheckOf<"formula">): string {
  if (by === undefined) return `${column} = ${formula ?? ""}`;
  const each = Object.entries(formulas ?? {}).map(([key, written]) => `${key}：${written}`);
  return `${column} 按“${by}”分别计算（${each.join("；")}${formula === undefined ? "" : `；其余：${formula}`}）`;
}

function placeText({ column, by, order, ties, partial }: CheckOf<"place">): string {
  return `${column} 是 ${by} ${orderWords[order]}的位次，${partial ? "表中只列了一部分单位" : tieWords[ties]}`;
}

function totalText({ column, total, how, weight, where }: CheckOf<"total">): string {
  const made = how === "sum" ? "之和" : weight === undefined ? "的平均" : `以 ${weight} 为权的平均`;
  return `${[column].flat().join("、")}：${total} 的行是${where === undefined ? "其余各行" : "所列各行"}${made}`;
}

/** How many numbers stand how to a rule. */
export function countText({ check, findings, unchecked }: CheckResult): string {
  if (check.kind === "complete") return unchecked.length === 0 ? "没有空白" : `有 ${unchecked.length} 格空白`;
  const of = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict).length;
  const parts = (["follows", "within-rounding", "last-digit", "differs"] as const)
    .filter((verdict) => verdict === "follows" || of(verdict) > 0)
    .map((verdict) => `${verdictWords[verdict]} ${of(verdict)}`);
  const rest = unchecked.length === 0 ? "" : `；另有 ${unchecked.length} 格未核对（${whyText(unchecked)}）`;
  return `核对 ${findings.length} ${check.kind === "sum" ? "组" : "格"}：${parts.join("，")}${rest}`;
}

function whyText(unchecked: readonly Unchecked[]): string {
  const kinds = [...new Set(unchecked.map(({ why }) => why))];
  return kinds
    .map((kind) => {
      const cells = unchecked.filter(({ why }) => why === kind).map(({ cell }) => cellAddress(cell.row, cell.column));
      return `${uncheckedWords[kind]}：${cells.slice(0, 6).join("、")}${cells.length > 6 ? "等" : ""}`;
    })
    .join("；");
}

/** Another rule that the whole column follows. */
export function hintText(hint: Hint): string {
  switch (hint.kind) {
    case "place":
      return `如果改为${orderWords[hint.order]}、${tieWords[hint.ties]}，全列相符；请核对规则。`;
    case "rounding":
      return `全列换一种取舍就都相符：${roundingWords[hint.rounding]}；请核对取舍的规定。`;
    case "ratio":
      return `不符的都是应有数的 ${String(hint.ratio)} 倍左右；请核对计量单位或公式。`;
  }
}

/** Digits for a number that was not rounded yet. */
const moreDigits = 2;

/** Why a number does not follow, and what would make it right. */
export function findingText(finding: Finding): string {
  const { verdict, printed, expected, low, high, decimals, rounding, repairs } = finding;
  const show = (x: number, digits = decimals): string => fixedText(x, Math.min(digits, 10)).replace(/^-/u, "−");
  const isOpen = low < high && Number.isFinite(low) && Number.isFinite(high);
  const range = isOpen
    ? `，各数取整前的范围使它在 ${show(low, decimals + moreDigits)} 与 ${show(high, decimals + moreDigits)} 之间`
    : "";
  const exact = show(expected, decimals + moreDigits);
  if (verdict === "follows") return "";
  if (verdict === "within-rounding") return `按公布的数算得 ${exact}${range}`;
  if (verdict === "last-digit") return `算得 ${exact}，${rounding ? roundingWords[rounding] : ""}`;
  const gap = `公布 ${show(printed)}，应为 ${show(expected)}，相差 ${show(printed - expected)}${range}`;
  return repairs.length === 0
    ? gap
    : `${gap}。可能是：${repairs.map((each) => repairText(each, finding)).join("；或 ")}`;
}

function repairText({ cell, from, to, decimals, slip, mends }: Repair, finding: Finding): string {
  const isItself = cell.row === finding.cell.row && cell.column === finding.cell.column;
  const show = (x: number): string => fixedText(x, Math.min(decimals, 10)).replace(/^-/u, "−");
  const where = isItself ? "本格" : cellAddress(cell.row, cell.column);
  const slipText = slip === undefined ? "" : `（${slipWords[slip]}）`;
  const effect = mends > 1 ? `，这样共有 ${mends} 处变为相符` : mends < 1 ? "，但别处因此不符" : "";
  return `${where} ${show(from)} 应为 ${show(to)}${slipText}${effect}`;
}
