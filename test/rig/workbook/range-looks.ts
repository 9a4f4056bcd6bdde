import type { Area } from "./area";
import { invalidArgument } from "./failure";
import { HostCollection } from "./host-object";
import { Look } from "./look";
import type { RangeCells } from "./range-cells";

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

/** Where the lines of a side run: cells of an area, and which of their own sides. */
function linesOf(side: string, { row, column, rows, columns }: Area): { readonly at: Area; readonly edge: string }[] {
  switch (side) {
    case "EdgeTop":
      return [{ at: { row, column, rows: 1, columns }, edge: side }];
    case "EdgeBottom":
      return [{ at: { row: row + rows - 1, column, rows: 1, columns }, edge: side }];
    case "EdgeLeft":
      return [{ at: { row, column, rows, columns: 1 }, edge: side }];
    case "EdgeRight":
      return [{ at: { row, column: column + columns - 1, rows, columns: 1 }, edge: side }];
    case "InsideHorizontal":
      return [
        { at: { row, column, rows: rows - 1, columns }, edge: "EdgeBottom" },
        { at: { row: row + 1, column, rows: rows - 1, columns }, edge: "EdgeTop" },
      ];
    case "InsideVertical":
      return [
        { at: { row, column, rows, columns: columns - 1 }, edge: "EdgeRight" },
        { at: { row, column: column + 1, rows, columns: columns - 1 }, edge: "EdgeLeft" },
      ];
    default:
      return [{ at: { row, column, rows, columns }, edge: side }];
  }
}

/** One side of a range's borders; each cell keeps its own sides. */
export class RangeBorder extends Look {
  override readonly className = "RangeBorder";
  constructor(
    ranges: readonly RangeCells[],
    readonly side: string,
  ) {
    super(ranges, "borders.");
  }
  get SideIndex(): string {
    return this.side;
  }
  get _Id(): string {
    return this.side;
  }
  get Style(): unknown {
    return this.look("style");
  }
  set Style(value: unknown) {
    this.setLook("style", value, lineStyles);
  }
  get Color(): unknown {
    return this.look("color");
  }
  set Color(value: unknown) {
    this.setColor("color", value);
    if (this.Style === "None") this.setLook("style", "Continuous");
  }
  get Weight(): unknown {
    return this.look("weight");
  }
  set Weight(value: unknown) {
    this.setLook("weight", value, ["Hairline", "Thin", "Medium", "Thick"]);
  }

  protected override look(name: string): unknown {
    const found = this.ranges.flatMap((range) =>
      linesOf(this.side, range.there()).map(({ at, edge }) =>
        range.sheet.grid.commonStyle(at, `borders.${edge}.${name}`),
      ),
    );
    return found.every((value) => value === found[0]) ? found[0] : null;
  }

  protected override setLook(name: string, value: unknown, allowed?: readonly unknown[]): void {
    if (allowed && !allowed.includes(value)) throw invalidArgument();
    for (const range of this.ranges) {
      range.guard();
      for (const { at, edge } of linesOf(this.side, range.area))
        range.sheet.grid.setStyle(at, `borders.${edge}.${name}`, value);
    }
  }
}

/** The borders of a range. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  override readonly className = "RangeBorderCollection";
  constructor(readonly ranges: readonly RangeCells[]) {
    super();
  }
  items(): RangeBorder[] {
    return sides.map((side) => new RangeBorder(this.ranges, side));
  }
  get Count(): number {
    return sides.length;
  }
  GetItem(side: string): RangeBorder {
    if (!sides.includes(side)) throw invalidArgument();
    // A single row or column has no lines inside, and Excel refuses to draw them.
    const isInside = (lines: "rows" | "columns") => this.ranges.every(({ area }) => area[lines] > 1);
    if (side === "InsideHorizontal" && !isInside("rows")) throw invalidArgument();
    if (side === "InsideVertical" && !isInside("columns")) throw invalidArgument();
    return new RangeBorder(this.ranges, side);
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
