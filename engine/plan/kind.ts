import type { Comparator } from "../quantity/bound";
import { isShare, type Mention } from "./mention";
import type { FoundName } from "./name";
import { wordsBefore } from "./part";
import type { PlanTargetKind } from "./target";

/** What a change is called right before its size, or at the end of the indicator's name. */
const growing = /(?:增长|增加|提高|提升|上升|增|增速|增幅|增长率)$/u;
const declining = /(?:下降|降低|减少|压减|压缩|缩减|削减|缩短|再降|降|降幅|减幅)$/u;
/** Names that begin with what is done to a quantity: 压减煤炭消费量12万吨. */
const reducing = /^(?:压减|削减|减少|压缩)/u;
/** What is held against others' figures. */
const besides =
  /(?:(?:高|低|优|快)于[^,;]*(?:平均|全[省市国县]|增速|增幅|水平|收入)|(?<![占对配之])比(?!20\d\d年|“?十|上年|去年|法定|[重例率值较])[^,;\d]*(?:高出?|低|多|快))[^,;\d]*$/u;
/** Names of what is there at a time, whatever is done: 耕地保有量, 每千名老年人拥有养老床位, 平均用电成本. */
const standing =
  /^(?:每(?!年|个|所|座|家|处)|人均|户均)|(?:率|比|占比|比重|[拥保]有量|存栏|量|寿命|年限|时间|时限|时长|天数|成本|费用|价格|标准|规模|水平|容量|浓度|系数|强度|总量|产值|总值|增加值|零售额|每百户|每千人|每万人)$/u;

/** How far back the words tell what a number is. */
const longestLead = 120;

/** What a number of a plan is, from its unit and the words around it (目标类型判断). */
export function kindOf(mention: Mention, { text, verb, predicate }: FoundName, sentence: string): PlanTargetKind {
  const lead = wordsBefore(sentence, mention.start, longestLead).trimEnd();
  const part = lead.slice(Math.max(lead.lastIndexOf(","), lead.lastIndexOf(";")) + 1);
  if (besides.test(part)) return "relative";
  const near = predicate + lead.slice(-6);
  if (mention.unitKind === "percentage-point")
    return growing.test(near) ? "growth" : declining.test(near) ? "decline" : "relative";
  if (isShare(mention.unitKind)) {
    if (/降幅/u.test(text + predicate) || declining.test(near)) return "decline";
    return growing.test(near) || growing.test(text) ? "growth" : "level";
  }
  if ((declining.test(lead) && verb === "") || reducing.test(text)) return "decline";
  if (growing.test(lead)) return "increment";
  if (reached.test(predicate) || /总[数量]|累计/u.test(text + verb)) return "level";
  if (mention.comparator === "<" || mention.comparator === "<=") return "level";
  return standing.test(text) && verb === "" ? "level" : "increment";
}

const reached = /达|突破|超过|稳定|保持|维持|控制|巩固|累计|是|[到至]$/u;

/**
 * How a number of a plan is compared (比较关系), where no word beside it says so already.
 *
 * 100 % is exactly that, unless it is said to be reached or more (达到100%, 100%以上).
 */
export function comparatorOf(mention: Mention, { predicate }: FoundName, sentence: string): Comparator {
  const { comparator, value, unit, end } = mention;
  if (value === 100 && unit === "%" && !/^\s*(?:以上|左右)/u.test(sentence.slice(end)))
    return /达到|不低于|不少于|以上/u.test(predicate) ? ">=" : "=";
  if (comparator !== undefined) return comparator;
  return /(?:稳定|保持)在?$/u.test(predicate) ? "~" : ">=";
}
