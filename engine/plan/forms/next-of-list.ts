import type { Form } from "../form";

/** 分别突破98%和68%: each number that follows takes the next name, and how the first one is to be compared. */
export const nextOfList: Form = ({ sentence, mention, from, last, waiting }) => {
  const [name] = waiting;
  if (name === undefined || !last || !/^[\s、和及与,]*$/u.test(sentence.slice(from, mention.start))) return undefined;
  const said = { indicator: name, kind: last.kind, start: last.start, end: mention.tail };
  return { said: [said], waiting: waiting.slice(1), comparator: mention.comparator ?? last.comparator };
};
