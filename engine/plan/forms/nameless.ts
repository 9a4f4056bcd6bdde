import type { Form } from "../form";

/** 改造老旧片区2个、1580户: a number by itself goes on about the last thing; 培训1000人次 is named by its verb. */
export const nameless: Form = ({ sentence, mention, from, before, last, kind }) => {
  if (before.text !== "") return undefined;
  const { start, tail, unit } = mention;
  const isDone = before.verb !== "" && sentence.slice(from, start).trim() !== "";
  if (isDone && last?.unit !== unit) {
    const indicator = topicBefore(sentence, from) ?? before.verb;
    return { said: [{ indicator, kind, start: before.start - before.verb.length, end: tail }] };
  }
  if (!last || unit === "") return { said: [] };
  const isStated = isDone || before.predicate !== "";
  const indicator = last.unit === unit ? last.indicator : last.indicator.replace(rateOfGrowth, "");
  return { said: [{ indicator, kind: last.unit === unit && !isStated ? last.kind : kind, start, end: tail }] };
};

/** 低保标准年均增幅不低于8%,达到1020元: what is reached is the thing itself. */
const rateOfGrowth = /(?:年均)?(?:增幅|增速|增长率?)$/u;

/** 实施高标准农田建设三年攻坚,2024年新建3.2万亩: the part before, without a number, says what. */
function topicBefore(sentence: string, from: number): string | undefined {
  const part = /(?:^|[,;:])\s*(?:实施|推进|抓好|开展|加强)([^,;:\d]{4,24})[,:]\s*$/u.exec(
    sentence.slice(Math.max(0, from - 40), from),
  );
  const topic = part?.[1]!.replace(/(?:建设|改造)?(?:[一二三四五]年)?(?:攻坚|行动|工程|计划|任务|项目|专项)+$/u, "");
  return topic !== undefined && topic.length >= 2 ? topic : undefined;
}
