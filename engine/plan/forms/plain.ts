import type { Form } from "../form";
import { withSubject } from "../name";

/** 粮食播种面积稳定在76万亩: the name, what leads over, the number. */
export const plain: Form = ({ mention, before, kind, last }) => ({
  said: [{ indicator: withSubject(before.text, last?.indicator), kind, start: before.start, end: mention.tail }],
});
