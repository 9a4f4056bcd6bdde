import type { Change } from "../analysis/change";
import type { UnitChange } from "../analysis/change/unit-change";
import type { Sheet } from "../terms/sheet";
import { changeReasons, changeText, itemTitle, reasonWords, riseReasons, uncomparedWords } from "./change-text";
import { rankOrder } from "./evaluation-json";
import { issuesSheet } from "./issues-sheet";
import { nodesOf } from "./nodes";
import { tableSheet, type BuiltCell } from "./sheet-builder";
import { unitCells, unitHeader, unitWidths } from "./unit-cells";

/** How the parts come about, for the head of the sheet. */
const notes = [
  "自身数值、加减分、其他单位变化、权重调整、办法调整相加等于得分变化；位次各项相加等于位次升降。做法：用上期办法对混合数据重算——本单位用本期数、其他单位用上期数，和反过来，两种先后取平均，得自身与其他单位的作用；再在本期数据上依次换上本期权重、本期办法。",
  "其他单位变化包括参评单位的增减；缺失值代入的数、样本的最大最小值、由数据定的权重，算在引起其变动的一方。先数值、后权重、再办法，次序不同，各项的数也会不同。",
];

/**
 * The sheets of a comparison with last year (升降原因、升降明细): every unit with its change by reason and in a sentence;
 * and by indicator.
 */
export function changeSheets(change: Change): Sheet[] {
  return [reasonsSheet(change), itemsSheet(change), issuesSheet(change.issues)];
}

/** The compared units in this year's order, best first. */
export function inOrder({ now, units }: Change): UnitChange[] {
  const byPosition = new Map(units.map((unit) => [unit.now, unit]));
  return rankOrder(now).flatMap((i) => byPosition.get(i) ?? []);
}

const points = (value: number | undefined): BuiltCell => (value === undefined ? "" : { value, style: "score" });
const places = (value: number | undefined): BuiltCell => (value === undefined ? "" : { value, style: "number" });

function reasonsSheet(change: Change): Sheet {
  const header = [
    ...unitHeader(change.now.method),
    ...["上期得分", "本期得分", "得分变化", "上期位次", "本期位次", "位次升降"],
    ...changeReasons.map((reason) => `${reasonWords[reason]}（分）`),
    ...riseReasons.map((reason) => `${reasonWords[reason]}（位）`),
    "说明",
  ];
  return tableSheet({
    name: "升降原因",
    title: `${change.now.method.title}：与上期（${change.last.method.edition}）相比的升降原因`,
    notes,
    header,
    rows: [
      ...inOrder(change).map((unit): BuiltCell[] => [
        ...unitCells(change.now, unit.now),
        points(unit.totals.last),
        points(unit.totals.now),
        points(unit.totals.change),
        places(unit.places.last),
        places(unit.places.now),
        places(unit.places.rise),
        ...changeReasons.map((reason) => points(unit.points?.[reason])),
        ...riseReasons.map((reason) => places(unit.rises?.[reason])),
        changeText(change, unit),
      ]),
      ...change.uncompared.map(({ code, name, why }): BuiltCell[] => [
        code,
        name,
        ...new Array<string>(header.length - 3).fill(""),
        uncomparedWords[why],
      ]),
    ],
    widths: [
      ...unitWidths(change.now.method),
      ...new Array<number>(header.length - unitWidths(change.now.method).length - 1).fill(10),
      120,
    ],
    frozenColumns: 2,
  });
}

function itemsSheet(change: Change): Sheet {
  const order = new Map(nodesOf(change.now.method).map(({ code }, i) => [code, i]));
  const titles = new Map<string, string>();
  const places = new Map<string, number>();
  for (const { items } of change.units)
    for (const item of items) {
      const key = [item.kind, item.code, item.title].join("\n");
      titles.set(key, `${item.code === "" ? "" : `${item.code} `}${itemTitle(change, item)}`);
      places.set(key, item.kind === "node" ? (order.get(item.code) ?? order.size) : order.size + 1);
    }
  const keys = [...titles.keys()].sort((a, b) => places.get(a)! - places.get(b)!);
  return tableSheet({
    name: "升降明细",
    title: "各项使得分升降多少（分）",
    notes: [
      "每行各项相加等于得分变化。指标一栏是该指标得分和权重变化的作用，“……的权重”一栏是该维度自身权重变化的作用。",
    ],
    header: [...unitHeader(change.now.method), "得分变化", ...keys.map((key) => titles.get(key)!)],
    rows: inOrder(change).map((unit) => {
      const found = new Map(unit.items.map((item) => [[item.kind, item.code, item.title].join("\n"), item.change]));
      return [
        ...unitCells(change.now, unit.now),
        points(unit.totals.change),
        ...keys.map((key) => points(found.get(key) ?? 0)),
      ];
    }),
    widths: [...unitWidths(change.now.method), 10, ...keys.map(() => 12)],
    frozenColumns: 2,
  });
}
