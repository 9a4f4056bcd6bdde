import { doing, leading, longerWords, mereMeasure, predicates } from "./words";

/** A name cut out of a sentence, with the verb or predicate that was beside it. */
export interface FoundName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The verbs that were taken off in front, joined. */
  readonly verb: string;
  /** What stood between the name and its number, joined. */
  readonly predicate: string;
}

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const inFront = byLength([...new Set([...doing, ...leading])]);
const behind = byLength(predicates);
const verbs = new Set(doing);

const aVerb = `(?=${byLength(doing).join("|")})`;

const timeInFront = new RegExp(
  `^(?:(?:力争)?(?:到|至|截至)?\\s*20\\d\\d\\s*年(?:底|末)?(?:前)?|年底前|年内|全年|每年度?|每(?:季度?|月|周|半年)|上半年|下半年|[一二三四]季度末?前?|\\d{1,2}月(?:底|末)?前?|年均|今年|年${aVerb}|` +
    `“?十[一二三四五六七]五”?(?:期间|时期)|[一二两三四五]年(?:内|间|累计|共)|[一二两三四五]年${aVerb}|(?:累计|各)${aVerb})\\s*[,]?`,
  "u",
);

/** Who pays or does it every year: 县财政每年安排… */
const payerInFront = new RegExp(
  `^[^,、“”\\d]{1,9}?(?:财政|政府|部门|单位|企业|学校|[省市县区镇乡村])(?=(?:每年度?|年均)${aVerb})`,
  "u",
);

/**
 * The indicator's name in the words before a number (指标名称): without times, verbs, regions in front of it and without
 * what leads over to the number behind it.
 *
 * @param sentence - folded
 * @param from, to - where the words begin and end
 */
export function nameBefore(sentence: string, from: number, to: number): FoundName {
  const front = stripFront(sentence, from, to);
  const back = stripBehind(sentence, front.start, to);
  const named = sentence.slice(front.start, back.end);
  const against = againstOthers.exec(named)?.[0] ?? "";
  const bare = named.slice(0, named.length - against.length);
  const text = bare.replace(levelBehind, "$2$1");
  const predicate = (text === bare ? "" : "达到") + against + back.predicate;
  return { text, start: front.start, end: back.end, verb: front.verb, predicate };
}

/** 高于全市平均水平, 高于各项贷款增速, 比全县平均亩产高出: whom it is held against. */
const againstOthers =
  /(?:高于|低于|优于|快于|领先)(?:(?:全|平均|同)[^,]*|[^,\d]*(?:增速|增幅|平均|水平))$|(?<![占对配之])比(?!20\d\d|[重例率值较])[^,\d]*(?:高出?|多|快|低)$/u;

/**
 * The name of the things behind a count: up to the next stop, without the doing that may follow (…项目建设).
 *
 * @param from - behind the count
 */
export function nameBehind(sentence: string, from: number): FoundName {
  const found = /^(?:“[^”]*”|\([^()]*\)|(?!(?:和|及|与)\s*\d)[^,。;、:])*/u.exec(sentence.slice(from))![0];
  const described = /^[^,。;:、\d][^,。;:\d]*、[^,。;:\d]*的(?=[^,。;:、的]{2})/u.exec(sentence.slice(from));
  if (described) return nameBehind(sentence, from + described[0].length);
  const list = /^[^,。;:、\d]{1,3}、[^,。;:、\d]{4,}(?=[,。;]|$)/u.exec(sentence.slice(from))?.[0];
  if (list !== undefined && found.length < list.length)
    return { text: list, start: from, end: from + list.length, verb: "", predicate: "" };
  const lead = /^\s*的?/u.exec(found)![0].length;
  const text = found
    .slice(lead)
    .replace(/(?<=.{4})(?:建设|培育|创建|打造|推广|实施)$/u, "")
    .trimEnd();
  return { text, start: from + lead, end: from + lead + text.length, verb: "", predicate: "" };
}

/** Where it is done: 每个镇, 在建成区. */
const placeInFront =
  /^每(?:个|座)?(?:乡镇|镇街|镇|村|县|街道|社区|乡)(?:\([^()]{1,8}\))?(?=.{2})|^在[^,、]{1,10}?(?=新改?建|新增|建设|打造|开展|推广)/u;

