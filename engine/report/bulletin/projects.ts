import type { ProjectFigures, ProjectTally } from "../../completion/projects";
import type { PaperCell, PaperPart, PaperTable } from "../paper/paper";
import { numberText } from "../number-text";
import { projectWords } from "../project-words";
import { listTable, mostRows, numberCell, textCell, wordCell } from "./cells";
import type { TitledParts } from "./lights";
import { monthsText, namesText, pointsText, rateText, sizeText } from "./wording";

/** Rates of investment are given to two decimals, as pace is: 16.67 %, 66.67 %. */
const decimals = 2;

/** A column of a table of key projects: its head, and what it says of a tally; left out where it says nothing of any (栏目). */
export interface ProjectColumn {
  readonly head: string;
  readonly text: (tally: ProjectTally) => string;
}

/** The columns that the tables of key projects have something in (重点项目栏目). */
export function projectColumns({ all }: ProjectFigures): ProjectColumn[] {
  const columns: (ProjectColumn & { readonly isThere: boolean })[] = [
    { head: "项目数", text: ({ count }) => amount(count), isThere: all.count !== undefined },
    { head: "总投资", text: ({ total }) => amount(total), isThere: all.total !== undefined },
    { head: "年度计划投资", text: ({ planned }) => amount(planned), isThere: all.planned !== undefined },
    { head: "累计完成投资", text: ({ done }) => amount(done), isThere: all.done !== undefined },
    {
      head: "完成年度计划",
      text: ({ investmentRate }) => rateOf(investmentRate),
      isThere: all.investmentRate !== undefined,
    },
    { head: "与时序进度差（百分点）", text: ({ gap }) => pointsText(gap, decimals), isThere: all.gap !== undefined },
    { head: "计划开工", text: ({ plannedStarts }) => amount(plannedStarts), isThere: all.plannedStarts !== undefined },
    { head: "已开工", text: ({ started }) => amount(started), isThere: all.started !== undefined },
    { head: "开工率", text: ({ openingRate }) => rateOf(openingRate), isThere: all.openingRate !== undefined },
    {
      head: "计划竣工",
      text: ({ plannedFinishes }) => amount(plannedFinishes),
      isThere: all.plannedFinishes !== undefined,
    },
    { head: "已竣工", text: ({ finished }) => amount(finished), isThere: all.finished !== undefined },
    { head: "竣工率", text: ({ finishRate }) => rateOf(finishRate), isThere: all.finishRate !== undefined },
  ];
  columns.push({
    head: "未报完成投资（行）",
    text: ({ unreported }) => String(unreported),
    isThere: all.unreported > 0,
  });
  return columns.filter(({ isThere }) => isThere).map(({ head, text }) => ({ head, text }));
}

function amount(x: number | undefined): string {
  return x === undefined ? "" : numberText(x, decimals);
}

function rateOf(rate: ProjectTally["investmentRate"]): string {
  return rate === undefined ? "" : typeof rate.value === "number" ? rateText(rate.value, decimals) : "—";
}

/** Key projects: all of them, by department, by town, line by line, and totals that do not add up (重点项目). */
export function projectParts(figures: ProjectFigures): TitledParts[] {
  const { departments, towns, lines, all, differing } = figures;
  const named = lines.filter(({ row }) => row.isProject);
  const others = lines.filter(({ row }) => !row.isProject && row.departments.length + row.towns.length === 0);
  const parts: TitledParts[] = [
    {
      title: "总体进展",
      parts: [
        ...allTexts(figures).map(paragraph),
        ...tallyTables("projects-all", "重点项目总体进展", "", figures, [{ ...all, name: "合计" }], paceNote(figures)),
        ...(differing.length === 0 ? [] : differingParts(figures)),
      ],
    },
    { title: "分部门进展", parts: groupParts("projects-departments", "部门", figures, departments) },
    { title: "分乡镇（街道）进展", parts: groupParts("projects-towns", "乡镇（街道）", figures, towns) },
    { title: "分类进展", parts: groupParts("projects-kinds", "类别", figures, others) },
    { title: "各项目进展", parts: groupParts("projects-lines", "项目", figures, named) },
  ];
  return parts.filter((each) => each.parts.length > 0);
}

function paragraph(text: string): PaperPart {
  return { kind: "paragraph", text };
}

function paceNote({ pace }: ProjectFigures): string[] {
  return pace === undefined
    ? ["表中没有注明报告期，不与时序进度比较。"]
    : [`时序进度 = 已过月数 ÷ 12 = ${rateText(pace, decimals)}。合计的比率为各行相加后相除，不是各行比率的平均。`];
}

function allTexts({ all, unit, pace }: ProjectFigures): string[] {
  const money = unit?.written ?? "";
  const { count, total, planned, done, investmentRate, gap, unreported } = all;
  const size = [
    ...(count === undefined ? [] : [`纳入通报的重点项目共${amount(count)}个`]),
    ...(total === undefined ? [] : [`总投资${amount(total)}${money}`]),
  ];
  const invested =
    planned === undefined
      ? []
      : [
          `年度计划投资${unreported > 0 && done !== undefined ? "（已报的各行）" : ""}${amount(planned)}${money}${done === undefined ? "，均未报完成投资" : `，累计完成投资${amount(done)}${money}`}${typeof investmentRate?.value === "number" ? `，完成年度计划的${rateOf(investmentRate)}` : ""}${pace === undefined ? "" : againstPace(gap)}`,
        ];
  const silent = unreported === 0 ? [] : [`有年度计划投资而未报完成投资的有${unreported}行，未计入投资完成率。`];
  return [[...size, ...invested].join("，").concat("。"), ...ratioTexts(all), ...silent].filter(
    (text) => text !== "。",
  );
}

