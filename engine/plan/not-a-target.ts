import { isCount } from "./mention";

/** Why a number of a plan is no target (不作目标的理由). */
export type WhyNot =
  | "nameless"
  | "quoted"
  | "title"
  | "bracket"
  | "ordinal"
  | "name"
  | "size"
  | "document"
  | "idiom"
  | "duration"
  | "bare";

/**
 * Why a number is no target, by the words around it; `undefined` for one that may be a target.
 *
 * @param start, end - of the number with its unit
 */
export function reasonNotATarget(
  sentence: string,
  start: number,
  end: number,
  unitKind: string | undefined,
): WhyNot | undefined {
  const before = sentence.slice(0, start);
  const written = sentence.slice(start, end);
  const after = sentence.slice(end);
  const enclosed = enclosing.find(({ open, close }) => isWithin(before, after, open, close));
  if (enclosed) return enclosed.why;
  for (const { why, lead, own, tail } of rules)
    if ((lead?.test(before) ?? true) && (own?.test(written) ?? true) && (tail?.test(after) ?? true)) return why;
  if (unitKind === undefined)
    return /(?:达到?|突破|超过|增至|稳定在|保持在|控制在|不低于|不少于|为)\s*$/u.test(before) ? undefined : "bare";
  if (unitKind === "time") return /(?:至|到|在|过|于)\s*$/u.test(before) ? undefined : "duration";
  if (isCount(unitKind) || unitKind === "ratio" || unitKind === "percentage-point") return undefined;
  // 500万元以上工业技改项目, 200MW储能电站: the size belongs to the name of the thing.
  if (/^(?:及?以上|以下)\p{Script=Han}/u.test(after)) return "size";
  return /^(?:power|energy|volume)/u.test(unitKind) &&
    /^[/\p{Script=Han}]/u.test(after.replace(/^(?:以[上下内]|之内|左右|上下)/u, ""))
    ? "size"
    : undefined;
}

/** What encloses a number that is no target. */
const enclosing: readonly { open: string; close: string; why: WhyNot }[] = [
  { open: "“", close: "”", why: "quoted" },
  { open: "‘", close: "’", why: "quoted" },
  { open: "《", close: "》", why: "title" },
  { open: "<", close: ">", why: "title" },
  { open: "(", close: ")", why: "bracket" },
];

/** Words before, in and behind a number that make it something else; all that a rule names must fit. */
const rules: readonly { why: WhyNot; lead?: RegExp; own?: RegExp; tail?: RegExp }[] = [
  { why: "ordinal", lead: /(?:第|前|头)\s*$/u },
  // 省里出台的5项任务: told of, not promised.
  { why: "name", lead: /[^\d]的\s*$/u },
  { why: "size", tail: /^(?:及?以上|以下|左右)?的(?!目标|增速|比例)/u },
  { why: "size", lead: /(?<!超)过\s*$/u },
  { why: "name", own: /强等?$/u },
  { why: "name", tail: /^强/u },
  { why: "idiom", own: /^一(?:张|站|盘|件|把|体|批|系列|流)/u },
  { why: "document", tail: /^[〔(]?号|^[〔〕]/u },
  { why: "document", lead: /〕\s*$/u },
  { why: "name", tail: /^[^,。;、]{0,6}(?:措施|举措|意见|政策|规定|细则|条款)/u },
  { why: "name", tail: /^(?:方面|环节|大类|维度|步骤|层面)/u },
  { why: "name", lead: /零$|[^\d]$/u, own: /^零/u, tail: /^件/u },
];

function isWithin(before: string, after: string, open: string, close: string): boolean {
  return before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
}
