import type { Messages } from "./messages";

/** What is said about a problem register: what was not understood, and what people have to settle. */
export const registerMessages: Messages = {
  "register.no-header": {
    zh: "没有找到问题台账的表头（同一行中应有“编号”“状态”和“指标”或“问题”），没有改动它；请恢复表头，或换一张工作表。",
    en: "No header of a problem register was found (编号, 状态, and 指标 or 问题 in one row), so nothing was changed; mend the header or choose another sheet.",
  },
  "register.columns-missing": {
    zh: "表头中没有“{names}”，这些内容没有写入；需要时请加上同名的列。",
    en: "The header has no {names}, so what belongs there is not written; add columns of these names if it is wanted.",
  },
  "register.column-twice": {
    zh: "表头中有两列“{name}”，只用靠左的一列；请把另一列改名。",
    en: "Two columns are called {name}; the left one counts. Give the other another name.",
  },
  "register.state-unknown": {
    zh: "问题 {number} 的状态“{written}”不在 {states} 之中，按未销号处理；请改为其中之一。",
    en: "The state “{written}” of problem {number} is none of {states}, so it counts as open; choose one of these.",
  },
  "register.date-unreadable": {
    zh: "“{name}”填的“{written}”读不出是哪一天，按未填处理；请写成 2023-09-30 这样的日期。",
    en: "“{written}” under {name} is no day that can be read and counts as blank; write it as 2023-09-30.",
  },
  "register.number-twice": {
    zh: "编号 {number} 与第 {first} 行重复，两行都保留；请给其中一行换一个编号，换过的编号不要再用。",
    en: "Number {number} stands in row {first} too; both rows stay. Give one of them another number.",
  },
  "register.number-lost": {
    zh: "这一行有逐月经过，编号却是空的，没有另编；请把原来的编号补上。",
    en: "This row has a history and no number; it was given no other. Enter the number that it had.",
  },
  "register.numbers-gone": {
    zh: "有 {count} 个用过的编号不在表中（{numbers}），不会再用；如系误删，请恢复这些行。",
    en: "{count} numbers that were used are not on the sheet ({numbers}); they are not used again. Restore the rows if they were deleted by mistake.",
  },
  "register.merged": {
    zh: "这里有合并单元格，所占各行都按其中的内容读取，没有往里写；最好取消合并，逐行填写。",
    en: "Cells are merged here: every row that they cover is read by what they say, and nothing is written into them. Better fill in each row.",
  },
  "register.cell-kept": {
    zh: "“{name}”一格有人填写的内容（或公式、合并单元格），没有改动；本应写“{wanted}”。",
    en: "The cell under {name} holds something of the user’s (or a formula, or is merged) and was left; it would have said “{wanted}”.",
  },
  "register.no-deadline": {
    zh: "问题 {number} 已交办，但既没有交办日期也没有整改期限，无法判断是否逾期；请填一项。",
    en: "Problem {number} was handed over with neither a date nor a deadline, so whether it is overdue is not known; enter one of them.",
  },
  "register.closed-open": {
    zh: "问题 {number} 填了销号日期，状态却是“{state}”，按未销号处理；确已销号的，请把状态改为“销号”。",
    en: "Problem {number} has a day of closing but its state is {state}, so it counts as open; set the state to 销号 if it is closed.",
  },
  "register.row-gone": {
    zh: "问题 {number} 的指标“{indicator}”不在本月台账中；改了名称的请同样改这里，不再考核的请销号。",
    en: "The indicator “{indicator}” of problem {number} is not in this month’s ledgers; rename it here if it was renamed there, or close the problem.",
  },
};
