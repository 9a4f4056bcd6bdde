import type { Form } from "../form";
import { itemsOf } from "../list";
import { isShare } from "../mention";
import { withSubject } from "../name";
import { measures } from "../words";

/** 技术合同登记额、技术合同交易额同比增长10%: one share for several indicators; 院士工作站、博士后工作站各1个: a count for each. */
export const sharedNumber: Form = ({ mention, before, kind, last }) => {
  const isForEach = before.predicate.endsWith("各");
  if ((!isShare(mention.unitKind) && !isForEach) || before.text.includes("等")) return undefined;
  // 公交车、出租车、配送车中新能源车占比 is one share, of all of them together.
  if (/中\p{Script=Han}+(?:占比|比重|比例)$/u.test(before.text)) return undefined;
  const names = itemsOf(before.text);
  if (names.length < 2 || !(isForEach || names.every((name) => measures.test(name)))) return undefined;
  return {
    said: names.map((name) => ({
      indicator: withSubject(name, last?.indicator),
      kind,
      start: before.start,
      end: mention.tail,
    })),
  };
};
