import type { AnnualFindings } from "../../analysis/annual";
import type { CalendarDay } from "../../ledger/period";
import { writeNumeral } from "../../quantity/numeral";
import type { Paper, PaperPart, PaperSection } from "../paper/paper";
import { appendixChapter } from "./appendix";
import { changesChapter } from "./changes";
import { openContext, type AnnualContext } from "./context";
import { countiesChapter, countyParts } from "./county";
import { dimensionsChapter } from "./dimensions";
import { listsChapter } from "./lists";
import { methodChapter } from "./method";
import { overviewChapter } from "./overview";
import { heading } from "./parts";
import { problemsChapter } from "./problems";
import { groupsChapter, rankingChapter } from "./ranking";

/** Who hands the report in, when, and under which title. */
export interface AnnualPaperOptions {
  readonly issuer?: string | undefined;
  readonly date?: CalendarDay | undefined;
  /** Made from the method's title where it is left out. */
  readonly title?: string | undefined;
}

/**
 * The annual evaluation report (县域经济发展评价报告): overview, method, ranking, groups, lists, dimensions, moves, a page for
 * each county that was asked for, problems of the data, and all tables.
 *
 * A chapter that has nothing to say is left out with its heading. Sentences are rendered from the same findings as the tables;
 * every number in them stands in a table of the report.
 *
 * @param annual - from `annualFindings`
 */
export function annualPaper(annual: AnnualFindings, options: AnnualPaperOptions = {}): Paper {
  const context = openContext(annual);
  const { method } = context.evaluation;
  const { issuer, date, title = reportTitle(method.title) } = options;
  return {
    layout: "report",
    title,
    subtitle: method.edition,
    ...(issuer === undefined ? {} : { issuer }),
    ...(date === undefined ? {} : { date }),
    fields: fieldsOf(context),
    sections: sectionsOf(context),
  };
}

const chapters: readonly [placeholder: string, title: string, parts: (context: AnnualContext) => PaperPart[]][] = [
  ["概述", "总体情况", overviewChapter],
  ["方法", "评价方法", methodChapter],
  ["排名", "综合排名", rankingChapter],
  ["分组排名", "分类排名", groupsChapter],
  ["入选名单", "评选结果", listsChapter],
  ["各维度", "分项分析", dimensionsChapter],
  ["位次变化", "位次变化", changesChapter],
  ["县区分析", "县区分析", (context) => (context.annual.counties.length === 0 ? [] : countiesChapter(context))],
  ["数据问题", "数据问题和处理", problemsChapter],
  ["附表", "附表", appendixChapter],
];

function sectionsOf(context: AnnualContext): PaperSection[] {
  const found = chapters.flatMap(([placeholder, title, parts]) => {
    const own = parts(context);
    return own.length === 0 ? [] : [{ placeholder, title, parts: own }];
  });
  return found.flatMap(({ placeholder, title, parts }, n): PaperSection[] => [
    {
      placeholder,
      ...(placeholder === "附表" ? { isWide: true } : {}),
      parts: [heading(1, `${writeNumeral(n + 1)}、${title}`), ...numbered(parts)],
    },
    ...(placeholder === "县区分析" ? countySections(context) : []),
  ]);
}

function countySections(context: AnnualContext): PaperSection[] {
  const { annual, evaluation } = context;
  return annual.counties.map((county, n) => ({
    placeholder: `县区_${evaluation.units[county.findings.unit]!.code}`,
    parts: [{ kind: "page-break" as const }, ...numbered(countyParts(context, county), n)],
  }));
}

/** Second headings get （一）, third ones 1. */
function numbered(parts: readonly PaperPart[], from = 0): PaperPart[] {
  let [second, third] = [from, 0];
  return parts.map((part) => {
    if (part.kind !== "heading" || part.level === 1) return part;
    if (part.level === 3) return { ...part, text: `${++third}．${part.text}` };
    third = 0;
    return { ...part, text: `（${writeNumeral(++second)}）${part.text}` };
  });
}

/** A method's title as that of a report: 考核办法 becomes 考核报告; a remark in brackets stays at the end. */
function reportTitle(title: string): string {
  const [, name = title, remark = ""] = /^(.*?)((?:（[^（）]*）)?)$/u.exec(title) ?? [];
  const bare = name.replace(/(?:暂行|试行|实施)?(?:办法|方案|细则|通知)$/u, "");
  if (bare.endsWith("报告")) return title;
  return `${bare}${/(?:评价|考核|评估|监测|考评|测评)$/u.test(bare) ? "" : "评价"}报告${remark}`;
}

/** Single words and numbers for a user's template. */
function fieldsOf({ annual, evaluation, placed, nameOf, score, indicators }: AnnualContext): Record<string, string> {
  const { method, units } = evaluation;
  const { mean, maximum, minimum, present } = annual.totals;
  return {
    办法: method.title,
    版本: method.edition,
    单位数: String(units.length),
    有得分的单位数: String(present),
    指标数: String(indicators.length),
    第一名: placed[0] === undefined ? "" : nameOf(placed[0]),
    平均分: score(mean),
    最高分: score(maximum),
    最低分: score(minimum),
  };
}
