import type { Messages } from "./messages";

/** What is said about weights that are worked out, and about weights that units raise. */
export const weightMessages: Messages = {
  "indicator.has-weights-from": {
    zh: "“{title}”（{code}）没有下级，用不着赋权方法；请删去，或补上下级指标。",
    en: "“{title}” ({code}) has nothing under it to weigh; take the way of weighting out, or add indicators under it.",
  },
  "weights.unused": {
    zh: "“{title}”（{code}）下级的权重由赋权方法得出，{children} 写定的权重没有用到；请删去，或改用写定的权重。",
    en: "The weights under “{title}” ({code}) are worked out, and those written down for {children} have no effect; take them out, or use them.",
  },
  "weights.judgements": {
    zh: "“{title}”（{code}）有 {count} 个计入的下级，判断矩阵的上三角应有 {count} 减一行，每行依次少一个，最后一行一个；现在各行有 {lengths} 个，请改正。",
    en: "“{title}” ({code}) has {count} indicators under it that count: its judgements need one row fewer, each one shorter than the last, down to one. They have {lengths}; correct them.",
  },
  "weights.random-index": {
    zh: "“{title}”（{code}）有 {count} 个计入的下级，平均随机一致性指标只有 {of} 个，或其中第三个以后有 0；请补齐到 {count} 阶（自带的表到十五阶）。",
    en: "“{title}” ({code}) has {count} indicators under it that count, and the random index has {of} numbers, or a 0 from the third on; give it for up to {count} items (our own table ends at 15).",
  },
  "weights.inconsistent": {
    zh: "“{title}”（{code}）的判断矩阵不够一致：一致性比例 {ratio}，大于 {limit}。离各项权重最远的判断是“{first}”对“{second}”，现为 {said}，与权重相称的是 {fitting}；请重新商量这一判断。",
    en: "The judgements under “{title}” ({code}) are inconsistent: their ratio is {ratio}, above {limit}. Farthest from the weights is “{first}” against “{second}”, now {said}; {fitting} would fit. Think it over.",
  },
  "judgements.not-square": {
    zh: "判断矩阵应是两行以上、行数和列数相等的区域，现在是 {rows} 行 {columns} 列；请只选判断的数，不含表头。",
    en: "A matrix of judgements has two rows or more and as many columns; this one has {rows} row(s) and {columns} column(s). Select the judgements only, without heads.",
  },
  "judgements.diagonal": {
    zh: "第 {item} 项与自己比应为 1，现为 {said}；请改正，或核对选定的区域。",
    en: "Item {item} against itself has to be 1, and is {said}; correct it, or check what was selected.",
  },
  "judgements.missing": {
    zh: "第 {first} 项与第 {second} 项没有比较；请填写右上角的数，如 3 或 1/3。",
    en: "Items {first} and {second} were not compared; fill in the cell above the diagonal, such as 3 or 1/3.",
  },
  "judgements.contradiction": {
    zh: "第 {first} 项对第 {second} 项为 {direct}，反过来为 {inverse}，不是倒数；请改正其中一个，或只填右上角。",
    en: "Item {first} against item {second} is {direct}, and the other way round {inverse}, which is not its inverse; correct one of them, or fill in only the upper half.",
  },
  "judgements.not-positive": {
    zh: "判断“{found}”不是大于 0 的数；请填 1、3、5 或 1/3 这样的数。",
    en: "The judgement “{found}” is no number above 0; write one such as 1, 3, 5 or 1/3.",
  },
  "judgements.random-index": {
    zh: "判断矩阵是 {count} 阶，平均随机一致性指标只有 {of} 个，或其中第三个以后有 0；请补齐到 {count} 阶（自带的表到十五阶）。",
    en: "The matrix has {count} items, and the random index has {of} numbers, or a 0 from the third on; give it for up to {count} items (our own table ends at 15).",
  },
  "judgements.inconsistent": {
    zh: "判断矩阵不够一致：一致性比例 {ratio}，大于 {limit}。离权重最远的是第 {first} 项对第 {second} 项，现为 {said}，与权重相称的是 {fitting}；请重新商量这一判断。",
    en: "The judgements are inconsistent: their ratio is {ratio}, above {limit}. Farthest from the weights is item {first} against item {second}, now {said}; {fitting} would fit. Think it over.",
  },
  "weights.incomplete": {
    zh: "“{title}”（{code}）下级的权重按数据得出时，[[“{group}”组]]{of} 个排名单位中有 {count} 个缺少某项得分，没有参与；补齐数据后权重会变。",
    en: "When the weights under “{title}” ({code}) were worked out[[ in group “{group}”]], {count} of {of} ranked unit(s) lacked a score and took no part; with complete data the weights will change.",
  },
  "weights.constant-child": {
    zh: "“{title}”（{code}）的下级 {children} [[在“{group}”组]]得分全部相同，按数据得出的权重为 0，没有起作用；请核对数据。",
    en: "Under “{title}” ({code})[[ in group “{group}”]] all scores of {children} are equal, so that their weight is 0; check the data.",
  },
  "weights.few": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]各项得分齐全的排名单位只有 {count} 个，太少；请补齐数据，或改变赋权方法。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] only {count} ranked unit(s) have all scores. Complete the data, or weigh in another way.",
  },
  "weights.below-zero": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]{children} 有负的得分。请改用不产生负分的计分方法；熵权法也可以填平移量，把得分抬到零以上。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] {children} has scores below 0. Score otherwise; entropy also takes a shift that lifts them.",
  },
  "weights.constant": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]每个下级的得分都全部相同，分不出轻重；请核对数据。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] the scores of each indicator are all equal. Check the data.",
  },
  "weights.alike": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]各下级的得分完全同步，彼此没有冲突；请核对是否重复，或改变赋权方法。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] all indicators move together and none is in conflict. Look for doubles, or weigh in another way.",
  },
  "weights.ambiguous": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]方差最大的主成分不止一个，定不出第一主成分；请改变赋权方法。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] several components share the greatest variance. Weigh in another way.",
  },
  "weights.opposed": {
    zh: "“{title}”（{code}）下级的权重不能由{kind}得出：[[“{group}”组]]{children} 在第一主成分上的载荷为负，与其他下级此消彼长，权重会成负数；请核对这些指标的方向，或改变赋权方法。",
    en: "The weights under “{title}” ({code}) cannot be worked out by {kind}:[[ in group “{group}”]] {children} load negatively on the first component and would weigh less than 0. Check their direction, or weigh in another way.",
  },
  "weights.disjoint": {
    zh: "“{title}”（{code}）下级的两组权重不能相乘：[[“{group}”组]]每个下级总有一组权重为 0；请改用相加，或核对权重。",
    en: "The two sets of weights under “{title}” ({code}) cannot be multiplied:[[ in group “{group}”]] for each indicator one of them is 0. Add them, or check the weights.",
  },
  "lift.alone": {
    zh: "“{title}”（{code}）没有可以让出权重的同级，特色加权不起作用；请删去，或移到计入上级的指标上。",
    en: "“{title}” ({code}) has no siblings that could give way, so that lifting its weight has no effect; take it out, or put it on an indicator that counts.",
  },
  "lift.nothing": {
    zh: "“{title}”（{code}）的特色加权既没有倍数也没有增加值，不起作用；请填其中一项。",
    en: "Lifting the weight of “{title}” ({code}) multiplies by nothing and adds nothing; give one of them.",
  },
  "lift.undecided": {
    zh: "不能判断“{name}”（{code}）是否把“{title}”（{indicator}）作为特色指标：条件用到的数缺失，权重没有提高；请补齐数据。",
    en: "Whether “{name}” ({code}) chose “{title}” ({indicator}) cannot be decided, since a figure is absent; its weight was not lifted. Complete the data.",
  },
  "lift.too-great": {
    zh: "单位 {unit} 把 {children} 作为特色指标后，权重超过“{title}”（{code}）下级的合计，或为负数，或没有同级可以让出权重，因此不予计分；请减小倍数或增加值。",
    en: "With the weights that unit {unit} lifts ({children}), those under “{title}” ({code}) go beyond their total or below 0, or no sibling is left to give way, so there is no score; lift by less.",
  },
};
