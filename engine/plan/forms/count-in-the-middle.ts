import type { Form } from "../form";
import { isCount } from "../mention";

/** 完成城中村改造3个片区: what is done, the count, and a short word for the pieces. */
export const countInTheMiddle: Form = ({ mention, before, behind }) => {
  if (!isCount(mention.unitKind) || before.text.length < 4 || before.predicate !== "") return undefined;
  if (!/^\p{Script=Han}{2,3}$/u.test(behind.text)) return undefined;
  return { said: [{ indicator: before.text + behind.text, kind: "increment", start: before.start, end: behind.end }] };
};
