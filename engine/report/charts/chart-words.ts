import { lightWords, lightWordsEn } from "../words";
import type { Language, Message } from "../messages/messages";

const words = {
  unit: { zh: "县（市、区）", en: "County" },
  rank: { zh: "名次", en: "Rank" },
  score: { zh: "得分", en: "Score" },
  points: { zh: "分", en: "points" },
  group: { zh: "类别", en: "Group" },
  item: { zh: "项目", en: "Item" },
  dimension: { zh: "维度", en: "Dimension" },
  department: { zh: "单位", en: "Department" },
  category: { zh: "类别", en: "Category" },
  targets: { zh: "目标数", en: "Targets" },
  targetsUnit: { zh: "项", en: "count" },
  place: { zh: "第 {rank} 名", en: "No. {rank}" },
  tiedPlace: { zh: "第 {rank} 名（并列）", en: "No. {rank} (tied)" },
  tiedSign: { zh: "并列{rank}", en: "={rank}" },
  noSign: { zh: "—", en: "—" },
  referenceSign: { zh: "参照", en: "ref." },
  noPlace: { zh: "无名次", en: "no place" },
  reference: { zh: "参照，不排名", en: "for reference, not ranked" },
  ranking: { zh: "{title}：得分排名", en: "{title}: ranking by score" },
  rankingOfGroup: { zh: "{title}：{group}得分排名", en: "{title}: ranking by score, {group}" },
  rankingCaption: { zh: "共 {count} 个，有名次的 {ranked} 个", en: "{count} in all, {ranked} with a place" },
  rankingSentence: {
    zh: "条形图：{count} 个单位按名次排列的得分。第一是{first}，{firstText} 分。",
    en: "Bar chart: the scores of {count} units in the order of their places. First is {first} with {firstText}.",
  },
  firstOfSeveral: { zh: "{name} 等 {count} 个（并列）", en: "{name} and others, {count} in all (tied)" },
  rankingEmpty: { zh: "条形图：没有可以排名的得分。", en: "Bar chart: there is no score to rank by." },
  markedSentence: { zh: "{name}：{text} 分，{detail}。", en: "{name}: {text}, {detail}." },
  contributions: { zh: "{name}：得分构成", en: "{name}: what the score is made of" },
  contributionsCaption: { zh: "各项相加等于总分 {total} 分", en: "Together they make the total of {total}" },
  contributionsSentence: {
    zh: "条形图：{name}的总分 {total} 分由 {count} 项组成，最多的是{first}，{firstText} 分。",
    en: "Bar chart: the total of {name}, {total}, is made of {count} items; the most comes from {first}, {firstText}.",
  },
  noScore: { zh: "{name}没有得分。", en: "{name} has no score." },
  againstMean: { zh: "{name}：与平均分的差距从哪里来", en: "{name}: where the distance from the mean comes from" },
  againstCaption: {
    zh: "与{scope} {count} 个单位的平均分 {mean} 分相比，合计 {difference} 分",
    en: "Against the mean of {count} units {scope}, {mean}: {difference} in all",
  },
  againstSentence: {
    zh: "条形图：{name}与{scope}平均分相差 {difference} 分，右边的项目加分，左边的减分。",
    en: "Bar chart: {name} is {difference} from the mean {scope}; items to the right gain, items to the left lose.",
  },
  all: { zh: "全部", en: "of all" },
  inGroup: { zh: "本类", en: "of its group" },
  theRest: { zh: "其余 {count} 项", en: "{count} others" },
  weights: { zh: "权重等其他影响", en: "weights and other effects" },
  pointsWon: { zh: "得失分", en: "Points won or lost" },
  profile: { zh: "{name}：各维度得分", en: "{name}: scores by dimension" },
  profileCaption: {
    zh: "与{scope} {count} 个单位的平均值和最高值比较",
    en: "Beside the mean and the best of {count} units {scope}",
  },
  profileSentence: {
    zh: "{name}的各维度得分，与{scope}平均值和最高值比较：{list}。",
    en: "Scores of {name} by dimension beside mean and best {scope}: {list}.",
  },
  profilePart: { zh: "{title} {own}（平均 {mean}，最高 {best}）", en: "{title} {own} (mean {mean}, best {best})" },
  listMark: { zh: "，", en: "; " },
  mean: { zh: "{scope}平均", en: "Mean {scope}" },
  best: { zh: "{scope}最高", en: "Best {scope}" },
  scatter: { zh: "{x}与{y}", en: "{x} and {y}" },
  scatterCaption: {
    zh: "{count} 个单位。皮尔逊相关系数 {pearson}，斯皮尔曼 {spearman}",
    en: "{count} units. Pearson {pearson}, Spearman {spearman}",
  },
  scatterRanked: { zh: "（按其中参加排名的 {count} 个计算）", en: " (over the {count} ranked ones)" },
  scatterLacking: { zh: "；另有 {count} 个缺少数值，没有画出", en: "; {count} more lack a value and are not drawn" },
  scatterSentence: {
    zh: "散点图：横轴是{x}，纵轴是{y}，每点是一个单位。",
    en: "Scatter: {x} across, {y} up; every point is a unit.",
  },
  lights: { zh: "{what}：亮灯情况", en: "{what}: lights" },
  lead: { zh: "牵头单位", en: "Lead departments" },
  support: { zh: "配合单位", en: "Supporting departments" },
  responsible: { zh: "责任单位", en: "Responsible departments" },
  categories: { zh: "各类别", en: "By category" },
  lightsCaption: {
    zh: "滞后和严重滞后多的在前；一项目标有几个单位的，各计一次",
    en: "Those most behind first; a target of several departments counts for each",
  },
  lightsOfCategories: { zh: "滞后和严重滞后多的在前", en: "Those most behind first" },
  lightsSentence: {
    zh: "堆积条形图：{count} 个{what}的目标按亮灯分段，{list}。",
    en: "Stacked bars: the targets of {count} ({what}) by light, {list}.",
  },
  noCoefficient: { zh: "无法计算", en: "cannot be worked out" },
} satisfies Readonly<Record<string, Message>>;

/** Says a word or sentence of the charts, with what is filled into it (图表用语). */
export type ChartSay = (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string;

/** The words of charts in a language. */
export function chartWords(language: Language): ChartSay {
  return (key, values = {}) =>
    words[key][language].replace(/\{(\w+)\}/gu, (whole, name: string) =>
      Object.hasOwn(values, name) ? String(values[name]) : whole,
    );
}

/** What each light is called in a language. */
export function lightNames(language: Language): typeof lightWords {
  return language === "zh" ? lightWords : lightWordsEn;
}
