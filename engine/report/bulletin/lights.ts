import type { Bulletin, LitRow } from "../../completion/bulletin";
import type { RowCompletion } from "../../completion/result";
import type { PaperCell, PaperPart, PaperTable } from "../paper/paper";
import { absenceWords } from "../words";
import { lightCell, listTable, numberCell, textCell, wordCell } from "./cells";
import { bandText, leadNames, namesText, pointsText, rateText, rowName, rowNames, writtenText } from "./wording";

/** A title with its parts, to be numbered by who puts them together. */
export interface TitledParts {
  readonly title: string;
  readonly parts: readonly PaperPart[];
}

/** Red ones, yellow ones that were yellow before, those without a rate, and the rule of lights (亮灯情况). */
export function lightParts(bulletin: Bulletin): TitledParts[] {
  return [
    { title: "红灯指标", parts: redParts(bulletin) },
    { title: "连续黄灯指标", parts: yellowParts(bulletin) },
    { title: "没有完成率的指标", parts: missingParts(bulletin) },
    { title: "亮灯规则", parts: bulletin.rules.map(ruleTable) },
  ].filter(({ parts }) => parts.length > 0);
}

function paragraph(text: string): PaperPart {
  return { kind: "paragraph", text };
}

function redParts({ red, last }: Bulletin): PaperPart[] {
  if (red.length === 0) return [paragraph("本期没有亮红灯（严重滞后）的指标。")];
  const again = red.filter((each) => each.last === "red");
  const more = !last
    ? ""
    : again.length === 0
      ? "均不是连续红灯。"
      : again.length === red.length
        ? "均为连续红灯。"
        : `其中连续红灯的有：${rowNames(again.map(({ row }) => row))}。`;
  return [
    paragraph(`本期亮红灯（严重滞后）的指标${red.length}项：${rowNames(red.map(({ row }) => row))}。${more}`),
    litTable("red", "红灯指标", red, last !== undefined),
  ];
}

function yellowParts({ yellowAgain, last }: Bulletin): PaperPart[] {
  if (!last) return [paragraph("没有上期数据，本期不统计连续黄灯。")];
  if (yellowAgain.length === 0) return [paragraph("没有连续两期亮黄灯（滞后）的指标。")];
  return [
    paragraph(
      `上期、本期连续亮黄灯（滞后）的指标${yellowAgain.length}项：${rowNames(yellowAgain.map(({ row }) => row))}。`,
    ),
    litTable("yellow-again", "连续黄灯指标", yellowAgain, false),
  ];
}

function litTable(key: string, title: string, rows: readonly LitRow[], hasLast: boolean): PaperTable {
  return listTable({
    key,
    title,
    heads: [
      "序号",
      "指标",
      "责任单位",
      "目标",
      "完成情况",
      "完成率",
      "差距（百分点）",
      ...(hasLast ? ["上期亮灯"] : []),
    ],
    rows: rows.map(({ row, last }, i): PaperCell[] => [
      wordCell(i + 1),
      textCell(rowName(row)),
      textCell(leadNames(row)),
      textCell(writtenText(row.row.target.written)),
      textCell(writtenText(row.row.reported.written)),
      numberCell(rateOf(row)),
      numberCell(pointsText(row.gap)),
      ...(hasLast ? [lightCell(last)] : []),
    ]),
    widths: [6, 26, 20, 14, 14, 10, 10, ...(hasLast ? [9] : [])],
  });
}

function rateOf({ rate: { value } }: RowCompletion): string {
  return typeof value === "number" ? rateText(value) : "";
}

function missingParts({ missing, all }: Bulletin): PaperPart[] {
  if (missing.length === 0) return all.count === 0 ? [] : [paragraph("各项指标都有完成率。")];
  const unreported = missing.filter(({ rate }) => rate.value === "not-reported");
  const who = [...new Set(unreported.flatMap((row) => leadNames(row).split("、")))].filter((name) => name !== "");
  const from = who.length === 0 ? "" : `未报送的责任单位：${namesText(who)}。`;
  return [
    paragraph(`没有完成率的指标${missing.length}项：${rowNames(missing)}。${from}`),
    listTable({
      key: "missing",
      title: "没有完成率的指标",
      heads: ["序号", "指标", "责任单位", "目标", "报送内容", "原因"],
      rows: missing.map((row, i): PaperCell[] => [
        wordCell(i + 1),
        textCell(rowName(row)),
        textCell(leadNames(row)),
        textCell(writtenText(row.row.target.written)),
        textCell(writtenText(row.row.reported.written)),
        textCell(typeof row.rate.value === "number" ? "" : absenceWords[row.rate.value]),
      ]),
      widths: [6, 28, 20, 18, 18, 12],
    }),
  ];
}

function ruleTable({ title, source, bands }: Bulletin["rules"][number], i: number): PaperTable {
  return listTable({
    key: `light-rule-${i}`,
    title: `亮灯规则（${title}）`,
    unit: "百分点",
    heads: ["亮灯", "差距"],
    rows: [
      [lightCell("met"), textCell("完成目标")],
      ...bands.map((band): PaperCell[] => [lightCell(band.light), textCell(bandText(band))]),
      [lightCell("grey"), textCell("没有完成率")],
    ],
    widths: [20, 60],
    ...(source === undefined ? {} : { notes: [source] }),
  });
}
