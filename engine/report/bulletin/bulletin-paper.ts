import type { Bulletin } from "../../completion/bulletin";
import type { Standing, Standings } from "../../completion/standings";
import type { Tally } from "../../completion/summary";
import type { CalendarDay } from "../../ledger/period";
import { writeNumeral } from "../../quantity/numeral";
import { lightsChart } from "../charts/lights-chart";
import type { Chart } from "../charts/chart";
import type { Paper, PaperFigure, PaperPart, PaperSection } from "../paper/paper";
import { lightWords } from "../words";
import { changeParts } from "./changes";
import { listTable, numberCell, textCell } from "./cells";
import { lightParts, type TitledParts } from "./lights";
import { overallParts } from "./overall";
import { projectParts } from "./projects";
import { rankingParts } from "./ranking";
import { leadWord, monthsText, namesText, rateText, unnumbered } from "./wording";

/** Who hands a bulletin in, and when. */
export interface BulletinPaperOptions {
  /** Who signs, such as 县政府督查室. */
  readonly issuer: string;
  readonly date: CalendarDay;
  /** The paper's own number, such as 督查通报〔2023〕9号. */
  readonly number?: string;
  /** What the targets are called in the title; 重点指标 unless told otherwise. */
  readonly subject?: string;
  /** To whom it goes, such as 各乡镇（街道），县直各部门. */
  readonly to?: string;
}

/** A chapter before it is numbered. */
interface Chapter {
  readonly placeholder: string;
  readonly title: string;
  readonly parts?: readonly PaperPart[];
  readonly below?: readonly TitledParts[];
}

/** More bars than these do not fit a page. */
const mostBars = 20;

/**
 * The monthly bulletin as an official paper (通报): numbered chapters, sentences whose every number stands in a table of the same
 * paper, charts, signature and date.
 *
 * @param bulletin - the figures
 * @param options - who hands it in and when, which no figures know
 */
export function bulletinPaper(bulletin: Bulletin, options: BulletinPaperOptions): Paper {
  const {
    issuer,
    date,
    number,
    subject = bulletin.all.count === 0 && bulletin.projects ? "重点项目" : "重点指标",
    to,
  } = options;
  const months = monthsText(bulletin.period);
  const dated = `${date.year}年${date.month}月${date.day}日`;
  const opening: PaperPart[] = [
    ...(to === undefined || to === ""
      ? []
      : [{ kind: "paragraph" as const, text: `${to.replace(/[:：]$/u, "")}：`, style: "recipients" as const }]),
    {
      kind: "paragraph",
      text: `现将${bulletin.period.months === undefined ? "本期" : months}${subject}完成情况通报如下。`,
    },
  ];
  const sections = chapters(bulletin).map(numbered);
  return {
    layout: "official",
    title: `关于${months}${subject}完成情况的通报`,
    ...(number === undefined ? {} : { subtitle: number }),
    issuer,
    date,
    fields: { 报告期: months, 落款: issuer, 日期: dated, ...(number === undefined ? {} : { 文号: number }) },
    sections: [
      { placeholder: "导语", parts: opening },
      ...sections,
      { placeholder: "签署", parts: [{ kind: "signature", lines: [issuer, dated] }] },
    ],
  };
}

function chapters(bulletin: Bulletin): Chapter[] {
  const { last, projects, all, towns } = bulletin;
  const hasRows = all.count > 0;
  return [
    ...(hasRows || !projects ? [{ placeholder: "总体", title: "总体情况", parts: overallParts(bulletin) }] : []),
    ...(hasRows ? [{ placeholder: "部门", title: "部门完成情况", ...departmentChapter(bulletin) }] : []),
    ...(bulletin.categories.length > 1
      ? [{ placeholder: "类别", title: "分类完成情况", parts: categoryParts(bulletin.categories) }]
      : []),
    ...(isEmpty(towns)
      ? []
      : [
          {
            placeholder: "乡镇",
            title: "乡镇（街道）完成情况",
            parts: rankingParts(
              towns,
              {
                key: "towns",
                who: "乡镇（街道）",
                what: "所承担指标",
                ...(isEmpty(bulletin.leads) ? {} : { sameAs: "部门" }),
              },
              bulletin.fewest,
              last !== undefined,
            ),
          },
        ]),
    ...(last && hasRows
      ? [{ placeholder: "变化", title: "与上期相比的变化", parts: changeParts(bulletin, last) }]
      : []),
    ...(hasRows ? [{ placeholder: "亮灯", title: "亮灯情况", below: lightParts(bulletin) }] : []),
    ...(projects ? [{ placeholder: "重点项目", title: "重点项目进展", below: projectParts(projects) }] : []),
  ];
}

/** 一、 and （一） before the titles, in their order. */
function numbered({ placeholder, title, parts = [], below = [] }: Chapter, i: number): PaperSection {
  return {
    placeholder,
    parts: [
      { kind: "heading", level: 1, text: `${writeNumeral(i + 1)}、${title}` },
      ...parts,
      ...below.flatMap((each, j): PaperPart[] => [
        { kind: "heading", level: 2, text: `（${writeNumeral(j + 1)}）${each.title}` },
        ...each.parts,
      ]),
    ],
  };
}

