import type { Form } from "../form";
import { isShare } from "../mention";

/** 安排不少于10%的用地指标保障乡村产业: at least a share of what stands behind it. */
export const shareBehind: Form = ({ sentence, mention, behind }) => {
  if (!isShare(mention.unitKind) || !/^\s*的/u.test(sentence.slice(mention.tail))) return undefined;
  if (!/(?:不少于|不低于|至少|超过)\s*$/u.test(sentence.slice(0, mention.start)) || behind.text.length < 2)
    return undefined;
  return { said: [{ indicator: behind.text, kind: "level", start: mention.start, end: behind.end }] };
};
