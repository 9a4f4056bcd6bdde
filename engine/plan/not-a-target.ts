import { isCount } from "./mention";
import { wordsBefore } from "./part";
import { reaching } from "./words";

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
  | "origin"
  | "past"
  | "standard"
  | "part"
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
  const before = wordsBefore(sentence, start, longestAside);
  const written = sentence.slice(start, end);
  const after = sentence.slice(end, end + longestAside);
  const enclosed = enclosing.find(({ open, close }) => isWithin(before, after, open, close));
  if (enclosed) return enclosed.why;
  for (const { why, lead, own, tail } of rules)
    if ((lead?.test(before) ?? true) && (own?.test(written) ?? true) && (tail?.test(after) ?? true)) return why;
  if (unitKind === undefined || unitKind === "proportion") return reaching.test(before) ? undefined : "bare";
  if (unitKind === "time") return /(?:至|到|在|过|于)\s*$/u.test(before) ? undefined : "duration";
  // 年出栏5000头以上标准化猪场20家, 65岁以上老年人健康管理率不低于72%: the first number belongs to the second one's name.
  if (unitKind === "years" || isCount(unitKind))
    return /^(?:及?以上|及?以下)(?![和及与])\p{Script=Han}[^,。;、\d]*\d/u.test(after) ? "size" : undefined;
  if (unitKind === "ratio" || unitKind === "percentage-point") return undefined;
  // 500万元以上工业技改项目, 200MW储能电站: the size belongs to the name of the thing.
  if (/^(?:及?以上|及?以下)(?![和及与])\p{Script=Han}/u.test(after)) return "size";
  return /^(?:power|energy|volume)/u.test(unitKind) &&
    /^[/\p{Script=Han}]/u.test(after.replace(/^(?:以[上下内]|之内|左右|上下)/u, ""))
    ? "size"
    : undefined;
}

/**
 * Why a number goes the way of the one before it (连带): sizes and facts are told in lists.
 *
 * @param last - the number passed over last
 * @param start - of the number
 */
export function carriesOn(
  last: { readonly end: number; readonly why: WhyNot } | undefined,
  sentence: string,
  start: number,
): WhyNot | undefined {
  if (last === undefined || !listed.has(last.why)) return undefined;
  const between = sentence.slice(last.end, start);
  if (last.why === "past")
    return /^[、,]?(?:其中)?[^,;。]{0,12}$/u.test(between) && /其中|^、/u.test(between) ? "past" : undefined;
  if (last.why === "standard" && /^、(?:最高|最多)$/u.test(between)) return "standard";
  return /^[^,;。、\d]{0,6}、[^,;。\d达增提降]{0,8}$/u.test(between) ? last.why : undefined;
}

/** Reasons that hold for a list of numbers. */
const listed: ReadonlySet<WhyNot> = new Set(["size", "standard", "past", "part"]);

/** Brackets and quotations longer than this are not looked through. */
const longestAside = 240;

/** What encloses a number that is no target. */
const enclosing: readonly { open: string; close: string; why: WhyNot }[] = [
  { open: "“", close: "”", why: "quoted" },
  { open: "‘", close: "’", why: "quoted" },
  { open: "《", close: "》", why: "title" },
  { open: "<", close: ">", why: "title" },
  { open: "(", close: ")", why: "bracket" },
];

/** What makes a number an attribute of what follows. */
const describing = /^(?:及?以上|以下|左右)?的(?!目标|增速|比例)/u;

