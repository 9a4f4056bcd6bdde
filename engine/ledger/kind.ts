import type { UnitOfMeasure } from "../quantity/unit";
import type { TargetKind } from "./target";

/** What may stand between 增长 or 下降 and its number without changing what the number is of. */
const between =
  "(?:率|速度|幅度|速)?(?:不低于|不少于|不小于|不超过|不高于|超过|突破|高于|大于|低于|小于|达到|达|至少|力争|稳定在|保持在|控制在|维持在|大约|约|近|为|在|[≥≤><=~:\\s])*$";
const growthBefore = new RegExp(`(?:增长|增幅|增速|同比增|年均增|年增|增加|上升|提升|提高|增)${between}`, "u");
const declineBefore = new RegExp(`(?:下降|降低|降幅|减少|压减|削减|消减|压降|降)${between}`, "u");
const reachesLevel = /(?:增|增加|增长|提高|提升|上升|下降|降低|降|减少|压减|回落)(?:到|至)[^\d]{0,4}$/u;
const growthName = /(?:增速|增幅|增长率|增长速度|增长幅度|同比增长|年均增长|增长)$/u;
const declineName = /(?:下降率|降低率|降幅|下降幅度|削减率|减排率|减少率|压减率|下降|降低)$/u;
const newThings =
  /(?:新增|净增|新建|新培育|新引进|新认定|新开工|新签约|新注册|新设|新获|培育|引进|招引|建设|建成|改造|改建|扩建|实施|组织|举办|开展|打造|创建|修复|整治|整改|排查|培训|申报|获批|签约|开工|竣工|完成|处置|清理|盘活|争取|发放|投放|征集|绿化|造林|治理|消除|化解|招商|服务|活动|演出|场次|人次|就业)/u;
const stocks =
  /(?:总数|总量|总规模|总户数|总人口|保有量|拥有量|存量|累计|数量|覆盖|水平|规模|密度|比重|占比|比例|率|人均|面积|产能|能力)$/u;
const output = /(?:收入|营收|产值|增加值|生产总值|进出口|出口|进口|产量)$/u;
/** Kinds of units in which plans count what is newly done: so many houses, people, kilometres of road. */
const countedByThemselves = ["things", "people", "households", "person-times", "length", "volume"];
const flows =
  /(?:投资|投入|支出|收入|营收|产值|总产值|增加值|生产总值|GDP|产量|税收|进出口|出口|进口|销售额|零售额|交易额|成交额|到位资金|外资|内资|利用|贷款|到位|资金|捐款|游客)(?:额|总额|量|数|完成额)?$/u;

/**
 * What a target promises, from the words before its number and the indicator's name.
 *
 * @param lead - the text before the number
 * @param indicator - the indicator's name, without its unit
 * @param unit - the number's unit
 * @returns the kind, and whether a word of the target itself stated it
 */
export function targetKind(
  lead: string,
  indicator: string,
  unit: UnitOfMeasure | undefined,
): { kind: TargetKind; isStated: boolean } {
  if (unit?.kind === "percentage-point")
    return { kind: declineBefore.test(lead) ? "decline" : "increment", isStated: lead.trim() !== "" };
  const isRate = unit === undefined || unit.kind === "ratio";
  if (isRate && !reachesLevel.test(lead)) {
    if (declineBefore.test(lead)) return { kind: "decline", isStated: true };
    if (growthBefore.test(lead)) return { kind: "growth", isStated: true };
    if (lead.trim() === "" || !/\p{Script=Han}{4}/u.test(lead)) {
      if (declineName.test(indicator)) return { kind: "decline", isStated: false };
      if (growthName.test(indicator)) return { kind: "growth", isStated: false };
    }
  }
  if (unit?.kind === "ratio") return { kind: "level", isStated: false };
  if (/(?:总数|总量|总计|累计|保有量)[^\d,;]*$/u.test(lead)) return { kind: "level", isStated: true };
  if (/新增|新建|新培育|净增/u.test(lead)) return { kind: "increment", isStated: true };
  return { kind: isIncrement(indicator, unit) ? "increment" : "level", isStated: false };
}

/**
 * Whether what a target promises adds up over the period (累计型): new things, money spent or invested, output.
 *
 * @param kind - the target's kind
 * @param indicator - the indicator's name, without its unit
 * @param unit - the target's unit
 */
export function isAccumulating(kind: TargetKind, indicator: string, unit: UnitOfMeasure | undefined): boolean {
  if (kind === "increment") return true;
  return kind === "level" && unit?.kind !== "ratio" && !/人均|单位|万元|每/u.test(indicator) && flows.test(indicator);
}

function isIncrement(indicator: string, unit: UnitOfMeasure | undefined): boolean {
  if (stocks.test(indicator) || output.test(indicator)) return false;
  if (newThings.test(indicator)) return true;
  return unit !== undefined && countedByThemselves.includes(unit.kind);
}
