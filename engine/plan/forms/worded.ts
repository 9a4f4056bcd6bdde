import type { Form } from "../form";
import { splitList } from "../list";
import { nameBehind } from "../name";
import { measures } from "../words";

/** Words in place of a number: A和B项目实现零的突破, “两个清零”, 镇街全覆盖, 全部完成…, 高于全市平均水平. */
export const worded: Form = ({ sentence, mention, before, last }) => {
  const { word, start, end, tail } = mention;
  if (word === undefined) return undefined;
  if (word === "all-done") {
    const { text, end: to } = nameBehind(sentence, end);
    const isWhose = before.text.length >= 4 && text !== "" && before.verb === "";
    const indicator = isWhose ? before.text + text : text;
    return { said: text === "" ? [] : [{ indicator, kind: "level", start: isWhose ? before.start : start, end: to }] };
  }
  const text = before.text.replace(/“(?=[^”]*$)/u, "").replace(/实现(?=.+$)/u, "");
  if (text.length < 2) return { said: [] };
  const names =
    word === "breakthrough" || word === "cleared" || /^“?[两三]个/u.test(sentence.slice(start, end))
      ? withNoun(splitList(text))
      : [withPlace(text, last?.indicator)];
  const kind = word === "benchmark" ? "relative" : "level";
  return { said: names.map((indicator) => ({ indicator, kind, start: before.start, end: tail })) };
};

/** 电化学储能和云储能项目: the last noun is everybody's. */
function withNoun(names: readonly string[]): string[] {
  const noun = /(?:项目|工程|平台|基地|企业|园区|机构)$/u.exec(names.at(-1)!)?.[0] ?? "";
  return names.map((name) => (name.endsWith(noun) ? name : name + noun));
}

/** 镇街全覆盖 says where, and the target before it what. */
function withPlace(name: string, subject: string | undefined): string {
  const isPlace = /^(?:镇街|镇村|乡镇|村居|行政村|社区|城乡|全域)$/u.test(name);
  return isPlace && subject !== undefined ? subject.replace(measures, "") + name : name;
}
