import type { Messages } from "./messages";

/** What is said about holding two years' evaluations against each other. */
export const changeMessages: Messages = {
  "change.read-anew": {
    zh: "上期办法的公式用到的列，本期数据表没有；以下各项改按本期办法中同一项的公式取数：{titles}。口径若有变化，影响算在“自身数值”和“其他单位变化”里。",
    en: "This year's tables lack columns that last year's formulas name; these are read by this year's formula for the same: {titles}. Where it means something else now, that counts as figures.",
  },
  "change.not-apart": {
    zh: "上期办法不能套用到本期数据上：“{titles}”用到的列本期没有，本期办法中也没有同一项。数值变化和办法变化因此分不开，只列总的变化和各项的变化。",
    en: "Last year's method cannot be run on this year's tables: they lack columns for “{titles}”, and this year's method has no such item. Figures and method cannot be told apart.",
  },
};
