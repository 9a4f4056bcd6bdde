import type { Area } from "./area";
import { invalidArgument } from "./failure";
import { HostCollection, HostObject } from "./host-object";
import type { Range } from "./range";
import { shownText } from "./number-text";

/** Standard sizes in points. */
export const standard = { width: 54, height: 13.5 };

/** A part of how a range looks, kept under a path below `format`. */
abstract class Look extends HostObject {
  constructor(
    readonly range: Range,
    readonly path: string,
  ) {
    super();
  }

  protected look(name: string): unknown {
    return this.range.sheet.grid.commonStyle(this.range.there(), this.path + name);
  }

  protected setLook(name: string, value: unknown, allowed?: readonly unknown[]): void {
    if (allowed && !allowed.includes(value)) throw invalidArgument();
    this.range.guard();
    this.range.sheet.grid.setStyle(this.range.area, this.path + name, value);
  }

  protected setColor(name: string, value: unknown): void {
    this.setLook(name, colorOf(value));
  }
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** A colour as Excel keeps it, `#RRGGBB`. @throws OfficeFailure InvalidArgument for what is none */
export function colorOf(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  if (/^#?[0-9a-f]{6}$/iu.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** The fill of a range. */
export class RangeFill extends Look {
  override readonly className = "RangeFill";
  get Color(): unknown {
    return this.look("color");
  }
  set Color(value: unknown) {
    if (value === "") this.Clear();
    else {
      this.setColor("color", value);
      this.setLook("pattern", "Solid");
    }
  }
  get Pattern(): unknown {
    return this.look("pattern");
  }
  set Pattern(value: unknown) {
    this.setLook("pattern", value);
  }
  Clear(): void {
    this.setLook("color", "#FFFFFF");
    this.setLook("pattern", "None");
  }
}

/** The font of a range. */
export class RangeFont extends Look {
  override readonly className = "RangeFont";
  get Name(): unknown {
    return this.look("name");
  }
  set Name(value: unknown) {
    this.setLook("name", value);
  }
  get Size(): unknown {
    return this.look("size");
  }
  set Size(value: unknown) {
    if (typeof value !== "number" || value < 1 || value > 409) throw invalidArgument();
    this.setLook("size", value);
  }
  get Color(): unknown {
    return this.look("color");
  }
  set Color(value: unknown) {
    this.setColor("color", value);
  }
  get Bold(): unknown {
    return this.look("bold");
  }
  set Bold(value: unknown) {
    this.setLook("bold", value, [true, false]);
  }
  get Italic(): unknown {
    return this.look("italic");
  }
  set Italic(value: unknown) {
    this.setLook("italic", value, [true, false]);
  }
  get Underline(): unknown {
    return this.look("underline");
  }
  set Underline(value: unknown) {
    this.setLook("underline", value, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]);
  }
  get Strikethrough(): unknown {
    return this.look("strikethrough");
  }
  set Strikethrough(value: unknown) {
    this.setLook("strikethrough", value, [true, false]);
  }
}

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

/** One side of a range's borders. */
export class RangeBorder extends Look {
  override readonly className = "RangeBorder";
  constructor(
    range: Range,
    readonly side: string,
  ) {
    super(range, `borders.${side}.`);
  }
  get SideIndex(): string {
    return this.side;
  }
  get _Id(): string {
    return this.side;
  }
  get Style(): unknown {
    return this.look("style") ?? "None";
  }
  set Style(value: unknown) {
    this.setLook("style", value, lineStyles);
  }
  get Color(): unknown {
    return this.look("color") ?? "#000000";
  }
  set Color(value: unknown) {
    this.setColor("color", value);
    if (this.Style === "None") this.setLook("style", "Continuous");
  }
  get Weight(): unknown {
    return this.look("weight") ?? "Thin";
  }
  set Weight(value: unknown) {
    this.setLook("weight", value, ["Hairline", "Thin", "Medium", "Thick"]);
  }
}

/** The borders of a range. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  override readonly className = "RangeBorderCollection";
  constructor(readonly range: Range) {
    super();
  }
  items(): RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.range, side));
  }
  get Count(): number {
    return sides.length;
  }
  GetItem(side: string): RangeBorder {
    if (!sides.includes(side)) throw invalidArgument();
    return new RangeBorder(this.range, side);
  }
  GetItemAt(index: number): RangeBorder {
    return this.GetItem(sides[index] ?? "");
  }
}

/** Whether cells stay locked when the sheet is protected. */
export class FormatProtection extends Look {
  override readonly className = "FormatProtection";
  get Locked(): unknown {
    return this.look("locked");
  }
  set Locked(value: unknown) {
    this.setLook("locked", value, [true, false]);
  }
  get FormulaHidden(): unknown {
    return this.look("formulaHidden");
  }
  set FormulaHidden(value: unknown) {
    this.setLook("formulaHidden", value, [true, false]);
  }
}

/** How a range looks (格式). */
export class RangeFormat extends Look {
  override readonly className = "RangeFormat";
  constructor(range: Range) {
    super(range, "");
  }
  get Fill(): RangeFill {
    return new RangeFill(this.range, "fill.");
  }
  get Font(): RangeFont {
    return new RangeFont(this.range, "font.");
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.range, "protection.");
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
  AutofitColumns(): void {
    this.range.guard("formatColumns");
    const { grid } = this.range.sheet;
    const widest = new Map<number, number>();
    grid.eachPresent(this.range.there(), (cell, row, column) => {
      const text = shownText(cell.value, grid.numberFormat(row, column));
      // A Chinese character is as wide as two digits; a digit of the standard font has 6 points.
      const width = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 12 : 6), 6);
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    });
    for (const [column, width] of widest) grid.line("columns", column).size = Math.min(width, 255 * 6);
  }
  AutofitRows(): void {
    this.range.guard("formatRows");
    const { row, rows } = this.range.there();
    for (const [index, line] of this.range.sheet.grid.rows) if (index >= row && index < row + rows) delete line.size;
  }

  private lines(kind: "rows" | "columns"): [from: number, count: number] {
    const { row, column, rows, columns }: Area = this.range.there();
    return kind === "rows" ? [row, rows] : [column, columns];
  }

  private size(kind: "rows" | "columns", otherwise: number): number | null {
    const [from, count] = this.lines(kind);
    const lines = this.range.sheet.grid[kind];
    const first = lines.get(from)?.size ?? otherwise;
    for (const [index, { size }] of lines)
      if (index >= from && index < from + count && (size ?? otherwise) !== first) return null;
    return first;
  }

  private resize(kind: "rows" | "columns", value: unknown, most: number): void {
    this.range.guard(kind === "rows" ? "formatRows" : "formatColumns");
    if (typeof value !== "number" || value < 0 || value > most) throw invalidArgument();
    const [from, count] = this.lines(kind);
    if (count > 20_000) throw invalidArgument(`the rig does not size ${count} ${kind} one by one`);
    for (let index = from; index < from + count; index += 1) this.range.sheet.grid.line(kind, index).size = value;
  }
}