function stripFront(sentence: string, from: number, to: number): { start: number; verb: string } {
  let start = from;
  let verb = "";
  for (;;) {
    const rest = sentence.slice(start, to);
    const blank =
      /^[\s、,:(]+/u.exec(rest) ?? timeInFront.exec(rest) ?? placeInFront.exec(rest) ?? payerInFront.exec(rest);
    if (blank && blank[0] !== "") {
      start += blank[0].length;
      continue;
    }
    const word = inFront.find((each) => rest.startsWith(each) && rest.length >= each.length);
    const having = /^(?:具有|拥有|符合)[^,。;]*?的(?=.{3})/u.exec(rest)?.[0];
    const next = having ?? word;
    if (next === undefined || keepsTogether(rest, next)) return { start, verb };
    if (verbs.has(next)) verb += next;
    start += next.length;
  }
}

/** A word that would be torn out of a longer one: 建成区, 新能源, 重点实验室. */
function keepsTogether(rest: string, word: string): boolean {
  const after = rest.slice(word.length);
  if (verbs.has(word) && /^[率量额]/u.test(after)) return true;
  if (word === "重点") return !doing.some((verb) => after.startsWith(verb));
  return Object.hasOwn(longerWords, word) && longerWords[word]!.test(after);
}

/** What may stand between a name and its number besides predicates. */
const asides: readonly RegExp[] = [
  // 比2020年, 较上年, 比法定, 较2024年每立方米; 比2020年降幅
  /(?:相比|较|比)(?:20\d\d年|“?十[一二三四五六]五”?(?:时期|期)?|上年|去年|年初|法定|同期)(?:底|末)?(?:每\p{Script=Han}{1,3})?(?:降幅|增幅|升幅)?$/u,
  // 利用率到2026年, 产量2024年、2025年
  /(?:[到至]?20\d\d年(?:底|末)?前?[、和]?)+$/u,
  // 是2023年的
  /[是为]20\d\d年的$/u,
  // 由61%提高到, 由2023年的4.1亿元增加到
  /(?:由|从)(?:20\d\d年底?的?|[目现]前?的?|原来的?|上年的?|去年的?)?(?:每人|每户|每亩)?(?:每[年月天])?约?\d[\d.,:]*[^,;。\d]{0,8}$/u,
  // 每人每月1180元
  /(?:每(?:人|户|亩|[月年天季]度?))+$/u,
  // 两批共2000万元, 三年合计, 连续三年
  /(?:连续)?(?:[一二两三四五六\d]+[批年期轮])(?:共|合计|累计|总计)?$/u,
];

function stripBehind(sentence: string, from: number, to: number): { end: number; predicate: string } {
  let end = to;
  let predicate = "";
  for (;;) {
    const rest = sentence.slice(from, end);
    const blank = /[\s,:、]+$/u.exec(rest);
    if (blank) {
      end -= blank[0].length;
      continue;
    }
    const aside = asides.map((pattern) => pattern.exec(rest)).find((found) => found !== null);
    if (aside) {
      predicate = aside[0].replace(/[^\p{Script=Han}]/gu, "") + predicate;
      end -= aside[0].length;
      continue;
    }
    const word = behind.find((each) => rest.endsWith(each));
    if (word === undefined || (word === "年" && !/[率额量]年$/u.test(rest)) || (word === "为" && /行为$/u.test(rest)))
      return { end, predicate };
    predicate = word + predicate;
    end -= word.length;
  }
}

/** 非遗项目达到国家级2项: the level behind the thing. */
const levelBehind = /^([^、]{2,})达到?((?:国家|省|市|县)级)$/u;

/** 其中省级10家: a level by itself, of the things before. */
const levelOnly = /^(?:国家|省|市|县|区|镇|村)级(?:及?以上)?$/u;
const levelInFront = /^(?:(?:国家|省|市|县|区|镇|村)级(?:及?以上)?|各[类级])/u;

/** A name that says only what is measured, with the subject of the name before it. */
export function withSubject(name: string, before: string | undefined): string {
  if (before === undefined) return name;
  const level = levelOnly.exec(name)?.[0];
  if (level !== undefined) return level + before.replace(levelInFront, "");
  const isShare = /^(?:占比|比重|比例|占.*)$/u.test(name);
  if (!mereMeasure.test(name)) return name;
  const subject = isShare
    ? before.replace(/(?:年均)?(?:增幅|增速|增长率)$/u, "")
    : before.replace(/(?:播种|种植)?(?:面积|产量|数量|总量|总数|产值|增加值|投资)$/u, "");
  return (subject === "" ? before : subject) + name;
}
