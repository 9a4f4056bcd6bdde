/**
 * The lexicon of units of measure (计量单位): kind → unit → how many of the kind's base it is, as a fraction.
 *
 * Units of one kind convert into each other. Multipliers (万, 亿 …) are not listed: they stand before any of these.
 *
 * @source GB 3100-93; 1 公顷 = 15 亩 (国务院关于在我国统一实行法定计量单位的命令, 1984)
 */
export const unitKinds: Readonly<Record<string, Readonly<Record<string, number | readonly [number, number]>>>> = {
  money: { 元: 1, 人民币: 1, 块: 1 },
  "us-dollar": { 美元: 1, 美金: 1 },
  "hongkong-dollar": { 港元: 1, 港币: 1 },
  euro: { 欧元: 1 },
  area: {
    平方米: 1,
    "㎡": 1,
    "m²": 1,
    m2: 1,
    平米: 1,
    平方: 1,
    亩: [2000, 3],
    公顷: 10000,
    平方公里: 1000000,
    平方千米: 1000000,
    "k㎡": 1000000,
    km2: 1000000,
    "km²": 1000000,
  },
  length: { 米: 1, m: 1, 延米: 1, 千米: 1000, 公里: 1000, km: 1000, 里: 500, 厘米: [1, 100], 毫米: [1, 1000] },
  volume: {
    立方米: 1,
    立方: 1,
    方: 1,
    "m³": 1,
    m3: 1,
    升: [1, 1000],
    L: [1, 1000],
    mL: [1, 1000000],
    毫升: [1, 1000000],
  },
  mass: { 吨: 1, t: 1, 公斤: [1, 1000], 千克: [1, 1000], kg: [1, 1000], 斤: [1, 2000], 克: [1, 1000000] },
  "coal-equivalent": { 吨标准煤: 1, 吨标煤: 1, 千克标准煤: [1, 1000], tce: 1 },
  "carbon-dioxide": { 吨二氧化碳: 1, 吨二氧化碳当量: 1, 吨CO2: 1 },
  power: {
    瓦: 1,
    W: 1,
    千瓦: 1000,
    kW: 1000,
    KW: 1000,
    kw: 1000,
    兆瓦: 1000000,
    MW: 1000000,
    吉瓦: 1000000000,
    GW: 1000000000,
  },
  energy: { 千瓦时: 1, 度: 1, kWh: 1, KWH: 1, 兆瓦时: 1000, MWh: 1000 },
  "apparent-power": { 伏安: 1, 千伏安: 1000, kVA: 1000, 兆伏安: 1000000 },
  ratio: { "%": [1, 100], 百分比: [1, 100], "‰": [1, 1000], "‱": [1, 10000] },
  "percentage-point": { 个百分点: 1, 百分点: 1, pct: 1, 个pct: 1 },
  times: { 倍: 1 },
  people: { 人: 1, 名: 1, 位: 1, 口: 1 },
  "person-times": { 人次: 1, 人次数: 1 },
  households: { 户: 1, 户次: 1 },
  things: each(
    "个 家 件套 项 处 条 座 所 件 套 台 辆 部 只 头 张 份 批 篇 种 类 支 宗 例 起 对 艘 架 枚 棵 株 片 间 栋 幢 本 册 卷 票 期 门 款 组 队 班 团 盏 根 " +
      "孔 眼 羽 匹 尾 床 场 场次 次 届 轮 单 笔 席 幅 首 标台 台套 台(套) 张床 个次 批次 家次 车次 班次 架次 箱 标箱 课时 学时 剂 剂次",
  ),
  rank: { 名次: 1, 位次: 1 },
  score: { 分: 1 },
  years: { 年: 1, 周年: 1, 岁: 1 },
  days: { 天: 1, 日: 1, 工作日: 1, 个工作日: 1, 周: 7 },
  months: { 个月: 1, 月: 1 },
  time: { 秒: 1, 分钟: 60, 小时: 3600, 个小时: 3600 },
  computing: { PFlops: 1, PFLOPS: 1, EFlops: 1000, EFLOPS: 1000 },
  "data-size": { TB: 1, GB: [1, 1024], PB: 1024 },
  temperature: { "℃": 1, 摄氏度: 1 },
  noise: { 分贝: 1 },
  microgram: { 微克: 1, μg: 1, ug: 1, 毫克: 1000, mg: 1000 },
};

/** Units that each are one of their kind's base. */
function each(names: string): Readonly<Record<string, number>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, 1]));
}

/** Multipliers that may stand before a unit, as in 万元; the longest are tried first. */
export const multipliers: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
  十: 10,
};

/** Kinds whose things 个 may stand for: a report of 10个 answers a target of 10人. */
export const countedKinds: readonly string[] = ["things", "people", "households", "person-times"];
