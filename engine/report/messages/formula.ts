import type { Messages } from "./messages";

/** What is said about formulas. */
export const formulaMessages: Messages = {
  "formula.syntax": {
    zh: "公式“{formula}”读不懂，问题在第 {position} 个字符附近；请检查括号、引号和运算符号。",
    en: "The formula “{formula}” cannot be read around character {position}; check brackets, quotes and signs.",
  },
  "formula.forbidden": {
    zh: "公式“{formula}”[[第 {position} 个字符]]不能用{construct}；请改写。",
    en: "The formula “{formula}” must not use {construct}[[ (character {position})]]; write it another way.",
  },
  "formula.too-long": {
    zh: "公式有 {length} 个字符，超过了 {limit} 个；请把它拆成几个名称定义。",
    en: "The formula has {length} characters, more than {limit}; divide it into variables.",
  },
  "formula.too-deep": {
    zh: "公式“{formula}”的括号或条件超过 {limit} 层；请把它拆成几个名称定义。",
    en: "Brackets or conditions of the formula “{formula}” are nested more than {limit} deep; divide it into variables.",
  },
  "formula.unknown-function": {
    zh: "公式“{formula}”中没有“{name}”这个函数[[（是不是“{near}”？）]]；名称后面直接写括号表示函数，列名里若有括号请写成「{name}（……）」；若要相乘请写出乘号。",
    en: "In the formula “{formula}” there is no function “{name}”[[ (is “{near}” meant?)]]. A header with brackets in it is written 「{name}(…)」; for a product write the sign.",
  },
  "formula.arguments": {
    zh: "公式“{formula}”中，函数“{name}”要 {expected}[[ 到 {most}]] 个[[{more}]]参数，写了 {found} 个；请改正。",
    en: "In the formula “{formula}” the function “{name}” takes {expected}[[ to {most}]][[ {more}]] argument(s) and has {found}; please correct it.",
  },
  "formula.unknown-name": {
    zh: "公式“{formula}”用到的“{name}”既没有定义，也不是数据表的表头[[（是不是“{near}”？）]]。请改正，或在“名称定义”中补上。",
    en: "The formula “{formula}” uses “{name}”, which is neither defined nor a header of the table[[ (is “{near}” meant?)]]. Correct it, or define it.",
  },
  "formula.unknown-column": {
    zh: "公式“{formula}”用到的列“{name}”不在那张数据表中[[（是不是“{near}”？）]]。请核对表头。",
    en: "The formula “{formula}” uses the column “{name}”, which that table does not have[[ (is “{near}” meant?)]]. Check its headers.",
  },
  "formula.type": {
    zh: "公式“{formula}”中“{name}”的用法不对：{expected}。请改正。",
    en: "In the formula “{formula}”, “{name}” is not used as it should: {expected}. Please correct it.",
  },
  "formula.no-scores": {
    zh: "公式“{formula}”用到了得分，这里还没有得分：指标的值、分组、参评条件和名称定义都在计分之前。得分只能用在加减分、一票否决、前置条件、名单、等次、连续入围和分型的公式里。",
    en: "The formula “{formula}” uses scores before there are any: values, groups, conditions for units and variables come first. Scores are seen by formulas of adjustments, vetoes, gates, lists, bands, streaks and types.",
  },
  "formula.no-total": {
    zh: "公式“{formula}”用到了“得分.总分”，但总分要等加减分和一票否决之后才有；加减分之前的综合得分请写“得分.{root}”。",
    en: "The formula “{formula}” uses the total (得分.总分), which is there only after adjustments and vetoes; the score before them is 得分.{root}.",
  },
  "formula.unknown-score": {
    zh: "公式“{formula}”用到的得分“{name}”不是任何指标的代码或名称[[（是不是“{near}”？）]]；请改正。",
    en: "The formula “{formula}” uses the score of “{name}”, which is no indicator's code or title[[ (is “{near}” meant?)]]. Please correct it.",
  },
  "formula.ambiguous-score": {
    zh: "公式“{formula}”用到的得分“{name}”有几个指标同名（{codes}）；请改用指标代码。",
    en: "The formula “{formula}” uses the score of “{name}”, a title of several indicators ({codes}); use the code.",
  },
  "formula.cycle": {
    zh: "名称定义绕成了圈：{names}；请改掉其中一个的公式。",
    en: "Variables are made of each other: {names}; change the formula of one of them.",
  },
};
