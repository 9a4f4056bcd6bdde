import type { Messages } from "./messages";

/** What is said about the tables of an evaluation, its units, and what stood in the way of their scores. */
export const evaluationMessages: Messages = {
  "table.missing": {
    zh: "缺少数据表“{table}”，用到它的指标都没有数；请提供这张表。",
    en: "The table “{table}” is missing, and with it every figure taken from it; hand it over.",
  },
  "table.rows-without-code": {
    zh: "数据表“{table}”有 {count} 行没有代码，没有读取（第 {rows} 行）；若是参评单位，请补上代码。",
    en: "In the table “{table}” {count} row(s) without a code were not read (row {rows}); add codes if they are units.",
  },
  "column.missing": {
    zh: "数据表“{table}”没有“{column}”这一列[[（是不是“{near}”？）]]；请核对表头，或在办法中改正列名。",
    en: "The table “{table}” has no column “{column}”[[ (is “{near}” meant?)]]. Check its headers, or the name in the method.",
  },
  "column.repeated": {
    zh: "数据表“{table}”有不止一列叫“{column}”，取了最左边的一列；请改名区分。",
    en: "The table “{table}” has several columns “{column}”, and the leftmost was taken; tell them apart by name.",
  },
  "column.constant": {
    zh: "指标“{title}”（{code}）[[在“{group}”组]]的 {count} 个数（如 {value}）分不出高低：全部相同，或都在适度区间内、都在固定阈值的一侧，或者所比的单位自己就是最差的，因此没有得分。请核对数据，或在办法中规定数值全同时计多少分。",
    en: "The {count} values (such as {value}) of “{title}” ({code})[[ in group “{group}”]] cannot be told apart, so there is no score. Check the data, or let the method say what equal values score.",
  },
  "cell.unreadable": {
    zh: "“{name}”（{code}）的“{column}”填的是“{text}”，不是数字，没有采用；请改填数字，没有数的请留空。",
    en: "“{column}” of “{name}” ({code}) says “{text}”, which is no number; enter one, or leave the cell blank.",
  },
  "code.not-additive": {
    zh: "“{name}”（{code}）在数据表“{table}”中由几行合并，“{column}”不能相加，按不适用处理；若可以相加，请在办法的“可加列”中写明。",
    en: "“{name}” ({code}) is put together from several rows of “{table}”, whose column “{column}” does not add up; it counts as not applicable. If it does, list it as additive.",
  },
  "unit.not-in-table": {
    zh: "代码“{code}”不在第一张数据表中，没有起作用；请核对代码。",
    en: "The code “{code}” is not in the first table and had no effect; please check it.",
  },
  "unit.duplicate": {
    zh: "数据表“{table}”第 {first} 行和第 {row} 行的代码都是“{code}”，只取了第 {first} 行；请改正代码，或删去多余的一行。",
    en: "Rows {first} and {row} of the table “{table}” both have the code “{code}”, and only row {first} was taken; correct the code, or delete one.",
  },
  "unit.no-match": {
    zh: "“{name}”（{code}）在数据表“{table}”中没有对应的行（找的代码是 {missing}），这张表的数按未报送处理；请核对代码，代码变过的请在办法的“代码变更”中写明。",
    en: "“{name}” ({code}) has no row in the table “{table}” (looked for {missing}), so its figures count as not reported; check the codes, and list changed ones as recoded.",
  },
  "unit.undecided": {
    zh: "不能判断“{name}”（{code}）是否参评：条件“{formula}”用到的数缺失，暂不参评；请补齐数据。",
    en: "Whether “{name}” ({code}) is evaluated cannot be decided, since “{formula}” lacks a figure; it is left out. Complete the data.",
  },
  "unit.none": {
    zh: "没有一个单位参评；请核对评价单位的条件和第一张数据表。",
    en: "No unit is left to be evaluated; check the conditions for units and the first table.",
  },
  "group.undecided": {
    zh: "不能判断“{name}”（{code}）是否属于“{group}”：条件用到的数缺失，按不属于处理；请补齐数据。",
    en: "Whether “{name}” ({code}) belongs to “{group}” cannot be decided, since a figure is absent; it counts as not. Complete the data.",
  },
  "group.none": {
    zh: "“{name}”（{code}）不属于任何一组；请核对分组的条件或名单。",
    en: "“{name}” ({code}) is in no group; check the rules or lists of the groups.",
  },
  "group.several": {
    zh: "“{name}”（{code}）同时属于几个组（{groups}），按第一个算；请改正分组，使每个单位只属一组，或改变分组方式。",
    en: "“{name}” ({code}) is in several groups ({groups}), and the first counts; correct the groups, or allow several.",
  },
  "choice.blank": {
    zh: "“{name}”（{code}）没有填写第一选择的类别；请补填，暂按其后的选择算。",
    en: "“{name}” ({code}) left its first choice of a group blank; fill it in. Later choices count meanwhile.",
  },
  "choice.unknown": {
    zh: "“{name}”（{code}）选择的类别“{text}”不在可选之列[[（是不是“{near}”？）]]，没有起作用；可选：{groups}，一格只填一个。",
    en: "“{name}” ({code}) chose “{text}”, which is no group that can be chosen[[ (is “{near}” meant?)]] and had no effect; there are {groups}, one a cell.",
  },
  "choice.repeated": {
    zh: "“{name}”（{code}）把“{text}”选了两次，只算一次；请改正重复的一格。",
    en: "“{name}” ({code}) chose “{text}” twice, and it counts once; correct the second cell.",
  },

  "score.no-standard": {
    zh: "指标“{title}”（{code}）[[在“{group}”组]]没有可以对照的标准，因此没有得分（有数的单位 {count} 个）；请补齐数据，或核对所比的单位。",
    en: "There is no standard to hold “{title}” ({code}) against[[ in group “{group}”]], so it has no score ({count} unit(s) have a figure); complete the data, or check the unit of reference.",
  },
  "score.not-computed": {
    zh: "指标“{title}”（{code}）有 {count} 个单位有数而算不出得分（如 {units}）：目标值、基准值或参照值缺失、为零或不在应有的一侧，阈值两端没有差距，或者取对数、倒数的数不大于零；请核对这些单位的数据。",
    en: "{count} unit(s) have a figure of “{title}” ({code}) and no score of it (such as {units}): a target, base or reference is absent, 0 or on the wrong side, goalposts leave no room, or there is no logarithm or reciprocal; check their data.",
  },
  "indicator.empty": {
    zh: "指标“{title}”（{code}）没有一个单位有得分；请核对它的公式、用到的列名和数据。",
    en: "No unit has a score of “{title}” ({code}); check its formula, the columns that it uses, and the data.",
  },
  "score.withheld": {
    zh: "“{name}”（{code}）的指标“{title}”（{indicator}）{reason}，综合得分因此不予计算；请补上数据，或在办法中规定缺失时怎样处理。",
    en: "Indicator “{title}” ({indicator}) of “{name}” ({code}) {reason}, and its total is withheld; supply the figure, or let the method say what absence does.",
  },
  "score.nothing-left": {
    zh: "“{name}”（{code}）在“{title}”（{node}）之下没有一项得分，缺失的都按办法略去了，没有剩下的，因此没有综合得分；请补上数据。",
    en: "“{name}” ({code}) has no score under “{title}” ({node}): all of them are absent and left out, and nothing remains; supply the figures.",
  },
  "aggregate.negative": {
    zh: "“{title}”（{code}）有 {count} 个单位的下级得分为负，不能求这种平均，因此没有得分；请改用加权算术平均，或让下级得分不为负。",
    en: "Under “{title}” ({code}) {count} unit(s) have negative scores, of which there is no such mean; use the arithmetic one, or scores that are not negative.",
  },
  "aggregate.too-few": {
    zh: "“{title}”（{code}）有 {count} 个单位的下级缺得太多，少于办法规定的最少比例，不予计分；请补报缺失的数据。",
    en: "Under “{title}” ({code}) {count} unit(s) have fewer scores than the method asks for, and theirs is withheld; supply what is absent.",
  },
  "aggregate.weights-differ": {
    zh: "“{title}”（{code}）要把各单位相互比较，比较的各方须用同样的权重[[，现在并不一致，{count} 个单位因此没有得分]]；请统一下级的权重，或把比较范围改为本组内、组内权重一致。",
    en: "“{title}” ({code}) compares units with each other, which takes the same weights on all sides[[; they differ, so {count} unit(s) have no score]]. Give its children the same weights, or compare within groups.",
  },
  "aggregate.flat": {
    zh: "“{title}”（{code}）有 {count} 个单位的下级得分与其他单位分不出高低，求不出贴近度，因此没有得分；请核对数据，或改用其他合成方法。",
    en: "Under “{title}” ({code}) nothing tells {count} unit(s) from the others, so they have no closeness and no score; check the data, or aggregate otherwise.",
  },
  "cluster.absent": {
    zh: "“{name}”（{code}）缺少聚类用到的数，没有参加聚类，不属于任何一类；请补齐数据。",
    en: "“{name}” ({code}) lacks a variable of the clustering and is in no cluster; supply it.",
  },
  "cluster.too-many": {
    zh: "参加聚类的单位有 {count} 个，超过 {limit} 个，没有聚类；请用条件或名单分组。",
    en: "There are {count} units to cluster, more than {limit}, so they were not; group them by rules or lists.",
  },
  "cluster.too-few": {
    zh: "聚类变量各不相同的单位不足 {clusters} 个（共 {count} 个单位），分不成 {clusters} 类；请减少类数，或增加聚类变量。",
    en: "Of the {count} units to cluster fewer than {clusters} differ, so there are no {clusters} clusters; ask for fewer, or add variables.",
  },
  "cluster.tie": {
    zh: "把 {count} 个单位聚成 {clusters} 类时，遇到距离相同的合并，有别的分法同样成立，这里按数值的次序定了一种；请核对，或增加聚类变量。",
    en: "In making {clusters} clusters of {count} units some distances were equal, so that others would be as good; one was taken by the order of the values. Check them, or add variables.",
  },
  "composed.no-unit": {
    zh: "由下级合成的单位 {code} 不在参评单位之中，没有得分；请在第一张数据表中给它一行，并核对评价单位的条件。",
    en: "The composed unit {code} is not among the units; give it a row in the first table, and check the conditions for units.",
  },
  "composed.no-member": {
    zh: "“{name}”（{code}）的下级 {codes} 不在参评单位之中，没有得分可用；请核对代码和评价单位的条件。",
    en: "Of the members of “{name}” ({code}), {codes} are not among the units and have no scores; check the codes and the conditions for units.",
  },
  "composed.no-weight": {
    zh: "“{name}”（{code}）由下级合成，其中“{member}”的权重缺失或为负，因此没有得分；请补上或改正权重公式用到的数。",
    en: "“{name}” ({code}) is composed of others, and the weight of “{member}” is absent or negative, so it has no score; supply or correct the figure.",
  },
  "composed.withheld": {
    zh: "单位 {code} 的“{title}”（{node}）由下级合成，而有下级没有得分，因此不予计分；请先补齐下级的数据，或在办法中规定缺失时怎样处理。",
    en: "Unit {code} takes its score of “{title}” ({node}) from others, of which some have none, so it is withheld; complete their data, or let the method say what absence does.",
  },
  "adjustment.absent": {
    zh: "“{name}”（{code}）的加减分“{title}”{reason}，总分因此不予计算；请补上数据，或在办法中规定缺失时计几分。",
    en: "The adjustment “{title}” of “{name}” ({code}) {reason}, and its total is withheld; supply the figure, or let the method say what counts instead.",
  },
  "condition.undecided": {
    zh: "不能判断“{name}”（{code}）是否符合“{title}”：条件用到的数缺失。一票否决暂按不否决、前置条件暂按不满足处理；请补齐数据。",
    en: "Whether “{title}” holds for “{name}” ({code}) cannot be decided, since a figure is absent. A veto is taken not to hold, a gate not to open; complete the data.",
  },
  "list.tie": {
    zh: "名单“{title}”的末位并列：{units} 分不出先后，一并列入，超出了名额；请人工取舍，或在办法中规定同分时的先后。",
    en: "The last place of the list “{title}” is shared: nothing tells {units} apart, so all are on it, beyond its size; choose, or let the method say what decides ties.",
  },
  "list.not-withdrawn": {
    zh: "名单“{title}”写明公示后取消“{code}”，但它本来就没有入选；请核对代码，或删去这一条。",
    en: "“{code}” is said to have dropped out of the list “{title}”, on which it was not; check the code, or take it out.",
  },
  "growth.no-base": {
    zh: "{units} 的上次得分是零或负数，没有增长率，不参加按得分增长的评选；请核对上次得分。",
    en: "The last totals of {units} are 0 or negative, so there is no growth, and no list by growth has them; check them.",
  },
  "band.undecided": {
    zh: "不能判断“{name}”（{code}）是否符合等次“{title}”的条件：条件用到的数缺失，按不符合处理；请补齐数据。",
    en: "Whether “{name}” ({code}) meets the condition of “{title}” cannot be decided, since a figure is absent; it is taken not to. Complete the data.",
  },
  "streak.not-asked": {
    zh: "不能判断“{name}”（{code}）是否要看“{title}”：条件用到的数缺失，按不看处理；请补齐数据。",
    en: "Whether “{title}” is about “{name}” ({code}) cannot be decided, since a figure is absent; it is taken not to be. Complete the data.",
  },
  "streak.undecided": {
    zh: "“{name}”（{code}）往年的情况不明，“{title}”按到此中断计算；请补齐数据。",
    en: "What “{name}” ({code}) was in an earlier year is not known, so “{title}” is taken to end there; complete the data.",
  },
};
