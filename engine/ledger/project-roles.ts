import { withoutPeriods } from "../quantity/period";
import { halfWidth, squeeze } from "../quantity/text";

/**
 * What a column of a table of key projects may hold (重点项目栏目).
 *
 * `done` is what was invested since the year began; what was invested since a project began is none of them.
 */
export const projectRoles = [
  "number",
  "name",
  "town",
  "department",
  "count",
  "total",
  "planned",
  "done",
  "investmentRate",
  "gap",
  "plannedStarts",
  "started",
  "openingRate",
  "plannedFinishes",
  "finished",
  "finishRate",
] as const;

/** What a column of a table of key projects holds. */
export type ProjectRole = (typeof projectRoles)[number];

/** What looks like one of the columns and is another: other periods, growth, days and reasons. */
const others =
  /本月|当月|上月|单月|本周|上年|去年|同期|同比|增速|增长|增幅|排名|名次|位次|得分|时间|日期|年限|备注|原因|问题|开工以来|自开工|建设以来|以前年度|历年|剩余|尚需|未开工|未完成|资金来源|到位/u;

/** First match wins; matched against a header without white space, brackets and periods of time. */
const names: readonly (readonly [role: ProjectRole, pattern: RegExp])[] = [
  ["number", /^(?:序号|编号|序|号|No\.?)$/iu],
  ["gap", /(?:序时|时序)(?:进度)?(?:差|相差|差距|比较)|(?:与|较|比|距).{0,4}(?:序时|时序)/u],
  ["openingRate", /开工.*(?:率|比例|%)$/u],
  ["finishRate", /(?:竣工|完工|投产).*(?:率|比例|%)$/u],
  ["plannedFinishes", /(?:计划|应|拟|目标).{0,4}(?:竣工|完工|投产)|(?:竣工|完工|投产).*(?:计划|目标|任务)/u],
  ["finished", /竣工|完工|投产/u],
  ["plannedStarts", /(?:计划|应|拟|目标).{0,4}开工|开工.*(?:计划|目标|任务)/u],
  ["started", /开工/u],
  [
    "investmentRate",
    /完成.{0,6}计划.*(?:比|率|%)|完成(?:投资)?计划$|完成(?:率|比例|百分比|进度|%)|占计划|投资进度|^投资率$|进度%/u,
  ],
  [
    "planned",
    /计划(?:完成)?投资|投资(?:完成)?(?:情况)?(?:计划|目标|任务)|^(?:本年|当年|今年|全年)?计划(?:数|额)?$|^(?:当年|本年)投资额?$/u,
  ],
  [
    "done",
    /完成(?:固定资产)?投资|投资完成|(?:累计|实际|已)完成(?:投资|额|数)?$|^完成(?:额|数|值)?$|投资.*(?:累计|完成|实际)/u,
  ],
  ["total", /总投资|投资(?:总额|规模)|概算/u],
  ["count", /(?:项目|工程)(?:总)?(?:数|个数|数量|宗数|总数)$|^(?:个数|宗数|数量|项数)$/u],
  ["town", /^(?:所[属在])?(?:乡镇街道|乡镇街|乡镇|镇街|街镇|镇办|镇|街道|属地|建设地点)(?:名称)?$/u],
  [
    "department",
    /(?:责任|牵头|主管|行业|包保|服务|报送|填报|实施|承办|监管)(?:单位|部门|主体)|^(?:部门|单位|单位名称|部门名称)$/u,
  ],
  ["name", /项目名称|工程名称|^(?:项目|工程|名称|类别|项目类别|类型|产业|领域|板块|区域|地区|县市区|区县)(?:名称)?$/u],
];

/**
 * What the words over a column make it: its own words decide, and where they say nothing alone, those of its group with them.
 *
 * @param parts - from the outermost group to the column's own words
 * @returns `undefined` for a column that a table of key projects has no use for
 * @example projectRole(["完成年度计划%"]) // => "investmentRate"
 * @example projectRole(["开工情况", "计划"]) // => "plannedStarts"
 */
export function projectRole(parts: readonly string[]): ProjectRole | undefined {
  const words = parts.map(plain).filter((word) => word !== "");
  const own = words.at(-1) ?? "";
  const isOfItself = words.length === 1 || /投资|开工|竣工|完工|投产/u.test(own);
  return (isOfItself ? roleOf(own) : roleOf(words.join(""))) ?? roleOf(own);
}

function roleOf(text: string): ProjectRole | undefined {
  if (text === "" || others.test(text)) return undefined;
  return names.find(([, pattern]) => pattern.test(text))?.[0];
}

function plain(part: string): string {
  const flat = squeeze(withoutPeriods(halfWidth(part)));
  return flat.replace(/[([][^()[\]]*[)\]]/gu, (brackets) => (/%/u.test(brackets) ? "%" : ""));
}