/** Words before, in and behind a number that make it something else; all that a rule names must fit. */
const rules: readonly { why: WhyNot; lead?: RegExp; own?: RegExp; tail?: RegExp }[] = [
  { why: "ordinal", lead: /(?:第|前|头)\s*$/u },
  // 省里出台的5项任务: told of, not promised.
  { why: "name", lead: /(?<!完成[^,;、\d]*\d*[^,;、\d]*|[是为]20\d\d年)的\s*$/u },
  // 500个以上的企业, 总规模不低于2亿元的基金; but not 不少于10%的用地指标, which is promised.
  { why: "size", own: /[^%]$/u, tail: describing },
  { why: "size", lead: /(?<!不少于|不低于|至少|超过|覆盖)\s*$/u, own: /%$/u, tail: describing },
  { why: "size", lead: /(?<!超)过\s*$/u },
  { why: "name", own: /强等?$/u },
  { why: "name", tail: /^强/u },
  { why: "idiom", own: /^一(?:张|站|盘|件|把|体|批|系列|流)/u },
  { why: "document", tail: /^[〔(]?号|^[〔〕]/u },
  { why: "document", lead: /〕\s*$/u },
  { why: "name", tail: /^[^,。;、]{0,6}(?:措施|举措|意见|政策|规定|细则|条款)/u },
  { why: "part", tail: /^(?:方面|环节|领域|大类|维度|步骤|层面)/u },
  { why: "part", own: /(?:大类|领域)$/u },
  { why: "name", own: /^[一二三]次$/u, tail: /^(?:产业|供水|创业|分配|污染|利用|能源)/u },
  { why: "name", own: /^\d+\.\d+$/u, tail: /^版/u },
  { why: "name", own: /^\d+\.\d+版$/u },
  { why: "name", tail: /^[^,。;、]{0,12}经验/u },
  { why: "part", lead: /全[县市区省镇国]\s*$/u },
  { why: "name", own: /周$/u, tail: /^岁/u },
  { why: "ordinal", lead: /连续\s*$/u },
  { why: "standard", lead: /(?:原则上|一般)(?:不[^,、]{1,3})?$|权重\s*$/u },
  // 给予最高30万元补助, 按500万元予以奖励: what somebody may get, not what is done.
  { why: "standard", lead: /给予[^,;。\d]{0,12}$/u, own: /元$/u },
  {
    why: "standard",
    own: /[元%]$/u,
    tail: /^(?:以[上内])?的?(?:、最高|一次性)?(?:奖励|奖补|补助|补贴|资助|奖金|予以|给予)/u,
  },
  { why: "part", tail: /^[^,。;、]{0,8}组成的?/u },
  { why: "part", lead: /(?:下设|设|成立|组建)\s*$/u, tail: /^[^,。;、]{0,8}(?:专班|小组|工作组|办公室)/u },
  { why: "standard", lead: /考核[^。;]{0,8}(?:占比|比重|权重|分值)[^,;\d]*$/u },
  { why: "duration", lead: /(?:有效期|试行期?|试点期)[^,;、\d]{0,3}$/u, own: /[年月天日]$/u, tail: /^(?!以[内下])/u },
  { why: "duration", own: /[年月天]$/u, tail: /^的?时间/u },
  { why: "standard", lead: /(?:宽度|厚度|高度|直径|半径)[^,;、\d]{0,8}$/u, own: /米$/u },
  { why: "standard", lead: /(?:给予|各|分别|一次性)[^,;、\d]{0,4}(?:奖励|奖补|补助|补贴|资助)\s*$/u },
  {
    why: "size",
    lead: /(?:占地(?:面积)?|总投资|概算(?:总)?投资|概算|(?:全|总)长度?|规划面积|设计[^,;、\d]{1,8})\s*$/u,
  },
  // 年加工15万吨大米的项目
  { why: "size", lead: /(?:年|日)(?:加工|处理|产|供)[^,;、\d]{0,4}$/u, tail: /^[^,。;、\d]{1,8}的/u },
  { why: "size", own: /米$/u, tail: /^(?:内|范围|半径|覆盖)[^,。;、]*(?:\d|清零|率)/u },
  { why: "size", own: /(?:公里|千米)$/u, tail: /^半径/u },
  { why: "name", own: /(?:周?岁)$/u, tail: /^(?:及?以[上下]|至|-|—)?\p{Script=Han}/u },
  { why: "name", own: /类$/u, lead: /(?:^|[,;。])\s*$/u, tail: /^\p{Script=Han}[^,。;、\d]*\d/u },
  {
    why: "past",
    lead: /(?:^|[,;。、])[^,;。、\d]*(?:现有|已有|已经|目前有?|现已|已(?!建成区|婚)[\p{Script=Han}]{2})[^,;。、\d]*$/u,
  },
  // 由61%提高到70%, 由2023年的4.1亿元增加到7亿元: where it comes from.
  {
    why: "origin",
    lead: /(?:由|从)(?:20\d\d年底?的?|目前的?|现在的?|原来的?|上年的?|去年的?)?(?:每人|每户|每亩)?(?:每[年月天])?约?\s*$/u,
    tail: /^(?:以[上下内]|左右)?(?:提高|提升|增加|增长|增|扩大|上升|下降|降|减|缩|压|精简|拓展|延长|调整|发展|回升|恢复)/u,
  },
  { why: "name", lead: /零$|[^\d]$/u, own: /^零/u, tail: /^件/u },
];

function isWithin(before: string, after: string, open: string, close: string): boolean {
  const at = before.lastIndexOf(open);
  if (at <= before.lastIndexOf(close) || !after.includes(close)) return false;
  // 中试基地8个(其中省级3个) goes on about the same things.
  return open !== "(" || !/^\((?:其中|含)(?=[\p{Script=Han}\dA-Z“])/u.test(before.slice(at, at + 4));
}
