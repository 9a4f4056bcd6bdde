import type { Form } from "../form";

/** 接待游客突破800万人次,旅游收入突破60亿元,年均分别增长15%和18%: the numbers go to the last names, one each. */
export const respectivelyAgain: Form = ({ mention, before, kind, named, together }) => {
  if (before.text !== "" || !before.predicate.includes("分别") || together < 2) return undefined;
  const [first, ...waiting] = [...new Set(named)].slice(-together);
  if (first === undefined || waiting.length !== together - 1) return undefined;
  return { said: [{ indicator: first, kind, start: mention.start, end: mention.tail }], waiting };
};
