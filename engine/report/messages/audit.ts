import type { Messages } from "./messages";

/** What is said about the rules that a published table is held to, and about finding its columns and rows. */
export const auditMessages: Messages = {
  "audit.no-column": {
    zh: "表头中没有“{column}”这一列[[（是不是“{near}”？）]]；认出的表头是：{heads}。请改正列名，也可以写成“D列”的样子，或指定表头行。",
    en: "There is no column “{column}” in the header[[ (is “{near}” meant?)]]; it has {heads}. Correct the name, write it as D列, or say in which row the header is.",
  },
  "audit.no-rows": {
    zh: "表头下面没有一行有数字，无从核对；请核对工作表，或指定表头行。",
    en: "No row under the header has a number, so nothing can be checked; check the sheet, or say in which row the header is.",
  },
  "audit.nothing-checked": {
    zh: "这条规则没有核对到任何数；请核对它的条件和列名。",
    en: "This rule met no number at all; check its condition and the names of its columns.",
  },
  "audit.no-published-column": {
    zh: "公布的表中没有一列认得出是得分、位次或办法中的指标（表头是：{heads}）；请用指标的名称或代码作表头。",
    en: "No column of the published table is known as a score, a place or an indicator of the method (its header has {heads}); head columns by the titles or codes of indicators.",
  },
  "audit.rows-unknown": {
    zh: "公布的表中有 {count} 行不是参评单位（{names}），没有核对；请核对名称或代码。",
    en: "{count} row(s) of the published table are no units of the evaluation ({names}) and were not checked; check names and codes.",
  },
  "audit.names-twice": {
    zh: "公布的表中有 {count} 行分不清是哪个单位（{names}）：同名的单位不止一个；请加上代码列。",
    en: "{count} row(s) of the published table could be several units ({names}), since they share a name; add a column of codes.",
  },
  "audit.units-not-published": {
    zh: "有 {count} 个参评单位不在公布的表中（{names}）。",
    en: "{count} unit(s) of the evaluation are not in the published table ({names}).",
  },
};
