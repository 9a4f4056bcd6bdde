import type { Messages } from "./messages";

/** What is said about the sheets of the COIN Tool. */
export const coinMessages: Messages = {
  "coin.no-database": {
    zh: "没有“{sheet}”页，不是 COIN Tool 的工作簿；工作簿中有：{sheets}。",
    en: "There is no sheet “{sheet}”, so this is no workbook of the COIN Tool; it has: {sheets}.",
  },
  "coin.no-framework-sheet": {
    zh: "没有“{sheet}”页，各级的名称用代码代替，权重都取 1；请补上这一页，或在办法中改正。",
    en: "There is no sheet “{sheet}”; levels are called by their codes and weigh 1. Add it, or correct the method.",
  },
  "coin.empty": {
    zh: "数据页从第 17 行、E 列起没有一个数，没有可以导入的内容；请核对版式。",
    en: "The Database sheet has no number from row 17 and column E on, so there is nothing to import; check its layout.",
  },
  "coin.indicator-empty": {
    zh: "指标“{code}”没有一个数，没有导入。",
    en: "Indicator “{code}” has no number at all and was left out.",
  },
  "coin.unit-empty": {
    zh: "“{name}”没有一个数，没有导入。",
    en: "“{name}” has no number at all and was left out.",
  },
  "coin.no-code": {
    zh: "这一列有数但没有指标代码，暂用“{code}”；请补上代码。",
    en: "This column has numbers and no code; “{code}” was taken for now. Fill it in.",
  },
  "coin.no-weight": {
    zh: "“{code}”没有写权重，按 1 计；请核对。",
    en: "“{code}” has no weight and counts as 1; please check.",
  },
  "coin.direction": {
    zh: "指标“{code}”的方向应为 1 或 −1[[，填的是“{found}”]]，按 1（越高越好）计；请核对。",
    en: "The direction of “{code}” should be 1 or −1[[ and is “{found}”]]; it counts as 1 (more is better). Please check.",
  },
  "coin.sample-limits": {
    zh: "有 {count} 个指标的目标柱没有写全（“{codes}”），缺的一端取样本的最小值或最大值。",
    en: "{count} indicator(s) lack a goalpost ({codes}); the sample's lowest or highest value stands in.",
  },
  "coin.level-unused": {
    zh: "有的层级没有用到（“{levels}”），没有导入。",
    en: "Some levels are not used ({levels}) and were left out.",
  },
  "coin.level-skipped": {
    zh: "指标“{code}”没有写“{level}”一级的代码，直接归入“{parent}”。",
    en: "Indicator “{code}” has no code at the level {level} and belongs to “{parent}” itself.",
  },
  "coin.several-indices": {
    zh: "总指数的代码不止一个：这里是“{code}”，按“{root}”导入；请核对。",
    en: "There are several codes of the index: here it is “{code}”, and “{root}” was taken; please check.",
  },
  "coin.two-parents": {
    zh: "代码“{code}”既在“{first}”之下，又在“{second}”之下；一个代码只能有一个上级，请改正。",
    en: "The code “{code}” stands under “{first}” and under “{second}”; it can have one parent only, so correct it.",
  },
  "coin.no-framework": {
    zh: "代码“{code}”在框架页中没有一行，名称用代码代替，权重取 1；请补上。",
    en: "The code “{code}” has no row in the Framework sheet; it is called by its code and weighs 1. Add the row.",
  },
};
