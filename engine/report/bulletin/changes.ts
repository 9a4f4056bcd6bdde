import type { Bulletin } from "../../completion/bulletin";
import type { LedgerChange, RowChange } from "../../completion/change";
import type { KeptRow } from "../../completion/keep";
import { keptName } from "../ledger-change-text";
import type { PaperCell, PaperPart, PaperTable } from "../paper/paper";
import { lightCell, listTable, numberCell, textCell } from "./cells";
import {
  changedName,
  changedNames,
  leadNames,
  monthsText,
  namesText,
  pointsText,
  rateText,
  type ChangedRow,
} from "./wording";

/** So many rows of a kind stand in a paper; the workbook has them all. */
const mostOfKind = 20;

type Last = NonNullable<Bulletin["last"]>;

/** A kind of change with its rows, in the order in which a bulletin speaks of them (变化类别). */
export function changeKinds(change: LedgerChange): readonly (readonly [kind: string, rows: readonly RowChange[]])[] {
  const { newlyMet, caughtUp, noLongerMet, fellBehind, reported, withdrawn, retargeted } = change;
  return [
    ["新达标", newlyMet],
    ["赶上序时", caughtUp.filter((row) => !newlyMet.includes(row))],
    ["不再达标", noLongerMet],
    ["新落后于序时", fellBehind.filter((row) => !noLongerMet.includes(row))],
    ["新报送", reported],
    ["本期未报", withdrawn],
    ["目标有改动", retargeted],
  ];
}

/** What moved since last month: sentences, how many of each kind, which, and what moved most (与上期相比的变化). */
export function changeParts(bulletin: Bulletin, last: Last): PaperPart[] {
  const { change, moves, period } = last;
  const kinds = changeKinds(change).filter(([, rows]) => rows.length > 0);
  const counts: [string, number][] = [
    ["两期都有的指标", change.compared],
    ...kinds.map(([kind, rows]): [string, number] => [kind, rows.length]),
    ["本期新列入", change.entered.length],
    ["本期不再列入", change.left.length],
  ];
  return [
    paragraph(comparedText(last, kinds)),
    ...kinds.map(([kind, rows]) => paragraph(`${kind}${rows.length}项：${listed(bulletin, rows)}。`)),
    ...otherTexts(bulletin, change).map(paragraph),
    ...(moves.length === 0 ? [] : [paragraph(movesText(bulletin, moves))]),
    listTable({
      key: "change-counts",
      title: `与上期（${monthsText(period)}）相比的变化`,
      unit: "单位：项",
      heads: ["变化", "项数"],
      rows: counts
        .filter(([, count], i) => i === 0 || count > 0)
        .map(([kind, count]) => [textCell(kind), numberCell(count)]),
      widths: [50, 20],
    }),
    ...(kinds.length === 0 ? [] : [rowsTable("changed", "有变化的指标", kinds, bulletin)]),
    ...(moves.length === 0 ? [] : [rowsTable("moves", "完成率变动最大的指标", [["", moves]], bulletin)]),
    ...(change.entered.length + change.left.length === 0 ? [] : [rosterTable(bulletin, change)]),
  ];
}

function listed(bulletin: Bulletin, rows: readonly ChangedRow[]): string {
  return namesText([...new Set(changedNames(bulletin, rows))]);
}

function paragraph(text: string): PaperPart {
  return { kind: "paragraph", text };
}

function comparedText({ change, period }: Last, kinds: readonly unknown[]): string {
  const from = `与上期（${monthsText(period)}）相比，`;
  if (change.compared === 0) return `${from}没有相同的指标，不能比较。`;
  const isQuiet = kinds.length === 0;
  const years =
    change.last.year !== undefined && change.now.year !== undefined && change.last.year !== change.now.year
      ? "两期的年度不同，完成率各按当年目标计算，升降只供参考。"
      : "";
  return `${from}两期都有的指标${change.compared}项${isQuiet ? "，达标和落后的没有变化" : "，变化如下"}。${years}`;
}

function otherTexts(bulletin: Bulletin, { entered, left }: LedgerChange): string[] {
  return [
    ...(entered.length === 0 ? [] : [`本期新列入${entered.length}项：${listed(bulletin, entered)}。`]),
    ...(left.length === 0 ? [] : [`本期不再列入${left.length}项：${namesText(left.map(keptName))}。`]),
  ];
}

function movesText(bulletin: Bulletin, moves: readonly RowChange[]): string {
  const [up] = moves.filter(({ rise = 0 }) => rise > 0);
  const [down] = moves.filter(({ rise = 0 }) => rise < 0);
  const shown = [up, down].filter((row) => row !== undefined);
  const names = changedNames(bulletin, shown);
  const nameOf = (row: RowChange): string => names[shown.indexOf(row)] ?? "";
  const said = ({ last, now, rise = 0 }: RowChange): string =>
    `由${rateText(last.rate)}${rise > 0 ? "升至" : "降至"}${rateText(now.rate)}`;
  const parts = [
    ...(up ? [`升幅最大的是${nameOf(up)}，${said(up)}`] : []),
    ...(down ? [`降幅最大的是${nameOf(down)}，${said(down)}`] : []),
  ];
  return `完成率${parts.join("；")}。`;
}

function rowsTable(
  key: string,
  title: string,
  kinds: readonly (readonly [string, readonly RowChange[]])[],
  bulletin: Bulletin,
): PaperTable {
  const { rows } = bulletin;
  const hasKinds = kinds.some(([kind]) => kind !== "");
  return listTable({
    key,
    title,
    isWhole: true,
    ...cutNote(kinds.some(([, changed]) => changed.length > mostOfKind)),
    heads: [
      ...(hasKinds ? ["变化"] : []),
      "指标",
      "责任单位",
      "上期完成率",
      "本期完成率",
      "升降（百分点）",
      "上期亮灯",
      "本期亮灯",
    ],
    rows: kinds.flatMap(([kind, changed]) =>
      changed
        .slice(0, mostOfKind)
        .map(({ last, now, rise, index }): PaperCell[] => [
          ...(hasKinds ? [textCell(kind)] : []),
          textCell(keptName(now)),
          textCell(rows[index] ? leadNames(rows[index]) : ""),
          numberCell(rateText(last.rate)),
          numberCell(rateText(now.rate)),
          numberCell(pointsText(rise === undefined ? undefined : 100 * rise)),
          lightCell(last.light),
          lightCell(now.light),
        ]),
    ),
    widths: [...(hasKinds ? [11] : []), 26, 20, 10, 10, 11, 9, 9],
  });
}

function rosterTable(bulletin: Bulletin, { entered, left }: LedgerChange): PaperTable {
  const line = (kind: string, name: string, { category, target }: KeptRow): PaperCell[] => [
    textCell(kind),
    textCell(name),
    textCell(category),
    textCell(target),
  ];
  return listTable({
    key: "roster",
    title: "新列入和不再列入的指标",
    isWhole: true,
    ...cutNote(entered.length > mostOfKind || left.length > mostOfKind),
    heads: ["变化", "指标", "类别", "目标"],
    rows: [
      ...entered.slice(0, mostOfKind).map((row) => line("新列入", changedName(bulletin, row), row.now)),
      ...left.slice(0, mostOfKind).map((row) => line("不再列入", keptName(row), row)),
    ],
    widths: [12, 34, 30, 24],
  });
}

function cutNote(isCut: boolean): { readonly notes?: readonly string[] } {
  return isCut ? { notes: [`每类变化只列前 ${mostOfKind} 项。`] } : {};
}
