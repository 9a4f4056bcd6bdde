import type { Comparator } from "../quantity/bound";

/** The words by which targets are told, as data (词表). Longer words stand before those that they begin with. */

/** Verbs before a thing that is newly made or done: what follows is an increment. */
export const doing: readonly string[] = `
  创排 新创 新培育 新引进 新发展 新增加 新增 新建改造 新建、改扩建 新改扩建 新改建 新建 改扩建 扩建 续建 新开工 新签约 新认定 新创建 新打造 新
  培育形成 培育建设 培育壮大 培育 培植 打造提升 打造 建成投用 建成 建设提升 立项建设 布局建设 建设 创建 创成 争创 申报 申请 获评 获批 获得 争取 获
  组织开展 组织实施 组织 举办 开展 承办 参加 吸引 引进 引育 招引 引导 推荐 认定 完成 实施 滚动实施 推进 铺开 推出 出台 发布 制修订 制定 修订
  发放 投放 发展 新设 设立 建立 选树 评选 遴选 选派 培训 孵化 转化 推广 落地 启动 开工 竣工 投产 改建 修复 治理 整治 提升 支持 扶持
  净增 再增 组建 新引入 引入 统筹安排 预算安排 安排 撬动 筹集 归集 打通 开通 新造 购置 改造提升 引进推广
  培养 落实 设置 添置 修缮 新签约 新招引 新落地 新入库 新入规 新上
  示范建设 示范推广 示范带动 复制推广
  做大做强 做优做强 加快 确保 力争 突出 编排 谋划 储备 承担 举行 招募 吸纳 安置 建造 开发 布设 配备 安装 生产 出版 创作 策划 策划实施 推动
`
  .split(/\s+/u)
  .filter((word) => word !== "");

/** What may stand before an indicator's name and is no part of it. */
export const leading: readonly string[] = `
  力争 确保 争取 努力 实现 使 让 促进 推动 带动 拉动 积极 加快 着力 大力 扎实 持续 深入 全面 进一步 稳步 有序 重点 逐步 共 累计 总计 要 再 已 并
  其中 同时 另 及 和 与 以及 至少 不少于 高质量 高标准 全区 全县 全市 全省 全镇 全国 我区 我县 我市 我省 本市 本县 本区 辖区内 辖区 区内 县内 市内各
  继续 预计 计划 保持 稳定 当年 抓好 做好 聚焦 围绕 加强 强化 对 将 把 在 各级 滚动 每年 年均 规划
`
  .split(/\s+/u)
  .filter((word) => word !== "");

/** What may stand between an indicator's name and its number. */
export const predicates: readonly string[] = `
  分别 均 各 累计 总共 合计 同比 年均 年 预计 力争 继续 稳步 平均 动态 基本 也 都 总体 全部
  改善 改善到 改善至 前移 翻 削减 减免 达到 达 至 到 为 是 超过 突破 超 稳定在 稳定 保持在 维持在 保持 控制在 巩固在 不少于 不低于 不得低于 不超过 不高于 高于 低于 优于 至少 约 近 大约 将
  增长 增加 增加到 增至 增长到 提高 提高到 提升 提升到 提升至 提高至 下降 下降到 降至 降低 降低到 减少 减少到 压减 压减到 缩短 缩短到 压缩 压缩至
  扩大 扩大到 扩大至 缩小 缩小到 缩小至 缩短至 降到 下降至 降低至 减少至 减至 压减至 压减在 压降到 压降至 压缩到 压降 精简 精简至 精简到 上升到 上升 恢复到
  增长至 增加至 增 再降 再 进一步 累计建成 建成 开工
  实现 完成 新增 净增 形成
`
  .split(/\s+/u)
  .filter((word) => word !== "");

/** Ends of names that say what is measured; a name that is nothing else takes its subject from the one before. */
export const measures =
  /(?:(?:良种|设施|服务)?覆盖率|占比|比重|比例|总数|总量|数量|产量|增幅|增速|面积|播种面积|产值|(?:产业)?增加值|总额|规模|投资|收入|营收|利润|税收|人数|户数|起数|件数|次数|家数|天数|[^、和及与]{0,6}率|[^、和及与]{0,6}[额值量])$/u;

/** Names that say what is measured and nothing of what. */
export const mereMeasure =
  /^(?:占[^,]{2,12}(?:比重|比例|份额)|占比|比重|比例|总数|总量|数量|产量|增幅|增速|面积|产值|增加值|总额|规模|完成投资|投资|营业收入|利润|户数|亩数|单产|总产)$/u;

/** What words without a number promise: 零的突破, 清零, 全覆盖, 全部完成, 高于全市平均水平. */
export type TargetWord = "breakthrough" | "cleared" | "covered" | "all-done" | "benchmark";

