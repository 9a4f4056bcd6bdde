import type { Form } from "../form";
import { itemsOf } from "../list";

/** 主要畜禽、水产良种覆盖率分别达到98%和68%: as many names as numbers; the first has its number here. */
export const respectively: Form = ({ mention, before, kind, together }) => {
  if (!before.predicate.includes("分别")) return undefined;
  const place = { kind, start: before.start, end: mention.tail };
  const names = itemsOf(before.text);
  // 事故起数、死亡人数分别下降10%: one number for each of them.
  if (together === 1) return { said: names.map((indicator) => ({ indicator, ...place })) };
  const [first, ...waiting] = names;
  return { said: [{ indicator: first!, ...place }], waiting };
};
