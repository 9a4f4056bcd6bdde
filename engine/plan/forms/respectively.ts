import type { Form } from "../form";
import { itemsOf } from "../list";

/** 主要畜禽、水产良种覆盖率分别达到98%和68%: as many names as numbers; the first has its number here. */
export const respectively: Form = ({ mention, before, kind }) => {
  if (!before.predicate.includes("分别")) return undefined;
  const [first, ...waiting] = itemsOf(before.text);
  return { said: [{ indicator: first!, kind, start: before.start, end: mention.tail }], waiting };
};
