import { findPeriods } from "../quantity/period";
import { halfWidth, squeeze } from "../quantity/text";
import { splitDepartments } from "./department";
import { filledColumns, type Grid } from "./grid";
import { headerAt, isHeaderLike, type Header } from "./header";
import { isDepartment } from "./profile";

/** What a row below a header is (行的性质). */
export type RowKind = "data" | "blank" | "section" | "total" | "footnote" | "header-again" | "next-header";

const totalLabel =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*和|累\s*计|总\s*分|总\s*得\s*分|平\s*均|均\s*值|本页合计|(?:达标|指标|完成)(?:个数|项数|数)|.{0,12}(?:小计|合计|总计))(?:[:(（].*)?$/u;
const footnoteLabel =
  /^(?:注|备注|说明|附注|填表说明|填报说明|数据来源|资料来源|审核人?|审核|填报人|填表人|制表人?|经办人|联系人|联系电话|单位负责人|分管领导|主要负责人|负责人|填报单位|填报时间|报送时间|※|\*)\s*[:\d一1]/u;
/** 第 3 页,共 3 页, or a title that goes on, in a sheet that was printed page by page. */
const pageLabel = /^第\s*\d+\s*页|[(（]续(?:表|上页)?\d*[)）]$|^续表\s*\d*$/u;
const outline =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?|第[一二三四五六七八九十]+[章节部分篇、]|[IVX]+[、.])/u;

/** The columns that decide what a row is. */
export interface KeyColumns {
  readonly indicator: number;
  readonly target?: number;
  readonly reported?: number;
  readonly number?: number;
}

/**
 * Says what a row below the header is.
 *
 * @param grid - the sheet
 * @param header - the header that the row stands below
 * @param row - from 0
 * @param keys - the columns recognised
 */
export function rowKind(grid: Grid, header: Header, row: number, keys: KeyColumns): RowKind {
  const filled = filledColumns(grid, row);
  const first = filled[0];
  if (first === undefined) return "blank";
  const label = halfWidth(grid.text(row, first));
  if (repeatsHeader(grid, header, row, filled)) return "header-again";
  if (pageLabel.test(label)) return "footnote";
  // 单位负责人: 填表人: 报出日期: in one row: the target's column may hold one of them.
  const target = ownText(grid, row, keys.target);
  if (isSignedRow(grid, row, filled) || isIssuedRow(grid, row, filled, keys)) return "footnote";
  if (footnoteLabel.test(label) && (target === "" || /[:：]/u.test(target))) return "footnote";
  const name = squeeze(ownText(grid, row, keys.indicator));
  if ([squeeze(label), name].some((text) => totalLabel.test(text))) return "total";
  if (isSection(grid, row, filled, keys)) return "section";
  if (isNextHeader(grid, row)) return "next-header";
  return "data";
}

/** 局长: 制表:徐洁 2024年11月6日: each cell names an office to be signed for, or the day. */
function isSignedRow(grid: Grid, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((column) => halfWidth(grid.text(row, column)));
  const isDate = (text: string): boolean =>
    findPeriods(text).some(({ start, end }) => start === 0 && end >= text.length);
  return /:$/u.test(texts[0] ?? "") && texts.every((text) => /^[\p{Script=Han}()]{2,12}:/u.test(text) || isDate(text));
}

/** 市政府督查室 2024年10月15日: who issued the table, and the day. */
function isIssuedRow(grid: Grid, row: number, filled: readonly number[], keys: KeyColumns): boolean {
  if (keys.number !== undefined && typeof grid.value(row, keys.number) === "number") return false;
  const said = filled.map((column) => {
    const text = halfWidth(grid.text(row, column));
    const day = findPeriods(text).find((p) => p.year !== undefined && p.day !== undefined && p.end >= text.length);
    return { office: squeeze(day ? text.slice(0, day.start) : text), isDated: day !== undefined };
  });
  const isOffice = (name: string): boolean =>
    name === "" || splitDepartments(name).every((part) => isDepartment(part) || /[股科室组]$/u.test(part));
  return said.some(({ isDated }) => isDated) && said.every(({ office }) => isOffice(office));
}

/** The text of a cell, unless a merge brings it from elsewhere in the row. */
export function ownText(grid: Grid, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  return grid.origin(row, column).column === column ? grid.text(row, column) : "";
}

function repeatsHeader(grid: Grid, header: Header, row: number, filled: readonly number[]): boolean {
  if (filled.length < 2) return false;
  const same = filled.filter((column) =>
    (header.columns[column]?.parts ?? []).includes(squeeze(grid.text(row, column))),
  );
  return same.length >= Math.max(2, 0.6 * filled.length);
}

/** A section names what follows and has neither target nor report: one text across the row, or 一 beside a name. */
function isSection(grid: Grid, row: number, filled: readonly number[], keys: KeyColumns): boolean {
  const hasMeasure = [keys.target, keys.reported].some((column) => ownText(grid, row, column) !== "");
  const first = filled[0] ?? 0;
  const label = squeeze(grid.text(row, first));
  // 一、产业类 with its subtotals beside it, among rows that are numbered and where it is not.
  const isHeading = /^(?:[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])./u.test(label);
  const isUnnumbered = keys.number !== undefined && keys.number < keys.indicator && first === keys.indicator;
  if (isHeading && (hasMeasure ? isUnnumbered : first <= keys.indicator)) return true;
  if (hasMeasure) return false;
  if (filled.length === 1) {
    const merge = grid.mergeAt(row, first);
    const spans = merge !== undefined && merge.right - merge.left >= 2;
    return spans || first !== keys.indicator || outline.test(label) || keys.number !== undefined;
  }
  return (
    filled.length <= 3 && /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u.test(label) && first !== keys.indicator
  );
}

function isNextHeader(grid: Grid, row: number): boolean {
  if (!isHeaderLike(grid, row) || filledColumns(grid, row).length < 3) return false;
  const roles = headerAt(grid, row, row).columns.filter((c) => c.parts.length === 1 && (c.parts[0] ?? "").length <= 14);
  const sure = new Set(roles.filter((c) => c.certainty >= 0.85).map((c) => c.role));
  return sure.size >= 3 && sure.has("target") && roles.some((c) => c.role === "indicator" && c.certainty >= 0.8);
}
