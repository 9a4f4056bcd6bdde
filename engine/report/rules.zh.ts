/**
 * How each rule is worded (规则说明): `title` names it, `formula` shows it with its inputs and result filled in.
 *
 * `{value}` is the result as a number, `{percent}` as a percentage; other names are inputs.
 */
export interface RuleWording {
  readonly title: string;
  readonly formula: string;
}

/** Wordings of the rules of completion and pace. */
export const completionRules: Readonly<Record<string, RuleWording>> = {
  given: { title: "填报数", formula: "{value}" },
  "rate.ratio": { title: "完成率", formula: "实际 {actual} ÷ 目标 {target} = {percent}" },
  "rate.cost": { title: "完成率（越低越好）", formula: "目标 {target} ÷ 实际 {actual} = {percent}" },
  "rate.cost-difference": {
    title: "完成率（越低越好，差额法）",
    formula: "2 − 实际 {actual} ÷ 目标 {target} = {percent}",
  },
  "rate.cost-zero": {
    title: "完成率（越低越好）",
    formula: "实际为 {actual}，没有发生，按 {percent} 计（目标 {target}）",
  },
  "rate.cleared": { title: "完成率（清零）", formula: "实际 {actual}，目标为零：为零计 100%，否则计 0，得 {percent}" },
  "rate.breakthrough": {
    title: "完成率（零的突破）",
    formula: "实际 {actual}，目标为零的突破：大于零计 100%，否则计 0，得 {percent}",
  },
  "rate.at-least-zero": {
    title: "完成率（目标不低于零）",
    formula: "实际 {actual}，不低于目标 {target} 计 100%，否则计 0，得 {percent}",
  },
  "rate.at-most-zero": {
    title: "完成率（目标为零）",
    formula: "实际 {actual}，不差于目标 {target} 计 100%，否则计 0，得 {percent}",
  },
  "rate.negative": {
    title: "完成率（目标为负数）",
    formula: "1 +（实际 {actual} − 目标 {target}）÷ |目标 {target}| = {percent}",
  },
  "rate.negative-cost": {
    title: "完成率（目标为负数，越低越好）",
    formula: "1 +（目标 {target} − 实际 {actual}）÷ |目标 {target}| = {percent}",
  },
  "rate.level.growth": {
    title: "完成率（增长，按水平比）",
    formula: "（1 + 实际 {actual}）÷（1 + 目标 {target}）= {percent}",
  },
  "rate.level.decline": {
    title: "完成率（下降，按水平比）",
    formula: "（1 − 目标 {target}）÷（1 − 实际 {actual}）= {percent}",
  },
  "rate.relative": {
    title: "完成率（对标）",
    formula: "（实际 {actual} − 对标值 {benchmark}）÷ 应超出 {margin} = {percent}（不低于 0）",
  },
  "rate.from-baseline": {
    title: "完成率（自基期起算）",
    formula: "（实际 {actual} − 基期 {baseline}）÷（目标 {target} − 基期 {baseline}）= {percent}",
  },
  "rate.stage.done": { title: "完成率（按推进状态）", formula: "已完成，计 {percent}" },
  "rate.stage.in-progress": { title: "完成率（按推进状态）", formula: "正在推进，没有数字：{percent}" },
  "rate.stage.not-started": { title: "完成率（按推进状态）", formula: "尚未启动，没有数字：{percent}" },
  "rate.stage.failed": { title: "完成率（按推进状态）", formula: "未完成，没有数字：{percent}" },
  "rate.absent": { title: "完成率", formula: "不能计算：实际 {actual}，目标 {target}" },
  "projects.investment": { title: "投资完成率", formula: "累计完成投资 {above} ÷ 年度计划投资 {below} = {percent}" },
  "projects.opening": { title: "开工率", formula: "已开工 {above} ÷ 计划开工 {below} = {percent}" },
  "projects.finish": { title: "竣工率", formula: "已竣工 {above} ÷ 计划竣工 {below} = {percent}" },
  "projects.sum": { title: "各行相加", formula: "各行相加 = {value}" },
  "pace.months": { title: "序时进度", formula: "已过 {months} 个月 ÷ {of} 个月 = {percent}" },
  "pace.given": { title: "序时进度（给定）", formula: "给定 {percent}" },
  "pace.plan": { title: "序时进度（按计划）", formula: "本期计划 {plan} ÷ 目标 {target} = {percent}" },
};