function isEmpty({ ranked, apart }: Standings): boolean {
  return ranked.length + apart.length === 0;
}

function departmentChapter(bulletin: Bulletin): Pick<Chapter, "parts" | "below"> {
  const { leads, supports, fewest, last, towns } = bulletin;
  if (isEmpty(leads) && isEmpty(supports))
    return {
      parts: [
        {
          kind: "paragraph",
          text: isEmpty(towns)
            ? "台账没有注明责任单位，不按部门通报。"
            : "台账中的责任单位都是乡镇（街道），不另按部门通报。",
        },
      ],
    };
  const word = leadWord(bulletin);
  const part = (standings: Standings, key: string, what: string, sameAs?: string): PaperPart[] =>
    rankingParts(
      standings,
      { key, who: "部门", what, ...(sameAs === undefined ? {} : { sameAs }) },
      fewest,
      last !== undefined,
    );
  return {
    below: [
      ...(isEmpty(leads)
        ? []
        : [
            { title: `${word}指标`, parts: [...part(leads, "leads", `${word}指标`), ...departmentFigure(leads, word)] },
          ]),
      ...(isEmpty(supports)
        ? []
        : [
            {
              title: "配合指标",
              parts: part(supports, "supports", "配合指标", isEmpty(leads) ? undefined : `${word}指标`),
            },
          ]),
    ],
  };
}

/** The lights of the departments with the most behind; none for a single one, which its table shows as well. */
function departmentFigure({ ranked, apart }: Standings, word: string): PaperFigure[] {
  const behind = ({ lights }: Standing): number => 1000 * (lights.yellow + lights.red) + lights.red;
  const shown = [...ranked, ...apart].sort((a, b) => behind(b) - behind(a) || b.count - a.count).slice(0, mostBars);
  if (shown.length < 2) return [];
  const role = word === "责任" ? "responsible" : "lead";
  const chart = lightsChart({ departments: shown.map((each) => ({ ...each, role })), categories: [] }, role);
  const isCut = ranked.length + apart.length > shown.length;
  return [
    figure(
      "leads-lights",
      `各部门${word}指标亮灯情况`,
      chart,
      isCut ? [`部门较多，只画滞后较多的 ${mostBars} 个。`] : [],
    ),
  ];
}

function figure(key: string, title: string, chart: Chart, notes: readonly string[] = []): PaperFigure {
  return { kind: "figure", key, title, chart, ...(notes.length > 0 ? { notes } : {}) };
}

function categoryParts(categories: readonly Tally[]): PaperPart[] {
  const rated = categories.flatMap(({ name, meanRate }) => (meanRate === undefined ? [] : [{ name, meanRate }]));
  const sorted = [...rated].sort((a, b) => b.meanRate - a.meanRate || (a.name < b.name ? -1 : 1));
  const lights = ["met", "green", "blue", "yellow", "red", "grey"] as const;
  return [
    ...categoryTexts(sorted).map((text): PaperPart => ({ kind: "paragraph", text })),
    listTable({
      key: "categories",
      title: "分类完成情况",
      unit: "单位：项",
      isWhole: true,
      heads: ["类别", "指标数", ...lights.map((light) => lightWords[light]), "平均完成率"],
      rows: categories.map((each) => [
        textCell(each.name),
        numberCell(each.count),
        ...lights.map((light) => numberCell(each.lights[light])),
        numberCell(rateText(each.meanRate)),
      ]),
      widths: [26, 8, ...lights.map(() => 8), 13],
    }),
    figure("categories-lights", "各类指标亮灯情况", lightsChart({ departments: [], categories }, "categories")),
  ];
}

function categoryTexts(sorted: readonly { readonly name: string; readonly meanRate: number }[]): string[] {
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return ["各类指标都没有平均完成率。"];
  // 一、重点任务 and 二、重点任务 keep their numbers, without which they are one name.
  const isOneName = new Set(sorted.map(({ name }) => unnumbered(name))).size < sorted.length;
  const called = (name: string): string => (isOneName ? `“${name}”` : unnumbered(name));
  if (best === worst) return [`有平均完成率的类别是${called(best.name)}，为${rateText(best.meanRate)}。`];
  const shown = ({ name, meanRate }: { name: string; meanRate: number }): string =>
    `${called(name)}（${rateText(meanRate)}）`;
  const same = (rate: number): string =>
    namesText(sorted.filter(({ meanRate }) => rateText(meanRate) === rateText(rate)).map(shown));
  if (rateText(best.meanRate) === rateText(worst.meanRate))
    return [`各类指标的平均完成率相同，均为${rateText(best.meanRate)}。`];
  return [`平均完成率最高的是${same(best.meanRate)}，最低的是${same(worst.meanRate)}。`];
}
