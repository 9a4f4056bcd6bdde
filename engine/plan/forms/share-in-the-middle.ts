import type { Form } from "../form";
import { isShare } from "../mention";

/** 存量信访积案95%以上息诉罢访: the share stands between what it is of and what becomes of it. */
export const shareInTheMiddle: Form = ({ mention, before, behind }) => {
  if (!isShare(mention.unitKind) || before.text === "" || before.predicate !== "") return undefined;
  if (!/^\p{Script=Han}/u.test(behind.text)) return undefined;
  return { said: [{ indicator: before.text + behind.text, kind: "level", start: before.start, end: behind.end }] };
};
