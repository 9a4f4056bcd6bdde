import { absenceWords } from "./words";

/** What the fields of a method are called; one with another field in front goes before the plain one. */
const fieldWords: Readonly<Record<string, string>> = {
  ...absenceWords,
  otherwise: "其他情形",
  format: "格式",
  title: "名称",
  edition: "版本",
  about: "说明",
  sources: "来源",
  link: "链接",
  note: "备注",
  assumptions: "设定",

  tables: "数据表",
  "tables.name": "表名",
  "tables.code": "代码列",
  year: "年份",
  absent: "缺失标记",
  additive: "可加列",
  recoded: "代码变更",
  was: "原代码",

  variables: "名称定义",
  name: "名称",
  table: "数据表",
  column: "列",
  formula: "公式",

  units: "评价单位",
  "units.name": "名称列",
  where: "条件",
  exclude: "不参评",
  reason: "原因",
  unranked: "只比较不排名",
  entry: "准入条件",

  groups: "分组",
  "lists.groups": "限于各组",
  id: "标识",
  codes: "代码",
  code: "代码",
  grouping: "分组方式",
  absence: "缺失处理",
  fill: "代入值",
  weightsSum: "权重合计",

  indicators: "指标体系",
  parent: "上级",
  unitOfMeasure: "计量单位",
  weight: "权重",
  groupWeights: "分组权重",
  unitWeights: "单位权重",
  counts: "是否计入上级",
  aggregate: "合成方法",
  power: "指数",
  minimumPresent: "最少得分比例",
  weightsFrom: "赋权方法",
  value: "公式",
  direction: "方向",
  ideal: "适度区间",
  "ideal.low": "下限",
  "ideal.high": "上限",
  scope: "比较范围",
  treat: "异常值处理",
  cells: "单元格数",

  score: "计分方法",
  kind: "种类",
  limits: "阈值",
  low: "低端",
  high: "高端",
  "score.low": "最低分",
  "score.high": "最高分",
  groupLimits: "分组阈值",
  clamp: "是否截断",
  constant: "数值全同时的得分",
  base: "基础分",
  to: "与何相比",
  unit: "单位",
  target: "目标值公式",
  groupTo: "分组标准",
  times: "倍数",
  cap: "最高分",
  floor: "最低分",
  mean: "均值",
  deviation: "标准差",
  points: "计分",
  first: "第一名的分数",
  step: "每降一位减分",
  zeroBelow: "下方零分点",
  zeroAbove: "上方零分点",
  at: "达标线",
  "score.otherwise": "未达标的得分",
  steps: "分档",
  from: "起点",
  below: "低于时计分",
  above: "高于时计分",
  each: "每一单位",
  reference: "参照值",
  width: "每段宽度",
  rates: "各段分值",
  reached: "达标的得分",
  best: "第一名的得分",

  adjustments: "加减分",
  bonuses: "加分项",
  "bonuses.absent": "缺失时计分",
  bonusCap: "加分上限",
  deductions: "扣分项",
  "deductions.absent": "缺失时计分",
  deductionCap: "扣分上限",
  vetoes: "一票否决",
  gates: "前置条件",
  when: "条件",
  effect: "后果",
  "gates.lists": "限于名单",

  ranking: "排名",
  "ranking.scope": "排名范围",
  ties: "并列",
  rankOn: "小数位数",
  previous: "上次位次",
  tieBreak: "同分次序",
  lists: "名单",
  by: "评选依据",
  top: "前几名",
  quotas: "各组名额",
  without: "避开的名单",
  bands: "等次",

  light: "灯色",
  "bands.to": "终点",
  isFromExcluded: "不含起点",
  isToIncluded: "含终点",
};

/**
 * Where in a method a field stands, in the words of a statistician (栏目位置).
 *
 * @param path - keys and positions from 0, such as `indicators.2.weight`; a key that is nobody's field stays as it is
 * @example pathText("indicators.2.weight") // => "指标体系第3项“权重”"
 * @example pathText("units.where") // => "评价单位“条件”"
 */
export function pathText(path: string): string {
  const words: string[] = [];
  let field: string | undefined;
  for (const key of path.split(".")) {
    if (/^\d+$/u.test(key) && words.length > 0) words.push(`${words.pop() ?? ""}第${Number(key) + 1}项`);
    else if (key !== "") {
      words.push(ownWord(`${field ?? ""}.${key}`) ?? ownWord(key) ?? key);
      field = key;
    }
  }
  // 加减分 only holds its four kinds, whose names say enough.
  const [first = "", ...rest] = path.startsWith("adjustments.") ? words.slice(1) : words;
  if (rest.length === 0) return first.endsWith("项") ? first : `“${first}”`;
  return `${first}“${rest.join("·")}”`;
}

function ownWord(key: string): string | undefined {
  return Object.hasOwn(fieldWords, key) ? fieldWords[key] : undefined;
}
