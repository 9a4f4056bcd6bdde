/**
 * What a column of a ledger may hold (栏目).
 *
 * `reported` is this period's report and `previous` last year's: the two are never mixed up. `reportedGrowth` holds the
 * rate of change beside a report in absolute figures; `plan` the part of the target that is due by now (序时目标);
 * `bound` the words that belong before the target's number (不低于, ≥, 增长).
 */
export const columnRoles = [
  "number",
  "category",
  "indicator",
  "target",
  "unit",
  "reportedUnit",
  "reported",
  "reportedGrowth",
  "previous",
  "plan",
  "completionRate",
  "baseline",
  "benchmark",
  "lead",
  "support",
  "responsible",
  "weight",
  "score",
  "deadline",
  "person",
  "kind",
  "bound",
  "remark",
  "other",
] as const;

/** What a column of a ledger holds (栏目). */
export type ColumnRole = (typeof columnRoles)[number];

/** Roles that more than one column may have. */
export const sharedRoles: readonly ColumnRole[] = [
  "category",
  "remark",
  "person",
  "score",
  "other",
  "lead",
  "support",
  "responsible",
];

/**
 * The names by which columns go, first match wins; `certainty` is how sure the name alone makes.
 *
 * Matched against a header's own words, without white space, brackets and periods of time.
 */