function againstPace(gap: number | undefined): string {
  if (gap === undefined) return "";
  if (Number(sizeText(gap, decimals)) === 0) return "，与时序进度持平";
  return `，${gap > 0 ? "快于" : "慢于"}时序进度${sizeText(gap, decimals)}个百分点`;
}

function ratioTexts({
  plannedStarts,
  started,
  openingRate,
  plannedFinishes,
  finished,
  finishRate,
}: ProjectTally): string[] {
  const opened = plannedStarts === undefined ? [] : [ratioText("开工", plannedStarts, started, openingRate)];
  const ended = plannedFinishes === undefined ? [] : [ratioText("竣工", plannedFinishes, finished, finishRate)];
  return [...opened, ...ended];
}

function ratioText(what: string, planned: number, made: number | undefined, rate: ProjectTally["openingRate"]): string {
  if (planned === 0) return `本期没有计划${what}的项目。`;
  if (made === undefined) return `计划${what}${amount(planned)}个，均未报${what}情况。`;
  return `计划${what}${amount(planned)}个，已${what}${amount(made)}个，${what}率${rateOf(rate)}。`;
}

function groupParts(key: string, who: string, figures: ProjectFigures, tallies: readonly ProjectTally[]): PaperPart[] {
  if (tallies.length === 0) return [];
  const behind = tallies.filter(({ gap }) => gap !== undefined && gap < 0);
  const isCompared = figures.pace !== undefined && tallies.some(({ gap }) => gap !== undefined);
  const text = isCompared ? [behindText(who, tallies, behind)] : [];
  return [
    ...text.map(paragraph),
    ...tallyTables(key, `重点项目进展（按${who}）`, who, figures, tallies.length > mostRows ? byGap(tallies) : tallies),
  ];
}

function behindText(who: string, tallies: readonly ProjectTally[], behind: readonly ProjectTally[]): string {
  const [only] = tallies;
  if (only && tallies.length === 1) return `${only.name}投资进度${behind.length === 1 ? "" : "不"}慢于时序进度。`;
  if (behind.length === 0) return `各${who}投资进度均不慢于时序进度。`;
  if (behind.length === 1) return `投资进度慢于时序进度的${who}是${worst(behind)}。`;
  const named =
    behind.length === tallies.length
      ? `各${who}投资进度均慢于时序进度`
      : `投资进度慢于时序进度的${who}有：${namesText(byGap(behind).map(({ name }) => name))}`;
  return `${named}，差距最大的是${worst(behind)}。`;
}

function byGap(tallies: readonly ProjectTally[]): ProjectTally[] {
  return [...tallies].sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0) || (a.name < b.name ? -1 : 1));
}

function worst(behind: readonly ProjectTally[]): string {
  const [first] = byGap(behind);
  return first ? `${first.name}，慢${sizeText(first.gap ?? 0, decimals)}个百分点` : "";
}

/** Investment and what was begun or ended in a table each: together they are too wide for an upright page. */
function tallyTables(
  key: string,
  title: string,
  who: string,
  figures: ProjectFigures,
  tallies: readonly ProjectTally[],
  notes?: readonly string[],
): PaperTable[] {
  const columns = projectColumns(figures).filter(({ head }) => who !== "项目" || head !== "项目数");
  const isOfWorks = ({ head }: ProjectColumn): boolean => /[开竣]工/u.test(head);
  const halves = [columns.filter((column) => !isOfWorks(column)), columns.filter(isOfWorks)] as const;
  // The line of all has no name: what it is of is the period.
  const isOfAll = who === "";
  const table = (name: string, what: string, shown: readonly ProjectColumn[], unit?: string): PaperTable =>
    listTable({
      key: name,
      title: `${title}${what}`,
      ...(unit === undefined ? {} : { unit: shown.some(({ head }) => head === "项目数") ? `${unit}、个` : unit }),
      heads: [isOfAll ? "报告期" : who, ...shown.map(({ head }) => head)],
      rows: tallies.map((tally): PaperCell[] => [
        isOfAll ? wordCell(figures.months === undefined ? "未注明" : monthsText(figures)) : textCell(tally.name),
        ...shown.map(({ text }) => numberCell(text(tally))),
      ]),
      widths: [isOfAll ? 18 : 24, ...shown.map(() => 12)],
      ...(notes ? { notes } : {}),
    });
  const [investment, works] = halves;
  const isSplit = investment.length > 0 && works.length > 0;
  return [
    ...(investment.length > 0 ? [table(key, isSplit ? "：投资" : "", investment, figures.unit?.written)] : []),
    ...(works.length > 0 ? [table(`${key}-works`, isSplit ? "：开工竣工" : "", works)] : []),
  ];
}

/** Packed projects are counted twice: what the sheet says and what its lines add up to are both shown. */
function differingParts({ differing }: ProjectFigures): PaperPart[] {
  const said = differing.map(
    ({ label, measure, stated, sum }) =>
      `表内“${label}”的${projectWords[measure]}为${amount(stated)}，各行相加为${amount(sum)}`,
  );
  const isPacked = differing.some(({ measure }) => measure === "count");
  return [
    paragraph(`${said.join("；")}。${isPacked ? "项目数不一致，可能有打捆项目。" : ""}本通报按各行相加计算。`),
    listTable({
      key: "projects-totals",
      title: "表内合计与各行相加不一致的数",
      heads: ["合计行", "项目", "表内填数", "各行相加"],
      rows: differing.map(({ label, measure, stated, sum }) => [
        textCell(label),
        textCell(projectWords[measure]),
        numberCell(amount(stated)),
        numberCell(amount(sum)),
      ]),
      widths: [24, 24, 16, 16],
    }),
  ];
}
