import type { Area } from "./area";
import { invalidArgument } from "./failure";
import { Look, standard } from "./look";
import { shownText } from "./number-text";
import type { RangeCells } from "./range-cells";
import { FormatProtection, RangeBorderCollection, RangeFill, RangeFont } from "./range-looks";

/** How a range looks (格式). */
export class RangeFormat extends Look {
  override readonly className = "RangeFormat";
  constructor(ranges: readonly RangeCells[]) {
    super(ranges, "");
  }
  get Fill(): RangeFill {
    return new RangeFill(this.ranges, "fill.");
  }
  get Font(): RangeFont {
    return new RangeFont(this.ranges, "font.");
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.ranges);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.ranges, "protection.");
  }
  get WrapText(): unknown {
    return this.look("wrapText");
  }
  set WrapText(value: unknown) {
    this.setLook("wrapText", value, [true, false]);
  }
  get HorizontalAlignment(): unknown {
    return this.look("horizontalAlignment");
  }
  set HorizontalAlignment(value: unknown) {
    this.setLook("horizontalAlignment", value, [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ]);
  }
  get VerticalAlignment(): unknown {
    return this.look("verticalAlignment");
  }
  set VerticalAlignment(value: unknown) {
    this.setLook("verticalAlignment", value, ["Top", "Center", "Bottom", "Justify", "Distributed"]);
  }
  get IndentLevel(): unknown {
    return this.look("indentLevel");
  }
  set IndentLevel(value: unknown) {
    if (typeof value !== "number" || value < 0 || value > 250) throw invalidArgument();
    this.setLook("indentLevel", value);
  }
  get ShrinkToFit(): unknown {
    return this.look("shrinkToFit");
  }
  set ShrinkToFit(value: unknown) {
    this.setLook("shrinkToFit", value, [true, false]);
  }
  get TextOrientation(): unknown {
    return this.look("textOrientation");
  }
  set TextOrientation(value: unknown) {
    this.setLook("textOrientation", value);
  }
  get ColumnWidth(): number | null {
    return this.size("columns", standard.width);
  }
  set ColumnWidth(value: unknown) {
    this.resize("columns", value, 255 * 6);
  }
  get RowHeight(): number | null {
    return this.size("rows", standard.height);
  }
  set RowHeight(value: unknown) {
    this.resize("rows", value, 409.5);
  }
  get UseStandardHeight(): boolean {
    return this.isStandard("rows");
  }
  set UseStandardHeight(value: unknown) {
    if (value === true) this.standardise("rows");
  }
  get UseStandardWidth(): boolean {
    return this.isStandard("columns");
  }
  set UseStandardWidth(value: unknown) {
    if (value === true) this.standardise("columns");
  }
  AutofitColumns(): void {
    for (const range of this.ranges) {
      range.guard("formatColumns");
      const { grid } = range.sheet;
      const widest = new Map<number, number>();
      grid.eachPresent(range.there(), (cell, row, column) => {
        const text = shownText(cell.value, grid.numberFormat(row, column));
        // A Chinese character is as wide as two digits; a digit of the standard font has 6 points.
        const width = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 12 : 6), 6);
        widest.set(column, Math.max(widest.get(column) ?? 0, width));
      });
      for (const [column, width] of widest) grid.line("columns", column).size = Math.min(width, 255 * 6);
    }
  }
  AutofitRows(): void {
    for (const range of this.ranges) {
      range.guard("formatRows");
      const { row, rows } = range.there();
      for (const [index, line] of range.sheet.grid.rows) if (index >= row && index < row + rows) delete line.size;
    }
  }

  private size(kind: "rows" | "columns", otherwise: number): number | null {
    const sizes = this.ranges.map((range) => {
      const [from, count] = linesOf(kind, range.there());
      const found = [...range.sheet.grid[kind]].filter(([index]) => index >= from && index < from + count);
      const all = new Set(found.map(([, { size }]) => size ?? otherwise));
      if (found.length < count) all.add(otherwise);
      return all.size === 1 ? [...all][0]! : null;
    });
    return sizes.every((size) => size === sizes[0]) ? sizes[0]! : null;
  }

  private resize(kind: "rows" | "columns", value: unknown, most: number): void {
    if (typeof value !== "number" || value < 0 || value > most) throw invalidArgument();
    for (const range of this.ranges) {
      range.guard(kind === "rows" ? "formatRows" : "formatColumns");
      const [from, count] = linesOf(kind, range.there());
      if (count > 20_000) throw invalidArgument(`the rig does not size ${count} ${kind} one by one`);
      for (let index = from; index < from + count; index += 1) range.sheet.grid.line(kind, index).size = value;
    }
  }

  private isStandard(kind: "rows" | "columns"): boolean {
    return this.linesWithin(kind).every(({ size }) => size === undefined);
  }

  private standardise(kind: "rows" | "columns"): void {
    for (const range of this.ranges) range.guard(kind === "rows" ? "formatRows" : "formatColumns");
    for (const line of this.linesWithin(kind)) delete line.size;
  }

  /** What is said of the rows or columns; most of them say nothing. */
  private linesWithin(kind: "rows" | "columns"): { size?: number }[] {
    return this.ranges.flatMap((range) => {
      const [from, count] = linesOf(kind, range.there());
      return [...range.sheet.grid[kind]].filter(([at]) => at >= from && at < from + count).map(([, line]) => line);
    });
  }
}

function linesOf(kind: "rows" | "columns", { row, column, rows, columns }: Area): [from: number, count: number] {
  return kind === "rows" ? [row, rows] : [column, columns];
}