interface WordedTarget {
  readonly pattern: RegExp;
  readonly word: TargetWord;
  readonly value: number;
  readonly unit: string;
  readonly comparator: Comparator;
}

const noNumberBehind = "(?![\\d\\p{Script=Han}]*\\d)";

/** Words that are targets without a number. */
export const wordedTargets: readonly WordedTarget[] = [
  { pattern: /[“]?零[”]?的?突破/gu, word: "breakthrough", value: 0, unit: "", comparator: ">" },
  {
    pattern: /“?[两三]个清零”?|动态清零|全部清零|全面清零|清零|零发生/gu,
    word: "cleared",
    value: 0,
    unit: "",
    comparator: "=",
  },
  { pattern: /“?(?:[两三]个)?全覆盖”?/gu, word: "covered", value: 100, unit: "%", comparator: "=" },
  { pattern: /全部(?:完成|建成|建立|配备|配建)/gu, word: "all-done", value: 100, unit: "%", comparator: "=" },
  {
    pattern: new RegExp(
      `不[低慢]于(?:全[国省市县区])?[^,。;、\\d]{0,8}平均(?:增长)?(?:水平|增速|增幅)?${noNumberBehind}`,
      "gu",
    ),
    word: "benchmark",
    value: 0,
    unit: "",
    comparator: ">=",
  },
  {
    pattern: new RegExp(
      `(?:高于|快于|好于|超过)(?:全[国省市县区]|[^,。;、\\d]{0,8})?平均(?:增长)?(?:水平|增速|增幅)?${noNumberBehind}`,
      "gu",
    ),
    word: "benchmark",
    value: 0,
    unit: "",
    comparator: ">",
  },
  {
    pattern: new RegExp(`(?:优于|(?<!不)低于)全[国省市县区](?:平均)?(?:水平)?${noNumberBehind}`, "gu"),
    word: "benchmark",
    value: 0,
    unit: "",
    comparator: "<",
  },
  // 农村居民收入增速快于城镇居民
  {
    pattern: /(?<=(?:增速|增幅|增长率?|率|收入|水平).{0,6})(?:高于|快于)[^,。;、\d]{2,12}(?=[,。;]|$)/gu,
    word: "benchmark",
    value: 0,
    unit: "",
    comparator: ">",
  },
];

/** Words of the two lists above with what may follow them where they are part of a longer word: 建成区, 参加体育锻炼. */
export const longerWords: Readonly<Record<string, RegExp>> = {
  建成: /^区/u,
  新: /^(?:能源|材料|品种|型|兴|医药|经济|产品|业态|一代|动能|三板|媒体|农|市民|生|物种|赛道)/u,
  发展: /^(?:改革|中心|战略|示范|规划)/u,
  建设: /^(?:用地|工程|项目|投资)/u,
  培训: /^(?:人员|人次|基地|机构)/u,
  引导: /^基金/u,
  实施: /^主体/u,
  完成: /^(?:投资|率|额)/u,
  投放: /^量/u,
  在: /^[校建编册线]/u,
  对: /^[外接口]/u,
  和: /^[谐美]/u,
  共: /^[享同富]/u,
  要: /^素/u,
  再: /^(?:贷|贴|生|就业|融资)/u,
  参加: /^(?:体育|医疗|保险)/u,
  孵化: /^(?:器|载体|基地)/u,
  转化: /^[率额]/u,
  提升: /^(?:工程|项目)/u,
  组织: /^(?:部|覆盖|化)/u,
  组建: /^率/u,
  培养: /^[率基]/u,
  落实: /^[率到]/u,
  设置: /^率/u,
  引入: /^率/u,
  安排: /^率/u,
  全国: /^(?:百强|重点|文明|示范)/u,
  获: /^得感/u,
  高标准: /^农田/u,
  高质量: /^发展/u,
  生产: /^(?:安全|经营|总值|能力|基地|性|线)/u,
  创作: /^基地/u,
  开发: /^区/u,
  治理: /^(?:率|面积)/u,
  出版: /^物/u,
  改建: /^工程/u,
  储备: /^[量库]/u,
  修复: /^率/u,
};

/** Words before a number that is a level to be reached or kept, at the end of what stands before it. */
export const reaching =
  /(?:达到?|突破|超过|增至|(?:稳定|保持|维持|控制|巩固|压减|压降)在|(?:增加|增长|提高|提升|扩大|上升|恢复|改善|缩小|缩短|缩减|压缩|压减|压降|精简|下降|降低|降|减少|减)[到至]|不低于|不少于|不高于|不超过|不得低于|不得高于|低于|高于|为|是)\s*$/u;
