import type { Messages } from "./messages";

/** What is said about filling gaps, treating outliers and leaving out units that reported too little. */
export const repairMessages: Messages = {
  "treat.only-last": {
    zh: "异常值处理有 {count} 步，却没有检验，也没有写明各步接着做，实际只有最后一步起作用；请写明接着上一步做，或加上检验，或只留一步。",
    en: "The treatment has {count} steps, no test, and does not combine them, so that only the last would count; combine them, add a test, or keep one.",
  },
  "treat.no-bounds": {
    zh: "{kind}没有给出任何界限，不起作用；请至少填一端。",
    en: "{kind} has no bound and does nothing; give at least one.",
  },
  "treat.reversed": {
    zh: "下界 {low} 不小于上界 {high}；请改正。",
    en: "The lower bound {low} is not below the upper {high}; please correct them.",
  },
  "treat.other-unit": {
    zh: "指标“{title}”（{code}）用{kind}改变了数值的单位，它的阈值、目标或适度区间仍是原单位的数；请按处理后的数填写，或改用取自样本的标准。",
    en: "{kind} changes the unit of “{title}” ({code}), while its goalposts, target or ideal are in the old one; give them as they are after treatment, or take them from the sample.",
  },
  "treat.no-result": {
    zh: "指标“{title}”（{code}）[[在“{group}”组]]有 {count} 个数经{kind}没有结果（如零和负数没有对数，全部相同的数不能拉开），按无法计算处理；请核对数据，或换一种处理方法。",
    en: "{kind} of “{title}” ({code})[[ in group “{group}”]] has no result for {count} value(s), such as a logarithm of 0 or of a constant; they cannot be computed. Check the data, or choose another treatment.",
  },
  "treat.untested": {
    zh: "指标“{title}”（{code}）[[在“{group}”组]]只有 {count} 个数，不足以检验偏度和峰度，没有做异常值处理。",
    en: "“{title}” ({code})[[ in group “{group}”]] has only {count} value(s), too few to test, and was not treated.",
  },
  "treat.still-failed": {
    zh: "指标“{title}”（{code}）[[在“{group}”组]]经过全部异常值处理，偏度 {skewness}、峰度 {kurtosis} 仍未通过检验；请看一看它的分布。",
    en: "After all treatment “{title}” ({code})[[ in group “{group}”]] still fails its test, with skewness {skewness} and kurtosis {kurtosis}; look at its distribution.",
  },

  "fill.no-groups": {
    zh: "[[指标“{title}”的]]缺失值按本组的数代入，办法中却没有分组；请补上分组，或改用全部单位的数。",
    en: "Absences[[ of “{title}”]] are filled by group, but the method has no groups; add some, or fill by all units.",
  },
  "fill.year-repeated": {
    zh: "[[指标“{title}”]]用来填补的年份 {year} 写了两次；请删去一个。",
    en: "The year {year} is there twice[[ in the fill of “{title}”]]; take one out.",
  },
  "fill.same-year": {
    zh: "[[指标“{title}”]]要填补的就是 {year} 年，不能又用 {year} 年的数来填；请改正年份。",
    en: "{year} is the year that is filled[[ in “{title}”]] and cannot fill itself; correct the years.",
  },
  "fill.no-earlier": {
    zh: "[[指标“{title}”]]用以前最近一年的数填补，却没有早于 {year} 的年份；请补上，或改用按年份内插。",
    en: "The latest year before {year} is to fill[[ “{title}”]], but none is given; add one, or take the line between years.",
  },

  "unit.availability": {
    zh: "“{name}”（{code}）应报的 {asked} 项指标只有 {present} 项有数，其中不为零的 {nonZero} 项，没有达到办法规定的数据完备率，不参评；请补报数据，或在办法中列为例外。",
    en: "“{name}” ({code}) has {present} of the {asked} figures asked of it, {nonZero} of them not 0, fewer than the method wants, and is left out; supply more, or list it as an exception.",
  },
};
