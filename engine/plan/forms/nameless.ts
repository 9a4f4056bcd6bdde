import type { Form } from "../form";

/** 改造老旧片区2个、1580户: a number by itself goes on about the last thing; 培训1000人次 is named by its verb. */
export const nameless: Form = ({ sentence, mention, from, before, last, kind }) => {
  if (before.text !== "") return undefined;
  const { start, tail, unit } = mention;
  if (before.verb !== "" && sentence.slice(from, start).trim() !== "")
    return { said: [{ indicator: before.verb, kind, start: before.start - before.verb.length, end: tail }] };
  if (!last || unit === "") return { said: [] };
  return { said: [{ indicator: last.indicator, kind: last.unit === unit ? last.kind : kind, start, end: tail }] };
};
