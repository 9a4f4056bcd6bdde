import type { Comparator } from "../quantity/bound";
import { isShare, type Mention } from "./mention";
import type { FoundName } from "./name";
import type { PlanTargetKind } from "./target";

/** What a number of a plan is, from its unit and the words around it (目标类型判断). */
export function kindOf(mention: Mention, { text, verb, predicate }: FoundName, sentence: string): PlanTargetKind {
  const lead = sentence.slice(0, mention.start);
  if (mention.unitKind === "percentage-point")
    return /(?:提高|提升|增加|上升|增长)$/u.test(lead)
      ? "growth"
      : /(?:下降|降低|减少)$/u.test(lead)
        ? "decline"
        : "relative";
  if (/(?:高于|低于|优于|快于)[^,]*(?:平均|全[省市国])[^,]*$/u.test(lead)) return "relative";
  const near = predicate + lead.slice(-6);
  if (isShare(mention.unitKind)) {
    if (/(?:增长|增加|提高)$/u.test(near) || /(?:增速|增幅|增长率?)$/u.test(text)) return "growth";
    return /(?:下降|降低|减少|压减|压缩)$/u.test(near) ? "decline" : "level";
  }
  if (/达|突破|超过|稳定|保持|控制|累计|增至/u.test(predicate) || /总[数量]|累计/u.test(text + verb)) return "level";
  return /(?:率|占比|比重|拥有量)$/u.test(text) ? "level" : "increment";
}

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
