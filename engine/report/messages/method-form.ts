import type { Messages } from "./messages";

/** What is said about the form of a method: fields that are missing, misspelt or of the wrong kind, and names. */
export const methodFormMessages: Messages = {
  "method.unknown-key": {
    zh: "没有“{key}”这一栏；请核对拼写，多余的请删去。",
    en: "There is no field “{key}”; check its spelling, or take it out.",
  },
  "method.missing": { zh: "这一栏必填，还没有填；请补上。", en: "This field is required and is not there." },
  "method.blank": { zh: "这一栏不能是空白，请填写内容。", en: "This field must not be blank; fill it in." },
  "method.wrong-type": {
    zh: "应填{expected}，现在填的是{found}；请改正。",
    en: "This should be {expected} and is {found}; please correct it.",
  },
  "method.wrong-choice": {
    zh: "现在填的是{found}，不在可选之列；可选：{choices}。",
    en: "{found} is not a choice for this field; there are: {choices}.",
  },
  "method.too-small": {
    zh: "{of}，{bound} {minimum}；请改正。",
    en: "{of}: {bound} {minimum}; please correct it.",
  },
  "method.too-big": {
    zh: "{of}，{bound} {maximum}；请改正。",
    en: "{of}: {bound} {maximum}; please correct it.",
  },
  "method.form": {
    zh: "这一栏的写法不对；请对照示例核对它的格式。",
    en: "This field is not in the right form; compare it with one of the examples.",
  },

  "table.duplicate": {
    zh: "有两张数据表都叫“{name}”；请改名区分。",
    en: "Two tables are named “{name}”; tell them apart by name.",
  },
  "table.reserved": {
    zh: "数据表不能叫“{name}”：公式里的“得分.”指各级指标的得分；请给数据表改名。",
    en: "A table cannot be named “{name}”, under which formulas find the scores; rename it.",
  },
  "table.unknown": {
    zh: "办法中没有名为“{name}”的数据表[[（是不是“{near}”？）]]；请改正表名。",
    en: "The method has no table “{name}”[[ (is “{near}” meant?)]]. Correct the name.",
  },
  "variable.duplicate": {
    zh: "名称“{name}”定义了两次；请删去一个，或改名区分。",
    en: "The name “{name}” is defined twice; take one out or rename it.",
  },
  "variable.not-identifier": {
    zh: "名称“{name}”不能用在公式里；请只用汉字、字母、数字和下划线，不以数字开头，也不用 and、or、not 等公式用词。",
    en: "The name “{name}” cannot be used in formulas; use letters, digits and underscores, no digit first, and no word such as and, or, not.",
  },
  "code.split": {
    zh: "原代码“{name}”并入了两个单位；一个原代码只能归一个单位，请改正。",
    en: "The earlier code “{name}” was put into two units; it can belong to one only.",
  },
  "group.duplicate": {
    zh: "有两个组的标识都是“{name}”；请改一个。",
    en: "Two groups have the identifier “{name}”; change one of them.",
  },
  "group.unknown": {
    zh: "分组中没有“{name}”[[（是不是“{near}”？）]]；请改正，或在分组中补上。",
    en: "There is no group “{name}”[[ (is “{near}” meant?)]]. Correct it, or add the group.",
  },
  "choices.none": {
    zh: "分组 {groups} 由单位自选，却没有写明选择填在哪一列；请在“自选分组的列”中写上列名。",
    en: "The groups {groups} are chosen by the units, but no column of choices is named; name one.",
  },
  "choices.unused": {
    zh: "写了自选分组的列，却没有一个分组由单位自选；请把这些分组标为自选，或删去这些列。",
    en: "There are columns of choices, but no group that is chosen; mark the groups as chosen, or take the columns out.",
  },
  "choices.ambiguous": {
    zh: "自选分组“{first}”和“{second}”的标识或名称相同，单位填了也分不清是哪一组；请改一个。",
    en: "The groups “{first}” and “{second}” share an identifier or title, so a choice would not tell them apart; change one.",
  },
  "list.duplicate": {
    zh: "有两份名单的标识都是“{name}”；请改一个。",
    en: "Two lists have the identifier “{name}”; change one of them.",
  },
  "list.unknown": {
    zh: "没有标识为“{name}”的名单[[（是不是“{near}”？）]]；请改正。",
    en: "There is no list “{name}”[[ (is “{near}” meant?)]]. Please correct it.",
  },
  "list.size": {
    zh: "名单“{title}”的“前几名”和“各组名额”要填一项，且只填一项。",
    en: "The list “{title}” needs either a number of places or quotas by group, and not both.",
  },
  "list.order": {
    zh: "名单“{title}”要看“{name}”的结果，“{name}”应排在它前面；请调整名单的先后。",
    en: "The list “{title}” depends on who is on “{name}”, which has to come before it; change their order.",
  },
  "ranking.no-groups": {
    zh: "要做组内排名，办法中却没有分组；请补上分组，或只做统一排名。",
    en: "Ranks within groups are asked for, but the method has no groups; add some, or rank over all units only.",
  },
  "ranking.no-previous-score": {
    zh: "名单“{title}”按得分增长评选，却不知道上次得分；请在“排名”中填上次得分的公式。",
    en: "The list “{title}” goes by growth of the total; give the formula of the previous totals under the ranking.",
  },
  "streak.too-short": {
    zh: "“{title}”要求连续 {atLeast} 年，往年情况要有 {needed} 年，只写了 {before} 年；请补上往年的公式，或减少年数。",
    en: "“{title}” asks for {atLeast} years in a row, which takes {needed} years before this one, and has {before}; add formulas, or ask for fewer.",
  },
  "typing.repeated": {
    zh: "分型的“{title}”有两段都从 {from} 起；请改正其中一段的起点。",
    en: "On the axis “{title}” two parts begin at {from}; correct one of them.",
  },
  "ranking.no-previous": {
    zh: "名单“{title}”按位次上升评选，却不知道上次位次；请在“排名”中填上次位次的公式。",
    en: "The list “{title}” goes by rise in rank; give the formula of the previous ranks under the ranking.",
  },
};
