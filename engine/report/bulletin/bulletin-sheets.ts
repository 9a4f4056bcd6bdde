import type { Bulletin, LitRow } from "../../completion/bulletin";
import type { Standing, Standings } from "../../completion/standings";
import type { Light } from "../../completion/light";
import type { Tally } from "../../completion/summary";
import type { Sheet } from "../../terms/sheet";
import { round } from "../../stats/round";
import { explainSentence } from "../explain";
import { ledgerChangeSheet } from "../ledger-change-sheet";
import { lightRulesFor } from "../light-rules";
import { tableSheet, valueCell, type BuiltCell } from "../sheet-builder";
import { lightWords } from "../words";
import { projectSheet } from "./project-sheet";
import { leadNames, leadWord, monthsText, rowName } from "./wording";

const lights = Object.keys(lightWords) as Light[];
const rankNote = (fewest: number): string =>
  `按平均完成率从高到低排名，每项最高按 100% 计，没有完成率的不计入；相同的位次并列；有完成率的指标不足 ${fewest} 项的不排名，单独列在后面。`;

/**
 * The sheets of a monthly bulletin (通报工作簿): the whole, departments, categories, towns, what moved, lights and key projects;
 * those of which there is nothing are left out.
 *
 * @param bulletin - the figures
 */
export function bulletinSheets(bulletin: Bulletin): Sheet[] {
  const { leads, supports, towns, categories, last, projects, fewest } = bulletin;
  const named = (role: string, standings: Standings): [string, Standing][] =>
    [...standings.ranked, ...standings.apart].map((each) => [role, each]);
  const departments = [...named(leadWord(bulletin), leads), ...named("配合", supports)];
  const townRows = named("", towns);
  return [
    summarySheet(bulletin),
    ...(departments.length === 0
      ? []
      : [standingSheet("部门", "部门排名（牵头、责任与配合分列）", "部门", departments, fewest, last !== undefined)]),
    ...(categories.length === 0 ? [] : [categorySheet(categories)]),
    ...(townRows.length === 0
      ? []
      : [standingSheet("乡镇", "乡镇（街道）排名", "乡镇（街道）", townRows, fewest, last !== undefined)]),
    ...(last ? [{ ...ledgerChangeSheet(last.change), name: "变化" }] : []),
    lightSheet(bulletin),
    ...(projects ? [projectSheet(projects)] : []),
  ];
}

function summarySheet({ period, pace, all, last, red, yellowAgain, fewest }: Bulletin): Sheet {
  const before = last?.all;
  const counts: [string, (tally: Tally) => number | undefined][] = [
    ["指标总数", ({ count }) => count],
    ...lights.map((light): [string, (tally: Tally) => number] => [lightWords[light], (tally) => tally.lights[light]]),
    ["没有完成率", ({ withoutRate }) => withoutRate],
  ];
  const lastPace = last?.period.months === undefined ? undefined : last.period.months / 12;
  const rate = all.meanRate;
  const lastRate = before?.meanRate;
  return tableSheet({
    name: "通报汇总",
    title: `${monthsText(period)}完成情况通报汇总`,
    notes: [rankNote(fewest)],
    header: ["项目", "本期", "上期", "增减"],
    rows: [
      ["报告期", monthsText(period), last ? monthsText(last.period) : null, null],
      ["序时进度", valueCell(pace, "percent"), valueCell(lastPace, "percent"), null],
      ...counts.map(([name, of]): BuiltCell[] => [
        name,
        integer(of(all)),
        before ? integer(of(before)) : null,
        before ? integer((of(all) ?? 0) - (of(before) ?? 0)) : null,
      ]),
      [
        "平均完成率",
        valueCell(rate, "percent"),
        valueCell(lastRate, "percent"),
        rate === undefined || lastRate === undefined ? null : { value: rate - lastRate, style: "percent" },
      ],
      ["红灯", integer(red.length), null, null],
      ["连续黄灯", last ? integer(yellowAgain.length) : "没有上期数据", null, null],
    ],
    widths: [24, 16, 16, 12],
  });
}

function integer(value: number | undefined): BuiltCell {
  return value === undefined ? null : { value, style: "integer" };
}

