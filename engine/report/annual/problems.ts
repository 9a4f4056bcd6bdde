import type { Severity } from "../../terms/issue";
import { alterationWords } from "../alterations-sheet";
import { excludedText } from "../excluded-sheet";
import { issueText } from "../issue-text";
import { severityWords } from "../issues-sheet";
import { isTransformation } from "../repair-words";
import { nodeTitle } from "../titles";
import type { PaperPart } from "../paper/paper";
import { type AnnualContext } from "./context";
import { heading, paragraph, ref, table, tight, type Cell } from "./parts";

/** So many rows of a list stand in the paper; the rest is left to the workbook. */
const mostRows = 50;
const severities: readonly Severity[] = ["error", "warning", "info"];

/** What was wrong or missing in the data, and how absences were treated (数据问题). */
export function problemsChapter(context: AnnualContext): PaperPart[] {
  const rows = countRows(context);
  const isClean = rows.every(([, count]) => count === "0");
  return [
    paragraph(
      isClean ? "数据没有缺失，也没有发现问题（见" : `${summary(context)}（见`,
      ref("problem-counts"),
      "）。空白不当作零；缺失的数怎样处理由评价办法规定，见评价方法部分。",
    ),
    table({ key: "problem-counts", title: "数据问题汇总", header: ["项目", "个数"], rows, widths: [4, 1] }),
    ...missingParts(context),
    ...unscoredParts(context),
    ...excludedParts(context),
    ...alterationParts(context),
    ...issueParts(context),
  ];
}

function counts({ annual, evaluation }: AnnualContext) {
  const { statistics, alterations } = annual.findings;
  const all = [...statistics.values()];
  return {
    asked: all.reduce((total, { units }) => total + units, 0),
    missing: all.reduce((total, { missing }) => total + missing, 0),
    filled: alterations.filter(({ by }) => "fill" in by).length,
    treated: alterations.filter(({ by }) => "step" in by && !isTransformation(by.step)).length,
    unscored: annual.totals.missing,
    excluded: evaluation.excluded.length,
    issues: severities.map((severity) => evaluation.issues.filter((issue) => issue.severity === severity).length),
  };
}

function countRows(context: AnnualContext): [string, string][] {
  const { asked, missing, filled, treated, unscored, excluded, issues } = counts(context);
  return [
    ...(missing > 0 ? [["参加排名的单位应有的指标值", String(asked)] as [string, string]] : []),
    ["参加排名的单位缺失的指标值", String(missing)],
    ["按办法代入的指标值（包括只作比较的单位）", String(filled)],
    ["按办法处理的异常值", String(treated)],
    ["没有综合得分的单位", String(unscored)],
    ["不参评的单位", String(excluded)],
    ...severities.map((severity, n): [string, string] => [
      `检查发现的问题：${severityWords[severity]}`,
      String(issues[n]),
    ]),
  ];
}

function summary(context: AnnualContext): string {
  const { asked, missing, filled, treated, unscored, excluded, issues } = counts(context);
  const found = severities.flatMap((severity, n) =>
    issues[n]! > 0 ? [`${severityWords[severity]}${issues[n]!}条`] : [],
  );
  return [
    missing === 0 ? "参加排名的单位指标值齐全" : `参加排名的单位应有指标值${asked}个，缺失${missing}个`,
    ...(filled > 0 ? [`按办法代入${filled}个`] : []),
    ...(treated > 0 ? [`处理异常值${treated}个`] : []),
    ...(unscored > 0 ? [`${unscored}个单位因此没有综合得分`] : []),
    ...(excluded > 0 ? [`${excluded}个单位不参评`] : []),
    ...(found.length > 0 ? [`检查发现问题${found.join("、")}`] : []),
  ].join("，");
}

