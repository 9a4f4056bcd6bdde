import type { Messages } from "./messages";

/** What is said about a method's sheets, before the method itself is looked at. */
export const methodSheetMessages: Messages = {
  "sheets.missing": {
    zh: "工作簿中没有“{name}”这张工作表，而每个办法都要有它；请补上，或从模板中复制一张。",
    en: "The workbook has no sheet “{name}”, which every method needs; add it, or copy it from the template.",
  },
  "sheets.empty": {
    zh: "“{name}”中一行也没有填，而每个办法都要有；请补上。",
    en: "“{name}” has no rows, and every method needs some; fill it in.",
  },
  "sheets.no-header": {
    zh: "这张工作表中找不到表头，应有一行写着：{heads}；请补上。",
    en: "No heads were found on this sheet; a row should say: {heads}.",
  },
  "sheets.column-ignored": {
    zh: "不认得“{head}”这一列，没有读它[[；是不是“{near}”？如果是，请改正列名]]。",
    en: "The column “{head}” is not known and was not read[[; if “{near}” is meant, correct its head]].",
  },
  "sheets.column-twice": {
    zh: "有两列都是“{head}”；请删去一列，或改列名。",
    en: "Two columns are headed “{head}”; take one out or rename it.",
  },
  "sheets.sheet-ignored": {
    zh: "“{name}”不是评价办法的工作表，没有读它。",
    en: "The sheet “{name}” is none of a method's and was not read.",
  },
  "sheets.row-ignored": {
    zh: "不认得“{name}”这一栏，没有读它[[；是不是“{near}”？如果是，请改正]]。",
    en: "“{name}” is not known and was not read[[; if “{near}” is meant, correct it]].",
  },
  "sheets.row-twice": {
    zh: "“{name}”填了不止一次；请只留一行。",
    en: "“{name}” is filled in more than once; leave one row.",
  },
  "sheets.no-item": {
    zh: "“{sheet}”中没有[[“{name}”]]这一项；请核对，或先在“{sheet}”中补上。",
    en: "“{sheet}” has no item [[“{name}”]] for this row; check it, or add the item there.",
  },
  "sheets.category": {
    zh: "类别[[“{found}”]]不在可选之列；可选：{choices}。",
    en: "The category [[“{found}”]] is not a choice; there are: {choices}.",
  },
  "sheets.parameters": {
    zh: "“{found}”读不出各项参数；应写成“名称=值；名称=值”，同一名称只写一次，括号和引号要成对。",
    en: "“{found}” cannot be read as parameters; write name=value; name=value, each name once, brackets and marks in pairs.",
  },
  "sheets.formula": {
    zh: "这里是表格软件的公式（={formula}），办法要的是文字；请去掉前面的等号，或把单元格设为文本后重新填写。",
    en: "This is a formula of the spreadsheet (={formula}) where a method needs text; take the = off, or set the cell to text.",
  },
  "sheets.error-cell": {
    zh: "单元格显示错误值“{found}”；请改正，文字前面不要写等号。",
    en: "The cell shows the error “{found}”; correct it, and write no = in front of text.",
  },
  "sheets.group-unsaid": {
    zh: "没有说明哪些单位属于“{title}”；请填条件、由单位自选或聚类序号，或在“分组名单”中逐个列出单位。",
    en: "Nothing says which units are in “{title}”; give a condition, choice or cluster, or list them on the sheet 分组名单.",
  },
  "sheets.judgements-unused": {
    zh: "“{name}”的赋权方法不是层次分析法，或已另写判断矩阵，这张矩阵没有用到。",
    en: "“{name}” does not take its weights from this matrix.",
  },
  "sheets.judgements-lack": {
    zh: "判断矩阵的行或列中缺少“{name}”的下级指标：{codes}；请补全。",
    en: "The matrix lacks rows or columns of children of “{name}”: {codes}.",
  },
  "sheets.judgement-missing": {
    zh: "“{first}”与“{second}”的比较没有填；请填前者比后者重要的倍数，如 3 或 1/3。",
    en: "“{first}” is not compared with “{second}”; say how many times more it matters, such as 3 or 1/3.",
  },
  "sheets.not-held": {
    zh: "这个办法写进工作簿再读出来不一样了，所以没有写；多半是某处文字超过单元格的 32767 个字符。请仍用 .json 文件。",
    en: "The method would not come back from a workbook as it is (a text of more than 32,767 characters, most likely) and was not written; use the .json file.",
  },
};