function standingSheet(
  name: string,
  title: string,
  who: string,
  rows: readonly (readonly [role: string, standing: Standing])[],
  fewest: number,
  hasLast: boolean,
): Sheet {
  const hasRoles = rows.some(([role]) => role !== "");
  return tableSheet({
    name,
    title,
    notes: [rankNote(fewest)],
    header: [
      ...(hasRoles ? ["角色"] : []),
      "位次",
      who,
      "指标数",
      "达标率",
      ...lights.map((light) => lightWords[light]),
      "无完成率",
      "平均完成率",
      ...(hasLast ? ["上期平均完成率", "上期位次", { text: "位次升降", note: "正数为上升的位数" }] : []),
    ],
    rows: rows.map(([role, each]): BuiltCell[] => [
      ...(hasRoles ? [role] : []),
      each.place === undefined ? { value: "不排名", style: "absent" } : integer(each.place),
      each.name,
      ...tallyCells(each),
      ...(hasLast
        ? [
            valueCell(each.last?.meanRate, "percent"),
            integer(each.last?.place),
            each.place === undefined || each.last?.place === undefined ? null : integer(each.last.place - each.place),
          ]
        : []),
    ]),
    widths: [
      ...(hasRoles ? [12] : []),
      8,
      30,
      8,
      10,
      ...lights.map(() => 10),
      10,
      12,
      ...(hasLast ? [15, 10, 10] : []),
    ],
    frozenColumns: hasRoles ? 3 : 2,
  });
}

function tallyCells(tally: Tally): BuiltCell[] {
  return [
    integer(tally.count),
    { value: tally.count === 0 ? 0 : tally.met / tally.count, style: "percent" },
    ...lights.map((light) => integer(tally.lights[light])),
    integer(tally.withoutRate),
    valueCell(tally.meanRate, "percent"),
  ];
}

function categorySheet(categories: readonly Tally[]): Sheet {
  return tableSheet({
    name: "类别",
    title: "分类完成情况",
    notes: ["平均完成率中，每项最高按 100% 计，没有完成率的不计入。"],
    header: ["类别", "指标数", "达标率", ...lights.map((light) => lightWords[light]), "无完成率", "平均完成率"],
    rows: categories.map((each): BuiltCell[] => [each.name, ...tallyCells(each)]),
    widths: [30, 8, 10, ...lights.map(() => 10), 10, 12],
    frozenColumns: 1,
  });
}

const lightColumns = [6, 7];

function lightSheet({ red, yellowAgain, missing, last }: Bulletin): Sheet {
  const lines: [string, LitRow][] = [
    ...red.map((each): [string, LitRow] => [each.last === "red" ? "连续红灯" : "红灯", each]),
    ...yellowAgain.map((each): [string, LitRow] => ["连续黄灯", each]),
    ...missing.map((row): [string, LitRow] => ["没有完成率", { row }]),
  ];
  const rows = lines.map(([kind, { row, last: before }]): BuiltCell[] => [
    kind,
    rowName(row),
    leadNames(row),
    row.row.target.written,
    row.row.reported.written,
    valueCell(row.rate.value, "percent"),
    before === undefined ? null : { value: lightWords[before], style: "absent" },
    { value: lightWords[row.light], style: "absent" },
    row.gap === undefined ? null : { value: round(row.gap, 2), style: "number" },
    explainSentence(row.rate),
  ]);
  const notes = [
    ...(last ? [] : ["没有上期数据，不统计连续亮灯。"]),
    ...(lines.length === 0 ? ["没有亮红灯、连续亮黄灯和没有完成率的指标。"] : []),
  ];
  const sheet = tableSheet({
    name: "亮灯",
    title: "红灯、连续黄灯和没有完成率的指标",
    notes,
    header: [
      "情况",
      "指标",
      "责任单位",
      "目标",
      "完成情况",
      "完成率",
      "上期亮灯",
      "本期亮灯",
      "差距（百分点）",
      "计算过程",
    ],
    rows,
    widths: [12, 36, 30, 24, 20, 10, 10, 10, 15, 56],
    frozenColumns: 2,
  });
  return { ...sheet, rules: lightRulesFor(sheet.rows.length - rows.length, rows.length, lightColumns) };
}