function missingParts({ annual, indicators }: AnnualContext): PaperPart[] {
  const found = indicators.flatMap(({ code, title }) => {
    const figures = annual.findings.statistics.get(code);
    return figures && figures.missing > 0 ? [{ code, title, figures }] : [];
  });
  if (found.length === 0) return [];
  const filled = (code: string): number =>
    annual.findings.alterations.filter(({ indicator, by }) => indicator === code && "fill" in by).length;
  const most = [...found].sort((a, b) => b.figures.missing - a.figures.missing)[0]!;
  return [
    heading(2, "缺失的指标值"),
    paragraph(`${most.title}缺失最多，有${most.figures.missing}个（见`, ref("missing"), "）。"),
    table({
      key: "missing",
      title: "各项指标的缺失情况",
      unit: "个",
      header: ["指标", "应有", "有数", "缺失", "按办法代入"],
      rows: found.map(({ code, title, figures }): Cell[] => [
        title,
        ...[figures.units, figures.present, figures.missing, filled(code)].map(String),
      ]),
      widths: [6, 1, 1, 1, 2],
    }),
  ];
}

function unscoredParts({ annual, evaluation, nameOf }: AnnualContext): PaperPart[] {
  const found = annual.findings.standings.filter(
    ({ unit, value }) => evaluation.units[unit]!.isRanked && typeof value !== "number",
  );
  if (found.length === 0) return [];
  const shown = found.slice(0, mostRows);
  return [
    heading(2, "没有综合得分的单位"),
    paragraph(`没有综合得分、不排名的单位及其所缺的数见`, ref("unscored"), "。"),
    table({
      key: "unscored",
      title: "没有综合得分的单位",
      header: ["单位", "缺少"],
      rows: shown.map(({ unit, missing }): Cell[] => [
        nameOf(unit),
        missing.map((code) => nodeTitle(evaluation.method, code)).join("、"),
      ]),
      widths: [1, 4],
      notes: restNote(found.length, shown.length),
    }),
  ];
}

function restNote(all: number, shown: number): string[] {
  return shown < all ? [`共${all}个，表中列${shown}个，其余见结果工作簿。`] : [];
}

function excludedParts({ evaluation }: AnnualContext): PaperPart[] {
  const { excluded } = evaluation;
  if (excluded.length === 0) return [];
  const shown = excluded.slice(0, mostRows);
  return [
    heading(2, "不参评的单位"),
    paragraph("不参评的单位和原因见", ref("excluded"), "。"),
    table({
      key: "excluded",
      title: "不参评的单位",
      header: ["单位", "原因"],
      rows: shown.map((unit): Cell[] => [unit.name === "" ? unit.code : unit.name, tight(excludedText(unit))]),
      widths: [1, 4],
      notes: restNote(excluded.length, shown.length),
    }),
  ];
}

function alterationParts(context: AnnualContext): PaperPart[] {
  const { annual, evaluation, nameOf } = context;
  const found = annual.findings.alterations.filter(({ by }) => !("step" in by && isTransformation(by.step)));
  if (found.length === 0) return [];
  const shown = found.slice(0, mostRows);
  return [
    heading(2, "填补和处理的数"),
    paragraph("与数据表不同的数见", ref("alterations"), "。"),
    table({
      key: "alterations",
      title: "填补和处理的数",
      header: ["单位", "指标", "处理", "处理前", "处理后"],
      rows: shown.map((each): Cell[] => [
        nameOf(each.unit),
        nodeTitle(evaluation.method, each.indicator),
        tight(alterationWords(each)),
        context.value(each.before),
        context.value(each.after),
      ]),
      widths: [6, 18, 10, 5, 5],
      notes: restNote(found.length, shown.length),
    }),
  ];
}

function issueParts({ evaluation }: AnnualContext): PaperPart[] {
  const { issues } = evaluation;
  if (issues.length === 0) return [];
  const sorted = severities.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const shown = sorted.slice(0, mostRows);
  return [
    heading(2, "检查发现的问题"),
    paragraph("检查发现的问题和处理建议见", ref("issues"), "。"),
    table({
      key: "issues",
      title: "检查发现的问题",
      header: ["级别", "问题与处理建议"],
      rows: shown.map((issue): Cell[] => [severityWords[issue.severity], issueText(issue)]),
      widths: [1, 9],
      notes: restNote(issues.length, shown.length),
    }),
  ];
}
