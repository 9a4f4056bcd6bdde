import type { Form } from "../form";
import { isCount, isShare } from "../mention";

/** 新增5家市级创新平台: the count stands before what is counted; other units need a verb (新改建30公里农村公路). */
export const countBeforeNoun: Form = ({ sentence, mention, from, before, behind, kind, last }) => {
  const { unitKind, start } = mention;
  const goesOn = last !== undefined && /^[\s、和及与]*$/u.test(sentence.slice(from, start));
  if (behind.text.length < 2 || /^(?:(?:和|及|与|或|至|以及)|(?:共|合计|总计|约)\d)/u.test(behind.text))
    return undefined;
  if (!/^[\p{Script=Han}“A-Z\d]/u.test(behind.text) || isShare(unitKind) || unitKind === "money") return undefined;
  if (!isCount(unitKind) && before.verb === "" && !goesOn) return undefined;
  return { said: [{ indicator: behind.text, kind, start, end: behind.end }] };
};
