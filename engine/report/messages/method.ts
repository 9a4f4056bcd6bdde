import type { Messages } from "./messages";

/** What is said about the indicators of a method: their tree, what each of them needs, and their weights. */
export const methodMessages: Messages = {
  "indicator.duplicate": {
    zh: "指标代码“{code}”用了两次；每个指标的代码要各不相同。",
    en: "The code “{code}” is used twice; every indicator needs a code of its own.",
  },
  "tree.unknown-parent": {
    zh: "“{code}”的上级“{parent}”不在指标体系中[[（是不是“{near}”？）]]；请改正上级代码。",
    en: "“{parent}”, the parent of “{code}”, is not among the indicators[[ (is “{near}” meant?)]]. Correct the code.",
  },
  "tree.no-root": {
    zh: "指标体系没有最上面的一项；综合得分那一项的“上级”请留空。",
    en: "The indicators have no root; leave the parent of the overall score blank.",
  },
  "tree.several-roots": {
    zh: "{codes} 都没有填上级；只有综合得分一项可以没有上级，其余请补填。",
    en: "{codes} have no parent; only the overall score may have none, fill in the others.",
  },
  "tree.cycle": {
    zh: "{codes} 的上级绕成了圈，直接或间接又是自己；请改正上级代码。",
    en: "The parents of {codes} lead back to themselves; correct the codes of their parents.",
  },

  "node.no-aggregate": {
    zh: "“{title}”（{code}）有下级指标，却没有合成方法；请填写，例如加权算术平均。",
    en: "“{title}” ({code}) has indicators under it and no way to aggregate them; give one, such as arithmetic.",
  },
  "node.power-zero": {
    zh: "“{title}”（{code}）的幂平均指数是 0；请改用加权几何平均，或填其他指数。",
    en: "“{title}” ({code}) is a power mean with exponent 0; use the geometric mean, or another exponent.",
  },
  "node.has-value": {
    zh: "“{title}”（{code}）有下级指标，得分由下级合成；请删去它自己的公式和计分方法，或改正下级的上级代码。",
    en: "“{title}” ({code}) gets its score from the indicators under it; take out its own formula and score, or correct their parents.",
  },
  "node.unknown": {
    zh: "指标体系中没有“{name}”[[（是不是“{near}”？）]]；请改正指标代码。",
    en: "There is no indicator “{name}”[[ (is “{near}” meant?)]]. Correct the code.",
  },
  "indicator.no-value": {
    zh: "指标“{title}”（{code}）没有公式；请填怎样由数据得出，若它是上一层，请补下级指标。",
    en: "Indicator “{title}” ({code}) has no formula; say how it follows from the data, or add indicators under it.",
  },
  "indicator.no-score": {
    zh: "指标“{title}”（{code}）没有计分方法；请填写，例如功效系数法。",
    en: "Indicator “{title}” ({code}) has no way of scoring; give one, such as efficacy.",
  },
  "indicator.has-aggregate": {
    zh: "指标“{title}”（{code}）没有下级，用不着合成方法；请删去，或补上下级指标。",
    en: "Indicator “{title}” ({code}) has nothing under it to aggregate; take the aggregate out, or add indicators under it.",
  },
  "indicator.no-direction": {
    zh: "指标“{title}”（{code}）没有方向；请填正向（越高越好）、逆向（越低越好）或适度。",
    en: "Indicator “{title}” ({code}) has no direction; say positive, negative or moderate.",
  },
  "indicator.no-ideal": {
    zh: "指标“{title}”（{code}）是适度指标，没有适度区间；请填区间的下限和上限。",
    en: "Indicator “{title}” ({code}) is moderate and has no ideal interval; give both its ends.",
  },
  "limits.reversed": {
    zh: "指标“{title}”（{code}）的区间不成立：低端 {low}，高端 {high}。低端要小于高端，零分点要在适度区间之外；逆向指标也把小的数填在低端，由“方向”表示越低越好。",
    en: "The interval of “{title}” ({code}) does not hold: low {low}, high {high}. Low must be less than high, and what gives 0 must lie outside the ideal; for a cost too the smaller number is the low one.",
  },
  "scope.no-groups": {
    zh: "指标“{title}”（{code}）在本组内比较，办法中却没有分组；请补上分组，或改为与全部单位比较。",
    en: "Indicator “{title}” ({code}) is compared within groups, but the method has none; add some, or compare over all units.",
  },
  "scope.missing": {
    zh: "指标“{title}”（{code}）用{kind}，要与其他单位比较；请填比较范围：全部单位，或本组内。",
    en: "Indicator “{title}” ({code}) is scored by {kind} and compared with other units; say whether with all or within the group.",
  },
  "score.direction": {
    zh: "指标“{title}”（{code}）的方向[[（{direction}）]]与计分方法（{kind}）不配。区间型只用于适度指标，倒数法只用于逆向指标，计数计分每个的分数正向为正、逆向为负；适度指标可用区间型、极差法、功效系数法、标准化、名次法或公式。",
    en: "The direction[[ ({direction})]] of “{title}” ({code}) does not go with its score ({kind}). Intervals are for moderate indicators, reciprocals for costs, and counts give positive points for a benefit and negative ones for a cost; moderate indicators take an interval, min-max, efficacy, z-score, rank or a formula.",
  },
  "score.no-target": {
    zh: "指标“{title}”（{code}）的比值法，“与何相比”和“目标值公式”不一致；与目标值相比时要有公式，不与目标值相比时请删去公式。",
    en: "In the ratio of “{title}” ({code}) the standard and the target do not agree; a ratio to the target needs its formula, any other has none.",
  },

  "limits.outside-domain": {
    zh: "指标“{title}”（{code}）用{kind}，不允许值或满意值中较小的一个是 {low}，必须大于 {least}；请改正。",
    en: "“{title}” ({code}) is scored by {kind}, and its low goalpost is {low}; it must be greater than {least}.",
  },
  "score.bounds": {
    zh: "指标“{title}”（{code}）的最高分 {cap} 不大于最低分 {floor}，得分没有高低之分；请改正。",
    en: "The highest score of “{title}” ({code}), {cap}, is not above the lowest, {floor}; please correct them.",
  },
  "score.more-for-less": {
    zh: "指标“{title}”（{code}）的计分使较差的得 {less} 分、较好的只得 {more} 分；请改正。",
    en: "By its score “{title}” ({code}) gives {less} points to the worse and only {more} to the better; please correct it.",
  },

  "cluster.unused": {
    zh: "写了聚类变量，却没有一组是聚类所得；请补上分组并写明是第几类，或删去聚类。",
    en: "There are variables for clustering and no group that is a cluster; add groups with their clusters, or take the clustering out.",
  },
  "cluster.none": {
    zh: "有的组是聚类所得，却没有写按什么聚类；请补上聚类变量。",
    en: "Some groups are clusters, and nothing says by what; add the variables of the clustering.",
  },
  "cluster.only-one": {
    zh: "聚类所得的组只有一个，等于不分组；请至少写两类。",
    en: "Only one group is a cluster, which groups nothing; give at least two.",
  },
  "cluster.numbers": {
    zh: "聚类所得各组的类号是 {numbers}，应从 1 起连续、各不相同；请改正。",
    en: "The clusters of the groups are numbered {numbers}; number them 1, 2, 3 and so on, each once.",
  },
  "composed.nested": {
    zh: "单位 {code} 由下级合成，而它的下级 {codes} 自己也由下级合成；请直接写明最下一层的单位。",
    en: "Unit {code} is composed of others, of which {codes} are themselves composed; name the units at the bottom instead.",
  },
  "composed.twice": {
    zh: "单位 {code} 在同一指标或上下级指标上合成了两次；请只留一处。",
    en: "Unit {code} is composed twice, at one node or at a node and one above it; keep one of them.",
  },
  "composed.repeated": {
    zh: "单位 {code} 的下级有重复；请每个下级只写一次，轻重用权重公式表示。",
    en: "A member of the composed unit {code} is named twice; name each once, and say how much it counts by the weight.",
  },

  "weight.negative": {
    zh: "“{title}”（{code}）的权重为 {weight}。权重不能为负；若该指标越低越好，请在“方向”填“逆向”，权重仍填正数。",
    en: "The weight of “{title}” ({code}) is {weight}. Weights are not negative; where less is better, set the direction to negative and keep the weight positive.",
  },
  "weight.missing": {
    zh: "“{title}”（{code}）没有权重；请填写，有分组时每一组都要有权重。",
    en: "“{title}” ({code}) has no weight; give one, for every group where there are groups.",
  },
  "weight.sum": {
    zh: "“{title}”（{code}）下级的权重合计[[在“{group}”组]][[对单位 {unit} ]]为 {sum}，应为 {expected}；请核对各下级的权重。",
    en: "The weights under “{title}” ({code})[[ in group “{group}”]][[ for unit {unit}]] add up to {sum} instead of {expected}; please check them.",
  },
  "weight.zero": {
    zh: "“{title}”（{code}）下级的权重合计[[在“{group}”组]][[对单位 {unit} ]]为 0，无法合成；请至少给一个下级填正的权重。",
    en: "The weights under “{title}” ({code})[[ in group “{group}”]][[ for unit {unit}]] add up to 0; give at least one of them a positive weight.",
  },
};