export const roleNames: readonly (readonly [role: ColumnRole, names: RegExp, certainty: number])[] = [
  ["number", /^(?:序号|编号|序|号|No\.?|NO\.?|№|项次|排序|顺序号|行次)$/u, 1],
  ["target", /^(?:评分|计分|考核)(?:目标|标准)值?$/u, 0.9],
  ["baseline", /^(?:评分|计分|考核)基(?:数|准)值?$/u, 0.85],
  ["remark", /(?:评分|计分|考核|赋分)(?:细则|标准|办法|规则|依据|说明|方法|指导点)/u, 0.95],
  ["other", /相差|差距|缺口|差额|时序进度差|序时进度差|^[距离]|^较(?:昨日|前日|上[周旬月期])/u, 0.65],
  [
    "deadline",
    /完成时限|完成时间|完成期限|时限|截止|办结时间|时间节点|完成节点|期限|时间要求|时间安排|起止|[何啥几]时/u,
    1,
  ],
  ["other", /未完成|剩余|尚缺|缺额|未达标/u, 0.65],
  ["other", /^(?:指标|项目|事项)(?:数|个数|总数|数量|项数)$/u, 0.65],
  ["person", /领导|责任人|联系人|电话|负责人|填报人|科室|联络员|手机|专班班长|包保/u, 1],
  [
    "completionRate",
    /^完成[^数值情]{0,4}%$|完成率|完成预算|预算完成|完成比例|完成百分比|完成百分率|完成年度|完成全年|占年度|占全年|占目标|占计划|达成率|完成比|完成度|实现程度|进展率|完成进度|进度比例|序时进度|时序进度|完成计划/u,
    0.9,
  ],
  ["lead", /牵头|主办|主责|责任主体|第一责任/u, 1],
  ["support", /配合|协办|协助|参与|协同|协作/u, 1],
  [
    "responsible",
    /责任(?:单位|部门|局|主体|镇街)?$|(?:承办|监考|考核|实施|落实|项目|报送|填报|督办|提供|主管|对口|承担|行业|统计|数据)(?:主管)?(?:单位|部门)$|^(?:责任)?部门(?:名称)?$|^单位名称$|^镇街$|数据来源/u,
    0.95,
  ],
  ["unit", /^(?:计量)?单位$|^计量$|^量纲$|^指标单位$|^目标单位$|^数据单位$/u, 0.9],
  ["weight", /权重|权数|分值|标准分|基本分|满分|赋分/u, 0.95],
  ["score", /得分|自评|考核分|评分|计分|打分|考核结果|排名|名次|位次/u, 0.9],
  ["remark", /备注|说明|原因|问题|下步|下一步|措施|举措|依据|建议|存在|亮点|计算公式|口径|注释|备考/u, 0.95],
  ["kind", /^(?:指标|目标|数据)?(?:类型|属性|性质|方向)$/u, 0.9],
  ["benchmark", /^(?:全国|全省|全市|全区|全县)(?:平均|水平|均值|平均水平|平均值|情况)/u, 0.9],
  ["indicator", /^(?:指标|目标|任务|项目|事项|工作|考核指标|评价指标)名称$/u, 1],
  ["previous", /(?:上年|去年|同期|上期|上月|上周|上旬|上次|往年|上一年|前一年|前期)(?!.*(?:增|比|升降|±))/u, 0.95],
  ["baseline", /基期|基数|基准|起点值|初始值|本底/u, 0.85],
  ["other", /增减额|增减量|增量$|同比增减/u, 0.65],
  ["target", /^(?:年初|全年|年度)?预算(?:数|额)?$|多少$/u, 0.8],
  ["target", /(?:计划|目标|预期|任务)(?:增长|增速|增幅)|(?:增长|增速|增幅)(?:计划|目标|预期|任务)/u, 0.9],
  ["reportedGrowth", /增减(?:率|幅|%)|同比|增速|增幅|增长率|增长|升降|比上年|较上年|比去年|比同期|较去年|±/u, 0.9],
  [
    "plan",
    /序时(?:目标|计划|任务)|时序(?:目标|计划|任务)|阶段(?:性)?(?:目标|计划|任务)|节点目标|进度(?:目标|计划)|(?:计划|目标)进度|(?:本月|当月|本季|本季度|季度|月度|半年)(?:目标|计划|任务)/u,
    0.9,
  ],
  ["target", /^(?:计划|应|拟|年度计划|预计|目标)完成(?!情况|进度|率)|^(?:计划|目标)(?:完成)?投资/u, 0.9],
  [
    "reported",
    /实际完成|今年以来|年初以来|本年以来|(?:本月|本期|本年|当月)止|完成(?:情况|数|值|量|额|实绩|进展|结果)|累计完成|完成$|^完成|实绩|实际|累计|进展|完成投资|实现(?:值|数|情况)|执行(?:数|情况|值)|达到(?:值|数|情况)|已完成|当前|目前|最新|现状|监测(?:值|结果|数|情况)|统计(?:值|结果)/u,
    0.9,
  ],
  [
    "target",
    /目标|计划|任务(?:数|量|值|指标|要求|标准)|下达任务|下达数|下达指标|年度任务|全年任务|预期|指标值|考核标准|标准值|应完成|指标任务|指标要求|达到标准|任务书/u,
    0.9,
  ],
  [
    "category",
    /^(?:大类|类别|分类|领域|板块|方面|维度|类型|章节|条款|条目|所属.*|.*类别|一级指标|工作板块|目标类别|指标类别|专项|重点领域|工作领域|任务分类|模块|行业)$/u,
    0.95,
  ],
  [
    "indicator",
    /^(?:[一二三]级|考核|评价|主要|监测|核心|具体|细化|量化|考评|经济|评估|统计|重点|分项|约束性|预期性)*指标(?:内容|项目|项|体系|要点|及单位)?$/u,
    1,
  ],
  [
    "indicator",
    /^(?:考核|工作|任务|目标|主要|重点|年度|具体|建设|民生|实事|评价|考评|督查|督办|责任)*(?:内容|项目|事项|任务|工作|要点|名称|工程)(?:名称|内容|事项)?$/u,
    0.8,
  ],
  [
    "reported",
    /^(?:进度|工作进度|现值|(?:今日|当日)?数据|数值|本期|本年|本期数|本年数|本期值|实现|情况|上报值|上报数|填报值|填报数|报送值|报送数)$/u,
    0.6,
  ],
  ["target", /标准$/u, 0.6],
  ["reported", /进度|情况|达到|实现|战果|成果|成效|到哪|[本当](?:月|季|旬|周)/u, 0.5],
  ["indicator", /指标$/u, 0.8],
  ["indicator", /指标|任务|项目|事项|内容|工作/u, 0.4],
  ["responsible", /单位|部门/u, 0.5],
];
