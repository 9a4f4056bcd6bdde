import type { Bulletin, RunPeriod } from "../../completion/bulletin";
import type { KeptRow } from "../../completion/keep";
import type { LightBand } from "../../completion/light";
import type { RowCompletion } from "../../completion/result";
import type { DepartmentRole } from "../../ledger/department";
import { halfWidth } from "../../quantity/text";
import { keptName } from "../ledger-change-text";
import { fixedText } from "../number-text";

/** How many names a sentence gives before it says 等. */
const mostNamed = 5;

/** A rate as a bulletin writes it, in its tables and its sentences alike; "" where there is none (百分数). */
export function rateText(rate: number | undefined, decimals = 1): string {
  return rate === undefined ? "" : `${signed(100 * rate, decimals)}%`;
}

/** Percentage points with their sign; "" where there are none (百分点). */
export function pointsText(points: number | undefined, decimals = 1): string {
  if (points === undefined) return "";
  const text = signed(points, decimals);
  return points > 0 && Number(fixedText(points, decimals)) !== 0 ? `+${text}` : text;
}

function signed(x: number, decimals: number): string {
  return fixedText(x, decimals)
    .replace(/^-(?=0(?:\.0*)?$)/u, "")
    .replace(/^-/u, "−");
}

/** Percentage points without their sign, for a sentence that says up or down itself (幅度). */
export function sizeText(points: number, decimals = 1): string {
  return fixedText(Math.abs(points), decimals);
}

/** Such as 2023年1—9月; 本期 where the months are not known (报告期). */
export function monthsText({ year, months }: RunPeriod): string {
  if (months === undefined) return year === undefined ? "本期" : `${year}年`;
  const span = months === 1 ? "1月" : months === 12 ? "1—12月" : `1—${months}月`;
  return `${year === undefined ? "" : `${year}年`}${span}`;
}

/** Such as 截至2023年9月底; 截至目前 where the months are not known (截止时间). */
export function untilText({ year, months }: RunPeriod): string {
  if (months === undefined) return "截至目前";
  return `截至${year === undefined ? "" : `${year}年`}${months}月底`;
}

/** Names in a row, those behind the fifth as 等 (名单). */
export function namesText(names: readonly string[]): string {
  return `${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? "等" : ""}`;
}

/** What a row is called: its indicator, with the condition's own subject and the town of its column in brackets (指标名称). */
export function rowName({ row: { indicator, target, towns } }: RowCompletion): string {
  const own = towns.flatMap(({ name, department }) => (department === undefined && name !== indicator ? [name] : []));
  const more = [...(target.subject === undefined ? [] : [target.subject]), ...own];
  return more.length === 0 ? indicator : `${indicator}（${more.join("，")}）`;
}

/** A cell of a ledger with its digits half-width, as all others of the paper (统一数字). */
export function writtenText(written: string): string {
  return written.replace(/[０-９．％]+/gu, halfWidth);
}

/** Rows' names as a sentence gives them (指标名单). */
export function rowNames(rows: readonly RowCompletion[]): string {
  return namesText([...new Set(namesApart(rows))]);
}

/** Rows' names, those that are called alike with the category that tells them apart, where each has another (同名指标). */
export function namesApart(rows: readonly RowCompletion[]): string[] {
  const names = rows.map(rowName);
  const categories = rows.map(({ row }) => unnumbered(row.categories[0] ?? ""));
  return names.map((name, i) => {
    const alike = categories.filter((_, j) => names[j] === name);
    const isTold = alike.length > 1 && !alike.includes("") && new Set(alike).size === alike.length;
    return isTold ? `${name}（${categories[i]}）` : name;
  });
}

/** What rows of a comparison are called, told apart where the ledgers of this month have all of them. */
export function changedNames(bulletin: Pick<Bulletin, "rows">, changed: readonly ChangedRow[]): string[] {
  const rows = changed.flatMap(({ index }) => bulletin.rows[index] ?? []);
  return rows.length === changed.length ? namesApart(rows) : changed.map((each) => changedName(bulletin, each));
}

/** What a row of a comparison is called: as the ledger of this month calls it. */
export function changedName({ rows }: Pick<Bulletin, "rows">, { now, index }: ChangedRow): string {
  const row = rows[index];
  return row ? rowName(row) : keptName(now);
}

/** A row that stands in this month's run, by its place there. */
export interface ChangedRow {
  readonly now: KeptRow;
  readonly index: number;
}

/** A name in a sentence without the number that it has in a ledger: 一、科技创新 is 科技创新 (去序号). */
export function unnumbered(name: string): string {
  return name.replace(/^\s*(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])\s*(?=\S)/u, "");
}

/** Who leads or is responsible, else the town that a row is of (责任单位). */
export function leadNames({ row: { departments, towns } }: RowCompletion): string {
  const leads = departments.filter(({ role }) => role !== "support").map(({ name }) => name);
  return (leads.length > 0 ? leads : towns.map(({ name }) => name)).join("、");
}

/** What the ledgers call those who answer for a target: 牵头 or 责任, or both where both are there. */
export function leadWord({ rows }: Pick<Bulletin, "rows">): string {
  const roles = new Set(rows.flatMap(({ row }) => row.departments.map(({ role }): DepartmentRole => role)));
  if (!roles.has("lead")) return "责任";
  return roles.has("responsible") ? "牵头（责任）" : "牵头";
}

/** The gaps of a light, such as −10 以上（不含）、0 以下（不含） (亮灯界限). */
export function bandText({ from, isFromExcluded, to, isToIncluded }: LightBand): string {
  const number = (x: number): string => String(x).replace(/^-/u, "−");
  const low = from === undefined ? [] : [`${number(from)} 以上${isFromExcluded === true ? "（不含）" : "（含）"}`];
  const high = to === undefined ? [] : [`${number(to)} 以下${isToIncluded === true ? "（含）" : "（不含）"}`];
  return [...low, ...high].join("、");
}

/** How far a place is from last time's: 升2位, 降1位, 持平; "" where one of the two is not there (位次升降). */
export function moveText(place: number | undefined, last: number | undefined): string {
  if (place === undefined || last === undefined) return "";
  if (place === last) return "持平";
  return place < last ? `升${last - place}位` : `降${place - last}位`;
}
