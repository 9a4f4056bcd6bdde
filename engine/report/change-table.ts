import type { Change } from "../analysis/change";
import type { UnitChange } from "../analysis/change/unit-change";
import { inOrder } from "./change-sheets";
import { changeReasons, reasonWords, uncomparedWords } from "./change-text";
import type { TextBlock } from "./ledger-text";
import { fixedText, numberText } from "./number-text";

const mostShown = 10;

/** A comparison with last year in small tables, for a terminal: who rose most, who fell most, and who is not compared. */
export function changeTables(change: Change): TextBlock[] {
  const { last, now, uncompared } = change;
  const units = inOrder(change);
  const riseOf = ({ places, totals }: UnitChange) => places.rise ?? totals.change;
  const sorted = [...units].sort((a, b) => riseOf(b) - riseOf(a) || b.totals.change - a.totals.change);
  const risen = sorted.filter((unit) => riseOf(unit) > 0);
  const fallen = sorted.filter((unit) => riseOf(unit) < 0).reverse();
  const rest = units.length - risen.length - fallen.length;
  return [
    `${now.method.title}：${now.method.edition} 与 ${last.method.edition} 相比，${units.length} 个单位中上升 ${risen.length} 个，下降 ${fallen.length} 个，不变 ${rest} 个。`,
    ...(risen.length === 0 ? [] : [`上升最多的：`, table(change, risen.slice(0, mostShown))]),
    ...(fallen.length === 0 ? [] : [`下降最多的：`, table(change, fallen.slice(0, mostShown))]),
    ...(uncompared.length === 0
      ? []
      : [uncompared.map(({ name, why }) => `${name}：${uncomparedWords[why]}`).join("\n")]),
  ];
}

function table({ now }: Change, units: readonly UnitChange[]): TextBlock {
  const hasParts = units.some(({ points }) => points !== undefined);
  const hasAdjustments = units.some(({ points }) => points !== undefined && points.adjustments !== 0);
  const shown = changeReasons.filter((reason) => reason !== "adjustments" || hasAdjustments);
  const rows = units.map(({ now: i, totals, places, points }) => [
    now.units[i]?.name ?? "",
    String(places.last ?? ""),
    String(places.now ?? ""),
    places.rise === undefined ? "" : signed(places.rise, (x) => numberText(x, 1)),
    signed(totals.change),
    ...(hasParts ? shown.map((reason) => (points ? signed(points[reason]) : "")) : []),
  ]);
  const header = [
    "县（市、区）",
    "上期",
    "本期",
    "升降",
    "得分变化",
    ...(hasParts ? shown.map((r) => reasonWords[r]) : []),
  ];
  return { rows: [header, ...rows], alignRight: header.map((_, k) => k).slice(1) };
}

function signed(x: number, text: (x: number) => string = (y) => fixedText(y, 2)): string {
  const size = text(Math.abs(x));
  return /^0(?:\.0*)?$/u.test(size) ? "0" : `${x < 0 ? "−" : "+"}${size}`;
}
