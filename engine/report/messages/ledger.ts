import type { Messages } from "./messages";

/** What is said about a ledger: what is wrong, and what to do. */
export const ledgerMessages: Messages = {
  "sheet.none": {
    zh: "没有名为“{sheet}”的工作表；工作簿中有：{sheets}。",
    en: "There is no sheet “{sheet}”; the workbook has: {sheets}.",
  },
  "sheet.hidden": {
    zh: "工作表已隐藏，未读取；如需测算，请取消隐藏或指定该工作表。",
    en: "The sheet is hidden and was not read; unhide it or name it to have it worked out.",
  },
  "sheet.set-aside": {
    zh: "与工作表“{instead}”是同一批指标，没有重复测算；有几期的，只测算最近的一期。",
    en: "It holds the same indicators as sheet “{instead}” and is not worked out as well; of several months only the latest is.",
  },
  "sheet.register": {
    zh: "这是问题台账，没有当作台账测算。",
    en: "This is a problem register and was not worked out as a ledger.",
  },
  "sheet.empty": { zh: "工作表是空的。", en: "The sheet is empty." },
  "row.hidden": {
    zh: "有 {count} 行被隐藏（第 {rows} 行），仍已测算；如不应计入，请删去。",
    en: "{count} rows are hidden (rows {rows}) and were worked out all the same; delete them if they do not count.",
  },
  "ledger.no-header": {
    zh: "没有找到表头（应有“指标”和“目标”“完成情况”等栏目）；如表头特殊，请指定表头所在行。",
    en: "No header was found (columns such as 指标, 目标, 完成情况); say in which row it is if it is an unusual one.",
  },
  "column.no-target": {
    zh: "表头中没有认出目标栏；请指定哪一列是目标。",
    en: "No column of targets was recognised in the header; say which one it is.",
  },
  "column.no-report": {
    zh: "表头中没有认出本期完成情况栏；请指定哪一列是完成情况。",
    en: "No column of this period's reports was recognised in the header; say which one it is.",
  },
  "column.doubtful": {
    zh: "“{header}”一列按“{role}”读取，把握不大；如不对，请指定。",
    en: "Column “{header}” was read as {role} without much certainty; say so if it is not.",
  },
  "column.rates-disagree": {
    zh: "手填完成率的 {compared} 行中有 {count} 行与测算结果相差 5 个百分点以上；请核对“{target}”是否为目标栏、“{reported}”是否为本期完成栏，认错了请指定。",
    en: "Of {compared} rates typed by hand {count} are more than 5 points off what was computed; check that “{target}” is the target and “{reported}” this period's report, or say which columns are.",
  },
  "period.unknown": {
    zh: "没有找到报告期，无法计算序时进度；请注明截至日期（例如 2023-09-30）。",
    en: "No reporting period was found, so there is no pace; give the day up to which reports go (such as 2023-09-30).",
  },
  "ledger.duplicate": {
    zh: "指标“{indicator}”与第 {first} 行重复；请删去一行，或在指标名称中写明区别。",
    en: "Indicator “{indicator}” stands in row {first} too; delete one of them or tell them apart by name.",
  },
  "target.blank": {
    zh: "指标“{indicator}”没有填目标，无法计算完成率。",
    en: "Indicator “{indicator}” has no target, so there is no completion rate.",
  },
  "target.no-number": {
    zh: "指标“{indicator}”的目标“{written}”中没有数字，只能按是否完成判断；请补充可考核的数值。",
    en: "The target “{written}” of “{indicator}” holds no number; only done or not done can be judged. Add a number.",
  },
  "target.range": {
    zh: "指标“{indicator}”的目标“{written}”是一个区间，按达到下限（写明“以内”的按不超过上限）计算。",
    en: "The target “{written}” of “{indicator}” is a range; its lower end was held to (its upper one where it is a ceiling).",
  },
  "target.bound-doubtful": {
    zh: "指标“{indicator}”的目标“{written}”没有写界限，按“不低于”计算；如果越低越好，请写“不超过”“控制在…以内”或“清零”。",
    en: "The target “{written}” of “{indicator}” states no bound and was taken as at least; if lower is better, write 不超过, 控制在…以内 or 清零.",
  },
  "unit.missing": {
    zh: "指标“{indicator}”的目标“{written}”没有计量单位；请在单位栏或目标后注明。",
    en: "The target “{written}” of “{indicator}” has no unit of measure; add it in the unit column or behind the number.",
  },
  "unit.assumed": {
    zh: "指标“{indicator}”没有写单位，按“{unit}”处理。",
    en: "Indicator “{indicator}” states no unit; {unit} was assumed.",
  },
  "unit.unknown": {
    zh: "指标“{indicator}”的单位“{unit}”不在计量单位表中，不能与其他单位换算。",
    en: "The unit “{unit}” of “{indicator}” is not in the lexicon and converts to no other.",
  },
  "baseline.other-kind": {
    zh: "指标“{indicator}”的基期值“{baseline}”与目标“{target}”不是同一类数，不能从基期起算，完成率按通常办法计算；请核对基期值的单位。",
    en: "“{indicator}”: the baseline “{baseline}” is of another kind than the target “{target}”, so the rate is not worked out from it; check its unit.",
  },
  "unit.other-kind": {
    zh: "指标“{indicator}”完成数的单位是“{reported}”，目标的单位是“{target}”，两者不能换算；请改为同类单位。",
    en: "“{indicator}” is reported in {reported} and its target is in {target}, which do not convert; use one kind of unit.",
  },
  "report.unreadable": {
    zh: "指标“{indicator}”的完成情况“{written}”中没有可用的数字；请填数值，或填“已完成”。",
    en: "The report “{written}” on “{indicator}” holds no usable number; enter a number, or 已完成.",
  },
  "report.stage": {
    zh: "指标“{indicator}”只报了“{written}”，没有数字，不计完成率；请补报数值。",
    en: "“{indicator}” was reported in words only (“{written}”), so there is no rate; report a number.",
  },
  "report.several-numbers": {
    zh: "指标“{indicator}”的完成情况“{written}”中有几个数字，取了 {taken}；请核对，最好一格只填一个数。",
    en: "The report “{written}” on “{indicator}” holds several numbers, {taken} was taken; please check, one number a cell is best.",
  },
  "value.share-over-100": {
    zh: "指标“{indicator}”填报 {written}，这类比率不应超过 100%；请核对是否误填了完成率。",
    en: "“{indicator}” is reported as {written}, but such a share cannot pass 100 %; was the completion rate entered?",
  },
  "value.times-previous": {
    zh: "指标“{indicator}”填报 {reported}，与上年的 {previous} 相差千倍以上；请核对单位是否把亿、万混淆。",
    en: "“{indicator}” is reported as {reported}, a thousand times off last year's {previous}; were 亿 and 万 mixed up?",
  },
  "value.times-target": {
    zh: "指标“{indicator}”填报 {reported}，与目标 {target} 相差千倍以上；请核对单位是否把亿、万混淆。",
    en: "“{indicator}” is reported as {reported}, a thousand times off its target {target}; were 亿 and 万 mixed up?",
  },
  "value.fraction": {
    zh: "指标“{indicator}”填报 {reported}，目标是 {target}；如果 {reported} 是小数形式的百分数，请改填百分数或把单元格设为百分比格式。",
    en: "“{indicator}” is reported as {reported} against {target}; if it is a fraction, enter per cent or format the cell so.",
  },
  "rate.typed-differs": {
    zh: "指标“{indicator}”手填的完成率是 {typed}%，按本行数字应为 {computed}%；请核对。",
    en: "The completion rate typed for “{indicator}” is {typed} %, its own figures give {computed} %; please check.",
  },
  "total.sum": {
    zh: "“{label}”填的是 {written}，各行相加是 {sum}；请核对。",
    en: "“{label}” says {written}, its rows add up to {sum}; please check.",
  },
  "total.count": {
    zh: "“{label}”填的是 {written} 项，实有 {sum} 项；请核对。",
    en: "“{label}” says {written} items, there are {sum}; please check.",
  },
  "projects.unit-missing": {
    zh: "重点项目表没有注明投资额的单位，各数按原样相加；请在表头或表上方写明“单位：万元”等。",
    en: "The table of key projects states no unit of investment, so amounts are added as they are; write one in the header or above it.",
  },
  "projects.unreadable": {
    zh: "“{name}”这一格填的是“{written}”，没有可用的数字，未计入；请填数值。",
    en: "“{written}” of “{name}” holds no usable number and was left out; enter a number.",
  },
  "projects.rate-differs": {
    zh: "“{name}”填的{measure}是 {typed}%，按本行数字应为 {computed}%；请核对。",
    en: "The {measure} typed for “{name}” is {typed} %, its own figures give {computed} %; please check.",
  },
  "projects.gap-differs": {
    zh: "“{name}”填的与时序进度差是 {typed} 个百分点，按本行数字应为 {computed} 个百分点；请核对。",
    en: "The gap to pace typed for “{name}” is {typed} points, its own figures give {computed}; please check.",
  },
  "projects.not-reported": {
    zh: "“{name}”有年度计划投资，没有填累计完成投资，未计入投资完成率；请补报。",
    en: "“{name}” has an investment plan and reports none made, so it is in no rate of investment; report it.",
  },
  "projects.total-count": {
    zh: "“{label}”的{measure}填的是 {stated}，各行相加是 {sum}；请核对是否有打捆项目，本次按各行相加计算。",
    en: "“{label}” says {stated} ({measure}), its lines add up to {sum}; check for packed projects. The lines' sum was taken.",
  },
  "projects.total-differs": {
    zh: "“{label}”的{measure}填的是 {stated}，各行相加是 {sum}；请核对，本次按各行相加计算。",
    en: "“{label}” says {stated} ({measure}), its lines add up to {sum}; please check. The lines' sum was taken.",
  },
  "light.hole": {
    zh: "亮灯规则“{rule}”有空档：差距在 {low} 与 {high} 个百分点之间的没有规定亮什么灯，按灰灯处理；请补充规则。",
    en: "The rule of lights “{rule}” has a hole: gaps from {low} to {high} points have no light and are grey; complete the rule.",
  },
};
